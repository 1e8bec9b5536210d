# SPDX-License-Identifier: MIT
"""How likely a right translation answers a trait: first as counted elsewhere, then in the documents."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from l10n.alignment.japanese import Trait

CHANCES: Mapping[str, float] = {
    "number": 0.75,
    "name": 0.85,
    "loan": 0.7,
    "word": 0.53,
    "sound": 0.09,
    "compound": 0.03,
    "mark": 0.8,
    "term": 0.8,
    "learnt": 0.6,
    # What English asks of Japanese.
    "n": 0.75,
    "w": 0.32,
    "r": 0.7,
    "s": 0.4,
    "p": 0.8,
    # Where a sentence stands, which both ask.
    "k": 0.9,
}
"""For each kind of trait how often a right translation has an answer."""
_KIND, _OWN = 30, 6
"""How many sentences the table's figure weighs beside those of the document, and the kind's beside a trait's own."""


def counted(
    beads: Sequence[tuple[int, int]], asked: Sequence[Iterable[Trait]], answers: Sequence[frozenset[str]]
) -> Callable[[Trait], float]:
    """What the beads of a document say: how often each trait was answered in them."""
    all_of_it: Counter[Trait] = Counter()
    hits: Counter[Trait] = Counter()
    for i, j in beads:
        for trait in asked[i]:
            all_of_it[trait] += 1
            if not answers[j].isdisjoint(trait.keys):
                hits[trait] += 1
    kinds: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for trait, count in all_of_it.items():
        kinds[trait.kind] += count
        right[trait.kind] += hits[trait]
    of_kind = {kind: (right[kind] + _KIND * known) / (kinds[kind] + _KIND) for kind, known in CHANCES.items()}
    return lambda trait: min(0.97, (hits[trait] + _OWN * of_kind[trait.kind]) / (all_of_it[trait] + _OWN))
