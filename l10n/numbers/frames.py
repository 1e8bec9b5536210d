# SPDX-License-Identifier: MIT
"""What a number stands in and both texts must say alike: a bound, a rate, the years before Christ."""

import re
from collections.abc import Callable, Iterable, Iterator

from l10n.numbers.model import Bitext, Fault, Frame
from l10n.numbers.roles.bounds import after_within, before_after, bound_taken_in, lost_vagueness
from l10n.numbers.roles.changes import exchanged_ends, size_or_end
from l10n.numbers.roles.rates import rate
from l10n.numbers.roles.shares import (
    other_counter,
    part_as_whole,
    per,
    rest_of_price,
    share_or_difference,
    turned_ratio,
)
from l10n.numbers.roles.signs import lost_sign, other_balance, turned_change
from l10n.patterns import late
from l10n.quantities.model import Bound, Kind, Quantity

_ANCIENT_BEFORE = re.compile(r"(?:紀元前|B\.?C\.?\s?)(?:およそ|約)?$")
_BEFORE_CHRIST = re.compile("(?:^|[はがも、。（()・～〜 \u3000])前$")
_COMMON_ERA = re.compile(r"(?:西暦|紀元後|A\.?D\.?\s?)(?:およそ|約)?$")
_BC_BEHIND = re.compile(r"\s?(?:B\.?C\b|BCE\b|B\.C\.E\b)")
_BC = re.compile(
    r"(?<![A-Za-z])BCE?\b|\bB\.C\b|\bB\.C\.E\b|\bbefore (?:Christ|the (?:common|Christian) era)\b", re.IGNORECASE
)
_SIDES = {Bound.AT_LEAST: 1, Bound.MORE_THAN: 1, Bound.AT_MOST: -1, Bound.LESS_THAN: -1}
_NEGATED = late(
    "な[いかく](?![とで](?:は|も)?(?:いけ|なら|だめ))|なけ(?!れば(?:なら|なり|いけ))|(?<!なりま)(?<!いけま)せん|[らたせえれ]ず|ぬ|対象外|不要|断[りわ]|除[くき外]|免除|禁[止じ]"
)
_SAID = re.compile("以[上下内]|を[上下]?限|未満|を?超|より|足らず")
_SAID_BEFORE = re.compile("(?:最低|最短|最大|最長|少なくとも)(?:でも)?$")
"""Bounds that say no more than that; 10年ぶり and 3日で may be put the other way round."""
_CANNOT = re.compile(
    r"\b(?:may|must|can|should|need|are|is|do|does|did|will|shall)(?: not|not\b|n['’]t\b)|\bnever\b|\bno (?:admittance|admission|entry|entrance|access|sales?)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:except|only|but|other than)\b", re.IGNORECASE)
_NOT = late(
    r"\b(?:(?:not|no)(?! (?:more|less|fewer|later|sooner|earlier) than)|never|without|cannot|nor|unable|unless|until|prevent\w*|avoid\w*|keep\w* (?:\w+ ){1,6}from)\b|n['’]t\b",
    re.IGNORECASE,
)
_HOT = 45
"""No weather or body is warmer by the Celsius scale; an oven that is may be one of a book from America."""
Test = Callable[[Quantity, Quantity, str, str], Frame | None]
_RATE = late("毎|[1１一](?=[秒分時日週かヵケヶカ月年])|(?<![0-9０-９一-龥])[秒分時日週月年]")
"""What each rate of `_RATE_BEFORE` begins with."""


def other_frames(
    bitext: Bitext, pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[Quantity, Quantity, Frame, "Test"]]:
    """The pairs of numbers that the target sets into something else than the source, with the rule that says so."""
    source, target = bitext.source, bitext.target
    characters = frozenset(source)
    tests = [test for test, sign in FRAMES if sign is None or _stands(sign, source, characters)]
    for i, j in pairs:
        left, right = bitext.left[i], bitext.right[j]
        for test in tests:
            if frame := test(left, right, source, target):
                yield left, right, frame, test
                break


