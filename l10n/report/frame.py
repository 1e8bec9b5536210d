# SPDX-License-Identifier: MIT
"""What every report is given: the findings in order, their summary, the rules' pages and how it should look."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from l10n.model import Finding, Severity
from l10n.report.harmless import clipped

WIDTH = 80
"""The cells of a line where no terminal says how wide it is, so that files do not depend on one."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check as a report describes it."""

    name: str
    """`family-fault`."""
    severity: Severity
    page: str
    """What a user reads about the check: a sentence, an empty line, the rest."""
    address: str = ""
    """Where the page stands in the web; empty where it does not."""

    @property
    def headline(self) -> str:
        """The page's first line."""
        return self.page.partition("\n")[0]


@dataclass(frozen=True, slots=True)
class Look:
    """How a report should look."""

    colour: bool = False
    """Whether text carries ANSI colours."""
    width: int = WIDTH
    """Cells in a line of text."""
    rules: Mapping[str, Rule] = field(default_factory=dict)
    """The rules that ran, by name."""
    version: str = ""
    """The program's."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the units of a file are that a reader must not wait for: a state, and no fault."""

    path: str
    units: int
    untranslated: int
    fuzzy: int

    @property
    def words(self) -> str:
        """What is said of it in a line."""
        fuzzy = f", {self.fuzzy:,} of them fuzzy" if self.fuzzy else ""
        verb = "unit is" if self.units == 1 else "units are"
        return f"{self.untranslated + self.fuzzy:,} of {self.units:,} {verb} not translated{fuzzy} (l10n status)"

    def as_finding(self) -> Finding:
        """The state as a note on the file, for formats that know nothing but findings."""
        return Finding("text-untranslated", Severity.INFO, self.words, self.path, 1)


@dataclass(frozen=True, slots=True)
class Summary:
    """How many findings there are of what, in how many units, and how far these are."""

    units: int
    by_check: Mapping[str, Mapping[Severity, int]]
    """For each check with findings, by name, how many of which severity; the heaviest first."""
    progress: tuple[Progress, ...] = ()
    """The files with units that are not translated."""

    @property
    def by_severity(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, all severities named, the heaviest first."""
        counts: Counter[Severity] = Counter()
        for each in self.by_check.values():
            counts.update(each)
        return {severity: counts[severity] for severity in Severity}

    def as_dict(self) -> dict[str, Any]:
        """The summary as the JSON object that scripts rely on."""
        by_check = {
            name: {str(severity): count for severity, count in counts.items()} for name, counts in self.by_check.items()
        }
        by_severity = {str(severity): count for severity, count in self.by_severity.items()}
        return {
            "units": self.units,
            "findings": sum(by_severity.values()),
            "by_severity": by_severity,
            "by_check": by_check,
            "untranslated": sum(each.untranslated for each in self.progress),
            "fuzzy": sum(each.fuzzy for each in self.progress),
        }


def summary(findings: Iterable[Finding], units: int, progress: Iterable[Progress] = ()) -> Summary:
    """The summary of `findings` about `units` checked units, of which those in `progress` are not all translated."""
    counts = Counter((each.check, each.severity) for each in findings)
    names = sorted({name for name, _ in counts})
    by_check = {
        name: {severity: counts[name, severity] for severity in Severity if counts[name, severity]} for name in names
    }
    return Summary(units, by_check, tuple(progress))


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """`findings` by path, line, place in the unit and check: the same findings always give the same report."""
    return sorted(findings, key=_order)


def column(finding: Finding) -> int:
    """Where in its unit's text the finding begins, from 1; 1 where it has no place there."""
    span = finding.target_span or finding.source_span
    return span[0] + 1 if span else 1


def advice(finding: Finding, limit: int) -> str:
    """What to write instead, or what would have been right, in at most about `limit` characters; may be empty."""
    if finding.suggestion is not None:
        return f"write: {clipped(finding.suggestion, limit)}" if finding.suggestion else "leave this out"
    return f"expected: {clipped(' or '.join(finding.expected), limit)}" if finding.expected else ""


def amounts(counts: Mapping[Severity, int]) -> Iterator[tuple[Severity, str]]:
    """How many there are of each severity that there is any of: "1 error", "2 notes"."""
    for severity, count in counts.items():
        if count:
            yield severity, counted(count, "note" if severity is Severity.INFO else str(severity))


def counted(count: int, noun: str) -> str:
    """`count` with its noun: "1 error", "2 errors"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _order(finding: Finding) -> tuple[Any, ...]:
    spans = (finding.target_span or (0, 0), finding.source_span or (0, 0))
    return finding.path, finding.line, *spans, finding.check, finding.message, finding.source, finding.target
