# SPDX-License-Identifier: MIT
"""Cuts a text into parts for cues or lines: near the wanted lengths, at the places that readers mind least."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from l10n.english.breaks import cost
from l10n.formats.subtitles.tags import TAG, seen
from l10n.text import JAPANESE_SIGNS

_SPACE = re.compile(r"\s+")
_UNSPACED = re.compile(rf"(?<=[{JAPANESE_SIGNS}。、！？])(?=[{JAPANESE_SIGNS}「（])")
"""Between the letters of a language that puts no spaces."""
_WORD = 40
"""How much of the text beside a place is looked at: no word is longer."""
_REACH = 24
"""Characters from the wanted place within which the best place is looked for, at least."""
_SHARE = 0.75
"""Of the shorter of the two parts beside a place; the same, at least."""
_UNEVEN = 100
"""What a part costs that is twice as long as it should be; it grows with the square."""
_SHORTEST = 12
"""Characters of a part that may be as much too short or too long as a longer one."""
_TOO_LONG = 1000
"""What a part costs that is longer than it may be; it grows with the square."""


class _Place(NamedTuple):
    """Where a text may be cut."""

    end: int
    """Of the part before it."""
    start: int
    """Of the part behind it."""
    length: int
    """How many characters are seen before it."""
    cost: int


def cut(text: str, weights: Sequence[float], limit: int = 0) -> list[str]:
    """A part of `text` for each of `weights`, as long in proportion; the last ones are empty where words lack.

    No part is longer than `limit` characters, where there is one and others than such are possible.
    """
    places = list(_places(text)) if len(weights) > 1 else []
    if len(places) < len(weights):
        chosen = places
    else:
        chosen = [places[number] for number in _chosen(places, _lengths(seen(text), weights), limit)]
    starts = [0, *(place.start for place in chosen)]
    ends = [*(place.end for place in chosen), len(text)]
    parts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return parts + [""] * (len(weights) - len(parts))


def _places(text: str) -> Iterator[_Place]:
    """Where `text` may be cut, in order: between words, never within a tag."""
    gaps = _SPACE if _SPACE.search(text) else _UNSPACED
    hidden = iter([*(tag.span() for tag in TAG.finditer(text)), (len(text), len(text))])
    tag, unseen = next(hidden), 0
    for gap in gaps.finditer(text):
        while tag[1] <= gap.start() and tag[0] < len(text):
            unseen += tag[1] - tag[0]
            tag = next(hidden)
        if gap.start() > tag[0]:
            continue
        before = TAG.sub("", text[max(0, gap.start() - _WORD) : gap.start()]).rsplit(None, 1)
        after = TAG.sub("", text[gap.end() : gap.end() + _WORD]).split(None, 1)
        if before and after:
            yield _Place(gap.start(), gap.end(), gap.end() - unseen, cost(before[-1], after[0]))


def _lengths(total: int, weights: Sequence[float]) -> list[float]:
    """How long each part should be."""
    whole = sum(weights)
    return [total * weight / whole if whole else total / len(weights) for weight in weights]


def _chosen(places: Sequence[_Place], wanted: Sequence[float], limit: int) -> list[int]:
    """The numbers of the places that cost least together with the lengths that they make."""
    paths = [_Path(0, -1, None)]
    for part, candidates in enumerate(_candidates(places, wanted)):
        reached = (_extended(paths, places, here, wanted[part], limit) for here in candidates)
        paths = [path for path in reached if path]
    total = sum(wanted)
    best = min(paths, key=lambda path: path.price + _unevenness(total - path.length(places), wanted[-1], limit))
    return list(best.numbers())[::-1]


class _Path(NamedTuple):
    """The places of a text's first parts."""

    price: float
    place: int
    """The number of the last; -1 for the text's start."""
    before: "_Path | None"

    def length(self, places: Sequence[_Place]) -> int:
        """How many characters are seen before its last place."""
        return places[self.place].length if self.place >= 0 else 0

    def numbers(self) -> Iterator[int]:
        """Those of its places, the last first."""
        path: _Path | None = self
        while path and path.place >= 0:
            yield path.place
            path = path.before


def _extended(paths: Sequence[_Path], places: Sequence[_Place], here: int, wanted: float, limit: int) -> _Path | None:
    """The cheapest of the paths that leads on to the place called `here`; None where none does."""
    length = places[here].length
    prices = [
        (path.price + _unevenness(length - path.length(places), wanted, limit), number)
        for number, path in enumerate(paths)
        if path.place < here
    ]
    if not prices:
        return None
    price, number = min(prices)
    return _Path(price + places[here].cost, here, paths[number])


def _unevenness(length: float, wanted: float, limit: int) -> float:
    """What a part of a length costs that should have another."""
    share = (length - wanted) / max(wanted, _SHORTEST)
    excess = length / limit if limit and length > limit + 1 else 0
    return _UNEVEN * share * share + _TOO_LONG * excess * excess


def _candidates(places: Sequence[_Place], wanted: Sequence[float]) -> Iterator[Sequence[int]]:
    """For each part but the last the numbers of the places behind it that come into question, some way through."""
    lengths = [place.length for place in places]
    sure = -1
    for part, (end, (one, other)) in enumerate(zip(accumulate(wanted), pairwise(wanted), strict=False)):
        left = len(wanted) - 2 - part  # places that the parts behind the next one need
        sure = max(sure + 1, min(bisect_left(lengths, end), len(places) - 1 - left))
        reach = max(_REACH, _SHARE * min(one, other))
        near = range(bisect_left(lengths, end - reach), min(bisect_left(lengths, end + reach), len(places) - left))
        yield near if sure in near else sorted({*near, sure})
