# SPDX-License-Identifier: MIT
"""Other readings of one quantity or of two neighbours, each a rule: 5/4 as May 4, 2・5 as 2.5, 1時間30分 as 1.5 hours."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from l10n.model import Span
from l10n.numbers import numerals
from l10n.numbers.english.measures import quantity_at as english_quantity
from l10n.numbers.eras import LETTERS
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


def day_and_month(text: str, quantity: Quantity) -> Iterator[Reading]:
    """The day and month around a dot or in a row: 18.12 may be December 18, 911 September 11."""
    if quantity.kind in _BARE and not quantity.unit and (match := _DOTTED.fullmatch(text, *quantity.numeral)):
        yield from _dates(_numbers(text, quantity, match.span(1), match.span(match.lastindex or 2)), 2)


_BARE = (Kind.NUMBER, Kind.COUNT)
_DOTTED = re.compile(r"([0-9０-９]{1,2})(?:[.．]([0-9０-９]{1,2})|([0-9０-９]{2}))")


def _dates(parts: Quantities, least: int) -> Iterator[Reading]:
    for kinds in ((Kind.MONTH, Kind.DAY), (Kind.DAY, Kind.MONTH)):
        named = tuple(replace(part, kind=kind, unit="") for part, kind in zip(parts, kinds, strict=True))
        if all(1 <= part.value <= (12 if part.kind is Kind.MONTH else 31) for part in named):
            yield Reading(named, least)


def _numbers(text: str, quantity: Quantity, *spans: Span) -> Quantities:
    """The numbers at `spans`, parts of `quantity`'s numeral, each for itself."""
    values = (numerals.value(text[slice(*span)]) for span in spans)
    return tuple(
        replace(quantity, kind=Kind.NUMBER, unit="", span=span, numeral=span, value=value or 0, written=value or 0)
        for span, value in zip(spans, values, strict=True)
    )


# Readings of one Japanese quantity


def batting_average(text: str, quantity: Quantity) -> Iterator[Reading]:
    """The digits of a share without its zero: 打率・252."""
    start, digits = quantity.numeral[0], digits_of(text, quantity)
    if digits and text.endswith("率・", 0, start):
        yield Reading((replace(quantity, kind=Kind.NUMBER, unit="", value=numerals.decimal("0", digits)),))


def date_of_form(text: str, quantity: Quantity) -> Iterator[Reading]:
    """The date of a form behind the letter of its era: R5.4.1 is April 1, 2023."""
    date = _FORM.fullmatch(text, *quantity.span) if quantity.kind is Kind.IDENTIFIER else None
    first = LETTERS.get(text[max(0, quantity.span[0] - 1) : quantity.span[0]]) if date else None
    if date and first:
        year, *parts = _numbers(text, quantity, *(date.span(group) for group in (1, 2, 3)))
        year = replace(year, kind=Kind.YEAR, unit="era", value=first + year.value - 1)
        for reading in _dates(tuple(parts), 3):
            if reading.quantities[0].kind is Kind.MONTH:
                yield reading._replace(quantities=(year, *reading.quantities))


_FORM = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{1,2})")


def parts_of_fraction(text: str, quantity: Quantity) -> Iterator[Reading]:
    """The two numbers of a fraction: 3分の2 as two of three."""
    if over := _OVER.search(text, *quantity.numeral):
        spans = (quantity.numeral[0], over.start()), (over.end(), quantity.numeral[1])
        yield Reading(_numbers(text, quantity, *spans), 2)


_OVER = re.compile("[ \u3000]?分[ \u3000]?の[ \u3000]?")


def minutes_before(text: str, quantity: Quantity) -> Iterator[Reading]:
    """The minutes before the hour: 8時10分前 as 7:50."""
    if quantity.kind is Kind.TIME and quantity.value % 60 and _MINUTES_TO.match(text, quantity.span[1]):
        yield Reading((replace(quantity, value=quantity.value - 2 * (quantity.value % 60)),))


_MINUTES_TO = re.compile("[ \u3000]?前")


