# SPDX-License-Identifier: MIT
"""How far a word in Latin letters sounds like one in katakana, by what its morae stand for in borrowed words."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from l10n.sound import DATA
from l10n.tables import rows

LONGEST = 5
"""The most letters that one mora stands for."""
_MORA = re.compile("ッ?[ァ-ヴ][ァィゥェォャュョヮ]?ー?|.")
_UNKNOWN, _DROPPED, _ADDED = 60, 45, 50
"""What a mora costs of which nothing is known, one that nothing stands for, and a letter too much (in tenths)."""


def morae(word: str) -> tuple[str, ...]:
    """The morae of a word in katakana, a long vowel and a doubled consonant with theirs: ヒュー, ス, ト, ン."""
    return tuple(_MORA.findall(word))


@lru_cache(maxsize=65536)
def letters_of(word: str) -> str:
    """The letters a to z of a word, small, without what stands above them."""
    return re.sub("[^a-z]", "", unicodedata.normalize("NFD", word.lower()))


@lru_cache(maxsize=65536)
def distance(katakana: str, word: str) -> float:
    """How far `word` (Latin letters) is from sounding like `katakana`, for each mora: below 2 for most that do."""
    units, letters = morae(katakana), letters_of(word)
    best = [0.0, *(_ADDED * count for count in range(1, len(letters) + 1))]
    for unit in units:
        best = _next(unit, letters, best)
    return best[-1] / 10 / len(units)


def _next(unit: str, letters: str, best: list[float]) -> list[float]:
    """The least costs of all beginnings of `letters` when one mora more has been read."""
    costs = _costs().get(unit, _NOTHING)
    found = [cost + _DROPPED for cost in best]
    for start, before in enumerate(best):
        for end in range(start, min(len(letters), start + LONGEST) + 1):
            cost = costs.get(letters[start:end])
            if cost is not None and before + cost < found[end]:
                found[end] = before + cost
    for end in range(1, len(found)):
        found[end] = min(found[end], found[end - 1] + _ADDED)
    return found


_NOTHING: Mapping[str, int] = {}


@cache
def _costs() -> Mapping[str, Mapping[str, int]]:
    """For each mora what it costs as which letters."""
    costs: dict[str, dict[str, int]] = {}
    for mora, letters, cost in rows(DATA, "katakana"):
        costs.setdefault(mora, {})[letters] = int(cost)
    return costs
