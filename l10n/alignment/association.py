# SPDX-License-Identifier: MIT
"""What both documents repeat: words of one that come with words of the other, learnt from beads found so far."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product

from l10n.alignment.japanese import Trait

_MOST = 4000
"""Beads to learn from; more tell no more about a text."""
_LEAST = 2
"""Words that came together less often say nothing."""
_EVIDENCE = 8.0
"""How unlikely it has to be, as a logarithm, that two words came together by chance: so many pairs of words are looked
at in a document that what is less unlikely is chance more often than not."""


def learnt(
    beads: Sequence[tuple[int, int]], lemmas: Sequence[Sequence[str]], words: Sequence[Iterable[str]]
) -> dict[str, Trait]:
    """For lemmas of the Japanese document what English comes with them, as a trait."""
    chosen = beads if len(beads) <= _MOST else beads[:: len(beads) // _MOST + 1]
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for i, j in chosen:
        left.update(set(lemmas[i]))
        right.update(words[j])
    total = len(chosen)
    least, usual = _least(total), total * 0.3 + 1
    together: Counter[tuple[str, str]] = Counter()
    for i, j in chosen:
        asked = [each for each in set(lemmas[i]) if least <= left[each] <= usual]
        there = [each for each in words[j] if least <= right[each] <= usual]
        together.update(product(asked, there))
    best: dict[str, list[tuple[float, str, int]]] = {}
    for (one, other), count in together.items():
        if count >= least:
            evidence = _evidence(count, left[one], right[other], total)
            if evidence > _EVIDENCE:
                best.setdefault(one, []).append((evidence, other, count))
    return {lemma: _trait(found) for lemma, found in best.items()}


def _least(total: int) -> int:
    """How often two words have to come together in so many beads to say anything, where they always do."""
    return next((count for count in range(_LEAST, total) if _evidence(count, count, count, total) > _EVIDENCE), total)


def _evidence(both: int, one: int, other: int, total: int) -> float:
    """The logarithm of how much likelier it is that two words belong together than that chance brought them."""
    expected = one * other / total
    return both * math.log(both / expected) - (both - expected) if both > expected else 0.0


def _trait(found: list[tuple[float, str, int]]) -> Trait:
    found.sort(key=lambda each: (-each[0], each[1]))
    return Trait(tuple(word for _, word, _ in found[:2]), "learnt")
