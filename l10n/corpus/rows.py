# SPDX-License-Identifier: MIT
"""Rows of a corpus and what the checks say of them: the pure part, the same in every process and on every cluster."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from l10n.checks import Pairs, Plan, Scope, chosen, run_planned
from l10n.config import Settings
from l10n.errors import Fault, UsageError
from l10n.glossary import Glossary
from l10n.model import Entry, Finding, Reference, Severity

UNREADABLE = "row-unreadable"
"""What is told of a row that is no pair, in the place of a check's name."""
_OF_ALL = frozenset({Scope.PROJECT, Scope.WAIVER})
"""What cannot be asked about rows that are not all at hand, or have no comments."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a corpus."""

    number: int
    """From 1, in its file."""
    source: str = ""
    target: str = ""
    id: str | None = None
    document: str = ""
    """Rows of one document that stand together are read together; empty for a row that stands alone."""
    fault: str = ""
    """Why the row is no pair; empty for one that is."""


@dataclass(frozen=True)
class Asked:
    """What is asked of each row: it can be pickled, and each process works out for itself what follows from it."""

    settings: Settings = field(default_factory=Settings)
    glossary: Glossary | None = None

    def __post_init__(self) -> None:
        """Raises UsageError where not all can be asked that the settings name."""
        left = {each.name for each in chosen(self.settings) if each.scope in _OF_ALL}
        if missing := sorted(left & set(self.settings.checks.select)):
            hint = "it compares all rows with each other: give it a PO file or a TSV table"
            raise UsageError(*(Fault(f"{name} is not asked of a corpus", hint=hint) for name in missing))

    def __reduce__(self) -> tuple[type["Asked"], tuple[Settings, Glossary | None]]:
        """Without the plan, whose checks are functions."""
        return Asked, (self.settings, self.glossary)

    @cached_property
    def plan(self) -> Plan:
        """The checks that are asked."""
        return Plan(self.settings, [each for each in chosen(self.settings) if each.scope not in _OF_ALL])


def told(rows: Sequence[Row], asked: Asked, path: str) -> Iterator[tuple[Row, list[Finding]]]:
    """Each row with its findings, in order; the same for the same rows wherever they are asked about.

    Nothing of one call is left for the next but what has been read of tables.
    """
    for document, group in groupby(rows, lambda row: row.document or row.number):
        together = list(group)
        found = _findings(together, str(document) if together[0].document else "", asked, path)
        for row in together:
            yield row, found.get(row.number, [])


def _findings(rows: Sequence[Row], document: str, asked: Asked, path: str) -> dict[int, list[Finding]]:
    """The findings in rows that stand together, by their numbers."""
    found = {row.number: [unreadable(row, path)] for row in rows if row.fault}
    references = (Reference(document, 0),) if document else ()
    pairs = [Entry(row.source, row.target, references=references, line=row.number) for row in rows if not row.fault]
    for finding in run_planned([Pairs(path, tuple(pairs))], asked.plan, lambda _: asked.glossary) if pairs else ():
        found.setdefault(finding.line, []).append(finding)
    return found


def unreadable(row: Row, path: str) -> Finding:
    """What is told of a row that is no pair."""
    return Finding(
        UNREADABLE, Severity.ERROR, row.fault, path, row.number, source=row.source, target=row.target, failed=True
    )
