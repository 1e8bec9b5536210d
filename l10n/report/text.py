# SPDX-License-Identifier: MIT
"""Findings for people in a terminal: a line that editors jump to, the text with carets, a table of counts."""

from collections.abc import Iterator, Mapping, Sequence

from l10n.model import Finding, Severity, Span
from l10n.report.excerpt import excerpt, line
from l10n.report.frame import Look, Summary, advice, amounts, column, counted
from l10n.report.harmless import clipped, shown

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36;1"}
_DIM, _BOLD = "2", "1"
_GUTTER = 10
"""Cells before an excerpt: the longest severity and the bar. The bar also keeps a text that begins with
"::error" from beginning its line, where a build server would obey it."""
_MESSAGE = 500
"""Characters of a message at most."""


def write_text(findings: Sequence[Finding], summary: Summary, look: Look) -> Iterator[str]:
    """`path:line:col: name message` for each finding, an excerpt with carets under it, and the counts."""
    for finding in findings:
        yield f"{_headline(finding, look)}\n"
        for each in _excerpts(finding, look):
            yield f"{each}\n"
    yield from _counts(summary, look)


def _headline(finding: Finding, look: Look) -> str:
    # A line that begins with "::" is a build server's command.
    path = f"./{shown(finding.path)}" if finding.path.lstrip().startswith("::") else shown(finding.path)
    place = f"{path}:{max(1, finding.line)}:{column(finding)}"
    name = _painted(finding.check, _COLOURS[finding.severity], look)
    return f"{_painted(place, _BOLD, look)}: {name} {clipped(finding.message, _MESSAGE)}"


def _excerpts(finding: Finding, look: Look) -> Iterator[str]:
    label = str(finding.severity)
    places: list[tuple[str, Span]] = []
    if finding.source_span:
        places.append((finding.source, finding.source_span))
    if finding.target_span:
        places.append((finding.target, finding.target_span))
    for text, span in places:
        quoted, carets = excerpt(text, span, look.width - _GUTTER)
        yield _gutter(label, look, finding.severity) + quoted
        yield _gutter("", look) + _painted(carets, _COLOURS[finding.severity], look)
        label = ""
    if not places and (finding.target or finding.source):
        quoted = line(finding.target or finding.source, look.width - _GUTTER)
        yield _gutter(label, look, finding.severity) + quoted
    if hint := advice(finding, _MESSAGE):
        yield _gutter("", look) + hint


def _gutter(label: str, look: Look, severity: Severity | None = None) -> str:
    code = _COLOURS[severity] if severity else _DIM
    return f"{_painted(label.rjust(_GUTTER - 3), code, look)} {_painted('|', _DIM, look)} "


def _counts(summary: Summary, look: Look) -> Iterator[str]:
    for each in summary.progress:
        yield f"{shown(each.path)}: {each.words}\n"
    total = sum(summary.by_severity.values())
    units = counted(summary.units, "unit")
    if not total:
        yield f"no findings in {units}\n"
        return
    by_severity = ", ".join(_amounts(summary.by_severity, look))
    yield f"{by_severity} in {units}\n"
    width = max(map(len, summary.by_check))
    for name, counts in summary.by_check.items():
        yield f"  {name.ljust(width)}  {', '.join(_amounts(counts, look))}\n"


def _amounts(counts: Mapping[Severity, int], look: Look) -> Iterator[str]:
    for severity, amount in amounts(counts):
        yield _painted(amount, _COLOURS[severity], look)


def _painted(text: str, code: str, look: Look) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if look.colour and text.strip() else text
