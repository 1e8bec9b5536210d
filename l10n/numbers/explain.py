# SPDX-License-Identifier: MIT
"""Explains why a number may stand in one text only: said twice, woven into grammar, added for the reader."""

from collections.abc import Sequence

from l10n.numbers.matching import repeats
from l10n.numbers.model import Kind, Quantity


def explained_source(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether a number of the source may be without a counterpart of its own in the target."""
    if quantity.soft or quantity.kind is Kind.WEEKDAY or _glosses(quantity, left):
        return True
    if quantity.kind is Kind.NUMBER and not quantity.unit:
        return False
    return any(repeats(quantity, other) for other in right if not other.soft)


def _glosses(quantity: Quantity, left: Sequence[Quantity]) -> bool:
    """Whether this is the Japanese year beside a year of the common calendar: 1948年(昭和24年)."""
    return quantity.unit == "era" and any(
        other.kind is Kind.YEAR and not other.unit and -3 <= quantity.span[0] - other.span[1] <= 5 for other in left
    )


def explained_target(quantity: Quantity, left: Sequence[Quantity]) -> bool:
    """Whether a number of the target may be without a counterpart of its own in the source."""
    return quantity.soft or quantity.kind is Kind.WEEKDAY or any(repeats(other, quantity) for other in left)
