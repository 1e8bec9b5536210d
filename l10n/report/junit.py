# SPDX-License-Identifier: MIT
"""Findings as JUnit XML, which most build servers draw as a table of tests."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from l10n.model import Finding, Severity
from l10n.report.frame import Look, Summary, column, counted
from l10n.report.harmless import clipped

_TEXT = 500
"""Characters of a unit's text at most."""


def write_junit(findings: Sequence[Finding], summary: Summary, _look: Look) -> Iterator[str]:
    """A suite for each file, a case for each finding; errors fail, warnings and notes are told and pass."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    total, failures = max(1, len(findings)), summary.by_severity[Severity.ERROR]
    yield f'<testsuites name="l10n" tests="{total}" failures="{failures}" errors="0">\n'
    for path, group in groupby(findings, key=lambda each: each.path):
        yield from _suite(path, list(group))
    if not findings:
        # A server that is given no case at all takes the run for broken.
        yield '  <testsuite name="l10n" tests="1" failures="0" errors="0" skipped="0">\n'
        yield f'    <testcase classname="l10n" name="no findings in {counted(summary.units, "unit")}"/>\n'
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _suite(path: str, findings: Sequence[Finding]) -> Iterator[str]:
    failures = sum(each.severity is Severity.ERROR for each in findings)
    counts = f'tests="{len(findings)}" failures="{failures}" errors="0" skipped="0"'
    yield f'  <testsuite name="{_xml(path)}" {counts}>\n'
    for each in findings:
        yield from _case(each)
    yield "  </testsuite>\n"


def _case(finding: Finding) -> Iterator[str]:
    place = f"{max(1, finding.line)}:{column(finding)}"
    yield f'    <testcase classname="{_xml(finding.path)}" name="{_xml(finding.check)} {place}">\n'
    texts = "".join(f"\n{side}: {_xml(text)}" for side, text in _sides(finding) if text)
    message = _xml(finding.message)
    if finding.severity is Severity.ERROR:
        yield f'      <failure type="{_xml(finding.check)}" message="{message}">{message}{texts}</failure>\n'
    else:
        yield f"      <system-out>{finding.severity}: {message}{texts}</system-out>\n"
    yield "    </testcase>\n"


def _sides(finding: Finding) -> tuple[tuple[str, str], ...]:
    return (
        ("source", finding.source),
        ("target", finding.target),
        ("expected", " or ".join(finding.expected)),
        ("suggestion", finding.suggestion or ""),
    )


def _xml(text: str) -> str:
    # What is not printable is shown as an escape, so no character is left that XML 1.0 forbids.
    return escape(clipped(text, _TEXT))
