# SPDX-License-Identifier: MIT
"""Why the numbers of a pair were paired, excused or refused: for each the name of the rule."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from l10n.model import Span
from l10n.numbers.comparison import Judgement, judge
from l10n.numbers.excuse import rule_name
from l10n.numbers.mismatch import Mismatch
from l10n.numbers.model import Pair
from l10n.quantities.english.tokens import DIGIT
from l10n.quantities.model import Quantities, Quantity
from l10n.quantities.printing import STYLE, Style

Side = Literal["source", "target"]


class Decision(StrEnum):
    """What became of a number."""

    PAIRED = "paired"
    EXCUSED = "excused"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one number, and by which rule."""

    side: Side
    """The text that the number stands in."""
    quantity: Quantity
    """With its span in the text of `side`."""
    decision: Decision
    rule: str
    """The name of the rule that decided."""
    partner: Span | None = None
    """Of the number on the other side that it was paired with or set against; None where it is alone."""
    reading: str = ""
    """The name of the rule that read it in another way than it is written; empty for most."""
    message: str = ""
    """What is told of it; empty where nothing is."""


def why(
    source: str, target: str, *, before: Pair = ("", ""), after: Pair = ("", ""), style: Style = STYLE
) -> tuple[Verdict, ...]:
    """A verdict for each number of `source` (Japanese) in its order, then for each one of `target` (English)."""
    judged = judge(source, target, before=before, after=after, style=style)
    if not judged.bitext.left and not DIGIT.search(target):
        judged = replace(judged, told=())  # nothing is told of number words that only the English has
    partners = {j: (i, tier) for i, (j, tier) in judged.pairs.items()}
    left, right = judged.bitext.left, judged.bitext.right
    return (
        *_verdicts(judged, "source", left, right, judged.pairs),
        *_verdicts(judged, "target", right, left, partners),
    )


def _verdicts(
    judged: Judgement,
    side: Side,
    own: Quantities,
    others: Quantities,
    pairs: Mapping[int, tuple[int, Callable[..., object]]],
) -> Iterator[Verdict]:
    """A verdict for each quantity of one side, in order."""
    at = side == "target"
    for i, quantity in enumerate(own):
        reading = rule_name(judged.reread[at][i]) if i in judged.reread[at] else ""
        told = next((each for each in judged.told if _is_of(each, side, quantity)), None)
        if told:
            partner = told.source_span if at else told.target_span
            yield Verdict(side, quantity, Decision.REFUSED, told.rule, partner, reading, told.message)
        elif i in pairs:
            j, tier = pairs[i]
            yield Verdict(side, quantity, Decision.PAIRED, rule_name(tier), others[j].span, reading)
        else:
            rule = judged.excused[at].get(quantity, "grammar")
            yield Verdict(side, quantity, Decision.EXCUSED, rule, reading=reading)


def _is_of(told: Mismatch, side: Side, quantity: Quantity) -> bool:
    """Whether something is told of `quantity`, be it as a part of a date."""
    span = told.target_span if side == "target" else told.source_span
    return span is not None and span[0] <= quantity.span[0] < span[1]
