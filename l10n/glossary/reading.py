# SPDX-License-Identifier: MIT
"""Glossary files: what Excel, Numbers and editors save, read into concepts with all complaints at once."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from l10n import files
from l10n.errors import Fault, InputError, raise_if
from l10n.glossary.concept import Concept, ConceptKind
from l10n.glossary.folding import fold, same_word
from l10n.text import JAPANESE

COLUMNS = (
    "source",
    "variants",
    "target",
    "admitted",
    "forbidden",
    "kind",
    "case",
    "scope",
    "definition",
    "note",
)
"""What the program knows, in the order it writes."""

_DELIMITERS = ",;\t"
"""A comma, Excel's semicolon where the comma is the decimal mark, Excel's tab of "Unicode text"."""

_LIST = re.compile(r"[|｜]")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def read_concepts(*paths: Path | str) -> tuple[Concept, ...]:
    """The concepts of glossary files, in order.

    Raises one InputError with every fault of every file, each with its line.
    """
    faults: list[Fault] = []
    concepts = _read_rows(paths, faults)
    raise_if([*faults, *twins(concepts)])
    return tuple(concepts)


def read_rows(*paths: Path | str) -> tuple[Concept, ...]:
    """The concepts of glossary files as `read_concepts` gives them, but with twins, for those who tell of them."""
    faults: list[Fault] = []
    concepts = _read_rows(paths, faults)
    raise_if(faults)
    return tuple(concepts)


def _read_rows(paths: Iterable[Path | str], faults: list[Fault]) -> list[Concept]:
    concepts: list[Concept] = []
    for path in paths:
        try:
            text = _decode(files.read(Path(path)), str(path))
            concepts += _parsed(text, str(path), faults)
        except InputError as error:
            faults += error.faults
    return concepts


def parse_concepts(text: str, path: str = "") -> tuple[Concept, ...]:
    """The concepts in a glossary's `text`; raises InputError with all faults but twins."""
    faults: list[Fault] = []
    concepts = _parsed(text, path, faults)
    raise_if(faults)
    return tuple(concepts)


def _parsed(text: str, path: str, faults: list[Fault]) -> list[Concept]:
    """The concepts of the rows that are sound."""
    rows = _rows(text.removeprefix("\ufeff"), path, faults)
    header = next(rows, None)
    if header and is_title(header[1]):
        header = next(rows, header)
    if header is None:
        faults.append(Fault("holds no header line", path, 1, hint=f"begin with {','.join(COLUMNS)}"))
        return []
    names = _header(header[1], path, header[0], faults)
    found = (_concept(names, cells, faults, Fault("", path, line)) for line, cells in rows) if names else ()
    return [concept for concept in found if concept]


def is_title(cells: Sequence[str]) -> bool:
    """Whether a row is the name of its table, which Apple's Numbers writes above the header."""
    named = [cell.strip().lower() for cell in cells if cell.strip()]
    return len(named) == 1 and named[0] not in COLUMNS


def write_concepts(concepts: tuple[Concept, ...]) -> str:
    """`concepts` as glossary CSV; every cell is written as it is, formulas included."""
    extra = tuple(dict.fromkeys(name for concept in concepts for name, _ in concept.extra))
    names = (*COLUMNS, *extra)
    rows = (row(concept) for concept in concepts)
    return csv_line(names) + "".join(csv_line([cells.get(name, "") for name in names]) for cells in rows)


def csv_line(cells: Sequence[str], delimiter: str = ",", end: str = "\n") -> str:
    """One row of a CSV file."""
    stream = io.StringIO()
    # The module forgets that a lone carriage return ends a line, too.
    missed = any("\r" in cell for cell in cells)
    writer = csv.writer(
        stream, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL if missed else csv.QUOTE_MINIMAL
    )
    writer.writerow(cells)
    return stream.getvalue()


def row(concept: Concept) -> dict[str, str]:
    """The cells of `concept` by column, unknown columns included."""
    return dict(zip(COLUMNS, _cells(concept), strict=True)) | dict(concept.extra)


def delimiter(text: str) -> str:
    """What separates the columns of a glossary's `text`."""
    named = _SEPARATOR_LINE.match(text)
    return named[1] if named else _delimiter(text)


def _cells(concept: Concept) -> tuple[str, ...]:
    return (
        concept.source,
        "|".join(concept.variants),
        concept.target,
        "|".join(concept.admitted),
        "|".join(concept.forbidden),
        "" if concept.kind is ConceptKind.TERM else str(concept.kind),
        "sensitive" if concept.case_sensitive else "",
        "|".join(concept.scope),
        concept.definition,
        concept.note,
    )


