# SPDX-License-Identifier: MIT
"""Times of day that the translation tells by another clock: 日本時間13日午前2時 is noon of the 12th in New York."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from l10n.numbers import DATA
from l10n.numbers.pair import assign
from l10n.patterns import late
from l10n.quantities.model import Kind, Number, Quantities, Quantity
from l10n.tables import rows, words

_ZONES = {
    name: (words(japanese), words(english), tuple(map(int, words(minutes))))
    for name, japanese, english, minutes in rows(DATA, "zones")
}
"""For each zone what the languages call it, and how far it is ahead of UTC, in winter and in summer."""
_NAMED_BY = {word: name for name, (japanese, *_) in _ZONES.items() for word in japanese}
_JAPANESE = late("|".join(sorted(map(re.escape, _NAMED_BY), key=len, reverse=True)))
_ENGLISH = {
    name: re.compile(rf"\b(?:{'|'.join(map(re.escape, english))})(?!\w)") for name, (_, english, _) in _ZONES.items()
}
_DAY = 24 * 60
_LAST = 31
"""The last day that any month has; over the border of a month nothing is said."""


def other_zone(source: str, left: Quantities, target: str, right: Quantities) -> Quantities:
    """The numbers of a source that names its time zone as the zone of the target has them; empty where none is needed.

    日本時間13日午前2時 is noon of the 12th in New York: a target that names no zone may be in any, one that names the
    source's own is in none but that.
    """
    zone = _JAPANESE.search(source)
    if zone is None or not any(each.kind is Kind.TIME and each.span[0] >= zone.end() for each in left):
        return ()
    own = _NAMED_BY[zone[0]]
    named = [name for name, pattern in _ENGLISH.items() if pattern.search(target)]
    if own in named:
        return ()
    known = assign(left, right)
    for shift in _shifts(own, named or _ZONES):
        moved = tuple(_moved(left, zone.end(), shift))
        pairs = assign(moved, right)
        if len(pairs) > len(known) and all(i in pairs for i, each in enumerate(moved) if each.kind is Kind.TIME):
            return moved
    return ()


def _shifts(own: str, others: Iterable[str]) -> list[int]:
    """By how many minutes the clocks of the other zones differ, in either season, each once."""
    return list(
        dict.fromkeys(
            there - here for name in others for there in _ZONES[name][2] for here in _ZONES[own][2] if there != here
        )
    )


def _moved(quantities: Quantities, start: int, shift: int) -> Iterator[Quantity]:
    """The quantities with the times from `start` on moved by so many minutes, and the days with them."""
    days = {_days(each.value + shift) for each in quantities if each.kind is Kind.TIME and each.span[0] >= start}
    step = days.pop() if len(days) == 1 else 0
    for each in quantities:
        if each.span[0] < start:
            yield each
        elif each.kind is Kind.TIME:
            yield replace(each, value=(each.value + shift) % _DAY, unit="half")
        elif each.kind is Kind.WEEKDAY:
            yield replace(each, value=(each.value + step) % 7)
        elif each.kind is Kind.DAY and 1 <= each.value + step <= _LAST:
            yield replace(each, value=each.value + step)
        else:
            yield each


def _days(minutes: Number) -> int:
    return int(minutes // _DAY)
