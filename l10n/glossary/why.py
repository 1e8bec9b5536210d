# SPDX-License-Identifier: MIT
"""Says of each term of a pair what was made of it, and which rule did."""

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.glossary.acceptance import RULES, Judgement, Verdict, judgement
from l10n.glossary.concept import ANY_ENGLISH, Concept, English, TermMatch
from l10n.glossary.glossary import Glossary
from l10n.glossary.house import printed
from l10n.glossary.pair import Pair
from l10n.model import Span

MISSING = "missing"
"""What stands for a rule's name where none accepts the term."""
OTHER_SPELLING = "other-spelling"
"""The same where the term's English stands in a spelling that the house's settings do not have."""


@dataclass(frozen=True, slots=True)
class TermVerdict:
    """One term of a pair and what was said of it."""

    concept: Concept
    span: Span
    """Of the term in the source, code points, half-open."""
    certainty: str
    """How sure it is that the term is no part of another word: sure, likely or unsure."""
    verdict: Verdict
    rule: str
    """The name of a rule of `acceptance.RULES`, or why there is none: "missing" or "other-spelling"."""
    target_spans: tuple[Span, ...]
    """Where the rule found what it looks for, in the target; empty where it looks for nothing."""
    expected: tuple[str, ...]
    """The English that is right, the preferred form first."""


def term_verdicts(
    source: str, target: str, glossary: Glossary, english: English = ANY_ENGLISH
) -> tuple[TermVerdict, ...]:
    """The verdict on each term of `glossary` in `source`, in the order of their first places.

    A concept that stands several times is judged once, where it stands most surely.
    Of concepts with the same Japanese the one is given that was accepted, else the first.
    """
    pair = Pair(source, target, glossary, english)
    return tuple(sorted(_verdicts(pair), key=lambda each: each.span))


def what_it_asks(rule: str) -> tuple[str, str]:
    """What the rule with that name asks of the Japanese, and what it looks for in the English, for people.

    Both are empty for a name that stands for no rule.
    """
    return next(((each.asks, each.looks_for) for each in RULES if each.name == rule), ("", ""))


def _verdicts(pair: Pair) -> Iterator[TermVerdict]:
    for place in pair.places():
        judged = ((match, found) for match in place if (found := judgement(match, pair)))
        match, found = next(judged, (place[0], _missing(place[0], pair)))
        yield TermVerdict(
            match.concept,
            match.span,
            str(match.certainty),
            found.verdict,
            found.rule,
            found.spans,
            printed(match.concept, pair.english),
        )


def _missing(match: TermMatch, pair: Pair) -> Judgement:
    misspelt = tuple(found.span for found in pair.misspelt(match.concept))
    return Judgement(Verdict.REFUSED, OTHER_SPELLING if misspelt else MISSING, misspelt)
