# SPDX-License-Identifier: MIT
"""The ledger of a document: each thing its Japanese states, and what stands for it in the English."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from l10n.model import Span
from l10n.report.harmless import as_json, clipped, shown
from l10n.text import cells


class RowKind(StrEnum):
    """What the Japanese states."""

    AMOUNT = "amount"
    """Of money."""
    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    TERM = "term"
    QUOTATION = "quotation"
    MEMBER = "list member"
    UNIT = "unit"
    """All of a unit, where it has no English and states nothing by itself."""
    ERROR = "error"
    """What a check tells that is about none of the others."""


class Answer(StrEnum):
    """What the English says to it."""

    COUNTERPART = "counterpart"
    EXCUSED = "excused"
    """A rule says that English need not say it."""
    WAIVED = "waived"
    """A waiver of the unit lets it be."""
    ACCEPTED = "accepted"
    """Somebody has approved the unit with what is told of it."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the ledger."""

    kind: RowKind
    answer: Answer
    path: str
    """The catalogue's, relative to the project; of an error in the document that of the document."""
    line: int
    """Where the unit stands in it."""
    context: str | None
    unit: str
    """The source of the unit."""
    source: str
    """The words in it; empty for what only the English has."""
    span: Span | None
    """Of these words in the unit's source, code points, half-open."""
    targets: tuple[str, ...] = ()
    """The words that stand for it in the English."""
    target_spans: tuple[Span, ...] = ()
    """Of these words in the English that the unit has or shares."""
    why: str = ""
    """The rule, the reason or the finding."""

    @property
    def is_open(self) -> bool:
        """Whether nothing answers."""
        return self.answer is Answer.OPEN

    def as_dict(self) -> dict[str, Any]:
        """The row as a JSON object."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger of one document in one language."""

    document: str
    catalogue: str
    language: str
    rows: tuple[LedgerRow, ...]
    """In the order of the text."""

    @property
    def open(self) -> tuple[LedgerRow, ...]:
        """What nothing answers."""
        return tuple(row for row in self.rows if row.is_open)

    @property
    def summary(self) -> dict[str, int]:
        """How many rows have each answer."""
        counts = Counter(row.answer for row in self.rows)
        return {str(each): counts[each] for each in Answer}

    def as_dict(self) -> dict[str, Any]:
        """The ledger as a JSON object."""
        rows = [row.as_dict() for row in self.rows]
        facts = {"document": self.document, "catalogue": self.catalogue, "language": self.language}
        return {**facts, "summary": self.summary, "rows": rows}


def ledger_json(ledgers: Sequence[Ledger]) -> str:
    """`{"version": 1, "documents": [{"document", "catalogue", "language", "summary", "rows"}]}`, line end included."""
    return as_json({"version": 1, "documents": [each.as_dict() for each in ledgers]}, indent=2) + "\n"


def ledger_table(ledgers: Iterable[Ledger]) -> Iterator[str]:
    """For each document its rows, what is open first said and then marked, and how many have each answer."""
    for ledger in ledgers:
        yield f"{shown(ledger.document)} ({ledger.language})"
        yield from map(_row, ledger.rows)
        counts = ", ".join(f"{count:,} {answer}" for answer, count in ledger.summary.items() if count)
        yield f"{len(ledger.rows):,} rows: {counts or 'the Japanese states nothing that is listed'}"


def told_open(row: LedgerRow) -> str:
    """A row that nothing answers, as findings are told: place, kind and words, reason."""
    words = clipped(row.source or ", ".join(row.targets), _WORDS)
    what = f"{row.kind} {words}" if words else row.kind
    return f"{shown(row.path)}:{row.line}: open: {what}: {shown(row.why)}"


_WORDS = 40
"""Cells of Japanese and of English in the table at most."""


def _row(row: LedgerRow) -> str:
    said = clipped(" … ".join(row.targets), _WORDS) or "-"
    mark = "!" if row.is_open else " "
    facts = f"{mark} {row.line:>5}  {row.kind:<11}  {_filled(row.source or '-')}  {_filled(said)}"
    return f"{facts}  {row.answer}: {shown(row.why)}" if row.why else f"{facts}  {row.answer}"


def _filled(text: str) -> str:
    """`text` in exactly `_WORDS` cells."""
    text = clipped(text, _WORDS)
    while cells(text) > _WORDS:
        text = f"{text[:-2]}…"
    return text + " " * (_WORDS - cells(text))
