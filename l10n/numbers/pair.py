# SPDX-License-Identifier: MIT
"""Pairs the quantities of a source with those of its target, by rules in the order of how sure they are."""

from collections.abc import Callable, Sequence

from l10n.numbers import identity, rounding, sizes, times
from l10n.numbers.identity import clash
from l10n.numbers.roles import bounds
from l10n.quantities.model import Kind, Quantity

Tier = Callable[[Quantity, Quantity], bool]
"""Whether two quantities are one; its name is the rule's, its docstring says when and gives an example."""
TIERS: tuple[Tier, ...] = (
    identity.same,
    identity.same_kind,
    identity.same_value,
    identity.same_name,
    identity.number_in_name,
    bounds.next_number,
    times.clock_times,
    times.hours_without_clock,
    identity.as_written,
    times.century_as_decade,
    times.years_of_era_decade,
    times.years_without_century,
    times.years_without_era,
    sizes.converted,
    sizes.share_as_ordinal,
    sizes.percent_as_multiple,
    sizes.percent_as_part,
    sizes.rest_of_whole,
    rounding.and_some,
    rounding.rounded,
)
"""What counts as the same quantity, the surest first."""


def paired(source: Sequence[Quantity], target: Sequence[Quantity]) -> dict[int, tuple[int, Tier]]:
    """The index in `target` and the rule for each index in `source` that has a counterpart there; one to one."""
    pairs: dict[int, tuple[int, Tier]] = {}
    free_source, free_target = list(range(len(source))), list(range(len(target)))
    for tier in TIERS:
        if not free_source or not free_target:
            break
        for i in tuple(free_source):
            left = source[i]
            for j in free_target:
                if tier(left, target[j]):
                    pairs[i] = j, tier
                    free_source.remove(i)
                    free_target.remove(j)
                    break
    return pairs


def assign(source: Sequence[Quantity], target: Sequence[Quantity]) -> dict[int, int]:
    """The index in `target` for each index in `source` that has a counterpart there; one to one."""
    return {i: j for i, (j, _) in paired(source, target).items()}


def repeats(left: Quantity, right: Quantity) -> bool:
    """Whether one is the other said again: more than `says`, since any number has been said somewhere."""
    if Kind.IDENTIFIER in (left.kind, right.kind) and left.kind is not right.kind:
        return left.kind is Kind.IDENTIFIER and left.text[0].isdigit() and left.value == right.value
    if left.kind is Kind.DAY or right.kind is Kind.DAY:
        return left.value == right.value and not clash(left, right)
    return says(left, right)


def says(left: Quantity, right: Quantity) -> bool:
    """Whether the two can stand for each other at all."""
    for tier in TIERS:  # noqa: SIM110 - asked of every two numbers of a table: a generator takes twice the time
        if tier(left, right):
            return True
    return False