def _stands(sign: frozenset[str] | re.Pattern[str], source: str, characters: frozenset[str]) -> bool:
    return not sign.isdisjoint(characters) if isinstance(sign, frozenset) else sign.search(source) is not None


def before_christ(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """A.D. for 紀元前; a year that is not said to be B.C. may well be one of a story that is."""
    if left.kind not in (Kind.YEAR, Kind.CENTURY) and left.unit != "year":
        return None
    before = source[max(0, left.span[0] - 6) : left.numeral[0]]
    if _COMMON_ERA.search(before):
        return Frame("A.D.", "B.C.", Fault.DATE) if _BC_BEHIND.match(target, right.span[1]) else None
    ancient = _ANCIENT_BEFORE.search(before) or (left.value >= 100 and _BEFORE_CHRIST.search(before))
    return Frame("B.C.", "A.D.", Fault.DATE) if ancient and not _BC.search(target) else None


def other_scale(left: Quantity, right: Quantity, _source: str, _target: str) -> Frame | None:
    """Degrees of a Japanese thermometer in Fahrenheit: 気温は35度 as 35°F."""
    fahrenheit = left.unit == "degree" and right.unit == "F" and left.value == right.value <= _HOT
    return Frame(f"{left.written}°C", right.text) if fahrenheit else None


def opposed_bound(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """The other side of a number left open: 100人未満 as more than 100 people."""
    if left.bound is Bound.EXACT or right.bound is Bound.EXACT or left.vague:
        return None
    if left.value < 0 or {_SIDES.get(left.bound, 0), _SIDES.get(right.bound, 0)} != {1, -1}:
        return None  # 3万7000円台を割り込む is to fall below it
    if left.kind is Kind.DURATION and _is_long(left, right, source, target):
        return None
    return None if _is_turned(left, source, target) else Frame(f"{left.bound} #", str(right.bound), Fault.VALUE)


def _is_long(left: Quantity, right: Quantity, source: str, target: str) -> bool:
    """Whether the bound may be no bound: over three years may be all through them."""
    said = _SAID.match(source, left.span[1]) or _SAID_BEFORE.search(source, 0, left.span[0])
    return not said or target.lower().endswith("over ", 0, right.span[0])


def _is_turned(left: Quantity, source: str, target: str) -> bool:
    """Whether a negation turns the bound of one text: 100人未満 as not 100 or more."""
    # 100に満たない negates nothing: it is how less than 100 is said.
    end = left.span[1] + len("に満たない") * source.startswith("に満た", left.span[1])
    negated = _NEGATED.search(source, end)
    said = _NOT.findall(target)
    if negated and _CANNOT.search(target):
        # Both negate the same: 120センチ未満は as "120 cm or taller may not".
        return len(said) != 1 or _BUT.search(target) is not None
    return bool(negated or said)


FRAMES: tuple[tuple[Test, frozenset[str] | re.Pattern[str] | None], ...] = (
    (opposed_bound, None),
    (rate, _RATE),
    (before_christ, re.compile("前|後|西暦|[BA].?[CD]")),
    (bound_taken_in, frozenset("以未超")),
    (after_within, frozenset("内")),
    (lost_vagueness, frozenset("数何幾")),
    (before_after, frozenset("前後")),
    (exchanged_ends, re.compile("から")),
    (
        size_or_end,
        re.compile(
            "[増減高安低落伸延縮拡値急削改悪抑軽少重長短深広なす]|[上下引多][がりげきく]|カット|アップ|ダウン|分の"
        ),
    ),
    (lost_sign, frozenset("-−－▲△零氷+＋マプ")),
    (turned_change, frozenset("減増低下上伸割マプ")),
    (other_balance, frozenset("字損利")),
    (rest_of_price, frozenset("割掛引オO")),
    (share_or_difference, frozenset("割％%倍")),
    (other_scale, frozenset("度")),
    (per, re.compile("[当あ]たり|につき|[1１一][^0-9]{1,8}[0-9]")),
    (part_as_whole, re.compile("の[う中]")),
    (other_counter, frozenset("人名世社国")),
    (turned_ratio, frozenset("対")),
)
"""The rules in their order, each with what has to stand in the source for it to find anything: one of these characters."""
