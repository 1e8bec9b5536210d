# SPDX-License-Identifier: MIT
"""One pair beside the glossary: its terms, and where their English stands, right or wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from l10n.checks._frame import Context
from l10n.checks._paragraph import earlier, preceding
from l10n.english.letters import pieces
from l10n.glossary import (
    Certainty,
    Concept,
    English,
    EnglishMatch,
    Glossary,
    TermMatch,
    is_control,
    is_figure,
    is_title,
)
from l10n.glossary.persons import in_other_order, short_name
from l10n.model import Entry, Severity, Span
from l10n.text import KANJI, KATAKANA

CODE = re.compile(
    r"`[^`\n]*`|\]\([^()\n]*\)|\b(?:https?|ftp|file)://[^\s)>]+|\b[\w.+-]+@[\w-]+\.[\w.-]+|<[^<>\n]*>|\{#[^{}\n]*\}"
)
"""Where other capitals, and Japanese in the English, stand for good reasons."""
_MAY_BE_CODE = re.compile("[`(:@<{]")


@dataclass(frozen=True)
class Work:
    """One pair with the terms that were found in it; several checks ask, and each answer is found once."""

    entry: Entry
    glossary: Glossary
    english: English

    @cached_property
    def matches(self) -> tuple[TermMatch, ...]:
        """The terms of the source, but for those in code that the target has as it is."""
        source, target = self.entry.source, self.entry.target
        found = self.glossary.matches(source)
        if not found or not _MAY_BE_CODE.search(source):
            return found
        code = [each.span() for each in CODE.finditer(source) if each[0] in target]
        return tuple(match for match in found if not any(inside(match.span, span) for span in code))

    @cached_property
    def first(self) -> tuple[TermMatch, ...]:
        """The surest match of each concept."""
        best: dict[int, TermMatch] = {}
        for match in self.matches:
            known = best.setdefault(id(match.concept), match)
            if _RANK[match.certainty] < _RANK[known.certainty]:
                best[id(match.concept)] = match
        return tuple(best.values())

    def places(self) -> Iterator[list[TermMatch]]:
        """For each concept its surest match, with the other concepts that its Japanese may stand for there."""
        told: set[int] = set()
        for match in self.first:
            twins = [each for each in self.matches if each.span == match.span]
            if told.isdisjoint(id(each.concept) for each in twins):
                yield [match, *(each for each in twins if each is not match)]
            told |= {id(each.concept) for each in twins}

    def right(self, concept: Concept) -> tuple[EnglishMatch, ...]:
        """Where the English of `concept` stands."""
        known = self._right.get(id(concept))
        if known is None:
            known = self._right[id(concept)] = self.glossary.find_in_english(concept, self.entry.target, self.english)
        return known

    @cached_property
    def _right(self) -> dict[int, tuple[EnglishMatch, ...]]:
        return {}

    def misspelt(self, concept: Concept) -> tuple[EnglishMatch, ...]:
        """Where the English of `concept` stands in a spelling that the house's settings do not have."""
        return () if self.english == English() else self.glossary.find_in_english(concept, self.entry.target)

    def forbidden(self, concept: Concept) -> list[EnglishMatch]:
        """Forbidden forms of `concept`, but for those that are right for another term of the sentence."""
        if not concept.forbidden:
            return []
        wrong = self.glossary.find_forbidden(concept, self.entry.target, self.english)
        if not wrong or (self.right(concept) and not self.sure(concept)):
            return []
        others = [match.concept for match in self.first if match.concept is not concept]
        right = [found.span for other in others for found in self.right(other)]
        headed = self._headed(concept)
        return [
            found
            for found in wrong
            if not any(inside(found.span, span) for span in right)
            and not (headed and " " not in found.form)
            and not self._spare(concept, found)
        ]

    def _headed(self, concept: Concept) -> bool:
        """Whether the term only ends longer words, which may have English of their own: 電池 in 燃料電池, fuel cell."""
        return not self.sure(concept) and all(
            _COMPOUND.search(match.sentence, 0, match.span[0]) for match in self.matches if match.concept is concept
        )

    def _spare(self, concept: Concept, wrong: EnglishMatch) -> bool:
        """Whether a forbidden word stands for something else, as the right English is there for each mention."""
        beside = [found for found in self.right(concept) if not _overlap(found.span, wrong.span)]
        places = [match.span for match in self.matches if match.concept is concept]
        # An abbreviation in brackets behind its word is one mention with it.
        again = sum(self.entry.source[one[1] : other[0]] in _OPENING for one, other in pairwise(places))
        return len(beside) >= len(places) - again

    def sure(self, concept: Concept) -> bool:
        """Whether the concept's Japanese is somewhere no part of a longer word."""
        return any(match.concept is concept and match.certainty is Certainty.SURE for match in self.matches)

    def own(self, concept: Concept) -> bool:
        """Whether English of `concept` stands outside the English of the sentence's longer terms."""
        others = self._of_others(concept)
        return any(
            not any(inside(found.span, span) and found.span != span for span in others) for found in self.right(concept)
        )

    def _of_others(self, concept: Concept) -> list[Span]:
        """Where the English of the sentence's other terms stands."""
        others = [match.concept for match in self.first if match.concept is not concept]
        return [found.span for other in others for found in self.right(other) if found.whole]

    def _derived(self, match: TermMatch) -> bool:
        """Whether a verb or an adjective says what the term's noun says; "machine learning" is said of another term.

        What is another term's is NUL for the glossary.
        """
        target = self.entry.target
        if self.glossary.accepts_derived(match, target) and match.certainty is Certainty.SURE:
            for start, end in self._of_others(match.concept):
                target = target[:start] + "\0" * (end - start) + target[end:]
        return self.glossary.accepts_derived(match, target)

    def satisfied(self, match: TermMatch) -> bool:
        """Whether nothing is to be said of a term's English being absent: it is there, or told by another check."""
        concept, target = match.concept, self.entry.target
        return bool(
            self.own(concept)
            or self._derived(match)
            or self.forbidden(concept)
            or any(in_other_order(concept, target, self.english))
            or (len(match.form) < len(concept.source) and short_name(concept, target, self.english))
            or (match.certainty is not Certainty.SURE and self.glossary.hinted(match, target))
            or is_title(match)
            or is_control(match)
            or is_figure(match)
            or self._beside_literal(match)
        )

    def _beside_literal(self, match: TermMatch) -> bool:
        """Whether the term only says what a literal beside it is, which the target has: `month()` 関数, 引数 *size*."""
        start, end = match.span
        source = match.sentence
        beside = (_LITERAL_BEFORE.search(source, max(0, start - _NEAR), start), _LITERAL_AFTER.match(source, end))
        return any(found is not None and found["literal"] in self.entry.target for found in beside)

    def beside_term(self, match: TermMatch) -> bool:
        """Whether another term touches it, so that a longer word may be made of the two."""
        start, end = match.span
        return any(start == other.span[1] or end == other.span[0] for other in self.matches)

    def swallowed(self, match: TermMatch) -> bool:
        """Whether the term is a short part of a word that the glossary lacks, or begins one that was borrowed whole.

        学習 in 学習塾, クラウド in クラウドファンディング.
        """
        return match.certainty is Certainty.UNSURE and (
            len(match.form) < _SHORT or _LOANWORD.fullmatch(match.form) is not None
        )

    def severity(self, match: TermMatch, context: Context) -> Severity:
        """How much the absence of a term's English weighs."""
        concept = match.concept
        mentioned = any(
            any(found.concept is concept for found in self.glossary.matches(each.source))
            and self.glossary.accepts(concept, each.target, self.english)
            for each in earlier(self.entry, context)
        )
        short = short_name(concept, self.entry.target, self.english)
        if mentioned or (short and any(self._names_in_full(each, concept) for each in preceding(self.entry, context))):
            return Severity.INFO
        if match.certainty is Certainty.SURE and (self.right(concept) or short):
            return Severity.WARNING
        return match.certainty.severity

    def _names_in_full(self, entry: Entry, concept: Concept) -> bool:
        """Whether a person's surname, which is here, stands in `entry` as a part of the whole name."""
        surname = pieces(concept.target)[-1][1]
        return surname in entry.target and self.glossary.accepts(concept, entry.target, self.english)


