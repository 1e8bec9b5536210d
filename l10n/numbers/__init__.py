# SPDX-License-Identifier: MIT
"""Numbers by value: reads quantities out of Japanese and English texts and tells where two texts differ."""

from pathlib import Path
from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.numbers.comparison import compare
    from l10n.numbers.english.reader import read_english
    from l10n.numbers.japanese.reader import has_numerals, read_japanese
    from l10n.numbers.mismatch import Mismatch
    from l10n.numbers.model import Bound, Fault, Kind, Number, Quantity
    from l10n.numbers.pair import assign
    from l10n.numbers.printing import Style, decimal, in_english

__all__ = [
    "Bound", "Fault", "Kind", "Mismatch", "Number", "Quantity", "Style", "assign", "compare", "decimal",
    "has_numerals", "in_english", "read_english", "read_japanese",
]  # fmt: skip
DATA = Path(__file__).parent / "data"
"""The folder of the tables; `README.md` there says what each says and where it comes from."""

# Updating a catalogue reads Japanese numbers; it must not wait for the grammar of the English ones.
_ROOMS = {
    "comparison": "compare",
    "english.reader": "read_english",
    "japanese.reader": "has_numerals read_japanese",
    "mismatch": "Mismatch",
    "model": "Bound Fault Kind Number Quantity",
    "pair": "assign",
    "printing": "Style decimal in_english",
}
__getattr__ = opener(__name__, _ROOMS)