def minute_of_match(text: str, quantity: Quantity) -> Iterator[Reading]:
    """A minute of the second half of a match as one of the whole: 後半15分 as the 60th minute."""
    if quantity.unit == "minute" and text.endswith("後半", 0, quantity.numeral[0]):
        yield Reading((_changed(quantity, Kind.ORDINAL, quantity.value + 45),))


def lanes_of_both_sides(text: str, quantity: Quantity) -> Iterator[Reading]:
    """The lanes of one side as those of both: 片側2車線 as four lanes."""
    if text.endswith("片側", 0, quantity.numeral[0]):
        yield Reading((replace(quantity, value=quantity.value * 2, written=quantity.value * 2, soft=False),))


def _changed(quantity: Quantity, kind: Kind, value: Number) -> Quantity:
    return replace(quantity, kind=kind, unit="", value=value, written=value, soft=False)


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


def sons_and_daughters(text: str, sons: Quantity, daughters: Quantity, gap: str) -> Iterator[Reading]:
    """4男3女 as seven children."""
    if gap == "男" and text.startswith("女", daughters.numeral[1]):
        yield _whole(text, sons, daughters, Kind.NUMBER, sons.value + daughters.value)


def share_of_group(text: str, whole: Quantity, part: Quantity, gap: str) -> Iterator[Reading]:
    """3人に2人 as two thirds."""
    if gap == "に" and whole.unit == part.unit:
        yield from _share(text, part, whole)


def length_in_parts(text: str, left: Quantity, right: Quantity, gap: str) -> Iterator[Reading]:
    """1時間30分 as an hour and a half, 2メートル50センチ as 2.5 metres, 38度5分 as 38.5 degrees."""
    if gap in ("", "と"):
        yield from _length(text, left, right)


# Readings of two English neighbours as one


def spaced_thousands(text: str, left: Quantity, right: Quantity, gap: str) -> Iterator[Reading]:
    """2 000 as two thousand."""
    first, last = (digits_of(text, left), digits_of(text, right)) if gap in _SPACES else ("", "")
    if first and len(first) <= 3 and len(last) == 3:
        yield Reading((english_quantity(text, left.numeral[0], right.numeral[1], int(first + last)),))


_SPACES = (" ", "\u00a0", "\u202f", "\u2009")


def minutes_past(text: str, minutes: Quantity, hour: Quantity, gap: str) -> Iterator[Reading]:
    """Ten past seven, twenty minutes to eight, as times of day."""
    way = _PAST.get(gap, 0)
    if way and minutes.unit in ("", "minute") and hour.kind is Kind.NUMBER and minutes.value < 60:
        yield from _clock_time(text, minutes, hour, hour.value, way * minutes.value)


_PAST = {" past ": 1, " after ": 1, " to ": -1, " before ": -1}


def hour_and_minutes(text: str, hour: Quantity, minutes: Quantity, gap: str) -> Iterator[Reading]:
    """Ten thirty as a time of day."""
    spelled = hour.spelled and minutes.spelled and hour.kind is minutes.kind is Kind.NUMBER
    if gap in (" ", "-") and spelled and 10 <= minutes.value <= 59:
        yield from _clock_time(text, hour, minutes, hour.value, minutes.value)


def _clock_time(text: str, left: Quantity, right: Quantity, hour: Number, minutes: Number) -> Iterator[Reading]:
    if 1 <= hour <= 12:
        yield _whole(text, left, right, Kind.TIME, hour * 60 + minutes)


def so_many_of(text: str, part: Quantity, whole: Quantity, gap: str) -> Iterator[Reading]:
    """Two in three, one out of every four, as shares."""
    if _OF.fullmatch(gap):
        yield from _share(text, part, whole)


_OF = re.compile(r" (?:(?:out )?of|in)(?: every)? ")


def length_and_parts(text: str, left: Quantity, right: Quantity, gap: str) -> Iterator[Reading]:
    """One hour and 30 minutes as an hour and a half, 6 feet 2 inches as one length."""
    if _AND.fullmatch(gap):
        yield from _length(text, left, right)


_AND = re.compile(r",?[ \u00a0](?:and )?(?:an? )?")


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
