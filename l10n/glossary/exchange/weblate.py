# SPDX-License-Identifier: MIT
"""Weblate's glossaries as CSV: a row for each pair, told apart by its context."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from l10n import files
from l10n.errors import Fault, InputError
from l10n.glossary.concept import Concept
from l10n.glossary.exchange.rows import Row, Rows, rows
from l10n.glossary.exchange.values import Exchanged, Languages

COLUMNS = ("location", "source", "target", "id", "fuzzy", "context", "translator_comments", "developer_comments")
"""The columns of CSV in Weblate, in its order."""

_GUARDED = re.compile(r"'[=+\-@|%'].*'", re.DOTALL)
"""A cell as Weblate writes it when a spreadsheet would take it for a formula."""
_RISKY = re.compile(r"[=+\-@|%].*", re.DOTALL)


def write_weblate(concepts: Iterable[Concept], _languages: Languages) -> str:
    """`concepts` as CSV for Weblate, every cell quoted as Weblate does."""
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for concept in concepts:
        for row in rows(concept):
            cells = ("", row.source, row.target, "", "", row.context, row.note, row.explanation)
            writer.writerow([_guarded(cell) for cell in cells])
    return stream.getvalue()


def read_weblate(data: bytes, path: str, _languages: Languages) -> Exchanged:
    """The concepts of a CSV glossary of Weblate; rows that wait for an editor are left out and told."""
    found = Rows(path)
    text = files.decode(data, path)
    for line, cells in _table(text.removeprefix("\ufeff"), path):
        row = Row(
            cells["source"],
            cells["target"],
            cells.get("context", ""),
            cells.get("translator_comments", ""),
            cells.get("developer_comments", ""),
        )
        if cells.get("fuzzy", "").strip().lower() in {"true", "1", "yes"}:
            found.leave_out(line, row, "waits for an editor in Weblate")
        else:
            found.take(line, row)
    return found.exchanged()


def _table(text: str, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows by column, each with the line it begins in."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    names: list[str] = []
    line = 1
    try:
        for cells in reader:
            if not names:
                names = _header(cells, path)
            elif any(cell.strip() for cell in cells):
                yield (
                    line,
                    {name: _plain(cell) for name, cell in zip(names, cells, strict=False)} | _missing(names, cells),
                )
            line = reader.line_num + 1
    except csv.Error as error:
        hint = "close the quotation mark, and double those inside a cell"
        raise InputError(Fault(f"the row is not CSV: {error}", path, line, hint=hint)) from None
    if not names:
        raise InputError(Fault("holds no header line", path, 1, hint=f"begin with {','.join(COLUMNS)}"))


def _header(cells: list[str], path: str) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    missing = [name for name in ("source", "target") if name not in names]
    if missing:
        reason = f"has no column {missing[0]!r}"
        raise InputError(Fault(reason, path, 1, hint=f"begin with {','.join(COLUMNS)}"))
    return names


def _missing(names: list[str], cells: list[str]) -> dict[str, str]:
    return dict.fromkeys(names[len(cells) :], "")


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:-1] if _GUARDED.fullmatch(cell) else cell


def _guarded(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula; `_plain` takes the marks off, as Weblate does."""
    return f"'{cell}'" if _RISKY.fullmatch(cell) or _GUARDED.fullmatch(cell) else cell
