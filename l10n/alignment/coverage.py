# SPDX-License-Identifier: MIT
"""Sentences of a text of which nothing is to be found in its English."""

from collections.abc import Iterable, Sequence

from l10n.alignment.english import english_keys
from l10n.alignment.japanese import Reader, japanese_traits

_LEAST = 2
"""How many things of a sentence have to be known by their English before their absence says anything."""
_ASKED = frozenset({"number", "name", "loan", "word", "term"})
"""What is asked for. How a word sounds is an answer where it stands, and no question where it does not."""


def _nothing(_text: str) -> Iterable[str]:
    return ()


def unanswered(sentences: Sequence[str], english: str, *, terms: Reader = _nothing) -> list[int]:
    """The places of the Japanese `sentences` of which two things or more are known and none stands in `english`.

    `terms` gives the English of the terms in a Japanese sentence.
    """
    keys = english_keys(english)
    return [place for place, each in enumerate(sentences) if _is_unanswered(each, keys, terms)]


def _is_unanswered(sentence: str, keys: frozenset[str], terms: Reader) -> bool:
    """Whether nothing of the sentence is among the keys of the English, though enough of it is known."""
    traits = [trait for trait in japanese_traits(sentence, _nothing, terms)[0] if trait.kind != "mark"]
    asked = sum(trait.kind in _ASKED for trait in traits)
    return asked >= _LEAST and all(keys.isdisjoint(trait.keys) for trait in traits)
