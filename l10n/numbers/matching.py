# SPDX-License-Identifier: MIT
"""Assigns the quantities of a source to those of its target, the surest first."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from l10n.numbers.eras import LETTERS, MODERN, SOLAR
from l10n.numbers.model import CALENDAR, Bound, Kind, Quantity
from l10n.numbers.printing import decimal
from l10n.numbers.units import BY_NAME, DEGREES
from l10n.numbers.words import MONEY_LETTERS

Test = Callable[[Quantity, Quantity], bool]

_LENGTHS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "msec", "usec", "nsec"})
_NAMED_UNITS = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT})


def assign(source: Sequence[Quantity], target: Sequence[Quantity]) -> dict[int, int]:
    """The index in `target` for each index in `source` that has a counterpart there; one to one."""
    pairs: dict[int, int] = {}
    free_source, free_target = list(range(len(source))), list(range(len(target)))
    for test in TIERS:
        if not free_source or not free_target:
            break
        for i in tuple(free_source):
            left = source[i]
            for j in free_target:
                if test(left, target[j]):
                    pairs[i] = j
                    free_source.remove(i)
                    free_target.remove(j)
                    break
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
    for test in TIERS:  # noqa: SIM110 - asked of every two numbers of a table: a generator takes twice the time
        if test(left, right):
            return True
    return False


def _same(left: Quantity, right: Quantity) -> bool:
    return left.unit == right.unit and _same_kind(left, right)


def _same_kind(left: Quantity, right: Quantity) -> bool:
    if left.value != right.value or left.kind is not right.kind or left.vague != right.vague:
        return False
    return left.kind is not Kind.IDENTIFIER and not clash(left, right)


def _same_value(left: Quantity, right: Quantity) -> bool:
    signed = left.unit in DEGREES and right.unit in DEGREES
    if left.value != right.value and (signed or abs(left.value) != abs(right.value)):
        return False
    return Kind.IDENTIFIER not in (left.kind, right.kind) and not clash(left, right)


def clash(left: Quantity, right: Quantity) -> bool:
    """Whether kind or unit forbid that the two are one, whatever their values."""
    if left.kind is not right.kind and (left.kind in _NAMES_OF_TIME or right.kind in _NAMES_OF_TIME):
        # The eighth month of the old calendar is 8月.
        numbered = (right.kind is Kind.NUMBER and not right.spelled) or right.unit == "month"
        return not (left.kind is Kind.MONTH and numbered)
    if {left.kind, right.kind} == {Kind.MULTIPLE, Kind.PERCENT}:
        return True  # 1.5倍 is no 1.5%
    if left.kind is Kind.DAY and right.kind is Kind.DURATION and right.unit != "day":
        return True
    if left.kind in _PLACES and not left.spelled and right.soft and right.value <= 2 and right.kind is not Kind.ORDINAL:
        return True
    if left.kind is right.kind is Kind.DURATION and {left.unit, right.unit} <= _LENGTHS:
        return left.unit != right.unit
    if left.unit == right.unit or left.kind not in _NAMED_UNITS or right.kind not in _NAMED_UNITS:
        return False
    return not _ambiguous(left, right)


def as_said(left: Quantity, right: Quantity) -> Quantity:
    """`left` in the unit of `right` where a word or sign of theirs may mean both: キロ as kilograms."""
    named = left.kind in _NAMED_UNITS and right.kind in _NAMED_UNITS and left.kind is not Kind.PERCENT
    return replace(left, kind=right.kind, unit=right.unit) if named and _ambiguous(left, right) else left


def _ambiguous(left: Quantity, right: Quantity) -> bool:
    """Whether two units may be one, since a word or sign of theirs has more than one sense."""
    if "¥" in right.text and left.unit == "CNY":
        return True
    if left.kind is right.kind is Kind.PERCENT:
        return not {"permil", "bp", "point"} & {left.unit, right.unit}
    return left.unit in BY_NAME and right.unit in BY_NAME[left.unit].ambiguous


_PLACES = frozenset({Kind.DAY, Kind.ORDINAL})
"""What digits name and do not count: 10月1日 and 1番線 are not the "one" of "one of them"."""

_NAMES_OF_TIME = frozenset({Kind.MONTH, Kind.WEEKDAY, Kind.TIME})


def _same_name(left: Quantity, right: Quantity) -> bool:
    """Identifiers by their characters, whatever case and hyphens: UTF-8, utf8."""
    if Kind.IDENTIFIER not in (left.kind, right.kind):
        return False
    one, other = _bare(left.text), _bare(right.text)
    # BS4K is a BS in 4K.
    return one == other or (other[0].isdigit() and other[-1].isalpha() and one.endswith(other) and one[0].isalpha())


def _bare(name: str) -> str:
    return name.replace("-", "").replace("・", "").replace(" ", "").upper()


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
        # 21時 is no time of the morning; 9時 may be one of the evening.
        sure = left.unit == "half" or left.value >= 780
        return (left.value - right.value) % (1440 if sure and right.unit == "half" else 720) == 0
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
    """Years that are shortened, of an era that is not named, or whose end in the old calendar lies in the next."""
    if left.unit == "era" and left.value < SOLAR and right.kind is not Kind.DAY:
        return right.value - left.value == left.approximate or right.value == left.value
    if left.kind is Kind.CENTURY:
        return right.kind is Kind.DECADE and right.value == (left.value - 1) * 100
    if left.kind is Kind.IDENTIFIER and (first := LETTERS.get(left.text[0])) and left.text[1:].isdigit():
        return right.value == first + left.value - 1
    if left.kind in _YEARS and right.kind in _YEARS | {Kind.NUMBER, Kind.COUNT}:
        if left.unit == "era" and left.kind is Kind.DECADE:
            return left.value - 6 <= right.value <= left.value + 9
        if min(left.value, right.value) < 100 <= max(left.value, right.value) < 3000:
            return (left.value - right.value) % 100 == 0
    if _is_cut(left) and right.kind is Kind.YEAR and 1900 <= right.value < 2100 and right.value % 100 == left.value:
        return True
    if left.kind in (Kind.DURATION, Kind.YEAR, Kind.NUMBER) and right.kind is Kind.YEAR and left.value <= 64:
        return any(first + left.value - 1 == right.value for first in MODERN)
    return False


def _is_cut(quantity: Quantity) -> bool:
    """Whether this may be a year without its century: 21年, '98, FW21."""
    years = quantity.kind is Kind.DURATION and quantity.unit == "year"
    return 0 <= quantity.value < 100 and (years or quantity.kind in (Kind.NUMBER, Kind.IDENTIFIER))


