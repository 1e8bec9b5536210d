# SPDX-License-Identifier: MIT
"""What a number stands in and both texts must say alike: a bound, a rate, the years before Christ."""

import re
from collections.abc import Callable, Iterable, Iterator

from l10n.numbers import DATA
from l10n.numbers.model import Bitext, Fault, Frame
from l10n.numbers.roles.bounds import after_within, bound_taken_in
from l10n.numbers.roles.changes import exchanged_ends, size_or_end
from l10n.numbers.roles.shares import other_counter, part_as_whole, per, turned_ratio
from l10n.numbers.roles.signs import lost_sign, other_balance
from l10n.quantities.model import Bound, Kind, Quantity
from l10n.tables import rows, words

_RATES = {time: tuple(map(words, cells)) for time, *cells in rows(DATA, "rates")}
"""What a time is called after 毎, alone before a number (週3日), in English, and as an adverb."""
_ADVERBS = {adverb: time for time, (*_, adverbs) in _RATES.items() for adverb in adverbs}
_RATE_BEFORE = re.compile(
    "(?:"
    + "|".join(
        rf"(?P<{time}>(?:毎|[1１一])(?:{'|'.join(kanji)})(?:に(?:つき)?|[あ当]たり|間に)?+"
        rf"|(?<![0-9０-９一-龥])(?:(?:{'|'.join(kanji)})[に速]|{'|'.join(alone) or '(?!)'}))"
        for time, (kanji, alone, *_) in _RATES.items()
    )
    + ")(?:の?[一-龥ァ-ヺー]{1,10})?[はがで、]?(?:およそ|平均|約)?$"
)
_RATE_AFTER = re.compile(
    r"^[^.,;:()0-9]{0,24}?(?:(?:\b(?:per|each|every|an?)\s|/\s?)(?:"
    + "|".join(f"(?P<{time}>{'|'.join(english)})" for time, (*_, english, _) in _RATES.items())
    + rf")\b|\b(?P<adverb>{'|'.join(_ADVERBS)})\b|\b(?:mph|kph)\b)",
    re.IGNORECASE,
)
_ANCIENT_BEFORE = re.compile(r"(?:紀元前|B\.?C\.?\s?)(?:およそ|約)?$")
_BEFORE_CHRIST = re.compile("(?:^|[はがも、。（()・～〜 \u3000])前$")
_COMMON_ERA = re.compile(r"(?:西暦|紀元後|A\.?D\.?\s?)(?:およそ|約)?$")
_BC_BEHIND = re.compile(r"\s?(?:B\.?C\b|BCE\b|B\.C\.E\b)")
_BC = re.compile(
    r"(?<![A-Za-z])BCE?\b|\bB\.C\b|\bB\.C\.E\b|\bbefore (?:Christ|the (?:common|Christian) era)\b", re.IGNORECASE
)
_SIDES = {Bound.AT_LEAST: 1, Bound.MORE_THAN: 1, Bound.AT_MOST: -1, Bound.LESS_THAN: -1}
_NEGATED = re.compile(
    "な[いかく](?![とで](?:は|も)?(?:いけ|なら|だめ))|なけ(?!れば(?:なら|なり|いけ))|(?<!なりま)(?<!いけま)せん|[らたせえれ]ず|ぬ"
)
_SAID = re.compile("以[上下内]|未満|を?超|より|足らず")
"""Bounds that say no more than that; 10年ぶり and 3日で may be put the other way round."""
_CANNOT = re.compile(r"\b(?:may|must|can|should|need|are|is)(?: not|not\b|n['’]t\b)")
_BUT = re.compile(r"\b(?:except|only|but|other than)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|no(?! (?:more|less|fewer|later|sooner|earlier) than)|never|without|cannot|nor|unable|unless|until)\b|n['’]t\b",
    re.IGNORECASE,
)
Test = Callable[[Quantity, Quantity, str, str], Frame | None]
_RATE = re.compile("毎|[1１一](?=[秒分時日週かヵケヶカ月年])|(?<![0-9０-９一-龥])[秒分時日週月年]")
"""What each rate of `_RATE_BEFORE` begins with."""


