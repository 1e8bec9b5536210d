# SPDX-License-Identifier: MIT
"""Powers, which both languages write as two numbers: 10の6乗, 10^6, 1.2 × 10^6."""

from dataclasses import replace
from fractions import Fraction

from l10n.numbers.model import Kind, Number, Quantity
from l10n.numbers.numerals import tidy

_TIMES = frozenset("×xX✕*")
_MINUS = ("-", "−", "－", "マイナス", "minus")
_BASES = frozenset({Kind.NUMBER, Kind.YEAR})
"""What a bare number is read as; 2000 is the base of 2000^2 too."""
_DIGITS = 300
"""No power is worked out that is longer: powers of powers grow without end."""


def raised(left: Quantity, right: Quantity, gap: str, end: int) -> Quantity | None:
    """`left` to the power of `right`, whose sign stands in `gap`, up to `end`; None where it is none or too long."""
    base, exponent = abs(Fraction(left.written)), right.written
    if left.kind not in _BASES or left.unit or right.vague or not base or not isinstance(exponent, int):
        return None
    if len(str(base)) * abs(exponent) > _DIGITS:
        return None
    power = base ** (-abs(exponent) if any(sign in gap for sign in _MINUS) else abs(exponent))
    return _number(left, -power if left.value < 0 else power, end)


def multiplied(left: Quantity, power: Quantity, gap: str) -> Quantity | None:
    """What `left` and the power behind it are together: 1.2×10の6乗; None where `gap` does not multiply them."""
    if gap not in _TIMES or left.kind not in _BASES or left.unit or len(str(left.value)) > _DIGITS:
        return None
    product = _number(left, Fraction(left.value) * Fraction(power.value), power.numeral[1])
    return replace(product, kind=power.kind, unit=power.unit, span=(left.span[0], power.span[1]))


def _number(left: Quantity, value: Number, end: int) -> Quantity:
    value, span, numeral = tidy(value), (left.span[0], end), (left.numeral[0], end)
    return replace(left, value=value, written=value, span=span, numeral=numeral, kind=Kind.NUMBER, soft=False)
