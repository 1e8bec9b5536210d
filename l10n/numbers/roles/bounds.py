# SPDX-License-Identifier: MIT
"""Whether a bound takes its number in: 以上 and 以下 do, 超 and 未満 do not."""

import re

from l10n.numbers.model import Fault, Frame
from l10n.quantities.model import Bound, Kind, Quantity

_SAID = re.compile("以[上下内]|未満|を?超")
_NOT = re.compile(r"\b(?:not?|never|without|cannot|nor|unless|until|except)\b|n['’]t\b", re.IGNORECASE)
_CANNOT = re.compile(
    r"\b(?:may|must|can|should|are|is)(?: not|not\b|n['’]t\b)|\b[Nn]o(?:body|(?! (?:more|less|fewer|later|sooner|earlier)) [a-z]+)\b"
)
_DENIED = re.compile("な[いかく]|ません|(?<![必まは])ず(?!つ)")
_EXACT = frozenset({Kind.COUNT, Kind.NUMBER, Kind.AGE})
_SMALL = 20
"""Up to here a count is meant as it stands, unless it is round: 20人以上 is more than 20 people in any newspaper."""
_INCLUDED = {
    (Bound.AT_LEAST, Bound.MORE_THAN),
    (Bound.AT_MOST, Bound.LESS_THAN),
}
_EXCLUDED = {
    (Bound.MORE_THAN, Bound.AT_LEAST),
    (Bound.LESS_THAN, Bound.AT_MOST),
    (Bound.LESS_THAN, Bound.TO),
}
_STEPS = {
    (Bound.AT_LEAST, Bound.MORE_THAN): -1,
    (Bound.MORE_THAN, Bound.AT_LEAST): 1,
    (Bound.AT_MOST, Bound.LESS_THAN): 1,
    (Bound.LESS_THAN, Bound.AT_MOST): -1,
    (Bound.LESS_THAN, Bound.TO): -1,
}
"""How far the number of a bound that takes it in is from that of one that does not, for counted things."""
_OR = re.compile(r"(?:[ -][a-z]+){0,3} (?:or|and) ")
_NO_MORE = re.compile(r"\b(?:no more than|up to|at most|maximum of) $", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:several|few|many|some|tens|dozens?|hundreds|thousands|millions|decades|centuries|multiple|scores?|couple|number|or so)\b",
    re.IGNORECASE,
)
_SIDES_OF_TIME = {
    "before": (
        "前",
        re.compile(
            r"\b(?:before\w*|ago|prior|earlier|ahead|advance|until|till|preced\w*|previous\w*|last|past)\b",
            re.IGNORECASE,
        ),
        re.compile(r" (?:after|later|from now)\b"),
    ),
    "after": (
        "後",
        re.compile(r"\b(?:after\w*|later|in|within|since|follow\w*|past|from|next|on|when|once)\b", re.IGNORECASE),
        re.compile(r" (?:before|ago|earlier|prior)\b"),
    ),
}
"""For each side of a time its sign, the English words for it, and how the other side is said behind a length of time."""
_AFTER = re.compile(r"\bafter (?:the )?$", re.IGNORECASE)


def bound_taken_in(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """A bound that is taken in by one text only: 20歳以上 as over 20, 10人未満 as 10 or fewer."""
    if left.bound is Bound.EXACT or right.bound is Bound.EXACT:
        return None
    bounds = left.bound, right.bound
    if (
        bounds not in _INCLUDED | _EXCLUDED
        or left.vague
        or left.value != right.value
        or not _SAID.match(source, left.span[1])
    ):
        return None
    denied = _DENIED.search(source, left.span[1]) and _CANNOT.search(target)
    if not denied and (_NOT.search(target) or _DENIED.search(source)):
        return None
    sure = _is_small(left) if bounds in _INCLUDED else right.bound is Bound.TO or _is_written_out(right, target)
    said = "the end of a range" if right.bound is Bound.TO else str(right.bound)
    return Frame(f"{left.bound} #", said, Fault.VALUE) if sure else None


def _is_small(left: Quantity) -> bool:
    return left.kind is Kind.AGE or (
        left.kind in _EXACT and isinstance(left.value, int) and left.value < _SMALL and left.value % 10 > 0
    )


def _is_written_out(right: Quantity, target: str) -> bool:
    """Whether the English says "or more" or "up to", which nobody says of a bound that is not reached."""
    start, end = right.span
    return bool(_OR.match(target, end) or _NO_MORE.search(target[max(0, start - 14) : start]))


def after_within(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """After a time for within it: 3日以内に as after three days."""
    if left.kind is not Kind.DURATION or not source.startswith("以内", left.span[1]):
        return None
    turned = _NOT.search(target) or _DENIED.search(source)
    after = _AFTER.search(target, max(0, right.span[0] - 12), right.span[0])
    return Frame("within #", "after it", Fault.VALUE) if after and not turned else None


def before_after(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """So long before for so long after, where the target has no word of the right side: 24時間前 as 24 hours after."""
    if left.kind is not Kind.DURATION or source.startswith("前後", left.span[1]):
        return None
    for said, (sign, own, other) in _SIDES_OF_TIME.items():
        wrong = other.match(target, right.span[1]) if source.startswith(sign, left.span[1]) else None
        if wrong and not own.search(target):
            return Frame(f"# {said}", wrong[0].strip())
    return None


def lost_vagueness(left: Quantity, right: Quantity, _source: str, target: str) -> Frame | None:
    """An order of magnitude as an exact number: 数十年 as ten years."""
    exact = left.vague and left.text[0] in "数何幾" and left.value == right.value and not right.vague
    return (
        Frame("several times #", right.text)
        if exact and not right.approximate and not _SEVERAL.search(target)
        else None
    )


def next_number(left: Quantity, right: Quantity) -> bool:
    """A bound by the number beside it, which it does not take in: 2つ以上 and more than one."""
    if left.bound is Bound.EXACT or right.bound is Bound.EXACT:
        return False
    step = _STEPS.get((left.bound, right.bound), 0)
    counted = left.kind in _EXACT and right.kind in _EXACT and isinstance(left.value, int)
    return bool(step) and counted and not left.vague and right.value == left.value + step
