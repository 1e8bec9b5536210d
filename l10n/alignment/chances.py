# SPDX-License-Identifier: MIT
"""How likely a right translation answers a trait: first as counted elsewhere, then in the documents."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from l10n.alignment.japanese import Trait
from l10n.alignment.questions import Question

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
    beads: Iterable[tuple[int, int]],
    asked: Sequence[Question],
    answers: Sequence[frozenset[str]],
    traits: Sequence[Trait],
) -> Callable[[int], float]:
    """What the beads of a document say: how often each trait of its Japanese sentences was answered in them."""
    all_of_it: Counter[int] = Counter()
    hits: Counter[int] = Counter()
    for i, j in beads:
        all_of_it.update(asked[i].traits)
        hits.update(_answered(asked[i], answers[j]))
    return _chances(all_of_it, hits, lambda number: traits[number].kind)


def _answered(question: Question, answers: frozenset[str]) -> list[int]:
    """The traits of a question that the keys of a sentence answer."""
    seen = 0
    for key in question.keys & answers:
        seen |= question.bits[key]
    return [number for place, number in enumerate(question.open) if seen >> place & 1]


def answered_back(
    beads: Sequence[tuple[int, int]], asked: Sequence[Question], answers: Sequence[frozenset[str]]
) -> Callable[[str], float]:
    """The same of the keys of the English sentences; the first letter of a key is its kind."""
    all_of_it: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    known = frozenset().union(*(each.keys for each in asked)) if beads else frozenset[str]()
    for i, j in beads:
        all_of_it.update([key for key in answers[j] if key in known or key[0] in "nsp"])
        hits.update(asked[i].keys & answers[j])
    return _chances(all_of_it, hits, lambda key: key[0])


_Asked = TypeVar("_Asked", int, str)


def _chances(
    all_of_it: Counter[_Asked], hits: Counter[_Asked], kind_of: Callable[[_Asked], str]
) -> Callable[[_Asked], float]:
    if not all_of_it:
        return lambda each: CHANCES[kind_of(each)]
    kinds: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for each, count in all_of_it.items():
        kinds[kind_of(each)] += count
        right[kind_of(each)] += hits[each]
    of_kind = {kind: (right[kind] + _KIND * known) / (kinds[kind] + _KIND) for kind, known in CHANCES.items()}
    return lambda each: min(0.97, (hits[each] + _OWN * of_kind[kind_of(each)]) / (all_of_it[each] + _OWN))
