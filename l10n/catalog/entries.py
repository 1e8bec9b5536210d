# SPDX-License-Identifier: MIT
"""The door to polib: its entries, the object model of a PO file, and the values made of them."""

import re
from collections.abc import Iterator

import polib

from l10n.catalog.lexer import Usual
from l10n.model import Entry, Reference

# gettext sets file names with spaces between these two invisible marks (first strong isolate, pop isolate).
_OPEN, _CLOSE = "\u2068", "\u2069"
_REFERENCE = re.compile(rf"{_OPEN}([^{_CLOSE}]*+){_CLOSE}(?::([0-9]++))?|([^ \t\r\f\v{_OPEN}]++)")
_FLAGS = re.compile(r" *+[a-z][a-z0-9 .-]*+(?:,[a-z0-9 .-]*+)*+")


def entry(po: polib.POEntry) -> Entry:
    """The value that `po` stands for."""
    plurals = po.msgstr_plural
    flags = po.flags
    return Entry(
        po.msgid,
        plurals[0] if plurals else po.msgstr,
        po.msgctxt,
        "fuzzy" in flags,
        po.obsolete,
        po.previous_msgid,
        po.previous_msgctxt,
        tuple(po.comment.split("\n")) if po.comment else (),
        tuple(po.tcomment.split("\n")) if po.tcomment else (),
        tuple([Reference(path, int(line or 0)) for path, line in po.occurrences]),
        tuple([flag for flag in flags if flag != "fuzzy"]) if flags else (),
        po.msgid_plural if plurals else None,
        tuple(plurals.values()) if plurals else (),
        po.linenum or 0,
        po.previous_msgid_plural,
    )


def usual_entry(usual: Usual) -> polib.POEntry:
    """Polib's object for an entry that was read at once."""
    po = polib.POEntry(
        msgid=usual.source, msgstr=usual.target, msgctxt=usual.context, linenum=usual.line,
        msgstr_plural={}, occurrences=[], flags=[],
    )  # fmt: skip
    if usual.comments:
        annotate(po, usual.comments)
    return po


def po_entry(value: Entry) -> polib.POEntry:
    """Polib's object for `value`."""
    plural = value.plural is not None
    return polib.POEntry(
        msgid=value.source,
        msgstr="" if plural else value.target,
        msgid_plural=value.plural or "",
        msgstr_plural=dict(enumerate(_plural_targets(value))) if plural else {},
        msgctxt=value.context,
        obsolete=value.obsolete,
        comment="\n".join(value.notes),
        tcomment="\n".join(value.comments),
        occurrences=[(each.path, str(each.line or "")) for each in value.references],
        flags=["fuzzy", *value.flags] if value.fuzzy else list(value.flags),
        previous_msgid=value.previous,
        previous_msgctxt=value.previous_context,
        previous_msgid_plural=value.previous_plural,
        linenum=value.line,
    )


def _plural_targets(value: Entry) -> tuple[str, ...]:
    """All forms, the first as `target` has it, which is what callers change."""
    return value.target, *value.plural_targets[1:]


def annotate(po: polib.POEntry, comments: str) -> None:
    """Give `po` what its comment lines say."""
    notes, remarks = [], []
    for line in comments.split("\n"):
        line = line.lstrip(" \t\r\f\v").rstrip("\r")  # noqa: PLW2901 - the line without its indentation
        mark, rest = line[1:2], line[2:]
        if mark == ":":
            po.occurrences = [*po.occurrences, *_occurrences(rest)]
        elif mark == ".":
            notes.append(rest.removeprefix(" "))
        elif mark == "," or (mark == "=" and _FLAGS.fullmatch(rest)):
            po.flags = list(dict.fromkeys([*po.flags, *_flags(rest)]))
        elif line:
            remarks.append(line[1:].removeprefix(" "))
    po.comment, po.tcomment = "\n".join(notes), "\n".join(remarks)


def _flags(line: str) -> Iterator[str]:
    return (flag for each in line.split(",") if (flag := each.strip()))


def _occurrences(line: str) -> Iterator[tuple[str, str]]:
    """The references of one `#:` line; a number after the colon is a line, unless it is no line's number."""
    for isolated, number, plain in _REFERENCE.findall(line):
        path, _, last = (isolated, "", number) if isolated else plain.rpartition(":")
        if last.isascii() and last.isdigit() and last[0] != "0" and path:
            yield path, last
        else:
            yield (isolated or plain), ""
