# SPDX-License-Identifier: MIT
"""Finds every term of a glossary in a Japanese sentence: one automaton, then proof, then the longest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import ahocorasick_rs

from l10n.glossary.borders import Borders
from l10n.glossary.concept import Certainty, Concept, TermMatch
from l10n.glossary.folding import Folded, fold, fold_with_places, same_spelling
from l10n.glossary.patterns import Form, Pattern, Proof, lemmas, patterns, skeleton
from l10n.model import Span
from l10n.tokens import tokenize


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Letters of a pattern at a place in the text, not yet proven."""

    span: Span
    pattern: Pattern


class Automaton:
    """The searched letters of all Japanese forms of a glossary."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts
        everything = [
            pattern
            for number, concept in enumerate(concepts)
            for source in concept.sources
            for pattern in patterns(source, number)
        ]
        self._plain = _Search([each for each in everything if not each.skeleton])
        self._skeletons = _Search([each for each in everything if each.skeleton])

    def matches(self, text: str, active: frozenset[int] | None = None) -> tuple[TermMatch, ...]:
        """The terms of the `active` concepts (None for all) in `text`, by place; the longest where they overlap."""
        found = self._candidates(text, active)
        if not found:
            return ()
        borders = Borders(text, tokenize(text))
        proven = [match for each in found for match in self._proven(each, text, borders)]
        return tuple(_longest(proven))

    def _candidates(self, text: str, active: frozenset[int] | None) -> list[_Candidate]:
        letters = fold(text)
        hits = self._plain.hits(letters)
        boned = self._skeletons.hits(skeleton(letters)) if self._skeletons else []
        if not hits and not boned:
            return []
        folded = fold_with_places(text)
        found = [*_plain(hits, folded), *_boned(boned, folded)]
        return [
            each
            for each in found
            if (active is None or each.pattern.form.concept in active)
            and _case_holds(self._concepts[each.pattern.form.concept], text[slice(*each.span)], each.pattern.form)
        ]

    def _proven(self, candidate: _Candidate, text: str, borders: Borders) -> Iterator[TermMatch]:
        form = candidate.pattern.form
        span: Span | None = candidate.span
        certainty = borders.certainty(candidate.span)
        if candidate.pattern.proof is Proof.LEMMA:
            span = _same_words(candidate, text, borders)
            certainty = borders.certainty(span) if span else None
        if span and certainty:
            concept = self._concepts[form.concept]
            yield TermMatch(concept, span, form.text, certainty, borders.use(span))


class _Search:
    """An automaton over the letters of patterns."""

    def __init__(self, wanted: Sequence[Pattern]) -> None:
        self._patterns: dict[str, list[Pattern]] = {}
        for pattern in wanted:
            self._patterns.setdefault(pattern.letters, []).append(pattern)
        self._by_number = list(self._patterns.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(self._patterns))

    def __bool__(self) -> bool:
        return bool(self._by_number)

    def hits(self, letters: str) -> list[tuple[list[Pattern], int, int]]:
        """The patterns found in `letters`, with the places of their letters."""
        found = self._automaton.find_matches_as_indexes(letters, overlapping=True)
        return [(self._by_number[number], start, end) for number, start, end in found]


def _plain(hits: list[tuple[list[Pattern], int, int]], folded: Folded) -> Iterator[_Candidate]:
    for found, start, end in hits:
        span = folded.span(start, end)
        if span[0] == span[1]:
            continue
        here = folded.part(start, end)
        for pattern in found:
            if pattern.proof is Proof.LEMMA or same_spelling(pattern.form.folded, here):
                yield _Candidate(span, pattern)


def _boned(hits: list[tuple[list[Pattern], int, int]], folded: Folded) -> Iterator[_Candidate]:
    if not hits:
        return
    kept = [index for index, character in enumerate(folded.text) if skeleton(character)]
    for found, start, end in hits:
        span = folded.span(kept[start], kept[end - 1] + 1)
        yield from (_Candidate(span, pattern) for pattern in found)


def _case_holds(concept: Concept, found: str, form: Form) -> bool:
    return not concept.case_sensitive or _cased(found) == _cased(form.text)


def _cased(text: str) -> str:
    """The letters of `text` that have case, in half width."""
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text if c.upper() != c.lower())


def _same_words(candidate: _Candidate, text: str, borders: Borders) -> Span | None:
    """Where the words at a place begin and end, when UniDic says they are the form's; else None."""
    inside = borders.tokens(candidate.span)
    if not inside or inside[0].start != candidate.span[0]:
        return None
    span = inside[0].start, inside[-1].end
    form = candidate.pattern.form
    if lemmas(inside) == form.lemmas:
        return span
    # UniDic does not know every compact spelling (打合); with the term's own kanji and nothing else it is the term.
    bare = candidate.pattern.skeleton and fold(text[slice(*span)]) == candidate.pattern.letters
    return span if bare else None


def _longest(found: list[TermMatch]) -> list[TermMatch]:
    """The matches that no better one overlaps; several concepts may share one place."""
    order = sorted(found, key=lambda match: (match.certainty is Certainty.UNSURE, match.span[0] - match.span[1]))
    kept: dict[Span, dict[int, TermMatch]] = {}
    taken: set[int] = set()
    for match in order:
        if match.span in kept:
            kept[match.span].setdefault(id(match.concept), match)
        elif taken.isdisjoint(range(*match.span)):
            kept[match.span] = {id(match.concept): match}
            taken.update(range(*match.span))
    return [match for span in sorted(kept) for match in kept[span].values()]
