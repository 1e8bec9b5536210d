# SPDX-License-Identifier: MIT
"""The old entries that each new unit comes from: one, two that were joined, or a part of one that was split."""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from typing import TypeVar

from l10n.catalog.matching import Likeness, Place, assigned
from l10n.model import Entry, Key

_Old = TypeVar("_Old", bound=Hashable)
_New = TypeVar("_New", bound=Hashable)

# Sentences together must be so much more like the whole than fewer of them are.
_BETTER = 0.03
_WHOLE = 0.75
# No unit is the neighbour of an obsolete entry.
_NOWHERE = -2


class Relation(Enum):
    """How a unit came from its old entries."""

    EDITED = "edited"
    SPLIT = "split"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Ancestry:
    """Where a unit comes from."""

    relation: Relation
    entries: tuple[Entry, ...]
    """One, or those of a joined sentence in the old order."""


def ancestry(
    live: Mapping[Key, Entry], obsolete: Mapping[Key, Entry], units: Mapping[Key, Entry]
) -> dict[Key, Ancestry]:
    """Where the `units` that have no entry of their own come from.

    Sentences that vanished are matched with sentences that appeared before any obsolete one is looked at.
    """
    common = {key: number for number, key in enumerate(units) if key in live or key in obsolete}
    vanished, appeared = _places(live, common), _places(units, common)
    old = list(live.values())
    likeness = Likeness([place.text for place in appeared.values()])
    found = _of_vanished(old, vanished, appeared, likeness)
    rest = {new: place for new, place in appeared.items() if new not in found}
    buried = {key: Place(entry.source, _NOWHERE, _NOWHERE) for key, entry in obsolete.items() if key not in common}
    for key, new, _ in _matched(buried, rest, likeness):
        found[new] = Ancestry(Relation.EDITED, (obsolete[key],))
    keys = list(units)
    return {keys[new]: origin for new, origin in found.items()}


def _of_vanished(
    old: Sequence[Entry], vanished: Mapping[int, Place], appeared: Mapping[int, Place], likeness: Likeness
) -> dict[int, Ancestry]:
    """Which of the sentences that appeared come from those that vanished, by the numbers of their units."""
    single = {new: (number, score) for number, new, score in _matched(vanished, appeared, likeness)}
    found = {new: Ancestry(Relation.EDITED, (old[number],)) for new, (number, _) in single.items()}
    for number, parts in _parts(vanished, appeared, single, likeness):
        found |= dict.fromkeys(parts, Ancestry(Relation.SPLIT, (old[number],)))
    inverse = {number: (new, score) for new, (number, score) in single.items()}
    for new, numbers in _parts(appeared, vanished, inverse, likeness):
        found[new] = Ancestry(Relation.JOINED, tuple(old[number] for number in numbers))
    return found


def _places(entries: Mapping[Key, Entry], common: Mapping[Key, int]) -> dict[int, Place]:
    """The entries that the other side has not, by their numbers, each with the `common` ones around it."""
    numbers = list(map(common.get, entries))
    afters, after = {}, len(common)
    for position in range(len(numbers) - 1, -1, -1):
        number = numbers[position]
        if number is None:
            afters[position] = after
        else:
            after = number
    places, before = {}, -1
    for position, (entry, number) in enumerate(zip(entries.values(), numbers, strict=True)):
        if number is None:
            places[position] = Place(entry.source, before, afters[position])
        else:
            before = number
    return places


def _matched(
    old: Mapping[_Old, Place],
    new: Mapping[_New, Place],
    likeness: Likeness,
    suspects: Mapping[_New, _Old] | None = None,
) -> Iterator[tuple[_Old, _New, float]]:
    """The names of the places that belong together, and how alike they are; `suspects` as in `assigned`."""
    olds, news = list(old), list(new)
    numbers = {name: number for number, name in enumerate(olds)} if suspects else {}
    named = None if suspects is None else [numbers.get(suspects[name]) if name in suspects else None for name in news]
    for pair in assigned(list(old.values()), list(new.values()), likeness, named):
        yield olds[pair.old], news[pair.new], pair.score


def _parts(
    wholes: Mapping[int, Place], parts: Mapping[int, Place], mates: Mapping[int, tuple[int, float]], likeness: Likeness
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The sentences on one side that neighbouring ones on the other side are the parts of.

    `mates` gives for a part the whole it was matched with alone, and how alike they are.
    """
    couples = dict(_couples(parts, mates))
    # A whole that neither half is like, and that does not stand where they do, is not theirs.
    suspects = {couple: mates[part][0] for couple in couples for part in couple if part in mates}
    taken = {whole: part for part, (whole, _) in mates.items()}
    halves = {None, *chain.from_iterable(couples)}
    possible = {whole: place for whole, place in wholes.items() if taken.get(whole) in halves}
    used: set[int] = set()
    for whole, couple, score in _matched(possible, couples, likeness, suspects):
        strange = suspects.get(couple, whole) != whole or taken.get(whole, couple[0]) not in couple
        if strange or used & {*couple} or score < _WHOLE:
            continue
        text = wholes[whole].text
        together = likeness(text, couples[couple].text, 0)
        if together >= max(likeness(text, parts[part].text, 0) for part in couple) + _BETTER:
            grown = _grown(couple, text, together, parts, {*mates, *used}, likeness)
            used |= {*grown}
            yield whole, grown


def _couples(parts: Mapping[int, Place], mates: Collection[int]) -> Iterator[tuple[tuple[int, int], Place]]:
    """Neighbours, but for those that both have been matched alone, each two as one sentence."""
    for one, place in parts.items():
        other = parts.get(one + 1)
        if other and not (one in mates and one + 1 in mates):
            yield (one, one + 1), Place(place.text + other.text, place.before, other.after)


def _grown(
    run: tuple[int, ...],
    whole: str,
    alike: float,
    parts: Mapping[int, Place],
    taken: Collection[int],
    likeness: Likeness,
) -> tuple[int, ...]:
    """`run` with the parts beside it that make it more like the `whole`: three sentences that were one."""
    for more in ((run[0] - 1, *run), (*run, run[-1] + 1)):
        other = next(iter({*more} - {*run}))
        if other in parts and other not in taken:
            together = likeness(whole, "".join(parts[each].text for each in more), 0)
            if together >= alike + _BETTER:
                return _grown(more, whole, together, parts, taken, likeness)
    return run
