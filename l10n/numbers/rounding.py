# SPDX-License-Identifier: MIT
"""Rules that pair numbers of which one is rounded, or says an order of magnitude only."""

from dataclasses import replace
from fractions import Fraction

from l10n.numbers.identity import clash
from l10n.numbers.sizes import in_unit
from l10n.quantities.model import CALENDAR, Bound, Kind, Quantity
from l10n.quantities.printing import decimal
from l10n.quantities.units import DEGREES


def and_some(left: Quantity, right: Quantity) -> bool:
    """A number between what 数 or 余 passes and the next round one: 十数人 and more than a dozen, or fifteen."""
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


def rounded(left: Quantity, right: Quantity) -> bool:
    """A number that the target rounds, saying so: 140億3000万 and about 14 billion, 1,420 and more than 1,400."""
    if (not right.approximate and right.bound is Bound.EXACT) or right.vague:
        return False
    whole = right.unit
    if left.kind is right.kind is Kind.DURATION and (length := in_unit(right, left.unit)):
        right = replace(right, value=length, unit=left.unit, soft=False)
    if left.kind in CALENDAR or not left.value or right.soft or clash(left, right):
        return False
    # Two and a half centuries are rounder than 250 years.
    rounder = whole != right.unit or _significant(right.value) < _significant(left.value)
    near = abs(Fraction(left.value - right.value)) * 20 <= abs(Fraction(left.value))
    return rounder and near and _on_its_side(left, right)


def _on_its_side(left: Quantity, right: Quantity) -> bool:
    """Whether `left` lies where `right` says that it does: near it, above or below it."""
    if right.approximate:
        return _rounds(left, right)
    if right.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return right.value < left.value
    return right.bound in (Bound.LESS_THAN, Bound.AT_MOST) and right.value > left.value


def shortened(left: Quantity, right: Quantity, text: str) -> bool:
    """Whether `right`, in `text`, is `left` rounded as newspapers do, to three digits or more of a scale word."""
    digits = _significant(right.value)
    if not 3 <= digits < _significant(left.value) or left.kind in CALENDAR or clash(left, right):
        return False
    unit = 10 ** max(0, len(str(int(abs(Fraction(left.value))))) - digits)
    return abs(Fraction(left.value - right.value)) * 2 <= unit and text[slice(*right.numeral)].rstrip()[-1:].isalpha()


def _rounds(left: Quantity, right: Quantity) -> bool:
    """Whether `right` is `left` to fewer places, or the next one up, as nearly says."""
    step = _step(right)
    return -step / 2 <= right.value - left.value < step


def _significant(value: Fraction | int) -> int:
    """How many digits a number has before its closing zeros."""
    digits = decimal(abs(Fraction(value))).replace(",", "").replace(".", "")
    return len(digits.strip("0"))
