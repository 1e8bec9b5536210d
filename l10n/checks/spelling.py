# SPDX-License-Identifier: MIT
"""Tells words of the Japanese that are spelt in two ways in one document (表記ゆれ)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from l10n.checks._frame import Context, Scope, check
from l10n.checks._inline import FILLER, markup
from l10n.checks._words import KANA, document, quoted
from l10n.model import Entry, Finding, Severity, Span
from l10n.text import KANJI
from l10n.tokens import tokenize

_WORD = re.compile(f"[{KANA}{KANJI}ー]{{2,}}")
_HIRAGANA_ONLY = re.compile("[ぁ-ん]+")
_NOUN = "名詞-普通名詞"
_KATAKANA = re.compile("[ァ-ヶー]+")


@check(scope=Scope.DOCUMENT, severity=Severity.INFO)
def source_spelling(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """One word has two spellings in one document.

    Search finds half of it, and translators may take it for two things. UniDic says what is one word.
    Choose one spelling.

    Bad: サーバ and サーバー, 打合せ and 打ち合わせ in one text
    Good: サーバー everywhere
    """
    places: dict[tuple[str, str], dict[str, list[tuple[Entry, Span]]]] = {}
    for entry in document(entries, context):
        for word, lemma, reading, span in _words(entry.source):
            places.setdefault((lemma, reading), {}).setdefault(word, []).append((entry, span))
    for spellings in places.values():
        usual = max(spellings, key=lambda word: len(spellings[word]))
        for word, found in spellings.items():
            if word != usual and _one_word(word, usual):
                entry, span = found[0]
                message = f"{quoted(word)} here, {quoted(usual)} elsewhere in the document"
                yield entry, context.finding(message, source_at=span, expected=[usual])


@lru_cache(maxsize=65536)
def _words(source: str) -> tuple[tuple[str, str, str, Span], ...]:
    """The nouns of a text that may be spelt otherwise: spelling, lemma, reading and place."""
    plain = markup(source).plain.replace(FILLER, " ")
    return tuple(
        (token.surface, token.lemma, token.reading, (token.start, token.end))
        for token in tokenize(plain)
        if token.pos.startswith(_NOUN) and token.reading and _WORD.fullmatch(token.surface)
    )


def _one_word(one: str, other: str) -> bool:
    """Whether the spellings differ as spellings do: by a long vowel in katakana, or by the kana behind kanji.

    Kanji and kana for one word (事, こと) are often chosen by meaning, and two kanji spellings (始め, 初め) mostly.
    """
    if _KATAKANA.fullmatch(one) and _KATAKANA.fullmatch(other):
        return True
    kanji = [_HIRAGANA_ONLY.sub("", word) for word in (one, other)]
    return kanji[0] == kanji[1] != ""
