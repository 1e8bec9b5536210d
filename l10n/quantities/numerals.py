# SPDX-License-Identifier: MIT
"""Japanese numerals: the pattern that finds them, and their exact value."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from l10n.patterns import late
from l10n.quantities.model import Number, Quantity

DIGIT = "0-9０-９"
KANJI_DIGIT = "〇零一二三四五六七八九壱弐参"
SMALL = "十百千拾廿卅"
LARGE = "万萬億兆京垓"
LONGEST = 30
"""A run of more digits than this is an identifier: its value means nothing, and `int` needs quadratic time."""
_DIGITS = {digit: value for row in ("〇一二三四五六七八九", "零壱弐参") for value, digit in enumerate(row)}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "廿": 20, "卅": 30}
_LARGE = {"万": 10**4, "萬": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16, "垓": 10**20}
# 〇・〇八, 三・五％, 2・5キロ and 四・八〇〇 are decimals; 二・三年 is a list, and so are 31・32系統 and 二・二六.
_ARABIC = (
    rf"(?:(?<![{DIGIT}])[0０]・[{DIGIT}]++"
    rf"|(?<![{DIGIT}・])[{DIGIT}]{{1,3}}・[{DIGIT}]++(?=[%％パ万億兆倍ミセキメ])"
    rf"|(?:[{DIGIT}]{{1,3}}(?:[,，][{DIGIT}]{{3}})++(?![{DIGIT}])|[{DIGIT}]++)(?:[.．][{DIGIT}]++)?+)"
)
_RAISED = rf"の(?:マイナス|[-−－])*+[{DIGIT}{KANJI_DIGIT}{SMALL}]++乗"
_KANJI = (
    rf"(?:(?<![{KANJI_DIGIT}・])[{KANJI_DIGIT}]{{1,2}}・[{KANJI_DIGIT}]{{3,}}+(?![{SMALL}{LARGE}年・])|[{KANJI_DIGIT}]++"
    rf"(?:(?<=[〇零])・[{KANJI_DIGIT}]++|・[{KANJI_DIGIT}]++(?=[%％パ割万億兆倍度ミセキメ×]|{_RAISED}))?+)"
)
_PLAIN = rf"(?:{_ARABIC}|{_KANJI})"
_SCALES = rf"(?:(?:数|余り?)(?=[{LARGE}]))?[{SMALL}{LARGE}]++"
NUMERAL = (
    rf"(?=[{DIGIT}{KANJI_DIGIT}{SMALL}]){_PLAIN}?+"
    rf"(?:[ \u3000]?{_SCALES}(?:{_PLAIN}|[ \u3000]{_PLAIN}(?=[ \u3000]?{_SCALES}))?+)*+"
    rf"(?:(?<=[ \u3000][{LARGE}])[ \u3000]{_ARABIC}(?![ \u3000]?[{SMALL}{LARGE}年月日]))?+"
    rf"(?:点[{DIGIT}{KANJI_DIGIT}]++|(?<=[{SMALL}])・(?=[〇零])[{KANJI_DIGIT}]++)?+"
)
"""A numeral in digits, kanji or both: 140億3000万, 1 万 6 千, 1 万 6,000, 三千二百万, 二〇二四, 3.5万, 〇・〇八, 二十数万."""
SHORT = rf"[{DIGIT}{KANJI_DIGIT}{SMALL}]++"
"""A whole number without a scale, such as minutes have; the whole pattern takes milliseconds to compile."""
_PARTS = late(
    rf"[点・](?P<point>[{DIGIT}{KANJI_DIGIT}]*+)|(?P<arabic>{_ARABIC})|(?P<kanji>[{KANJI_DIGIT}]++(?:・[{KANJI_DIGIT}]++)?+)|(?P<scale>[{SMALL}{LARGE}])"
)
_FOLD = str.maketrans("０１２３４５６７８９．，・", "0123456789.,.")


@lru_cache(maxsize=8192)
def value(numeral: str) -> Number | None:
    """The exact value of what `NUMERAL` matched; None where the run is too long to be a number."""
    if len(numeral) <= LONGEST and numeral.isascii() and numeral.isdigit():
        return int(numeral)
    # A numeral that does not end is no number either, and powers of powers grow without end.
    return _Sum().read(numeral) if len(numeral) <= 2 * LONGEST else None


class _Sum:
    """A numeral in reading: 十百千 gather in a section, 万億兆 close one."""

    def __init__(self) -> None:
        self.total: Number = 0
        self.section: Number = 0
        self.pending: Number | None = None

    def read(self, numeral: str) -> Number | None:
        for part in _PARTS.finditer(numeral):
            if part["scale"]:
                self._scale(part["scale"])
                continue
            if part["point"]:
                self.pending = (self.pending or 0) + decimal("0", _digits(part["point"]))
                continue
            if len(part[0]) > LONGEST:
                return None
            self.pending = plain(part[0]) if part["arabic"] else _positional(part["kanji"])
        return tidy(self.total + self.section + (self.pending or 0))

    def _scale(self, sign: str) -> None:
        """Multiply by a scale: within its section, or closing that."""
        if sign in _LARGE:
            inner = self.section + (self.pending or 0)
            if inner:
                self.total += inner * _LARGE[sign]
            else:
                # 1万億円: one scale word multiplies the other.
                self.total = (self.total or 1) * _LARGE[sign]
            self.section = 0
        else:
            # 零十三 is a 13 with a zero before it.
            self.section += (self.pending or 1) * _SMALL[sign]
        self.pending = None


def plain(digits: str) -> Number:
    """The value of a run of digits with separators and at most one decimal point, full-width or not."""
    whole, point, fraction = digits.translate(_FOLD).replace(",", "").partition(".")
    return decimal(whole, fraction) if point else int(whole)


def decimal(whole: str, fraction: str) -> Number:
    """The exact value of `whole`.`fraction`."""
    return tidy(Fraction(int(whole + fraction), 10 ** len(fraction)))


def _positional(kanji: str) -> Number:
    whole, point, fraction = kanji.partition("・")
    return decimal(_digits(whole), _digits(fraction)) if point else int(_digits(whole))


def _digits(numeral: str) -> str:
    return "".join(str(_DIGITS.get(sign, sign)) for sign in numeral.translate(_FOLD))


def is_kanji(sign: str) -> bool:
    """Whether `sign` is a digit or a small scale in kanji."""
    return sign in KANJI_DIGIT or sign in SMALL


def tidy(value: Number) -> Number:
    """`value`, as a whole number if it is one."""
    return value if isinstance(value, int) or value.denominator != 1 else value.numerator


def tidied(quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """`quantities`, those that are whole as whole numbers: half a million is no fraction, 2.5 dozen neither."""
    return tuple(map(_tidied, quantities))


def _tidied(quantity: Quantity) -> Quantity:
    value, written = tidy(quantity.value), tidy(quantity.written)
    tidy_already = value is quantity.value and written is quantity.written
    return quantity if tidy_already else replace(quantity, value=value, written=written)
