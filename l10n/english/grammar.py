# SPDX-License-Identifier: MIT
"""Grammar around a place in an English sentence: what stands there, and what another word needs to stand there."""

import re

from l10n.english.inflection import Inflection, heads, inflect
from l10n.english.letters import pieces
from l10n.english.lexicon import COUNTABLE_GERUNDS, UNCOUNTABLE
from l10n.model import Span
from l10n.patterns import late

_ARTICLE = re.compile(r"\b([Aa])n?(\s+)$")
_VOWEL_SOUND = late(r"(?!(?:eu|one\b|uni(?!n)|us[ei]|ut[ie]))[aeiou]|hono|hour|heir", re.IGNORECASE)
_VOWEL_LETTER = re.compile(r"[AEFHILMNORSX](?![a-z])")
_BEFORE_VERB = late(
    r"(?:\b(?:to|will|would|shall|should|can|could|may|might|must|not|did|does|do|am|is|are|was|were|be|been|being|has|have|had|I|you|he|she|it|we|they|who|which)|n['’]t)\s+$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b(?:he|she|it|who|which|that)\s+$", re.IGNORECASE)
_OBJECT = re.compile(r"\s+(?:the|an?|your|my|his|her|its|their|our|this|these|those|them|him|us|me)\b")
_DETERMINED = re.compile(r"\b(?:the|an?|your|my|his|her|its|their|our|this|these|those)\s+$", re.IGNORECASE)
_SEVERAL_BEFORE = re.compile(r"\b(?:these|those|many|few|several|both|two|three|four|[0-9,]+)\s+$", re.IGNORECASE)
_SEVERAL_BEHIND = re.compile(r"\s+(?:are|were|have|do)\b")


def stands_as_verb(target: str, span: Span, inflection: Inflection) -> bool:
    """Whether what stands before or behind the span makes a verb of a word that may be a noun: recover the data."""
    if inflection is Inflection.PLURAL:
        return _SUBJECT.search(target, 0, span[0]) is not None
    if _BEFORE_VERB.search(target, 0, span[0]):
        return True
    return _DETERMINED.search(target, 0, span[0]) is None and _OBJECT.match(target, span[1]) is not None


def is_uncountable(form: str) -> bool:
    """Whether the head of `form` has neither a plural nor an article: training data, whistleblowing."""
    plain = [word.lower() for _, word in pieces(form)]
    head = plain[min(heads(plain))] if plain else ""
    return head in UNCOUNTABLE or (head.endswith("ing") and head not in COUNTABLE_GERUNDS)


def is_one_of_many(form: str, target: str, span: Span) -> bool:
    """Whether words around the span say that there are several, which a form without a plural cannot be."""
    around = _SEVERAL_BEFORE.search(target, 0, span[0]) or _SEVERAL_BEHIND.match(target, span[1])
    return is_uncountable(form) and around is not None


def without_twin(target: str, span: Span, inflected: str) -> Span:
    """`span`, and before it what `inflected` begins with: the Kingdom of Aldria is all of the Kingdom of Aldoria."""
    for gap in re.finditer(r"\s+", inflected):
        begun = inflected[: gap.end()]
        if target[: span[0]].endswith(begun):
            return span[0] - len(begun), span[1]
    return span


def inflected(form: str, inflection: Inflection) -> str:
    """`form` in `inflection`: its head as a plural, its first word as a verb."""
    parts = [list(part) for part in pieces(form)]
    if inflection is Inflection.PLURAL and is_uncountable(form):
        return form
    if inflection is not Inflection.BASE and parts:
        plain = [word.lower() for _, word in parts]
        number = min(heads(plain)) if inflection is Inflection.PLURAL else 0
        parts[number][1] = inflect(parts[number][1], inflection)
    return "".join(gap + word for gap, word in parts)


def possessive(mark: str, owner: str, inflection: Inflection) -> str:
    """The companies' and the company's, whatever stood there before."""
    if not mark:
        return ""
    return mark[0] if inflection is Inflection.PLURAL and owner.endswith("s") else f"{mark[0]}s"


def with_article(target: str, span: Span, inflected: str, *, uncountable: bool) -> tuple[Span, str]:
    """`span` and what is to stand there, with the indefinite article before it where that must change or go."""
    article = _ARTICLE.search(target, 0, span[0])
    if article is None:
        return span, inflected
    if uncountable:
        return (article.start(), span[1]), inflected if article[1] == "a" else inflected[:1].upper() + inflected[1:]
    vowel = _VOWEL_LETTER.match(inflected) or _VOWEL_SOUND.match(inflected)
    return (article.start(), span[1]), f"{article[1]}{'n' if vowel else ''}{article[2]}{inflected}"
