# SPDX-License-Identifier: MIT
"""Facts about characters: line places, cell widths, what is Japanese."""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from l10n.patterns import late

HIRAGANA = "\u3041-\u309f"
KATAKANA = "\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
KANJI = "々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"

JAPANESE_SIGNS = HIRAGANA + KATAKANA + KANJI
JAPANESE = late(f"[{JAPANESE_SIGNS}]")
"""A character that only Japanese (or Chinese) text has: kana or kanji."""

_TO_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(ord("ァ"), ord("ヶ") + 1)}
_IN_KATAKANA = re.compile(f"[{KATAKANA}]+")
_LETTER = re.compile(r"[^\W\d_]")

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What no value on one line may hold: YAML and TOML refuse these characters, or end the line at them."""

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
"""An English word as word counts go: "data-driven", "$14.3" and "company's" are one each."""


class Lines:
    """The lines of one text, cut at line feeds only, for turning offsets into places."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def hiragana(text: str) -> str:
    """`text` with hiragana for katakana."""
    return text.translate(_TO_HIRAGANA)


def in_katakana(text: str) -> bool:
    """Whether `text` has katakana, and nothing else."""
    return _IN_KATAKANA.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(text: str) -> int:
    """How many cells `text` takes in a terminal: two for each full-width character (UAX #11)."""
    return sum(map(_cells, text))


def japanese_characters(text: str) -> int:
    """How many characters of `text` a Japanese count takes: all but white space and controls."""
    return sum(1 for character in text if not character.isspace() and character.isprintable())


def english_words(text: str) -> int:
    """How many words an English count takes."""
    return sum(1 for _ in WORD.finditer(text))


def mostly_japanese(text: str) -> bool:
    """Whether most letters of a text are Japanese."""
    letters = _LETTER.findall(text)
    return 2 * len(JAPANESE.findall(text)) > len(letters) > 0


def percent(part: int, whole: int) -> int:
    """How much `part` is of `whole`, rounded down; 100 only for all of it or of nothing, 0 only for none of it."""
    if part >= whole:
        return 100
    return max(min(part, 1), part * 100 // whole)
