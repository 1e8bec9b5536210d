# SPDX-License-Identifier: MIT
"""Where a change begins and ends, and how great it is: AからBに, Bに減る, Bだけ減る."""

import re
from fractions import Fraction
from functools import cache

from l10n.numbers import DATA
from l10n.numbers.model import Frame
from l10n.patterns import late
from l10n.quantities.model import Kind, Quantity
from l10n.tables import rows, words

_CHANGES = {side: "|".join(map(re.escape, words(cell))) for side, cell in rows(DATA, "changes")}
_ABOUT = r"(?:(?:about|around|some|roughly|just|only|nearly|almost|approximately|the|an?) ){0,2}"
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|[a-z]+th)\b"
_BEGINS = late(
    r"(?:以[上下降]|未満)?から[^、。,0-9０-９]{0,6}[0-9０-９一二三四五六七八九十百千][^、。から]{0,12}?(?:に|へ|まで|となっ)"
)
_ENDS_IN_ENGLISH = re.compile(rf"\bfrom [^;()]{{1,40}}? to {_ABOUT}$", re.IGNORECASE)
_TO = re.compile(rf"\bto {_ABOUT}$", re.IGNORECASE)
_FROM_BEHIND = late(
    rf"(?:%| [a-z]+){{0,3}},? from {_ABOUT}(?:[$£€¥]?[0-9]|{_SMALL})",
    re.IGNORECASE,
)
_BY = re.compile(rf"\bby {_ABOUT}$", re.IGNORECASE)
_SIZE = re.compile(rf"(?:ほど|程度|近く|以上|超)?の?(?:大幅)?(?:{_CHANGES['japanese']})")
_RESULT = re.compile(rf"(?:程度|前後|近く)?(?:に|へ|まで)(?:まで)?(?:{_CHANGES['japanese']})")
_RISING = re.compile("(?:に|へ|まで)(?:[上増伸高]|引き上)")
_BECOMES = re.compile("(?:に|と)な[るっりれ]|(?:に|と)す[るれ]")
_BEHIND_SIZE = late("[0-9０-９％%割][^、。0-9]{0,3}[増減][加少]?(?:の|し(?:て)?、?|えて?、?|って?、?)(?:約|およそ)?$")
_FROM = re.compile(rf"\bfrom {_ABOUT}$", re.IGNORECASE)
_TO_IT, _BY_IT, _ALONE = r"(?:(?!\bfrom\b|\bup\b)[^.;:()]){0,30}? to ", r"[^.;:()]{0,30}? by ", " "
"""What stands between a verb of change and a number."""
_HALF = (50, Fraction(1, 2))
"""To half is by half."""
_WINDOW = 64


@cache
def _changed(gap: str) -> re.Pattern[str]:
    """A verb of change before a number; its words take too long to compile where no number changed."""
    verbs = _CHANGES["alone" if gap == _ALONE else "english"]
    return re.compile(rf"\b(?:{verbs})\b{gap}{_ABOUT}$", re.IGNORECASE)


def exchanged_ends(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """Where a change begins as where it ends: 5%から4%に as from 4% to 5%."""
    if not _BEGINS.match(source, left.span[1]):
        return None
    before = target[max(0, right.span[0] - _WINDOW) : right.span[0]]
    behind = _TO.search(before) and _FROM_BEHIND.match(target, right.span[1])
    return Frame("from #", "to it") if behind or _ENDS_IN_ENGLISH.search(before) else None


def size_or_end(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """The end of a change as its size, or the other way round: 2.5%に低下 as fell by 2.5%, 8%減 as fell to 8%."""
    before = target[max(0, right.span[0] - _WINDOW) : right.span[0]]
    if is_size_of_change(left, source):
        return Frame("by #", "to it") if "to " in before and _changed(_TO_IT).search(before) else None
    if left.kind is Kind.MULTIPLE or (left.value in _HALF and not _RISING.search(source, left.span[1])):
        return None
    if "from " in before and _FROM.search(before) and _BEHIND_SIZE.search(source, 0, left.span[0]):
        return Frame("to #", "from it")
    if not _RESULT.match(source, left.span[1]):
        becomes = _BECOMES.match(source, left.span[1])
        return Frame("to #", "by it") if becomes and _changed(_BY_IT).search(before) else None
    return Frame("to #", "by it") if _BY.search(before) or _changed(_ALONE).search(before) else None


def is_size_of_change(left: Quantity, source: str) -> bool:
    """Whether a number of `source` says how great a change is: 30円引き上げ, 8%減."""
    return _SIZE.match(source, left.span[1]) is not None


def follows_by(right: Quantity, target: str) -> bool:
    """Whether a number of `target` says how great a change is: by 60."""
    return _BY.search(target, max(0, right.span[0] - _WINDOW), right.span[0]) is not None
