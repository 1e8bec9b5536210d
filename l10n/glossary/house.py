# SPDX-License-Identifier: MIT
"""The English of a row as the house's settings print it: American or British, with macrons, without, or with an h."""

from l10n.english.letters import pieces, without_macrons
from l10n.english.spelling import spellings
from l10n.glossary.concept import NAMES, Concept, ConceptKind, English


def printed(concept: Concept, english: English) -> tuple[str, ...]:
    """All forms that are right for `concept`, the preferred one first, in the house's spelling."""
    return tuple(dict.fromkeys(respelt(form, concept, english) for form in concept.targets))


def respelt(form: str, concept: Concept, english: English) -> str:
    """`form` of `concept`, or an inflection of it, in the house's spelling."""
    if english.macrons in {"drop", "h"}:
        form = without_macrons(form, h=english.macrons == "h" and concept.kind in NAMES)
    exact = concept.case_sensitive or concept.kind in NAMES or concept.kind is ConceptKind.KEEP
    if exact or english.spelling == "any":
        return form
    words = pieces(form)
    end = sum(len(gap) + len(word) for gap, word in words)
    return "".join(gap + spellings(word, english.spelling)[0] for gap, word in words) + form[end:]
