# SPDX-License-Identifier: MIT
"""Rows of a corpus and what the checks say of them: the pure part, the same in every process and on every cluster."""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from l10n.checks import Pairs, Plan, Scope, chosen, run_planned
from l10n.config import Settings
from l10n.errors import Fault, UsageError
from l10n.glossary import Glossary, load_glossary
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


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of each row: it can be pickled, and is opened once in each process."""

    settings: Settings
    glossaries: tuple[str, ...] = ()
    """The paths of the glossary's files."""
    root: str = ""
    """The folder that messages about them start in."""

    def __post_init__(self) -> None:
        """Raises UsageError where nothing is asked, or not everything can be."""
        left = {each.name for each in chosen(self.settings) if each.scope in _OF_ALL}
        if missing := sorted(left & set(self.settings.checks.select)):
            hint = "it compares all rows with each other: give it a PO file or a TSV table"
            raise UsageError(*(Fault(f"{name} is not asked of a corpus", hint=hint) for name in missing))


def told(rows: Sequence[Row], asked: Asked, path: str) -> Iterator[tuple[Row, list[Finding]]]:
    """Each row with its findings, in order; the same for the same rows wherever they are asked about.

    Nothing of one call is left for the next but what it has read of tables. Raises InputError for a glossary that
    cannot be read.
    """
    plan, glossary = _opened(pickle.dumps(asked))
    for document, group in groupby(rows, lambda row: row.document or row.number):
        together = list(group)
        found = _findings(together, str(document) if together[0].document else "", (plan, glossary), path)
        for row in together:
            yield row, found.get(row.number, [])


def _findings(
    rows: Sequence[Row], document: str, opened: tuple[Plan, Glossary | None], path: str
) -> dict[int, list[Finding]]:
    """The findings in rows that stand together, by their numbers."""
    plan, glossary = opened
    found = {row.number: [unreadable(row, path)] for row in rows if row.fault}
    references = (Reference(document, 0),) if document else ()
    pairs = [Entry(row.source, row.target, references=references, line=row.number) for row in rows if not row.fault]
    for finding in run_planned([Pairs(path, tuple(pairs))], plan, lambda _: glossary) if pairs else ():
        found.setdefault(finding.line, []).append(finding)
    return found


def unreadable(row: Row, path: str) -> Finding:
    """What is told of a row that is no pair."""
    return Finding(
        UNREADABLE, Severity.ERROR, row.fault, path, row.number, source=row.source, target=row.target, failed=True
    )


@lru_cache(maxsize=4)
def _opened(asked: bytes) -> tuple[Plan, Glossary | None]:
    wanted: Asked = pickle.loads(asked)  # noqa: S301 - what this very module has pickled
    plan = Plan(wanted.settings, [each for each in chosen(wanted.settings) if each.scope not in _OF_ALL])
    if not wanted.glossaries:
        return plan, None
    return plan, load_glossary(*map(Path, wanted.glossaries), root=Path(wanted.root) if wanted.root else None)
