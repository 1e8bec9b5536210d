# SPDX-License-Identifier: MIT
"""Reads the numbers in a Japanese text: 143億ドル, 平成3年10月, 午後3時半, 三千二百万人, 数十社."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from l10n.patterns import late
from l10n.quantities import numerals
from l10n.quantities.japanese.dates import date_at
from l10n.quantities.japanese.kana import spelt
from l10n.quantities.japanese.measures import quantity_at
from l10n.quantities.japanese.neighbours import joined, shared
from l10n.quantities.japanese.words import WORDS, counts, letter_scale, name_at
from l10n.quantities.model import Bound, Kind, Number, Quantity
from l10n.quantities.notation import CHAIN, chain, identifier, without_addresses
from l10n.quantities.powers import composed

_WEEKDAYS = "月火水木金土日"
_PLACES = late(
    rf"(?=[{numerals.DIGIT}{numerals.KANJI_DIGIT}{numerals.SMALL}{_WEEKDAYS}元数何幾半正四¼-¾⅐-⅞])(?:"
    rf"(?P<chain>{CHAIN})"
    rf"|(?P<word>{'|'.join(WORDS)})"
    rf"|(?P<numeral>[一二三四](?=四半期)|{numerals.NUMERAL})"
    r"|(?P<first>元)(?=年)"
    r"|(?P<half>(?<![上下前後])半)(?=ダース|年(?!前半|後半|[生金末始代度]))"
    r"|(?P<several>[数何幾])(?P<scale>[十百千]?[万億兆]|[十百千]|[1１][0０]{1,3}[万億兆]?)"
    rf"|(?P<weekday>[{_WEEKDAYS}])(?:曜日?|(?<=[（(].)(?=[)）])))"
)
"""Every place where a number may stand; what comes before and after decides whether it is one."""
ANY = late(f"[{numerals.DIGIT}{numerals.KANJI_DIGIT}{numerals.SMALL}曜元数何幾半正¼-¾⅐-⅞]")
"""A character without which a Japanese text has no number."""
_POINT = re.compile(rf"(?:^|[^{numerals.DIGIT}A-Za-z.．])[.．]$")
"""What stands before the digits of a decimal without its zero: .33."""


def has_numerals(text: str) -> bool:
    """Whether anything in `text` looks like a number; where nothing does, `read_japanese` finds none."""
    return bool(ANY.search(text)) or any(True for _ in spelt(text))


# A pair's own check, its neighbours' and the whole document's ask for the same text.
@lru_cache(maxsize=16384)
def read_japanese(text: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order. Never raises; takes time in proportion to the text."""
    quantities = list(_scan(text)) if ANY.search(text) else []
    if in_kana := list(spelt(text)):
        quantities = sorted((*quantities, *in_kana), key=lambda quantity: quantity.span)
    return numerals.tidied(composed(text, shared(text, quantities), joined))


def _scan(text: str) -> Iterator[Quantity]:
    """The quantities of `text`, each for itself."""
    end = 0
    for match in _PLACES.finditer(without_addresses(text)):
        # A clock time has taken its minutes along.
        if match.start() >= end:
            for quantity in _read(text, match):
                end = quantity.span[1]
                yield quantity


def _read(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    """The quantities at one place, in reading order; none where it only looks like a number."""
    start, end = match.span()
    if match.lastgroup == "chain":
        for each in chain(text, start, end):
            yield quantity_at(text, *each.span, each.value) if each.kind is Kind.NUMBER else each
    elif match.lastgroup == "weekday":
        yield Quantity((start, end), match[0], Kind.WEEKDAY, _WEEKDAYS.index(match[0][0]), soft=True)
    elif match.lastgroup == "scale":
        yield from _several(text, start, end, match["scale"])
    elif match.lastgroup == "first":
        if dated := date_at(text, start, end, 1):
            yield dated
    elif match.lastgroup == "word":
        word = replace(WORDS[match[0]], span=(start, end), text=match[0], numeral=(start, end))
        yield replace(word, bound=Bound.MORE_THAN) if text[start - 1 : start] == "過" else word
    elif match.lastgroup == "half":
        yield quantity_at(text, start, end, Fraction(1, 2))
    elif (read := numerals.value(match[0])) is None:
        yield identifier(text, start, end)
    else:
        yield from _numeral(text, start, end, read)


def _numeral(text: str, start: int, end: int, value: Number) -> Iterator[Quantity]:
    """The quantity of a numeral and its value; none where kanji are part of a word, two for 2.3番線."""
    spelled = numerals.is_kanji(text[start])
    if spelled and not counts(text, start, end):
        return
    if text[start - 1 : start] in (".", "．") and _POINT.search(text, max(0, start - 2), start):
        start, value = start - 1, numerals.plain(f"0.{text[start:end]}") if text[start:end].isdigit() else value
    if size := letter_scale(text, start, end):
        end, value = end + 1, numerals.tidy(value * size)
    quantity = (
        (not (spelled or size) and name_at(text, start, end))
        or date_at(text, start, end, value)
        or quantity_at(text, start, end, value)
    )
    if quantity.unit == "no" and isinstance(value, Fraction):
        yield from _points(quantity)
    else:
        yield quantity


def _points(quantity: Quantity) -> Iterator[Quantity]:
    """Two places with a dot between them, which are no decimal: 2.3番線."""
    start, end = quantity.numeral
    parts = re.split("[.．]", quantity.text[: end - quantity.span[0]])
    for part in parts:
        span = start, start + len(part)
        if value := numerals.value(part):
            yield replace(quantity, span=span, numeral=span, text=part, value=value, written=value)
        start += len(part) + 1


def _several(text: str, start: int, end: int, scale: str) -> Iterator[Quantity]:
    """数十, 何百万: an order of magnitude."""
    size = numerals.value(scale if scale[0] in "1１" else "一" + scale)
    if size is not None:
        yield replace(quantity_at(text, start, end, size), vague=True)
