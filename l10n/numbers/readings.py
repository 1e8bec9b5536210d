# SPDX-License-Identifier: MIT
"""Other readings of a quantity or of two neighbours, each a rule: 5/4 as May 4, 2・5 as 2.5, 1時間30分 as 1.5 hours."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from l10n.numbers.sizes import in_unit
from l10n.quantities import numerals
from l10n.quantities.japanese.measures import quantity_at
from l10n.quantities.model import Kind, Number, Quantities, Quantity
from l10n.quantities.notation import apart, digits_of

_AND = frozenset({"", "と", " ", " and ", ", "})
_INCHES = 12
"""Of a foot, which may be left out: five foot eleven."""
_SCALE = re.compile("1[:：]([1-9][0-9])")
_OF = re.compile(r" (?:(?:out )?of|in)(?: every)? ")


class Reading(NamedTuple):
    """What a quantity, or two neighbours, may be as well."""

    quantities: Quantities
    size: int = 1
    """How many quantities it stands for."""
    least: int = 1
    """How many of its own the other text has to have."""


def stroke(text: str, here: Quantities) -> Iterator[Reading]:
    """The numbers around a stroke: 5/4 may be May 4, April 5, or a score."""
    parts = apart(text, here[0])
    if len(parts) == 2:
        yield from _dates(parts, 1, 1)
    if parts:
        yield Reading(parts)


def _dates(parts: Quantities, size: int, least: int) -> Iterator[Reading]:
    for kinds in ((Kind.MONTH, Kind.DAY), (Kind.DAY, Kind.MONTH)):
        named = tuple(replace(part, kind=kind, unit="") for part, kind in zip(parts, kinds, strict=True))
        if all(1 <= part.value <= (12 if part.kind is Kind.MONTH else 31) for part in named):
            yield Reading(named, size, least)


def scale(_text: str, here: Quantities) -> Iterator[Reading]:
    """The scale of a model, which looks like a time of day: 1:87 as one to 87."""
    if here[0].kind is Kind.TIME and (sides := _SCALE.fullmatch(here[0].text)):
        yield Reading((replace(here[0], kind=Kind.NUMBER, value=Fraction(1, int(sides[1]))),))


def dotted(text: str, here: Quantities) -> Iterator[Reading]:
    """2・26 as February 26, or 2・5 and 1万0363・18 as a decimal; nothing where the dot is not between digits."""
    if _between(text, here) != "・":
        return
    left, right = here
    whole, part = digits_of(text, left), digits_of(text, right)
    if not part or left.numeral != left.span or not isinstance(left.value, int):
        return
    if whole and max(len(whole), len(part)) <= 2:
        yield from _dates(here, 2, 2)
    if whole or text[left.numeral[1] - 1].isdigit():
        value = numerals.decimal(str(left.value), part)
        yield Reading((quantity_at(text, left.numeral[0], right.numeral[1], value),), 2)


def _between(text: str, here: Quantities) -> str | None:
    """What stands between two neighbours; None where there is one quantity only."""
    return text[here[0].span[1] : here[1].span[0]] if len(here) == 2 else None


def length_in_parts(text: str, here: Quantities) -> Iterator[Reading]:
    """1時間30分 as an hour and a half, 5 feet 7 inches as 170 cm, 38度5分 as 38.5 degrees."""
    if _between(text, here) not in _AND:
        return
    left, right = here
    if left.unit == "ft" and right.kind is Kind.NUMBER and right.value < _INCHES:
        right = replace(right, unit="inch")
    if left.unit == "degree" and right.unit == "minute" and right.value < 10:
        yield _whole(text, here, left.kind, left.value + Fraction(right.value, 10))
    elif left.kind in (Kind.DURATION, Kind.MEASURE) and (part := in_unit(right, left.unit)) and part < 1:
        yield _whole(text, here, left.kind, left.value + part)


def share_of_group(text: str, here: Quantities) -> Iterator[Reading]:
    """3人に2人 as two thirds."""
    if _between(text, here) == "に" and here[0].unit == here[1].unit:
        yield from _share(text, here, part=here[1], whole=here[0])


def so_many_of(text: str, here: Quantities) -> Iterator[Reading]:
    """Two in three, one out of every four, as shares."""
    if _OF.fullmatch(_between(text, here) or ""):
        yield from _share(text, here, part=here[0], whole=here[1])


def _share(text: str, here: Quantities, *, part: Quantity, whole: Quantity) -> Iterator[Reading]:
    if part.kind in (Kind.NUMBER, Kind.COUNT, Kind.DURATION) and 0 < part.value < whole.value:
        reading = _whole(text, here, Kind.NUMBER, Fraction(part.value) / Fraction(whole.value))
        yield reading._replace(quantities=(replace(reading.quantities[0], unit=""),))


def _whole(text: str, here: Quantities, kind: Kind, value: Number) -> Reading:
    left, right = here
    span, numeral = (left.span[0], right.span[1]), (left.numeral[0], right.numeral[1])
    whole = replace(left, kind=kind, value=value, written=value, span=span, numeral=numeral, text=text[slice(*span)])
    return Reading((replace(whole, soft=False),), 2)
