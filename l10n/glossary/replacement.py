# SPDX-License-Identifier: MIT
"""Puts one English form in the place of another: in the same inflection, capitals and with the right article."""

import re

from l10n.english.derivation import is_verb_of
from l10n.english.grammar import (
    inflected,
    is_one_of_many,
    is_uncountable,
    possessive,
    stands_as_verb,
    with_article,
    without_twin,
)
from l10n.english.inflection import Inflection
from l10n.english.letters import pieces
from l10n.english.lexicon import TAKING_OBJECTS
from l10n.glossary.concept import Concept, English
from l10n.glossary.finder import Finder
from l10n.glossary.house import printed
from l10n.model import Span
from l10n.tokens import tokenize

_MADE_OF_VERB = re.compile("(?:[st]ion|ment|ness|ity|sis|[ae]nc[ey]|al|ure|[dgr]y|ing)$")
"""How words end that are nouns alone: cancellation, but not cancel."""
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
    doing = inflection in _DONE or (not mark and stands_as_verb(target, span, inflection))
    preferred = next((form for form in printed(concept, english) if _serves(form, concept, doing=doing)), None)
    if preferred is None:
        return None
    if inflection is Inflection.PLURAL and is_one_of_many(preferred, target, span):
        return None
    written = inflected(preferred, inflection)
    written += possessive(mark, written, inflection)
    if len(found) > 3 and found.isupper() and not finder.form.isupper():
        written = written.upper()
    elif found[:1].isupper() and not finder.form[:1].isupper():
        written = written[:1].upper() + written[1:]
    span = without_twin(target, span, written)
    return with_article(target, span, written, uncountable=is_uncountable(preferred))


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
