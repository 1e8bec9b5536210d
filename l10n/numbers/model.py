# SPDX-License-Identifier: MIT
"""Two texts with their numbers, and what the target says of one in place of the source."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from l10n.quantities.model import Quantities


class Fault(StrEnum):
    """What is wrong with a number."""

    VALUE = "value"
    SCALE = "scale"
    UNIT = "unit"
    DATE = "date"
    EXTRA = "extra"


Pair: TypeAlias = tuple[str, str]
"""A source text and its target."""


@dataclass(frozen=True, slots=True)
class Bitext:
    """A text with its translation, and the numbers that were read in both."""

    source: str
    target: str
    left: Quantities
    """Those of the source, in its order."""
    right: Quantities
    """Those of the target, in its order."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the Japanese says of a number beside its value, and what the English says instead."""

    read: str
    """`#` stands for the number as English prints it."""
    said: str
    fault: Fault = Fault.UNIT
