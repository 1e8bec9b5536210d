# SPDX-License-Identifier: MIT
"""Other readings of numbers, taken where the other text speaks for them: 5/4 as May 4, 2・5 as 2.5, 1時間30分 as 1.5 hours."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from l10n.model import Span
from l10n.numbers import numerals
from l10n.numbers.english.measures import quantity_at as english_quantity
from l10n.numbers.eras import LETTERS
from l10n.numbers.japanese.measures import quantity_at as japanese_quantity
from l10n.numbers.matching import assign, in_unit, says
from l10n.numbers.model import Kind, Number, Quantity
from l10n.numbers.notation import apart, digits_of

Quantities = tuple[Quantity, ...]


class Reading(NamedTuple):
    """What the quantities `start` to `stop` of a text may be as well."""

    start: int
    stop: int
    quantities: Quantities
    least: int
    """How many of them the other text has to have."""


def reread(
    source: str, left: Quantities, target: str, right: Quantities, pairs: Mapping[int, int]
) -> tuple[Quantities, Quantities]:
    """The quantities of both texts, those without counterpart read in another way where that finds them one.

    `pairs` is how they were assigned. The very objects that were given come back, where no other reading helps.
    """
    helped = _helped(left, _of_japanese(source, left), pairs, right, says)
    if helped is not left:
        pairs = assign(helped, right)
    turned = {j: i for i, j in pairs.items()}
    return helped, _helped(right, _of_english(target, right), turned, helped, lambda one, other: says(other, one))


def _helped(
    quantities: Quantities,
    readings: Iterator[Reading],
    pairs: Mapping[int, int],
    others: Quantities,
    says: Callable[[Quantity, Quantity], bool],
) -> Quantities:
    """`quantities` with the readings that have more counterparts among `others` than are taken already."""
    chosen: list[Reading] = []
    most = 0
    taken = set(pairs.values())
    for reading in readings:
        own = range(reading.start, reading.stop)
        rival = bool(chosen) and chosen[-1].stop > reading.start
        if all(i in pairs for i in own) or (rival and (chosen[-1].start, chosen[-1].stop) != (own.start, own.stop)):
            continue
        free = [other for j, other in enumerate(others) if j not in taken or any(pairs.get(i) == j for i in own)]
        found = _found(reading.quantities, free, says)
        if found >= reading.least and (not rival or found > most):
            chosen[len(chosen) - rival :] = [reading]
            most = found
    for reading in reversed(chosen):
        quantities = quantities[: reading.start] + numerals.tidied(reading.quantities) + quantities[reading.stop :]
    return quantities


def _found(quantities: Quantities, free: list[Quantity], says: Callable[[Quantity, Quantity], bool]) -> int:
    """How many of `quantities` have a counterpart of their own in `free`."""
    rest, found = list(free), 0
    for quantity in quantities:
        counterpart = next((other for other in rest if says(quantity, other)), None)
        if counterpart:
            rest.remove(counterpart)
            found += 1
    return found


_STROKE = re.compile("[/／]")
_MINUTES_TO = re.compile("[ \u3000]?前")
_OVER = re.compile("[ \u3000]?分[ \u3000]?の[ \u3000]?")


def _of_japanese(text: str, quantities: Quantities) -> Iterator[Reading]:
    stroked = _STROKE.search(text)
    for i, quantity in enumerate(quantities):
        if stroked:
            yield from _strokes(text, quantity, i)
        yield from _dots(text, quantity, i)
        yield from _batting(text, quantity, i)
        yield from _era(text, quantity, i)
        if over := _OVER.search(text, *quantity.numeral):
            spans = (quantity.numeral[0], over.start()), (over.end(), quantity.numeral[1])
            yield Reading(i, i + 1, _numbers(text, quantity, *spans), 2)
        if quantity.kind is Kind.TIME and quantity.value % 60 and _MINUTES_TO.match(text, quantity.span[1]):
            early = quantity.value - 2 * (quantity.value % 60)
            yield Reading(i, i + 1, (replace(quantity, value=early),), 1)
        yield from _halves(text, quantity, i)
        for other in quantities[i + 1 : i + 2]:
            gap = text[quantity.span[1] : other.span[0]]
            if gap == "・":
                yield from _pointed(text, quantity, other, i)
            if gap == "男" and (children := _children(text, quantity, other)):
                yield Reading(i, i + 2, (children,), 1)
            if gap in ("", "と") and (length := _length(text, quantity, other)):
                yield Reading(i, i + 2, (length,), 1)
            if gap == "に" and quantity.unit == other.unit and (share := _share(text, other, quantity)):
                yield Reading(i, i + 2, (share,), 1)


_OF = re.compile(r" (?:(?:out )?of|in)(?: every)? ")
_AND = re.compile(r",?[ \u00a0](?:and )?(?:an? )?")
_PAST = re.compile(" (?:past|after|to|before) ")
_CLOCK_GAPS = (" ", "-")
_SPACES = (" ", "\u00a0", "\u202f", "\u2009")


def _of_english(text: str, quantities: Quantities) -> Iterator[Reading]:
    stroked = _STROKE.search(text)
    for i, quantity in enumerate(quantities):
        if stroked:
            yield from _strokes(text, quantity, i)
        yield from _dots(text, quantity, i)
        yield from _quarters(quantity, i)
        yield from _others(text, quantity, i)
        for other in quantities[i + 1 : i + 2]:
            gap = text[quantity.span[1] : other.span[0]]
            if gap in _SPACES and (whole := _thousands(text, quantity, other)):
                yield Reading(i, i + 2, (whole,), 1)
            if (way := _PAST.fullmatch(gap)) and (time := _past(text, quantity, other, way[0])):
                yield Reading(i, i + 2, (time,), 1)
            if gap in _CLOCK_GAPS and (time := _clock(text, quantity, other)):
                yield Reading(i, i + 2, (time,), 1)
            if _OF.fullmatch(gap) and (share := _share(text, quantity, other)):
                yield Reading(i, i + 2, (share,), 1)
            if _AND.fullmatch(gap) and (length := _length(text, quantity, other)):
                yield Reading(i, i + 2, (length,), 1)


# Readings of one quantity


def _strokes(text: str, quantity: Quantity, i: int) -> Iterator[Reading]:
    """The numbers around a stroke: 5/4 may be May 4, April 5, or a score."""
    parts = apart(text, quantity)
    if len(parts) == 2:
        yield from _dates(parts, i, i + 1, 1)
    if parts:
        yield Reading(i, i + 1, parts, 1)


def _halves(text: str, quantity: Quantity, i: int) -> Iterator[Reading]:
    """A minute of the second half of a match as one of the whole, the lanes of one side as those of both."""
    value, kind, unit = quantity.value, quantity.kind, quantity.unit
    if unit == "minute" and text.endswith("後半", 0, quantity.numeral[0]):
        value, kind, unit = value + 45, Kind.ORDINAL, ""
    elif text.endswith("片側", 0, quantity.numeral[0]):
        value *= 2
    else:
        return
    yield Reading(i, i + 1, (replace(quantity, kind=kind, unit=unit, value=value, written=value, soft=False),), 1)


def _quarters(quantity: Quantity, i: int) -> Iterator[Reading]:
    """Four quarters of a year, which are no fraction: 4四半期."""
    if quantity.text.lower().endswith("quarters"):
        count = quantity.value * 4
        yield Reading(i, i + 1, (replace(quantity, kind=Kind.COUNT, value=count, written=count),), 1)


def _dots(text: str, quantity: Quantity, i: int) -> Iterator[Reading]:
    """The day and month around a dot or in a row: 18.12 may be December 18, 911 September 11."""
    if quantity.kind in _BARE and not quantity.unit and (match := _DOTTED.fullmatch(text, *quantity.numeral)):
        yield from _dates(_numbers(text, quantity, match.span(1), match.span(match.lastindex or 2)), i, i + 1, 2)


def _batting(text: str, quantity: Quantity, i: int) -> Iterator[Reading]:
    """The digits of a share without its zero: 打率・252."""
    start, digits = quantity.numeral[0], digits_of(text, quantity)
    if digits and text.endswith("率・", 0, start):
        share = replace(quantity, kind=Kind.NUMBER, unit="", value=numerals.decimal("0", digits))
        yield Reading(i, i + 1, (share,), 1)


def _others(text: str, quantity: Quantity, i: int) -> Iterator[Reading]:
    """Somebody and others, who are one more together: "A and 3 others" are four."""
    more = _OTHERS.match(text, quantity.span[1]) and text.endswith("and ", 0, quantity.span[0])
    if more and isinstance(quantity.value, int):
        yield Reading(i, i + 1, (replace(quantity, value=quantity.value + 1),), 1)


_OTHERS = re.compile(r" others?\b", re.IGNORECASE)


_BARE = (Kind.NUMBER, Kind.COUNT)
_DOTTED = re.compile(r"([0-9０-９]{1,2})(?:[.．]([0-9０-９]{1,2})|([0-9０-９]{2}))")


def _era(text: str, quantity: Quantity, i: int) -> Iterator[Reading]:
    """The date of a form behind the letter of its era: R5.4.1 is April 1, 2023."""
    date = _FORM.fullmatch(text, *quantity.span) if quantity.kind is Kind.IDENTIFIER else None
    first = LETTERS.get(text[max(0, quantity.span[0] - 1) : quantity.span[0]]) if date else None
    if date and first:
        year, *parts = _numbers(text, quantity, *(date.span(group) for group in (1, 2, 3)))
        year = replace(year, kind=Kind.YEAR, unit="era", value=first + year.value - 1)
        for reading in _dates(tuple(parts), i, i + 1, 3):
            if reading.quantities[0].kind is Kind.MONTH:
                yield reading._replace(quantities=(year, *reading.quantities))


_FORM = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{1,2})")


def _dates(parts: Quantities, start: int, stop: int, least: int) -> Iterator[Reading]:
    for kinds in ((Kind.MONTH, Kind.DAY), (Kind.DAY, Kind.MONTH)):
        named = tuple(replace(part, kind=kind, unit="") for part, kind in zip(parts, kinds, strict=True))
        if all(1 <= part.value <= (12 if part.kind is Kind.MONTH else 31) for part in named):
            yield Reading(start, stop, named, least)


def _numbers(text: str, quantity: Quantity, *spans: Span) -> Quantities:
    """The numbers at `spans`, parts of `quantity`'s numeral, each for itself."""
    values = (numerals.value(text[slice(*span)]) for span in spans)
    return tuple(
        replace(quantity, kind=Kind.NUMBER, unit="", span=span, numeral=span, value=value or 0, written=value or 0)
        for span, value in zip(spans, values, strict=True)
    )


