# SPDX-License-Identifier: MIT
"""Why a number may stand in one text only: said twice, woven into grammar, added for the reader."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from fractions import Fraction

from l10n.numbers.matching import repeats
from l10n.numbers.model import Bound, Kind, Quantity

_RELATIVE_YEAR = re.compile("昨年|一昨年|去年|今年|来年|翌年|前年|同年|本年|当年|年内|年末|年始|年初")
_RELATIVE_MONTH = re.compile("今月|先月|来月|翌月|前月|同月|昨日|本日|きょう|日")
_NOTE = "訳注"
_MARKS = re.compile("[①-⒛Ⅰ-Ⅻ❶-❿⓵-⓾㉑-㉟㊱-㊿]")
"""Characters that are a number and a listing mark at once; no reader takes them for quantities."""
_ROUND_THE_CLOCK = re.compile(r"(?<![0-9/])24/7(?![0-9/])")
_ALWAYS = re.compile("年中無休|常時|いつでも|四六時中")
_NOON = re.compile("正午|零時|真夜中")
_FIELDS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_THAT_DAY = re.compile("[同当前翌昨本今明][日朝夜晩]|この日|その日|初日|最終日|きのう|きょう|あす")
_FIRST = re.compile(r"(?:\b(?:no\.?|number)|#) ?$", re.IGNORECASE)


def explained_source(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity], source: str) -> bool:
    """Whether a number of the source may be without a counterpart of its own in the target."""
    if quantity.soft or quantity.kind is Kind.WEEKDAY or _noted(quantity, source):
        return True
    if _glosses(quantity, left) or _dated_twice(quantity, left, source):
        return True
    if _is_nights(quantity, left) or (
        quantity.kind is Kind.DAY and source[quantity.span[0] - 1 : quantity.span[0]] == "翌"
    ):
        return True
    if quantity.kind is Kind.DAY and quantity.bound is Bound.EXACT and _dated_by_weekday(quantity, left, right):
        return True
    if _is_share(quantity) and {quantity.value.numerator, quantity.value.denominator} <= _values(right):
        return True
    if _spans_months(quantity, left, right):
        return True
    if quantity.kind is Kind.NUMBER:
        return False
    if quantity.unit == "country" and any(other.text == f"G{quantity.value}" for other in right):
        return True
    if quantity.kind is Kind.DURATION and any(quantity.value in _fields(other) for other in right):
        return True
    return any(repeats(quantity, other) for other in right if not other.soft)


def explained_target(quantity: Quantity, left: Sequence[Quantity], source: str, target: str) -> bool:
    """Whether a number of the target may be without a counterpart of its own in the source."""
    if quantity.soft or quantity.kind is Kind.WEEKDAY or _is_emphasis(quantity, target):
        return True
    if (quantity.kind is Kind.YEAR or _ends_span(quantity, target)) and _RELATIVE_YEAR.search(source):
        return True
    if _worded(quantity, source) or _marks(quantity, source) or _round_the_clock(quantity, left, source, target):
        return True
    if _in_kanji(quantity, left, source):
        return True
    if quantity.kind is Kind.TIME and _clocked(quantity, left, source):
        return True
    if _converts(quantity, left, target) or _in_fraction(quantity, left):
        return True
    return any(repeats(other, quantity) for other in left)


_ELEVEN = re.compile("先発|スタメン|イレブン")


def _worded(quantity: Quantity, source: str) -> bool:
    """Whether the source says this date or place in a word: that day, last month, 初回 as the first inning."""
    if quantity.kind in (Kind.DAY, Kind.ORDINAL) and not quantity.unit and _THAT_DAY.search(source):
        return True
    if quantity.kind is Kind.MONTH and _RELATIVE_MONTH.search(source):
        return True
    if quantity.unit == "day" and "連休" in source:
        return True
    if (quantity.value == 11 and _ELEVEN.search(source)) or (quantity.value == 7 and "セブン" in source):
        return True
    return (quantity.kind is Kind.ORDINAL and quantity.value == 1 and "初" in source) or (
        quantity.text == "9/11" and "テロ" in source
    )


def lost(excused: Sequence[Quantity], target: str) -> list[Quantity]:
    """Those of `excused`, numbers in digits that may go unsaid, for which the target still has the place.

    Where a number fell out it left its sign or its spaces behind: "have % satisfaction", "on Platform .".
    """
    digits = [quantity for quantity in excused if not quantity.spelled and quantity.kind is not Kind.WEEKDAY]
    likely = digits and (target[:1] == " " or any(sign in target for sign in _GAP_SIGNS))
    gaps = sum(1 for _ in _GAP.finditer(target)) if likely else 0
    return sorted(digits, key=lambda quantity: quantity.soft)[:gaps]


_GAP_SIGNS = ("  ", " ,", " .", " ;", " )", "( ", " %", "$ ", "£ ", "€ ")
"""What one of the places of `_GAP` has: most texts have none."""
_GAP = re.compile(
    r"^ (?=\S)|(?<=[^\s.?!:;|\x22”’)])  (?=[^\s|])|(?<=[\w)]) (?=[,.;)](?:\s|$))|\( (?=\w)|(?<=[a-z(] )%(?=\s)|[$£€] (?=[a-z])"
)


def _is_emphasis(quantity: Quantity, target: str) -> bool:
    """Whether this is 100% or No. 1, which English says where other languages need no number."""
    if quantity.kind is Kind.PERCENT:
        return quantity.value == 100
    return quantity.value == 1 and bool(_FIRST.search(target, max(0, quantity.span[0] - 8), quantity.span[0]))


_KANJI = "〇一二三四五六七八九十"


def _in_kanji(quantity: Quantity, left: Sequence[Quantity], source: str) -> bool:
    """Whether a kanji numeral that was not read as a number may say this: 一日 is one day, or the first."""
    if not isinstance(quantity.value, int) or not 0 < quantity.value <= 10:
        return False
    places = (match.start() for match in re.finditer(_KANJI[quantity.value], source))
    return any(not any(other.span[0] <= at < other.span[1] for other in left) for at in places)


def _is_nights(quantity: Quantity, left: Sequence[Quantity]) -> bool:
    """Whether these are the nights of a journey whose days follow: 2泊3日 is a three-day trip."""
    return quantity.text.endswith("泊") and any(other.span[0] == quantity.span[1] for other in left)


def _values(quantities: Sequence[Quantity]) -> set[object]:
    return {quantity.value for quantity in quantities}


def _glosses(quantity: Quantity, left: Sequence[Quantity]) -> bool:
    """Whether this is the Japanese year beside a year of the common calendar, or another name: 主要7カ国(G7)."""
    if quantity.kind is Kind.IDENTIFIER:
        return any(other.unit == "country" and quantity.text == f"G{other.value}" for other in left)
    return quantity.unit == "era" and any(
        other.kind is Kind.YEAR and not other.unit and -3 <= quantity.span[0] - other.span[1] <= 5 for other in left
    )


def _dated_twice(quantity: Quantity, left: Sequence[Quantity], source: str) -> bool:
    """Whether this is of the date in the old calendar beside the common one: 慶応4年1月3日(1868年1月27日)."""
    if quantity.kind not in (Kind.MONTH, Kind.DAY):
        return False
    dates = [(left[start], left[stop - 1], stop - start) for start, stop in _whole_dates(left)]
    return any(
        first.unit == "era"
        and first.span[0] < quantity.span[0] <= last.span[0]
        and any(
            not other.unit
            and count == parts
            and _BRACKET.fullmatch(source[min(last.span[1], end.span[1]) : max(first.span[0], other.span[0])])
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


def _spans_months(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether the target counts the months that this one begins: 4〜12月期 as the nine months through December."""
    if quantity.kind is not Kind.MONTH or quantity.bound is not Bound.FROM:
        return False
    ends = (other.value for other in left if other.kind is Kind.MONTH and other.span[0] > quantity.span[0])
    months = (next(ends, 0) - quantity.value) % 12 + 1
    return any(other.unit == "month" and other.value == months for other in right)


