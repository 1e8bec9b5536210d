# SPDX-License-Identifier: MIT
"""How a document's units stand on the page: sentences in paragraphs, cells in rows, rows in tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from l10n.report.review.values import ReviewUnit

CHUNK = 20
"""Units that the browser lays out together, when they come near; what is far away costs it nothing."""
LONG = 60
"""Rows of a table that are laid out together; a longer one goes on in the next part."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The units of one block, in order."""

    units: tuple[ReviewUnit, ...]

    @property
    def first(self) -> ReviewUnit:
        """The unit that says what the block is."""
        return self.units[0]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands below one another in a document: a paragraph, or rows of a table."""

    rows: tuple[tuple[Paragraph, ...], ...]
    continued: bool = False
    """Whether its table begins in the part before."""

    @property
    def is_table(self) -> bool:
        """Whether its rows are those of a table; else it is one paragraph."""
        return self.rows[0][0].first.setting.row > 0

    @property
    def paragraph(self) -> Paragraph:
        """The first, which is all there is outside of tables."""
        return self.rows[0][0]

    @property
    def columns(self) -> int:
        """How many columns the table has, as far as its cells say."""
        settings = [each.first.setting for row in self.rows for each in row]
        return max(column for each in settings for column in (each.column, *(beside for beside, _ in each.beside)))

    @property
    def size(self) -> int:
        """How many units stand in it."""
        return sum(len(each.units) for row in self.rows for each in row)


def chunks(units: Sequence[ReviewUnit]) -> Iterator[tuple[Part, ...]]:
    """The parts in order, so many together as the browser lays out at once."""
    gathered: list[Part] = []
    for part in _parts(_rows(units)):
        gathered.append(part)
        if sum(each.size for each in gathered) >= CHUNK:
            yield tuple(gathered)
            gathered = []
    if gathered:
        yield tuple(gathered)


def paragraphs(units: Sequence[ReviewUnit]) -> Iterator[Paragraph]:
    """The blocks in order; a unit that belongs to none is one by itself."""
    gathered: list[ReviewUnit] = []
    for unit in units:
        if gathered and (not unit.paragraph or unit.paragraph != gathered[-1].paragraph):
            yield Paragraph(tuple(gathered))
            gathered = []
        gathered.append(unit)
    if gathered:
        yield Paragraph(tuple(gathered))


def _rows(units: Sequence[ReviewUnit]) -> Iterator[tuple[Paragraph, ...]]:
    for row, cells in groupby(paragraphs(units), key=lambda each: each.first.setting.row):
        if row:
            yield tuple(cells)
        else:
            yield from ((each,) for each in cells)


def _parts(rows: Iterable[tuple[Paragraph, ...]]) -> Iterator[Part]:
    table: list[tuple[Paragraph, ...]] = []
    for row in rows:
        setting = row[0].first.setting
        if table and (not setting.row or setting.before or (setting.head and not table[-1][0].first.setting.head)):
            yield from _pieces(table)
            table = []
        if setting.row:
            table.append(row)
        else:
            yield Part((row,))
    yield from _pieces(table)


def _pieces(table: Sequence[tuple[Paragraph, ...]]) -> Iterator[Part]:
    """The table as one part, or as many as its length asks for."""
    for start in range(0, len(table), LONG):
        yield Part(tuple(table[start : start + LONG]), continued=start > 0)
