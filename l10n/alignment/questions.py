# SPDX-License-Identifier: MIT
"""What the Japanese sentences of a document ask of the English ones: each trait once, and which keys answer it."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from l10n.alignment.japanese import Trait

Places: TypeAlias = dict[str, list[int]]
"""For a key the sentences that have it, in order."""


def places(sentences: Iterable[Iterable[str]]) -> Places:
    """Where each key stands."""
    found: Places = {}
    for place, keys in enumerate(sentences):
        for key in keys:
            if key in found:
                found[key].append(place)
            else:
                found[key] = [place]
    return found


class Question(NamedTuple):
    """What a sentence asks; traits are given by their numbers in `Questions`."""

    traits: tuple[int, ...]
    """All of it."""
    keys: frozenset[str]
    """What English has that answers any of it."""
    bits: dict[str, int]
    """For each key the traits that it answers, as bits."""
    open: tuple[int, ...]
    """The traits that English can answer, each at the place of its bit."""


class Questions:
    """The traits of a document, each once, and where their answers stand."""

    def __init__(self, right: Places, size: int) -> None:
        """`right` is where the keys of the `size` English sentences stand."""
        self.right = right
        self.size = size
        self.traits: list[Trait] = []
        self.keys: list[tuple[str, ...]] = []
        """For each trait the keys that English has of it."""
        self.common: list[int] = []
        """In how many English sentences an answer to it stands."""
        self._numbers: dict[Trait, int] = {}

    def of(self, traits: Iterable[Trait]) -> Question:
        """What a sentence with these traits, each once, asks."""
        numbers = tuple(map(self._number, traits))
        bits: dict[str, int] = {}
        answerable = []
        bit = 1
        for number in numbers:
            if keys := self.keys[number]:
                for key in keys:
                    bits[key] = bits.get(key, 0) | bit
                answerable.append(number)
                bit <<= 1
        return Question(numbers, frozenset(bits), bits, tuple(answerable))

    def _number(self, trait: Trait) -> int:
        found = self._numbers.get(trait)
        if found is None:
            found = self._numbers[trait] = len(self.traits)
            keys = tuple([key for key in trait.keys if key in self.right])
            known = [self.right[key] for key in keys]
            self.traits.append(trait)
            self.keys.append(keys)
            self.common.append(len(known[0]) if len(known) == 1 else len(set().union(*known)))
        return found
