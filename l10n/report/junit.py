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
    """A suite for each file, a case for each finding; errors fail, warnings and notes pass and are told by the suite.

    It is what both schemas of the format ask for: the one of Ant, which is the stricter, and that of Jenkins.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
    for number, (path, group) in enumerate(groupby(findings, key=lambda each: each.path)):
        yield from _suite(number, path, list(group), summary.units)
    if not findings:
        # A server that is given no case at all takes the run for broken.
        yield _opened(0, "l10n", summary.units, tests=1, failures=0)
        yield f'    <testcase classname="l10n" name="no findings in {counted(summary.units, "unit")}" time="0"/>\n'
        yield _closed("")
    yield "</testsuites>\n"


def _suite(number: int, path: str, findings: Sequence[Finding], units: int) -> Iterator[str]:
    failures = sum(each.severity is Severity.ERROR for each in findings)
    yield _opened(number, path or "l10n", units, tests=len(findings), failures=failures)
    for each in findings:
        yield from _case(each)
    yield _closed("\n\n".join(_told(each) for each in findings if each.severity is not Severity.ERROR))


def _opened(number: int, name: str, units: int, *, tests: int, failures: int) -> str:
    counts = f'tests="{tests}" failures="{failures}" errors="0" time="0"'
    return (
        f'  <testsuite id="{number}" name="{_xml(name)}" package="l10n" {counts} {_WHEN_AND_WHERE}>\n'
        f'    <properties>\n      <property name="units of all files" value="{units}"/>\n    </properties>\n'
    )


_WHEN_AND_WHERE = 'timestamp="1970-01-01T00:00:00" hostname="localhost"'
"""Asked for by one schema; the same findings must give the same bytes at any time on any machine."""


def _closed(told: str) -> str:
    return f"    <system-out>{told}</system-out>\n    <system-err></system-err>\n  </testsuite>\n"


def _case(finding: Finding) -> Iterator[str]:
    case = f'    <testcase classname="{_xml(finding.path or "l10n")}" name="{_name(finding)}" time="0"'
    if finding.severity is not Severity.ERROR:
        yield f"{case}/>\n"
        return
    message = _xml(finding.message)
    yield f"{case}>\n"
    yield f'      <failure type="{_xml(finding.check)}" message="{message}">{message}{_texts(finding)}</failure>\n'
    yield "    </testcase>\n"


def _told(finding: Finding) -> str:
    return f"{_name(finding)} {finding.severity}: {_xml(finding.message)}{_texts(finding)}"


def _name(finding: Finding) -> str:
    return f"{_xml(finding.check)} {max(1, finding.line)}:{column(finding)}"


def _texts(finding: Finding) -> str:
    return "".join(f"\n{side}: {_xml(text)}" for side, text in _sides(finding) if text)


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
