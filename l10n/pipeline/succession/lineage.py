# SPDX-License-Identifier: MIT
"""Which catalogue a renamed document goes on with, told by the sentences that they share.

A document that was renamed has no catalogue, or that of another document whose name it took; a catalogue whose document
was renamed has none, or one that it shares nothing with. Only these are paired, one to one, and only where no
other pair is as good.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, groupby
from pathlib import PurePosixPath
from typing import NamedTuple, TypeAlias

from l10n.model import Key

Units: TypeAlias = AbstractSet[Key]

SAME = 0.5
"""So much of two sides together must be shared for a document to be a renamed one."""
STRANGE = 0.2
"""A document that shares less with the catalogue of its name may have taken the name of another document."""
_COMMON = 20
"""What more of them share leads nowhere, and following it would cost time that grows with the square."""


class _Pair(NamedTuple):
    """A catalogue and the document that may go on with it; the greater ranks are the better ones."""

    rank: tuple[float, bool, bool]
    """What is shared, from 0 to 1; where that is equal, the same file name, then the same folder."""
    catalogue: str
    document: str


def heirs(documents: Mapping[str, Units], catalogues: Mapping[str, Units]) -> dict[str, str | None]:
    """What each document goes on with that does not go on with the catalogue of its own name.

    Both sides are given by their paths without suffix, with the units that they have. The answer names another
    catalogue, or None for a document whose catalogue goes to another one.
    """
    alike = _Likeness(catalogues.values())
    both = documents.keys() & catalogues.keys()
    strange = {stem for stem in both if alike(catalogues[stem], documents[stem]) < STRANGE}
    new = {stem: units for stem, units in documents.items() if stem not in both or stem in strange}
    left = {stem: units for stem, units in catalogues.items() if stem not in both or stem in strange}
    pairs = _unrivalled(_plausible(left, new, alike))
    found: dict[str, str | None] = {pair.document: pair.catalogue for pair in pairs}
    given = set(found.values())
    return found | {stem: None for stem in sorted(strange) if stem in given and stem not in found}


class _Likeness:
    """How much two sets of units share, from 0 to 1; a unit weighs less, the more catalogues have it."""

    def __init__(self, catalogues: Iterable[Collection[Key]]) -> None:
        self._counts = Counter(chain.from_iterable(catalogues))

    def __call__(self, one: Units, other: Units) -> float:
        whole = self._weight(one) + self._weight(other)
        return 2 * self._weight(one & other) / whole if whole else 0.0

    def _weight(self, units: Iterable[Key]) -> float:
        # Whole numbers, whose sum does not depend on the order of a set.
        return sum(1_000_000 // max(1, self._counts[key]) for key in units)


def _plausible(catalogues: Mapping[str, Units], documents: Mapping[str, Units], alike: _Likeness) -> Iterator[_Pair]:
    """The pairs that share enough; those that share only what many have are looked at for an equal file name."""
    left, new = _index(catalogues), _index(documents)
    meeting = {
        (catalogue, document)
        for feature in left.keys() & new.keys()
        if len(left[feature]) <= _COMMON and len(new[feature]) <= _COMMON
        for catalogue in left[feature]
        for document in new[feature]
    }
    for catalogue, document in meeting:
        shared = alike(catalogues[catalogue], documents[document])
        if catalogue != document and shared >= SAME:
            one, other = PurePosixPath(catalogue), PurePosixPath(document)
            yield _Pair((shared, one.name == other.name, one.parent == other.parent), catalogue, document)


def _index(stems: Mapping[str, Units]) -> Mapping[Key | str, Sequence[str]]:
    """Who has each unit, and who has each file name."""
    index: defaultdict[Key | str, list[str]] = defaultdict(list)
    for stem, units in stems.items():
        index[PurePosixPath(stem).name].append(stem)
        for key in units:
            index[key].append(stem)
    return index


def _unrivalled(pairs: Iterable[_Pair]) -> Iterator[_Pair]:
    """The pairs best first, each side once; where two are as good for one side, nobody knows, and neither is taken."""
    used_catalogues, used_documents = set[str](), set[str]()
    for _, equals in groupby(sorted(pairs, reverse=True), key=lambda pair: pair.rank):
        open_pairs = [p for p in equals if p.catalogue not in used_catalogues and p.document not in used_documents]
        catalogues = Counter(pair.catalogue for pair in open_pairs)
        documents = Counter(pair.document for pair in open_pairs)
        for pair in open_pairs:
            if catalogues[pair.catalogue] == documents[pair.document] == 1:
                yield pair
        used_catalogues |= catalogues.keys()
        used_documents |= documents.keys()
