# SPDX-License-Identifier: MIT
"""Which old sentence an edited one was: candidates by shared n-grams and neighbours, assigned one to one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain, islice
from math import log

from rapidfuzz.distance import Indel


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence that vanished or appeared, and the units that stayed around it."""

    text: str
    before: int
    """Number of the nearest unit before it that both catalogues have; -1 at the beginning."""
    after: int
    """The same behind it."""


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """A possible assignment; the best one is the greatest."""

    score: float
    old: int
    new: int


# A gram that more sentences share tells little, and walking its list would cost time that grows with the square.
_COMMON = 60
# Three characters are a Japanese word with its particle: rare enough to find by, short enough to survive an edit.
_INDEXED = 3
_COMPARED = 2
# So many candidates of each kind are compared with a sentence.
_CANDIDATES = 6
_NEIGHBOURS = 12

_CUTOFF = 0.56
_NEIGHBOUR = 0.1
"""What it is worth that the unit before, or behind, is the same."""


def assigned(old: Sequence[Place], new: Sequence[Place]) -> list[Pair]:
    """The best pairs of an old and a new sentence, each used once; what is too unlike is left out."""
    used_old, used_new, chosen = set(), set(), []
    for pair in sorted(_plausible(old, new), reverse=True):
        if pair.old not in used_old and pair.new not in used_new:
            used_old.add(pair.old)
            used_new.add(pair.new)
            chosen.append(pair)
    return chosen


def _plausible(old: Sequence[Place], new: Sequence[Place]) -> Iterator[Pair]:
    """Pairs that may be one sentence before and after an edit."""
    if not old:
        return
    likeness = _Likeness([place.text for place in (*old, *new)])
    similar, near = _Similar([place.text for place in old]), _Near(old)
    for number, place in enumerate(new):
        for candidate in {*similar.candidates(place.text), *near.candidates(place)}:
            other = old[candidate]
            neighbours = (place.before == other.before) + (place.after == other.after)
            score = likeness(candidate, len(old) + number) + _NEIGHBOUR * neighbours
            if score >= _CUTOFF:
                yield Pair(score, candidate, number)


def _grams(text: str, size: int) -> set[str]:
    """All runs of `size` characters; a shorter text is one run."""
    return {text[i : i + size] for i in range(max(1, len(text) - size + 1))}


class _Similar:
    """An index of texts by the grams that few of them share."""

    def __init__(self, texts: Sequence[str]) -> None:
        places: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for gram in _grams(text, _INDEXED):
                places[gram].append(number)
        self._places = {gram: numbers for gram, numbers in places.items() if len(numbers) <= _COMMON}

    def candidates(self, text: str) -> list[int]:
        """The texts that share the most of the rarer grams with `text`."""
        grams = _grams(text, _INDEXED) & self._places.keys()
        votes = Counter(chain.from_iterable(map(self._places.__getitem__, grams)))
        enough = min(nlargest(_CANDIDATES, votes.values()), default=0)
        # Sorted, for the order of a set changes from run to run.
        best = sorted((number for number, count in votes.items() if count >= enough), key=lambda n: (-votes[n], n))
        return best[:_CANDIDATES]


class _Near:
    """An index of places by the units that stayed around them."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._before: dict[int, list[int]] = defaultdict(list)
        self._after: dict[int, list[int]] = defaultdict(list)
        for number, place in enumerate(places):
            self._before[place.before].append(number)
            self._after[place.after].append(number)

    def candidates(self, place: Place) -> set[int]:
        """The places that stand between the same units as `place`, or beside one of them."""
        before, after = self._before.get(place.before, ()), self._after.get(place.after, ())
        return {*islice(before, _NEIGHBOURS), *islice(reversed(after), _NEIGHBOURS)}


class _Likeness:
    """How alike two of some texts are, from 0 to 1: half by characters, half by the grams that tell them apart."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._sets = [_grams(text, _COMPARED) for text in texts]
        shared = Counter(gram for grams in self._sets for gram in grams)
        self._weights = {gram: log(1 + len(texts) / count) for gram, count in shared.items()}
        self._totals = [self._weight(grams) for grams in self._sets]

    def __call__(self, one: int, other: int) -> float:
        common = self._weight(self._sets[one] & self._sets[other])
        by_grams = 2 * common / (self._totals[one] + self._totals[other])
        return (by_grams + Indel.normalized_similarity(self._texts[one], self._texts[other])) / 2

    def _weight(self, grams: set[str]) -> float:
        return sum(map(self._weights.__getitem__, grams))
