# SPDX-License-Identifier: MIT
"""Numbers that English says in words of its own: 10年間 as a decade, 2、3日 as a few days, 2階へ as upstairs."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from l10n.numbers.matching import says
from l10n.numbers.model import CALENDAR, Kind, Quantity
from l10n.numbers.seasons import is_named

_OTHER = r"\bevery (?:other|second)\b|\balternat(?:e|ing)\b"
_WORDS: dict[tuple[str, Fraction], re.Pattern[str]] = {
    (unit, Fraction(value)): re.compile(pattern, re.IGNORECASE)
    for unit, value, pattern in (
        ("year", "5", r"\bhalf[ -](?:a[ -])?decade\b"),
        ("year", "10", r"\bdecade\b"),
        ("year", "25", r"\bquarter[ -](?:of[ -]a[ -])?century\b"),
        ("year", "50", r"\bhalf[ -](?:a[ -])?century\b|\bgolden\b"),
        ("year", "100", r"\bcentury\b"),
        ("year", "150", r"\bcentury and a half\b"),
        ("age", "100", r"\bcentenarians?\b"),
        ("year", "1000", r"\bmillennium\b"),
        ("month", "3", r"\bquarter(?:s|ly)?\b"),
        ("month", "6", r"\bhalf[ -](?:a[ -])?year|\bsemi-?annual|\bbi-?annual"),
        ("week", "2", r"\bfortnight|\bbi-?weekly\b|" + _OTHER),
        ("day", "2", _OTHER),
        ("month", "2", r"\bbi-?monthly\b|" + _OTHER),
        ("year", "2", r"\bbi-?ennial(?:ly)?\b|" + _OTHER),
        ("minute", "30", r"\bhalf[ -](?:an[ -])?hour\b"),
        ("minute", "15", r"\bquarter[ -](?:of[ -]an[ -])?hour\b"),
        ("minute", "45", r"\bthree[ -]quarters of an hour\b"),
        ("day", "365", r"\b24/7\b|\byear-round\b|\ball year\b|\bevery day\b"),
        ("occasion", "4", r"\bquarterly\b"),
        ("occasion", "12", r"\bmonthly\b"),
        ("age", "0", r"\bunder (?:one|1)\b|\bnewborns?\b|\binfants?\b|\bbab(?:y|ies)\b"),
        (
            "hour",
            "24",
            r"\b(?:a|around|round)[ -](?:the[ -]clock|day)\b|\b(?:all|any ?time of(?: the)?) day\b|\bat any ?time\b",
        ),
        ("anniversary", "10", r"\bdecennial\b"),
        ("anniversary", "25", r"\bsilver\b"),
        ("anniversary", "50", r"\bgolden\b"),
        ("anniversary", "100", r"\bcenten(?:nial|ary)\b"),
        ("anniversary", "200", r"\bbicenten(?:nial|ary)\b"),
        ("time in order", "2", r"\bsequels?\b|\bother\b"),
        ("floor", "1", r"\bdownstairs\b|\bground[ -]floor\b|\blobby\b"),
        ("floor", "2", r"\bupstairs\b"),
    )
}
"""Lengths of time and other places in a row that English has a word for."""
_NONE = re.compile(r"\b(?:no|none|nothing|never|free|without|(?:non)?zero)\b", re.IGNORECASE)
_PAIR = re.compile(
    r"\b[\w-]+ and (?:an?|another|his|her|their|my|our) [\w-]|\b(?:back-to-back|in a row|consecutive|each|either|neither|(?:an)?other|respective(?:ly)?|between|together|opposite|mutual)\b",
    re.IGNORECASE,
)
_TIMES = frozenset({"occasion", "time in order"})
_INAUGURAL = re.compile(r"\b(?:inaugural|maiden|debut|open(?:ing|er))\b", re.IGNORECASE)
_CELLS = {
    f"単{digits[n]}": size
    for n, size in enumerate("D C AA AAA N".split())
    for digits in ("12345", "１２３４５", "一二三四五")
}
"""Sizes of batteries, which have a number in Japan and letters elsewhere."""
_ROUNDS = {4: "semi-?final|last four", 8: "quarter-?final|last eight"}
"""What is reached by the best four and eight of a tournament: ベスト8."""
_NAMED = {f"第{n}": rf"Dai-?{reading}\b" for n, reading in (("1", "ichi"), ("2", "ni"), ("3", "san"))}
_SOME = re.compile(r"\b(?:few|couple|several|some|handful)\b", re.IGNORECASE)
_OR = re.compile(r"[ \u3000]?[、，,・〜～~–-]?[ \u3000]?")
_BETWEEN = re.compile("[A-Za-z]+[24][A-Za-z]+")
"""P2P, M2M and text2speech, where a digit stands for a word."""


def is_said(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity], source: str, target: str) -> bool:
    """Whether the English says a number of the source in words of its own: 10年間 as a decade, 2、3日 as a few days."""
    word = _WORDS.get((quantity.unit, Fraction(quantity.value)))
    if (word and word.search(target)) or _by_word(quantity, source, target):
        return True
    if quantity.kind is Kind.IDENTIFIER:
        return bool(_BETWEEN.fullmatch(quantity.text))
    if quantity.kind in CALENDAR and is_named(quantity, left, right, source, target):
        return True
    if quantity.value == 0:
        return bool(_NONE.search(target))
    if quantity.value == 1 and (quantity.unit in _TIMES or quantity.kind is Kind.ORDINAL) and _INAUGURAL.search(target):
        return True
    if quantity.value == 2 and quantity.kind is Kind.COUNT and _PAIR.search(target):
        return True
    if _AS_MANY.search(target) and any(each is not quantity and each.value == quantity.value for each in left):
        return True
    return (_is_or(quantity, left, source) and bool(_SOME.search(target))) or _again(quantity, left, right, source)


_AS_MANY = re.compile(r"\bas many\b(?! as)", re.IGNORECASE)


_RAISED = r"(?:squared?|square|cubed?|cubic|power)\b"
_MULTIPLIED = {
    2: "doubl|twofold",
    3: "tripl|trebl|threefold",
    4: "quadrupl|fourfold",
    5: "quintupl|fivefold",
    10: "tenfold",
}
_DECADES = dict(
    zip(
        range(20, 100, 10), "twenties thirties forties fifties sixties seventies eighties nineties".split(), strict=True
    )
)


_TEAMS = {5: "fives", 7: "sevens", 8: "eights", 10: "tens", 13: "thirteens", 15: "fifteens"}
_LONG_TIMES = {10: "decades", 100: "centuries", 1000: "millenni(?:a|ums)"}
"""What 数十年 and 何百年 are."""
_GRADES = {1: "freshm[ae]n|first-graders?", 2: "sophomores?", 3: "juniors?|seniors?", 4: "seniors?"}
"""What pupils and students are called by their year, which is one of three or four."""
_GRADE = re.compile("(?:.*生|[校学高中大].*)")


def _by_word(quantity: Quantity, source: str, target: str) -> bool:
    """Whether one word says the number: 5倍 as quintupled, 28歳 as late twenties, 2乗 as squared, 単3 as AA."""
    if cell := _CELLS.get(source[quantity.numeral[0] - 1 : quantity.numeral[1]]):
        return cell in re.findall("[A-Z]+", target)
    word = _word_beside(quantity, source) or _word_for(quantity, source)
    return bool(word) and re.search(rf"\b(?:{word})", target, re.IGNORECASE) is not None


def _word_beside(quantity: Quantity, source: str) -> str:
    """A pattern for what English says for the number and the word beside it: ベスト8 as quarterfinals; empty for none."""
    start, end = quantity.numeral
    if source.startswith("乗", end):
        return _RAISED
    if source.startswith("種平均", end):
        return r"Dow\b"
    if source.startswith("制", quantity.span[1]) and quantity.unit == "person":
        return _TEAMS.get(int(quantity.value), "")
    if source.endswith("ベスト", 0, start):
        return _ROUNDS.get(int(quantity.value), "")
    return _NAMED.get(source[start - 1 : end], "")


def _word_for(quantity: Quantity, source: str) -> str:
    """A pattern for what English says for the number and its unit; empty for none."""
    value = int(quantity.value)
    if quantity.kind is Kind.MULTIPLE:
        return _MULTIPLIED.get(value, "")
    if quantity.kind is Kind.AGE:
        return _DECADES.get(value // 10 * 10, "")
    if quantity.unit == "year" and quantity.vague:
        return _LONG_TIMES.get(value, "")
    if quantity.unit == "year" and _GRADE.fullmatch(source, quantity.span[0] - 1, quantity.span[1] + 1):
        return _GRADES.get(value, "")
    return ""


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
