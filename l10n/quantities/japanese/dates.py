# SPDX-License-Identifier: MIT
"""What a numeral is in a Japanese date or time of day: 平成3年, 10月, 午後3時半."""

import re

from l10n.model import Span
from l10n.patterns import late
from l10n.quantities import DATA, numerals
from l10n.quantities.model import Kind, Number, Quantity
from l10n.tables import rows

_ERAS = [(name, int(first), letter) for name, first, letter in rows(DATA, "eras")]
ERAS: dict[str, int] = {name: first for name, first, _ in _ERAS}
"""The common year that the old calendar's 元年 falls in for the most part, by the era's name.

Historians count so: 安政 was proclaimed in the last month of its first year, which was January 1855 already, and
安政2年 is 1855. The end of a year of the old calendar lies in the next common year."""
LETTERS: dict[str, int] = {letter: first for _, first, letter in _ERAS if letter}
"""The letters that stand for the modern eras in tables and forms: H30, R6."""
MODERN: tuple[int, ...] = tuple(LETTERS.values())
"""The first years of the eras a bare two-digit year is counted in."""
DATE_MARK = late(
    r"[ \u3000]?(?:(?P<decade>年代)|(?P<year>年度?(?![目生]))|(?P<century>世紀)|(?P<month>月(?![間曜]))|(?P<day>日(?![間目曜後]|半(?!ば)|前(?!後)|以内|未満|連続|続け))"
    rf"|(?P<hour>時(?![間点期速代差])(?:[ \u3000]?(?P<minute>{numerals.SHORT})[ \u3000]?分|(?P<half>半))?))"
)
_NEXT_YEAR = frozenset("翌同前")
"""What makes English say the following year for 翌1997年."""
LIMITS = {Kind.MONTH: 12, Kind.DAY: 31}
_DIGITS = "[〇零一二三四五六七八九十0-9０-９]{1,2}"
_SPAN_OF_YEARS = late(
    rf"[ \u3000]?年(?!度|{_DIGITS}[ \u3000]?(?:[・、~〜～／/-][ \u3000]?{_DIGITS}[ \u3000]?)?月|の?[春夏秋冬]|[末初産])"
)
_LONG_SPAN = re.compile(r"[ \u3000]?年[ \u3000]?(?:以上|余|近く|間|前(?![後半期])|にわた|にも?及)")
"""What makes a length of time of a round thousand of years."""
_CUT_YEAR = frozenset("'’‘＇")
"""What stands for the century in '19年."""
_ERA_AFTER = re.compile(r"[ \u3000]?(?:年|[)）・〜～-]|[(（][0-9０-９]{4}[)）])")
_HALF_DAY = re.compile("(?:(?P<am>午前|am|AM|早朝|未明|明け方|朝)|(?P<night>深夜)|(?P<pm>午後|pm|PM|夕方|夜|晩))の?$")


def era_before(text: str, start: int, end: int) -> int:
    """The first year of the era that is named right before `start`; 0 where there is none."""
    before = text[max(0, start - 5) : start].rstrip(" \u3000")
    if not _ERA_AFTER.match(text, end):
        return 0
    if before[-2:] in ERAS:
        return ERAS.get(before[-4:], ERAS[before[-2:]])
    return LETTERS.get(before[-1:], 0) if text[end : end + 1] == "年" and not before[-2:-1].isalpha() else 0


def _era_start(text: str, start: int) -> int:
    """Where the era that is named before `start` begins."""
    before = text[max(0, start - 5) : start].rstrip(" \u3000")
    size = next((length for length in (4, 2) if len(before) >= length and before[-length:] in ERAS), 1)
    return max(0, start - 5) + len(before) - size


def date_at(text: str, start: int, end: int, value: Number) -> Quantity | None:
    """The part of a date, or the time of day, that the numeral is; None where it is neither."""
    era = era_before(text, start, end)
    mark = DATE_MARK.match(text, end)
    if not mark:
        return _year(text, (start, end), (start, end), value, era) if era else None
    if mark["hour"]:
        return _clock_time(text, start, mark, value)
    kind = Kind(mark.lastgroup or "")
    if (kind is Kind.YEAR and not era and _is_length(text, start, end, value)) or _is_none(text, start, kind, value):
        return None
    if kind is Kind.YEAR or era:
        return _year(text, (start, mark.end()), (start, end), value, era, kind)
    soft = kind is Kind.DAY and value == 1 and not text.endswith("月", 0, start)
    span = start, mark.end()
    return Quantity(span, text[slice(*span)], kind, value, "", (start, end), value, soft=soft)


def _is_none(text: str, start: int, kind: Kind, value: Number) -> bool:
    """Whether no month or day has this number, or it counts days: 2泊3日."""
    return kind in LIMITS and (not 1 <= value <= LIMITS[kind] or text[start - 1 : start] == "泊")


def _is_length(text: str, start: int, end: int, value: Number) -> bool:
    """Whether these years are a length of time: 3年, 2000年間."""
    if value < 1000:
        cut = start > 0 and text[start - 1] in _CUT_YEAR
        return not cut and _SPAN_OF_YEARS.match(text, end) is not None
    return value > 9999 or (value % 100 == 0 and _LONG_SPAN.match(text, end) is not None)


def _year(text: str, span: Span, numeral: Span, value: Number, era: int, kind: Kind = Kind.YEAR) -> Quantity:
    start = span[0]
    span = (_era_start(text, start) if era else start), span[1]
    year = era + value - 1 if era else value
    soft = not era and text[start - 1 : start] in _NEXT_YEAR
    return Quantity(span, text[slice(*span)], kind, year, "era" if era else "", numeral, value, soft=soft)


def _clock_time(text: str, start: int, mark: re.Match[str], hours: Number) -> Quantity | None:
    """The time of day of so many `hours` with the minutes in `mark`; None where no clock shows it."""
    if hours > 30:
        return None
    minutes = numerals.value(mark["minute"]) if mark["minute"] else 30 if mark["half"] else 0
    half = _HALF_DAY.search(text, max(0, start - 3), start)
    if half and half[0][0] in "夜晩" and hours < 5:
        half = None
    unit = "half" if half and not half[0].isascii() else ""
    low = half.start() if half and unit else start
    value = hours * 60 + (minutes or 0) + (_later(half, hours) if half else 0)
    return Quantity((low, mark.end()), text[low : mark.end()], Kind.TIME, value, unit, (start, mark.start()), hours)


def _later(half: re.Match[str], hours: Number) -> int:
    """How many minutes the half of the day adds to a time: 720 in the afternoon, none less at midnight."""
    if hours == 12 and half[0][0] in "深夜晩":
        return -720
    evening = half.lastgroup == "pm" or (half.lastgroup == "night" and hours >= 6)
    return 720 if evening and hours < 12 else 0
