# SPDX-License-Identifier: MIT
"""Whether two texts leave different sides of one number open: 未満 and more than."""

import re

from l10n.numbers.model import Bound, Kind, Quantity


def is_opposed(left: Quantity, right: Quantity, source: str, target: str) -> bool:
    """Whether the target leaves the other side of a number open: 100人未満 as more than 100 people."""
    if left.vague:
        return False  # 3万7000円台を割り込む is to fall below it
    sides = {_SIDES.get(left.bound, 0), _SIDES.get(right.bound, 0)}
    if sides != {1, -1}:
        return False
    if left.kind is Kind.DURATION and (
        not _SAID.match(source, left.span[1]) or target.lower().endswith("over ", 0, right.span[0])
    ):
        return False  # over three years may be all through them
    # 100に満たない denies nothing: it is how less than 100 is said.
    denied = _DENIED.search(source, left.span[1]) and not source.startswith("に満た", left.span[1])
    said = _NOT.findall(target)
    if denied and _CANNOT.search(target):
        # Both deny the same: 120センチ未満は as "120 cm or taller may not".
        return len(said) == 1 and not _BUT.search(target)
    return not (denied or said)


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
