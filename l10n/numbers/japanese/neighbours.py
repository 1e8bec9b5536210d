# SPDX-License-Identifier: MIT
"""Japanese quantities that read each other: 2〜3億円, 51、70系, 3分の1, 2円50銭."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from l10n.numbers import numerals
from l10n.numbers.japanese.dates import LIMITS
from l10n.numbers.japanese.marks import is_soft
from l10n.numbers.japanese.measures import unit_at
from l10n.numbers.model import CALENDAR, Bound, Kind, Number, Quantity
from l10n.numbers.powers import exponent, is_power, multiplied, raised, raised_behind
from l10n.numbers.units import BY_NAME

_JOINED = re.compile(r"[ \u3000]?(?:[〜～~―—‐–−－-]|から|ないし|乃至)[ \u3000]?")

_LISTED = re.compile(r"[・、,，]?")


def shared(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """`quantities` with the unit and scale of a range or list at each of its numbers: 2〜3億円, 51、70系."""
    _name_eras(text, quantities)
    _name_years(text, quantities)
    for i in range(len(quantities) - 2, -1, -1):
        left, right = quantities[i], quantities[i + 1]
        left, right = quantities[i : i + 2] = _neighbours(text, left, right)
        long_year = left.kind in (Kind.YEAR, Kind.NUMBER) and left.value >= 1000
        if long_year and _is_short_year(right) and _JOINED.fullmatch(text[left.span[1] : right.span[0]]):
            year = left.value - left.value % 100 + right.value
            right = quantities[i + 1] = replace(right, kind=Kind.YEAR, value=year, unit="")
        if left.kind is right.kind is Kind.TIME and _JOINED.fullmatch(text[left.span[1] : right.span[0]]):
            quantities[i + 1] = _same_half(left, right)
        if left.kind is not Kind.NUMBER or not (right.unit or right.kind in CALENDAR):
            continue
        gap = text[left.span[1] : right.span[0]]
        if _JOINED.fullmatch(gap):
            scale = _scale(text, left, right)
            quantities[i] = _with_unit(replace(left, value=left.value * scale, bound=Bound.FROM), right)
            quantities[i + 1] = replace(right, bound=Bound.TO)
        elif _LISTED.fullmatch(gap) and right.kind is not Kind.MONEY:
            quantities[i] = _with_unit(left, right)
    return quantities


def _name_eras(text: str, quantities: list[Quantity]) -> None:
    """The years that 同 counts in the era of a year before: 昭和55年から同57年まで."""
    first = 0
    for i, quantity in enumerate(quantities):
        if quantity.unit == "era" and quantity.kind is Kind.YEAR:
            first = int(quantity.value - quantity.written)
        elif first and quantity.unit == "year" and text.endswith("同", 0, quantity.span[0]):
            year = first + quantity.written
            quantities[i] = replace(quantity, kind=Kind.YEAR, unit="era", value=year, soft=False)


def _name_years(text: str, quantities: list[Quantity]) -> None:
    """The years that stand before their era's: 23（大正12）年."""
    for i, (left, right) in enumerate(pairwise(quantities)):
        if (
            left.kind is Kind.NUMBER
            and right.unit == "era"
            and _ERA_INSIDE.fullmatch(text, left.span[1], right.span[0])
        ):
            quantities[i] = replace(left, kind=Kind.YEAR, soft=False) if _YEAR.match(text, right.span[1]) else left


_ERA_INSIDE = re.compile("[(（]")
_YEAR = re.compile("年?[)）]年")


def _same_half(left: Quantity, right: Quantity) -> Quantity:
    """`right`, in the afternoon where `left` is said to be: 午後1時〜3時."""
    later = right.value + 720
    return (
        replace(right, value=later, unit="half")
        if left.unit == "half" and not right.unit and 720 <= left.value < later < 1440
        else right
    )


def _neighbours(text: str, left: Quantity, right: Quantity) -> list[Quantity]:
    """Two numbers in a row of which one leaves its tens out: 十四、五歳, 三、四十人."""
    match = _IN_A_ROW.fullmatch(text[left.numeral[0] : right.numeral[1]])
    if not match or left.kind is not Kind.NUMBER:
        return [left, right]
    one, other = numerals.value(match["one"]), numerals.value(match["other"])
    if one is None or other != one + 1:
        return [left, right]
    if match["ten"] and not match["scale"]:
        return [left, replace(right, value=left.value + 1, written=left.value + 1, soft=False)]
    if match["scale"] and not match["ten"]:
        value = right.written - right.written // other
        return [replace(left, value=value, written=value, soft=False), right]
    return [left, right]