def _ends_span(quantity: Quantity, target: str) -> bool:
    """Whether this is the end of a span of years without its century: the 38 of 1637-38."""
    return bool(_SPAN_BEFORE.search(target, 0, quantity.span[0])) and 0 <= quantity.value < 100


_SPAN_BEFORE = re.compile("(?<![0-9])1[0-9]{3}[-–/]$|(?<![0-9])20[0-9]{2}[-–/]$")


def _noted(quantity: Quantity, source: str) -> bool:
    """Whether a translator's note added this to a source that is a translation itself."""
    at = source.find(_NOTE)
    return 0 <= at < quantity.span[0]


def _marks(quantity: Quantity, source: str) -> bool:
    """Whether this is the listing mark that the source has as one character: ① as 1) or (1)."""
    return any(unicodedata.numeric(mark[0]) == quantity.value for mark in _MARKS.finditer(source))


def _round_the_clock(quantity: Quantity, left: Sequence[Quantity], source: str, target: str) -> bool:
    """Whether this is of the 24/7 that English makes of 24 hours, or of a shop that never closes."""
    hours = any(other.unit == "hour" and other.value == 24 for other in left) or _ALWAYS.search(source)
    return bool(hours) and any(
        match.start() <= quantity.span[0] < match.end() for match in _ROUND_THE_CLOCK.finditer(target)
    )


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
    known = {other.value for other in left}
    days = (other for other in right if other.kind is Kind.ORDINAL and not other.spelled and other.value <= 31)
    return not any(other.kind is Kind.MONTH for other in right) and all(day.value in known for day in days)


def _converts(quantity: Quantity, left: Sequence[Quantity], target: str) -> bool:
    """Whether this is an amount of the source in another unit, added in brackets."""
    opened = target.rfind("(", 0, quantity.span[0]) > target.rfind(")", 0, quantity.span[0])
    if opened and _ABBREVIATED.match(target, quantity.numeral[1]):
        return any(other.kind is Kind.MEASURE for other in left)
    if quantity.kind not in (Kind.MONEY, Kind.MEASURE):
        return False
    said = opened or _OR.search(target, max(0, quantity.span[0] - 24), quantity.span[0])
    return bool(said) and any(other.kind is quantity.kind and other.unit != quantity.unit for other in left)


_OR = re.compile(
    r"(?:,|—|–) ?(?:or )?(?:about |roughly |around |some |approximately |equivalent to |worth )?$", re.IGNORECASE
)


_ABBREVIATED = re.compile(r"(?:(?:[–~-]| to )[0-9.,]+)?[ \u00a0-]?(?:°? ?[FC]|in|ft|yd|mi|lb|oz)\b")
"""Units that are read as such in brackets only: 41.8 C (107.2 F), 15 cm (6 in)."""


def _is_share(quantity: Quantity) -> bool:
    """Whether this is one number over another, and no decimal."""
    return isinstance(quantity.value, Fraction) and not _POINT.search(quantity.text)


_POINT = re.compile("[.．・点]")


def _in_fraction(quantity: Quantity, left: Sequence[Quantity]) -> bool:
    """Whether this is a part of a fraction: 1 or 3 of 3分の1."""
    return any(
        _is_share(other) and quantity.value in (other.value.numerator, other.value.denominator) for other in left
    )
