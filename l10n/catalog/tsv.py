# SPDX-License-Identifier: MIT
"""Lists of pairs: a line each, source and target apart by a tab."""

from collections.abc import Iterator

from l10n.errors import Fault, InputError, raise_if
from l10n.model import Entry, Reference

_SOURCES = frozenset({"source", "ja"})
_TARGETS = frozenset({"target", "en"})
_DOCUMENTS = frozenset({"document"})


def parse_pairs(text: str, path: str) -> tuple[Entry, ...]:
    """The pairs in `text`, with their lines; a first line that names its columns (source, target) is a header.

    A column `document` says which rows belong together: a pair's reference is its document, without a line.
    Nothing is quoted: a quotation mark is part of its text. Raises InputError with every line that is no pair.
    """
    rows = [row.removesuffix("\r") for row in text.split("\n")]
    names = [name.strip().lower() for name in rows[0].split("\t")]
    header = bool(_SOURCES & set(names) and _TARGETS & set(names))
    columns = (_column(names, _SOURCES), _column(names, _TARGETS)) if header else (0, 1)
    document = _column(names, _DOCUMENTS) if header and _DOCUMENTS & set(names) else None
    if not header and sum(map(bool, map(str.strip, rows))) > 1 and not any("\t" in row for row in rows):
        raise InputError(Fault("is no list of pairs: no line has a tab", path, hint=_HINT))
    found = list(_pairs(rows, columns, path, document, skip=int(header)))
    raise_if(each for each in found if isinstance(each, Fault))
    return tuple(each for each in found if isinstance(each, Entry))


_HINT = "pairs are source<TAB>target, a line each; a document is checked by its catalogue"


def _column(names: list[str], wanted: frozenset[str]) -> int:
    return next(number for number, name in enumerate(names) if name in wanted)


def _pairs(
    rows: list[str], columns: tuple[int, int], path: str, document: int | None, *, skip: int
) -> Iterator[Entry | Fault]:
    for number, row in enumerate(rows[skip:], skip + 1):
        fields = row.split("\t")
        if not row.strip():
            continue
        if len(fields) <= max(columns):
            yield Fault("has no tab between source and target", path, number, hint="write source<TAB>target")
        else:
            name = fields[document] if document is not None and document < len(fields) else ""
            references = (Reference(name, 0),) if name else ()
            yield Entry(fields[columns[0]], fields[columns[1]], references=references, line=number)