def _decode(data: bytes, path: str) -> str:
    """`data` as text: UTF-8, UTF-16 where a mark says so, or the Shift_JIS of Japanese Excel."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return files.decode(data, path, "utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        excel = _shift_jis(data)
        # The strict reading has the place of the bad byte.
        return excel or files.decode(data, path)


def _shift_jis(data: bytes) -> str:
    """`data` as cp932 where that gives Japanese text, else nothing: any bytes in another code can pass as cp932."""
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return ""
    return text if "source" in text.partition("\n")[0].lower() and JAPANESE.search(text) else ""


def _rows(text: str, path: str, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line it begins in."""
    first = 1
    named = _SEPARATOR_LINE.match(text)
    if named:
        text = text[named.end() :]
        first = 2
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=named[1] if named else _delimiter(text), strict=True)
    line = first
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            hint = "close the quotation mark, and double those inside a cell"
            faults.append(Fault(f"the row is not CSV: {error}", path, line, hint=hint))
            cells = []
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + first


def _delimiter(text: str) -> str:
    """What separates the columns of the header line."""
    # Nothing separates a title above it.
    header = next((line for line in text.split("\n") if any(sign in line for sign in _DELIMITERS)), "")
    return max(_DELIMITERS, key=header.count)


def _header(cells: list[str], path: str, line: int, faults: list[Fault]) -> list[str]:
    """The columns' names; empty when no row can be read with them."""
    names = [cell.strip() for cell in cells]
    names = [name.lower() if name.lower() in COLUMNS else name for name in names]
    missing = [name for name in ("source", "target") if name not in names]
    twins = sorted({name for name in names if name and names.count(name) > 1})
    faults.extend(
        Fault(f"column {name!r} is missing", path, line, hint=f"the header may name {', '.join(COLUMNS)}")
        for name in missing
    )
    faults.extend(Fault(f"column {name!r} occurs twice", path, line, hint="keep one") for name in twins)
    return [] if missing or twins else names


def _concept(names: list[str], cells: list[str], faults: list[Fault], place: Fault) -> Concept | None:
    """One row as a concept; None, and faults at `place`, where it is none."""
    row = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name}
    complaints = [*_width(names, cells), *_complaints(row)]
    faults.extend(replace(place, reason=reason, hint=hint) for reason, hint in complaints)
    if complaints:
        return None
    return Concept(
        source=row["source"],
        target=row.get("target", ""),
        variants=_list(row, "variants"),
        admitted=_list(row, "admitted"),
        forbidden=_list(row, "forbidden"),
        kind=ConceptKind(row.get("kind", "").lower() or "term"),
        case_sensitive=bool(row.get("case")),
        scope=_list(row, "scope"),
        definition=row.get("definition", ""),
        note=row.get("note", ""),
        extra=tuple((name, row.get(name, "")) for name in names if name and name not in COLUMNS),
        path=place.path,
        line=place.line,
    )


def _list(row: dict[str, str], column: str) -> tuple[str, ...]:
    parts = (part.strip() for part in _LIST.split(row.get(column, "")))
    return tuple(dict.fromkeys(part for part in parts if part))


def _width(names: list[str], cells: list[str]) -> Iterator[tuple[str, str]]:
    beyond = [cell for cell in cells[len(names) :] if cell.strip()]
    if beyond:
        yield f"has more cells than the header has columns ({beyond[0]!r})", "put cells with a comma in quotation marks"


def _complaints(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What is wrong with one row, each with a hint."""
    if not row.get("source"):
        yield "the row has no source", "fill the cell or delete the row"
    kind = row.get("kind", "").lower()
    if kind and kind not in set(ConceptKind):
        yield f"unknown kind {row['kind']!r}", f"one of {', '.join(ConceptKind)}"
    if not row.get("target") and kind != ConceptKind.KEEP:
        yield "the row has no target", "fill the cell, or set kind to keep"
    if row.get("case", "").lower() not in {"", "sensitive"}:
        yield f"unknown case {row['case']!r}", "write sensitive or leave the cell empty"
    for glob in _list(row, "scope"):
        if _outside(glob):
            yield f"scope {glob!r} is no path inside the project", "write globs such as news/*.md"


def _outside(glob: str) -> bool:
    # An unclosed bracket is a slip, not a file name anybody has.
    return (
        "\\" in glob
        or ".." in PurePosixPath(glob).parts
        or PurePosixPath(glob).is_absolute()
        or re.match("[A-Za-z]:", glob) is not None
        or glob.count("[") != glob.count("]")
    )


def twins(concepts: list[Concept]) -> Iterator[Fault]:
    """Rows that give one Japanese term twice for the same documents."""
    seen: dict[str, list[Concept]] = {}
    for concept in concepts:
        key = concept.source if concept.case_sensitive else fold(concept.source)
        for other in seen.setdefault(key, []):
            if concept.overlaps(other) and (concept.case_sensitive or same_word(concept.source, other.source)):
                reason = f"term {concept.source!r} was already given at {other.place}"
                yield Fault(reason, concept.path, concept.line, hint="keep one row, or give each its own scope")
                break
        seen[key].append(concept)
