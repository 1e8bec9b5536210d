# SPDX-License-Identifier: MIT
"""Tells words of the Japanese that are spelt in two ways in one document (表記ゆれ)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple, TypeAlias

from l10n.checks._frame import Context, Scope, check, is_of_catalogue
from l10n.checks._inline import FILLER, markup
from l10n.checks._words import document, quoted
from l10n.model import Entry, Finding, Severity, Span
from l10n.patterns import late
from l10n.text import KANJI
from l10n.tokens import Token, tokenize

_OKURIGANA = f"[いきぎちじみびりえけげせてねべめれわ]|[たかまもら](?=[りしせちい])|し(?=[をがはの。」）]|$|[{KANJI}])"
"""Kana that belong to the word before them and are no particle, as far as one can see."""
_KANJI_WORD = late(
    # The kanji that all begin with stands before the choice: a search passes over all other characters at once.
    f"[{KANJI}](?:"
    f"[{KANJI}]?(?:{_OKURIGANA}){{1,2}}[{KANJI}]{{1,2}}(?:{_OKURIGANA}){{0,2}}"
    f"|[{KANJI}](?:{_OKURIGANA}){{0,2}}"
    # One kanji is most often a verb's: as a noun it has a particle behind it.
    f"|(?:{_OKURIGANA}){{0,2}}(?=[をがはの]))"
)
_KANA = re.compile("[ぁ-ん]+")
_KATAKANA = re.compile("[ァ-ヶー]{2,}")
_NOUN = "名詞-普通名詞"
_LOOKED_AT = 3
"""How many places of a spelling are given to MeCab, which is slow; all places count."""

_Word: TypeAlias = tuple[str, str]
"""What UniDic says is one word: lemma and reading."""


_LONGEST = 60
"""Katakana in a row; more are a list without its dots, or no words, and MeCab takes them for one."""


class _Place(NamedTuple):
    entry: Entry
    span: Span


@check(scope=Scope.DOCUMENT, severity=Severity.INFO, when=is_of_catalogue)
def source_spelling(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """One word has two spellings in one document.

    Search finds half of it, and translators may take it for two things. UniDic says what is one word.
    Choose one spelling.

    Bad: サーバ and サーバー, 打合せ and 打ち合わせ in one text
    Good: サーバー everywhere
    """
    places, counts = _candidates(document(entries, context))
    words: dict[_Word, dict[str, _Place]] = {}
    for word, spelling, place in (*_loanwords(places), *_others(places)):
        words.setdefault(word, {}).setdefault(spelling, place)
    for spellings in words.values():
        usual = max(spellings, key=lambda spelling: counts[spelling])
        for spelling, place in spellings.items():
            if spelling != usual:
                message = f"{quoted(spelling)} here, {quoted(usual)} elsewhere in the document"
                yield place.entry, context.finding(message, source_at=place.span, expected=[usual])


def _candidates(entries: Sequence[Entry]) -> tuple[dict[str, list[_Place]], Counter[str]]:
    """What looks like a word that may be spelt otherwise: its first places outside of markup, and how many it has."""
    places: dict[str, list[_Place]] = {}
    counts: Counter[str] = Counter()
    for entry in entries:
        plain = markup(entry.source).plain
        for pattern in (_KATAKANA, _KANJI_WORD):
            for found in pattern.finditer(plain):
                known = places.setdefault(found[0], [])
                counts[found[0]] += 1
                if len(known) < _LOOKED_AT:
                    known.append(_Place(entry, found.span()))
    return places, counts


def _loanwords(places: dict[str, list[_Place]]) -> Iterator[tuple[_Word, str, _Place]]:
    """The words in runs of katakana, which MeCab cuts alike with and without their sentence."""
    for run, (place, *_) in places.items():
        if len(run) <= _LONGEST and _KATAKANA.fullmatch(run):
            start = place.span[0]
            for token in _nouns(run):
                if _KATAKANA.fullmatch(token.surface):
                    span = start + token.start, start + token.end
                    yield (token.lemma, token.reading), token.surface, _Place(place.entry, span)


def _others(places: dict[str, list[_Place]]) -> Iterator[tuple[_Word, str, _Place]]:
    """The words with kanji of which there are several spellings with the same kanji.

    Kanji and kana for one word (事, こと) are often chosen by meaning, and two kanji spellings (始め, 初め) mostly.
    """
    spellings = sorted((_KANA.sub("", spelling), spelling) for spelling in places if not _KATAKANA.match(spelling))
    for _, group in groupby(spellings, key=lambda each: each[0]):
        variants = [spelling for _, spelling in group]
        for spelling in variants if len(variants) > 1 else ():
            for place in places[spelling]:
                if token := _token_at(place):
                    yield (token.lemma, token.reading), spelling, place
                    break


def _token_at(place: _Place) -> Token | None:
    """The noun that stands exactly there."""
    return next((token for token in _nouns(place.entry.source) if (token.start, token.end) == place.span), None)


@lru_cache(maxsize=16384)
def _nouns(text: str) -> tuple[Token, ...]:
    plain = markup(text).plain.replace(FILLER, " ")
    return tuple(token for token in tokenize(plain) if token.pos.startswith(_NOUN) and token.reading)
