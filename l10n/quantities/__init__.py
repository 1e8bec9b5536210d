# SPDX-License-Identifier: MIT
"""Quantities: reads the numbers of Japanese and English texts by their values, and prints them in English."""

from pathlib import Path
from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.quantities.english.reader import read_english
    from l10n.quantities.japanese.reader import has_numerals, read_japanese
    from l10n.quantities.model import Bound, Kind, Number, Quantity
    from l10n.quantities.printing import Style, decimal, in_english

__all__ = [
    "Bound", "Kind", "Number", "Quantity", "Style", "decimal", "has_numerals", "in_english", "read_english",
    "read_japanese",
]  # fmt: skip
DATA = Path(__file__).parent / "data"
"""The folder of the tables; `README.md` there says what each says and where it comes from."""

# Updating a catalogue reads Japanese numbers; it must not wait for the grammar of the English ones.
_ROOMS = {
    "english.reader": "read_english",
    "japanese.reader": "has_numerals read_japanese",
    "model": "Bound Kind Number Quantity",
    "printing": "Style decimal in_english",
}
__getattr__ = opener(__name__, _ROOMS)
