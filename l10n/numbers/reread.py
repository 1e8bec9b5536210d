# SPDX-License-Identifier: MIT
"""Reads numbers in another way where the other text speaks for it."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from l10n.numbers import readings
from l10n.numbers.model import Quantity
from l10n.numbers.numerals import tidied
from l10n.numbers.pair import assign, says
from l10n.numbers.readings import Quantities, Reading

Alone = Callable[[str, Quantity], Iterator[Reading]]
"""What a quantity of a text may be as well; its name is the rule's, its docstring gives an example."""
Beside = Callable[[str, Quantity, Quantity, str], Iterator[Reading]]
"""What two neighbours of a text may be together, by what stands between them."""


class Grammar(NamedTuple):
    """The readings of a language, in the order in which they are tried."""

    alone: tuple[Alone, ...]
    beside: tuple[Beside, ...]


JAPANESE = Grammar(
    (readings.stroke,),
    (readings.dotted, readings.length_in_parts, readings.share_of_group),
)
ENGLISH = Grammar(
    (readings.stroke, readings.quarters_of_year, readings.and_others),
    (readings.so_many_of,),
)


class _Place(NamedTuple):
    """The quantities `start` to `stop` of a text in another reading, and the rule that gave it."""

    start: int
    stop: int
    reading: Reading
    rule: Alone | Beside


class Reread(NamedTuple):
    """The quantities of a text, some in another reading."""

    quantities: Quantities
    rules: Mapping[int, Alone | Beside]
    """The rules that read anew, by the places of what they read in `quantities`."""


def reread(
    source: str, left: Quantities, target: str, right: Quantities, pairs: Mapping[int, int]
) -> tuple[Reread, Reread]:
    """The quantities of both texts, those without counterpart in `pairs` read in another way where that finds one."""
    helped = _helped(left, _readings(JAPANESE, source, left, pairs), pairs, right, says)
    if helped.rules:
        pairs = assign(helped.quantities, right)
    turned = {j: i for i, j in pairs.items()}
    others = _readings(ENGLISH, target, right, turned)
    return helped, _helped(right, others, turned, helped.quantities, lambda one, other: says(other, one))


def _readings(grammar: Grammar, text: str, quantities: Quantities, pairs: Container[int]) -> Iterator[_Place]:
    """The readings of the quantities that have no counterpart, or stand beside one that has none."""
    for i, quantity in enumerate(quantities):
        later = i + 1 < len(quantities) and i + 1 not in pairs
        if i in pairs and not later:
            continue
        if i not in pairs:
            for alone in grammar.alone:
                yield from (_Place(i, i + 1, reading, alone) for reading in alone(text, quantity))
        for other in quantities[i + 1 : i + 2]:
            gap = text[quantity.span[1] : other.span[0]]
            for beside in grammar.beside:
                yield from (_Place(i, i + 2, reading, beside) for reading in beside(text, quantity, other, gap))


def _helped(
    quantities: Quantities,
    places: Iterator[_Place],
    pairs: Mapping[int, int],
    others: Quantities,
    says: Callable[[Quantity, Quantity], bool],
) -> Reread:
    """`quantities` with the readings that have more counterparts among `others` than are taken already."""
    chosen: list[_Place] = []
    most = 0
    taken = set(pairs.values())
    for place in places:
        own = range(place.start, place.stop)
        rival = bool(chosen) and chosen[-1].stop > place.start
        if rival and (chosen[-1].start, chosen[-1].stop) != (place.start, place.stop):
            continue
        free = [other for j, other in enumerate(others) if j not in taken or any(pairs.get(i) == j for i in own)]
        found = _found(place.reading.quantities, free, says)
        if found >= place.reading.least and (not rival or found > most):
            chosen[len(chosen) - rival :] = [place]
            most = found
    return _spliced(quantities, chosen)


def _found(quantities: Quantities, free: Sequence[Quantity], says: Callable[[Quantity, Quantity], bool]) -> int:
    """How many of `quantities` have a counterpart of their own in `free`."""
    rest, found = list(free), 0
    for quantity in quantities:
        counterpart = next((other for other in rest if says(quantity, other)), None)
        if counterpart:
            rest.remove(counterpart)
            found += 1
    return found


def _spliced(quantities: Quantities, chosen: Sequence[_Place]) -> Reread:
    whole: list[Quantity] = []
    rules: dict[int, Alone | Beside] = {}
    end = 0
    for place in chosen:
        whole += quantities[end : place.start]
        rules |= dict.fromkeys(range(len(whole), len(whole) + len(place.reading.quantities)), place.rule)
        whole += tidied(place.reading.quantities)
        end = place.stop
    return Reread((*whole, *quantities[end:]), rules)
