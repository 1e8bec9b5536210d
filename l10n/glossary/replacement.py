# SPDX-License-Identifier: MIT
"""Puts one English form in the place of another: in the same inflection, capitals and with the right article."""

import re

from l10n.glossary.english import Finder, heads
from l10n.glossary.inflection import Inflection, inflect
from l10n.glossary.letters import pieces
from l10n.model import Span

_ARTICLE = re.compile(r"\b([Aa])n?(\s+)$")
_VOWEL_SOUND = re.compile(r"(?!(?:eu|one\b|uni(?!n)|us[ei]|ut[ie]))[aeiou]|hono|hour|heir", re.IGNORECASE)
_VOWEL_LETTER = re.compile(r"[AEFHILMNORSX](?![a-z])")


def replacement(finder: Finder, target: str, span: Span, preferred: str) -> tuple[Span, str] | None:
    """What to put where, so that `preferred` stands for the match of `finder` at `span` of `target`.

    None where the inflection cannot be carried over: a person has to look.
    """
    found = target[slice(*span)]
    changed = finder.inflection(found)
    if changed is None:
        return None
    inflected = _inflected(preferred, changed[0]) + _possessive(changed[1])
    if found[:1].isupper() and not finder.form[:1].isupper():
        inflected = inflected[:1].upper() + inflected[1:]
    return _with_article(target, span, inflected)


def _inflected(form: str, inflection: Inflection) -> str:
    """`form` in `inflection`: its head as a plural, its first word as a verb."""
    parts = [list(part) for part in pieces(form)]
    if inflection is not Inflection.BASE and parts:
        plain = [word.lower() for _, word in parts]
        number = min(heads(plain)) if inflection is Inflection.PLURAL else 0
        parts[number][1] = inflect(parts[number][1], inflection)
    return "".join(gap + word for gap, word in parts)


def _possessive(mark: str) -> str:
    return f"{mark[0]}s" if mark else ""


def _with_article(target: str, span: Span, inflected: str) -> tuple[Span, str]:
    article = _ARTICLE.search(target, 0, span[0])
    if article is None:
        return span, inflected
    vowel = _VOWEL_LETTER.match(inflected) or _VOWEL_SOUND.match(inflected)
    return (article.start(), span[1]), f"{article[1]}{'n' if vowel else ''}{article[2]}{inflected}"
