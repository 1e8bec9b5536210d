# SPDX-License-Identifier: MIT
"""Reasons why a number of the source may have no counterpart of its own: said twice, or in the way of English."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from l10n.numbers.model import Bitext, Bound, Kind, Quantity
from l10n.numbers.pair import repeats, says
from l10n.numbers.printing import MONTHS
from l10n.numbers.sayings import english
from l10n.numbers.tables import rows, words


def translators_note(quantity: Quantity, bitext: Bitext) -> bool:
    """A translator's note added it to a source that is a translation itself: （訳注：1964年）."""
    return 0 <= bitext.source.find("訳注") < quantity.span[0]


# Said twice in the source


def era_beside_year(quantity: Quantity, bitext: Bitext) -> bool:
    """The Japanese year beside the common one: 1868年(明治元年)."""
    return quantity.unit == "era" and any(
        other.kind is Kind.YEAR and not other.unit and -3 <= quantity.span[0] - other.span[1] <= 5
        for other in bitext.left
    )


def date_of_old_calendar(quantity: Quantity, bitext: Bitext) -> bool:
    """The date in the old calendar beside the common one: 慶応4年1月3日(1868年1月27日)."""
    if quantity.kind not in (Kind.MONTH, Kind.DAY):
        return False
    left = bitext.left
    dates = [(left[start], left[stop - 1], stop - start) for start, stop in _whole_dates(left)]
    return any(
        first.unit == "era"
        and first.span[0] < quantity.span[0] <= last.span[0]
        and any(
            not other.unit
            and count == parts
            and _BRACKET.fullmatch(bitext.source[min(last.span[1], end.span[1]) : max(first.span[0], other.span[0])])
            for other, end, count in dates
        )
        for first, last, parts in dates
    )


_BRACKET = re.compile(r"[ \u3000]?[(（][ \u3000]?(?:西暦|新暦|旧暦)?")


