# SPDX-License-Identifier: MIT
"""A text without what its sentences leave out, and the way back from places in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from l10n.model import Aside, Inline, Span


class Plain:
    """A text without its asides."""

    def __init__(self, text: str, asides: Sequence[Aside]) -> None:
        parts, done, length = [], 0, 0
        self._asides = asides
        self._starts = [each.start for each in asides]
        self._gone = list(accumulate((each.end - each.start for each in asides), initial=0))
        """How many characters the asides before each have, and all of them."""
        self._places: list[int] = []
        """Where each aside stood, in what is left."""
        for each in asides:
            parts.append(text[done : each.start])
            length += each.start - done
            self._places.append(length)
            done = each.end
        self.text = "".join([*parts, text[done:]])

    def span(self, span: Span) -> Span:
        """A stretch of what is left as one of the whole text, with the asides that belong to it."""
        return self.place(span[0]), self.place(span[1])

    def inlines(self, inlines: Sequence[Inline]) -> tuple[Inline, ...]:
        """The markup of the whole text at its places in what is left."""
        return tuple(
            Inline(
                self._forth(each.start),
                self._forth(each.end),
                each.inner and (self._forth(each.inner[0]), self._forth(each.inner[1])),
            )
            for each in inlines
        )

    def place(self, at: int) -> int:
        """A place of what is left in the whole text: behind what belongs to the word before it."""
        first, behind = bisect_left(self._places, at), bisect_right(self._places, at)
        while first < behind and not self._asides[first].ahead:
            first += 1
        return at + self._gone[first]

    def _forth(self, at: int) -> int:
        """A place of the whole text, at no inner character of an aside, in what is left."""
        return at - self._gone[bisect_left(self._starts, at)]
