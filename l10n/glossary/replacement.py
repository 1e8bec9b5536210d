# SPDX-License-Identifier: MIT
"""Puts one English form in the place of another: in the same inflection, capitals and with the right article."""

import re

from l10n.glossary.concept import Concept, English
from l10n.glossary.derivation import is_verb_of
from l10n.glossary.english import Finder, heads
from l10n.glossary.house import printed
from l10n.glossary.inflection import Inflection, inflect
from l10n.glossary.letters import pieces
from l10n.glossary.words import TAKING_OBJECTS
from l10n.model import Span
from l10n.tokens import tokenize

_ARTICLE = re.compile(r"\b([Aa])n?(\s+)$")
_VOWEL_SOUND = re.compile(r"(?!(?:eu|one\b|uni(?!n)|us[ei]|ut[ie]))[aeiou]|hono|hour|heir", re.IGNORECASE)
_VOWEL_LETTER = re.compile(r"[AEFHILMNORSX](?![a-z])")
_BEFORE_VERB = re.compile(
    r"(?:\b(?:to|will|would|shall|should|can|could|may|might|must|not|did|does|do|am|is|are|was|were|be|been|being|has|have|had|I|you|he|she|it|we|they|who|which)|n['’]t)\s+$",
    re.IGNORECASE,
)
_DONE = (Inflection.THIRD, Inflection.PAST, Inflection.PARTICIPLE, Inflection.GERUND)


def replacement(finder: Finder, target: str, span: Span, concept: Concept, english: English) -> tuple[Span, str] | None:
    """What to put where, so that a right form of `concept` stands for the match of `finder` at `span` of `target`.

    None where no form is of the same part of speech, or the inflection cannot be carried over: a person has to look.
    """
    found = target[slice(*span)]
    changed = finder.inflection(found)
    if changed is None:
        return None
    inflection, mark = changed
    doing = inflection in _DONE or (not mark and _BEFORE_VERB.search(target, 0, span[0]) is not None)
    preferred = next((form for form in printed(concept, english) if _serves(form, concept, doing=doing)), None)
    if preferred is None:
        return None
    inflected = _inflected(preferred, inflection)
    inflected += _possessive(mark, inflected, inflection)
    if len(found) > 3 and found.isupper() and not finder.form.isupper():
        inflected = inflected.upper()
    elif found[:1].isupper() and not finder.form[:1].isupper():
        inflected = inflected[:1].upper() + inflected[1:]
    return _with_article(target, span, inflected)


def _serves(form: str, concept: Concept, *, doing: bool) -> bool:
    """Whether a form of a row can stand where a verb stands, or where a noun does: report can do both."""
    first, *others = (word.lower() for _, word in pieces(form))
    listed = form.lower().startswith("to ") or any(is_verb_of(first, each.lower()) for each in concept.targets)
    if others or listed:
        return (listed or first in TAKING_OBJECTS) is doing
    tokens = tokenize(concept.source)
    last = tokens[-1] if tokens else None
    noun = _MADE_OF_VERB.search(first) is not None
    if last and (last.pos.startswith("動詞") or last.lemma == "為る"):
        return noun is not doing
    return not doing or (not noun and last is not None and "サ変" in last.pos)


_MADE_OF_VERB = re.compile("(?:[st]ion|ment|ness|ity|sis|[ae]nc[ey]|al|ure|[dgr]y|ing)$")
"""How words end that are nouns alone: cancellation, but not cancel."""


def _inflected(form: str, inflection: Inflection) -> str:
    """`form` in `inflection`: its head as a plural, its first word as a verb."""
    parts = [list(part) for part in pieces(form)]
    if inflection is not Inflection.BASE and parts:
        plain = [word.lower() for _, word in parts]
        number = min(heads(plain)) if inflection is Inflection.PLURAL else 0
        parts[number][1] = inflect(parts[number][1], inflection)
    return "".join(gap + word for gap, word in parts)


def _possessive(mark: str, owner: str, inflection: Inflection) -> str:
    """The companies' and the company's, whatever stood there before."""
    if not mark:
        return ""
    return mark[0] if inflection is Inflection.PLURAL and owner.endswith("s") else f"{mark[0]}s"


def _with_article(target: str, span: Span, inflected: str) -> tuple[Span, str]:
    article = _ARTICLE.search(target, 0, span[0])
    if article is None:
        return span, inflected
    vowel = _VOWEL_LETTER.match(inflected) or _VOWEL_SOUND.match(inflected)
    return (article.start(), span[1]), f"{article[1]}{'n' if vowel else ''}{article[2]}{inflected}"
