# SPDX-License-Identifier: MIT
"""Words as tables: abbreviations, what common Japanese words are in English, and English forms that no ending tells."""

from functools import cache
from pathlib import Path

from l10n.tables import rows

_FOLDER = Path(__file__).parent / "data"

FORMS = {row[0]: row[1] for row in rows(_FOLDER, "forms")}
"""Irregular forms of English words."""

ABBREVIATIONS = frozenset(each for each, _ in rows(_FOLDER, "abbreviations"))
"""Words in small letters whose period ends no sentence."""


@cache
def english_of() -> dict[str, tuple[str, ...]]:
    """English words that are likely for a lemma of UniDic's."""
    return {lemma: tuple(words.split()) for lemma, words in rows(_FOLDER, "words")}
