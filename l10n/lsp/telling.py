# SPDX-License-Identifier: MIT
"""What an editor shows of a unit: the values that were read, the rows of the glossary, English to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.glossary import Concept
from l10n.glossary.why import term_verdicts, what_it_asks
from l10n.lsp.homes import Home
from l10n.model import EMPTY, Entry, Span
from l10n.numbers.why import Verdict, why
from l10n.pipeline.checking.explaining import Bounds, bounds_of
from l10n.quantities.model import Quantity
from l10n.quantities.printing import in_english


@dataclass(frozen=True, slots=True)
class Told:
    """Something to show at a place of a unit."""

    span: Span
    """In the source or the target, code points, half-open."""
    markdown: str


@dataclass(frozen=True, slots=True)
class Offer:
    """English that a term of the unit's source may become."""

    english: str
    japanese: str
    preferred: bool
    """Whether it is the house's first choice."""
    about: str
    """The row's definition and note."""


Neighbours = tuple[Entry | None, Entry | None]


def told_of(entry: Entry, side: str, at: int, neighbours: Neighbours, home: Home, document: str) -> list[Told]:
    """What is known of the character `at` of the unit's source or target, as `side` says; the narrowest first."""
    bounds = bounds_of(home.workspace, document)
    found = [*_numbers(entry, side, neighbours, bounds), *_terms(entry, side, bounds)]
    here = [each for each in found if each.span[0] <= at <= each.span[1]]
    return sorted(here, key=lambda each: each.span[1] - each.span[0])


def offers(source: str, home: Home, document: str) -> list[Offer]:
    """The English of the glossary for the terms in a source, in their order, the preferred English first."""
    glossary = home.workspace.glossary.for_document(document)
    concepts = dict.fromkeys(match.concept for match in glossary.matches(source))
    return [
        Offer(english, each.source, not number, _about(each))
        for each in concepts
        for number, english in enumerate(each.targets)
    ]


def _numbers(entry: Entry, side: str, neighbours: Neighbours, bounds: Bounds) -> Iterator[Told]:
    before, after = map(_texts, neighbours)
    for each in why(entry.source, _texts(entry)[1], before=before, after=after, style=bounds.style):
        if each.side == side:
            # Where nothing is translated, nothing was compared.
            judged = _judged(each, entry) if entry.target else ""
            yield Told(each.quantity.span, f"{_read(each.quantity, bounds)}{judged}")


def _read(quantity: Quantity, bounds: Bounds) -> str:
    """`143億ドル`: money, $14.3 billion."""
    bound = f"{quantity.bound} " if quantity.bound else ""
    roughly = "about " if quantity.approximate else ""
    return f"`{quantity.text}`: {quantity.kind}, {roughly}{bound}**{in_english(quantity, bounds.style)}**"


def _judged(verdict: Verdict, entry: Entry) -> str:
    other = entry.target if verdict.side == "source" else entry.source
    partner = f" with `{other[slice(*verdict.partner)]}`" if verdict.partner else ""
    return f"\n\n{verdict.decision}{partner} by *{verdict.rule}*"


def _terms(entry: Entry, side: str, bounds: Bounds) -> Iterator[Told]:
    for each in term_verdicts(entry.source, _texts(entry)[1], bounds.glossary, bounds.english):
        asks, looks_for = what_it_asks(each.rule)
        words = "; ".join(filter(None, (asks, looks_for)))
        judged = f"\n\n{each.verdict} by *{each.rule}*{f': {words}' if words else ''}" if entry.target else ""
        for span in (each.span,) if side == "source" else each.target_spans:
            yield Told(span, f"{_row(each.concept)}{judged}")


def _row(concept: Concept) -> str:
    """The row of the glossary, and where it stands."""
    parts = [f"{concept.source} = **{concept.targets[0] if concept.targets else concept.source}**"]
    parts += [f"also: {', '.join(concept.targets[1:])}"] if concept.targets[1:] else []
    parts += [f"not: {', '.join(concept.forbidden)}"] if concept.forbidden else []
    lines = ["; ".join(parts), _about(concept), concept.place]
    return "\n\n".join(filter(None, lines))


def _about(concept: Concept) -> str:
    return "; ".join(filter(None, (concept.definition, concept.note)))


def _texts(entry: Entry | None) -> tuple[str, str]:
    """Source and target as they are compared."""
    return (entry.source, "" if entry.target == EMPTY else entry.target) if entry else ("", "")
