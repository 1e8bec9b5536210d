# SPDX-License-Identifier: MIT
"""Whose each amount is, where both texts name two owners and an amount for each: adults, children, names in Latin letters."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from l10n.numbers import DATA
from l10n.numbers.model import Bitext
from l10n.quantities.model import Quantities
from l10n.tables import rows, words

_ANCHORS = {
    spelling: "|".join(map(re.escape, words(english)))
    for japanese, english in rows(DATA, "anchors")
    for spelling in words(japanese)
}
_NAME = re.compile(
    "|".join(sorted(map(re.escape, _ANCHORS), key=len, reverse=True))
    + r"|(?<![A-Za-z0-9])[A-Z][A-Za-z]+(?![A-Za-z0-9])"
)


class Anchored(NamedTuple):
    """A name with the places of the amounts beside it."""

    name: str
    """As the source has it."""
    left: int
    """Place in the quantities of the source."""
    right: int
    """Place in those of the target."""


def anchored(bitext: Bitext) -> list[Anchored]:
    """The names of both texts with their amounts; empty where the texts do not state two of them in turn."""
    count = len(bitext.left)
    names = [name for name in _NAME.finditer(bitext.source) if not _inside(name.start(), bitext.left)]
    order = _in_turn([name.start() for name in names], bitext.left)
    if len(names) != count or order != "name first":
        return []
    places = [place for name in names if (place := _place(name[0], bitext.target)) is not None]
    starts = sorted(set(places))
    if len(starts) != count or not _in_turn(starts, bitext.right):
        return []
    return [
        Anchored(name[0], i, starts.index(place)) for i, (name, place) in enumerate(zip(names, places, strict=True))
    ]


def _inside(at: int, quantities: Quantities) -> bool:
    return any(quantity.span[0] <= at < quantity.span[1] for quantity in quantities)


def _in_turn(names: Sequence[int], quantities: Quantities) -> str:
    """How names and amounts take turns: "name first", "amount first", or empty where they do not."""
    amounts = [quantity.span[0] for quantity in quantities]
    if len(names) != len(amounts):
        return ""
    for first, second, order in ((names, amounts, "name first"), (amounts, names, "amount first")):
        whole = list(chain.from_iterable(zip(first, second, strict=True)))
        if whole == sorted(whole):
            return order
    return ""


def _place(name: str, target: str) -> int | None:
    """Where the only word for `name` stands in the target; None where there is none or more than one."""
    english = _ANCHORS.get(name, re.escape(name))
    found = [each.start() for each in re.finditer(rf"\b(?:{english})(?:s|['’]s)?(?![A-Za-z])", target, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None
