# SPDX-License-Identifier: MIT
"""One term of a pair, the form of a rule about it, and what is said of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from l10n.english.letters import bare
from l10n.glossary.concept import EnglishMatch, TermMatch
from l10n.glossary.pair import Pair
from l10n.glossary.traits import Traits
from l10n.model import Span


class Verdict(StrEnum):
    """What is said of a term of a pair."""

    PAIRED = "paired"
    """Its English stands in the target."""
    ACCEPTED = "accepted"
    """The target says it in other words."""
    EXCUSED = "excused"
    """Its English may be absent."""
    REFUSED = "refused"
    """Its English is absent, or wrong."""


class Case:
    """One term of a pair, with what its sentence says of it and where the target may say it."""

    def __init__(self, match: TermMatch, pair: Pair) -> None:
        self.match = match
        self.pair = pair
        self.traits = Traits(match)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Its English without the article or "to" that a row may list it with."""
        return tuple(map(bare, self.match.concept.targets))

    @cached_property
    def own(self) -> tuple[EnglishMatch, ...]:
        """Where its English stands outside that of longer terms."""
        return tuple(self.pair.own(self.match.concept))

    def free(self, spans: Iterable[Span]) -> Iterator[Span]:
        """The `spans` of the target that no other term has taken; of a part of a longer word, all of them."""
        if not self.traits.sure:
            return iter(spans)
        return (span for span in spans if not self.pair.taken(self.match.concept, span))


Holds = Callable[[Case], bool]
"""A question about a term's Japanese."""
Places = Callable[[Case], Iterable[Span]]
"""Where a rule looks in the target."""


@dataclass(frozen=True, slots=True)
class Example:
    """A pair in which a rule accepts a term."""

    term: str
    english: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason not to miss a term's English."""

    name: str
    verdict: Verdict
    asks: str
    """What must hold of the Japanese, for people."""
    looks_for: str
    """What must stand in the English, for people; empty where the Japanese is enough."""
    example: Example
    holds: Holds
    """Whether the Japanese is as the rule asks."""
    places: Places | None
    """Where the English is as the rule asks, in the target; None where the Japanese is enough."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was said of a term, by which rule, and where in the target the rule looked."""

    verdict: Verdict
    rule: str
    spans: tuple[Span, ...] = ()
    """In the target, code points, half-open."""
