# SPDX-License-Identifier: MIT
"""Japanese quantities that read each other: 2〜3億円, 51、70系, 3分の1, 2円50銭."""

import re
from dataclasses import replace
from fractions import Fraction

from l10n.patterns import late
from l10n.quantities import numerals
from l10n.quantities.japanese.dates import LIMITS
from l10n.quantities.japanese.marks import is_soft
from l10n.quantities.japanese.measures import unit_at
from l10n.quantities.model import CALENDAR, Bound, Kind, Number, Quantity
from l10n.quantities.powers import exponent, is_power, multiplied, raised
from l10n.quantities.units import BY_NAME

_JOINED = re.compile(r"[ \u3000]?(?:[〜～~―—‐–−－-]|から|ないし|乃至)[ \u3000]?")
_LISTED = re.compile(r"[・、,，]?")
_SMALLER: dict[str, dict[str, Number]] = {
    "wari": {"分": 1, "厘": Fraction(1, 10), "毛": Fraction(1, 100)},
    "minute": {"厘": Fraction(1, 10)},
    "CNY": {"角": Fraction(1, 10), "分": Fraction(1, 100)},
}
"""What follows a unit for its parts: 3割2分5厘 is 32.5 %, 5元6角 is 5.6 yuan."""
_HUNDREDTHS = re.compile(f"[{numerals.DIGIT}]{{2}}")
"""What sport writes behind the seconds or metres: 9秒98, 8メートル40."""
_MARKED = (("second", "秒"), ("m", "メートル"), ("m", "m"))
_AND = ("と", "また", "又", "・")
_ENDLESS = 200
"""No number is read further: joining what does not end would cost time that grows with the square."""
_EXPONENT = late(r"(?:の(?:マイナス|[-−－])?|(?:\^|<sup>)(?:マイナス|[-−－+])?)")
_POWER = re.compile(r"[ \u3000]?乗(?![車客馬員務降船用算法組り])")
"""Behind a number, what makes an exponent of it; not the first half of 乗車 or 乗り."""


