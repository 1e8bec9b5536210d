# SPDX-License-Identifier: MIT
"""The door to polib: its entries, the object model of a PO file, and the values made of them."""

import re
from collections.abc import Iterator
from dataclasses import field, fields, make_dataclass, replace
from functools import lru_cache
from typing import NamedTuple, cast

import polib

from l10n.catalog.lexer import Usual
from l10n.model import Entry, Reference

# gettext sets file names with spaces between these two invisible marks (first strong isolate, pop isolate).
_OPEN, _CLOSE = "\u2068", "\u2069"
_REFERENCE = re.compile(rf"{_OPEN}([^{_CLOSE}]*+){_CLOSE}(?::([0-9]++))?|([^ \t\r\f\v{_OPEN}]++)")
_FLAG = re.compile(r"range:[ \t]*[^ \t\r\f\v,]+|[^ \t\r\f\v,]+")
_FLAGS = re.compile(r" *+[a-z][a-z0-9 .-]*+(?:,[a-z0-9 .-]*+)*+")
# A frozen dataclass is filled field by field from outside, a quarter of the time that reading takes. A twin that is
# not frozen is filled four times as fast, and then given the class.
_Open = make_dataclass(
    "_Open", [(each.name, each.type, field(default=each.default)) for each in fields(Entry)], slots=True
)


def entry(po: polib.POEntry, comments: str) -> Entry:
    """The value that `po` and its comment lines stand for."""
    said, plurals = _annotations(comments), po.msgstr_plural
    return replace(
        _entry(po.msgid, plurals[0] if plurals else po.msgstr, po.msgctxt, said, po.linenum or 0),
        obsolete=po.obsolete,
        previous=po.previous_msgid,
        previous_context=po.previous_msgctxt,
        previous_plural=po.previous_msgid_plural,
        plural=po.msgid_plural if plurals else None,
        plural_targets=tuple(plurals.values()),
    )


def usual_entry(usual: Usual) -> Entry:
    """The value of an entry that was read at once: through polib's object it would take twice as long."""
    said = _annotations(usual.comments) if usual.comments else _NOTHING
    return _entry(usual.source, usual.target, usual.context, said, usual.line)


def _entry(source: str, target: str, context: str | None, said: "_Annotations", line: int) -> Entry:
    flags = said.flags
    made = _Open(
        source,
        target,
        context,
        "fuzzy" in flags,
        notes=said.notes,
        comments=said.comments,
        references=said.references,
        flags=tuple([flag for flag in flags if flag != "fuzzy"]) if flags else (),
        line=line,
    )
    made.__class__ = Entry
    return cast("Entry", made)


class _Annotations(NamedTuple):
    """What the comment lines of an entry say."""

    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    flags: tuple[str, ...] = ()


_NOTHING = _Annotations()


@lru_cache(maxsize=8192)
def _annotations(text: str) -> _Annotations:
    notes: list[str] = []
    remarks: list[str] = []
    references: list[Reference] = []
    flags: dict[str, None] = {}
    for line in text.split("\n"):
        if line[:1] != "#" or line[-1:] == "\r":
            line = line.lstrip(" \t\r\f\v").rstrip("\r")  # noqa: PLW2901 - the line without its indentation
        mark, rest = line[1:2], line[2:]
        if mark == ":":
            references += _references(rest)
        elif mark == ".":
            notes.append(rest.removeprefix(" "))
        elif mark == "," or (mark == "=" and _FLAGS.fullmatch(rest)):
            flags |= dict.fromkeys(_flags(rest))
        elif line:
            remarks.append(line[1:].removeprefix(" "))
    return _Annotations(tuple(notes), tuple(remarks), tuple(references), tuple(flags))


def _flags(line: str) -> Iterator[str]:
    """The flags of a `#,` line; gettext takes white space for a comma, but for that in `range: 0..10`."""
    return (" ".join(flag.split()) for flag in _FLAG.findall(line))


def _references(line: str) -> Iterator[Reference]:
    """The references of one `#:` line; a number after the colon is a line, unless it is no line's number."""
    # Most lines need no pattern, which takes twice as long.
    places = (("", "", each) for each in line.split()) if line.isascii() else _REFERENCE.findall(line)
    for isolated, number, plain in places:
        path, _, last = (isolated, "", number) if isolated else plain.rpartition(":")
        if last.isascii() and last.isdigit() and last[0] != "0" and path:
            yield Reference(path, int(last))
        else:
            yield Reference(isolated or plain, 0)
