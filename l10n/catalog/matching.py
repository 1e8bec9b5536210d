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
_TELLING = 12
"""So many of a sentence's rarest runs are looked up."""
# So many candidates of each kind are compared with a sentence.
_CANDIDATES = 6
_NEIGHBOURS = 12

_CUTOFF = 0.56
_SURE = 1.0
"""What only a sentence can reach that is much like an old one beside it: no other is looked for then."""
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
    likeness, near = _Likeness([place.text for place in (*old, *new)]), _Near(old)

    def pair(candidate: int, number: int) -> Pair:
        one, other = old[candidate], new[number]
        neighbours = (one.before == other.before) + (one.after == other.after)
        return Pair(likeness(candidate, len(old) + number) + _NEIGHBOUR * neighbours, candidate, number)

    open_new: dict[int, list[Pair]] = {}
    sure: set[int] = set()
    for number, place in enumerate(new):
        pairs = [pair(candidate, number) for candidate in near.candidates(place)]
        certain = [each for each in pairs if each.score >= _SURE]
        sure.update(each.old for each in certain)
        if certain:
            yield from certain
        else:
            open_new[number] = pairs
    rest = [number for number in range(len(old)) if number not in sure]
    similar = _Similar([old[number].text for number in rest])
    for number, pairs in open_new.items():
        beside = {each.old for each in pairs}
        elsewhere = {rest[candidate] for candidate in similar.candidates(new[number].text)} - beside
        yield from (each for each in (*pairs, *(pair(at, number) for at in elsewhere)) if each.score >= _CUTOFF)


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
        found = sorted(filter(None, map(self._places.get, _grams(text, _INDEXED))), key=_rarity)
        votes = Counter(chain.from_iterable(found[:_TELLING]))
        enough = min(nlargest(_CANDIDATES, votes.values()), default=0)
        # Sorted, for the order of a set changes from run to run.
        best = sorted((number for number, count in votes.items() if count >= enough), key=lambda n: (-votes[n], n))
        return best[:_CANDIDATES]


def _rarity(numbers: list[int]) -> tuple[int, list[int]]:
    """Few first; equally many in one order, for that of a set changes from run to run."""
    return len(numbers), numbers


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
