# SPDX-License-Identifier: MIT
"""Japanese sentences as traits: what their English is likely to have, and how likely."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from l10n.alignment.english import MARKS, english_keys, plain_number, stem
from l10n.alignment.sounds import roman, skeleton
from l10n.alignment.tables import english_of
from l10n.text import KANJI, in_katakana
from l10n.tokens import Token, tokenize

Reader = Callable[[str], Iterable[str]]


class Trait(NamedTuple):
    """Something of a Japanese sentence, and the keys any of which answers it in English."""

    keys: tuple[str, ...]
    kind: str
    """What it is (`l10n.alignment.chances`): names are answered more often than words."""


_LATIN = re.compile(r"[A-Za-z][A-Za-z'_-]*")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_KANJI = re.compile(f"[{KANJI}]+")
_GLOSS = re.compile(r"-([A-Za-z][A-Za-z '-]*)$")
_ASKING = re.compile("か[。」]*$")


def japanese_traits(text: str, numbers: Reader, terms: Reader) -> tuple[list[Trait], list[str]]:
    """The traits of a Japanese sentence, each once, and the lemmas of its content words."""
    tokens = tokenize(text)
    folded = unicodedata.normalize("NFKC", text)
    found = dict.fromkeys(trait for token in tokens for trait in _token_traits(token[0], token[3], token[5], token[6]))
    found.update(dict.fromkeys(_compounds(tokens)))
    found.update((Trait((f"n:{plain_number(each)}",), "number"), None) for each in _DIGITS.findall(folded))
    found.update((Trait((f"n:{each}",), "number"), None) for each in numbers(text))
    found.update((latin_trait(each), None) for each in _LATIN.findall(folded))
    found.update((Trait(tuple(english_keys(each)), "term"), None) for each in terms(text))
    marks = {MARKS[each] for each in text if each in MARKS} | ({"?"} if _ASKING.search(text) else set())
    found.update((Trait((f"p:{each}",), "mark"), None) for each in sorted(marks))
    return list(found), [token.lemma for token in tokens if token.pos.startswith(_CONTENT)]


def noun_traits(text: str) -> list[Trait]:
    """The traits of the nouns in a piece of Japanese, but for numerals and what is counted by them."""
    nouns = [token for token in tokenize(text) if token.pos.startswith("名詞") and not token.pos.endswith(_COUNTING)]
    names = [latin_trait(each) for each in _LATIN.findall(text)]
    return names + [trait for token in nouns for trait in _token_traits(token[0], token[3], token[5], token[6])]


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


@lru_cache(maxsize=50_000)
def _token_traits(surface: str, pos: str, lemma: str, reading: str) -> tuple[Trait, ...]:
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


def _compounds(tokens: list[Token]) -> Iterable[Trait]:
    """Two words of a name that English writes as one: 法隆寺, Horyuji."""
    for one, other in pairwise(tokens):
        touching = one.end == other.start and one.reading and other.reading
        if touching and _KANJI.fullmatch(one.surface) and _KANJI.fullmatch(other.surface):
            yield Trait((f"r:{roman(one.reading + other.reading)}",), "compound")
