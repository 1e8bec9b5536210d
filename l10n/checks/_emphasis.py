# SPDX-License-Identifier: MIT
"""Reads emphasis as CommonMark does, with pyromark, or as Python-Markdown does."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from l10n.checks._inline import markup
from l10n.model import Span

_STRONG_MARK = re.compile(r"(?<![\\*/])\*\*(?![*/])")
"""Beside a slash the stars are a pattern of files: src/**, **/*.md."""
_PAIRED_MARK = re.compile(r"(?<![\\*/])\*{2,3}(?![*/])")
"""Python-Markdown takes the three stars where two emphases end for a mark of both."""


class Emphasis(NamedTuple):
    """The emphasis of a text."""

    strong: int
    """How many stretches are bold."""
    plain: int
    """How many stretches are emphasized otherwise."""
    broken: tuple[Span, ...]
    """Marks `**` that are shown as they stand."""


@lru_cache(maxsize=1024)
def emphasis(text: str, *, paired: bool = False) -> Emphasis:
    """The emphasis of `text`; most texts have none.

    CommonMark asks what stands beside a mark; with `paired` marks go by pairs, as in Python-Markdown.
    """
    if "*" not in text and "_" not in text:
        return Emphasis(0, 0, ())
    if paired:
        return _pairs(text)
    # The parser is shown code, tags and addresses as they are: what stands beside a mark decides about it.
    flat = text.replace("\n", " ")
    starts, literal = _read(flat)
    broken = (mark.span() for mark in _STRONG_MARK.finditer(flat) if mark.start() in literal)
    return Emphasis(starts.count("Strong"), starts.count("Emphasis"), tuple(broken))


def _pairs(text: str) -> Emphasis:
    """The emphasis of Python-Markdown: a mark that does not stand alone between spaces pairs with the next one."""
    marks = [mark.span() for mark in _PAIRED_MARK.finditer(markup(text).plain)]
    alone = [(start, end) for start, end in marks if not (text[start - 1 : start] + text[end : end + 1]).strip()]
    bold = [span for span in marks if span not in alone]
    left = bold[len(bold) // 2 * 2 :]
    return Emphasis(len(bold) // 2, 0, tuple(sorted(alone + left)))


def _read(text: str) -> tuple[list[str], set[int]]:
    """The names of the elements that start in `text`, and the places of the text that is shown as it stands."""
    import pyromark  # noqa: PLC0415 - loaded for texts with emphasis only

    raw = f"{_BEFORE}{text}".encode("utf-8", "replace")
    starts: list[str] = []
    shown: set[int] = set()
    events: Any = pyromark.Markdown().events_with_range(raw.decode())
    for event, place in events:
        if isinstance(event, dict) and isinstance(event.get("Start"), str):
            starts.append(event["Start"])
        elif isinstance(event, dict) and "*" in event.get("Text", ""):
            shown.update(range(place["start"], place["end"]))
    return starts, _characters(raw, shown)


_BEFORE = "x "
"""What keeps a mark at the start from being a list's or a heading's."""


def _characters(raw: bytes, places: set[int]) -> set[int]:
    """Byte places in `raw` as places in the text behind `_BEFORE`."""
    found, character = set(), -len(_BEFORE) - 1
    for place, byte in enumerate(raw):
        if byte & 0xC0 != 0x80:  # not a later byte of a character
            character += 1
            if place in places:
                found.add(character)
    return found
