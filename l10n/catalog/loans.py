# SPDX-License-Identifier: MIT
"""What a new unit borrows from sentences that other catalogues have translated."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import Indel

from l10n.catalog.heirs import SUGGESTED, edited
from l10n.catalog.matching import Likeness, Similar, sharing
from l10n.catalog.values import Features
from l10n.model import Entry

_NEAR = 0.75
"""How much alike a sentence of another document must be: one of the same document may differ more."""
_NAMED = 3
"""So many places, and so many other translations, are named."""


def nearest(known: Collection[str], sought: Sequence[str]) -> dict[str, str]:
    """For each of the `sought` sentences that some of the `known` ones nearly are, the likest of these."""
    return {text: other for text, other, _ in _likest(known, sought, Likeness(sought))}


def percentages(known: Collection[str], sought: Sequence[str]) -> dict[str, int]:
    """For each of the `sought` sentences that some of the `known` ones nearly are, how much of it the likest is.

    In whole per cent of the characters of both, as agencies count it, from 75 on.
    """

    def alike(one: str, other: str, cutoff: float) -> float:
        return Indel.normalized_similarity(one, other, score_cutoff=cutoff)

    return {text: int(100 * score) for text, _, score in _likest(known, sought, alike)}


def _likest(
    known: Collection[str], sought: Sequence[str], alike: Callable[[str, str, float], float]
) -> Iterator[tuple[str, str, float]]:
    """The sentences of which another is near, with that and how near it is; of equally near ones the first."""
    olds = list(sharing(known, sought)) if sought else []
    if not olds:
        return
    similar = Similar(dict(enumerate(olds)), capped=True)
    for text in sought:
        scores = ((alike(olds[each], text, _NEAR), -each) for each in similar.candidates(text))
        score, number = max(scores, default=(0.0, 0))
        if score >= _NEAR:
            yield text, olds[-number], score


def suggested_by_same(unit: Entry, translations: Mapping[str, Sequence[str]]) -> Entry:
    """`unit` with the most frequent of several translations of its sentence, fuzzy, and notes of all their places.

    `translations` has the places of each, first things first.
    """
    best, *others = sorted(translations.items(), key=lambda item: -len(item[1]))
    notes = tuple(_notes(best[1], others))
    return replace(unit, target=best[0], fuzzy=True, previous=unit.source, notes=(*unit.notes, *notes))


def suggested_by_near(
    unit: Entry, source: str, translations: Mapping[str, Sequence[str]], features: Callable[[str], Features]
) -> Entry:
    """`unit` with a translation of `source`, which is nearly its sentence, fuzzy, with what differs and its places."""
    best, *others = sorted(translations.items(), key=lambda item: -len(item[1]))
    made, _ = edited(Entry(source, best[0]), unit, features, keep=False)
    return replace(made, notes=(*made.notes, *_notes(best[1], others)))


def _notes(places: Sequence[str], others: Sequence[tuple[str, Sequence[str]]]) -> Iterator[str]:
    yield f"{SUGGESTED}from {_listed(places)}"
    for target, elsewhere in others[:_NAMED]:
        yield f"{SUGGESTED}or {target!r} from {_listed(elsewhere)}"
    if len(others) > _NAMED:
        yield f"{SUGGESTED}or {len(others) - _NAMED} more"


def _listed(places: Sequence[str]) -> str:
    more = f" and {len(places) - _NAMED} more" if len(places) > _NAMED else ""
    return ", ".join(places[:_NAMED]) + more
