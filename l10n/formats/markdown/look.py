# SPDX-License-Identifier: MIT
"""How a line of Markdown reads: which stretches of it a reader sees, and as what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, cast

import pyromark
from pyromark.event import Range

from l10n.formats.markdown.events import SYNTAX, Places
from l10n.html import tag
from l10n.model import Span

Name: TypeAlias = Literal[
    "strong", "em", "s", "code", "sub", "sup", "kbd", "mark", "u", "small", "link", "image", "break", "tag", "text"
]


@dataclass(frozen=True, slots=True)
class Look:
    """A stretch that is seen."""

    span: Span
    """In the text, code points, half-open; what lies in no stretch is only a mark."""
    names: tuple[Name, ...] = ()
    """What it is seen as, the outermost first; "tag" for a tag that is shown as it is written."""
    shown: str | None = None
    """What is seen in its place, where that is not as it is written."""
    address: str = ""
    """Where the link leads that it stands in, or where its image lies."""


_BEFORE = "x "
"""What keeps a mark at the start from being a list's or a heading's."""
_BROKEN = re.compile("[\n\r\ud800-\udfff]")
_MARKS = re.compile(r"[*_`~\[<&\\]")
_NOTE = re.compile(r"\[\^([^\]\s\[]{1,100})\]")
_LONGEST = 20_000
"""Letters of a text that is read for its marks: no sentence has so many."""
_SPANNING: dict[str, Name] = {
    "Strong": "strong",
    "Emphasis": "em",
    "Strikethrough": "s",
    "Link": "link",
    "Image": "image",
}
_TAGS: dict[str, Name] = {
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "s": "s",
    "del": "s",
    "code": "code",
    "kbd": "kbd",
    "sub": "sub",
    "sup": "sup",
    "mark": "mark",
    "u": "u",
    "small": "small",
}
"""The tags that are followed; all others are shown as they are written."""
_RUBY = frozenset(("ruby", "rt", "rp", "rb"))


def look(text: str) -> tuple[Look, ...] | None:
    """The stretches of `text` in order; None where no mark stands in it, or where it is too long to be read."""
    if len(text) > _LONGEST or not _MARKS.search(text):
        return None
    return tuple(_Reader(text).stretches())


class _Reader:
    def __init__(self, text: str) -> None:
        self._line = _BROKEN.sub(" ", text)
        self._places = Places(f"{_BEFORE}{self._line}")
        self._open: list[tuple[Name, str, bool]] = []
        """Name, address, and whether a tag has opened it."""

    def stretches(self) -> Iterator[Look]:
        notes = dict.fromkeys(_NOTE.findall(self._line))
        document = "\n\n".join([f"{_BEFORE}{self._line}", *(f"[^{name}]: x" for name in notes)])
        for event, place in pyromark.events_with_range(document, options=SYNTAX):
            if event == {"End": "Paragraph"}:
                return
            if not isinstance(event, str):
                ((name, value),) = cast("dict[str, Any]", event).items()
                yield from self._seen(name, value, self._span(place))

    def _seen(self, name: str, value: Any, span: Span) -> Iterator[Look]:
        if name == "Start":
            yield from self._begin(value, span)
        elif name == "End" and value in _SPANNING:
            self._close(_SPANNING[value])
        elif name == "Text":
            yield from self._text(value, span)
        elif name == "Code":
            ticks = len(self._text_at(span)) - len(self._text_at(span).lstrip("`"))
            yield self._look((span[0] + ticks, span[1] - ticks), "code")
        elif name == "FootnoteReference":
            yield self._look((span[0] + 2, span[1] - 1), "sup")
        elif name == "InlineHtml":
            yield from self._tag(value, span)
        else:
            yield self._look(span)

    def _begin(self, value: Any, span: Span) -> Iterator[Look]:
        name, facts = (value, {}) if isinstance(value, str) else next(iter(value.items()))
        if name not in _SPANNING:
            return
        self._open.append((_SPANNING[name], facts.get("dest_url", "") if isinstance(facts, dict) else "", False))
        if name == "Image":
            yield self._look((span[0], span[0]))

    def _close(self, name: Name) -> None:
        """End what Markdown has begun, and with it the tags that were left open inside."""
        while self._open and self._open.pop()[::2] != (name, False):
            pass

    def _text(self, value: str, span: Span) -> Iterator[Look]:
        start = max(span[0], 0)
        if start < span[1]:
            written = self._text_at((start, span[1]))
            kept = value.endswith(written)
            yield self._look((start, span[1]), shown=None if kept else value)

    def _tag(self, written: str, span: Span) -> Iterator[Look]:
        found = tag(written)
        name = _TAGS.get(found.name)
        if found.name == "br":
            yield self._look(span, "break", shown="")
        elif found.name == "img" and not found.closing:
            facts = dict(found.attributes)
            yield Look(span, (*self._names, "image"), facts.get("alt", ""), facts.get("src", ""))
        elif name and not found.closing and not found.attributes:
            self._open.append((name, "", True))
        elif name and found.closing and self._open and self._open[-1] == (name, "", True):
            self._open.pop()
        elif found.name in _RUBY:
            yield self._look(span)
        else:
            yield self._look(span, "tag")

    def _look(self, span: Span, *more: Name, shown: str | None = None) -> Look:
        address = next((address for _, address, _ in reversed(self._open) if address), "")
        return Look(span, (*self._names, *more), shown, address)

    @property
    def _names(self) -> tuple[Name, ...]:
        return tuple(name for name, _, _ in self._open)

    def _text_at(self, span: Span) -> str:
        return self._line[slice(*span)]

    def _span(self, place: Range) -> Span:
        """A range of bytes behind the mark at the start, as code points of the text."""
        start, end = (self._places.code_point(place[side]) - len(_BEFORE) for side in ("start", "end"))
        return start, end
