# SPDX-License-Identifier: MIT
"""Which old sentence an edited one was: candidates by shared n-grams and neighbours, assigned one to one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from math import log
from operator import add

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
_NEIGHBOUR = 0.1
"""What it is worth that the unit before, or behind, is the same."""
_SAMPLE = 1000
_REORDERED = 0.7
"""Two halves that changed places leave half of the characters in order, and nearly all of the grams."""
_SHARED = 0.4
"""A text of whose runs fewer stand in any of many others is none of them after a small edit."""
_SURE = 0.8
"""So alike is a sentence only to the old one that stood in its place: no other is looked for then."""


def _runs(text: str, size: int) -> Iterable[str]:
    """All runs of `size` characters; a shorter text is one run."""
    if len(text) <= size:
        return (text,)
    runs: Iterable[str] = text
    for shift in range(1, size):
        runs = map(add, runs, text[shift:])
    return runs


def _grams(text: str, size: int) -> set[str]:
    """The runs that differ."""
    return set(_runs(text, size))


class Likeness:
    """How alike two sentences are, from 0 to 1: half by characters, half by the grams that tell them apart."""

    def __init__(self, texts: Sequence[str]) -> None:
        """What tells sentences apart is what few of `texts` have; every n-th of many tells that well enough."""
        sample = texts[:: 1 + len(texts) // _SAMPLE]
        self._grams = {text: _grams(text, _COMPARED) for text in sample}
        shared = Counter(chain.from_iterable(self._grams.values()))
        self._weights = {gram: _weight(len(sample), count) for gram, count in shared.items()}
        self._rarest = _weight(len(sample), 1)
        self._totals: dict[str, int] = {}

    def __call__(self, one: str, other: str, cutoff: float) -> float:
        """Zero where it would be under `cutoff` even if all the grams were the same in another order."""
        by_characters = Indel.normalized_similarity(one, other, score_cutoff=cutoff * _REORDERED)
        if not by_characters:
            return 0.0
        totals = self._total(one) + self._total(other)
        by_grams = 2 * self._weight(self._grams[one] & self._grams[other]) / totals
        return (by_grams + by_characters) / 2

    def _total(self, text: str) -> int:
        total = self._totals.get(text)
        if total is None:
            grams = self._grams.get(text) or _grams(text, _COMPARED)
            self._grams[text] = grams
            total = self._totals[text] = self._weight(grams)
        return total

    def _weight(self, grams: set[str]) -> int:
        return sum([self._weights.get(gram, self._rarest) for gram in grams])


def _weight(texts: int, count: int) -> int:
    """What a gram weighs that `count` of so many texts have: a whole number, whose sum is the same in any order."""
    return round(1_000_000 * log(1 + texts / count))


def assigned(
    old: Sequence[Place], new: Sequence[Place], likeness: Likeness, suspects: Sequence[int | None] | None = None
) -> list[Pair]:
    """The best pairs of an old and a new sentence, each used once; what is too unlike is left out.

    `suspects` names for each new sentence the old one that it may have been, beside those between its neighbours;
    without them it may have been any that shares its rarer words.
    """
    sure = list(_best(_in_place(old, new)))
    paired_old, paired_new = {pair.old for pair in sure}, {pair.new for pair in sure}
    open_old = {number: place for number, place in enumerate(old) if number not in paired_old}
    open_new = {number: place for number, place in enumerate(new) if number not in paired_new}
    return [*sure, *_best(_plausible(open_old, open_new, likeness, suspects))]


def _best(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs best first, without those that one side of a better pair is in."""
    used_old, used_new = set(), set()
    for pair in sorted(pairs, reverse=True):
        if pair.old not in used_old and pair.new not in used_new:
            used_old.add(pair.old)
            used_new.add(pair.new)
            yield pair


def _in_place(old: Sequence[Place], new: Sequence[Place]) -> Iterator[Pair]:
    """Pairs that are much alike between the same neighbours, which most edits leave behind; the rest costs more."""
    standing: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, place in enumerate(old):
        standing[place.before, place.after].append(number)
    for number, place in enumerate(new):
        for candidate in islice(standing.get((place.before, place.after), ()), _NEIGHBOURS):
            alike = Indel.normalized_similarity(old[candidate].text, place.text, score_cutoff=_SURE)
            if alike:
                yield Pair(alike + 2 * _NEIGHBOUR, candidate, number)


def _plausible(
    old: Mapping[int, Place],
    new: Mapping[int, Place],
    likeness: Likeness,
    suspects: Sequence[int | None] | None,
) -> Iterator[Pair]:
    """Pairs that may be one sentence before and after an edit."""
    if not old or not new:
        return
    similar = None if suspects else Similar({number: each.text for number, each in old.items()})
    near = _Near(old)
    for number, place in new.items():
        alike = similar.candidates(place.text) if similar else [suspects[number]] if suspects else []
        for candidate in near.candidates(place) | (old.keys() & alike):
            one = old[candidate]
            neighbours = (one.before == place.before) + (one.after == place.after)
            bonus = _NEIGHBOUR * neighbours
            score = likeness(one.text, place.text, _CUTOFF - bonus) + bonus
            if score >= _CUTOFF:
                yield Pair(score, candidate, number)


def sharing(known: Iterable[str], sought: Iterable[str]) -> Iterator[str]:
    """Those of the `known` texts that have many runs in common with the `sought` ones together."""
    runs = set(chain.from_iterable(_runs(text, _INDEXED) for text in sought))
    for text in known:
        own = _grams(text, _INDEXED)
        if len(own & runs) >= _SHARED * len(own):
            yield text


class Similar:
    """An index of texts by the grams that few of them share."""

    def __init__(self, texts: Mapping[int, str], *, capped: bool = False) -> None:
        """A gram that many share leads nowhere, or where it is `capped` to the first of them.

        Sentences that differ in a number alone have no gram that few share.
        """
        places: dict[str, list[int]] = defaultdict(list)
        for number, text in texts.items():
            for gram in _grams(text, _INDEXED):
                places[gram].append(number)
        self._places = {gram: each[:_COMMON] for gram, each in places.items() if capped or len(each) <= _COMMON}

    def candidates(self, text: str) -> list[int]:
        """The texts that share the most of the rarer grams with `text`."""
        # In the text's order, for that of a set changes from run to run.
        grams = dict.fromkeys(_runs(text, _INDEXED))
        found = sorted(filter(None, map(self._places.get, grams)), key=len)
        votes = Counter(chain.from_iterable(found[:_TELLING]))
        enough = sorted(votes.values(), reverse=True)[:_CANDIDATES]
        best = sorted((-count, number) for number, count in votes.items() if count >= enough[-1])
        return [number for _, number in best[:_CANDIDATES]]


class _Near:
    """An index of places by the units that stayed around them."""

    def __init__(self, places: Mapping[int, Place]) -> None:
        self._before: dict[int, list[int]] = defaultdict(list)
        self._after: dict[int, list[int]] = defaultdict(list)
        for number, place in places.items():
            self._before[place.before].append(number)
            self._after[place.after].append(number)

    def candidates(self, place: Place) -> set[int]:
        """The places that stand between the same units as `place`, or beside one of them."""
        before, after = self._before.get(place.before, ()), self._after.get(place.after, ())
        return {*islice(before, _NEIGHBOURS), *islice(reversed(after), _NEIGHBOURS)}
