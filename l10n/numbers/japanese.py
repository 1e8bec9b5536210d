# SPDX-License-Identifier: MIT
"""Reads the numbers in a Japanese text: 143億ドル, 平成3年10月, 午後3時半, 三千二百万人, 数十社."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from string import ascii_letters

from l10n.numbers import numerals
from l10n.numbers.eras import ERAS, LETTERS
from l10n.numbers.exceptions import ALWAYS_BEFORE, NO_NUMBER
from l10n.numbers.model import CALENDAR, Bound, Kind, Number, Quantity
from l10n.numbers.notation import CHAIN, chain, identifier
from l10n.numbers.units import UNITS, Unit
from l10n.text import HIRAGANA, KANJI, KATAKANA
from l10n.tokens import tokenize

_WEEKDAYS = "月火水木金土日"

_PLACES = re.compile(
    rf"(?=[{numerals.DIGIT}{numerals.KANJI_DIGIT}{numerals.SMALL}{_WEEKDAYS}元数何幾半])(?:"
    rf"(?P<chain>{CHAIN})"
    rf"|(?P<numeral>{numerals.NUMERAL})"
    r"|(?P<first>元)(?=年)"
    r"|(?P<half>半)(?=ダース)"
    r"|(?P<several>[数何幾])(?P<scale>[十百千]?[万億兆]|[十百千])"
    rf"|(?P<weekday>[{_WEEKDAYS}])(?:曜日?|(?<=[（(].)(?=[)）])))"
)
"""Every place where a number may stand; what comes before and after decides whether it is one."""

ANY = re.compile(f"[{numerals.DIGIT}{numerals.KANJI_DIGIT}{numerals.SMALL}曜元数何幾半]")
"""A character without which a Japanese text has no number."""

_BEFORE = re.compile(
    r"(?P<about>約|およそ|おおよそ|ほぼ|概ね|おおむね)?[ \u3000]?"
    r"(?P<over>最大|最高|上限)?(?P<least>最低|最小|少なくとも)?"
    r"(?P<ordinal>第|だい)?"
    r"(?P<half>午前|午後|AM|PM|am|pm)?"
    r"(?P<degree>摂氏|華氏)?(?:温度)?の?(?P<speed>時速)?"
    r"[ \u3000]?(?P<minus>(?:マイナス|零下|氷点下|[-−－▲△])[ \u3000]?)?"
    r"(?P<money>(?:US|ＵＳ|us|A|C|HK|S|NT)?[$＄]|[¥￥€£₩＼\\]|(?:USD|JPY|EUR|GBP|CNY|KRW) ?|人民元)?[ \u3000]?"
    r"(?P<minus_after>[-−－▲△])?$"
)
_BEFORE_ENDS = frozenset("約そぼねむ大高限低小もと第い前後下氏速度のス-−－▲△$＄¥￥€£₩＼\\DYRPWMm元 \u3000")
_AFTER = re.compile(
    r"(?P<least>以上|以降)|(?P<most>以下|以内)|(?P<less>未満|弱|足らず)|(?P<more>超|を超|余り?|あまり|強(?![いくさ化制]))"
    r"|(?P<about>前後|程度|ほど|くらい|ぐらい|ごろ|頃|近く|内外|がらみ)"
)
_BOUNDS = {
    "least": Bound.AT_LEAST,
    "most": Bound.AT_MOST,
    "less": Bound.LESS_THAN,
    "more": Bound.MORE_THAN,
}
_SYMBOLS = {
    "¥": "JPY", "￥": "JPY", "＼": "JPY", "\\": "JPY", "€": "EUR", "£": "GBP", "₩": "KRW", "人民元": "CNY",
    "A$": "AUD", "C$": "CAD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD",
}  # fmt: skip

_SPEEDS = {"km": "kmh", "mile": "mph"}

_UNITS = {spelling: unit for unit in UNITS for spelling in unit.japanese}
_LONGEST_UNIT = max(map(len, _UNITS))
_UNIT_STARTS = frozenset(spelling[0] for spelling in _UNITS)
_WORD_CHARACTER = re.compile(f"[A-Za-z{KATAKANA}]")
_KANJI = re.compile(f"[{KANJI}]")
_HIRAGANA = re.compile(f"[{HIRAGANA}]")
_JOINED = re.compile(r"[ \u3000]?(?:[〜～~―—‐–−－-]|から|ないし|乃至)[ \u3000]?")
_LISTED = re.compile(r"[・、,，]?")
_SOME = re.compile("[数余]")
_BASE = re.compile(r"[ \u3000]?進")
"""16進 is hexadecimal."""
_PLACE_NAME_MARKS = frozenset("ッヶケヵ")
_NAME_MARKS = frozenset("-‐" + ascii_letters)
_NAME_BEFORE = re.compile(r"[A-Za-z]+[-‐]?$")
_NAME_AFTER = re.compile(r"[A-Za-z]+[A-Za-z0-9]*")
_NO_NAME = {"US", "USD", "JPY", "EUR", "GBP", "CNY", "KRW", "AM", "PM", "FY", "NO"}

_CALENDAR = re.compile(
    r"[ \u3000]?(?:(?P<decade>年代)|(?P<year>年度?(?![目生]))|(?P<century>世紀)|(?P<month>月(?!間))|(?P<day>日(?![間目曜後]|前(?!後)|以内))"
    rf"|(?P<hour>時(?![間点期速代差])(?:[ \u3000]?(?P<minute>{numerals.NUMERAL})[ \u3000]?分|(?P<half>半))?))"
)
_CALENDAR_KINDS = {
    "decade": Kind.DECADE,
    "year": Kind.YEAR,
    "century": Kind.CENTURY,
    "month": Kind.MONTH,
    "day": Kind.DAY,
    "hour": Kind.TIME,
    "minute": Kind.TIME,
    "half": Kind.TIME,
}
_DENOMINATOR = re.compile(rf"[ \u3000]?分[ \u3000]?の[ \u3000]?{numerals.NUMERAL}")
_NEXT_YEAR = frozenset("翌同前")
"""What makes English say the following year for 翌1997年."""
_LIMITS = {Kind.MONTH: 12, Kind.DAY: 31}
_SPAN_OF_YEARS = re.compile(r"[ \u3000]?年(?!度|[〇零一二三四五六七八九十0-9０-９]|の?[春夏秋冬]|[末初産])")
_CUT_YEAR = frozenset("'’‘＇")
"""What stands for the century in '19年."""
_ERA_AFTER = re.compile(r"[ \u3000]?(?:年|[)）・〜～-])")
_SCALED_UNITS = {"wari": 10, "dozen": 12}
_WINDOW = 12


