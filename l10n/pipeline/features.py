# SPDX-License-Identifier: MIT
"""What a sentence says, for telling an edit of its form from an edit of its meaning."""

import unicodedata
from collections.abc import Iterator, Sequence

from l10n.catalog import Features
from l10n.glossary import Glossary
from l10n.numbers import Quantity, decimal, read_japanese
from l10n.tokens import Token, tokenize

_ENDS = ("補助記号-句点", "補助記号-読点")
_STYLE = frozenset({"だ", "です", "ます"})
"""Auxiliaries that change between plain and polite style, but not what is said."""


def features_of(source: str, glossary: Glossary) -> Features:
    """The words, quantities and glossary terms of a Japanese sentence."""
    return Features(
        lemmas=lambda: tuple(_lemmas(tokenize(source))),
        quantities=tuple(_normal(each) for each in read_japanese(source)),
        terms=tuple(match.concept.source for match in glossary.matches(source)),
    )


def _lemmas(tokens: Sequence[Token]) -> Iterator[str]:
    before = ""
    for token in tokens:
        lemma = unicodedata.normalize("NFKC", token.lemma)
        # である is だ in another style; 。 and 、 are form.
        is_style = token.pos == "助動詞" and lemma in _STYLE
        is_form = token.pos in _ENDS or is_style or (lemma == "有る" and before == "だ")
        if not is_form:
            yield lemma
        before = lemma


def _normal(quantity: Quantity) -> str:
    return f"{decimal(quantity.value)} {quantity.unit}".strip()
