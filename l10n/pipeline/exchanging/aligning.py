# SPDX-License-Identifier: MIT
"""Alignment with all that the program knows of numbers."""

import re
from collections.abc import Iterable

from l10n.alignment import Bead, aligned
from l10n.quantities import read_japanese
from l10n.text import KANJI

# Digits speak for themselves; these have to be read.
_WORDED = re.compile(f"[〇一二三四五六七八九十百千万億兆]|(?:[{KANJI}]{{2}}|元)\\d+年")


def align(ja: list[str], en: list[str]) -> list[Bead]:
    """The beads of two documents, given as their sentences: places of counterparts, the Japanese ones first.

    A bead has an empty tuple where a sentence has no counterpart. They come in the order of the Japanese document;
    neighbours that the translation has swapped are two beads.
    """
    return [each.bead for each in aligned(ja, en, numbers=values)]


def values(text: str) -> Iterable[str]:
    """The whole values of the numbers in a Japanese sentence that its digits do not show."""
    if not _WORDED.search(text):
        return ()
    return (str(each.value) for each in read_japanese(text))
