# SPDX-License-Identifier: MIT
"""Tells where the numbers of a translation do not say what the numbers of its source say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from l10n.numbers.excuse import OF_SOURCE, OF_TARGET, excused, rule_name
from l10n.numbers.faults import MANY, Case, Excuses, faults
from l10n.numbers.frames import other_frames
from l10n.numbers.mismatch import Mismatch, framed
from l10n.numbers.model import Bitext, Pair
from l10n.numbers.pair import Tier, paired
from l10n.numbers.reread import Reread, reread
from l10n.numbers.roles.crossed import crossings
from l10n.numbers.zones import other_zone
from l10n.quantities.english.reader import read_english
from l10n.quantities.english.tokens import DIGIT
from l10n.quantities.japanese.reader import read_japanese
from l10n.quantities.model import Quantities
from l10n.quantities.printing import STYLE, Style


def compare(
    source: str, target: str, *, before: Pair = ("", ""), after: Pair = ("", ""), style: Style = STYLE
) -> tuple[Mismatch, ...]:
    """Where the numbers of `target` (English) differ from those of `source` (Japanese), in the source's order.

    `before` and `after` are the neighbouring pairs: a number that one of them explains is not told.
    """
    # Number words that only the English has are its grammar: without a digit there is nothing to tell.
    left = read_japanese(source)
    if not left and not DIGIT.search(target):
        return ()
    return judge(source, target, before=before, after=after, style=style).told


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the numbers of two texts are to each other, and the rules that say so."""

    bitext: Bitext
    pairs: Mapping[int, tuple[int, Tier]]
    """For places in `bitext.left` those of the counterparts in `bitext.right`, and the rules that paired them."""
    told: tuple[Mismatch, ...]
    reread: tuple[Mapping[int, Callable[..., object]], Mapping[int, Callable[..., object]]]
    """The rules by which numbers of the source and of the target were read in another way, by their places."""
    excused: tuple[Excuses, Excuses] = ({}, {})
    """The names of the rules that let numbers of the source and of the target stand without counterpart."""


def judge(source: str, target: str, *, before: Pair, after: Pair, style: Style) -> Judgement:
    """What `compare` finds, with its reasons: numbers are read, paired, read anew, framed, excused or told."""
    left, right = _manageable(read_japanese(source), read_english(target))
    pairs = paired(left, right)
    first, second = Reread(left, {}), Reread(right, {})
    if len(pairs) < max(len(left), len(right)):
        first, second = reread(source, left, target, right, {i: j for i, (j, _) in pairs.items()})
        if moved := other_zone(source, first.quantities, target, second.quantities):
            first = Reread(moved, {**first.rules, **dict.fromkeys(range(len(moved)), other_zone)})
        if first.rules or second.rules:
            pairs = paired(first.quantities, second.quantities)
    bitext = Bitext(source, target, first.quantities, second.quantities)
    rules = first.rules, second.rules
    places = {i: j for i, (j, _) in pairs.items()}
    frames = tuple(
        framed(one, other, frame, style, rule_name(rule))
        for one, other, frame, rule in other_frames(bitext, places.items())
    )
    roles = tuple(
        framed(one, other, frame, style, rule_name(role)) for one, other, frame, role in crossings(bitext, places)
    )
    turned = frames + roles
    if len(pairs) == len(bitext.left) == len(bitext.right):
        return Judgement(bitext, pairs, turned, rules)
    case = _case(bitext, pairs, (before, after), style)
    end = faults(case)
    return Judgement(bitext, pairs, turned + end.told, rules, end.excused)


def _case(bitext: Bitext, pairs: Mapping[int, tuple[int, Tier]], neighbours: tuple[Pair, Pair], style: Style) -> Case:
    """The numbers without counterpart and their excuses."""
    taken = {j for j, _ in pairs.values()}
    missing = tuple(quantity for i, quantity in enumerate(bitext.left) if i not in pairs)
    extra = tuple(quantity for j, quantity in enumerate(bitext.right) if j not in taken)
    excuses = (
        {quantity: why for quantity in missing if (why := excused(quantity, bitext, OF_SOURCE))},
        {quantity: why for quantity in extra if (why := excused(quantity, bitext, OF_TARGET))},
    )
    return Case(bitext, missing, extra, excuses, neighbours, style)


def _manageable(left: Quantities, right: Quantities) -> tuple[Quantities, Quantities]:
    """The quantities to compare, which takes time in proportion to the product of their numbers."""
    if len(left) + len(right) <= MANY:
        return left, right
    common = {quantity.value for quantity in left} & {quantity.value for quantity in right}
    rest = ([quantity for quantity in side if quantity.value not in common] for side in (left, right))
    one, other = (tuple(side[: MANY // 2]) for side in rest)
    return one, other
