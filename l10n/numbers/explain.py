# SPDX-License-Identifier: MIT
"""Explains why a number may stand in one text only: said twice, woven into grammar, added for the reader."""

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction

from l10n.numbers.matching import repeats
from l10n.numbers.model import Kind, Quantity

_RELATIVE_YEAR = re.compile("昨年|一昨年|去年|今年|来年|翌年|前年|同年|本年|当年|年内|年末|年始|年初")
_RELATIVE_MONTH = re.compile("今月|先月|来月|翌月|前月|同月|昨日|本日|きょう|日")
_ADDRESS = re.compile(r"https?://[^\s<>`（）]+")
_NOTE = "訳注"
_MARKS = re.compile("[①-⒛Ⅰ-Ⅻ❶-❿⓵-⓾㉑-㉟㊱-㊿]")
"""Characters that are a number and a listing mark at once; no reader takes them for quantities."""
_ROUND_THE_CLOCK = re.compile(r"(?<![0-9/])24/7(?![0-9/])")
_NOON = re.compile("正午|零時|真夜中")
_ONE = re.compile("に[1１一]")
_FIELDS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_PERIODS: dict[tuple[str, Fraction], re.Pattern[str]] = {
    (unit, Fraction(value)): re.compile(pattern, re.IGNORECASE)
    for unit, value, pattern in (
        ("year", "10", r"\bdecade\b"),
        ("year", "50", r"\bhalf[ -](?:a[ -])?century\b"),
        ("year", "100", r"\bcentury\b"),
        ("year", "1000", r"\bmillennium\b"),
        ("month", "3", r"\bquarter(?:s|ly)?\b"),
        ("month", "6", r"\bhalf[ -](?:a[ -])?year|\bsemi-?annual|\bbi-?annual"),
        ("week", "2", r"\bfortnight|\bbi-?weekly\b"),
        ("minute", "30", r"\bhalf[ -](?:an[ -])?hour\b"),
        ("minute", "15", r"\bquarter[ -](?:of[ -]an[ -])?hour\b"),
    )
}
"""Lengths of time that English has a word for."""


def explained_source(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity], source: str) -> bool:
    """Whether a number of the source may be without a counterpart of its own in the target."""
    if quantity.soft or quantity.kind is Kind.WEEKDAY or _glosses(quantity, left) or _noted(quantity, source):
        return True
    if _linked(quantity, source):
        return True
    if quantity.kind is Kind.DAY and _dated_by_weekday(quantity, left, right):
        return True
    if any(_one_in(quantity, other, source) for other in right):
        return True
    if isinstance(quantity.value, Fraction) and {quantity.value.numerator, quantity.value.denominator} <= _values(
        right
    ):
        return True
    if quantity.kind is Kind.NUMBER:
        return False
    if quantity.kind is Kind.DURATION and any(quantity.value in _fields(other) for other in right):
        return True
    return any(repeats(quantity, other) for other in right if not other.soft)


def is_period(quantity: Quantity, target: str) -> bool:
    """Whether the English names a length of time by a word instead of a number: 10年間 as a decade."""
    word = _PERIODS.get((quantity.unit, Fraction(quantity.value))) if quantity.kind is Kind.DURATION else None
    return bool(word and word.search(target))


def explained_target(quantity: Quantity, left: Sequence[Quantity], source: str, target: str) -> bool:
    """Whether a number of the target may be without a counterpart of its own in the source."""
    if quantity.soft or quantity.kind is Kind.WEEKDAY:
        return True
    if quantity.kind is Kind.YEAR and _RELATIVE_YEAR.search(source):
        return True
    if quantity.kind is Kind.MONTH and _RELATIVE_MONTH.search(source):
        return True
    if _linked(quantity, target) or _marks(quantity, source) or _round_the_clock(quantity, left, target):
        return True
    if quantity.kind is Kind.TIME and _clocked(quantity, left, source):
        return True
    if _converts(quantity, left, target) or _in_fraction(quantity, left):
        return True
    if any(_one_in(other, quantity, source) for other in left):
        return True
    return any(repeats(other, quantity) for other in left)


def _values(quantities: Sequence[Quantity]) -> set[object]:
    return {quantity.value for quantity in quantities}


def _glosses(quantity: Quantity, left: Sequence[Quantity]) -> bool:
    """Whether this is the Japanese year beside a year of the common calendar: 1948年(昭和24年)."""
    return quantity.unit == "era" and any(
        other.kind is Kind.YEAR and not other.unit and -3 <= quantity.span[0] - other.span[1] <= 5 for other in left
    )


def _noted(quantity: Quantity, source: str) -> bool:
    """Whether a translator's note added this to a source that is a translation itself."""
    at = source.find(_NOTE)
    return 0 <= at < quantity.span[0]


def _linked(quantity: Quantity, text: str) -> bool:
    """Whether this stands in an address: pages of other languages have other addresses."""
    return any(match.start() < quantity.span[0] < match.end() for match in _ADDRESS.finditer(text))


def _one_in(many: Quantity, share: Quantity, source: str) -> bool:
    """Whether the English says as a share what the source says as one of so many: 5人に1人 as 20 percent."""
    if many.value <= 1 or not _ONE.match(source, many.span[1]):
        return False
    return Fraction(share.value) * many.value == (100 if share.kind is Kind.PERCENT else 1)


def _marks(quantity: Quantity, source: str) -> bool:
    """Whether this is the listing mark that the source has as one character: ① as 1) or (1)."""
    return any(unicodedata.numeric(mark[0]) == quantity.value for mark in _MARKS.finditer(source))


def _round_the_clock(quantity: Quantity, left: Sequence[Quantity], target: str) -> bool:
    """Whether this is of the 24/7 that English makes of 24 hours."""
    hours = any(other.unit == "hour" and other.value == 24 for other in left)
    return hours and any(match.start() < quantity.span[0] < match.end() for match in _ROUND_THE_CLOCK.finditer(target))


def _clocked(quantity: Quantity, left: Sequence[Quantity], source: str) -> bool:
    """Whether a time says what the source says in a word (正午, 9時台), or in hours, minutes and seconds."""
    if "時台" in source or (quantity.value % 720 == 0 and _NOON.search(source)):
        return True
    fields = _fields(quantity)
    return bool(fields) and fields <= {other.value for other in left if other.kind is Kind.DURATION}


def _fields(quantity: Quantity) -> set[Fraction]:
    """The numbers of a time that a stopwatch shows, 2:08:32; none of any other quantity."""
    return set(map(Fraction, _FIELDS.findall(quantity.text))) if quantity.kind is Kind.TIME else set()


def _dated_by_weekday(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether the target may name another day word for a day without a month: 10日 as on Friday."""
    if any(other.kind is Kind.MONTH and other.span[1] == quantity.span[0] for other in left):
        return False
    return not any(other.kind is Kind.MONTH for other in right)


def _converts(quantity: Quantity, left: Sequence[Quantity], target: str) -> bool:
    """Whether this is an amount of the source in another unit, added in brackets."""
    if quantity.kind not in (Kind.MONEY, Kind.MEASURE):
        return False
    opened = target.rfind("(", 0, quantity.span[0]) > target.rfind(")", 0, quantity.span[0])
    return opened and any(other.kind is quantity.kind and other.unit != quantity.unit for other in left)


def _in_fraction(quantity: Quantity, left: Sequence[Quantity]) -> bool:
    """Whether this is a part of a fraction: 1 or 3 of 3分の1."""
    return any(
        isinstance(other.value, Fraction) and quantity.value in (other.value.numerator, other.value.denominator)
        for other in left
    )
