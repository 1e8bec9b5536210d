# SPDX-License-Identifier: MIT
"""Other readings of one quantity or of two neighbours, each a rule: 5/4 as May 4, 2・5 as 2.5, 1時間30分 as 1.5 hours."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from l10n.numbers import numerals
from l10n.numbers.japanese.measures import quantity_at as japanese_quantity
from l10n.numbers.model import Kind, Number, Quantity
from l10n.numbers.notation import apart, digits_of
from l10n.numbers.sizes import in_unit

Quantities = tuple[Quantity, ...]


class Reading(NamedTuple):
    """What a quantity, or two, may be as well."""

    quantities: Quantities
    least: int = 1
    """How many of them the other text has to have."""


# Readings of one quantity, in either language


def stroke(text: str, quantity: Quantity) -> Iterator[Reading]:
    """The numbers around a stroke: 5/4 may be May 4, April 5, or a score."""
    parts = apart(text, quantity)
    if len(parts) == 2:
        yield from _dates(parts, 1)
    if parts:
        yield Reading(parts)


def _dates(parts: Quantities, least: int) -> Iterator[Reading]:
    for kinds in ((Kind.MONTH, Kind.DAY), (Kind.DAY, Kind.MONTH)):
        named = tuple(replace(part, kind=kind, unit="") for part, kind in zip(parts, kinds, strict=True))
        if all(1 <= part.value <= (12 if part.kind is Kind.MONTH else 31) for part in named):
            yield Reading(named, least)


# Readings of one Japanese quantity


# Readings of one English quantity


def quarters_of_year(_text: str, quantity: Quantity) -> Iterator[Reading]:
    """Four quarters of a year, which are no fraction: 4四半期."""
    if quantity.text.lower().endswith("quarters"):
        count = quantity.value * 4
        yield Reading((replace(quantity, kind=Kind.COUNT, value=count, written=count),))


def and_others(text: str, quantity: Quantity) -> Iterator[Reading]:
    """Somebody and others, who are one more together: "A and 3 others" are four."""
    more = _OTHERS.match(text, quantity.span[1]) and text.endswith("and ", 0, quantity.span[0])
    if more and isinstance(quantity.value, int):
        yield Reading((replace(quantity, value=quantity.value + 1),))


_OTHERS = re.compile(r" others?\b", re.IGNORECASE)


# Readings of two Japanese neighbours as one


def dotted(text: str, left: Quantity, right: Quantity, gap: str) -> Iterator[Reading]:
    """2・26 as February 26, or 2・5 and 1万0363・18 as a decimal; nothing where the dot is not between digits."""
    whole, part = (digits_of(text, left), digits_of(text, right)) if gap == "・" else ("", "")
    if not part or left.numeral != left.span or not isinstance(left.value, int):
        return
    if whole and max(len(whole), len(part)) <= 2:
        yield from _dates((left, right), 2)
    if whole or text[left.numeral[1] - 1].isdigit():
        span = left.numeral[0], right.numeral[1]
        yield Reading((japanese_quantity(text, *span, numerals.decimal(str(left.value), part)),))


def share_of_group(text: str, whole: Quantity, part: Quantity, gap: str) -> Iterator[Reading]:
    """3人に2人 as two thirds."""
    if gap == "に" and whole.unit == part.unit:
        yield from _share(text, part, whole)


def length_in_parts(text: str, left: Quantity, right: Quantity, gap: str) -> Iterator[Reading]:
    """1時間30分 as an hour and a half, 2メートル50センチ as 2.5 metres, 38度5分 as 38.5 degrees."""
    if gap in ("", "と"):
        yield from _length(text, left, right)


# Readings of two English neighbours as one


def so_many_of(text: str, part: Quantity, whole: Quantity, gap: str) -> Iterator[Reading]:
    """Two in three, one out of every four, as shares."""
    if _OF.fullmatch(gap):
        yield from _share(text, part, whole)


_OF = re.compile(r" (?:(?:out )?of|in)(?: every)? ")


# Parts of these


def _length(text: str, left: Quantity, right: Quantity) -> Iterator[Reading]:
    if left.unit == "degree" and right.unit == "minute" and right.value < 10:
        yield _whole(text, left, right, left.kind, left.value + Fraction(right.value, 10))
    elif left.kind in (Kind.DURATION, Kind.MEASURE) and (part := in_unit(right, left.unit)) and part < 1:
        yield _whole(text, left, right, left.kind, left.value + part)


def _share(text: str, part: Quantity, whole: Quantity) -> Iterator[Reading]:
    if part.kind in (Kind.NUMBER, Kind.COUNT, Kind.DURATION) and 0 < part.value < whole.value:
        first, last = sorted((part, whole), key=lambda quantity: quantity.span)
        (share,), least = _whole(text, first, last, Kind.NUMBER, Fraction(part.value) / Fraction(whole.value))
        yield Reading((replace(share, unit=""),), least)


def _whole(text: str, left: Quantity, right: Quantity, kind: Kind, value: Number) -> Reading:
    span, numeral = (left.span[0], right.span[1]), (left.numeral[0], right.numeral[1])
    value = numerals.tidy(value)
    whole = replace(left, kind=kind, value=value, written=value, span=span, numeral=numeral, text=text[slice(*span)])
    return Reading((replace(whole, soft=False),))
