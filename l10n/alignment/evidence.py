# SPDX-License-Identifier: MIT
"""What speaks for each pair of sentences: traits that the other side answers, weighed by how rare the answer is."""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from l10n.alignment.japanese import Trait

Places: TypeAlias = dict[str, list[int]]
"""For a key the sentences that have it, in order."""
Row: TypeAlias = dict[int, tuple[float, int]]
"""For a sentence of the other side what its answers weigh, and which of the traits they answer, as bits."""


def places(sentences: Sequence[Iterable[str]]) -> Places:
    """Where each key stands."""
    found: Places = defaultdict(list)
    for place, keys in enumerate(sentences):
        for key in keys:
            found[key].append(place)
    return dict(found)


@dataclass(frozen=True, slots=True)
class Side:
    """What one side's sentences ask of the other's."""

    weights: list[list[float]]
    """For each trait what an answer adds to the case where there is none."""
    silence: list[float]
    """For each sentence what it says against a counterpart that no trait of it is answered by."""
    rows: list[Row] = field(default_factory=list)

    def together(self, place: int, first: int, count: int) -> float:
        """What `count` sentences of the other side from `first` on weigh together: an answer counts once."""
        row = self.rows[place]
        total, seen = 0.0, 0
        for each in range(first, first + count):
            if each in row:
                weight, bits = row[each]
                total += weight
                if seen & bits:
                    total -= self._weight(place, seen & bits)
                seen |= bits
        return total

    def _weight(self, place: int, bits: int) -> float:
        weights, total = self.weights[place], 0.0
        while bits:
            lowest = bits & -bits
            total += weights[lowest.bit_length() - 1]
            bits ^= lowest
        return total


def side(
    sentences: Sequence[Sequence[Trait]],
    answers: Places,
    bands: Sequence[tuple[int, int]],
    size: int,
    likely: Callable[[Trait], float],
) -> Side:
    """What each of the sentences finds answered among those of the other side that its band holds."""
    chances: dict[Trait, tuple[float, float]] = {}
    whole = Side([], [])
    for traits, (low, high) in zip(sentences, bands, strict=True):
        weights: list[float] = []
        row: Row = {}
        silence = 0.0
        bit = 1
        for trait in traits:
            if trait not in chances:
                chances[trait] = _weighed(trait, answers, size, likely(trait))
            gain, loss = chances[trait]
            weights.append(gain)
            silence += loss
            if gain:
                for place in _among(trait.keys, answers, low, high):
                    weight, bits = row.get(place, (0.0, 0))
                    row[place] = weight + gain, bits | bit
            bit <<= 1
        whole.weights.append(weights)
        whole.silence.append(silence)
        whole.rows.append(row)
    return whole


def _among(keys: tuple[str, ...], answers: Places, low: int, high: int) -> Iterable[int]:
    found: set[int] = set()
    for key in keys:
        known = answers.get(key)
        if known:
            found.update(known[bisect_left(known, low) : bisect_right(known, high)])
    return found


def _weighed(trait: Trait, answers: Places, size: int, likely: float) -> tuple[float, float]:
    """What an answer to the trait adds, and what it weighs that there is none."""
    known = [answers[key] for key in trait.keys if key in answers]
    if not known:
        return 0.0, math.log(1 - likely)
    common = len(known[0]) if len(known) == 1 else len(set().union(*known))
    chance = (common + 0.5) / (size + 1.0)
    expected = likely + (1 - likely) * chance
    miss = math.log((1 - expected) / (1 - chance)) if chance < 1 else 0.0
    return math.log(expected / chance) - miss, miss
