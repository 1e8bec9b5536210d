# SPDX-License-Identifier: MIT
"""The names and terms that a sentence states: those of the glossary, and names in Latin letters."""

from collections.abc import Collection, Iterator
from itertools import islice

from l10n.checks.names import latin_names, stands
from l10n.glossary import Certainty, English, Glossary
from l10n.glossary.acceptance import Verdict
from l10n.glossary.concept import NAMES
from l10n.glossary.why import TermVerdict, term_verdicts
from l10n.model import Span
from l10n.pipeline.ledger.values import Bitext, Statement
from l10n.report.ledger import RowKind

OF_TERMS = ("term-", "name-")
OF_NAMES = ("name-",)
_MANY = 200
"""Names of one sentence that are looked at, as the check of names does."""


def stated_terms(bitext: Bitext, glossary: Glossary, english: English) -> Iterator[Statement]:
    """The glossary's terms; what may be part of another word counts where the English agrees."""
    for each in term_verdicts(bitext.source, bitext.target, glossary, english):
        if each.verdict is not Verdict.REFUSED or each.certainty != Certainty.UNSURE:
            yield _of_glossary(each)


def _of_glossary(told: TermVerdict) -> Statement:
    kind = RowKind.NAME if told.concept.kind in NAMES else RowKind.TERM
    refused = told.verdict is Verdict.REFUSED
    rule = f"expected {' or '.join(told.expected)}" if refused else told.rule
    excused = told.verdict is Verdict.EXCUSED
    return Statement(kind, told.span, OF_TERMS, told.target_spans, rule, excused=excused, refused=refused)


def stated_names(bitext: Bitext, taken: Collection[Span]) -> Iterator[Statement]:
    """The names in Latin letters but for those that lie where the glossary's terms have `taken` the place."""
    for name, span in islice(latin_names(bitext.source), _MANY):
        if any(start < span[1] and span[0] < end for start, end in taken):
            continue
        if stands(name, bitext.target):
            place = bitext.target.find(name)
            found = ((place, place + len(name)),) if place >= 0 else ()
            yield Statement(RowKind.NAME, span, OF_NAMES, found, "copied")
        else:
            yield Statement(RowKind.NAME, span, OF_NAMES, (), "the name is not in the English", refused=True)
