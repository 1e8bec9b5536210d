# SPDX-License-Identifier: MIT
"""One pair beside the glossary, as the checks ask for it, and how much a missing term weighs."""

from l10n.checks._frame import Context
from l10n.checks._paragraph import earlier, preceding
from l10n.english.letters import pieces
from l10n.glossary import Certainty, Concept, English, Pair, TermMatch
from l10n.glossary.persons import short_name
from l10n.model import Entry, Severity


def terms_of(entry: Entry, context: Context) -> Pair | None:
    """The pair with its terms; None without a glossary."""
    return Pair(entry.source, entry.target, context.glossary, english_of(context)) if context.glossary else None


def english_of(context: Context) -> English:
    """The English of the house's settings."""
    return English(context.settings.style.spelling, context.settings.style.macrons)


def row_of(concept: Concept) -> str:
    """A concept and its line, for messages."""
    return f"{concept.source}, {concept.place}" if concept.place else concept.source


def weight(match: TermMatch, pair: Pair, entry: Entry, context: Context) -> Severity:
    """How much the absence of a term's English from `entry` weighs."""
    concept = match.concept
    mentioned = any(
        any(found.concept is concept for found in pair.glossary.matches(each.source))
        and pair.glossary.accepts(concept, each.target, pair.english)
        for each in earlier(entry, context)
    )
    short = short_name(concept, pair.target, pair.english)
    if mentioned or (short and any(_names_in_full(each, concept, pair) for each in preceding(entry, context))):
        return Severity.INFO
    if match.certainty is Certainty.SURE and (pair.right(concept) or short):
        return Severity.WARNING
    return match.certainty.severity


def _names_in_full(entry: Entry, concept: Concept, pair: Pair) -> bool:
    """Whether a person's surname, which is in the pair, stands in `entry` as a part of the whole name."""
    surname = pieces(concept.target)[-1][1]
    return surname in entry.target and pair.glossary.accepts(concept, entry.target, pair.english)
