# SPDX-License-Identifier: MIT
"""Tags in the text of subtitles: which of them hold a sentence, and which stand around a whole cue."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from l10n.model import Inline, Span

_NAMES = "b|c|em|font|i|lang|rt|ruby|s|span|strong|u|v"
TAG = re.compile(
    rf"</?(?P<name>{_NAMES})(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{{\\[^{{}}]*\}}",
    re.IGNORECASE,
)
"""A tag of SubRip or WebVTT, a time within a cue, a group in braces that says how text is shown."""
_OUTER = frozenset({"b", "c", "em", "font", "i", "lang", "s", "span", "strong", "u", "v"})
"""Those that may stand around a whole cue: what is read aloud of it stays the same without them."""


def seen(text: str) -> int:
    """How many characters of a text are seen: its tags are not."""
    return len(TAG.sub("", text)) if "<" in text or "{" in text else len(text)


class Tag(NamedTuple):
    """A tag at its place."""

    start: int
    end: int
    """In the text that was read."""
    name: str
    """In small letters; empty for what opens and closes nothing."""
    closes: bool
    partner: int
    """The number of the tag that closes or opens it; -1 where there is none."""


def tags(text: str, start: int = 0, end: int | None = None) -> list[Tag]:
    """The tags of `text` in order, each with its partner."""
    found: list[Tag] = []
    open_: dict[str, list[int]] = {}
    for number, match in enumerate(TAG.finditer(text, start, len(text) if end is None else end)):
        name, closes = (match["name"] or "").lower(), match[0].startswith("</")
        partner = -1
        if closes and open_.get(name):
            partner = open_[name].pop()
            found[partner] = found[partner]._replace(partner=number)
        elif name and not closes:
            open_.setdefault(name, []).append(number)
        found.append(Tag(match.start(), match.end(), name, closes, partner))
    return found


def inlines(text: str) -> tuple[Inline, ...]:
    """The markup of a block's text: pairs of tags, and tags that stand alone."""
    known = tags(text)
    return tuple(
        Inline(each.start, known[each.partner].end, (each.end, known[each.partner].start))
        if each.partner >= 0
        else Inline(each.start, each.end)
        for each in known
        if not (each.closes and each.partner >= 0)
    )


def trimmed(text: str, lines: Sequence[Span]) -> tuple[tuple[Span, ...], str]:
    """The lines of a cue without the tags around all of them, or around each of them, and those tags."""
    together, lead = _trimmed(text, lines)
    if lead or len(lines) == 1:
        return together, lead
    each = [_trimmed(text, [line]) for line in lines]
    if len({lead for _, lead in each}) == 1 and each[0][1]:
        return tuple(line for inner, _ in each for line in inner), each[0][1]
    return together, lead


def _trimmed(text: str, lines: Sequence[Span]) -> tuple[tuple[Span, ...], str]:
    start, end = lines[0][0], lines[-1][1]
    known = tags(text, start, end)
    leading = list(_leading(text, start, known))
    trailing = list(_trailing(text, end, known))
    first = _kept(leading, trailing, known)
    opened = set(leading[:first])
    last = _kept(trailing, opened, known)
    if any(known[number].partner >= 0 and known[number].partner not in trailing[:last] for number in opened):
        return tuple(lines), ""
    begin = known[leading[first - 1]].end if first else start
    stop = known[trailing[last - 1]].start if last else end
    if begin >= stop or begin >= lines[0][1] or stop <= lines[-1][0]:
        return tuple(lines), ""
    return _within(text, lines, begin, stop), text[start:begin].strip()


def _leading(text: str, start: int, known: Sequence[Tag]) -> Iterator[int]:
    """The numbers of the tags before the first word."""
    for number, tag in enumerate(known):
        if text[start : tag.start].strip():
            return
        yield number
        start = tag.end


def _trailing(text: str, end: int, known: Sequence[Tag]) -> Iterator[int]:
    """The numbers of the tags behind the last word, the last first."""
    for number in range(len(known) - 1, -1, -1):
        if text[known[number].end : end].strip():
            return
        yield number
        end = known[number].start


def _kept(numbers: Sequence[int], others: Iterable[int], known: Sequence[Tag]) -> int:
    """How many of the tags, from the first on, stand outside: alone, or with their partner among `others`."""
    among = set(others)
    for count, number in enumerate(numbers):
        tag = known[number]
        if (tag.name and tag.name not in _OUTER) or (tag.partner >= 0 and tag.partner not in among):
            return count
    return len(numbers)


def _within(text: str, lines: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The lines, the first from `start` on and the last up to `end`, without white space there."""
    found = list(lines)
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    found[0] = (start, found[0][1])
    found[-1] = (found[-1][0], end)
    return tuple(found)
