# SPDX-License-Identifier: MIT
"""The amounts, dates and numbers that a sentence states, as the comparison of numbers judged them."""

from collections.abc import Iterator, Sequence

from l10n.numbers.why import Decision, Verdict, why
from l10n.pipeline.ledger.values import Bitext, Statement
from l10n.quantities.model import CALENDAR, Kind
from l10n.quantities.printing import Style
from l10n.report.ledger import RowKind

FAMILIES = ("number-",)
_DATE = (Kind.YEAR, Kind.MONTH, Kind.DAY)


def stated_numbers(bitext: Bitext, style: Style) -> Iterator[Statement]:
    """The numbers of the Japanese, the parts of one date together, and those that only the English has."""
    verdicts = why(bitext.source, bitext.target, before=bitext.before, after=bitext.after, style=style)
    ours = [each for each in verdicts if each.side == "source" and not _is_name(each)]
    for group in _dates(ours, bitext.source):
        yield _statement(group)
    for each in verdicts:
        if each.side == "target" and each.decision is Decision.REFUSED and each.partner is None:
            yield Statement(_kind(each), None, FAMILIES, (each.quantity.span,), each.message, refused=True)


def _statement(group: Sequence[Verdict]) -> Statement:
    first, last = group[0], group[-1]
    span = first.quantity.span[0], last.quantity.span[1]
    partners = tuple(sorted({each.partner for each in group if each.partner}))
    refused = next((each for each in group if each.decision is Decision.REFUSED), None)
    return Statement(
        _kind(first),
        span,
        FAMILIES,
        partners,
        refused.message if refused else first.rule,
        excused=first.decision is Decision.EXCUSED,
        refused=refused is not None,
    )


def _dates(verdicts: Sequence[Verdict], text: str) -> Iterator[list[Verdict]]:
    """The verdicts, those on one date together: 2025年|6月|13日."""
    group: list[Verdict] = []
    for each in verdicts:
        if group and not _goes_on(group[-1], each, text):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _goes_on(one: Verdict, other: Verdict, text: str) -> bool:
    """Whether the second is the next part of the same date, and met with the same fate."""
    kinds = one.quantity.kind, other.quantity.kind
    if not all(kind in _DATE for kind in kinds) or _DATE.index(kinds[0]) >= _DATE.index(kinds[1]):
        return False
    between = text[one.quantity.span[1] : other.quantity.span[0]]
    return not between.strip() and one.decision is other.decision


def _is_name(verdict: Verdict) -> bool:
    """Whether the number is a part of a name (GPT-4), and what became of it is told with that."""
    return verdict.quantity.kind is Kind.IDENTIFIER and verdict.decision is not Decision.REFUSED


def _kind(verdict: Verdict) -> RowKind:
    if verdict.quantity.kind is Kind.MONEY:
        return RowKind.AMOUNT
    return RowKind.DATE if verdict.quantity.kind in CALENDAR else RowKind.NUMBER
