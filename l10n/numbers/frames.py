# SPDX-License-Identifier: MIT
"""What a number stands in and both texts must say alike: a rate, the years before Christ, a scale, vagueness."""

import re
from collections.abc import Callable, Iterable, Iterator

from l10n.numbers.bounds import opposed_bound
from l10n.numbers.model import Bitext, Fault, Frame, Kind, Quantity
from l10n.numbers.printing import decimal

_TIMES = {
    "second": ("秒", "", r"sec(?:ond)?|s"),
    "minute": ("分", "", r"min(?:ute)?"),
    "hour": ("時間?", "時給", r"hour|hr?"),
    "day": ("日", "日[給当]|[1１一]日", "day"),
    "week": ("週間?", "週", "week"),
    "month": ("[かヵケヶカ]?月", "月[額間給]?", "month"),
    "year": ("年間?", "年[額間収俸]?", "year"),
}
"""What a time is called after 毎, alone before a number (週3日), and in English."""
_RATE_BEFORE = re.compile(
    "(?:"
    + "|".join(
        rf"(?P<{unit}>毎{kanji}|(?<![0-9０-９一-龥]){kanji}[に速]|[1１一]{kanji}(?:に(?:つき)?|[あ当]たり|間に)"
        + (rf"|(?<![0-9０-９一-龥]){alone})" if alone else ")")
        for unit, (kanji, alone, _) in _TIMES.items()
    )
    + ")(?:の?[一-龥ァ-ヺー]{1,10})?[はがで、]?(?:およそ|平均|約)?$"
)
_RATE_AFTER = re.compile(
    r"^[^.,;:()0-9]{0,24}?(?:(?:\b(?:per|each|every|an?)\s|/\s?)(?P<unit>"
    + "|".join(f"(?P<{unit}>{english})" for unit, (*_, english) in _TIMES.items())
    + r")\b|\b(?P<adverb>hourly|daily|weekly|monthly|annually|yearly)\b|\b(?:mph|kph)\b)",
    re.IGNORECASE,
)
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
}
_ANCIENT_BEFORE = re.compile(r"(?:紀元前|B\.?C\.?\s?)(?:およそ|約)?$")
_BEFORE_CHRIST = re.compile("(?:^|[はがも、。（()・～〜 \u3000])前$")
_COMMON_ERA = re.compile(r"(?:西暦|紀元後|A\.?D\.?\s?)(?:およそ|約)?$")
_BC_BEHIND = re.compile(r"\s?(?:B\.?C\b|BCE\b|B\.C\.E\b)")
_BC = re.compile(
    r"(?<![A-Za-z])BCE?\b|\bB\.C\b|\bB\.C\.E\b|\bbefore (?:Christ|the (?:common|Christian) era)\b", re.IGNORECASE
)
_WARMTH = re.compile("気温|体温|水温|室温|温度|摂氏|℃")
_FAHRENHEIT = re.compile(r"\s?(?:°\s?F\b|degrees? F\b|degrees? Fahrenheit)", re.IGNORECASE)
_ROUGH = re.compile(
    r"\b(?:few|couple|several|some|dozens?|tens|scores?|hundreds|thousands|millions|billions|trillions|multiple|many"
    r"|handful|or so|about|around|roughly|nearly|approximately|more than|over|at least|up to)\b",
    re.IGNORECASE,
)


def other_frames(
    bitext: Bitext, pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[Quantity, Quantity, Frame, "Test"]]:
    """The pairs of numbers that the target sets into something else than the source, with the rule that says so."""
    source, target = bitext.source, bitext.target
    tests = [
        test
        for test, here, there in FRAMES
        if (here is None or here.search(source)) and (there is None or there.search(target))
    ]
    for i, j in pairs:
        left, right = bitext.left[i], bitext.right[j]
        for test in tests:
            if frame := test(left, right, source, target):
                yield left, right, frame, test
                break


