# SPDX-License-Identifier: MIT
"""The values of a glossary: a concept, and a place in a sentence where its Japanese stands."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from l10n.files import glob_matches
from l10n.model import Severity, Span


class ConceptKind(StrEnum):
    """What a concept's words name."""

    TERM = "term"
    NAME = "name"
    PERSON = "person"
    ORGANIZATION = "organization"
    PRODUCT = "product"
    ABBREVIATION = "abbreviation"
    KEEP = "keep"
    """Stays in the target as it is in the source."""


NAMES = frozenset({ConceptKind.NAME, ConceptKind.PERSON, ConceptKind.ORGANIZATION, ConceptKind.PRODUCT})
"""The kinds whose English is a proper name."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One row of a glossary: what the house calls one thing in Japanese and in English."""

    source: str
    """The preferred Japanese term."""
    target: str = ""
    """The preferred English term; may be empty for `keep`."""
    variants: tuple[str, ...] = ()
    """Other Japanese spellings or synonyms."""
    admitted: tuple[str, ...] = ()
    """English that is also right."""
    forbidden: tuple[str, ...] = ()
    """English that is wrong here."""
    kind: ConceptKind = ConceptKind.TERM
    case_sensitive: bool = False
    scope: tuple[str, ...] = ()
    """Globs of the documents it holds for; empty for all."""
    definition: str = ""
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    """Columns the program does not know, with their cells, in the order of the file."""
    path: str = ""
    line: int = 0
    """Where the row begins in its file, from 1; 0 for a concept that was not read from one."""

    @property
    def sources(self) -> tuple[str, ...]:
        """All Japanese forms, the preferred one first."""
        return self.source, *self.variants

    @property
    def targets(self) -> tuple[str, ...]:
        """All English forms that are right, the preferred one first."""
        preferred = (self.target,) if self.target else ()
        kept = self.sources if self.kind is ConceptKind.KEEP else ()
        return tuple(dict.fromkeys((*preferred, *kept, *self.admitted)))

    @property
    def named(self) -> bool:
        """Whether the row is of a name or an abbreviation, whose capitals belong to it."""
        return self.kind in NAMES or self.kind in {ConceptKind.KEEP, ConceptKind.ABBREVIATION}

    def overlaps(self, other: "Concept") -> bool:
        """Whether there may be a document for which both rows hold."""
        return not self.scope or not other.scope or any(_overlap(one, two) for one in self.scope for two in other.scope)

    @property
    def place(self) -> str:
        """The row for messages: glossary/ai.csv:14."""
        return f"{self.path}:{self.line}" if self.line else self.path


def _overlap(one: str, other: str) -> bool:
    """Whether one path may be meant by two globs: a path of the one's shape is tried with the other."""
    return any(glob_matches(_SHAPE.sub("x", path), glob) for path, glob in ((one, other), (other, one)))


_SHAPE = re.compile(r"\*\*/?|[*?]|\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class English:
    """What the house's English is like, beyond the glossary."""

    spelling: str = "any"
    """american, british or any."""
    macrons: str = "any"
    """keep, drop, h or any: whether ō stands where the glossary has it, o does, in names oh does, or any of them."""


ANY_ENGLISH = English()
"""Every spelling that a house may have."""


class Certainty(StrEnum):
    """How sure it is that a match is the term and not a part of another word."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"

    @property
    def severity(self) -> Severity:
        """How much a fault with this match may weigh."""
        return _SEVERITIES[self]


_SEVERITIES = {
    Certainty.SURE: Severity.ERROR,
    Certainty.LIKELY: Severity.WARNING,
    Certainty.UNSURE: Severity.INFO,
}


class TermMatch(NamedTuple):
    """One place in a Japanese sentence where a concept stands."""

    concept: Concept
    span: Span
    """In the sentence that was searched."""
    form: str
    """The glossary's form that was found, which the sentence may spell differently."""
    certainty: Certainty
    sentence: str
    """The sentence that was searched."""


@dataclass(frozen=True, slots=True)
class EnglishMatch:
    """One place in an English sentence where a form of a concept stands."""

    form: str
    """The glossary's form that was found, which the sentence may inflect."""
    span: Span
    """In the sentence that was searched."""
    right_case: bool = True
    """Whether capitals stand where the form wants them."""
    arrangement: str = ""
    """How the form's words stand apart, by the name of a rule: "shared" in "machine and deep learning"; else empty."""

    @property
    def whole(self) -> bool:
        """Whether the form's words stand together."""
        return not self.arrangement