def _whole_dates(quantities: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Where dates with a year and a month begin and end in `quantities`."""
    for start, year in enumerate(quantities):
        stop = start + 1
        while stop < len(quantities) and quantities[stop].span[0] == quantities[stop - 1].span[1]:
            stop += 1
        if year.kind is Kind.YEAR and stop > start + 1 and quantities[start + 1].kind is Kind.MONTH:
            yield start, stop


def nights_of_journey(quantity: Quantity, bitext: Bitext) -> bool:
    """The nights of a journey whose days follow: 2泊3日 as a three-day trip."""
    return quantity.text.endswith("泊") and any(other.span[0] == quantity.span[1] for other in bitext.left)


def group_of_countries(quantity: Quantity, bitext: Bitext) -> bool:
    """A group of countries with its short name: 主要7カ国(G7) as the Group of Seven, 7カ国 as the G7."""
    if quantity.kind is Kind.IDENTIFIER:
        return any(other.unit == "country" and quantity.text == f"G{other.value}" for other in bitext.left)
    return quantity.unit == "country" and any(other.text == f"G{quantity.value}" for other in bitext.right)


def same_thing_again(quantity: Quantity, bitext: Bitext) -> bool:
    """The same thing named more often than in the target, with the same word before it: 手順1 … 手順1."""
    start = quantity.numeral[0]
    word = bitext.source[max(0, start - 2) : start]
    same = [
        other
        for other in bitext.left
        if other.value == quantity.value and bitext.source.endswith(word, 0, other.numeral[0])
    ]
    said = sum(says(quantity, other) for other in bitext.right)
    return len(word) == 2 and word.isalpha() and 0 < said < len(same)


def repeated(quantity: Quantity, bitext: Bitext) -> bool:
    """A number with a unit that the target says once for two times."""
    if quantity.kind is Kind.NUMBER:
        return False
    return any(repeats(quantity, other) for other in bitext.right if not other.soft)


def as_many(quantity: Quantity, bitext: Bitext) -> bool:
    """The second of two equal numbers: 3年で3回 as three times in as many years."""
    again = any(each is not quantity and each.value == quantity.value for each in bitext.left)
    return again and _AS_MANY.search(bitext.target) is not None


_AS_MANY = re.compile(r"\bas many\b(?! as)", re.IGNORECASE)


# Said in another way in the target


def share_in_parts(quantity: Quantity, bitext: Bitext) -> bool:
    """A share whose two numbers the target has: 3分の1 as one of the three."""
    if not is_share(quantity):
        return False
    values = {other.value for other in bitext.right}
    return quantity.value.numerator in values and quantity.value.denominator in values


def is_share(quantity: Quantity) -> bool:
    """Whether this is one number over another, and no decimal."""
    return isinstance(quantity.value, Fraction) and not _POINT.search(quantity.text)


_POINT = re.compile("[.．・点]")


def part_of_stopwatch(quantity: Quantity, bitext: Bitext) -> bool:
    """A length of time in the row of a stopwatch: 2時間8分32秒 as 2:08:32."""
    return quantity.kind is Kind.DURATION and any(quantity.value in fields(other) for other in bitext.right)


def fields(quantity: Quantity) -> set[Fraction]:
    """The numbers of a time that a stopwatch shows, 2:08:32; none of any other quantity."""
    return set(map(Fraction, _FIELDS.findall(quantity.text))) if quantity.kind is Kind.TIME else set()


_FIELDS = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def one_or_the_next(quantity: Quantity, bitext: Bitext) -> bool:
    """One of two small numbers in a row, between which the source does not choose: 2、3日 as a few days."""
    i = bitext.left.index(quantity)
    beside = bitext.left[max(0, i - 1) : i + 2]
    pairs = ((one, other) for one, other in pairwise(beside) if quantity in (one, other))
    vague = any(
        0 < one.value == other.value - 1 < 9 and _OR.fullmatch(bitext.source, one.numeral[1], other.numeral[0])
        for one, other in pairs
    )
    return vague and _SOME.search(bitext.target) is not None


_SOME = re.compile(r"\b(?:few|couple|several|some|handful)\b", re.IGNORECASE)
_OR = re.compile(r"[ \u3000]?[、，,・〜～~–-]?[ \u3000]?")


def digit_for_word(quantity: Quantity, _bitext: Bitext) -> bool:
    """A digit that stands for a word: P2P, M2M and text2speech."""
    return quantity.kind is Kind.IDENTIFIER and _BETWEEN.fullmatch(quantity.text) is not None


_BETWEEN = re.compile("[A-Za-z]+[24][A-Za-z]+")


# Dates


def next_day(quantity: Quantity, bitext: Bitext) -> bool:
    """The day that follows: 翌15日 as the next day."""
    return quantity.kind is Kind.DAY and bitext.source[quantity.span[0] - 1 : quantity.span[0]] == "翌"


def day_by_weekday(quantity: Quantity, bitext: Bitext) -> bool:
    """A day without a month by another word for it: 10日 as on Friday."""
    if quantity.kind is not Kind.DAY or quantity.bound is not Bound.EXACT:
        return False
    if any(other.kind is Kind.MONTH and other.span[1] == quantity.span[0] for other in bitext.left):
        return False
    known = {other.value for other in bitext.left}
    return not any(other.kind is Kind.MONTH or _is_other_day(other, known) for other in bitext.right)


def _is_other_day(quantity: Quantity, known: set[int | Fraction]) -> bool:
    """Whether this may be the day of a month that the source has not."""
    place = quantity.kind is Kind.ORDINAL and not quantity.spelled and quantity.value <= 31
    return place and quantity.value not in known


def months_of_span(quantity: Quantity, bitext: Bitext) -> bool:
    """The month that a span begins with, where the target counts its months: 4〜12月期 as the nine months through December."""
    if quantity.kind is not Kind.MONTH or quantity.bound is not Bound.FROM:
        return False
    ends = (other.value for other in bitext.left if other.kind is Kind.MONTH and other.span[0] > quantity.span[0])
    months = (next(ends, 0) - quantity.value) % 12 + 1
    return any(other.unit == "month" and other.value == months for other in bitext.right)


def first_months(quantity: Quantity, bitext: Bitext) -> bool:
    """The January of a span that begins with it: 1〜11月 as the first 11 months."""
    if quantity.kind is not Kind.MONTH or quantity.value != 1:
        return False
    later = bitext.left[bitext.left.index(quantity) + 1 :][:1]
    last = next((str(other.value) for other in later if other.kind is Kind.MONTH and other.bound is Bound.TO), "")
    return bool(last) and re.search(rf"\bfirst (?:{last}|[a-z]+) months\b", bitext.target) is not None


def part_of_year(quantity: Quantity, bitext: Bitext) -> bool:
    """The months of a part of the business year: 10〜12月期 as the fourth quarter."""
    if quantity.kind is not Kind.MONTH or not _TERM.match(bitext.source, quantity.numeral[0]):
        return False
    return _PART_OF_YEAR.search(bitext.target) is not None


_TERM = re.compile("(?:[0-9０-９]{1,2}[〜～~―-])?[0-9０-９]{1,2}月期")
_PART_OF_YEAR = re.compile(r"\b(?:quarter|half|fiscal|business year|FY)", re.IGNORECASE)


def doubtful_month(quantity: Quantity, bitext: Bitext) -> bool:
    """A month whose name is a word, too, and is read only where that is sure: 3月 as march, 5月 as may."""
    if quantity.kind is not Kind.MONTH:
        return False
    named = len(re.findall(rf"\b{MONTHS[int(quantity.value) - 1]}\b", bitext.target, re.IGNORECASE))
    return named > sum(other.kind is Kind.MONTH and other.value == quantity.value for other in bitext.right)


def feast(quantity: Quantity, bitext: Bitext) -> bool:
    """A day of the year that English calls by name: 1月1日 as New Year's Day."""
    if quantity.kind not in (Kind.MONTH, Kind.DAY):
        return False
    dates = ((month, day) for month, day in pairwise(bitext.left) if quantity in (month, day))
    names = [_FEASTS.get((int(one.value), int(other.value)), ()) for one, other in dates if one.kind is Kind.MONTH]
    called = english(_ALL_FEASTS).findall(bitext.target) if any(names) else []
    return any(name in called for feasts in names for name in feasts)


_FEASTS = {(int(month), int(day)): words(names) for month, day, names in rows("feasts")}
"""The names of days of the year."""
_ALL_FEASTS = tuple(sorted((name for names in _FEASTS.values() for name in names), key=len, reverse=True))
"""The same, so that New Year's Eve is not found for New Year."""
