# SPDX-License-Identifier: MIT
"""So many in so much time, which may be said in many ways: 30秒に1台 and two a minute, 3日に1度 and every three days."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from l10n.model import Span
from l10n.numbers.model import Bitext, Frame
from l10n.numbers.roles.rates import RATE_BEFORE, RATES
from l10n.patterns import late
from l10n.quantities.model import CALENDAR, Kind, Number, Quantities, Quantity
from l10n.quantities.units import BY_NAME, DEGREES

_IN_WHICH = re.compile("間?(?:(?:ごと|毎)?に(?:つき)?|[当あ]たり|)約?")
_MAY_BE = late("[秒分間日週月年時](?:に|ごと|毎|おき|[0-9０-９一二三四五六七八九十約])|[毎当]|あたり")
"""Without one of these a text has no rate."""
_EACH = re.compile("間?(?:ごと|毎)|(?<=[秒分間])おき")
_EVERY = re.compile(rf"\b(?:(?P<every>every|each)|an?|per|in(?: an?)?) (?P<time>{'|'.join(RATES)}|)\b", re.IGNORECASE)
_COUNTED_BEFORE, _COUNTED_BEHIND = re.compile("[^.,;:()0-9]{0,30}"), re.compile(",? ")
_TIMES = frozenset({Kind.DURATION, Kind.DAY})
_OF_A_KIND = frozenset({Kind.MONEY, Kind.MEASURE})


class Rate(NamedTuple):
    """So many things in so much time."""

    often: tuple[Fraction, str, str]
    """How many in the first unit of the time's dimension, its name, and the unit of what is no mere count."""
    numbers: frozenset[Number]
    """What stands there, one where nothing does."""
    quantities: Quantities
    """Those of its text that it is made of."""
    span: Span
    """In its text."""


def same_rate(quantity: Quantity, bitext: Bitext) -> bool:
    """A rate by another time: 30秒に1台 as two a minute, 1時間に3本 as every 20 minutes."""
    here = list(_japanese(bitext)) if _MAY_BE.search(bitext.source) else []
    there = list(_english(bitext)) if here else []
    said = {rate.often for rate in here} & {rate.often for rate in there}
    return any(rate.often in said and any(each is quantity for each in rate.quantities) for rate in (*here, *there))


def turned_rate(bitext: Bitext, _pairs: Mapping[int, int]) -> Iterator[tuple[Quantity, Quantity, Frame]]:
    """The time of a rate as its count: 3日に1度 as three times a day."""
    here = list(_japanese(bitext)) if _MAY_BE.search(bitext.source) else []
    there = list(_english(bitext)) if here else []
    if len({rate.often for rate in here}) != 1 or any(rate.often == here[0].often for rate in there):
        return
    read = f"part of {bitext.source[slice(*here[0].span)]}"
    for rate in there:
        if rate.numbers == here[0].numbers and rate.often[1:] == here[0].often[1:] and rate.quantities:
            said = f'of "{bitext.target[slice(*rate.span)]}"'
            yield here[0].quantities[0], rate.quantities[0], Frame(read, said)


def _japanese(bitext: Bitext) -> Iterator[Rate]:
    """The rates of the source: 3日に1度, 8時間ごと, 毎分60回."""
    for place, time in enumerate(bitext.left):
        start, end = time.span
        if alone := RATE_BEFORE.search(bitext.source, max(0, start - 20), time.numeral[0]):
            yield from _rate(time, 1, alone.lastgroup or "", (time,), (alone.start(), end))
        if time.kind not in _TIMES or bitext.source.endswith("月", 0, start):
            continue
        counted = next(iter(bitext.left[place + 1 : place + 2]), None)
        unit = time.unit or "day"
        if counted and _IN_WHICH.fullmatch(bitext.source, end, counted.span[0]):
            if counted.kind not in CALENDAR and counted.kind is not Kind.DURATION:
                yield from _rate(counted, time.value, unit, (time, counted), (start, counted.span[1]))
        elif each := _EACH.match(bitext.source, end):
            yield from _rate(None, time.value, unit, (time,), (start, each.end()))


def _english(bitext: Bitext) -> Iterator[Rate]:
    """The rates of the target, in each way in which they may be read: two a minute, every 20 minutes."""
    for each in _EVERY.finditer(bitext.target):
        time = next((time for time in bitext.right if time.span[0] == each.end()), None)
        start, end = each.span()
        value: Number = 1
        unit, own = each["time"].lower(), tuple[Quantity, ...]()
        if not unit:
            if time is None or time.kind is not Kind.DURATION:
                continue
            value, unit, own, end = time.value, time.unit, (time,), time.span[1]
        for counted in _counted(bitext, start, end):
            span = min(start, counted.span[0]), max(end, counted.span[1])
            yield from _rate(counted, value, unit, (counted, *own), span)
        if each["every"]:
            yield from _rate(None, value, unit, own, (start, end))


def _counted(bitext: Bitext, start: int, end: int) -> Iterator[Quantity]:
    """What may be counted by the time at `start` to `end`: the number before it or behind."""
    before = [each for each in bitext.right if each.span[1] <= start][-1:]
    behind = [each for each in bitext.right if each.span[0] >= end][:1]
    yield from (each for each in before if _COUNTED_BEFORE.fullmatch(bitext.target, each.numeral[1], start))
    yield from (each for each in behind if _COUNTED_BEHIND.fullmatch(bitext.target, end, each.span[0]))


def _rate(counted: Quantity | None, time: Number, unit: str, quantities: Quantities, span: Span) -> Iterator[Rate]:
    """So much, or one, in the time, unless nothing is counted or the unit of the time has no fixed size."""
    known, count = BY_NAME.get(unit), counted.value if counted else 1
    measured = counted and counted.kind in _OF_A_KIND and counted.unit not in DEGREES
    named = counted.unit if counted and measured else ""
    if count and time and known and known.size:
        often = Fraction(count) / (time * known.size), known.dimension, named
        yield Rate(often, frozenset((count, time)), quantities, span)