_YEARS = frozenset({Kind.YEAR, Kind.DECADE})


def in_unit(quantity: Quantity, unit: str) -> Fraction | None:
    """The value of `quantity` in another unit of its dimension; None where it has none."""
    own, other = BY_NAME.get(quantity.unit), BY_NAME.get(unit)
    if not (own and other and own.size and other.size) or own.dimension != other.dimension:
        return None
    return Fraction(quantity.value) * own.size / other.size


def _converted(left: Quantity, right: Quantity) -> bool:
    """The same length of time, distance or weight in another unit; between systems, about the same."""
    one, other = BY_NAME.get(left.unit), BY_NAME.get(right.unit)
    if left.unit == right.unit or not (one and other and one.size and other.size):
        return False
    if {left.unit, right.unit} == {"point", "percent"}:
        return False  # 3 points more than 40% are 43%, 3% more are 41.2%
    if one.dimension != other.dimension and left.text.endswith("キロ"):
        one = BY_NAME["kg"]
    if one.dimension != other.dimension and left.unit == "m":
        one = BY_NAME["mps"]
    if one.dimension != other.dimension or not one.size:
        return False
    first, second = left.value * one.size, right.value * other.size
    systems = one.dimension in _TWO_SYSTEMS and _is_metric(one.size) != _is_metric(other.size)
    return abs(first - second) * 20 <= abs(first) if systems else first == second


def _is_metric(size: Fraction) -> bool:
    """Whether a unit of this size is a power of ten of another, which no foot, pint or 尺 is."""
    return str(size.numerator * size.denominator).strip("0") == "1"


_TWO_SYSTEMS = frozenset({"metres", "metres a second", "square metres", "litres", "grams"})


def _warm(left: Quantity, right: Quantity) -> bool:
    """The same temperature in degrees of Fahrenheit."""
    return left.unit in DEGREES and right.unit == "F" and abs(Fraction(left.value) * 9 / 5 + 32 - right.value) <= 1


def _letters(left: Quantity, right: Quantity) -> bool:
    """Millions that a letter says, which may be metres: 3m shares."""
    metres = right.unit == "m" and right.text.endswith("m") and left.kind is not Kind.MEASURE
    return metres and left.value == right.value * 10**6


