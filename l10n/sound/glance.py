# SPDX-License-Identifier: MIT
"""A first look at a pair: most have all their names in the English, plainly, and need no second."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from l10n.sound.kanji import OF_JAPAN
from l10n.sound.katakana import distance
from l10n.sound.places import listed, pairs_of_countries, places
from l10n.sound.roman import spellings
from l10n.sound.value import FOREIGN, NO_NAMES, PERSON, TITLES
from l10n.tokens import Noun, nouns_of_names, readings

_CAPITAL = re.compile(r"(?<![^\W_])[A-ZÀ-Þ][^\W\d_]{2,}")
_KATAKANA = re.compile("[ァ-ヴー]{3,}")
_SEVERAL = re.compile("[ァ-ヴー]+(?:[・＝=][ァ-ヴー]+)+")
_TITLED = re.compile(f"([ァ-ヴー]{{3,}})(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})")
_GIVEN = f"{PERSON}-名"
_PLAIN = 3.0
"""How near a word is to one in katakana, a mora, that is plainly it."""


def has_all_names(source: str, target: str) -> bool:
    """Whether every name of a source, and all that may be one, is plainly in the target: else look closer."""
    found = (*places(source), *pairs_of_countries(source))
    if not all(place.is_plain_in(target) for place, _ in found):
        return False
    small = target.lower()
    capitals: list[str] = []
    for katakana, forms in _words(source):
        if any(form in small for form in forms):
            continue
        capitals = capitals or _CAPITAL.findall(target)
        if not katakana or not any(distance(katakana, word) <= _PLAIN for word in capitals):
            return False
    return True


def _words(source: str) -> Iterator[tuple[str, Sequence[str]]]:
    """What may be names: in katakana, or empty, and what the English plainly says, in small letters."""
    before = ""
    for noun in nouns_of_names(source):
        # A given name stands with the surname before it, and one of a character is a guess.
        if noun.pos != _GIVEN or not (before.startswith(PERSON) or len(noun.surface) == 1):
            yield from _of_noun(noun)
        before = noun.pos
    yield from ((max(_KATAKANA.findall(match), key=len, default=""), ()) for match in _SEVERAL.findall(source))
    yield from ((match, ()) for match in _TITLED.findall(source))


@lru_cache(maxsize=50_000)
def _of_noun(noun: Noun) -> tuple[tuple[str, Sequence[str]], ...]:
    """What a noun may sound like; nothing where it is no name that is looked for."""
    if noun.surface in NO_NAMES or noun.surface in listed():
        return ()
    if _KATAKANA.fullmatch(noun.surface):
        foreign = FOREIGN.search(noun.lemma)
        return ((noun.surface, (foreign[1].lower(),) if foreign else ()),)
    if noun.pos in OF_JAPAN and noun.reading:
        return (("", tuple({form for kana in (noun.reading, *readings(noun.surface)) for form in spellings(kana)})),)
    return ()
