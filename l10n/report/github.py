# SPDX-License-Identifier: MIT
"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from collections.abc import Iterator, Sequence

from l10n.model import Finding, Severity
from l10n.report.frame import Look, Summary
from l10n.report.harmless import clipped, shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MESSAGE = 2_000
"""Characters of a message at most; GitHub cuts at 4 KB."""


def write_github(findings: Sequence[Finding], _summary: Summary, _look: Look) -> Iterator[str]:
    """`::error file=…,line=…,title=…::message` for each finding.

    There is no column: a span counts in the unit's text, GitHub's in the line of the file.
    """
    for finding in findings:
        file, title = _property(finding.path), _property(finding.check)
        place = f"file={file},line={max(1, finding.line)},title={title}"
        yield f"::{_COMMANDS[finding.severity]} {place}::{_value(finding.message)}\n"


def _value(text: str) -> str:
    return _percent(clipped(text, _MESSAGE), "%")


def _property(text: str) -> str:
    return _percent(shown(text), "%:,")


def _percent(text: str, characters: str) -> str:
    for character in characters:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
