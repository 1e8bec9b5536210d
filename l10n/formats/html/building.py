# SPDX-License-Identifier: MIT
"""Makes the block of a stretch of a web page: the tags around all of it stay outside, those in it are its markup."""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from l10n.formats._page import inside
from l10n.formats.html.pairing import Pair, pairs
from l10n.formats.html.ruby import READINGS, readings
from l10n.formats.html.stretches import Stretch, says, words
from l10n.formats.html.tokens import Token
from l10n.model import Aside, Block, Inline, Span

_LEADING = re.compile(r"(?:\s|&(?:nbsp|emsp|ensp|thinsp|#160|#12288|#[xX][aA]0|#[xX]3000);)*+")
_TRAILING = re.compile(r"&(?:nbsp|emsp|ensp|thinsp|#160|#12288|#[xX][aA]0|#[xX]3000);\Z")
_LONGEST = 8
"""Of the character references at an end that are white space."""
_ROW = re.compile(r"[^\r\n]+")
_BOX = re.compile(r"""\btype\s*=\s*["']?(?:checkbox|radio|hidden)\b""", re.IGNORECASE)


class Outcome(NamedTuple):
    """What a stretch has come to."""

    block: Block | None
    outside: Sequence[Token]
    """Its tags that stand in no block."""
    kept: Sequence[Span]


def build(text: str, stretch: Stretch, style: str, *, xml: bool) -> Outcome:
    """The block of a stretch, if it holds words, and its tags that stand outside it."""
    if stretch.raw:
        lines = tuple(rows(text, stretch.start, stretch.end))
        return Outcome(_block(text, stretch, lines, style, ()) if says(_joined(text, lines)) else None, (), ())
    paired = pairs(text, stretch.tokens, xml=xml)
    start, end, outside = _narrowed(text, stretch, paired)
    part = stretch.part(start, end)
    shown = [pair for pair in paired if start <= pair.first.start and pair.last.end <= end]
    untold = [pair.span for pair in shown if pair.opaque or pair.first.name in READINGS]
    if not says(_translated(text, part, untold)):
        return Outcome(None, [*outside, *part.tokens], untold)
    lines = tuple(rows(text, start, end))
    block = _block(text, stretch, lines, style, ())
    return Outcome(_marked(text, block, part.tokens, shown) if part.tokens else block, outside, ())


def _marked(text: str, block: Block, tokens: Sequence[Token], paired: Sequence[Pair]) -> Block:
    """The block with its markup, and with what its units leave out."""
    left_out = list(readings(text, tokens, paired))
    is_left_out = inside((each.start, each.end) for each in left_out)
    tokens = [each for each in tokens if not is_left_out(each.start)]
    paired = [each for each in paired if not is_left_out(each.first.start)]
    place = _places(block.lines)
    asides = tuple(Aside(place(each.start), place(each.end), each.ahead) for each in left_out)
    return replace(block, inlines=_inlines(block.lines, tokens, paired), asides=asides)


def rows(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of a stretch without the white space at their ends; blank ones are none."""
    for found in _ROW.finditer(text, start, end):
        line = found[0]
        if stripped := line.strip():
            first = found.start() + line.index(stripped[0])
            yield first, first + len(stripped)


def _block(text: str, stretch: Stretch, lines: tuple[Span, ...], style: str, inlines: tuple[Inline, ...]) -> Block:
    return Block(stretch.kind, _joined(text, lines), lines, stretch.level, style, inlines)


def _joined(text: str, lines: Sequence[Span]) -> str:
    return "\n".join([text[start:end] for start, end in lines])


def _translated(text: str, part: Stretch, untold: Sequence[Span]) -> str:
    """The words of a stretch that somebody may translate."""
    holes = sorted([*untold, *(each.span for each in part.tokens)], key=lambda hole: (hole[0], -hole[1]))
    return words(text, part.start, part.end, holes)


def _narrowed(text: str, stretch: Stretch, paired: Sequence[Pair]) -> tuple[int, int, list[Token]]:
    """Where the text of a stretch starts and ends without the tags at its ends that stay outside, and these tags."""
    of_first = {pair.first.start: pair for pair in paired}
    partners = of_first.keys() | {pair.last.start for pair in paired}
    tokens = list(stretch.tokens)
    start, end = _stripped(text, stretch.start, stretch.end)
    outside: list[Token] = []
    low, high = 0, len(tokens)
    while low < high and start < end:
        first, last = tokens[low], tokens[high - 1]
        pair = of_first.get(first.start) if first.start == start else None
        if pair and pair.last.end == end and not (pair.opaque or first.name == "ruby"):
            outside.append(first)
            low, high, start, end = low + 1, high - 1, first.end, pair.last.start
        elif first.start == start and _stays_outside(text, first, partners):
            outside.append(first)
            low, start = low + 1, first.end
        elif last.end == end and _stays_outside(text, last, partners):
            outside.append(last)
            high, end = high - 1, last.start
        else:
            break
        start, end = _stripped(text, start, end)
    return start, end, outside


def _stays_outside(text: str, token: Token, partners: Collection[int]) -> bool:
    """Whether a tag at an end that has no partner in the stretch belongs to something larger, or to no sentence."""
    name = token.name.lower()
    if token.start in partners or name == "img":
        return False
    return name != "input" or _BOX.search(text, token.start, token.end) is not None


def _stripped(text: str, start: int, end: int) -> Span:
    """A span without the white space at its ends, however it is written."""
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    while start < end:
        while end > start and text[end - 1].isspace():
            end -= 1
        trailing = _TRAILING.search(text, max(start, end - _LONGEST), end) if text[end - 1 : end] == ";" else None
        if not trailing:
            break
        end = trailing.start()
    return start, end


def _inlines(lines: Sequence[Span], tokens: Sequence[Token], paired: Sequence[Pair]) -> tuple[Inline, ...]:
    """The markup of a block, its places counted in the block's text."""
    if not tokens:
        return ()
    place = _places(lines)
    is_hidden = inside(pair.span for pair in paired if pair.opaque)
    found = {Inline(place(pair.first.start), place(pair.last.end)) for pair in paired if pair.opaque}
    found |= {Inline(place(each.start), place(each.end)) for each in tokens if not is_hidden(each.start)}
    for pair in paired:
        if not is_hidden(pair.first.start):
            inner = place(pair.first.end), place(pair.last.start)
            found.add(Inline(place(pair.first.start), place(pair.last.end), inner))
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def _places(lines: Sequence[Span]) -> Callable[[int], int]:
    """Tells where a place of the document, at a line's start or behind a character of one, is in the block's text."""
    firsts = [start for start, _ in lines]
    starts = list(accumulate((end - start + 1 for start, end in lines), initial=0))

    def place(at: int) -> int:
        number = max(0, bisect_right(firsts, at) - 1)
        return starts[number] + min(at, lines[number][1]) - lines[number][0]

    return place
