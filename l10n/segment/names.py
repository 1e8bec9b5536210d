# SPDX-License-Identifier: MIT
"""Finds names that have a mark in them, at the mark."""

from functools import lru_cache
from itertools import product
from typing import TypeAlias

from l10n.segment.places import Place
from l10n.segment.words import NAMES

_FOLD = str.maketrans("！？", "!?")
_SPELLINGS = {"!": "!！", "?": "?？"}
_LONGEST_RUN = 4
"""A name has no more marks in a row, its closing bracket included: 『アイドリング!!!』."""
Stems: TypeAlias = dict[str, tuple[tuple[str, str], ...]]
"""By the two characters up to a mark: the names that have them, cut after the mark."""


@lru_cache(maxsize=64)
def stems(names: tuple[str, ...]) -> Stems:
    """Our own `NAMES` and a project's `names`, to be looked up at a mark.

    A name may stand without the mark that follows it: "Corp" holds "Corp." together.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for name in (*NAMES, *names):
        folded = name.translate(_FOLD)
        for at in range(2, len(folded) + 1):
            if at == len(folded) or not folded[at - 1].isalnum():
                for key in product(*(_SPELLINGS.get(each, each) for each in folded[at - 2 : at])):
                    found.setdefault("".join(key), []).append((folded[:at], folded[at:]))
    return {key: tuple(pairs) for key, pairs in found.items()}


def holds(stems: Stems, place: Place) -> bool:
    """Whether a mark at `place` belongs to a name; of a quotation only its last marks are asked."""
    text = place.text
    for at in range(max(place.mark, place.run - _LONGEST_RUN, 2), place.run + 1):
        pairs = stems.get(text[at - 2 : at])
        if pairs and _any_name(pairs, text, at):
            return True
    return False


def _any_name(pairs: tuple[tuple[str, str], ...], text: str, at: int) -> bool:
    """Whether one of the names stands around `at`."""
    for stem, rest in pairs:
        begin = at - len(stem)
        if begin >= 0 and text[begin : at + len(rest)].translate(_FOLD) == stem + rest:
            return True
    return False
