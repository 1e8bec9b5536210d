# SPDX-License-Identifier: MIT
"""Names of persons in English: in the other order, and short."""

import re
from collections.abc import Iterator

from l10n.english.letters import CLOSE, OPEN, literal, pieces
from l10n.glossary.concept import Concept, ConceptKind, English
from l10n.glossary.house import respelt
from l10n.model import Span


def in_other_order(concept: Concept, target: str, english: English) -> Iterator[tuple[Span, str]]:
    """Where a person's name stands with its last word first in `target`, and how the glossary writes it.

    "Tanaka, Taro" is how lists are sorted and is left alone, and so is an order that the row admits.
    """
    if concept.kind is not ConceptKind.PERSON:
        return
    orders = {tuple(word.casefold() for _, word in pieces(form)) for form in concept.targets}
    for form in concept.targets:
        words = [word for _, word in pieces(form)]
        names = [literal(word, english.macrons, folded=True) for word in words]
        if len(names) > 1 and tuple(word.casefold() for word in (words[-1], *words[:-1])) not in orders:
            reversed_form = r"\s+".join((names[-1], *names[:-1]))
            for match in re.finditer(f"{OPEN}{reversed_form}{CLOSE}", target, re.IGNORECASE):
                yield match.span(), respelt(form, concept, english)


def short_name(concept: Concept, target: str, english: English) -> Span | None:
    """Where the first or last word of a person's name stands in `target`: "Mr. Tanaka"."""
    if concept.kind is not ConceptKind.PERSON:
        return None
    for form in concept.targets:
        names = pieces(form)
        for _, word in (names[-1], names[0]) if len(names) > 1 else ():
            match = re.search(f"{OPEN}{literal(word, english.macrons, folded=True)}(?:['’]s?)?{CLOSE}", target)
            if match:
                return match.span()
    return None
