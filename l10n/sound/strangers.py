# SPDX-License-Identifier: MIT
"""Words of the English that look like names and sound like nothing in the Japanese."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from l10n.model import Span
from l10n.sound import DATA
from l10n.sound.katakana import distance, morae
from l10n.sound.places import Place, table
from l10n.sound.readings import loose, of_character
from l10n.sound.roman import sound
from l10n.tables import classes, rows
from l10n.text import in_katakana
from l10n.tokens import Token, tokenize

_CAPITAL = re.compile(
    r"(?<![^\W_])(?<![@#/.])[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{2,}(?:[A-ZÀ-Þ][^\W\d_]{2,})?(?![^\W_]|[.@/][^\W_])"
)
_KATAKANA = re.compile("[ァ-ヴー]{2,}")
_FAR, _SPARE = 4.5, 5.0
"""How far a word may be from katakana for it to be what these say, a mora, and what is given to short ones beside."""
_INFLECTED = re.compile("(?:ing|ly|ed|ions?|ies|ness|ment|ity|ous|ism|ist|ists)$")


def strangers(source: str, target: str) -> Iterator[tuple[str, Span]]:
    """Capitalized words of `target` that nothing in `source` says, and that no ordinary word is, in order."""
    latin, tokens = unicodedata.normalize("NFKC", source).lower(), tokenize(source)
    here = [place for place in table() if _stands(place, source)]
    for match in _CAPITAL.finditer(target):
        word = match[0]
        low = word.lower()
        if not (low in latin or _is_ordinary(low) or _said(word, source, tokens, here)):
            yield word, match.span()


def foreign_countries(source: str, target: str) -> Iterator[tuple[str, Span]]:
    """Names of countries in `target` of which nothing stands in `source`, in the order of the table."""
    for place in table():
        if place.kind == "country" and (match := place.said(target)) and not _stands(place, source):
            yield match[0], match.span()


def _is_ordinary(word: str) -> bool:
    """Whether the dictionary has the word, or it has a form that names seldom have."""
    return (
        word in _no_names()
        or word in _dictionary()
        or word.removesuffix("s") in _dictionary()
        or _INFLECTED.search(word) is not None
    )


@cache
def _no_names() -> frozenset[str]:
    return classes(DATA, "words")["no name"]


@cache
def _dictionary() -> frozenset[str]:
    """The words in small letters of the tables of English."""
    from l10n.english import DATA as ENGLISH  # noqa: PLC0415 - needed for few pairs

    tables = ("compounds_wordnet", "compounds", "family_words", "families", "plurals", "countability")
    cells = (cell for table in tables for row in rows(ENGLISH, table) for cell in row)
    related = (word for row in rows(ENGLISH, "families_wordnet") for word in row)
    return frozenset((*related, *(word for cell in cells for word in cell.replace("|", " ").split())))


def _said(word: str, source: str, tokens: list[Token], here: list[Place]) -> bool:
    """Whether anything in the source sounds like the word, or is its Japanese."""
    return (
        any(place.may_be(word) for place in here)
        or any(_sounds(match[0], word) for match in _KATAKANA.finditer(source))
        or _is_read(loose(word), tokens)
    )


def _stands(place: Place, source: str) -> bool:
    return any(each in source for each in (*place.japanese, *place.kanji))


def _sounds(katakana: str, word: str) -> bool:
    count = len(morae(katakana))
    return distance(katakana, word) * count <= _FAR * count + _SPARE


def _is_read(letters: str, tokens: list[Token]) -> bool:
    """Whether morphemes that follow each other may be read as `letters`, but for a letter or two at their end."""
    return any(_begins(letters, tokens, start) for start in range(len(tokens)))


def _begins(letters: str, tokens: list[Token], start: int) -> bool:
    places = {0}
    for token in tokens[start:]:
        places = {end for place in places for end in _ends(letters, place, token)}
        if not places:
            return False
        if max(places) >= max(len(letters) - 2, 3):
            return True
    return False


def _ends(letters: str, place: int, token: Token) -> Iterator[int]:
    """Where the readings of a morpheme end in `letters` that begin at `place`."""
    reading = loose(sound(token.reading)) if token.reading else ""
    if reading and letters.startswith(reading, place):
        yield place + len(reading)
    if token.surface in "のノヶケ之ッーが・　":
        yield place
    *_, ends = _read_on(letters, place, token.surface)
    yield from ends
    if place == 0:
        yield from _partly(letters, token.surface)


def _partly(letters: str, word: str) -> Iterator[int]:
    """Where the readings of a part of a word end: 野 of 野球 whole, 田辺 of 京田辺."""
    for ends in _read_on(letters, 0, word[:-1]):
        yield from (end for end in ends if end >= len(letters) - 1)
    for cut in range(1, len(word) - 1):
        *_, ends = _read_on(letters, 0, word[cut:])
        yield from ends


def _read_on(letters: str, place: int, word: str) -> Iterator[set[int]]:
    """Where the readings of a word's characters end, each after all before it; `place` first."""
    places = {place}
    yield places
    for character in word:
        known = (loose(sound(character)),) if in_katakana(character) else of_character(character)
        places = {at + len(each) for at in places for each in known if letters.startswith(each, at)}
        yield places
