# SPDX-License-Identifier: MIT
"""What the glossary says of a unit, written into its catalogue where the settings ask for it."""

from dataclasses import replace

from l10n.glossary import Concept, Glossary
from l10n.glossary.drift import remarked
from l10n.model import Entry


def with_term_notes(unit: Entry, glossary: Glossary) -> Entry:
    """The unit with a note for each of the glossary's terms in it, in the order of their first places."""
    notes = tuple(dict.fromkeys(_note(match.concept) for match in glossary.matches(unit.source)))
    return replace(unit, notes=(*unit.notes, *notes)) if notes else unit


def with_terms_mark(entry: Entry, glossary: Glossary) -> Entry:
    """A translated unit with the mark of the rows it was made with."""
    if not entry.translated:
        return entry
    return replace(entry, comments=remarked(entry.source, entry.target, entry.comments, glossary))


def _note(concept: Concept) -> str:
    """One row for the translator: 評価額 = valuation; not: appraisal."""
    also = f" or {', '.join(concept.targets[1:])}" if len(concept.targets) > 1 else ""
    wrong = f"; not: {', '.join(concept.forbidden)}" if concept.forbidden else ""
    return f"term: {concept.source} = {concept.targets[0]}{also}{wrong}"
