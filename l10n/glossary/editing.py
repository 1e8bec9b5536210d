# SPDX-License-Identifier: MIT
"""Edits a glossary file: rows are put in or replaced, and all other bytes stay as they are."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from l10n.errors import Fault, InputError
from l10n.glossary.concept import Concept
from l10n.glossary.reading import csv_line, delimiter, is_title, row, write_concepts


def edited(text: str, path: str, changed: Mapping[int, Concept], added: Sequence[Concept]) -> str:
    """A glossary's `text` with the rows that begin in the lines of `changed` replaced and `added` at the end.

    The file keeps its columns, delimiter, line ends and byte order mark. Raises InputError where it has no column
    for what a row says.
    """
    if not text.removeprefix("\ufeff").strip():
        return write_concepts(tuple(added))
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    table = _Table(text.removeprefix("\ufeff"), path)
    return mark + "".join(table.pieces(changed, added))


def sources(text: str) -> frozenset[str]:
    """The source terms that stand in a glossary's `text`, whatever else its rows say or lack."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter(text))
    filled = [cells for cells in rows if any(cells) and not is_title(cells)]
    names = [name.strip().lower() for name in filled[0]] if filled else []
    if "source" not in names:
        return frozenset()
    place = names.index("source")
    return frozenset(cells[place].strip() for cells in filled[1:] if place < len(cells))


class _Table:
    """A CSV text as rows of whole lines."""

    def __init__(self, text: str, path: str) -> None:
        self._path = path
        self._lines = text.split("\n")
        self._delimiter = delimiter(text)
        self._end = "\r\n" if self._lines[0].endswith("\r") else "\n"
        self._first = 1 if text.lower().startswith("sep=") else 0
        self._rows = list(self._extents())
        filled = (self._cells(*each) for each in self._rows if self._text(*each).strip())
        self._columns = [name.strip() for name in next((cells for cells in filled if not is_title(cells)), [])]

    def pieces(self, changed: Mapping[int, Concept], added: Sequence[Concept]) -> Iterator[str]:
        """The new text, row by row."""
        yield from (f"{line}\n" for line in self._lines[: self._first])
        for first, last in self._rows:
            concept = changed.get(first + 1)
            yield self._text(first, last) if concept is None else self._row(concept)
        if added and not self._text(*self._rows[-1]).endswith("\n"):
            yield self._end
        for concept in added:
            yield self._row(concept)

    def _extents(self) -> Iterator[tuple[int, int]]:
        """For each row the numbers of its first line and of the one after its last, from 0."""
        lines = [f"{line}\n" for line in self._lines[self._first : -1]]
        lines += [self._lines[-1]] if self._lines[-1] else []
        start = self._first
        reader = csv.reader(lines, delimiter=self._delimiter)
        for _ in reader:
            yield start, self._first + reader.line_num
            start = self._first + reader.line_num

    def _cells(self, first: int, last: int) -> list[str]:
        return next(csv.reader(io.StringIO(self._text(first, last), newline=""), delimiter=self._delimiter))

    def _text(self, first: int, last: int) -> str:
        text = "\n".join(self._lines[first:last])
        return text if last == len(self._lines) else f"{text}\n"

    def _row(self, concept: Concept) -> str:
        cells = row(concept)
        known = {name.lower() for name in self._columns}
        for name, cell in cells.items():
            if cell and name.lower() not in known:
                hint = f"add {name!r} to the header line"
                reason = f"the file has no column {name!r}, which {concept.source!r} needs"
                raise InputError(Fault(reason, self._path, self._first + 1, hint=hint))
        by_name = {name.lower(): cell for name, cell in cells.items()}
        return csv_line([by_name.get(name.lower(), "") for name in self._columns], self._delimiter, self._end)
