# SPDX-License-Identifier: MIT
"""A Japanese sentence beside its English: the terms of the glossary in it, and where their English stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from l10n.glossary.concept import ANY_ENGLISH, Certainty, Concept, English, EnglishMatch, TermMatch
from l10n.glossary.glossary import Glossary
from l10n.glossary.standing import Standing, inside, overlap
from l10n.model import Span
from l10n.patterns import late
from l10n.text import KANJI, KATAKANA

CODE = re.compile(
    r"`[^`\n]*`|\]\([^()\n]*\)|\b(?:https?|ftp|file)://[^\s)>]+|\b[\w.+-]+@[\w-]+\.[\w.-]+|<[^<>\n]*>|\{#[^{}\n]*\}"
)
"""Where other capitals, and Japanese in the English, stand for good reasons."""
_MAY_BE_CODE = re.compile("[`(:@<{]")
_COMPOUND = late(f"[{KANJI}{KATAKANA}]$")
_OPENING = ("(", "（", " (", "、")
_RANK = {Certainty.SURE: 0, Certainty.LIKELY: 1, Certainty.UNSURE: 2}

_BRACKETS = frozenset((" (", " [", "("))
"""What stands between a word and its abbreviation."""


@dataclass(frozen=True)
class Pair:
    """One sentence in both languages with its terms; several checks ask, and each answer is found once."""

    source: str
    target: str
    glossary: Glossary
    english: English

    @cached_property
    def matches(self) -> tuple[TermMatch, ...]:
        """The terms of the source, but for those in code that the target has as it is."""
        found = self.glossary.matches(self.source)
        if not found or not _MAY_BE_CODE.search(self.source):
            return found
        code = [each.span() for each in CODE.finditer(self.source) if each[0] in self.target]
        return tuple(match for match in found if not any(inside(match.span, span) for span in code))

    @cached_property
    def first(self) -> tuple[TermMatch, ...]:
        """The surest match of each concept."""
        return tuple(min(found, key=_rank) if len(found) > 1 else found[0] for found in self._mentions.values())

    def places(self) -> Iterator[list[TermMatch]]:
        """For each concept its surest match, with the other concepts that its Japanese may stand for there."""
        at: dict[Span, list[TermMatch]] = {}
        for match in self.matches:
            at.setdefault(match.span, []).append(match)
        told: set[int] = set()
        for match in self.first:
            twins = at[match.span]
            if told.isdisjoint(id(each.concept) for each in twins):
                yield [match, *(each for each in twins if each is not match)]
            told |= {id(each.concept) for each in twins}

    def mentions(self, concept: Concept) -> list[TermMatch]:
        """The places of the source at which `concept` stands, in order."""
        return self._mentions.get(id(concept), [])

    @cached_property
    def _mentions(self) -> dict[int, list[TermMatch]]:
        found: dict[int, list[TermMatch]] = {}
        for match in self.matches:
            found.setdefault(id(match.concept), []).append(match)
        return found

    def right(self, concept: Concept) -> tuple[EnglishMatch, ...]:
        """Where the English of `concept` stands."""
        known = self._right.get(id(concept))
        if known is None:
            known = self._right[id(concept)] = self.glossary.find_in_english(concept, self.target, self.english)
        return known

    @cached_property
    def _right(self) -> dict[int, tuple[EnglishMatch, ...]]:
        return {}

    def misspelt(self, concept: Concept) -> tuple[EnglishMatch, ...]:
        """Where the English of `concept` stands in a spelling that the house's settings do not have."""
        return () if self.english == ANY_ENGLISH else self.glossary.find_in_english(concept, self.target)

    def own(self, concept: Concept) -> Iterator[EnglishMatch]:
        """Where English of `concept` stands outside the English of the sentence's longer terms."""
        return (each for each in self.right(concept) if not self._in_longer(concept, each.span))

    def _in_longer(self, concept: Concept, span: Span) -> bool:
        others = self._others(concept, span)
        return any(other.whole and inside(span, other.span) and span != other.span for other in others)

    def taken(self, concept: Concept, span: Span) -> bool:
        """Whether the English of another term of the sentence stands at `span`, which then says nothing of `concept`."""
        return any(other.whole for other in self._others(concept, span))

    def _others(self, concept: Concept, span: Span) -> list[EnglishMatch]:
        """English of the sentence's other terms that shares a character with `span`."""
        return self._standing.others(concept, span) if len(self.first) > 1 else []

    @cached_property
    def _standing(self) -> Standing:
        return Standing((match.concept, found) for match in self.first for found in self.right(match.concept))

    def forbidden(self, concept: Concept) -> list[EnglishMatch]:
        """Forbidden forms of `concept`, but for those that are right for another term of the sentence."""
        if not concept.forbidden:
            return []
        wrong = self.glossary.find_forbidden(concept, self.target, self.english)
        if not wrong or (self.right(concept) and not self.sure(concept)):
            return []
        headed = self._headed(concept)
        return [
            found
            for found in wrong
            if not any(inside(found.span, other.span) for other in self._others(concept, found.span))
            and not (headed and " " not in found.form)
            and not self._spare(concept, found)
        ]

    def _headed(self, concept: Concept) -> bool:
        """Whether the term only ends longer words, which may have English of their own: 電池 in 燃料電池, fuel cell."""
        return not self.sure(concept) and all(
            _COMPOUND.search(match.sentence, 0, match.span[0]) for match in self.mentions(concept)
        )

    def _spare(self, concept: Concept, wrong: EnglishMatch) -> bool:
        """Whether a forbidden word stands for something else, as the right English is there for each mention."""
        if self.beside_right(concept, wrong):
            return False
        beside = [found for found in self.right(concept) if not overlap(found.span, wrong.span)]
        places = [match.span for match in self.mentions(concept)]
        # An abbreviation in brackets behind its word is one mention with it.
        again = sum(self.source[one[1] : other[0]] in _OPENING for one, other in pairwise(places))
        return len(beside) >= len(places) - again

    def beside_right(self, concept: Concept, wrong: EnglishMatch) -> bool:
        """Whether one of a forbidden form and a right one stands in brackets behind the other: both are the term."""
        pairs = (sorted((found.span, wrong.span)) for found in self.right(concept))
        return any(self.target[one[1] : other[0]] in _BRACKETS for one, other in pairs)

    def sure(self, concept: Concept) -> bool:
        """Whether the concept's Japanese is somewhere no part of a longer word."""
        return any(match.certainty is Certainty.SURE for match in self.mentions(concept))

    def beside_term(self, match: TermMatch) -> bool:
        """Whether another term touches it, so that a longer word may be made of the two."""
        start, end = match.span
        return start in self._ends or end in self._starts

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(match.span[0] for match in self.matches)

    @cached_property
    def _ends(self) -> frozenset[int]:
        return frozenset(match.span[1] for match in self.matches)


def _rank(match: TermMatch) -> int:
    return _RANK[match.certainty]
