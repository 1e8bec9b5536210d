# SPDX-License-Identifier: MIT
"""Reasons why a number of the source may have no counterpart of its own: said twice, or in the way of English."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from l10n.numbers.model import Bitext
from l10n.numbers.pair import repeats
from l10n.patterns import late
from l10n.quantities.model import Bound, Kind, Quantity

_FIELDS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_TERM = re.compile(
    "(?:[0-9０-９一二三四五六七八九十]{1,2}月?(?:[〜～~―-]|から))?[0-9０-９一二三四五六七八九十]{1,2}月期"
)
_PART_OF_YEAR = re.compile(r"\b(?:quarter|half|fiscal|business year|FY|months (?:through|to|ended))\b", re.IGNORECASE)
_OPENED = ("（", "(", "、", "＝", "=")
_GAP_SIGNS = ("  ", " ,", " .", " ;", " )", "( ", " %", "$ ", "£ ", "€ ")
"""What one of the places of `_GAP` has: most texts have none."""
_GAP = late(
    r"^ (?=\S)|(?<=[^\s.?!:;|\x22”’)])  (?=[^\s|])|(?<=[\w)]) (?=[,.;)](?:\s|$))|\( (?=\w)|(?<=[a-z(] )%(?=\s)|[$£€] (?=[a-z])"
)


def translators_note(quantity: Quantity, bitext: Bitext) -> bool:
    """A translator's note added it to a source that is a translation itself: （訳注：1964年）."""
    return 0 <= bitext.source.find("訳注") < quantity.span[0]


def era_beside_year(quantity: Quantity, bitext: Bitext) -> bool:
    """The Japanese year beside the common one: 1868年(明治元年)."""
    return quantity.unit == "era" and any(
        other.kind is Kind.YEAR and not other.unit and -3 <= quantity.span[0] - other.span[1] <= 5
        for other in bitext.left
    )


def nights_of_journey(quantity: Quantity, bitext: Bitext) -> bool:
    """The nights of a journey whose days follow: 2泊3日 as a three-day trip."""
    return quantity.text.endswith("泊") and any(other.span[0] == quantity.span[1] for other in bitext.left)


def repeated(quantity: Quantity, bitext: Bitext) -> bool:
    """A number with a unit that the target says once for two times."""
    if quantity.kind is Kind.NUMBER:
        return False
    return any(repeats(quantity, other) for other in bitext.right if not other.soft)


def said_in_both_units(quantity: Quantity, bitext: Bitext) -> bool:
    """An amount that the source has in two units, of which the target has one: カップ2(400ml) as 400 ml."""
    if quantity.kind is not Kind.MEASURE or any(each.unit == quantity.unit for each in bitext.right):
        return False
    for one, other in pairwise(bitext.left):
        beside = one if other is quantity else other if one is quantity else None
        if beside is not None and bitext.source[one.span[1] : other.span[0]] in _OPENED:
            return any(repeats(beside, each) for each in bitext.right)
    return False


def share_in_parts(quantity: Quantity, bitext: Bitext) -> bool:
    """A share whose two numbers the target has: 3分の1 as one of the three."""
    if not isinstance(quantity.value, Fraction) or "分" not in quantity.text:
        return False
    return {quantity.value.numerator, quantity.value.denominator} <= {other.value for other in bitext.right}


def part_of_stopwatch(quantity: Quantity, bitext: Bitext) -> bool:
    """A length of time in the row of a stopwatch: 2時間8分32秒 as 2:08:32."""
    return quantity.kind is Kind.DURATION and any(quantity.value in fields(other) for other in bitext.right)


def fields(quantity: Quantity) -> set[Fraction]:
    """The numbers of a time that a stopwatch shows, 2:08:32; none of any other quantity."""
    return set(map(Fraction, _FIELDS.findall(quantity.text))) if quantity.kind is Kind.TIME else set()


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


def part_of_year(quantity: Quantity, bitext: Bitext) -> bool:
    """The months of a part of the business year: 10〜12月期 as the fourth quarter, the three months through December."""
    if quantity.kind is not Kind.MONTH or not _TERM.match(bitext.source, quantity.numeral[0]):
        return False
    known = {each.value for each in bitext.left if each.kind is Kind.MONTH}
    named = any(each.kind is Kind.MONTH and each.value not in known for each in bitext.right)
    return not named and _PART_OF_YEAR.search(bitext.target) is not None


def lost(excused: Sequence[Quantity], target: str) -> list[Quantity]:
    """Those of `excused`, numbers in digits that may go unsaid, for which the target still has the place.

    Where a number fell out it left its sign or its spaces behind: "have % satisfaction", "on Platform .".
    """
    digits = [quantity for quantity in excused if not quantity.spelled and quantity.kind is not Kind.WEEKDAY]
    likely = digits and (target[:1] == " " or any(sign in target for sign in _GAP_SIGNS))
    gaps = sum(1 for _ in _GAP.finditer(target)) if likely else 0
    return sorted(digits, key=lambda quantity: quantity.soft)[:gaps]
