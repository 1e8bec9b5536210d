# SPDX-License-Identifier: MIT
"""Numbers that one language says in a word: 10年間 as a decade, 単3 as AA, 初 as the first. `data/sayings.tsv`."""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from l10n.numbers import DATA
from l10n.numbers.model import Bitext
from l10n.quantities.model import Quantity
from l10n.tables import rows, words

_ROWS = list(rows(DATA, "sayings"))


class Saying(NamedTuple):
    """Words for a number in the other text."""

    kind: str
    unit: str
    """The unit of the number, `-` for none at all; empty for any."""
    low: Fraction | None
    """The least value that is said so; None for any."""
    high: Fraction
    vague: bool
    """Whether the value has to be an order of magnitude only: 数十."""
    beside: tuple[str, ...]
    """What stands at the number in its own text, `#` for its digits; empty for anything."""
    words: tuple[str, ...]
    """What the other text has, `*` standing for any ending of a word."""


def _saying(kind: str, unit: str, value: str, beside: str, said: str) -> Saying:
    low, _, high = value.lstrip("~").partition("-")
    least = Fraction(low) if low else None
    return Saying(kind, unit, least, Fraction(high or low or 0), value[:1] == "~", words(beside), words(said))


_SAYINGS = [(side, _saying(*cells)) for side, *cells in rows(DATA, "sayings")]
_OF_SOURCE, _OF_TARGET = ([each for at, each in _SAYINGS if at == side] for side in ("source", "target"))


def said_in_english(quantity: Quantity, bitext: Bitext) -> bool:
    """A number of the source that the target has in a word: 10年間 as a decade, 単3 as AA."""
    fitting = (saying for saying in _OF_SOURCE if _fits(saying, quantity, bitext.source))
    return any(_pattern(saying.words).search(bitext.target) for saying in fitting)


def said_in_japanese(quantity: Quantity, bitext: Bitext) -> bool:
    """A number of the target that the source has in a word: 初回 as the first inning, 昨年 as 2023."""
    fitting = (saying for saying in _OF_TARGET if _fits(saying, quantity, bitext.target))
    return any(word in bitext.source for saying in fitting for word in saying.words)


def _fits(saying: Saying, quantity: Quantity, text: str) -> bool:
    """Whether the row asks for a number like this one, at its place in `text`."""
    if saying.low is not None and not saying.low <= quantity.value <= saying.high:
        return False
    if saying.unit and saying.unit != (quantity.unit or "-"):
        return False
    if (saying.kind and saying.kind != quantity.kind) or (saying.vague and not quantity.vague):
        return False
    return not saying.beside or any(_stands(beside, quantity, text) for beside in saying.beside)


def _stands(beside: str, quantity: Quantity, text: str) -> bool:
    before, _, behind = beside.partition("#")
    start, end = quantity.numeral
    return text.endswith(before, 0, start) and text.startswith(behind, end)


@lru_cache(maxsize=256)
def _pattern(said: Sequence[str]) -> re.Pattern[str]:
    """A pattern for English words: a space in them may be a hyphen, a capital letter is asked for as it stands."""
    return re.compile(rf"\b(?:{'|'.join(map(_word, said))})")


def _word(word: str) -> str:
    pattern = re.escape(word.removesuffix("*")).replace(r"\ ", "[ -]") + ("" if word.endswith("*") else r"(?!\w)")
    return pattern if word != word.lower() else f"(?i:{pattern})"
