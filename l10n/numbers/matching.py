# SPDX-License-Identifier: MIT
"""Assigns the quantities of a source to those of its target, the surest first."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from l10n.numbers.eras import MODERN, SOLAR
from l10n.numbers.model import CALENDAR, Bound, Kind, Quantity
from l10n.numbers.printing import decimal
from l10n.numbers.words import MONEY_LETTERS

Test = Callable[[Quantity, Quantity], bool]

_NAMED_UNITS = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT})


def assign(source: Sequence[Quantity], target: Sequence[Quantity]) -> dict[int, int]:
    """The index in `target` for each index in `source` that has a counterpart there; one to one."""
    pairs: dict[int, int] = {}
    free_source, free_target = list(range(len(source))), list(range(len(target)))
    for test in TIERS:
        if not free_source or not free_target:
            break
        for i in tuple(free_source):
            found = next((j for j in free_target if test(source[i], target[j])), None)
            if found is not None:
                pairs[i] = found
                free_source.remove(i)
                free_target.remove(found)
    return pairs


def repeats(left: Quantity, right: Quantity) -> bool:
    """Whether one is the other said again: more than `says`, since any number has been said somewhere."""
    if Kind.IDENTIFIER in (left.kind, right.kind) and left.kind is not right.kind:
        return left.kind is Kind.IDENTIFIER and left.text[0].isdigit() and left.value == right.value
    if left.kind is Kind.DAY or right.kind is Kind.DAY:
        return left.value == right.value and not clash(left, right)
    return says(left, right)


def says(left: Quantity, right: Quantity) -> bool:
    """Whether the two can stand for each other at all."""
    return any(test(left, right) for test in TIERS)


def _same(left: Quantity, right: Quantity) -> bool:
    return left.unit == right.unit and _same_kind(left, right)


def _same_kind(left: Quantity, right: Quantity) -> bool:
    if left.value != right.value or left.kind is not right.kind or left.vague != right.vague:
        return False
    return left.kind is not Kind.IDENTIFIER and not clash(left, right)


def _same_value(left: Quantity, right: Quantity) -> bool:
    if left.value != right.value and abs(left.value) != abs(right.value):
        return False
    return Kind.IDENTIFIER not in (left.kind, right.kind) and not clash(left, right)


def clash(left: Quantity, right: Quantity) -> bool:
    """Whether kind or unit forbid that the two are one, whatever their values."""
    if left.kind is not right.kind and (left.kind in _NAMES_OF_TIME or right.kind in _NAMES_OF_TIME):
        return not (left.kind is Kind.MONTH and right.kind is Kind.NUMBER and not right.spelled)
    if left.kind in _PLACES and not left.spelled and right.soft and right.value <= 2 and right.kind is not Kind.ORDINAL:
        return True
    if left.unit == right.unit or left.kind not in _NAMED_UNITS or right.kind not in _NAMED_UNITS:
        return False
    return not _ambiguous(left, right)


def _ambiguous(left: Quantity, right: Quantity) -> bool:
    """Whether two units may be one, since a word or sign of theirs has more than one sense."""
    if "¥" in right.text and left.unit == "CNY":
        return True
    if left.kind is right.kind is Kind.PERCENT:
        return "permil" not in (left.unit, right.unit)
    return any(left.unit in family and right.unit in family for family in _FAMILIES)


_FAMILIES = (
    frozenset({"USD", "AUD", "CAD", "HKD", "SGD", "TWD"}),
    frozenset({"CHF", "franc"}),
    frozenset({"GBP", "lb"}),
    frozenset({"degree", "C", "F"}),
    frozenset({"km", "kg"}),
    frozenset({"mm", "ml"}),
    frozenset({"point", "percent"}),
)
"""Units that share a short name: ドル, フラン, ポンド, 度, キロ, ミリ."""

_PLACES = frozenset({Kind.DAY, Kind.ORDINAL})
"""What digits name and do not count: 10月1日 and 1番線 are not the "one" of "one of them"."""

_NAMES_OF_TIME = frozenset({Kind.MONTH, Kind.WEEKDAY, Kind.TIME})


def _same_name(left: Quantity, right: Quantity) -> bool:
    """Identifiers by their characters, whatever case and hyphens: UTF-8, utf8."""
    if Kind.IDENTIFIER not in (left.kind, right.kind):
        return False
    return left.text == right.text or _bare(left.text) == _bare(right.text)


def _bare(name: str) -> str:
    return name.replace("-", "").replace(" ", "").upper()


def _name_of(left: Quantity, right: Quantity) -> bool:
    """An identifier by the number in it: 3号機 and B3; 100万 and 1M."""
    if left.kind is Kind.IDENTIFIER:
        return left.value == right.value and left.value >= 0
    if right.kind is not Kind.IDENTIFIER:
        return False
    return left.value in (right.value, right.value * MONEY_LETTERS.get(right.text[-1:], 1)) and right.value >= 0


def _as_written(left: Quantity, right: Quantity) -> bool:
    """An era's year, a clock's hour, 割 or a dozen by the number that is written: Meiji 30, 3割 as 3."""
    if left.unit == "era":
        return left.written == right.value
    return left.unit == "dozen" and left.written in (right.value, right.written)


def _clocks(left: Quantity, right: Quantity) -> bool:
    """Clock times that agree but for the half of the day, or that are written without a colon (1500)."""
    if left.kind is Kind.TIME and right.kind is Kind.TIME:
        return (left.value - right.value) % 720 == 0 and not left.unit == right.unit == "half"
    if Kind.TIME not in (left.kind, right.kind):
        return False
    time, other = (left, right) if left.kind is Kind.TIME else (right, left)
    if other.kind is Kind.DURATION and time.value % 60 == 0:
        return other.unit == "hour" and other.value == time.value // 60
    return other.kind in (Kind.NUMBER, Kind.YEAR) and (
        (other.value // 100 * 60 + other.value % 100 - time.value) % 720 == 0
        if other.value >= 100
        else (other.value * 60 - time.value) % 720 == 0
    )


def _years(left: Quantity, right: Quantity) -> bool:
    """Years that are shortened, of an era that is not named, or of the old calendar, whose years lie across."""
    if left.unit == "era" and left.value < SOLAR and right.kind is not Kind.DAY:
        return -1 <= left.value - right.value <= 1
    if left.kind in _YEARS and right.kind in _YEARS | {Kind.NUMBER}:
        if left.unit == "era" and left.kind is Kind.DECADE:
            return left.value - 6 <= right.value <= left.value + 9
        if min(left.value, right.value) < 100 <= max(left.value, right.value) < 3000:
            return (left.value - right.value) % 100 == 0
    if left.kind in (Kind.DURATION, Kind.YEAR, Kind.NUMBER) and right.kind is Kind.YEAR and left.value <= 64:
        return any(first + left.value - 1 == right.value for first in MODERN)
    return False


_YEARS = frozenset({Kind.YEAR, Kind.DECADE})

_RATIOS: dict[tuple[str, str], Fraction] = {
    ("year", "month"): Fraction(12),
    ("month", "year"): Fraction(1, 12),
    ("week", "day"): Fraction(7),
    ("day", "week"): Fraction(1, 7),
    ("hour", "minute"): Fraction(60),
    ("minute", "hour"): Fraction(1, 60),
    ("day", "hour"): Fraction(24),
    ("year", "decade"): Fraction(1, 10),
    ("m", "km"): Fraction(1, 1000),
    ("km", "m"): Fraction(1000),
    ("m", "cm"): Fraction(100),
    ("cm", "m"): Fraction(1, 100),
    ("mm", "cm"): Fraction(1, 10),
    ("cm", "mm"): Fraction(10),
    ("m", "mm"): Fraction(1000),
    ("mm", "m"): Fraction(1, 1000),
    ("t", "kg"): Fraction(1000),
    ("kg", "t"): Fraction(1, 1000),
    ("kg", "g"): Fraction(1000),
    ("g", "kg"): Fraction(1, 1000),
    ("ha", "m2"): Fraction(10000),
    ("m2", "ha"): Fraction(1, 10000),
    ("kW", "W"): Fraction(1000),
    ("MW", "kW"): Fraction(1000),
    ("permil", "percent"): Fraction(1, 10),
    ("cent", "USD"): Fraction(1, 100),
    ("sen", "JPY"): Fraction(1, 100),
}


def _converted(left: Quantity, right: Quantity) -> bool:
    """The same length of time, distance or weight in another unit of the same system."""
    ratio = _RATIOS.get((left.unit, right.unit))
    return ratio is not None and left.value * ratio == right.value


def _shares(left: Quantity, right: Quantity) -> bool:
    """5割 as half, 50% as 0.5, 1.5倍 as 50% more or 150%."""
    if (left.kind is Kind.PERCENT) == (right.kind is Kind.PERCENT):
        return False
    percent, other = (left, right) if left.kind is Kind.PERCENT else (right, left)
    if other.kind is Kind.MULTIPLE:
        return percent.value in (other.value * 100, other.value * 100 - 100)
    return 0 < other.value < 1 and percent.value == other.value * 100


def _vaguely(left: Quantity, right: Quantity) -> bool:
    """The same order of magnitude: 数百万 as millions of, 数十 as dozens of."""
    return left.vague and right.vague and left.value == right.value and not clash(left, right)


def _rounded(left: Quantity, right: Quantity) -> bool:
    """A number that the target rounds, saying so: about 14 billion, more than 1,400."""
    if clash(left, right) or left.kind in CALENDAR or not left.value or right.vague or right.soft:
        return False
    if right.approximate:
        near = _near(left, right)
    elif right.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        near = right.value < left.value and _near(left, right)
    else:
        near = right.bound in (Bound.LESS_THAN, Bound.AT_MOST) and right.value > left.value and _near(left, right)
    return near and _significant(right.value) < _significant(left.value)


def _near(left: Quantity, right: Quantity) -> bool:
    return abs(Fraction(left.value - right.value)) * 20 <= abs(Fraction(left.value))


def _significant(value: Fraction | int) -> int:
    """How many digits a number has before its closing zeros."""
    digits = decimal(abs(Fraction(value))).replace(",", "").replace(".", "")
    return len(digits.strip("0"))


TIERS: tuple[Test, ...] = (
    _same,
    _same_kind,
    _same_value,
    _same_name,
    _name_of,
    _clocks,
    _as_written,
    _years,
    _converted,
    _shares,
    _vaguely,
    _rounded,
)
"""What counts as the same quantity, the surest first."""
