# SPDX-License-Identifier: MIT
"""Rules that pair clock times, years and centuries that the two languages count or shorten in their own ways."""

from l10n.quantities.japanese.dates import MODERN
from l10n.quantities.model import Kind, Quantity

_YEARS = frozenset({Kind.YEAR, Kind.DECADE})
_COUNTS = frozenset({Kind.NUMBER, Kind.COUNT})


def clock_times(left: Quantity, right: Quantity) -> bool:
    """Clock times that agree but for the half of the day: 21時 and 9 p.m."""
    if not left.kind is right.kind is Kind.TIME:
        return False
    # 21時 is no time of the morning; 9時 may be one of the evening.
    sure = left.unit == "half" or left.value >= 780
    return (left.value - right.value) % (1440 if sure and right.unit == "half" else 720) == 0


def hours_without_clock(left: Quantity, right: Quantity) -> bool:
    """Clock times that one side writes as a number or in hours: 15時 and 1500, 9時 and 9."""
    if left.kind is right.kind or Kind.TIME not in (left.kind, right.kind):
        return False
    time, other = (left, right) if left.kind is Kind.TIME else (right, left)
    if other.kind is Kind.DURATION and time.value % 60 == 0:
        return other.unit == "hour" and other.value == time.value // 60
    minutes = other.value // 100 * 60 + other.value % 100 if other.value >= 100 else other.value * 60
    return other.kind in (Kind.NUMBER, Kind.YEAR) and (minutes - time.value) % 720 == 0


def century_as_decade(left: Quantity, right: Quantity) -> bool:
    """A century by the years it has: 19世紀 and the 1800s."""
    return left.kind is Kind.CENTURY and right.kind is Kind.DECADE and right.value == (left.value - 1) * 100


def years_of_era_decade(left: Quantity, right: Quantity) -> bool:
    """A decade of an era by any of its years, or by the common decade: 昭和30年代 and the 1950s."""
    if left.unit != "era" or left.kind is not Kind.DECADE or right.kind not in _YEARS | _COUNTS:
        return False
    return left.value - 6 <= right.value <= left.value + 9


def years_without_era(left: Quantity, right: Quantity) -> bool:
    """Years of a modern era that is not named: 30年 and 2018."""
    if left.kind not in (Kind.DURATION, Kind.YEAR, Kind.NUMBER) or right.kind is not Kind.YEAR or left.value > 64:
        return False
    return any(first + left.value - 1 == right.value for first in MODERN)


def years_without_century(left: Quantity, right: Quantity) -> bool:
    """Years of which one leaves its century out: 1990年代 and the 90s, 21年 and 2021, '98 and 1998."""
    if left.kind in _YEARS and right.kind in _YEARS | _COUNTS:
        low, high = sorted((left.value, right.value))
        return low < 100 <= high < 3000 and (high - low) % 100 == 0
    cut = 0 <= left.value < 100 and (left.unit == "year" or left.kind in (Kind.NUMBER, Kind.IDENTIFIER))
    return cut and right.kind is Kind.YEAR and 1900 <= right.value < 2100 and right.value % 100 == left.value
