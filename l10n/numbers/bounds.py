# SPDX-License-Identifier: MIT
"""Whether two texts leave different sides of one number open: 未満 and more than."""

import re

from l10n.numbers.model import Bound, Fault, Frame, Kind, Quantity


def opposed_bound(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """The other side of a number left open: 100人未満 as more than 100 people."""
    if left.vague or {_SIDES.get(left.bound, 0), _SIDES.get(right.bound, 0)} != {1, -1}:
        return None  # 3万7000円台を割り込む is to fall below it
    if left.kind is Kind.DURATION and _is_long(left, right, source, target):
        return None
    return None if _is_turned(left, source, target) else Frame(f"{left.bound} #", str(right.bound), Fault.VALUE)


def _is_long(left: Quantity, right: Quantity, source: str, target: str) -> bool:
    """Whether the bound may be no bound: over three years may be all through them."""
    return not _SAID.match(source, left.span[1]) or target.lower().endswith("over ", 0, right.span[0])


def _is_turned(left: Quantity, source: str, target: str) -> bool:
    """Whether a negation turns the bound of one text: 100人未満 as not 100 or more."""
    # 100に満たない denies nothing: it is how less than 100 is said.
    denied = _DENIED.search(source, left.span[1]) and not source.startswith("に満た", left.span[1])
    said = _NOT.findall(target)
    if denied and _CANNOT.search(target):
        # Both deny the same: 120センチ未満は as "120 cm or taller may not".
        return len(said) != 1 or _BUT.search(target) is not None
    return bool(denied or said)


_SIDES = {Bound.AT_LEAST: 1, Bound.MORE_THAN: 1, Bound.AT_MOST: -1, Bound.LESS_THAN: -1}
_DENIED = re.compile(
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
