# SPDX-License-Identifier: MIT
"""Numbers that English says in words of its own: 10年間 as a decade, 2、3日 as a few days, 2階へ as upstairs."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from l10n.numbers.matching import says
from l10n.numbers.model import Bound, Kind, Quantity
from l10n.numbers.words import MONTHS

_OTHER = r"\bevery (?:other|second)\b|\balternat(?:e|ing)\b"
_WORDS: dict[tuple[str, Fraction], re.Pattern[str]] = {
    (unit, Fraction(value)): re.compile(pattern, re.IGNORECASE)
    for unit, value, pattern in (
        ("year", "10", r"\bdecade\b"),
        ("year", "25", r"\bquarter[ -](?:of[ -]a[ -])?century\b"),
        ("year", "50", r"\bhalf[ -](?:a[ -])?century\b|\bgolden\b"),
        ("year", "100", r"\bcentury\b"),
        ("year", "1000", r"\bmillennium\b"),
        ("month", "3", r"\bquarter(?:s|ly)?\b"),
        ("month", "6", r"\bhalf[ -](?:a[ -])?year|\bsemi-?annual|\bbi-?annual"),
        ("week", "2", r"\bfortnight|\bbi-?weekly\b|" + _OTHER),
        ("day", "2", _OTHER),
        ("month", "2", r"\bbi-?monthly\b|" + _OTHER),
        ("year", "2", r"\bbi-?ennial(?:ly)?\b|" + _OTHER),
        ("minute", "30", r"\bhalf[ -](?:an[ -])?hour\b"),
        ("minute", "15", r"\bquarter[ -](?:of[ -]an[ -])?hour\b"),
        ("hour", "24", r"\b(?:a|around|round)[ -](?:the[ -]clock|day)\b|\ball day\b"),
        ("anniversary", "10", r"\bdecennial\b"),
        ("anniversary", "25", r"\bsilver\b"),
        ("anniversary", "50", r"\bgolden\b"),
        ("anniversary", "100", r"\bcenten(?:nial|ary)\b"),
        ("anniversary", "200", r"\bbicenten(?:nial|ary)\b"),
        ("floor", "1", r"\bdownstairs\b|\bground[ -]floor\b|\blobby\b"),
        ("floor", "2", r"\bupstairs\b"),
    )
}
"""Lengths of time and other places in a row that English has a word for."""
_NONE = re.compile(r"\b(?:no|none|nothing|never|free|without|zero)\b", re.IGNORECASE)
_PAIR = re.compile(
    r"\b[\w-]+ and (?:an?|another|his|her|their|my|our) [\w-]|\b(?:back-to-back|in a row|consecutive|each|either|neither|(?:an)?other|respective(?:ly)?|between|together|opposite|mutual)\b",
    re.IGNORECASE,
)
_TIMES = frozenset({"occasion", "time in order"})
_INAUGURAL = re.compile(r"\b(?:inaugural|maiden|debut|opening)\b", re.IGNORECASE)
_CELLS = {
    f"単{digits[n]}": size
    for n, size in enumerate("D C AA AAA N".split())
    for digits in ("12345", "１２３４５", "一二三四五")
}
"""Sizes of batteries, which have a number in Japan and letters elsewhere."""
_SOME = re.compile(r"\b(?:few|couple|several|some|handful)\b", re.IGNORECASE)
_OR = re.compile(r"[ \u3000]?[、，,・〜～~–-]?[ \u3000]?")
_MONTHS = tuple(name.capitalize() for name in list(MONTHS)[:12])
_BETWEEN = re.compile("[A-Za-z]+[24][A-Za-z]+")
"""P2P, M2M and text2speech, where a digit stands for a word."""


def is_said(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity], source: str, target: str) -> bool:
    """Whether the English says a number of the source in words of its own: 10年間 as a decade, 2、3日 as a few days."""
    word = _WORDS.get((quantity.unit, Fraction(quantity.value)))
    if word and word.search(target):
        return True
    if quantity.kind is Kind.IDENTIFIER:
        return bool(_BETWEEN.fullmatch(quantity.text))
    if quantity.kind is Kind.MONTH:
        # March and may are words, too, and read as months only where that is sure.
        if quantity.value == 1 and _first_months(left[left.index(quantity) + 1 :], target):
            return True
        named = len(re.findall(rf"\b{_MONTHS[int(quantity.value) - 1]}\b", target, re.IGNORECASE))
        return named > sum(other.kind is Kind.MONTH and other.value == quantity.value for other in right)
    if quantity.value == 0:
        return bool(_NONE.search(target))
    if quantity.value == 1 and quantity.unit in _TIMES and _INAUGURAL.search(target):
        return True
    if cell := _CELLS.get(source[quantity.numeral[0] - 1 : quantity.numeral[1]]):
        return cell in re.findall("[A-Z]+", target)
    if quantity.value == 2 and quantity.kind is Kind.COUNT and _PAIR.search(target):
        return True
    return (_is_or(quantity, left, source) and bool(_SOME.search(target))) or _again(quantity, left, right, source)


def _first_months(later: Sequence[Quantity], target: str) -> bool:
    """Whether a number of months says the range that began in January: 1〜11月 as the first 11 months."""
    last = next((str(other.value) for other in later[:1] if other.kind is Kind.MONTH and other.bound is Bound.TO), None)
    return last is not None and re.search(rf"\bfirst (?:{last}|[a-z]+) months\b", target) is not None


def _is_or(quantity: Quantity, left: Sequence[Quantity], source: str) -> bool:
    """Whether this is one of two small numbers in a row, between which the source does not choose: 2、3日."""
    i = left.index(quantity)
    pairs = ((one, other) for one, other in pairwise(left[max(0, i - 1) : i + 2]) if quantity in (one, other))
    return any(
        0 < one.value == other.value - 1 < 9 and _OR.fullmatch(source, one.numeral[1], other.numeral[0])
        for one, other in pairs
    )


def _again(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity], source: str) -> bool:
    """Whether the source names the same thing more often than the target, with the same word before it: 手順1 … 手順1."""
    start = quantity.numeral[0]
    word = source[max(0, start - 2) : start]
    same = [other for other in left if other.value == quantity.value and source.endswith(word, 0, other.numeral[0])]
    said = sum(says(quantity, other) for other in right)
    return len(word) == 2 and word.isalpha() and 0 < said < len(same)
