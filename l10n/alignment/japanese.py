# SPDX-License-Identifier: MIT
"""Japanese sentences as traits: what their English is likely to have, and how likely."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from l10n.alignment.english import MARKS, english_keys, plain_number, stem
from l10n.alignment.sounds import skeleton
from l10n.alignment.tables import english_of
from l10n.sound.roman import roman
from l10n.text import KANJI, in_katakana
from l10n.tokens import Morphemes, described

Reader = Callable[[str], Iterable[str]]


class Trait(NamedTuple):
    """Something of a Japanese sentence, and the keys any of which answers it in English."""

    keys: tuple[str, ...]
    kind: str
    """What it is (`l10n.alignment.chances`): names are answered more often than words."""


LATIN = re.compile(r"[A-Za-z][A-Za-z'_-]*")
"""A word in Latin letters."""
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_KANJI = re.compile(f"[{KANJI}]+")
_GLOSS = re.compile(r"-([A-Za-z][A-Za-z '-]*)$")
_ASKING = re.compile("か[。」]*$")


def japanese_traits(text: str, numbers: Reader, terms: Reader) -> tuple[list[Trait], list[str]]:
    """The traits of a Japanese sentence, each once, and the lemmas of its content words."""
    found = Morphemes(text)
    words = [_word(surface, feature) for surface, feature in found.words]
    traits = dict.fromkeys([trait for word in words for trait in word.traits])
    traits.update(dict.fromkeys(_compounds(words, found)))
    folded = unicodedata.normalize("NFKC", text)
    values = [*map(plain_number, _DIGITS.findall(folded)), *numbers(text)]
    traits.update(dict.fromkeys([Trait((f"n:{each}",), "number") for each in values]))
    traits.update(dict.fromkeys(map(latin_trait, LATIN.findall(folded))))
    traits.update(dict.fromkeys([Trait(tuple(english_keys(each)), "term") for each in terms(text)]))
    marks = {MARKS[each] for each in MARKS.keys() & text} | ({"?"} if _ASKING.search(text) else set())
    traits.update(dict.fromkeys([Trait((f"p:{each}",), "mark") for each in sorted(marks)]))
    return list(traits), [word.lemma for word in words if word.lemma]


class _Word(NamedTuple):
    """What a word says wherever it stands."""

    traits: tuple[Trait, ...]
    lemma: str
    """Empty for a word without content."""
    reading: str
    """Empty for a word that is not written in kanji."""


@lru_cache(maxsize=50_000)
def _word(surface: str, feature: str) -> _Word:
    pos, _, lemma, reading = described(feature)
    lemma = lemma or surface
    return _Word(
        _traits_of(surface, pos, lemma, reading),
        lemma if pos.startswith(_CONTENT) else "",
        reading if _KANJI.fullmatch(surface) else "",
    )


def noun_traits(text: str) -> list[Trait]:
    """The traits of the nouns in a piece of Japanese, but for numerals and what is counted by them."""
    nouns = [_word(*each) for each in Morphemes(text).words if _is_thing(described(each[1])[0])]
    return [latin_trait(each) for each in LATIN.findall(text)] + [trait for word in nouns for trait in word.traits]


def _is_thing(pos: str) -> bool:
    return pos.startswith("名詞") and not pos.endswith(_COUNTING)


_COUNTING = ("数詞", "助数詞可能")
_CONTENT = (
    "名詞",
    "動詞",
    "形容詞",
    "形状詞",
    "副詞",
    "代名詞",
    "接続詞",
    "連体詞",
    "感動詞",
    "助動詞",
    "接頭辞",
    "接尾辞",
)


@lru_cache(maxsize=10_000)
def latin_trait(word: str) -> Trait:
    """The trait of a word that stands in Latin letters."""
    return Trait((f"w:{stem(word.lower())}",), "name")


def _traits_of(surface: str, pos: str, lemma: str, reading: str) -> tuple[Trait, ...]:
    gloss = _GLOSS.search(lemma)
    if gloss:
        loan = tuple(f"w:{stem(each)}" for each in gloss[1].lower().split())
        return (Trait((*loan, *_sounds(surface)), "loan"),)
    words = english_of().get(lemma.partition("-")[0]) or english_of().get(surface, ())
    heard = _sounds(reading if _KANJI.fullmatch(surface) and pos.startswith("名詞") else surface)
    traits = [Trait(tuple(f"w:{stem(each)}" for each in words), "word")] if words else []
    return (*traits, Trait(heard, "sound")) if heard else tuple(traits)


def _sounds(kana: str) -> tuple[str, ...]:
    """The keys of a word that is written as it sounds."""
    if not in_katakana(kana):
        return ()
    letters = roman(kana)
    sound = skeleton(letters)
    whole = (f"r:{letters}",) if len(letters) > 2 else ()
    return (*whole, f"s:{sound}") if len(sound) > 1 else whole


def _compounds(words: Iterable[_Word], places: Morphemes) -> list[Trait]:
    """Two words of a name that English writes as one: 法隆寺, Horyuji."""
    readings = [word.reading for word in words]
    pairs = zip(readings, readings[1:], places.ends, places.starts[1:], strict=False)
    return [_compound(one, other) for one, other, end, start in pairs if one and other and end == start]


@lru_cache(maxsize=50_000)
def _compound(one: str, other: str) -> Trait:
    return Trait((f"r:{roman(one + other)}",), "compound")
