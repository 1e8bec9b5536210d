# SPDX-License-Identifier: MIT
"""How a document's units stand on the page: sentences in paragraphs, cells in rows, rows in tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from l10n.report.review.values import ReviewUnit

CHUNK = 20
"""Units that the browser lays out together, when they come near; what is far away costs it nothing."""


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

    @property
    def is_table(self) -> bool:
        """Whether its rows are those of a table; else it is one paragraph."""
        return self.rows[0][0].first.setting.row > 0

    @property
    def paragraph(self) -> Paragraph:
        """The first, which is all there is outside of tables."""
        return self.rows[0][0]


def chunks(units: Sequence[ReviewUnit]) -> Iterator[tuple[Part, ...]]:
    """The parts in order, so many together as the browser lays out at once; a long table is in several."""
    gathered: list[tuple[Paragraph, ...]] = []
    count = 0
    for row in _rows(units):
        gathered.append(row)
        count += sum(len(each.units) for each in row)
        if count >= CHUNK:
            yield tuple(_parts(gathered))
            gathered, count = [], 0
    if gathered:
        yield tuple(_parts(gathered))


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


def _parts(rows: Sequence[tuple[Paragraph, ...]]) -> Iterator[Part]:
    table: list[tuple[Paragraph, ...]] = []
    for row in rows:
        setting = row[0].first.setting
        if table and (not setting.row or setting.before or (setting.head and not table[-1][0].first.setting.head)):
            yield Part(tuple(table))
            table = []
        if setting.row:
            table.append(row)
        else:
            yield Part((row,))
    if table:
        yield Part(tuple(table))
