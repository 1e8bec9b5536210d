# SPDX-License-Identifier: MIT
"""Glossaries: reading them, finding their terms in Japanese and their words in English."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.glossary.borders import use_of
    from l10n.glossary.concept import (
        NAMES,
        Certainty,
        Concept,
        ConceptKind,
        English,
        EnglishMatch,
        TermMatch,
    )
    from l10n.glossary.glossary import Glossary, load_glossary
    from l10n.glossary.pair import Pair
    from l10n.glossary.reading import parse_concepts, write_concepts

__all__ = [
    "NAMES",
    "Certainty",
    "Concept",
    "ConceptKind",
    "English",
    "EnglishMatch",
    "Glossary",
    "Pair",
    "TermMatch",
    "load_glossary",
    "parse_concepts",
    "use_of",
    "write_concepts",
]

_ROOMS = {
    "borders": "use_of",
    "concept": "NAMES Certainty Concept ConceptKind English EnglishMatch TermMatch",
    "glossary": "Glossary load_glossary",
    "pair": "Pair",
    "reading": "parse_concepts write_concepts",
}
__getattr__ = opener(__name__, _ROOMS)
