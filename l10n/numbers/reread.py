# SPDX-License-Identifier: MIT
"""Reads numbers in another way where the other text speaks for it."""

from collections.abc import Callable, Container, Iterator, Mapping
from typing import NamedTuple

from l10n.numbers import readings
from l10n.numbers.pair import assign
from l10n.numbers.readings import Reading
from l10n.quantities.model import Quantities
from l10n.quantities.numerals import tidied

Rule = Callable[[str, Quantities], Iterator[Reading]]
"""What a quantity of a text, or two neighbours, may be as well; its name is the rule's, its docstring gives an example."""
JAPANESE: tuple[Rule, ...] = (readings.stroke, readings.dotted, readings.length_in_parts, readings.share_of_group)
ENGLISH: tuple[Rule, ...] = (readings.stroke, readings.scale, readings.length_in_parts, readings.so_many_of)
"""The other readings of each language, in the order in which they are tried."""


class _Place(NamedTuple):
    """The quantities `start` to `stop` of a text in another reading, and the rule that gave it."""

    start: int
    stop: int
    reading: Reading
    rule: Rule


class Reread(NamedTuple):
    """The quantities of a text, some in another reading."""

    quantities: Quantities
    rules: Mapping[int, Callable[..., object]]
    """The rules that read anew, by the places of what they read in `quantities`."""


def reread(
    source: str, left: Quantities, target: str, right: Quantities, pairs: Mapping[int, int]
) -> tuple[Reread, Reread]:
    """The quantities of both texts, those without counterpart in `pairs` read in another way where that finds one."""
    places = _places(JAPANESE, source, left, pairs)
    helped = _helped(left, places, pairs, right, lambda own, others: len(assign(own, others)))
    if helped.rules:
        pairs = assign(helped.quantities, right)
    turned = {j: i for i, j in pairs.items()}
    places = _places(ENGLISH, target, right, turned)
    return helped, _helped(right, places, turned, helped.quantities, lambda own, others: len(assign(others, own)))


def _places(rules: tuple[Rule, ...], text: str, quantities: Quantities, pairs: Container[int]) -> Iterator[_Place]:
    """The readings of the quantities that have no counterpart, or stand beside one that has none."""
    for i in range(len(quantities)):
        here = quantities[i : i + 2]
        if all(i + k in pairs for k in range(len(here))):
            continue
        for rule in rules:
            for reading in rule(text, here):
                if any(i + k not in pairs for k in range(reading.size)):
                    yield _Place(i, i + reading.size, reading, rule)


def _helped(
    quantities: Quantities,
    places: Iterator[_Place],
    pairs: Mapping[int, int],
    others: Quantities,
    found: Callable[[Quantities, Quantities], int],
) -> Reread:
    """`quantities` with the readings that have more counterparts among `others` than are taken already."""
    chosen: list[_Place] = []
    most = 0
    taken = set(pairs.values())
    for place in places:
        rival = bool(chosen) and chosen[-1].stop > place.start
        if rival and (chosen[-1].start, chosen[-1].stop) != (place.start, place.stop):
            continue
        own = {pairs[i] for i in range(place.start, place.stop) if i in pairs}
        free = tuple(other for j, other in enumerate(others) if j not in taken or j in own)
        count = found(place.reading.quantities, free)
        if count >= place.reading.least and (not rival or count > most):
            chosen[len(chosen) - rival :] = [place]
            most = count
    return _spliced(quantities, chosen)


def _spliced(quantities: Quantities, chosen: list[_Place]) -> Reread:
    """`quantities` with those that were chosen in the place of what they stand for."""
    whole: Quantities = ()
    rules: dict[int, Callable[..., object]] = {}
    end = 0
    for place in chosen:
        whole += quantities[end : place.start]
        rules |= dict.fromkeys(range(len(whole), len(whole) + len(place.reading.quantities)), place.rule)
        whole += tidied(place.reading.quantities)
        end = place.stop
    return Reread(whole + quantities[end:], rules)
