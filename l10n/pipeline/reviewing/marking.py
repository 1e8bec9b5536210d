# SPDX-License-Identifier: MIT
"""What lies on the texts of a pair: terms of the glossary on both sides, and quantities with their partners."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from l10n.glossary import Certainty, Concept, English, EnglishMatch, Glossary, TermMatch
from l10n.model import EMPTY, Entry, Finding, Span
from l10n.numbers import assign
from l10n.quantities import Kind, Quantity, decimal, in_english, read_english, read_japanese
from l10n.report.review import ReviewQuantity

M = TypeVar("M", TermMatch, EnglishMatch)

_MANY = 300
"""More quantities than this in one sentence are a table, and pairing takes time by their product."""

_NOT_PROSE = re.compile(r"`[^`\n]*`|\]\([^()\s]*")
"""Code and the destinations of links and pictures: what stands there is no term."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Units whose English is one: a unit, and the neighbours that were joined with it."""

    entries: tuple[Entry, ...]

    @property
    def spoken(self) -> Entry:
        """The unit that the English stands in; the first where there is none."""
        return next((entry for entry in self.entries if entry.target != EMPTY), self.entries[0])

    @property
    def target(self) -> str:
        """The English of them all."""
        return "" if self.spoken.target == EMPTY else self.spoken.target

    @property
    def source(self) -> str:
        """The Japanese of them all, as checks see it."""
        return "".join(entry.source for entry in self.entries)

    def place(self, span: Span) -> tuple[Entry, Span] | None:
        """The unit that a span of `source` lies in, and the span in that unit's source; None for one across units."""
        start, end = span
        for entry in self.entries:
            if start < 0:
                break
            if end <= len(entry.source):
                return entry, (start, end)
            start, end = start - len(entry.source), end - len(entry.source)
        return None


@dataclass(frozen=True, slots=True)
class Term:
    """Where one concept stands in a unit."""

    concept: Concept
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]
    """In the unit that speaks for a joined sentence also the English of its neighbours' terms."""
    forms: tuple[str, ...]
    """For each target span the glossary's form that stands there, right or forbidden."""


def terms(sentence: Sentence, glossary: Glossary, english: English) -> Iterator[tuple[Entry, Term]]:
    """The terms of each unit of a sentence."""
    written = [(entry, *place) for entry in sentence.entries for place in _written(entry, sentence, glossary, english)]
    concepts = {id(concept): concept for _, concept, _ in written}.values()
    said = _outermost([(each, found) for each in concepts for found in _said(each, sentence, glossary, english)])
    for entry, concept in product(sentence.entries, concepts):
        here = tuple(span for other, each, span in written if other is entry and each is concept)
        there = [match for each, match in said if each is concept] if entry is sentence.spoken else []
        if here or there:
            yield entry, _term(concept, here, there)


def _term(concept: Concept, here: tuple[Span, ...], there: Sequence[EnglishMatch]) -> Term:
    return Term(concept, here, tuple(each.span for each in there), tuple(each.form for each in there))


def _written(entry: Entry, sentence: Sentence, glossary: Glossary, english: English) -> Iterator[tuple[Concept, Span]]:
    """Where terms stand in a unit's Japanese; what may be part of another word counts where the English agrees."""
    for match in _in_prose(entry.source, glossary.matches(entry.source)):
        if match.certainty is not Certainty.UNSURE or glossary.accepts(match.concept, sentence.target, english):
            yield match.concept, match.span


def _said(concept: Concept, sentence: Sentence, glossary: Glossary, english: English) -> Iterator[EnglishMatch]:
    if sentence.target:
        yield from _in_prose(sentence.target, glossary.find_in_english(concept, sentence.target, english))
        yield from _in_prose(sentence.target, glossary.find_forbidden(concept, sentence.target, english))


def _in_prose(text: str, found: Iterable[M]) -> Iterator[M]:
    """What was `found` in `text`, but for what lies in code or in an address."""
    others = [match.span() for match in _NOT_PROSE.finditer(text)]
    return (each for each in found if not any(start <= each.span[0] < end for start, end in others))


def _outermost(said: Sequence[tuple[Concept, EnglishMatch]]) -> list[tuple[Concept, EnglishMatch]]:
    """Without what lies in a longer term's English: the AI of Scale AI is not 人工知能."""
    spans = {match.span for _, match in said}
    inner = {span for span in spans for other in spans if span != other and other[0] <= span[0] and span[1] <= other[1]}
    return [(concept, match) for concept, match in said if match.span not in inner]


def quantities(sentence: Sentence, findings: Iterable[tuple[Entry, Finding]]) -> Iterator[tuple[Entry, ReviewQuantity]]:
    """The quantities of a sentence: those with a partner, and those that one of its units' `findings` misses.

    Where nothing is translated yet, all that a translation will have to say.
    """
    left, right = read_japanese(sentence.source), read_english(sentence.target)
    if len(left) + len(right) > _MANY:
        return
    pairs = assign(left, right)
    told = list(findings)
    missed = {(entry.key, each.source_span) for entry, each in told}
    number = 0
    for i, quantity in enumerate(left):
        place = sentence.place(quantity.span)
        if place is None:
            continue
        entry, span = place
        if i in pairs:
            if quantity.kind is Kind.IDENTIFIER:
                continue
            number += 1
            yield from _paired(entry, span, sentence.spoken, right[pairs[i]], _read(quantity), number)
        elif (entry.key, span) in missed or (not sentence.target and not quantity.soft):
            yield entry, ReviewQuantity(_read(quantity), span, None, missing=bool(sentence.target))
    odd = {each.target_span for entry, each in told if entry is sentence.spoken}
    for j, quantity in enumerate(right):
        if j not in pairs.values() and quantity.span in odd:
            yield sentence.spoken, ReviewQuantity(_read(quantity), None, quantity.span, missing=True)


def _paired(
    entry: Entry, span: Span, spoken: Entry, partner: Quantity, value: str, number: int
) -> Iterator[tuple[Entry, ReviewQuantity]]:
    if entry is spoken:
        yield entry, ReviewQuantity(value, span, partner.span, number)
    else:
        yield entry, ReviewQuantity(value, span, None, number)
        yield spoken, ReviewQuantity(value, None, partner.span, number)


def _read(quantity: Quantity) -> str:
    """What a quantity was read as, for people: "14,300,000,000 USD", "year 2014", "more than 1,500 (person)"."""
    words = [str(quantity.bound), "about" if quantity.approximate else "", _amount(quantity)]
    return " ".join(word for word in words if word)


def _amount(quantity: Quantity) -> str:
    match quantity.kind:
        case Kind.NUMBER:
            return decimal(quantity.value)
        case Kind.MONEY | Kind.MEASURE:
            return f"{decimal(quantity.value)} {quantity.unit}".rstrip()
        case Kind.YEAR | Kind.DAY:
            return f"{quantity.kind} {quantity.value}"
        case Kind.MONTH | Kind.WEEKDAY | Kind.DECADE | Kind.CENTURY | Kind.TIME | Kind.IDENTIFIER | Kind.PERCENT:
            return in_english(quantity)
    return f"{decimal(quantity.value)} ({quantity.unit or quantity.kind})"
