# SPDX-License-Identifier: MIT
"""What a sentence says, for telling an edit of its form from an edit of its meaning."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from l10n.catalog import Features
from l10n.glossary import Glossary
from l10n.quantities import Kind, Quantity, has_numerals, in_english, read_japanese
from l10n.tokens import Token, tokenize

_STYLE = frozenset({"だ", "です", "ます"})
"""Auxiliaries that change between plain and polite style, but not what is said."""
_MOODS = ("仮定形", "命令形", "意志推量形")
"""Forms of inflection that say more than the word does: 行けば, 行け, 行こう."""
_FREE = ("助詞-係助詞", "接続詞")
"""Behind は and しかし a comma changes nothing; behind ながら it says who does what."""
_E_ROW = re.compile("[えけげせぜてでねべぺめれ]")
_NAMED = (Kind.COUNT,)
"""Kinds whose unit is not printed with the number."""


def features_of(source: str, glossary: Glossary) -> Features:
    """The words, quantities and glossary terms of a Japanese sentence."""
    return Features(
        lemmas=lambda start=0, end=None: tuple(_lemmas(tokenize(source[start:end]))),
        negations=lambda start, end: sum(token.negates for token in tokenize(source[start:end])),
        numbered=lambda start, end: has_numerals(source[start:end]),
        quantities=lambda: _quantities(source),
        terms=tuple(match.concept.source for match in glossary.matches(source)),
    )


def _lemmas(tokens: Sequence[Token]) -> Iterator[str]:
    before = ""
    for token, after in pairwise((*tokens, None)):
        assert token is not None
        lemma = unicodedata.normalize("NFKC", token.lemma)
        yield from _said(token, lemma, before, after)
        before = token.pos if token.pos.startswith(_FREE) else lemma


def _said(token: Token, lemma: str, before: str, after: Token | None) -> Iterator[str]:
    """What a word says; `before` is the lemma of the word before it, or its part of speech if that frees a comma."""
    if lemma in _STYLE and token.pos == "助動詞":
        yield from [token.surface] if _links(token, after) else _mood(token)
    elif lemma == "有る" and before == "だ":
        yield from _mood(token)
    elif token.pos == "補助記号-読点":
        yield from () if before in _FREE else ["、"]
    elif token.surface not in {"。", "．", "｡"}:
        # 行きません is 行かない.
        yield "ない" if lemma == "ず" and before == "ます" else lemma
        yield from _mood(token)
        yield from ["可能"] if _can(token, lemma) else []


def _links(token: Token, after: Token | None) -> bool:
    """Whether a form of だ links: 静かに and 静かで do, である is だ in another style."""
    return token.surface in {"に", "で", "な"} and (after is None or after.lemma != "有る")


def _mood(token: Token) -> list[str]:
    return [mood for mood in _MOODS if token.form.startswith(mood)]


def _can(token: Token, lemma: str) -> bool:
    """Whether a verb says that something can be done: UniDic files 行ける and 取れる under 行く and 取る."""
    if not token.pos.startswith("動詞") or len(token.surface) < 2:
        return False
    last = token.surface[-1]
    if token.form.startswith(("終止形", "連体形")):
        return last == "る" and bool(_E_ROW.match(token.surface[-2])) and not lemma.endswith(token.surface[-2:])
    return bool(_E_ROW.match(last)) and token.form.startswith(("連用形-一般", "未然形-一般")) and lemma[-1:] != "る"


# It is asked whether two sentences have the same numbers, and then which they are.
@lru_cache(maxsize=4)
def _quantities(source: str) -> tuple[str, ...]:
    return tuple(map(_normal, read_japanese(source)))


def _normal(quantity: Quantity) -> str:
    """A number as a translator would read it, all that tells it from another with it."""
    if quantity.vague:
        return quantity.text
    unit = quantity.unit if quantity.kind in _NAMED else ""
    return " ".join(filter(None, (str(quantity.bound), in_english(quantity), unit)))
