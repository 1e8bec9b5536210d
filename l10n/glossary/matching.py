# SPDX-License-Identifier: MIT
"""Finds every term of a glossary in a Japanese sentence: one automaton, then proof, then the longest."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import ahocorasick_rs

from l10n.glossary.borders import Borders, done, how_sure, inflected, titled
from l10n.glossary.concept import Certainty, Concept, TermMatch
from l10n.glossary.folding import Folded, fold, fold_with_places, other_loanwords, same_spelling
from l10n.glossary.patterns import Form, Pattern, Proof, lemmas, patterns, skeleton, skeleton_places
from l10n.model import Span
from l10n.text import HIRAGANA, in_katakana
from l10n.tokens import Token, kana

_HIRAGANA = re.compile(f"[{HIRAGANA}]")
_Candidate = tuple[Span, Pattern]
"""Letters of a pattern at a place in the text, not yet proven."""


class Automaton:
    """The searched letters of all Japanese forms of a glossary."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts
        self._strict = frozenset(number for number, concept in enumerate(concepts) if concept.case_sensitive)
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
        borders = Borders(text)
        return tuple(
            TermMatch(self._concepts[number], span, form.text, certainty, text)
            for span, certainty, forms in _longest(_placed(found, text, borders), borders)
            for number, form in (sorted(forms.items()) if len(forms) > 1 else forms.items())
            # 水田 is no paddy field in 水田氏.
            if not (self._concepts[number].target[:1].islower() and titled(borders, span))
        )

    def _candidates(self, text: str, active: frozenset[int] | None) -> list[_Candidate]:
        """All places with the letters of a term that the document has, not yet proven."""
        folded = fold_with_places(text)
        hits = self._plain.hits(folded.text)
        boned = self._skeletons.hits(skeleton(folded.text)) if self._skeletons else []
        found = [*_plain(hits, folded), *_boned(boned, folded)]
        if active is None and not self._strict:
            return found
        return [each for each in found if self._wanted(each, text, active)]

    def _wanted(self, candidate: _Candidate, text: str, active: frozenset[int] | None) -> bool:
        span, pattern = candidate
        form = pattern.form
        if active is not None and form.concept not in active:
            return False
        return form.concept not in self._strict or _cased(text[slice(*span)]) == _cased(form.text)


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
    """The hits whose letters the text spells as the form may be spelt."""
    for found, start, end in hits:
        span = folded.span(start, end)
        there = folded.original[span[0] : span[1]]
        for pattern in found if there else ():
            form = pattern.form
            if there == form.text or pattern.proof is Proof.LEMMA or _spelt(form, there, folded, start):
                yield span, pattern


def _spelt(form: Form, there: str, folded: Folded, start: int) -> bool:
    """Whether `there`, the letters at `start`, may be the form in another spelling."""
    if not same_spelling(form.folded, folded, start):
        return False
    return len(there) == len(form.text) or not in_katakana(there) or not other_loanwords(form.text, there)


def _boned(hits: list[tuple[list[Pattern], int, int]], folded: Folded) -> Iterator[_Candidate]:
    """The hits in a text without hiragana, at their places in the text."""
    if not hits:
        return
    kept = skeleton_places(folded.text)
    for found, start, end in hits:
        span = folded.span(kept[start], kept[end - 1] + 1)
        yield from ((span, pattern) for pattern in found)


def _cased(text: str) -> str:
    """The letters of `text` that have case, in half width."""
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text if c.upper() != c.lower())


def _same_words(candidate: _Candidate, text: str, borders: Borders) -> Span | None:
    """Where the words at a place begin and end, when UniDic says they are the form's; else None."""
    place, pattern = candidate
    inside = borders.tokens(place)
    if not inside or inside[0].start != place[0]:
        return None
    span = inside[0].start, inside[-1].end
    form = pattern.form
    if lemmas(inside) == form.lemmas:
        return span
    if not (pattern.skeleton or pattern.heard) or inflected(borders, span):
        return None
    return span if _same_sounds(text[slice(*span)], inside, form) else None


def _same_sounds(there: str, inside: list[Token], form: Form) -> bool:
    """Whether letters with the kanji of `form` and other okurigana are read as the form is."""
    if _HIRAGANA.search(there):
        return _sounds(there) == _sounds(form.text)
    # UniDic does not know every compact spelling (打合), but 日当 is another word than 日当たり.
    known = len(inside) == 1 and inside[0].reading
    return form.compact and not known and skeleton(fold(there)) == skeleton(form.folded.text)


@lru_cache(maxsize=4096)
def _sounds(text: str) -> str:
    return kana(text)


def _placed(candidates: list[_Candidate], text: str, borders: Borders) -> dict[Span, dict[int, Form]]:
    """For each place the concepts whose words stand there, with the form that was found."""
    placed: dict[Span, dict[int, Form]] = {}
    candidates = [each for each in candidates if not each[1].form.done or done(borders, each[0])]
    for place, pattern in candidates:
        if pattern.proof is Proof.SPELLING:
            placed.setdefault(place, {}).setdefault(pattern.form.concept, pattern.form)
    for each in candidates:
        place, pattern = each
        if pattern.proof is Proof.SPELLING or (pattern.form.concept in placed.get(place, ()) and borders.plain(place)):
            continue
        if span := _same_words(each, text, borders):
            placed.setdefault(span, {}).setdefault(pattern.form.concept, pattern.form)
    return placed


def _longest(placed: dict[Span, dict[int, Form]], borders: Borders) -> list[tuple[Span, Certainty, dict[int, Form]]]:
    """The places that are words and that no longer one overlaps; a doubtful place gives way to any other."""
    spans = sorted(placed)
    if all(one[1] <= other[0] for one, other in pairwise(spans)):
        return [(span, certainty, placed[span]) for span in spans if (certainty := how_sure(borders, span))]
    kept: dict[Span, Certainty] = {}
    doubtful: list[Span] = []
    taken = bytearray(max(end for _, end in spans))
    for span in sorted(spans, key=lambda each: (each[0] - each[1], each)):
        certainty = None if taken.find(1, *span) >= 0 else how_sure(borders, span)
        if certainty is Certainty.UNSURE:
            doubtful.append(span)
        elif certainty:
            kept[span] = certainty
            taken[slice(*span)] = b"\1" * (span[1] - span[0])
    for span in doubtful:
        if taken.find(1, *span) < 0:
            kept[span] = Certainty.UNSURE
            taken[slice(*span)] = b"\1" * (span[1] - span[0])
    return [(span, kept[span], placed[span]) for span in sorted(kept)]
