# SPDX-License-Identifier: MIT
"""Explains why a number may stand in one text only: said twice, woven into grammar, added for the reader."""

from collections.abc import Sequence

from l10n.numbers.matching import says
from l10n.numbers.model import Kind, Quantity


def explained_source(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity], target: str) -> bool:
    """Whether a number of the source may be without a counterpart of its own in the target."""
    return any(says(quantity, other) for other in right)


def explained_target(quantity: Quantity, left: Sequence[Quantity], right: Sequence[Quantity], source: str) -> bool:
    """Whether a number of the target may be without a counterpart of its own in the source."""
    return quantity.soft or quantity.kind is Kind.WEEKDAY or any(says(other, quantity) for other in left)
