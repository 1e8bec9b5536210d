# SPDX-License-Identifier: MIT
"""What speaks for each pair of sentences: what both have, weighed from both sides by how rare the answer is."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from l10n.alignment.japanese import Trait

Places: TypeAlias = dict[str, list[int]]
"""For a key the sentences that have it, in order."""


def places(sentences: Sequence[Iterable[str]]) -> Places:
    """Where each key stands."""
    found: Places = defaultdict(list)
    for place, keys in enumerate(sentences):
        for key in keys:
            found[key].append(place)
    return dict(found)


class Asked(NamedTuple):
    """What a Japanese sentence asks of the English ones."""

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
        traits: Sequence[Sequence[Trait]],
        keys: Sequence[frozenset[str]],
        right: Places,
        forth: Callable[[Trait], float],
        back: Callable[[str], float],
    ) -> None:
        """`right` is where the keys stand; `forth` and `back` say how often a trait and a key are answered."""
        self.english = keys
        weigh = _Weighing(right, len(keys), forth)
        self.japanese = [weigh.asked(each) for each in traits]
        counts = Counter[str]()
        for each in self.japanese:
            counts.update(each.keys)
        self.gains, self._losses = _backward(right, counts, len(traits), back)
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


class _Weighing:
    """Weighs traits by where their answers stand."""

    def __init__(self, answers: Places, size: int, likely: Callable[[Trait], float]) -> None:
        self._answers = answers
        self._size = size
        self._likely = likely
        self._known: dict[Trait, tuple[float, float, tuple[str, ...]]] = {}

    def asked(self, traits: Iterable[Trait]) -> Asked:
        """What a sentence with these traits asks."""
        known, gains, silence = self._known, [], 0.0
        bits: dict[str, int] = {}
        bit = 1
        for trait in traits:
            found = known.get(trait)
            if found is None:
                found = known[trait] = self._weighed(trait)
            gain, loss, keys = found
            silence += loss
            if keys:
                gains.append(gain)
                for key in keys:
                    bits[key] = bits.get(key, 0) | bit
                bit <<= 1
        return Asked(frozenset(bits), bits, gains, silence)

    def _weighed(self, trait: Trait) -> tuple[float, float, tuple[str, ...]]:
        """What an answer to the trait adds, what it weighs that there is none, and which keys can be one."""
        keys = tuple(key for key in trait.keys if key in self._answers)
        known = [self._answers[key] for key in keys]
        common = len(known[0]) if len(known) == 1 else len(set().union(*known))
        return *weights(common, self._size, self._likely(trait)), keys


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