# A pair's own check, its neighbours' and the whole document's ask for the same text.
@lru_cache(maxsize=16384)
def read_japanese(text: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order. Never raises; takes time in proportion to the text."""
    if not ANY.search(text):
        return ()
    return tuple(_compose(text, _share(text, list(_scan(text)))))


def _scan(text: str) -> Iterator[Quantity]:
    """The quantities of `text`, each for itself."""
    end = 0
    for match in _PLACES.finditer(text):
        # A clock time has taken its minutes along.
        if match.start() >= end:
            for quantity in _read(text, match):
                end = quantity.span[1]
                yield quantity


def _read(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    """The quantities at one place, in reading order; none where it only looks like a number."""
    start, end = match.span()
    if match.lastgroup == "chain":
        yield from chain(text, start, end)
    elif match.lastgroup == "weekday":
        yield Quantity((start, end), match[0], Kind.WEEKDAY, _WEEKDAYS.index(match[0][0]), soft=True)
    elif match.lastgroup == "scale":
        yield from _several(text, start, end, match["scale"])
    elif match.lastgroup == "first":
        if dated := _calendar(text, start, end, 1):
            yield dated
    elif match.lastgroup == "half":
        yield _measured(text, start, end, Fraction(1, 2))
    elif (read := numerals.value(match[0])) is None:
        yield Quantity((start, end), match[0][: numerals.LONGEST], Kind.IDENTIFIER, -1, numeral=(start, end))
    else:
        yield from _numeral(text, start, end, read)


def _numeral(text: str, start: int, end: int, value: Number) -> Iterator[Quantity]:
    spelled = _is_kanji(text[start])
    if spelled and not _counts(text, start, end):
        return
    quantity = (
        (not spelled and _name(text, start, end))
        or _calendar(text, start, end, value)
        or _measured(text, start, end, value)
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


def _is_kanji(sign: str) -> bool:
    return sign in numerals.KANJI_DIGIT or sign in numerals.SMALL


# What a numeral is part of


def _name(text: str, start: int, end: int) -> Quantity | None:
    """A name that the digits are part of (UTF-8, E3, 88B), or None."""
    joined = start and text[start - 1] in _NAME_MARKS
    before = _NAME_BEFORE.search(text, max(0, start - _WINDOW), start) if joined else None
    after = _NAME_AFTER.match(text, end)
    if before and before[0].upper() not in _NO_NAME and not _era(text, start, end):
        return identifier(text, before.start(), after.end() if after else end)
    if after and not _unit(text, end):
        return identifier(text, start, after.end())
    return None


def _counts(text: str, start: int, end: int) -> bool:
    """Whether the kanji numeral is one, and not part of a word (四国, 一方, 三条)."""
    if _DENOMINATOR.match(text, end):
        return True
    before = text[start - 1 : start] if start else ""
    if (
        _in_word(text, start, end)
        or _is_each(text, start)
        or any(text.startswith(w, start - 1) for w in NO_NUMBER.get(before, ()))
    ):
        return False
    if text[end : end + 1] in _PLACE_NAME_MARKS and not _unit(text, end):
        return False
    if end - start > 1 or (before and before in ALWAYS_BEFORE) or _era(text, start, end):
        return True
    if _KANJI.match(before) or not (_unit(text, end) or _CALENDAR.match(text, end)):
        return _tagged(text, start)
    return True


def _in_word(text: str, start: int, end: int) -> bool:
    """Whether the numeral begins a word that counts nothing: 四国, and 十分, but not 十分間 or 八百万円."""
    for word in NO_NUMBER.get(text[start], ()):
        if text.startswith(word, start):
            counted = _unit(text, end)
            stop = start + len(word)
            return not (
                counted and (counted[1] > stop or (counted[0].kind is Kind.DURATION and _LATER.match(text, stop)))
            )
    return False


_LATER = re.compile("後(?!悔)|前(?!後)|以内|おき|ごと")
"""What makes a length of time of 十分 and 五分."""


def _is_each(text: str, start: int) -> bool:
    """Whether one is said twice, which is every one: 一つ一つ, 一人一人."""
    one = text[start : start + 2]
    return one[0] == "一" and one in (text[start + 2 : start + 4], text[max(0, start - 2) : start])


def _tagged(text: str, start: int) -> bool:
    """Whether MeCab takes the character at `start` for a numeral."""
    low = max(0, start - _WINDOW)
    return start - low in _numerals(text[low : start + _WINDOW])


@lru_cache(maxsize=4096)
def _numerals(window: str) -> frozenset[int]:
    """Where MeCab sees numerals in `window`."""
    return frozenset(token.start for token in tokenize(window) if token.pos == "名詞-数詞")


# Dates and clocks


def _era(text: str, start: int, end: int) -> int:
    """The first year of the era that is named right before `start`; 0 where there is none."""
    before = text[max(0, start - 5) : start].rstrip(" \u3000")
    if not _ERA_AFTER.match(text, end):
        return 0
    if before[-2:] in ERAS:
        return ERAS.get(before[-4:], ERAS[before[-2:]])
    return LETTERS.get(before[-1:], 0) if text[end : end + 1] == "年" and not before[-2:-1].isalpha() else 0


def _calendar(text: str, start: int, end: int, value: Number) -> Quantity | None:
    """The part of a date, or the time of day, that the numeral is; None where it is neither."""
    era = _era(text, start, end)
    mark = _CALENDAR.match(text, end)
    if not mark:
        return _year(text, (start, end), end, value, era) if era else None
    kind = _CALENDAR_KINDS[mark.lastgroup or ""]
    if kind is Kind.TIME:
        return _clock(text, start, mark, value)
    cut = text[start - 1 : start] in _CUT_YEAR if start else False
    if kind is Kind.YEAR and not (era or cut) and value < 1000 and _SPAN_OF_YEARS.match(text, end):
        return None
    if kind in _LIMITS and not 1 <= value <= _LIMITS[kind]:
        return None
    if kind is Kind.YEAR or era:
        return _year(text, (start, mark.end()), end, value, era, kind)
    soft = kind is Kind.DAY and value == 1 and not text.endswith("月", 0, start)
    span = start, mark.end()
    return Quantity(span, text[slice(*span)], kind, value, "", (start, end), value, soft=soft)


def _year(text: str, span: tuple[int, int], end: int, value: Number, era: int, kind: Kind = Kind.YEAR) -> Quantity:
    start = span[0]
    year = era + value - 1 if era else value
    soft = not era and text[start - 1 : start] in _NEXT_YEAR
    return Quantity(span, text[slice(*span)], kind, year, "era" if era else "", (start, end), value, soft=soft)


def _clock(text: str, start: int, mark: re.Match[str], hours: Number) -> Quantity | None:
    if hours > 30:
        return None
    minutes = numerals.value(mark["minute"]) if mark["minute"] else 30 if mark["half"] else 0
    before = text[max(0, start - 2) : start]
    later = 720 if before in ("午後", "pm", "PM") and hours < 12 else 0
    unit = "half" if before in ("午前", "午後") else ""
    low = start - 2 if unit else start
    value = hours * 60 + (minutes or 0) + later
    numeral = start, mark.start()
    return Quantity((low, mark.end()), text[low : mark.end()], Kind.TIME, value, unit, numeral, hours)


# Counters, measures, money


def _unit(text: str, end: int) -> tuple[Unit, int] | None:
    """The unit that begins at `end`, or after one space there, and where it ends: the longest that fits."""
    at = end + 1 if text[end : end + 1] in (" ", "\u3000") else end
    if text[at : at + 1] not in _UNIT_STARTS:
        return None
    for length in range(min(_LONGEST_UNIT, len(text) - at), 0, -1):
        unit = _UNITS.get(text[at : at + length])
        # A unit does not stop in the middle of a word: 5ポイントカード.
        if unit and not (_WORD_CHARACTER.match(text, at + length - 1) and _WORD_CHARACTER.match(text, at + length)):
            return unit, at + length
    return None


def _measured(text: str, start: int, end: int, value: Number) -> Quantity:
    over = _over(text, end)
    end += len(over)
    unit, stop = _unit(text, end) or (None, end)
    # A kanji that is no unit of the table is still what is counted: 3扉, 7連.
    bare = Kind.COUNT if _KANJI.match(text, end) else Kind.NUMBER
    if bare is Kind.NUMBER and 1000 <= value <= 2100 and end - start == 4 and not _is_kanji(text[start]):
        bare = Kind.YEAR
    quantity = Quantity(
        (start, stop),
        text[start:stop],
        unit.kind if unit else bare,
        value,
        unit.name if unit else "",
        (start, end),
        value,
        approximate=bool(_SOME.search(text, start, end)),
        spelled=_is_kanji(text[start]),
    )
    if over:
        quantity = replace(quantity, approximate=True, bound=Bound.MORE_THAN, vague=over == "数")
    if unit and unit.name in _SCALED_UNITS:
        quantity = replace(quantity, value=value * _SCALED_UNITS[unit.name])
    if stop < len(text) and text[stop] == "半" and quantity.kind in (Kind.DURATION, Kind.PERCENT):
        half = Fraction(1, 2) if quantity.kind is Kind.DURATION else 5
        quantity = replace(quantity, value=quantity.value + half, span=(start, stop + 1))
    return _bounded(text, _prefixed(text, quantity))


def _over(text: str, end: int) -> str:
    """The 数 or 余 by which a round number is passed: 十数人, 10数年, 百余名."""
    over = text[end : end + 1]
    return over if over and over in "数余" and text[end - 1] in _ROUND and _unit(text, end + 1) else ""


_ROUND = frozenset(numerals.SMALL + numerals.LARGE + "0０〇")


def _prefixed(text: str, quantity: Quantity) -> Quantity:
    """`quantity` with what stands before it: 約, 第, マイナス, a currency mark."""
    start = quantity.span[0]
    if not start or text[start - 1] not in _BEFORE_ENDS:
        return quantity
    mark = _BEFORE.search(text, max(0, start - _WINDOW), start)
    if not mark or mark.start() == start:
        return quantity
    if mark["money"]:
        unit = _SYMBOLS.get(mark["money"].upper().strip(), mark["money"].strip().upper())
        unit = "USD" if unit.endswith(("$", "＄")) else unit
        quantity = replace(quantity, kind=Kind.MONEY, unit=unit, span=(mark.start("money"), quantity.span[1]))
    if mark["degree"] and quantity.unit == "degree":
        unit = "C" if mark["degree"] == "摂氏" else "F"
        quantity = replace(quantity, unit=unit, span=(mark.start("degree"), quantity.span[1]))
    if mark["speed"] and quantity.kind is Kind.MEASURE:
        unit = _SPEEDS.get(quantity.unit, quantity.unit)
        quantity = replace(quantity, unit=unit, span=(mark.start("speed"), quantity.span[1]))
    if mark["minus_after"] or (mark["minus"] and _is_sign(text, mark.start("minus"))):
        low = min(quantity.span[0], mark.start("minus") if mark["minus"] else mark.start("minus_after"))
        quantity = replace(quantity, value=-quantity.value, span=(low, quantity.span[1]))
    if mark["ordinal"]:
        quantity = replace(quantity, kind=Kind.ORDINAL, span=(mark.start("ordinal"), quantity.span[1]))
    return replace(
        quantity,
        approximate=quantity.approximate or bool(mark["about"]),
        bound=Bound.AT_LEAST if mark["least"] else Bound.AT_MOST if mark["over"] else quantity.bound,
    )


def _is_sign(text: str, at: int) -> bool:
    """Whether the dash at `at` is a minus, and not a dash between two things."""
    before = text[at - 1 : at] if at else ""
    return text[at] in "マ零氷▲△−" or not before.strip() or bool(_HIRAGANA.match(before)) or before in "（(「、=＝：:["


def _bounded(text: str, quantity: Quantity) -> Quantity:
    """`quantity` with what stands after it: 以上, 未満, 程度."""
    after = _AFTER.match(text, quantity.span[1])
    soft = _is_soft(quantity) or bool(_BASE.match(text, quantity.span[1]))
    if not after:
        return replace(quantity, soft=True) if soft else quantity
    group = after.lastgroup or ""
    bound = _BOUNDS.get(group, quantity.bound)
    return replace(quantity, bound=bound, approximate=quantity.approximate or group not in _BOUNDS, soft=soft)


def _is_soft(quantity: Quantity) -> bool:
    """Whether English may say this by grammar or a word: 2人 (both), 1年 (a year), 100% (all), 第二 (in a name)."""
    if quantity.spelled and 0 <= quantity.value <= 10:
        return True
    if not isinstance(quantity.value, int):
        return False
    if quantity.kind is Kind.PERCENT:
        return quantity.value == 100
    limit = {Kind.COUNT: 3, Kind.DURATION: 1, Kind.MONEY: 1, Kind.MEASURE: 1}.get(quantity.kind, -1)
    return 0 <= quantity.value <= limit


def _several(text: str, start: int, end: int, scale: str) -> Iterator[Quantity]:
    """数十, 何百万: an order of magnitude."""
    size = numerals.value("一" + scale)
    if size is not None:
        yield replace(_measured(text, start, end, size), vague=True)


# Quantities that read each other


def _share(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """`quantities` with the unit and scale of a range or list at each of its numbers: 2〜3億円, 51、70系."""
    for i in range(len(quantities) - 2, -1, -1):
        left, right = quantities[i], quantities[i + 1]
        long_year = left.kind in (Kind.YEAR, Kind.NUMBER) and left.value >= 1000
        if long_year and _is_short_year(right) and _JOINED.fullmatch(text[left.span[1] : right.span[0]]):
            year = left.value - left.value % 100 + right.value
            right = quantities[i + 1] = replace(right, kind=Kind.YEAR, value=year, unit="")
        if left.kind is right.kind is Kind.TIME and _JOINED.fullmatch(text[left.span[1] : right.span[0]]):
            quantities[i + 1] = _same_half(left, right)
        if left.kind is not Kind.NUMBER or not (right.unit or right.kind in CALENDAR):
            continue
        gap = text[left.span[1] : right.span[0]]
        if _JOINED.fullmatch(gap):
            scale = _scale(text, left, right)
            quantities[i] = _with_unit(replace(left, value=left.value * scale, bound=Bound.FROM), right)
            quantities[i + 1] = replace(right, bound=Bound.TO)
        elif _LISTED.fullmatch(gap) and right.kind is not Kind.MONEY:
            quantities[i] = _with_unit(left, right)
    return quantities


def _same_half(left: Quantity, right: Quantity) -> Quantity:
    """`right`, in the afternoon where `left` is said to be: 午後1時〜3時."""
    later = right.value + 720
    return (
        replace(right, value=later, unit="half")
        if left.unit == "half" and not right.unit and 720 <= left.value < later < 1440
        else right
    )


def _is_short_year(quantity: Quantity) -> bool:
    return quantity.kind in (Kind.YEAR, Kind.DURATION) and quantity.unit in ("", "year") and 10 <= quantity.value < 100


def _with_unit(left: Quantity, right: Quantity) -> Quantity:
    if left.value > _LIMITS.get(right.kind, left.value):
        return left
    if right.kind is Kind.TIME:
        return replace(left, kind=Kind.TIME, value=left.value * 60) if left.value <= 30 else left
    value = left.value + right.value - right.written if right.unit == "era" else left.value
    return replace(left, kind=right.kind, unit=right.unit, value=value)


def _scale(text: str, left: Quantity, right: Quantity) -> int:
    """What 億 in 2〜3億円 makes of the 2: 1 where the first number has a scale of its own."""
    numeral = text[slice(*right.numeral)]
    bare = numeral.rstrip(numerals.LARGE)
    own = text[slice(*left.numeral)]
    if bare == numeral or own.rstrip(numerals.LARGE + numerals.SMALL) != own:
        return 1
    size, first = numerals.value("一" + numeral[len(bare) :]), numerals.value(bare)
    return int(size or 1) if first is not None and left.value < first else 1


def _compose(text: str, quantities: list[Quantity]) -> Iterator[Quantity]:
    """`quantities` with those made one that only together are a number: 3分の1, 2円50銭, 3割5分."""
    whole: list[Quantity] = []
    for quantity in quantities:
        whole.append(quantity)
        while len(whole) > 1 and (joined := _join(text, whole[-2], whole[-1])):
            whole[-2:] = [joined]
    yield from whole


_PARTS_OF_WARI: dict[str, Number] = {"分": 1, "厘": Fraction(1, 10), "毛": Fraction(1, 100)}
"""In percent: 3割2分5厘 is 32.5 %."""
_AND = ("と", "また", "又", "・")


def _join(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    gap = text[left.numeral[1] : right.numeral[0]].replace(" ", "").replace("\u3000", "")
    if gap == "分の" and left.value:
        share = Fraction(right.value) / Fraction(left.value)
        whole = replace(right, value=share, written=share, kind=Kind.NUMBER, unit="")
    elif gap in _AND and isinstance(right.written, Fraction) and "分の" in right.text and isinstance(left.value, int):
        total = left.value - right.value if left.value < 0 else left.value + right.value
        whole = replace(right, value=total, written=total)
    elif ((left.unit, gap) == ("JPY", "円") and right.unit == "sen") or (
        right.unit == "cent" and left.kind is Kind.MONEY and text[left.span[1] : right.span[0]] in ("", "と")
    ):
        whole = replace(left, value=left.value + Fraction(right.value) / 100)
    elif right.vague and left.numeral[1] == right.span[0] and left.value > right.value:
        # 千数百人: more than a thousand
        whole = replace(right, value=left.value, written=left.written, bound=Bound.MORE_THAN)
    elif (
        left.unit == "wari"
        and left.span[1] == right.span[0]
        and (part := _PARTS_OF_WARI.get(text[right.numeral[1] : right.numeral[1] + 1]))
    ):
        return replace(left, value=left.value + right.value * part, span=(left.span[0], right.numeral[1] + 1))
    else:
        return None
    span = left.span[0], right.span[1]
    return replace(whole, span=span, text=text[slice(*span)], numeral=(left.numeral[0], right.numeral[1]), soft=False)
