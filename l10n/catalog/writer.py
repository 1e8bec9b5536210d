# SPDX-License-Identifier: MIT
"""Writing a catalogue as `msgcat --no-wrap` does, and leaving the bytes of what nobody touched."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from l10n.catalog import headers
from l10n.catalog.values import Catalog, Header
from l10n.model import Entry, Reference

_ESCAPED = re.compile(r'[\a\b\f\n\r\t\v\\"]')
# gettext's own order of the flags.
_FORMATS = (
    "c c++-brace objc python python-brace java java-printf csharp javascript scheme lisp elisp librep rust go ruby sh "
    "sh-printf awk lua object-pascal modula2 d ocaml smalltalk qt qt-plural kde kde-kuit boost tcl perl perl-brace php "
    "gcc-internal gfc-internal ycp"
).split()
_FLAGS = ("fuzzy", *(f"{each}-format" for each in _FORMATS), "range", "wrap", "no-wrap")
_RANKS = {flag: rank for rank, flag in enumerate(_FLAGS)}
_SPACE = re.compile(r"[ \t]")
_PAGE = 79
_LINE_END = re.compile(r"[\r\n]+")
_ESCAPES = str.maketrans(
    {
        "\a": r"\a",
        "\b": r"\b",
        "\f": r"\f",
        "\n": r"\n",
        "\r": r"\r",
        "\t": r"\t",
        "\v": r"\v",
        "\\": r"\\",
        '"': r"\"",
    }
)


def dumps(catalog: Catalog) -> str:
    """The catalogue as the text of a PO file; an entry that is as it was read keeps its text."""
    original, newline = catalog.original, catalog.newline
    if original and original.text and catalog.entries is original.entries and original.header == _header(catalog):
        return original.text
    texts: list[str] = []
    for text in _texts(catalog):
        if texts and newline[-1] not in text[: len(text) - len(text.lstrip())]:
            texts.append(newline * 2)
        texts.append(text)
    texts.append(original.tail if original else newline)
    return "".join(texts)


def encode(catalog: Catalog, path: str = "") -> bytes:
    """The catalogue as the bytes of a PO file, in the charset that its header names.

    Raises InputError, which calls the file `path`, for a character that the charset lacks.
    """
    return headers.encoded(dumps(catalog), catalog.header, path)


def normalize(catalog: Catalog) -> Catalog:
    """The catalogue without the wrapping it was read with: `dumps` prints every entry afresh."""
    entries = sorted(catalog.entries, key=lambda entry: entry.obsolete)
    read = catalog.original
    kept = None
    # Of what was read the header alone stays, its fields as they are spelt.
    if read and read.head:
        kept = replace(read, header_text=_printed(read.head, "\n"), chunks={}, tail="\n", text="", entries=())
    return replace(catalog, entries=tuple(entries), newline="\n", original=kept)


def escaped(text: str) -> str:
    """`text` as it stands between quotation marks."""
    return text.translate(_ESCAPES)


def _texts(catalog: Catalog) -> Iterator[str]:
    """The text of the header and of each entry, with or without the empty line before it."""
    original, newline = catalog.original, catalog.newline
    header = _header(catalog)
    if original and original.header == header:
        if original.header_text:
            yield original.header_text
    elif header.fields:
        yield _printed(headers.entry(header, original.head if original else None), newline)
    known = original.chunks if original else {}
    for entry in catalog.entries:
        read, text = known.get(entry.key, (None, ""))
        yield text if entry is read or entry == read else _printed(entry, newline)


def _header(catalog: Catalog) -> Header:
    return Header(catalog.header, catalog.header_comments, catalog.header_flags)


def _printed(entry: Entry, newline: str) -> str:
    return newline.join((*_comments(entry), *_lines(entry)))


def _comments(entry: Entry) -> Iterator[str]:
    for line in entry.comments:
        yield from _comment("#", line)
    for line in entry.notes:
        yield from _comment("#.", line)


@lru_cache(maxsize=1024)
def _comment(mark: str, text: str) -> tuple[str, ...]:
    """The comment lines that hold `text`; most entries have their neighbours' notes."""
    return tuple([f"{mark} {part}" if part else mark for part in _LINE_END.split(text)])


def _lines(entry: Entry) -> Iterator[str]:
    """The lines that msgcat prints; the order, line cutting and escapes of polib differ, and its objects cost half."""
    yield from _references(entry.references)
    flags = ("fuzzy", *entry.flags) if entry.fuzzy else entry.flags
    if flags:
        yield "#, " + ", ".join(sorted(flags, key=_rank))
    prefix = "#~ " if entry.obsolete else ""
    if entry.previous is not None or entry.previous_context is not None or entry.previous_plural is not None:
        before = "#~| " if entry.obsolete else "#| "
        yield from _strings(before, "msgctxt", entry.previous_context)
        yield from _strings(before, "msgid", entry.previous)
        yield from _strings(before, "msgid_plural", entry.previous_plural)
    if entry.context is not None:
        yield from _strings(prefix, "msgctxt", entry.context)
    yield from _strings(prefix, "msgid", entry.source)
    if entry.plural is None:
        yield from _strings(prefix, "msgstr", entry.target)
        return
    yield from _strings(prefix, "msgid_plural", entry.plural)
    # The first form is the target, which is what callers change.
    for number, text in enumerate((entry.target, *entry.plural_targets[1:])):
        yield from _strings(prefix, f"msgstr[{number}]", text)


def _rank(flag: str) -> int:
    """Where gettext puts a flag; those that it does not know stand last, in the order they were given."""
    known = flag.partition(":")[0].removeprefix("no-").removeprefix("possible-")
    return _RANKS.get(flag, _RANKS.get(known, len(_RANKS)))


def _strings(prefix: str, keyword: str, text: str | None) -> Sequence[str]:
    """The keyword with its string, which is cut behind each line end in it; nothing where there is none."""
    if text is None:
        return ()
    if not text or not _ESCAPED.search(text):
        return (f'{prefix}{keyword} "{text}"',)
    lines = [line.translate(_ESCAPES) for line in re.findall(r"[^\n]*\n|[^\n]+", text)]
    if len(lines) == 1:
        return (f'{prefix}{keyword} "{lines[0]}"',)
    return (f'{prefix}{keyword} ""', *(f'{prefix}"{line}"' for line in lines))


@lru_cache(maxsize=1024)
def _references(references: tuple[Reference, ...]) -> tuple[str, ...]:
    """The `#:` lines of an entry; most entries of a catalogue have the same ones."""
    return tuple(_rows(references))


def _rows(references: Iterable[Reference]) -> Iterator[str]:
    """The `#:` lines, which gettext cuts at its page width, in bytes, even when it is told not to wrap."""
    row, width = "#:", 2
    for path, line in dict.fromkeys((each.path, each.line) for each in references):
        place = f"{path}:{line}" if line else path
        size = 1 + len(place.encode("utf-8", "surrogatepass"))
        if width > 2 and width + size > _PAGE:
            yield row
            row, width = "#:", 2
        row += " " + (f"\u2068{path}\u2069{place[len(path) :]}" if _SPACE.search(path) else place)
        width += size
    if width > 2:
        yield row