def rate(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """Per second for 毎時: where each text names one time beside its number, and not the same."""
    before = source[max(0, left.span[0] - 20) : left.numeral[0]]
    rate = _RATE_BEFORE.search(before)
    found = _RATE_AFTER.search(target[right.numeral[1] : right.numeral[1] + 60]) if rate else None
    if rate is None or found is None:
        return None
    unit = rate.lastgroup or ""
    said = _ADVERBS.get((found["adverb"] or "").lower()) or next((each for each in _TIMES if found[each]), "hour")
    named = re.search(rf"\b(?:{_TIMES[unit][-1]})s?\b|\b{unit}ly\b|\bannual", target, re.IGNORECASE)
    return None if said == unit or named else Frame(f"per {unit}", f"per {said}")


def measure_of_rate(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """Per square mile for 1平方キロ当たり, with the same number."""
    read = _MEASURE_BEFORE.search(source[: left.numeral[0]])
    said = _MEASURE_AFTER.match(target, right.numeral[1]) if read and left.value == right.value else None
    if read is None or said is None or _PER[read.lastgroup or ""].lower() == said[1].lower():
        return None
    return Frame(f"per {_PER[read.lastgroup or '']}", f"per {said[1]}")


_PER = {"area": "square kilometer", "field": "hectare", "volume": "liter"}
_MEASURE_BEFORE = re.compile(
    "[1１一](?:(?P<area>平方キロ(?:メートル)?|km2|km²)|(?P<field>ヘクタール|ha)|(?P<volume>リットル|L))[あ当]たり"
    "(?:の?[一-龥]{1,6})?[はがで、]?(?:およそ|平均|約)?$"
)
_MEASURE_AFTER = re.compile(r"[^.,;:()0-9]{0,24}? per (square mile|acre|gallon)\b", re.IGNORECASE)


def before_christ(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """A.D. for 紀元前; a year that is not said to be B.C. may well be one of a story that is."""
    if left.kind not in (Kind.YEAR, Kind.CENTURY) and left.unit != "year":
        return None
    before = source[max(0, left.span[0] - 6) : left.numeral[0]]
    if _COMMON_ERA.search(before):
        return Frame("A.D.", "B.C.", Fault.DATE) if _BC_BEHIND.match(target, right.span[1]) else None
    ancient = _ANCIENT_BEFORE.search(before) or (left.value >= 100 and _BEFORE_CHRIST.search(before))
    return Frame("B.C.", "A.D.", Fault.DATE) if ancient and not _BC.search(target) else None


def thermometer(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """Degrees of Fahrenheit for those of a Japanese thermometer."""
    if not _FAHRENHEIT.match(target, right.numeral[1]) or "華氏" in source or "°F" in source or "℉" in source:
        return None
    return Frame("°C", "°F") if left.value == right.value and _WARMTH.search(source) else None


def version(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """Python 3.1 for Python 3.10, which is a name and no decimal."""
    one, other = source[slice(*left.numeral)], target[slice(*right.numeral)]
    if one == other or "." not in one or "." not in other or not _VERSION.search(source[: left.numeral[0]]):
        return None
    return Frame(one, other, Fault.VALUE) if one.rstrip("0") == other.rstrip("0") else None


_VERSION = re.compile("(?:[A-Za-z][ \u3000]?|バージョン[ \u3000]?|版[ \u3000]?)$")


def part_for_multiple(left: Quantity, right: Quantity, _source: str, target: str) -> Frame | None:
    """A third for 3倍."""
    if left.kind is not Kind.MULTIPLE or right.kind is not Kind.ORDINAL:
        return None
    part = re.search(r"\b(?:an?|one)[ -]$", target[: right.span[0]], re.IGNORECASE)
    return Frame(f"{decimal(left.value)} times as much", f"one {right.text}", Fault.VALUE) if part else None


def growth(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """An increase by 300% for 3倍, which is one by 200%."""
    if left.kind is not Kind.MULTIPLE or right.value != left.value * 100 or right.kind is not Kind.PERCENT:
        return None
    by = _GROWN_BEFORE.search(target, 0, right.span[0]) or _GROWN_AFTER.match(target, right.span[1])
    if not by or _MORE_THAN_WHOLE.match(source, left.span[1]):
        return None
    return Frame(f"{decimal(left.value * 100)}% of what it was", f"{right.text} more")


_GROWN_BEFORE = re.compile(
    r"\b(?:by|(?:rose|risen|rise|jump(?:s|ed)?|grew|grown|grow|soar(?:s|ed)?|climb(?:s|ed)?|surg(?:e|es|ed)|increas(?:e|es|ed)"
    r"|improv(?:e|es|ed)|up)(?: by)?)(?: (?:about|around|some|over|nearly|a full|almost|more than))? $",
    re.IGNORECASE,
)
_GROWN_AFTER = re.compile(
    r" (?:increase|rise|jump|gain|growth|improvement|more|higher|faster|larger|greater|bigger)\b(?! of its)",
    re.IGNORECASE,
)
_MORE_THAN_WHOLE = re.compile("増|も?多[いく]|の増")
"""What makes of 3倍 how much was added, or leaves it open."""


def exact_for_vague(left: Quantity, right: Quantity, _source: str, target: str) -> Frame | None:
    """Seven people for 数人."""
    if not left.vague or left.text[0] not in "数何幾" or right.vague or right.approximate or _ROUGH.search(target):
        return None
    return Frame("a vague number", f"exactly {right.text}", Fault.VALUE)


Test = Callable[[Quantity, Quantity, str, str], Frame | None]
_RATE = re.compile("毎|[1１一](?=[秒分時日週かヵケヶカ月年])|(?<![0-9０-９一-龥])[秒分時日週月年]")
"""What each rate of `_RATE_BEFORE` begins with."""
FRAMES: tuple[tuple[Test, re.Pattern[str] | None, re.Pattern[str] | None], ...] = (
    (opposed_bound, None, None),
    (rate, _RATE, None),
    (measure_of_rate, re.compile("たり"), None),
    (before_christ, re.compile("前|後|西暦|[BA].?[CD]"), None),
    (thermometer, None, re.compile("[Ff]ahr|F\\b|°")),
    (version, re.compile("[.]"), re.compile("[.]")),
    (part_for_multiple, re.compile("倍"), None),
    (growth, re.compile("倍"), None),
    (exact_for_vague, re.compile("[数何幾]"), None),
)
"""The rules in their order, each with what has to stand in the source and in the target for it to find anything."""
