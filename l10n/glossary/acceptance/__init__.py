# SPDX-License-Identifier: MIT
"""Whether the English of a sentence has what a term of its Japanese asks for: the first rule that accepts it decides."""

from l10n.glossary.acceptance.case import Case, Example, Judgement, Rule, Verdict
from l10n.glossary.acceptance.rules import RULES
from l10n.glossary.concept import TermMatch
from l10n.glossary.pair import Pair

__all__ = ["RULES", "Case", "Example", "Judgement", "Rule", "Verdict", "judgement"]


def judgement(match: TermMatch, pair: Pair) -> Judgement | None:
    """What the first rule that accepts the term `match` says of it; None when no rule does, and its English is missing."""
    case = Case(match, pair)
    for rule in RULES:
        if not rule.holds(case):
            continue
        if rule.places is None:
            return Judgement(rule.verdict, rule.name)
        for span in rule.places(case):
            return Judgement(rule.verdict, rule.name, (span,))
    return None
