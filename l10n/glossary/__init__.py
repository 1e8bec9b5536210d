# SPDX-License-Identifier: MIT
"""Glossaries: reading them, finding their terms in Japanese and their words in English."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.glossary.borders import is_control, is_figure, is_title, use_of
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
    from l10n.glossary.reading import parse_concepts, write_concepts

__all__ = [
    "NAMES",
    "Certainty",
    "Concept",
    "ConceptKind",
    "English",
    "EnglishMatch",
    "Glossary",
    "TermMatch",
    "is_control",
    "is_figure",
    "is_title",
    "load_glossary",
    "parse_concepts",
    "use_of",
    "write_concepts",
]

_ROOMS = {
    "borders": "is_control is_figure is_title use_of",
    "concept": "NAMES Certainty Concept ConceptKind English EnglishMatch TermMatch",
    "glossary": "Glossary load_glossary",
    "reading": "parse_concepts write_concepts",
}
__getattr__ = opener(__name__, _ROOMS)
