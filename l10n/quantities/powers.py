# SPDX-License-Identifier: MIT
"""Powers, which both languages write as two numbers: 10の6乗, 10^6, 1.2 × 10^6."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction

from l10n.patterns import late
from l10n.quantities.model import Kind, Number, Quantity
from l10n.quantities.numerals import tidy

Join = Callable[[str, Quantity, Quantity], Quantity | None]
"""Makes two neighbours of a text one number; None where they are two."""
_TIMES = frozenset("×xX✕*")
_MINUS = ("-", "−", "－", "マイナス", "minus")
_BASES = frozenset({Kind.NUMBER, Kind.YEAR})
"""What a bare number is read as; 2000 is the base of 2000^2 too."""
_BEHIND = late(r" (?P<word>squared|cubed)\b|(?P<high>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?![⁰¹²³⁴⁵⁶⁷⁸⁹])")
_SMALL_FIGURES = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_POWER = re.compile("[乗^⁰¹²³⁴⁵⁶⁷⁸⁹]|<sup>| (?:power|squared|cubed)$")
_LONGEST = 100
_DIGITS = 300
"""No power is worked out that is longer: powers of powers grow without end."""
_DRAWN = 100
"""From here on 1:100 is the scale of a map or model, and no score."""


def exponent(right: Quantity, gap: str) -> int | None:
    """What `right` raises to, with the sign that stands in the `gap` before it; None where it is no exponent."""
    if right.vague or right.kind is Kind.IDENTIFIER or not isinstance(right.written, int):
        return None
    return -abs(right.written) if any(sign in gap for sign in _MINUS) else abs(right.written)


def raised(base: Quantity, exponent: int | None, end: int) -> Quantity | None:
    """The power that ends at `end`; None where there is none, or it is too long."""
    size = abs(Fraction(base.written))
    if exponent is None or base.kind not in _BASES or base.unit or not size:
        return None
    if len(str(size)) * abs(exponent) > _DIGITS:
        return None
    power = size**exponent
    return _number(base, -power if base.value < 0 else power, end)


def _raised_behind(text: str, base: Quantity) -> Quantity:
    """`base` with an exponent that is no number of its own: 10⁶, 3 squared."""
    mark = _BEHIND.match(text, base.numeral[1])
    if not mark:
        return base
    if word := mark["word"]:
        return raised(base, 2 if word == "squared" else 3, mark.end()) or base
    # A small figure behind another number may well be a note's.
    power = raised(base, int(mark["high"].translate(_SMALL_FIGURES)), mark.end()) if base.written == 10 else None
    return power or base


def is_power(text: str, quantity: Quantity) -> bool:
    """Whether the numeral of `quantity` is a power already; one that does not end is none."""
    start, end = quantity.numeral
    return end - start <= _LONGEST and bool(_POWER.search(text, start, end))


def multiplied(left: Quantity, power: Quantity, gap: str) -> Quantity | None:
    """What `left` and the power behind it are together: 1.2×10の6乗; None where `gap` does not multiply them."""
    if gap not in _TIMES or left.kind not in _BASES or left.unit or len(str(left.value)) > _DIGITS:
        return None
    product = _number(left, Fraction(left.value) * Fraction(power.value), power.numeral[1])
    return replace(product, kind=power.kind, unit=power.unit, span=(left.span[0], power.span[1]))


def _number(left: Quantity, value: Number, end: int) -> Quantity:
    value, span, numeral = tidy(value), (left.span[0], end), (left.numeral[0], end)
    return replace(left, value=value, written=value, span=span, numeral=numeral, kind=Kind.NUMBER, soft=False)


def composed(text: str, quantities: Iterable[Quantity], join: Join) -> list[Quantity]:
    """`quantities` with those made one that only together are a number, as every language writes it, or as `join` says."""
    whole: list[Quantity] = []
    for quantity in quantities:
        whole.append(_raised_behind(text, quantity))
        while len(whole) > 1 and (joined := _drawn(text, *whole[-2:]) or join(text, *whole[-2:])):
            whole[-2:] = [joined]
    return whole


def _drawn(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """The scale of a map as the one number that it is: 1:25,000."""
    if left.value != 1 or not isinstance(right.value, int) or right.value < _DRAWN or left.unit or right.unit:
        return None
    if text[left.span[1] : right.span[0]].strip() not in (":", "："):
        return None
    span, share = (left.span[0], right.span[1]), Fraction(1, right.value)
    return replace(left, span=span, text=text[slice(*span)], numeral=span, value=share, written=share, soft=False)
