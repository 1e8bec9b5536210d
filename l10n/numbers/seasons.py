# SPDX-License-Identifier: MIT
"""Parts of the year that English names another way: 1月1日 as New Year's Day, 10〜12月期 as the fourth quarter."""

import re
from collections.abc import Sequence
from itertools import pairwise

from l10n.numbers.model import Bound, Kind, Quantity
from l10n.numbers.printing import MONTHS

_FEASTS = {
    (1, 1): r"New Year(?!['’]s Eve)",
    (2, 14): "Valentine",
    (12, 24): "Christmas Eve",
    (12, 25): "Christmas(?! Eve)",
    (12, 31): r"New Year['’]s Eve",
}
"""Days of the year that English calls by name."""
_TERM = re.compile("(?:[0-9０-９]{1,2}[〜～~―-])?[0-9０-９]{1,2}月期")
_PART_OF_YEAR = re.compile(r"\b(?:quarter|half|fiscal|business year|FY)", re.IGNORECASE)


def is_named(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity], source: str, target: str) -> bool:
    """Whether the target names the month or day `quantity` of the source without its number, or its name in small."""
    if quantity.kind in (Kind.MONTH, Kind.DAY) and _is_feast(quantity, left, target):
        return True
    if quantity.kind is not Kind.MONTH:
        return False
    if _TERM.match(source, quantity.numeral[0]) and _PART_OF_YEAR.search(target):
        return True
    if quantity.value == 1 and _are_first(left[left.index(quantity) + 1 :], target):
        return True
    # March and may are words, too, and read as months only where that is sure.
    named = len(re.findall(rf"\b{MONTHS[int(quantity.value) - 1]}\b", target, re.IGNORECASE))
    return named > sum(other.kind is Kind.MONTH and other.value == quantity.value for other in right)


def _is_feast(quantity: Quantity, left: Sequence[Quantity], target: str) -> bool:
    """New Year's Day for 1月1日."""
    dates = ((month, day) for month, day in pairwise(left) if quantity in (month, day))
    names = (_FEASTS.get((int(one.value), int(other.value))) for one, other in dates if one.kind is Kind.MONTH)
    return any(name and re.search(name, target) for name in names)


def _are_first(later: Sequence[Quantity], target: str) -> bool:
    """The first 11 months for a range that began in January, 1〜11月."""
    last = next((str(other.value) for other in later[:1] if other.kind is Kind.MONTH and other.bound is Bound.TO), None)
    return last is not None and re.search(rf"\bfirst (?:{last}|[a-z]+) months\b", target) is not None