_KANJI = "[一二三四五六七八九]"
_IN_A_ROW = re.compile(
    rf"(?P<ten>(?:{_KANJI}?[百千])*{_KANJI}?十)?(?P<one>{_KANJI})[、・](?P<other>{_KANJI})(?P<scale>[十百千])?"
)


def _is_short_year(quantity: Quantity) -> bool:
    return quantity.kind in (Kind.YEAR, Kind.DURATION) and quantity.unit in ("", "year") and 10 <= quantity.value < 100


def _with_unit(left: Quantity, right: Quantity) -> Quantity:
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


def composed(text: str, quantities: list[Quantity]) -> Iterator[Quantity]:
    """`quantities` with those made one that only together are a number: 3分の1, 2円50銭, 3割5分."""
    whole: list[Quantity] = []
    for quantity in quantities:
        whole.append(raised_behind(text, quantity))
        while len(whole) > 1 and (joined := _join(text, whole[-2], whole[-1])):
            whole[-2:] = [joined]
    yield from whole


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


def _join(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    if right.numeral[1] - left.numeral[0] > _ENDLESS:
        return None
    gap = text[left.numeral[1] : right.numeral[0]].replace(" ", "").replace("\u3000", "")
    if power := _power(text, left, right, gap):
        return power
    if gap == "分の" and left.value:
        share = Fraction(right.value) / Fraction(left.value)
        whole = replace(right, value=share, written=share, kind=Kind.NUMBER, unit="")
    elif gap in _AND and isinstance(left.value, int) and _is_share(text, right):
        total = left.value - right.value if left.value < 0 else left.value + right.value
        whole = replace(right, value=total, written=total)
    elif (
        ((left.unit, gap) == ("JPY", "円") and right.unit == "sen")
        or (right.unit == "cent" and left.kind is Kind.MONEY and text[left.span[1] : right.span[0]] in ("", "と"))
        or ((left.unit, gap) in _MARKED and left.span[1] == right.span[0] and _HUNDREDTHS.fullmatch(right.text))
    ):
        whole = replace(left, value=left.value + Fraction(right.value) / 100)
    elif right.vague and left.numeral[1] == right.span[0] and left.value > right.value:
        # 千数百人: more than a thousand
        whole = replace(right, value=left.value, written=left.written, bound=Bound.MORE_THAN)
    elif left.span[1] == right.span[0] and (part := _part(text, left, right)):
        span = left.span[0], right.numeral[1] + 1
        whole = replace(left, value=left.value + right.value * part, span=span, text=text[slice(*span)])
        # 年利5分2厘: hundredths and thousandths of a whole are no minutes.
        return replace(whole, kind=Kind.PERCENT, unit="wari") if left.unit == "minute" else whole
    else:
        return None
    span = left.span[0], right.span[1]
    return replace(whole, span=span, text=text[slice(*span)], numeral=(left.numeral[0], right.numeral[1]), soft=False)


_ENDLESS = 200
"""No number is read further: joining what does not end would cost time that grows with the square."""


def _is_share(text: str, quantity: Quantity) -> bool:
    """Whether this is written as a fraction, which a whole number may stand before: 3と2分の1, 1と1/2."""
    numeral = text[slice(*quantity.numeral)]
    return isinstance(quantity.written, Fraction) and ("分" in numeral or "/" in numeral)


def _part(text: str, left: Quantity, right: Quantity) -> Number:
    """How much of the unit of `left` the sign behind `right` is; 0 where it is none of its parts."""
    end = right.numeral[1]
    return _SMALLER.get(left.unit, {}).get(text[end : end + 1], 0)


_EXPONENT = re.compile(r"(?:の(?:マイナス|[-−－])?|(?:\^|<sup>)(?:マイナス|[-−－+])?)")
_POWER = re.compile(r"[ \u3000]?乗(?![車客馬員務降船用算法組り])")
"""Behind a number, what makes an exponent of it; not the first half of 乗車 or 乗り."""


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
