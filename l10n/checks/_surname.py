# SPDX-License-Identifier: MIT
"""Surnames of the glossary's persons that are spelt otherwise where they stand alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from l10n.english.letters import pieces, without_macrons
from l10n.glossary import Concept, ConceptKind, Pair, TermMatch
from l10n.glossary.standing import inside
from l10n.model import Span
from l10n.tokens import Token, tokenize

_WORD = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]{3,}(?![^\W_])")
_PERSON = "名詞-固有名詞-人名"
_ENDINGS = ("s", "es", "an", "ian", "ism", "ist")
"""What English adds to a surname."""
_ONE_LETTER, _TWO_LETTERS = 5, 7
"""The letters a surname must have to be known with one changed, and with two."""


class Misspelt(NamedTuple):
    """A surname and the word that was written for it."""

    match: TermMatch
    surname: str
    word: str
    at: Span
    """Of the word in the target."""


def misspelt_surnames(pair: Pair) -> Iterator[Misspelt]:
    """Words very near to the surname of a person whom the source names again and the target has in full.

    Nothing is told where the source has a person whom the glossary lacks: the word may be her name.
    """
    persons = [match for match in pair.first if match.concept.kind is ConceptKind.PERSON]
    strangers = _strangers(pair) if persons else []
    if not strangers or _others(pair):
        return
    for match in persons:
        surname = _surname(match.concept)
        for word in strangers:
            if pair.right(match.concept) and _near(surname, word[0]):
                yield Misspelt(match, surname, word[0], word.span())


def _strangers(pair: Pair) -> list[re.Match[str]]:
    """Words with a capital that are of no term's English."""
    words = list(_WORD.finditer(pair.target))
    if not words:
        return []
    right = [found.span for match in pair.first for found in pair.right(match.concept)]
    known = {word.lower() for match in pair.first for form in match.concept.targets for _, word in pieces(form)}
    return [
        word
        for word in words
        if not any(inside(word.span(), span) for span in right)
        and without_macrons(word[0], h=False).lower() not in known
    ]


def _others(pair: Pair) -> bool:
    """Whether the source names a person who is not in the glossary."""
    known = {
        token.surface
        for match in pair.first
        if match.concept.kind is ConceptKind.PERSON
        for form in match.concept.sources
        for token in tokenize(form)
    }
    spans = [match.span for match in pair.matches]

    def other(token: Token) -> bool:
        place = (token.start, token.end)
        return token.surface not in known and not any(inside(place, span) for span in spans)

    return any(token.pos.startswith(_PERSON) and other(token) for token in tokenize(pair.source))


def _surname(concept: Concept) -> str:
    return pieces(concept.target)[-1][1]


def _near(surname: str, word: str) -> bool:
    """Whether `word` is `surname` with a letter or two changed, and no common form of it."""
    # Loaded for the first word that may be one.
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    plain, other = without_macrons(surname, h=False), without_macrons(word, h=False)
    if plain[0] != other[0] or other.removeprefix(plain) in _ENDINGS:
        return False
    distance, shorter = Levenshtein.distance(plain, other, score_cutoff=2), min(len(plain), len(other))
    return (distance == 1 and shorter >= _ONE_LETTER) or (distance == 2 and shorter >= _TWO_LETTERS)
