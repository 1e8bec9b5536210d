# SPDX-License-Identifier: MIT
"""Rules that pair quantities in different units: 3メートル and 10 feet, 5割 and half."""

from fractions import Fraction

from l10n.quantities.model import Kind, Number, Quantity
from l10n.quantities.units import BY_NAME, DEGREES, Unit

_SPEED = "metres a second"
_TWO_SYSTEMS = frozenset({"metres", _SPEED, "square metres", "litres", "grams"})


_OVEN, _OVEN_STEP = 250, 25
"""In Fahrenheit."""


def in_unit(quantity: Quantity, unit: str) -> Fraction | None:
    """The value of `quantity` in another unit of its dimension; None where it has none."""
    own, other = BY_NAME.get(quantity.unit), BY_NAME.get(unit)
    if not (own and other and own.size and other.size) or own.dimension != other.dimension:
        return None
    return Fraction(quantity.value) * own.size / other.size


def converted(left: Quantity, right: Quantity) -> bool:
    """The same amount in another unit; between systems, about the same: 90分 and 1.5 hours, 20度 and 68°F."""
    one, other = BY_NAME.get(left.unit), BY_NAME.get(right.unit)
    if {left.unit, right.unit} <= DEGREES and "F" in (left.unit, right.unit):
        return _are_as_warm(left, right)
    if left.unit == right.unit or not (one and other and one.size and other.size):
        return False
    if {left.unit, right.unit} == {"point", "percent"}:
        return False  # 3 points more than 40% are 43%, 3% more are 41.2%
    meant = next((unit for unit in _meant(left, one) if unit.dimension == other.dimension), None)
    return meant is not None and _equal(left.value, meant, right.value, other, 10 if right.approximate else 20)


def _are_as_warm(left: Quantity, right: Quantity) -> bool:
    """Whether degrees are the same in Fahrenheit; the heat of an oven is rounded to steps of 25 there: 180度, 350°F."""
    if left.unit == right.unit:
        return False
    celsius, fahrenheit = (right, left) if left.unit == "F" else (left, right)
    apart = abs(Fraction(celsius.value) * 9 / 5 + 32 - fahrenheit.value)
    return apart <= (_OVEN_STEP / 2 if fahrenheit.value >= _OVEN and fahrenheit.value % _OVEN_STEP == 0 else 1)


def _equal(left: Number, one: Unit, right: Number, other: Unit, exact: int) -> bool:
    """Whether `left` of a unit are `right` of another of its dimension, give or take one part in `exact` between systems."""
    if not one.size or not other.size:
        return False
    first, second = left * one.size, right * other.size
    # Kilometres an hour are no power of ten of metres a second either.
    systems = one.dimension in _TWO_SYSTEMS and (
        one.dimension == _SPEED or _is_metric(one.size) != _is_metric(other.size)
    )
    return abs(first - second) * exact <= abs(first) if systems else first == second


def _meant(quantity: Quantity, unit: Unit) -> list[Unit]:
    """What the unit of `quantity` may be: the キロ of a weight, the metres of a wind."""
    if quantity.text.endswith("キロ"):
        return [unit, BY_NAME["kg"]]
    return [unit, BY_NAME["mps"]] if unit.name == "m" else [unit]


def _is_metric(size: Fraction) -> bool:
    """Whether a unit of this size is a power of ten of another, which no foot, pint or 尺 is."""
    return str(size.numerator * size.denominator).strip("0") == "1"


def share_as_ordinal(left: Quantity, right: Quantity) -> bool:
    """A share of a whole by the word for its parts: 5分の1, 20% and a fifth."""
    if right.kind is not Kind.ORDINAL or not right.spelled or right.value <= 2:
        return False
    percent = left.kind is Kind.PERCENT
    apart = abs(Fraction(left.value) - Fraction(100 if percent else 1, int(right.value)))
    return apart <= (1 if percent else 0)


def percent_as_multiple(left: Quantity, right: Quantity) -> bool:
    """A multiple by its percents, or by what they add: 1.5倍 and 150%, 50% more, by half."""
    percent, other = (left, right) if left.kind is Kind.PERCENT else (right, left)
    if left.kind is Kind.MULTIPLE and 0 < right.value < 1 and right.spelled:
        return left.value == right.value + 1
    if percent.kind is not Kind.PERCENT or other.kind is not Kind.MULTIPLE:
        return False
    return percent.value in (other.value * 100, other.value * 100 - 100)


def percent_as_part(left: Quantity, right: Quantity) -> bool:
    """A percentage by the part of one that it is: 5割 and half, 50% and 0.5."""
    percent, other = (left, right) if left.kind is Kind.PERCENT else (right, left)
    if percent.kind is not Kind.PERCENT or other.kind is Kind.PERCENT or not 0 < other.value < 1:
        return False
    return abs(Fraction(percent.value) - Fraction(other.value) * 100) <= (1 if other.spelled else 0)


def rest_of_whole(left: Quantity, right: Quantity) -> bool:
    """A price by what is taken off it, or by what is left: 3割引き and 70%, 8掛け and 20% off, 5分の1 and down 80%."""
    if left.kind is Kind.NUMBER and isinstance(left.value, Fraction) and right.kind is Kind.PERCENT:
        return left.value < 1 and right.value == 100 - left.value * 100
    reduced = left.unit == "off" != right.unit or (left.unit == "kake" and right.unit == "off")
    return reduced and right.kind is Kind.PERCENT and left.value + right.value == 100
