# SPDX-License-Identifier: MIT
"""Numbers by value: reads quantities out of Japanese and English texts and tells where two texts differ."""

from l10n.numbers.compare import Fault, Mismatch, compare
from l10n.numbers.english import read_english
from l10n.numbers.japanese import read_japanese
from l10n.numbers.matching import assign
from l10n.numbers.model import Bound, Kind, Number, Quantity
from l10n.numbers.printing import Style, decimal, in_english

__all__ = [
    "Bound",
    "Fault",
    "Kind",
    "Mismatch",
    "Number",
    "Quantity",
    "Style",
    "assign",
    "compare",
    "decimal",
    "in_english",
    "read_english",
    "read_japanese",
]