def other_frames(
    bitext: Bitext, pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[Quantity, Quantity, Frame, "Test"]]:
    """The pairs of numbers that the target sets into something else than the source, with the rule that says so."""
    source, target = bitext.source, bitext.target
    tests = [test for test, sign in FRAMES if sign is None or sign.search(source)]
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
    said = _ADVERBS.get((found["adverb"] or "").lower()) or next((each for each in _RATES if found[each]), "hour")
    named = re.search(rf"\b(?:{'|'.join(_RATES[unit][2])})s?\b|\b{unit}ly\b|\bannual", target, re.IGNORECASE)
    return None if said == unit or named else Frame(f"per {unit}", f"per {said}")


def before_christ(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """A.D. for 紀元前; a year that is not said to be B.C. may well be one of a story that is."""
    if left.kind not in (Kind.YEAR, Kind.CENTURY) and left.unit != "year":
        return None
    before = source[max(0, left.span[0] - 6) : left.numeral[0]]
    if _COMMON_ERA.search(before):
        return Frame("A.D.", "B.C.", Fault.DATE) if _BC_BEHIND.match(target, right.span[1]) else None
    ancient = _ANCIENT_BEFORE.search(before) or (left.value >= 100 and _BEFORE_CHRIST.search(before))
    return Frame("B.C.", "A.D.", Fault.DATE) if ancient and not _BC.search(target) else None


def opposed_bound(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """The other side of a number left open: 100人未満 as more than 100 people."""
    if left.bound is Bound.EXACT or right.bound is Bound.EXACT or left.vague:
        return None
    if {_SIDES.get(left.bound, 0), _SIDES.get(right.bound, 0)} != {1, -1}:
        return None  # 3万7000円台を割り込む is to fall below it
    if left.kind is Kind.DURATION and _is_long(left, right, source, target):
        return None
    return None if _is_turned(left, source, target) else Frame(f"{left.bound} #", str(right.bound), Fault.VALUE)


def _is_long(left: Quantity, right: Quantity, source: str, target: str) -> bool:
    """Whether the bound may be no bound: over three years may be all through them."""
    return not _SAID.match(source, left.span[1]) or target.lower().endswith("over ", 0, right.span[0])


def _is_turned(left: Quantity, source: str, target: str) -> bool:
    """Whether a negation turns the bound of one text: 100人未満 as not 100 or more."""
    # 100に満たない negates nothing: it is how less than 100 is said.
    negated = _NEGATED.search(source, left.span[1]) and not source.startswith("に満た", left.span[1])
    said = _NOT.findall(target)
    if negated and _CANNOT.search(target):
        # Both negate the same: 120センチ未満は as "120 cm or taller may not".
        return len(said) != 1 or _BUT.search(target) is not None
    return bool(negated or said)


FRAMES: tuple[tuple[Test, re.Pattern[str] | None], ...] = (
    (opposed_bound, None),
    (rate, _RATE),
    (before_christ, re.compile("前|後|西暦|[BA].?[CD]")),
    (bound_taken_in, re.compile("以|未満|超")),
    (after_within, re.compile("以内")),
    (exchanged_ends, re.compile("から")),
    (size_or_end, re.compile("[増減低上下落伸縮拡引値急削改悪]")),
    (lost_sign, re.compile("[-−－▲△零氷]|マイナス")),
    (other_balance, re.compile("[赤黒]字|損失|利益")),
    (per, re.compile("[当あ]たり")),
    (part_as_whole, re.compile("の(?:うち|中)")),
    (other_counter, re.compile("[人名世社国]")),
    (turned_ratio, re.compile("対")),
)
"""The rules in their order, each with what has to stand in the source for it to find anything."""