_LITERAL = r"(?P<mark>`|\*{1,2}|\")(?P<literal>[^`*\"\n]+)(?P=mark)"
_LITERAL_BEFORE = re.compile(rf"{_LITERAL}`? ?$")
_LITERAL_AFTER = re.compile(rf" ?(?::[\w:.-]+:|`)?{_LITERAL}")
_NEAR = 100
_SHORT = 4
_LOANWORD = re.compile(f"[{KATAKANA}]+")
_RANK = {Certainty.SURE: 0, Certainty.LIKELY: 1, Certainty.UNSURE: 2}


def terms_of(entry: Entry, context: Context) -> Work | None:
    """The pair with its terms; None without a glossary."""
    return Work(entry, context.glossary, english_of(context)) if context.glossary else None


def english_of(context: Context) -> English:
    """The English of the house's settings."""
    return English(context.settings.style.spelling, context.settings.style.macrons)


def row_of(concept: Concept) -> str:
    """A concept and its line, for messages."""
    return f"{concept.source}, {concept.place}" if concept.place else concept.source


_COMPOUND = re.compile(f"[{KANJI}{KATAKANA}]$")
_OPENING = ("(", "（", " (", "、")


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def inside(span: Span, outer: Span) -> bool:
    """Whether `span` lies in `outer`."""
    return outer[0] <= span[0] and span[1] <= outer[1]
