# SPDX-License-Identifier: MIT
"""Words as tables: abbreviations, what common Japanese words are in English, and English forms that no ending tells."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


def _rows(name: str) -> Iterator[tuple[str, str]]:
    """The two columns of a table, its header left out."""
    _, *lines = (_FOLDER / name).read_text("utf-8").splitlines()
    for line in lines:
        one, other = line.split("\t")
        yield one, other


FORMS = dict(_rows("forms.tsv"))
"""Irregular forms of English words."""

ABBREVIATIONS = frozenset(each for each, _ in _rows("abbreviations.tsv"))
"""Words in small letters whose period ends no sentence."""


@cache
def english_of() -> dict[str, tuple[str, ...]]:
    """English words that are likely for a lemma of UniDic's."""
    return {lemma: tuple(words.split()) for lemma, words in _rows("words.tsv")}
