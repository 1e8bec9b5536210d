# SPDX-License-Identifier: MIT
"""Figures of the source document that contradict each other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from l10n.checks._frame import Context, Scope, check, has_several
from l10n.checks._words import quoted
from l10n.model import Entry, Finding, Severity
from l10n.patterns import late
from l10n.quantities import Bound, Kind, Quantity, read_japanese
from l10n.text import KANJI, KATAKANA

_NAME = re.compile(f"[A-Za-z]{{2,}}|[{KATAKANA}]{{3,}}")
# Two kanji in a row tell what a sentence is about, whatever compound they are part of: 投資, 投資額.
_TERM = late(f"(?=([{KANJI}]{{2}}))")
# スカイツリーの高さは, 契約金額：
_HEAD = late(
    rf"((?:[{KANJI}{KATAKANA}]{{2,}}の)?[{KANJI}{KATAKANA}]+さ?)(?<=..)(?:[はがもにでと]{{1,2}}|[:：])?[ \u3000]*$"
)
_WINDOW = 24
_NEAREST = 20
"""With how many of the next larger figures one is compared: time stays in proportion to the document."""


class _Figure(NamedTuple):
    """One amount at its place in the document."""

    quantity: Quantity
    number: int
    """Of the entry in the document's order."""
    entry: Entry
    names: frozenset[str]
    terms: frozenset[str]
    """What the sentence around it is about."""
    head: str
    """The noun that the amount is said of, where one stands right before it: 契約金額は12億円."""
    years: frozenset[object]
    """The years that the sentence names."""


@check(severity=Severity.INFO, scope=Scope.DOCUMENT, when=has_several)
def source_figures(entries: Sequence[Entry], context: Context) -> Iterator[tuple[Entry, Finding]]:
    """Two amounts of the source are almost equal and stand in sentences about the same thing.

    One of them may be a slip of the author, or one a rounded form of the other: 143億ドル in the title and
    140億3000万ドル in a list. Ask the author which is meant, and translate both as they stand until the answer comes.

    Bad: 投資額は143億ドル。 … 投資額：140億3000万ドル
    Good: 投資額は143億ドル。 … 投資額：143億ドル
    """
    for one, other in sorted(near_pairs(entries), key=lambda pair: (pair[1].number, pair[1].quantity.span)):
        finding = context.finding(
            f"{_shown(other)} here, {_shown(one)} in {_place(one.entry)}: one may be a slip of the author",
            source_at=other.quantity.span,
        )
        yield other.entry, finding


def near_pairs(entries: Sequence[Entry]) -> Iterator[tuple[_Figure, _Figure]]:
    """Figures that differ by less than 5 % and are said of the same thing, the earlier of each two first."""
    for figures in _by_unit(entries).values():
        figures.sort(key=lambda figure: figure.quantity.value)
        for i, figure in enumerate(figures):
            near = (other for other in figures[i + 1 : i + 1 + _NEAREST] if _contradict(figure, other))
            if (other := next(near, None)) is not None:
                yield (figure, other) if figure.number < other.number else (other, figure)


def _by_unit(entries: Sequence[Entry]) -> dict[tuple[Kind, str], list[_Figure]]:
    found: dict[tuple[Kind, str], list[_Figure]] = defaultdict(list)
    for number, entry in enumerate(entries):
        if entry.obsolete:
            continue
        quantities = read_japanese(entry.source)
        amounts = list(filter(_is_amount, quantities))
        if not amounts:
            continue
        words = _without(entry.source, quantities)
        names, terms = frozenset(_NAME.findall(words)), frozenset(_TERM.findall(words))
        years = frozenset(each.value for each in quantities if each.kind is Kind.YEAR)
        for quantity in amounts:
            head = _HEAD.search(entry.source, max(0, quantity.span[0] - _WINDOW), quantity.span[0])
            figure = _Figure(quantity, number, entry, names, terms, head[1] if head else "", years)
            found[quantity.kind, quantity.unit].append(figure)
    return found


def _is_amount(quantity: Quantity) -> bool:
    """Whether the number is precise and large enough that a near one is no coincidence."""
    precise = not (quantity.vague or quantity.approximate) and quantity.bound is Bound.EXACT
    return precise and quantity.kind in (Kind.MONEY, Kind.MEASURE, Kind.COUNT) and quantity.value >= 100


def _contradict(one: _Figure, other: _Figure) -> bool:
    low, high = one.quantity.value, other.quantity.value
    if not 0 < (high - low) * 20 < high or one.number == other.number:
        return False
    if one.years and other.years and not one.years & other.years:
        return False
    if one.names and other.names and not one.names & other.names:
        return False
    short, long = sorted((one.head, other.head), key=len)
    return bool(short and long.endswith(short)) or bool(one.names & other.names and one.terms & other.terms)


def _without(text: str, quantities: Sequence[Quantity]) -> str:
    """`text` with blanks for its quantities: two amounts in euros are not about the euro."""
    for quantity in quantities:
        start, end = quantity.span
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _shown(figure: _Figure) -> str:
    return figure.entry.source[slice(*figure.quantity.span)]


def _place(entry: Entry) -> str:
    reference = next(iter(entry.references), None)
    return f"{reference.path}:{reference.line}" if reference and reference.line else quoted(entry.source)