def _shares(left: Quantity, right: Quantity) -> bool:
    """5割 as half, 50% as 0.5, 0.1 as a tenth, 1.5倍 as 50% more or 150%."""
    if right.kind is Kind.ORDINAL and right.spelled and right.value > 2:
        whole = Fraction(100 if left.kind is Kind.PERCENT else 1, int(right.value))
        return left.value == whole or (left.kind is Kind.PERCENT and abs(Fraction(left.value) - whole) <= 1)
    if left.unit == "off" and right.unit == "percent":
        return left.value + right.value == 100
    if (left.kind is Kind.PERCENT) == (right.kind is Kind.PERCENT):
        return False
    percent, other = (left, right) if left.kind is Kind.PERCENT else (right, left)
    if other.kind is Kind.MULTIPLE:
        return percent.value in (other.value * 100, other.value * 100 - 100)
    if not 0 < other.value < 1:
        return False
    apart = abs(Fraction(percent.value) - Fraction(other.value) * 100)
    return apart <= (1 if other.spelled else 0)


def _vaguely(left: Quantity, right: Quantity) -> bool:
    """The same order of magnitude: 数百万 as millions of, 数十 as dozens of."""
    return left.vague and right.vague and left.value == right.value and not clash(left, right)


def _and_some(left: Quantity, right: Quantity) -> bool:
    """A number between what 数 or 余 passes and the next round one: 十数人 as more than a dozen, or fifteen."""
    if not (left.vague and left.bound is Bound.MORE_THAN) or clash(left, right):
        return False
    if left.unit in DEGREES and right.unit in DEGREES and left.value * right.value < 0:
        return False
    passed = abs(Fraction(left.value))
    return passed <= abs(Fraction(right.value)) < passed + _step(left)


def _step(quantity: Quantity) -> Fraction:
    """From a number to the next one that is as round: 100 for 1,500, a tenth for 4.3 and a third for two thirds."""
    if isinstance(quantity.value, Fraction):
        places = len(decimal(quantity.value).partition(".")[2])
        return Fraction(1, 10**places if places else quantity.value.denominator)
    digits = str(abs(quantity.value))
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0")))) if quantity.value else Fraction(1)


def _rounded(left: Quantity, right: Quantity) -> bool:
    """A number that the target rounds, saying so: about 14 billion, more than 1,400."""
    if not right.approximate and right.bound is Bound.EXACT:
        return False
    whole = right.unit
    if left.kind is right.kind is Kind.DURATION and (length := in_unit(right, left.unit)):
        right = replace(right, value=length, unit=left.unit, soft=False)
    if left.kind in CALENDAR or not left.value or clash(left, right) or right.vague or right.soft:
        return False
    if left.kind is Kind.MULTIPLE and right.bound is Bound.MORE_THAN and right.value == int(left.value):
        return True
    if right.approximate:
        near = _near(left, right) and _rounds(left, right)
    elif right.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        near = right.value < left.value and _near(left, right)
    else:
        near = right.bound in (Bound.LESS_THAN, Bound.AT_MOST) and right.value > left.value and _near(left, right)
    # Two and a half centuries are rounder than 250 years.
    return near and (whole != right.unit or _significant(right.value) < _significant(left.value))


def shortened(left: Quantity, right: Quantity, text: str) -> bool:
    """Whether `right`, in `text`, is `left` rounded as newspapers do, to three digits or more of a scale word."""
    digits = _significant(right.value)
    if not 3 <= digits < _significant(left.value) or left.kind in CALENDAR or clash(left, right):
        return False
    unit = 10 ** max(0, len(str(int(abs(Fraction(left.value))))) - digits)
    return abs(Fraction(left.value - right.value)) * 2 <= unit and text[slice(*right.numeral)].rstrip()[-1:].isalpha()


def _near(left: Quantity, right: Quantity) -> bool:
    return abs(Fraction(left.value - right.value)) * 20 <= abs(Fraction(left.value))


def _rounds(left: Quantity, right: Quantity) -> bool:
    """Whether `right` is `left` to fewer places, or the next one up, as nearly says."""
    step = _step(right)
    return -step / 2 <= right.value - left.value < step


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
    _warm,
    _letters,
    _shares,
    _vaguely,
    _and_some,
    _rounded,
)
"""What counts as the same quantity, the surest first."""
