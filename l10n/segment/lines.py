# SPDX-License-Identifier: MIT
"""The lines of a text and the width they were wrapped at."""

from collections import Counter
from functools import cached_property
from itertools import pairwise

_NARROWEST = 16
"""Nobody wraps a text at fewer characters; lines of equal length below it are a list or verse."""


class Lines:
    """The lines of one text."""

    def __init__(self, text: str, *, measured: bool = True) -> None:
        self.text = text
        self.measured = measured
        """Whether the lengths of lines tell which were wrapped."""

    @cached_property
    def _lengths(self) -> Counter[int]:
        """How often a line of each length is followed by another line of its paragraph."""
        lines = [line.strip() for line in self.text.split("\n")]
        return Counter(len(line) for line, following in pairwise(lines) if line and following)

    @cached_property
    def width(self) -> int:
        """The width in characters at which the text was wrapped; 0 where its lines do not look wrapped."""
        return _width(self._lengths) if self.measured else 0

    @cached_property
    def exact(self) -> bool:
        """Whether the text was wrapped at exactly `width`, without regard to what may begin a line."""
        return self._lengths[self.width] >= 0.9 * _full(self._lengths, self.width)

    @cached_property
    def longest(self) -> int:
        """The length of the longest line, where it tells anything; else 0."""
        return max(map(len, self.text.split("\n"))) if self.measured else 0

    def before(self, end: int) -> str:
        """The line up to `end`."""
        return self.text[self.text.rfind("\n", 0, end) + 1 : end].strip()

    def after(self, start: int) -> str:
        """The line from `start` on."""
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)].strip()


def _width(lengths: Counter[int]) -> int:
    """The width that `lengths` speak for: a third of the lines come close to it, and hardly any is longer."""
    total = lengths.total()
    best = max(lengths, key=lambda width: (_full(lengths, width), width), default=0)
    longer = sum(count for length, count in lengths.items() if length > best + 1)
    witnesses = _full(lengths, best) >= 3 or lengths[best] >= 2
    fits = _full(lengths, best) * 3 >= total and longer * 10 <= total
    return best if best >= _NARROWEST and witnesses and fits else 0


def _full(lengths: Counter[int], width: int) -> int:
    """How many lines fill `width`.

    A line may stop up to two characters short, where a mark must not begin the next one (JIS X 4051).
    """
    return sum(lengths[length] for length in range(width - 2, width + 1))