# Readings of two neighbours as one


def _pointed(text: str, left: Quantity, right: Quantity, i: int) -> Iterator[Reading]:
    """2・26 as February 26, or 2・5 and 1万0363・18 as a decimal; nothing where the dot is not between digits."""
    whole, part = digits_of(text, left), digits_of(text, right)
    if not part or left.numeral != left.span or not isinstance(left.value, int):
        return
    if whole and max(len(whole), len(part)) <= 2:
        yield from _dates((left, right), i, i + 2, 2)
    if whole or text[left.numeral[1] - 1].isdigit():
        span = left.numeral[0], right.numeral[1]
        yield Reading(i, i + 2, (japanese_quantity(text, *span, numerals.decimal(str(left.value), part)),), 1)


def _children(text: str, sons: Quantity, daughters: Quantity) -> Quantity | None:
    """4男3女 as seven children."""
    if not text.startswith("女", daughters.numeral[1]):
        return None
    return _whole(text, sons, daughters, Kind.NUMBER, sons.value + daughters.value)


def _thousands(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """2 000 as two thousand."""
    first, last = digits_of(text, left), digits_of(text, right)
    if not first or len(first) > 3 or len(last) != 3:
        return None
    return english_quantity(text, left.numeral[0], right.numeral[1], int(first + last))


def _clock(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """Ten thirty as a time of day."""
    if not (left.spelled and right.spelled and left.kind is right.kind is Kind.NUMBER):
        return None
    if not (1 <= left.value <= 12 and 10 <= right.value <= 59):
        return None
    return _whole(text, left, right, Kind.TIME, left.value * 60 + right.value)


def _past(text: str, minutes: Quantity, hour: Quantity, way: str) -> Quantity | None:
    """Ten past seven, twenty minutes to eight."""
    if (
        minutes.unit not in ("", "minute")
        or hour.kind is not Kind.NUMBER
        or not (minutes.value < 60 and 1 <= hour.value <= 12)
    ):
        return None
    apart = minutes.value if way in (" past ", " after ") else -minutes.value
    return _whole(text, minutes, hour, Kind.TIME, hour.value * 60 + apart)


def _length(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """One hour and 30 minutes as an hour and a half, 2メートル50センチ as 2.5 metres, 38度5分 as 38.5 degrees."""
    if left.unit == "degree" and right.unit == "minute" and right.value < 10:
        return _whole(text, left, right, left.kind, left.value + Fraction(right.value, 10))
    if left.kind not in (Kind.DURATION, Kind.MEASURE):
        return None
    part = in_unit(right, left.unit)
    return _whole(text, left, right, left.kind, left.value + part) if part and part < 1 else None


def _share(text: str, part: Quantity, whole: Quantity) -> Quantity | None:
    """Two in three and 3人に2人 as two thirds."""
    counted = part.kind in (Kind.NUMBER, Kind.COUNT, Kind.DURATION)
    if not counted or not 0 < part.value < whole.value:
        return None
    first, last = sorted((part, whole), key=lambda quantity: quantity.span)
    return replace(_whole(text, first, last, Kind.NUMBER, Fraction(part.value) / Fraction(whole.value)), unit="")


def _whole(text: str, left: Quantity, right: Quantity, kind: Kind, value: Number) -> Quantity:
    span, numeral = (left.span[0], right.span[1]), (left.numeral[0], right.numeral[1])
    value = numerals.tidy(value)
    return replace(
        left, kind=kind, value=value, written=value, span=span, numeral=numeral, text=text[slice(*span)], soft=False
    )
