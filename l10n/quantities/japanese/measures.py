# SPDX-License-Identifier: MIT
"""What a Japanese numeral counts: 143億ドル, 3か月, 3割, 百余名."""

import re
from dataclasses import replace
from fractions import Fraction

from l10n.patterns import late
from l10n.quantities import numerals
from l10n.quantities.japanese.marks import bounded, from_end, prefixed
from l10n.quantities.model import Bound, Kind, Number, Quantity
from l10n.quantities.units import UNITS, Unit
from l10n.text import KANJI, KATAKANA

_UNITS = {spelling: unit for unit in UNITS for spelling in unit.japanese}
_LONGEST_UNIT = max(map(len, _UNITS))
_UNIT_STARTS = frozenset(spelling[0] for spelling in _UNITS)
_IN_WORD = re.compile("[A-Za-z]{2}"), re.compile(f"[{KATAKANA}]{{2}}")
_NO_END = ("曜", "る")
_BOUND = late("以[上下降内前後外来]|未満|前後|程度|超")
ONE_KANJI = late(f"[{KANJI}]")
_TIMES = 3
"""Up to here a number of 度 in kanji counts occasions: 二度訪れた."""
_SOME = re.compile("[数余]")
_HALVED = frozenset({Kind.DURATION, Kind.MEASURE, Kind.MULTIPLE, Kind.PERCENT, Kind.AGE, Kind.COUNT})
_HALF = re.compile("半(?![径額導島円ば数分身袖生月期年日])")
"""Half of the unit before it: 1時間半, 2キロ半."""
_ROUND = frozenset(numerals.SMALL + numerals.LARGE + "0０〇")


def unit_at(text: str, end: int) -> tuple[Unit, int] | None:
    """The unit that begins at `end`, or after one space there, and where it ends: the longest that fits."""
    at = end + 1 if text[end : end + 1] in (" ", "\u3000") else end
    if text[at : at + 1] not in _UNIT_STARTS:
        return None
    for length in range(min(_LONGEST_UNIT, len(text) - at), 0, -1):
        unit = _UNITS.get(text[at : at + length])
        # A unit does not stop in the middle of a word: 5ポイントカード, 第3日曜, 6割る2.
        if (
            unit
            and text[at + length : at + length + 1] not in _NO_END
            and not any(word.match(text, at + length - 1) for word in _IN_WORD)
        ):
            return unit, at + length
    return None


def quantity_at(text: str, start: int, end: int, value: Number) -> Quantity:
    """The number at `start` to `end` of the text with its unit and what stands around it."""
    over = _over(text, end)
    end += len(over)
    unit, stop = unit_at(text, end) or (None, end)
    spelled = numerals.is_kanji(text[start])
    if unit and unit.name == "degree" and spelled and 0 < value <= _TIMES:
        unit = _UNITS["回"]
    kind = unit.kind if unit else _bare(text, start, end, value)
    some = bool(_SOME.search(text, start, end))
    size, name = (value * unit.factor, unit.of) if unit else (value, "")
    quantity = Quantity((start, stop), text[start:stop], kind, size, name, (start, end), value, some, spelled=spelled)
    if over:
        quantity = replace(quantity, approximate=True, bound=Bound.MORE_THAN, vague=over == "数")
    return from_end(text, bounded(text, prefixed(text, _with_half(text, quantity))))


def _bare(text: str, start: int, end: int, value: Number) -> Kind:
    """What a number without a unit counts: a kanji that is no unit of the table is still what is counted, 3扉, 7連."""
    if ONE_KANJI.match(text, end) and not _BOUND.match(text, end):
        return Kind.COUNT
    year = 1000 <= value <= 2100 and end - start == 4 and not numerals.is_kanji(text[start])
    return Kind.YEAR if year else Kind.NUMBER


def _with_half(text: str, quantity: Quantity) -> Quantity:
    """`quantity` and half of its unit where that follows; nobody says half of a unit in Latin letters (280g半光沢紙)."""
    start, stop = quantity.span
    if quantity.kind not in _HALVED or text[stop - 1].isascii() or not _HALF.match(text, stop):
        return quantity
    half = 5 if quantity.kind is Kind.PERCENT else Fraction(1, 2)
    return replace(quantity, value=quantity.value + half, span=(start, stop + 1), text=text[start : stop + 1])


def _over(text: str, end: int) -> str:
    """The 数 or 余 by which a round number is passed: 十数人, 10数年, 百余名."""
    over = text[end : end + 1]
    return over if over and over in "数余" and text[end - 1] in _ROUND and unit_at(text, end + 1) else ""
