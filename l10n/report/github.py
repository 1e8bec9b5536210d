# SPDX-License-Identifier: MIT
"""Findings as workflow commands, which GitHub shows beside the lines of a pull request, and the summary of a run."""

from collections.abc import Iterator, Mapping, Sequence

from l10n.model import Finding, Severity
from l10n.report.frame import Look, Rule, Summary, advice, amounts, counted
from l10n.report.harmless import clipped, shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MESSAGE = 2_000
"""Characters of a message at most; GitHub cuts at 4 KB."""
_HINT = 500
"""Characters of what to write at most."""


def write_github(findings: Sequence[Finding], _summary: Summary, _look: Look) -> Iterator[str]:
    """`::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message` for each finding.

    There are columns where the place in the file is known and in one line, as GitHub asks.
    """
    for finding in findings:
        file, title = _property(finding.path), _property(finding.check)
        message = "; ".join(filter(None, (finding.message, advice(finding, _HINT))))
        yield f"::{_COMMANDS[finding.severity]} file={file},{_place(finding)},title={title}::{_value(message)}\n"


def write_step_summary(summary: Summary, rules: Mapping[str, Rule]) -> str:
    """A table of the checks that found anything, and how much is not translated, in GitHub's Markdown."""
    told = ", ".join(amount for _, amount in amounts(summary.by_severity)) or "no findings"
    rows = "".join(_row(name, counts, rules.get(name)) for name, counts in summary.by_check.items())
    left = sum(each.untranslated + each.fuzzy for each in summary.progress)
    state = f"\n{counted(left, 'unit')} not translated, in {counted(len(summary.progress), 'file')}.\n" if left else ""
    table = f"\n{_HEAD}{rows}" if rows else ""
    return f"### l10n check: {told} in {counted(summary.units, 'unit')}\n{table}{state}"


_HEAD = "| check | errors | warnings | notes | finds |\n|---|---:|---:|---:|---|\n"


def _row(name: str, counts: Mapping[Severity, int], rule: Rule | None) -> str:
    linked = f"[{name}]({rule.address})" if rule and rule.address else name
    numbers = " | ".join(f"{counts[severity]:,}" if severity in counts else "" for severity in Severity)
    return f"| {linked} | {numbers} | {rule.headline.replace('|', chr(92) + '|') if rule else ''} |\n"


def _place(finding: Finding) -> str:
    place = finding.place
    if place is None:
        return f"line={max(1, finding.line)}"
    if place.line != place.end_line:
        return f"line={place.line},endLine={place.end_line}"
    return f"line={place.line},endLine={place.line},col={place.column},endColumn={place.end_column}"


def _value(text: str) -> str:
    return _percent(clipped(text, _MESSAGE), "%")


def _property(text: str) -> str:
    return _percent(shown(text), "%:,")


def _percent(text: str, characters: str) -> str:
    for character in characters:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
