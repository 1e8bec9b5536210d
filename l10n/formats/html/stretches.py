# SPDX-License-Identifier: MIT
"""Where text between the tags of blocks is cut: at line breaks behind sentences, between links in a row."""

import html
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from l10n.formats._page import inside
from l10n.formats.html.elements import SIDE_BY_SIDE, VOID
from l10n.formats.html.pairing import Pair, pairs
from l10n.formats.html.tokens import Token
from l10n.model import Kind, Span


def _start(token: Token) -> int:
    return token.start


class Stretch(NamedTuple):
    """Text that no tag of a block interrupts."""

    kind: Kind
    level: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    """The tags and comments in it, in order."""
    raw: bool = False
    """Whether no tag in it is one."""

    def part(self, start: int, end: int) -> "Stretch":
        """The stretch from `start` to `end`, which no token crosses."""
        first = bisect_left(self.tokens, start, key=_start)
        behind = bisect_left(self.tokens, end, first, key=_start)
        return self._replace(start=start, end=end, tokens=self.tokens[first:behind])


_ENDED = re.compile(r"[。．！？!?.…‥：:；;⟧][」』）)\]】〉》”’\"']*\Z")
"""How a sentence ends, or a unit in a pseudo-translation."""
_ITEM = re.compile(
    r"""(?: [・•●○◎■□◆◇★☆※►▶‣◦✓✔＊]\s*\S | [-*+–—]\s | [(（]?[0-9０-９]{1,3}[)）.．、] | [①-⑳]
    | [^\s。、，：:]{1,20}[：:] )""",
    re.VERBOSE,
)
"""How a line begins that is an item or names what it tells: 電話：03-…"""
_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6});?")
_SAYING = re.compile(r"[A-Za-z]|(?!\s)[^\x00-\x7f]")
_REACH = 400
"""Characters of a line that are looked at for how it begins or ends."""


def cut(text: str, stretch: Stretch, *, xml: bool) -> Iterator[Stretch]:
    """The parts of a stretch that are each a block, in order; what stands between two is a break or a mark."""
    for line in _lines(text, stretch, xml=xml):
        yield from _side_by_side(text, line, xml=xml)


def says(text: str) -> bool:
    """Whether text without tags holds anything that can differ between languages."""
    if "&" not in text:
        return _SAYING.search(text) is not None
    return _SAYING.search(_REFERENCE.sub("", text)) is not None or any(map(str.isalpha, html.unescape(text)))


def words(text: str, start: int, end: int, holes: Iterable[Span]) -> str:
    """The text from `start` to `end` without the holes in it, which are in the order of their starts."""
    parts = []
    for first, last in holes:
        if start <= first < end:
            parts.append(text[start:first])
            start = last
    return "".join([*parts, text[start:end]])


def _lines(text: str, stretch: Stretch, *, xml: bool) -> Iterator[Stretch]:
    """The lines of a stretch whose line breaks are ends; others stand in the middle of a sentence."""
    breaks = [each for each in stretch.tokens if each.name.lower() == "br"]
    if not breaks:
        yield stretch
        return
    is_opaque = inside(
        (each.first.start, each.last.start) for each in pairs(text, stretch.tokens, xml=xml) if each.opaque
    )
    start = stretch.start
    edges = [*(each.start for each in breaks[1:]), stretch.end]
    for token, following in zip(breaks, edges, strict=True):
        if is_opaque(token.start):
            continue
        if _ends(text, stretch.part(start, token.start), stretch.part(token.end, following), xml=xml):
            yield stretch.part(start, token.start)
            start = token.end
    yield stretch.part(start, stretch.end)


def _ends(text: str, before: Stretch, after: Stretch, *, xml: bool) -> bool:
    """Whether the break between two lines is an end and not in the middle of a sentence."""
    line = _said(text, before.part(max(before.start, before.end - _REACH), before.end))
    below = _said(text, after.part(after.start, min(after.end, after.start + _REACH)))
    if not says(line) or not says(below) or _ENDED.search(line) or _ITEM.match(below):
        return True
    return _ITEM.match(line) is not None or (
        before.end - before.start < _REACH and bool(_in_a_row(text, before, xml=xml))
    )


def _said(text: str, stretch: Stretch) -> str:
    return words(text, stretch.start, stretch.end, [each.span for each in stretch.tokens]).strip()


def _side_by_side(text: str, stretch: Stretch, *, xml: bool) -> Iterator[Stretch]:
    """Each of several links in a row, or the stretch as it is."""
    row = _in_a_row(text, stretch, xml=xml)
    if not row:
        yield stretch
        return
    for each in row:
        yield stretch.part(each.first.start, each.last.end)


def _in_a_row(text: str, stretch: Stretch, *, xml: bool) -> list[Pair]:
    """The links and buttons of a stretch that has nothing else but marks between them; empty for any other."""
    if not any(each.name.lower() in SIDE_BY_SIDE for each in stretch.tokens):
        return []
    row: list[Pair] = []
    at = stretch.start
    for pair in pairs(text, stretch.tokens, xml=xml):
        if pair.first.start >= at:
            if pair.first.name.lower() not in SIDE_BY_SIDE:
                return []
            row.append(pair)
            at = pair.last.end
    links = [(pair.first.start, pair.last.end) for pair in row]
    is_linked = inside(links)
    lone = [each for each in stretch.tokens if not is_linked(each.start)]
    if any(each.name and each.name.lower() not in VOID for each in lone):
        return []
    apart = words(text, stretch.start, stretch.end, sorted([*links, *(each.span for each in lone)]))
    return [] if any(map(str.isalnum, _REFERENCE.sub("", apart))) else row
