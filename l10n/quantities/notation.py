# SPDX-License-Identifier: MIT
"""Notations that both languages share: 2019/1/4, 1958.7.20, 9:30, 0771-68-0020, 3.11.2, 1 1/2, ¾."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from l10n.quantities.model import Kind, Number, Quantity
from l10n.quantities.numerals import LONGEST, plain, tidy

_D = "[0-9０-９]"
BY = "(?:(?<=[1-9])|(?<=[0-9]{2}))[xX×](?=[1-9])"
"""What makes two numbers of 4x3, but not of 0x3."""
_VULGAR = "¼-¾⅐-⅞"
_FRACTION = (
    rf"(?:(?:{_D}{{1,3}}[ \u00a0\u3000])?+(?:{_D}{{1,3}}(?:[,，]{_D}{{3}})++|{_D}{{1,3}})(?:[.．]{_D}++)?+[/／]{_D}{{1,4}}+(?![/／.．]{_D})"
    rf"|{_D}{{0,9}}[{_VULGAR}])"
)
"""1/2, 1 3/5, 120.5/100, 2½. It may be a date or a score as well: who compares texts sees to that."""
CHAIN = (
    rf"(?<![0-9０-９])(?<![0-9０-９][.．:/])(?:(?<![A-Za-z_-])(?:{_D}++(?:[.．]{_D}++)?+(?:[eE][-+－＋−]|e){_D}++(?![0-9A-Za-z-]|\.[0-9]))"
    rf"|{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?(?:\.{_D}{{1,3}})?(?![0-9０-９:]|,[0-9]{{3}})"
    rf"|{_D}{{4}}[/／.．-]{_D}{{1,2}}[/／.．-]{_D}{{1,2}}(?![0-9０-９])"
    rf"|[0０]{_D}++(?:[-－]{_D}++[-－]|・{_D}++・){_D}++"
    rf"|{_D}++(?:[.．]{_D}++){{2,}}+"
    rf"|(?<![A-Za-z_/／])(?!24/7(?![0-9])){_FRACTION})"
)
"""Digits that a mark of their own joins: a clock time, a date, a telephone number, a version, a fraction; and 1.2e-6."""
_FOLD = str.maketrans("０１２３４５６７８９：／．－＋−", "0123456789:/.-+-")
_FRACTION_PARTS = re.compile(
    rf"(?:(?P<whole>[0-9]+)\s)?(?P<over>[0-9.,，]+)/(?P<under>[0-9]+)|(?P<ones>[0-9]+)?(?P<sign>[{_VULGAR}])"
)
_SCIENTIFIC = re.compile(r"(?P<number>[0-9.]+)[eE](?P<power>[-+]?[0-9]+)")
_RUNS = re.compile(r"[0-9]+(?:\.[0-9]+(?![0-9.]))?")
_ADDRESS = re.compile(r"https?://[!-;=?-_a-~]+|(?<=\]\()[^\s()#]*#[^\s()]*")


def without_addresses(text: str) -> str:
    """`text` with blanks for the addresses in it, whose digits count nothing and differ between languages."""
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text) if "://" in text or "](" in text else text


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
    if fraction := _FRACTION_PARTS.fullmatch(folded):
        yield from _fraction(text, start, fraction)
        return
    parts = [(match.start(), match.end()) for match in re.finditer("[0-9]+", folded)]
    values = [int(folded[a:b]) for a, b in parts] if len(parts) == 3 and end - start <= 10 else [0]
    if 1000 <= values[0] <= 2999 and 1 <= values[1] <= 12 and 1 <= values[2] <= 31:
        for (a, b), kind, value in zip(parts, (Kind.YEAR, Kind.MONTH, Kind.DAY), values, strict=True):
            place = start + a, start + b
            yield Quantity(place, folded[a:b], kind, value, numeral=place, written=value)
        return
    yield identifier(text, start, end)


def _fraction(text: str, start: int, parts: re.Match[str]) -> Iterator[Quantity]:
    """One number over another, or a sign for that; the numbers by themselves where it makes no sense."""
    if parts["sign"]:
        value = int(parts["ones"] or 0) + Fraction(unicodedata.numeric(parts["sign"])).limit_denominator(10)
    elif not int(parts["under"]) or (parts["whole"] and plain(parts["over"]) >= int(parts["under"])):
        yield from _numbers(text, start, parts)
        return
    else:
        value = int(parts["whole"] or 0) + Fraction(plain(parts["over"])) / int(parts["under"])
    span = start, start + len(parts[0])
    yield Quantity(span, text[slice(*span)], Kind.NUMBER, tidy(value), "", span, tidy(value))


def _numbers(text: str, start: int, parts: re.Match[str]) -> Iterator[Quantity]:
    for group in ("whole", "over", "under"):
        if parts[group]:
            span, value = (start + parts.start(group), start + parts.end(group)), plain(parts[group])
            yield Quantity(span, text[slice(*span)], Kind.NUMBER, value, "", span, value)


def apart(text: str, quantity: Quantity) -> tuple[Quantity, ...]:
    """The numbers of `quantity`, a quantity of `text`, where it is one over another; empty for any other."""
    start, end = quantity.numeral
    parts = _FRACTION_PARTS.fullmatch(text[start:end].translate(_FOLD))
    if not parts or parts["sign"] or quantity.kind is Kind.IDENTIFIER:
        return ()
    *first, last = _numbers(text, start, parts)
    counted = replace(quantity, span=(last.span[0], quantity.span[1]), value=last.value, written=last.value)
    return *first, replace(counted, text=text[slice(*counted.span)], numeral=last.span)


def digits_of(text: str, quantity: Quantity) -> str:
    """The numeral of `quantity`, a quantity of `text`, half-width; empty where it is more than digits."""
    numeral = text[slice(*quantity.numeral)].translate(_FOLD)
    return numeral if numeral.isascii() and numeral.isdigit() and len(numeral) <= LONGEST else ""


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
    return tidy(hours * 60 + minutes + seconds / 60)