def shared(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """`quantities` with the unit and scale of a range or list at each of its numbers: 2〜3億円, 51、70系."""
    for i in range(len(quantities) - 2, -1, -1):
        left, right = quantities[i], quantities[i + 1]
        gap = text[left.span[1] : right.span[0]]
        if left.kind in (Kind.YEAR, Kind.NUMBER) and _JOINED.fullmatch(gap):
            right = quantities[i + 1] = _whole_year(left, right)
        if left.kind is not Kind.NUMBER or not (right.unit or right.kind in CALENDAR):
            continue
        if _JOINED.fullmatch(gap):
            scale = _scale(text, left, right)
            quantities[i] = _with_unit(replace(left, value=left.value * scale, bound=Bound.FROM), right)
            quantities[i + 1] = replace(right, bound=Bound.TO)
        elif _LISTED.fullmatch(gap) and right.kind is not Kind.MONEY:
            quantities[i] = _with_unit(left, right)
    return quantities


def _whole_year(left: Quantity, right: Quantity) -> Quantity:
    """`right` in the century of `left` where it is a year without one: 1998〜99年."""
    years = right.kind in (Kind.YEAR, Kind.DURATION) and right.unit in ("", "year")
    if not years or left.value < 1000 or not 10 <= right.value < 100:
        return right
    return replace(right, kind=Kind.YEAR, value=left.value - left.value % 100 + right.value, unit="")


def _with_unit(left: Quantity, right: Quantity) -> Quantity:
    """`left` in the unit of `right`, as in a range or list; as it is where the unit does not go so high."""
    if left.value > LIMITS.get(right.kind, left.value):
        return left
    if right.kind is Kind.TIME:
        return replace(left, kind=Kind.TIME, value=left.value * 60) if left.value <= 30 else left
    value = left.value + right.value - right.written if right.unit == "era" else left.value
    value *= BY_NAME[right.unit].factor if right.unit in BY_NAME else 1
    named = replace(left, kind=right.kind, unit=right.unit, value=value)
    return replace(named, soft=left.soft or is_soft(named))


def _scale(text: str, left: Quantity, right: Quantity) -> int:
    """What 億 in 2〜3億円 makes of the 2: 1 where the first number has a scale of its own."""
    numeral = text[slice(*right.numeral)]
    bare = numeral.rstrip(numerals.LARGE)
    own = text[slice(*left.numeral)]
    if bare == numeral or own.rstrip(numerals.LARGE + numerals.SMALL) != own:
        return 1
    size, first = numerals.value("一" + numeral[len(bare) :]), numerals.value(bare)
    return int(size or 1) if first is not None and left.value < first else 1


def joined(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """Two neighbours as the one number that they are; None where they are two."""
    if right.numeral[1] - left.numeral[0] > _ENDLESS:
        return None
    gap = text[left.numeral[1] : right.numeral[0]].replace(" ", "").replace("\u3000", "")
    if power := _power(text, left, right, gap):
        return power
    if whole := _fraction(text, left, right, gap) or _with_hundredths(text, left, right, gap) or _passed(left, right):
        span, numeral = (left.span[0], right.span[1]), (left.numeral[0], right.numeral[1])
        return replace(whole, span=span, text=text[slice(*span)], numeral=numeral, soft=False)
    return _with_part(text, left, right)


def _fraction(text: str, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """3分の1 as one number, and 3と2分の1, 1と1/2."""
    if gap == "分の" and left.value:
        share = Fraction(right.value) / Fraction(left.value)
        return replace(right, value=share, written=share, kind=Kind.NUMBER, unit="")
    numeral = text[slice(*right.numeral)]
    is_share = isinstance(right.written, Fraction) and ("分" in numeral or "/" in numeral)
    if not is_share or gap not in _AND or not isinstance(left.value, int):
        return None
    total = left.value - right.value if left.value < 0 else left.value + right.value
    return replace(right, value=total, written=total)


def _with_hundredths(text: str, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """2円50銭, 6ドル81セント and 9秒98 as one number."""
    sen = (left.unit, gap, right.unit) == ("JPY", "円", "sen")
    cents = right.unit == "cent" and left.kind is Kind.MONEY and text[left.span[1] : right.span[0]] in ("", "と")
    marked = (left.unit, gap) in _MARKED and left.span[1] == right.span[0] and _HUNDREDTHS.fullmatch(right.text)
    return replace(left, value=left.value + Fraction(right.value) / 100) if sen or cents or marked else None


def _passed(left: Quantity, right: Quantity) -> Quantity | None:
    """千数百人 as more than a thousand."""
    if not right.vague or left.numeral[1] != right.span[0] or left.value <= right.value:
        return None
    return replace(right, value=left.value, written=left.written, bound=Bound.MORE_THAN)


def _with_part(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """3割5分 and 5元6角 as one number, and the percents of 年利5分2厘, which are no minutes."""
    end = right.numeral[1]
    part = _SMALLER.get(left.unit, {}).get(text[end : end + 1], 0)
    if not part or left.span[1] != right.span[0]:
        return None
    span = left.span[0], end + 1
    whole = replace(left, value=left.value + right.value * part, span=span, text=text[slice(*span)])
    return replace(whole, kind=Kind.PERCENT, unit="wari") if left.unit == "minute" else whole


def _power(text: str, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """10の6乗 and 2^5 as the one number that they are, or a number times a power."""
    if is_power(text, right):
        return multiplied(left, right, gap)
    mark = _POWER.match(text, right.numeral[1])
    if not _EXPONENT.fullmatch(gap) or (gap[0] == "の" and not mark):
        return None
    end = mark.end() if mark else right.numeral[1]
    power = raised(left, exponent(right, gap), end)
    unit, stop = unit_at(text, end) or (None, end)
    return replace(power, kind=unit.kind, unit=unit.name, span=(power.span[0], stop)) if power and unit else power
