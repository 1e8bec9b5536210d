# SPDX-License-Identifier: MIT
"""What a rule of segmentation is: a test of a place, and what follows where it holds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from l10n.segment.places import Place, Sort


@dataclass(frozen=True, slots=True)
class Rule:
    """A test with a verdict; its name is shown by `l10n segment --why`."""

    test: Callable[[Place], bool]
    ends: bool
    """Whether the sentence ends where the test holds; it goes on otherwise."""
    sorts: tuple[Sort, ...] = tuple(Sort)
    """The sorts of place it is asked at."""

    name: str = field(init=False)
    """The rule's name as users see it: the test's."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.test.__name__.replace("_", "-"))


def ends(test: Callable[[Place], bool], *sorts: Sort) -> Rule:
    """The sentence ends where `test` holds; it is asked at places of these `sorts`, or at all."""
    return Rule(test, ends=True, sorts=sorts or tuple(Sort))


def goes_on(test: Callable[[Place], bool], *sorts: Sort) -> Rule:
    """The sentence goes on where `test` holds; it is asked at places of these `sorts`, or at all."""
    return Rule(test, ends=False, sorts=sorts or tuple(Sort))


def first(rules: tuple[Rule, ...], place: Place) -> Rule:
    """The first of `rules` whose test holds; the last one needs no test."""
    for rule in rules:
        if rule.test(place):
            return rule
    return rules[-1]


def by_sort(rules: Iterable[Rule]) -> dict[Sort, tuple[Rule, ...]]:
    """What to ask at each sort of place, in the order of `rules`: most places need few of them."""
    return {sort: tuple(rule for rule in rules if sort in rule.sorts) for sort in Sort}
