# SPDX-License-Identifier: MIT
"""What speaks for each pair of sentences: what both have, weighed from both sides by how rare the answer is."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from l10n.alignment.questions import Question, Questions


class Asked(NamedTuple):
    """What a Japanese sentence asks of the English ones, weighed."""

    keys: frozenset[str]
    bits: dict[str, int]
    """For each key the traits that it answers, as bits."""
    gains: list[float]
    """For each trait what an answer adds to the case where there is none."""
    silence: float
    """What it says against a counterpart that no trait of it is answered by."""


class Evidence:
    """What the sentences of both documents say for each other."""

    def __init__(
        self,
        asked: Sequence[Question],
        keys: Sequence[frozenset[str]],
        questions: Questions,
        forth: Callable[[int], float],
        back: Callable[[str], float],
    ) -> None:
        """`forth` and `back` say how often a trait, given by its number, and a key are answered."""
        self.japanese = _weighed(asked, questions, forth)
        counts = Counter(chain.from_iterable([each.keys for each in asked]))
        known = frozenset(counts)
        self.english = [each & known for each in keys]
        """For each English sentence what any Japanese one asks for."""
        self.gains, self._losses = _backward(questions.right, counts, len(asked), back)
        """For each key what it adds to the case where no Japanese sentence asks for it."""
        self.silence = [self._silent(each) for each in keys]
        """For each English sentence what it says against a counterpart that asks for nothing that it has."""

    def _silent(self, keys: Iterable[str]) -> float:
        losses = self._losses
        return sum([losses[key] for key in keys if key in losses])

    def answered(self, i: int, j: int) -> tuple[float, int]:
        """What two sentences answer each other, and which traits of the Japanese one are answered, as bits."""
        wanted = self.japanese[i]
        common = wanted.keys & self.english[j]
        return self.weighed(wanted, common) if common else (0.0, 0)

    def weighed(self, wanted: Asked, common: Iterable[str]) -> tuple[float, int]:
        """The same, by what both have."""
        known, gains = wanted.bits, self.gains
        weight, seen = 0.0, 0
        for key in common:
            weight += gains[key]
            seen |= known[key]
        return weight + weight_of(wanted.gains, seen), seen

    def twice(self, i: int, j: int, count: int) -> float:
        """What of the answers of sentence `j` to `count` Japanese ones from `i` on is said more than once."""
        seen: frozenset[str] = frozenset()
        total = 0.0
        for each in self.japanese[i : i + count]:
            common = each.keys & self.english[j]
            total += sum([self.gains[key] for key in seen & common])
            seen |= common
        return total


def weight_of(gains: Sequence[float], bits: int) -> float:
    """What the traits with these bits weigh together."""
    total = 0.0
    while bits:
        lowest = bits & -bits
        total += gains[lowest.bit_length() - 1]
        bits ^= lowest
    return total


def repeated(gains: Sequence[float], answers: Iterable[int]) -> float:
    """What of answers, given as bits of traits, is said more than once."""
    total, seen = 0.0, 0
    for bits in answers:
        if seen & bits:
            total += weight_of(gains, seen & bits)
        seen |= bits
    return total


def _weighed(asked: Iterable[Question], questions: Questions, likely: Callable[[int], float]) -> list[Asked]:
    """The questions with what an answer to each of their traits adds."""
    pairs = [weights(common, questions.size, likely(number)) for number, common in enumerate(questions.common)]
    gains, losses = [gain for gain, _ in pairs], [loss for _, loss in pairs]
    return [
        Asked(each.keys, each.bits, [gains[t] for t in each.open], sum([losses[t] for t in each.traits]))
        for each in asked
    ]


def _backward(
    right: Iterable[str], counts: Counter[str], size: int, likely: Callable[[str], float]
) -> tuple[dict[str, float], dict[str, float]]:
    """For each English key what an answer adds, and what it weighs that there is none.

    Words and readings that no Japanese sentence asks for say nothing: they are too many.
    """
    gains, losses = {}, {}
    for key in right:
        if key in counts or key[0] in "nsp":
            gains[key], losses[key] = weights(counts[key], size, likely(key))
    return gains, losses


@lru_cache(maxsize=50_000)
def weights(common: int, size: int, likely: float) -> tuple[float, float]:
    """What an answer that stands in `common` of `size` sentences adds, and what it weighs that there is none.

    Both are rounded to binary fractions whose sums are the same in whatever order they are added.
    """
    if not common:
        return 0.0, _rounded(math.log(1 - likely))
    chance = (common + 0.5) / (size + 1.0)
    expected = likely + (1 - likely) * chance
    miss = math.log((1 - expected) / (1 - chance)) if chance < 1 else 0.0
    return _rounded(math.log(expected / chance) - miss), _rounded(miss)


_FINEST = 2**20


def _rounded(weight: float) -> float:
    return round(weight * _FINEST) / _FINEST
