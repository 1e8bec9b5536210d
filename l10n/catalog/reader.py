# SPDX-License-Identifier: MIT
"""Reading a catalogue strictly: what gettext would refuse or misread is told with its line, all at once."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import polib

from l10n import files
from l10n.catalog import headers
from l10n.catalog.entries import entry, usual_entry
from l10n.catalog.lexer import Usual, Word, conflicts, usual, words
from l10n.catalog.values import Catalog, Header, Original
from l10n.errors import Fault, raise_if
from l10n.model import Entry, Key

FAULT_LIMIT = 20
"""So many faults of one file are told; more would mostly be consequences of the first."""

# The kinds of a whole entry's words: comments, what it was before, context, source, plural, targets.
_FORM = re.compile("#*(?:C?IP?)?c?i(?:s|pn+)")
_FIELDS = {
    "c": "msgctxt",
    "i": "msgid",
    "p": "msgid_plural",
    "s": "msgstr",
    "C": "previous_msgctxt",
    "I": "previous_msgid",
    "P": "previous_msgid_plural",
}


def read(path: Path, shown: str) -> Catalog:
    """The catalogue in the file at `path`, which messages call `shown`; raises InputError with all its faults."""
    return load(files.read(path, shown=shown), shown)


def load(data: bytes, path: str) -> Catalog:
    """The catalogue in a file's bytes, in the charset that its header names; raises InputError with all its faults."""
    return parse(files.decode(data, path, headers.encoding(data, path)), path)


def parse(text: str, path: str) -> Catalog:
    """The catalogue that `text` holds; raises InputError with all its faults, which call the file `path`."""
    raise_if(_unreadable(text, path))
    entries, chunks, faults = [], [], []
    start = 0
    for draft in _entries(text, path):
        if isinstance(draft, Fault):
            faults.append(draft)
        elif isinstance(draft, Usual):
            entries.append(usual_entry(draft))
            chunks.append(text[start : draft.end])
            start = draft.end
        elif fault := _malformed(draft, path):
            faults.append(fault)
        else:
            entries.append(_entry(draft))
            chunks.append(text[start : draft[-1].end])
            start = draft[-1].end
    raise_if(islice(faults, FAULT_LIMIT))
    return _catalog(entries, chunks, text, start, path)


def _unreadable(text: str, path: str) -> Iterator[Fault]:
    """What no words can be read around."""
    if text.startswith("\ufeff"):
        yield Fault("begins with a byte order mark", path, 1, hint="save it as UTF-8 without one")
    if (nul := text.find("\0")) >= 0:
        yield Fault("holds a NUL character", path, text.count("\n", 0, nul) + 1)
    yield from islice(conflicts(text, path), FAULT_LIMIT)


def _entries(text: str, path: str) -> Iterator[Usual | list[Word] | Fault]:
    """The entries: the usual ones at once, the others as their words."""
    position, line = 0, 1
    while True:
        while found := usual(text, position, line):
            yield found
            position, line = found.end, found.last
        for draft in _drafts(text, path, position, line):
            yield draft
            if not isinstance(draft, Fault):
                line += text.count("\n", position, draft[-1].end)
                position = draft[-1].end
                break
        else:
            return


def _drafts(text: str, path: str, position: int, line: int) -> Iterator[list[Word] | Fault]:
    """The words of each entry together; comments behind the last entry belong to none."""
    draft: list[Word] = []
    seen = ""
    lost, told = False, 0
    for word in words(text, path, position, line):
        if isinstance(word, Fault):
            # The rest of a line behind its first fault only repeats it.
            if word.line != told:
                yield word
            draft, seen, lost, told = [], "", True, word.line
            continue
        kind = word.kind
        if draft and _begins(kind, seen):
            yield draft
            draft, seen = [], ""
        # Behind a fault, the rest of its entry would only repeat it.
        lost = lost and kind in "psn"
        if not lost:
            draft.append(word)
            seen += kind
    if seen.strip("#"):
        yield draft


def _begins(kind: str, seen: str) -> bool:
    """Whether a word of `kind` behind an entry's words `seen` belongs to the next entry."""
    if kind in "sn":
        return False
    return seen[-1] in "sn" or (kind in seen and kind != "#") or (kind in "#CIP" and "i" in seen)


def _malformed(draft: list[Word], path: str) -> Fault | None:
    """Why the words are no entry."""
    kinds = "".join([word.kind for word in draft])
    first = next(word for word in draft if word.kind != "#")
    if not _FORM.fullmatch(kinds):
        return Fault(_misfit(kinds), path, first.line)
    if draft[-1].obsolete != first.obsolete or len({word.obsolete for word in draft if word.kind != "#"}) > 1:
        return Fault("some lines of the entry have #~ and some have not", path, first.line)
    numbers = [word.form for word in draft if word.kind == "n"]
    if numbers != list(range(len(numbers))):
        return Fault("the plural forms are not numbered 0, 1, 2 … in order", path, first.line)
    return None


def _misfit(kinds: str) -> str:
    if "i" not in kinds:
        return "the entry has no msgid"
    if not set(kinds) & {"s", "n"}:
        return "the entry has no msgstr"
    if "p" in kinds and "s" in kinds:
        return "msgstr needs a number behind msgid_plural"
    if "n" in kinds and "p" not in kinds:
        return "msgstr has a number but the entry has no msgid_plural"
    return "the lines of the entry are out of order"


def _entry(draft: list[Word]) -> Entry:
    """The value of an entry's words, which fill polib's object."""
    po, comments = polib.POEntry(msgstr_plural={}), ""
    for word in draft:
        kind = word.kind
        if kind == "#":
            comments += word.text
        elif kind == "n":
            po.msgstr_plural[word.form] = word.text
        else:
            setattr(po, _FIELDS[kind], word.text)
            if kind == "i":
                po.linenum = word.line
                po.obsolete = word.obsolete
    return entry(po, comments)


def _catalog(values: list[Entry], chunks: list[str], text: str, end: int, path: str) -> Catalog:
    """The catalogue of the entries, with their texts beside them; `end` is where the last one ends in `text`."""
    header, header_text = Header({}), ""
    keys = [(value.context, value.source) for value in values]
    known: dict[Key, tuple[Entry, str]] = dict(zip(keys, zip(values, chunks, strict=True), strict=True))
    faults = list(_twins(values, path)) if len(known) < len(values) else []
    head, chunk = known.get(headers.KEY, (None, ""))
    if head and not head.obsolete:
        faults += headers.faults(head.target, path, head.line)
        header, header_text = headers.header(head), chunk.lstrip("\r\n")
    raise_if(faults[:FAULT_LIMIT])
    if header_text:
        del known[headers.KEY]
    entries = tuple([value for value, _ in known.values()])
    first = chunks[0] if chunks else text
    newline = "\r\n" if "\r\n" in first else "\r" if "\r" in first and "\n" not in text else "\n"
    original = Original(header, head if header_text else None, header_text, known, text[end:], text, entries)
    return Catalog(header.fields, entries, header.comments, header.flags, newline, original)


def _twins(values: list[Entry], path: str) -> Iterator[Fault]:
    """The units that were there before."""
    first: dict[Key, Entry] = {}
    for value in values:
        if (known := first.setdefault(value.key, value)) is not value:
            yield Fault(f"the same unit as in line {known.line}", path, value.line, hint="keep one of them")
