# SPDX-License-Identifier: MIT
"""The places of a target at which the English of a sentence's terms stands, ready to be asked who has a place."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from l10n.glossary.concept import Concept, EnglishMatch
from l10n.model import Span


class Standing:
    """Where the English of several concepts stands; asking about a place takes no longer when there are many."""

    def __init__(self, found: Iterable[tuple[Concept, EnglishMatch]]) -> None:
        self._found = sorted(found, key=lambda each: each[1].span)
        self._starts = [each.span[0] for _, each in self._found]
        self._ends = list(accumulate((each.span[1] for _, each in self._found), max))
        """For each the last end of it and all before it."""

    def others(self, concept: Concept, span: Span) -> list[EnglishMatch]:
        """The matches of other concepts than `concept` that share a character with `span`, the last first."""
        found = []
        for number in range(bisect_left(self._starts, span[1]) - 1, -1, -1):
            if self._ends[number] <= span[0]:
                break
            owner, match = self._found[number]
            if owner is not concept and overlap(match.span, span):
                found.append(match)
        return found


def overlap(one: Span, other: Span) -> bool:
    """Whether two places share a character."""
    return one[0] < other[1] and other[0] < one[1]


def inside(span: Span, outer: Span) -> bool:
    """Whether `span` lies in `outer`."""
    return outer[0] <= span[0] and span[1] <= outer[1]
