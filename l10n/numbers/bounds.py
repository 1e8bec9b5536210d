# SPDX-License-Identifier: MIT
"""Whether two texts leave different sides of one number open: 未満 and more than."""

import re

from l10n.numbers.model import Bound, Kind, Quantity


def is_opposed(left: Quantity, right: Quantity, source: str, target: str) -> bool:
    """Whether the target leaves the other side of a number open: 100人未満 as more than 100 people."""
    if left.vague:
        return False  # 3万7000円台を割り込む is to fall below it
    sides = {_SIDES.get(left.bound, 0), _SIDES.get(right.bound, 0)}
    if sides != {1, -1} or left.kind is Kind.DURATION:
        return False
    # 100に満たない denies nothing: it is how less than 100 is said.
    denied = _DENIED.search(source, left.span[1]) and not source.startswith("に満た", left.span[1])
    if denied and _CANNOT.search(target):
        return len(_NOT.findall(target)) == 1  # both deny the same: 120センチ未満は as "120 cm or taller may not"
    return not (denied or _NOT.search(target))


_SIDES = {Bound.AT_LEAST: 1, Bound.MORE_THAN: 1, Bound.AT_MOST: -1, Bound.LESS_THAN: -1}
_DENIED = re.compile("な[いかくけ]|ません|[らたせえれ]ず|ぬ")
_CANNOT = re.compile(r"\b(?:may|must|can|should|are|is)(?: not|not\b|n['’]t\b)")
_NOT = re.compile(
    r"\b(?:not|no(?! (?:more|less|fewer|later|earlier) than)|never|without|except|only|cannot|nor|unable|unless|until)\b|n['’]t\b",
    re.IGNORECASE,
)
