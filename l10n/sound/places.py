# SPDX-License-Identifier: MIT
"""Places and bodies whose English is another word than their sound: countries, cities abroad, organisations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from l10n.english.demonyms import demonyms
from l10n.model import Span
from l10n.sound import DATA
from l10n.tables import classes, rows, words


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the table."""

    kind: str
    """`country`, `region` or `place`."""
    japanese: tuple[str, ...]
    kanji: str
    """The one character that stands for it in compounds; empty where none does."""
    forms: tuple[str, ...]
    """What the English says, the likeliest first, and the demonyms."""
    also: tuple[str, ...]
    """What may stand for it there."""

    def said(self, target: str) -> re.Match[str] | None:
        """Where an English text names it."""
        # Most texts name few of all places, and a pattern costs more than a look for letters.
        return _pattern(self.forms).search(target) if self.is_plain_in(target) else None

    def is_plain_in(self, target: str) -> bool:
        """Whether the letters of one of its names stand in an English text."""
        return any(form in target for form in self.forms)

    def may_be(self, target: str) -> re.Match[str] | None:
        """Where an English text names it or has what may stand for it, in whatever letters."""
        return _pattern((*self.forms, *self.also), re.IGNORECASE).search(target)


def places(text: str) -> Iterator[tuple[Place, Span]]:
    """The places of the table whose Japanese stands in `text`, by letters alone; the longest where several begin."""
    for match in _japanese().finditer(text):
        yield listed()[match[0]], match.span()


def pairs_of_countries(text: str) -> Iterator[tuple[Place, Span]]:
    """The countries of abbreviations that name several: 日米, 米中."""
    for match in _abbreviated().finditer(text):
        for offset, character in enumerate(match[0]):
            place = by_kanji()[character]
            start = match.start() + offset
            yield place, (start, start + 1)


@cache
def by_kanji() -> Mapping[str, Place]:
    """The countries by the character that stands for each."""
    return {place.kanji: place for place in table() if place.kanji}


@cache
def table() -> tuple[Place, ...]:
    """All rows."""
    return tuple(_places())


def _places() -> Iterator[Place]:
    for kind, japanese, kanji, english, also in rows(DATA, "places"):
        people = (word for name in words(english) for word in demonyms(name))
        yield Place(kind, words(japanese), kanji, (*words(english), *people), words(also))


@cache
def _pattern(forms: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    """A pattern for names, of which those in capitals may have full stops between their letters."""
    parts = (r"\.?".join(form) if form.isupper() else re.escape(form).replace(r"\ ", r"[\s-]+") for form in forms)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})s?(?![^\W_])", flags)


@cache
def listed() -> Mapping[str, Place]:
    """The places by each of their Japanese names."""
    return {word: place for place in table() for word in place.japanese}


@cache
def _japanese() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(listed(), key=lambda word: (-len(word), word)))))


@cache
def _abbreviated() -> re.Pattern[str]:
    """Characters of countries that stand together and are no other word, as 日中 (daytime) is."""
    known = classes(DATA, "words")["countries"]
    return re.compile(rf"(?<![々一-鿿])(?:{'|'.join(sorted(known, key=len, reverse=True))})(?![本国語人])")
