# SPDX-License-Identifier: MIT
"""Weblate's glossaries as CSV: a row for each pair, told apart by its context."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from l10n import files
from l10n.errors import Fault, InputError
from l10n.glossary.concept import Concept, ConceptKind
from l10n.glossary.exchange.comments import Comment, understood
from l10n.glossary.exchange.gathering import Gathering
from l10n.glossary.exchange.values import Exchanged, Languages, complete, written_target

COLUMNS = ("location", "source", "target", "id", "fuzzy", "context", "translator_comments", "developer_comments")
"""The columns of CSV in Weblate, in its order."""

_BETWEEN = " ¦ "
_ADMITTED = "admitted"
_ROLE = re.compile(rf"{_ADMITTED} \d+")
_VARIANT = "variant of "
_SCOPE = "scope "
_CASE = "case sensitive"
_GUARDED = re.compile(r"'[=+\-@|%'].*'", re.DOTALL)
"""A cell as Weblate writes it when Excel would take it for a formula."""


@dataclass(slots=True)
class _Context:
    """What a row's context says."""

    of: str = ""
    """The term that this row's source is a variant of."""
    kind: ConceptKind = ConceptKind.TERM
    case_sensitive: bool = False
    scope: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def write_weblate(concepts: Iterable[Concept], _languages: Languages) -> str:
    """`concepts` as CSV for Weblate, every cell quoted as Weblate does."""
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for concept in concepts:
        for source, target, context, note, definition in _rows(concept):
            cells = ("", source, target, "", "", context, note, definition)
            writer.writerow([f"'{cell}'" if _GUARDED.fullmatch(cell) else cell for cell in cells])
    return stream.getvalue()


def read_weblate(data: bytes, path: str, _languages: Languages) -> Exchanged:
    """The concepts of a CSV glossary of Weblate; rows that wait for an editor are left out and told."""
    found = _Found(path)
    text = files.decode(data, path)
    for line, row in _table(text.removeprefix("\ufeff"), path):
        if row.get("fuzzy", "").strip().lower() in {"true", "1", "yes"}:
            found.leave_out(line, row, "waits for an editor in Weblate")
        else:
            found.take(line, row)
    return found.exchanged()


class _Found:
    """The concepts of a file as its rows come."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._concepts = Gathering()
        self._left_out: list[Fault] = []

    def take(self, line: int, row: dict[str, str]) -> None:
        """Add a row as a concept, or to the concept it belongs to."""
        context = _understood(row.get("context", ""))
        # Weblate tells twins apart by their contexts.
        key = context.of or row["source"], context.scope, context.rest
        if key not in self._concepts:
            self._begin(key, line, row, context)
        elif context.of:
            self._concepts.vary(key, row["source"])
        else:
            self._concepts.admit(key, row["target"])

    def leave_out(self, line: int, row: dict[str, str], reason: str) -> None:
        """Tell that a row is no concept."""
        self._left_out.append(Fault(f"row {row['source'] or row['target']!r} {reason}", self._path, line))

    def exchanged(self) -> Exchanged:
        """All that was found."""
        return Exchanged(tuple(self._concepts.concepts()), tuple(self._left_out))

    def _begin(self, key: tuple[object, ...], line: int, row: dict[str, str], context: _Context) -> None:
        kept = context.kind is ConceptKind.KEEP and row["target"] == row["source"]
        said = understood(row.get("developer_comments", ""))
        concept = Concept(
            source=row["source"],
            target="" if kept else row["target"],
            forbidden=said.forbidden,
            kind=context.kind,
            case_sensitive=context.case_sensitive,
            scope=context.scope,
            definition=said.definition,
            note=row.get("translator_comments", ""),
            extra=(("context", _BETWEEN.join(context.rest)),) if context.rest else (),
            path=self._path,
            line=line,
        )
        reason = complete(concept)
        if reason:
            self.leave_out(line, row, reason)
        else:
            self._concepts.begin(key, concept)


def _rows(concept: Concept) -> Iterator[tuple[str, str, str, str, str]]:
    """Source, target, context, note and definition of each row of a concept."""
    scope = f"{_SCOPE}{'|'.join(concept.scope)}" if concept.scope else ""
    kind = str(concept.kind) if concept.kind is not ConceptKind.TERM else ""
    case = _CASE if concept.case_sensitive else ""
    rest = dict(concept.extra).get("context", "")
    target = written_target(concept)
    # A file of pairs has no mark for forbidden words: as pairs of their own Weblate would recommend them.
    said = str(Comment(concept.definition, concept.forbidden))
    yield concept.source, target, _context(scope, kind, case, rest), concept.note, said
    for number, form in enumerate(concept.admitted, start=1):
        yield concept.source, form, _context(scope, f"{_ADMITTED} {number}", rest), "", ""
    for variant in concept.variants:
        yield variant, target, _context(scope, f"{_VARIANT}{concept.source}", rest), "", ""


def _context(*parts: str) -> str:
    return _BETWEEN.join(part for part in parts if part)


def _understood(text: str) -> _Context:
    context = _Context()
    for part in filter(None, (each.strip() for each in text.split(_BETWEEN))):
        if _ROLE.fullmatch(part):
            continue
        if part.startswith(_VARIANT):
            context.of = part.removeprefix(_VARIANT)
        elif part.startswith(_SCOPE):
            context.scope = tuple(part.removeprefix(_SCOPE).split("|"))
        elif part == _CASE:
            context.case_sensitive = True
        elif part in set(ConceptKind):
            context.kind = ConceptKind(part)
        else:
            context.rest += (part,)
    return context


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
