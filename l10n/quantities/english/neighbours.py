# SPDX-License-Identifier: MIT
"""English quantities that read each other: $2–3 billion, March 15."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from l10n.patterns import late
from l10n.quantities import numerals, words
from l10n.quantities.model import Bound, Kind, Number, Quantity
from l10n.quantities.numerals import tidy
from l10n.quantities.powers import exponent, is_power, multiplied, raised

_JOINED = late(r"(?:[-–—~]| ?to ?| or |-to-)(?:[$£€¥])?")
_DIGITS = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_FIRST = re.compile(rf"{_DIGITS.pattern}|[A-Za-z]+")
_MEASURED = frozenset({Kind.MEASURE, Kind.PERCENT})
_COUNTED = frozenset({Kind.NUMBER, Kind.COUNT, Kind.AGE})
_UNSCALED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.YEAR})
_AFTER_MONTH = re.compile(r"\.?,?[ -](?:the )?")
_BEFORE_MONTH = re.compile(r",? (?:of )?")
_NEXT_DAY = re.compile(r"(?:[-–—~,、/]|,? ?(?:and|to|or|through|-|–|—|&) ?|, )")
_RAISED = re.compile(r" ?(?:\^|<sup>)[-−+]?|(?P<words> to the )(?:(?P<of>power of )(?:minus |[-−])?)?")


def share(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """`quantities` with the scale, currency or unit of a range at both of its numbers: $2–3 billion, 5 to 10 km."""
    for i in range(len(quantities) - 1):
        left, right = quantities[i], quantities[i + 1]
        scale = _scale(text, left, right)
        if (
            left.kind is Kind.NUMBER
            and left.value < right.value
            and (gap := _JOINED.fullmatch(text[left.span[1] : right.span[0]]))
        ):
            if right.kind in _MEASURED:
                quantities[i] = left = replace(left, kind=right.kind, unit=right.unit)
            elif right.kind in _COUNTED and right.bound is Bound.EXACT and gap[0] != " or ":
                quantities[i + 1] = right = replace(right, bound=Bound.TO)
        if not scale or not _JOINED.fullmatch(text[left.span[1] : right.numeral[0]]):
            continue
        money = next((each for each in (left, right) if each.kind is Kind.MONEY), right)
        kind, unit = (money.kind, money.unit) if Kind.NUMBER in (left.kind, right.kind) else (left.kind, left.unit)
        quantities[i] = replace(left, kind=kind, unit=unit, value=tidy(left.value * scale))
        if money is left:
            quantities[i + 1] = replace(right, kind=kind, unit=unit)
    return quantities


def _scale(text: str, left: Quantity, right: Quantity) -> Number:
    """What million in 2–3 million makes of the 2; 0 where it says nothing of it."""
    if left.kind not in _UNSCALED or right.value < 1000:
        return 0
    own = _bare(text[slice(*left.numeral)])
    first = _FIRST.match(text, *right.numeral)
    bare = _bare(first[0]) if first else None
    if own is None or not bare or own >= bare or right.value < bare * 1000:
        return 0
    return tidy(Fraction(right.value) / Fraction(bare))


def _bare(numeral: str) -> Number | None:
    """The value of digits alone, or of the word for a number below a hundred; None for anything else."""
    return numerals.value(numeral) if _DIGITS.fullmatch(numeral) else words.CARDINALS.get(numeral.lower())


def dated(text: str, quantities: list[Quantity]) -> Iterator[Quantity]:
    """`quantities` with the numbers beside the months named as days."""
    for i, quantity in enumerate(quantities):
        if quantity.kind is Kind.MONTH:
            _name_days(text, quantities, i)
    yield from quantities


def _name_days(text: str, quantities: list[Quantity], month: int) -> None:
    """Name the numbers before and behind the month at place `month` as its days."""
    if month and _is_day(quantities[month - 1]):
        gap = text[quantities[month - 1].span[1] : quantities[month].span[0]]
        if _BEFORE_MONTH.fullmatch(gap):
            quantities[month - 1] = replace(quantities[month - 1], kind=Kind.DAY, soft=False)
    pattern = _AFTER_MONTH
    for i in range(month + 1, len(quantities)):
        gap = text[quantities[i - 1].span[1] : quantities[i].span[0]]
        if not (_is_day(quantities[i]) and pattern.fullmatch(gap)):
            return
        quantities[i] = replace(quantities[i], kind=Kind.DAY, soft=False)
        pattern = _NEXT_DAY


def _is_day(quantity: Quantity) -> bool:
    """Whether this may be the day of a month: 9, 9th or ninth, but not the nine of what comes next."""
    named = quantity.kind is Kind.ORDINAL or (quantity.kind is Kind.NUMBER and not quantity.spelled)
    return named and not quantity.unit and 1 <= quantity.value <= 31


def power(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """10^6 as the one number that it is, or a number times a power."""
    gap = text[left.numeral[1] : right.numeral[0]][:24]
    if is_power(text, right):
        return multiplied(left, right, gap.strip())
    mark = _RAISED.fullmatch(gap)
    if not mark:
        return None
    by_place = mark["words"] and not mark["of"]
    if by_place and not (right.kind is Kind.ORDINAL and text.startswith(" power", right.span[1])):
        return None
    end = right.span[1] + len(" power") if by_place else right.numeral[1]
    power = raised(left, exponent(right, gap), end)
    if power and right.unit and not by_place:
        power = replace(power, kind=right.kind, unit=right.unit, span=(power.span[0], right.span[1]))
    return replace(power, text=text[slice(*power.span)]) if power else None
