# SPDX-License-Identifier: MIT
"""Notations that both languages share: 2019/1/4, 1958.7.20, 9:30, 0771-68-0020, 3.11.2."""

import re
from collections.abc import Iterator
from fractions import Fraction

from l10n.numbers.model import Kind, Number, Quantity
from l10n.numbers.numerals import LONGEST, plain, tidy

_D = "[0-9０-９]"

CHAIN = (
    rf"(?<![0-9０-９])(?<![0-9０-９][.．:/])(?:(?<![A-Za-z_-])(?:{_D}++(?:[.．]{_D}++)?+[eE][-+－＋−]{_D}++(?![0-9A-Za-z-]|\.[0-9]))"
    rf"|{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?(?:\.{_D}{{1,3}})?(?![0-9０-９:])"
    rf"|{_D}{{4}}[/／.．-]{_D}{{1,2}}[/／.．-]{_D}{{1,2}}(?![0-9０-９])"
    rf"|0{_D}++-{_D}++-{_D}++"
    rf"|{_D}++(?:[.．]{_D}++){{2,}}+)"
)
"""Digits that a mark of their own joins: a clock time, a date, a telephone number, a version; and 1.2e-6."""

_FOLD = str.maketrans("０１２３４５６７８９：／．－＋−", "0123456789:/.-+-")
_SCIENTIFIC = re.compile(r"(?P<number>[0-9.]+)[eE](?P<power>[-+][0-9]+)")
_RUNS = re.compile(r"[0-9]+(?:\.[0-9]+(?![0-9.]))?")


def chain(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The quantities in `text[start:end]`, which `CHAIN` matched."""
    folded = text[start:end].translate(_FOLD)
    span = start, end
    if number := _SCIENTIFIC.fullmatch(folded):
        yield _scientific(text, start, number)
        return
    if ":" in folded:
        yield Quantity(span, folded, Kind.TIME, _minutes(folded), numeral=span)
        return
    parts = [(match.start(), match.end()) for match in re.finditer("[0-9]+", folded)]
    if len(parts) == 3 and end - start <= 10 and _is_date(*(int(folded[a:b]) for a, b in parts)):
        for (a, b), kind in zip(parts, (Kind.YEAR, Kind.MONTH, Kind.DAY), strict=True):
            place = start + a, start + b
            yield Quantity(place, folded[a:b], kind, int(folded[a:b]), numeral=place, written=int(folded[a:b]))
        return
    yield identifier(text, start, end)


def _scientific(text: str, start: int, number: re.Match[str]) -> Quantity:
    """1.2e-6, unless there is no end to it."""
    span = start, start + len(number[0])
    if len(number["number"]) > LONGEST or len(number["power"]) > 3:
        return identifier(text, *span)
    value = tidy(plain(number["number"]) * Fraction(10) ** int(number["power"]))
    return Quantity(span, text[slice(*span)], Kind.NUMBER, value, "", span, value)


def identifier(text: str, start: int, end: int) -> Quantity:
    """`text[start:end]` as a name made of digits and letters, its value the one number in it."""
    name = text[start:end].translate(_FOLD)
    runs = _RUNS.findall(name)
    value = plain(runs[0]) if len(runs) == 1 and len(runs[0]) <= LONGEST else -1
    return Quantity((start, end), name, Kind.IDENTIFIER, value, numeral=(start, end), written=value)


def _minutes(clock: str) -> Number:
    hours, minutes, seconds = ([*map(Fraction, clock.split(":")), Fraction(0)])[:3]
    total = hours * 60 + minutes + seconds / 60
    return total.numerator if total.denominator == 1 else total


def _is_date(year: int, month: int, day: int) -> bool:
    return 1000 <= year <= 2999 and 1 <= month <= 12 and 1 <= day <= 31
