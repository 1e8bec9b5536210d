# SPDX-License-Identifier: MIT
"""The headings of a document: where they stand, the ids that they state, the words that anchors are made of."""

import re
from typing import Any, cast

import pyromark

from l10n.formats.markdown.events import SYNTAX

_MARKUP = re.compile(r"[\\`*_~&<\[]")
_REFERENCE = re.compile(r"(!?\[[^\[\]]*\])\[[^\[\]]*\]")
"""A link or picture whose definition stands elsewhere."""
_BROKEN = re.compile("[\n\r\ud800-\udfff]")
_OWN_ID = re.compile(
    r"[ \t]*\{(?::?[^{}\n]*?#([^\s{}]+)[^{}\n]*|/\*[ \t]*#?([^\s*]+)[ \t]*\*/)\}[ \t]*#*[ \t]*(?=\r?\n|\Z)"
)
_STATED = re.compile(r"""<[A-Za-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)')""")


def words(heading: str) -> str:
    """The words of a heading without its markup, on one line."""
    line = _BROKEN.sub(" ", heading)
    if not _MARKUP.search(line):
        return line
    found = []
    shown = _REFERENCE.sub(r"\1()", line)
    for event in pyromark.events(f"# {shown}", options=SYNTAX):
        if isinstance(event, str):
            continue  # a line break, which a heading of one line has none of
        ((name, value),) = cast("dict[str, Any]", event).items()
        if name in {"Text", "Code"}:
            found.append(value)
    return "".join(found)


def own_id(text: str, end: int) -> str:
    """The id that a heading states whose words end at `end` of the document's text; empty where it states none."""
    found = _OWN_ID.match(text, end)
    return (found[1] or found[2]) if found else ""


def stated_ids(text: str) -> frozenset[str]:
    """The ids that tags in a document's text state."""
    return frozenset(found[1] or found[2] for found in _STATED.finditer(text))
