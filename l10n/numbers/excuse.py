# SPDX-License-Identifier: MIT
"""Why a number may stand in one text only, by rules in the order in which they are asked."""

from collections.abc import Callable

from l10n.numbers import additions, omissions
from l10n.numbers.model import Bitext, Quantity
from l10n.numbers.sayings import said_in_english, said_in_japanese

Excuse = Callable[[Quantity, Bitext], bool]
"""Whether a number may be without counterpart; its name is the rule's, its docstring gives an example."""


def grammar(quantity: Quantity, _bitext: Bitext) -> bool:
    """A small number that is grammar in the other language: 一つ as a, one of them."""
    return quantity.soft


OF_SOURCE: tuple[Excuse, ...] = (
    grammar,
    omissions.translators_note,
    omissions.era_beside_year,
    omissions.group_of_countries,
    omissions.nights_of_journey,
    omissions.next_day,
    omissions.day_by_weekday,
    omissions.share_in_parts,
    omissions.part_of_stopwatch,
    omissions.repeated,
    said_in_english,
    omissions.part_of_year,
)
OF_TARGET: tuple[Excuse, ...] = (
    grammar,
    said_in_japanese,
    additions.listing_mark,
    additions.round_the_clock,
    additions.stopwatch,
    additions.converted_in_brackets,
    additions.said_again,
)


def excused(quantity: Quantity, bitext: Bitext, excuses: tuple[Excuse, ...]) -> str:
    """The name of the first of `excuses` that holds for `quantity`; empty where none does."""
    return next((rule_name(excuse) for excuse in excuses if excuse(quantity, bitext)), "")


def rule_name(rule: Callable[..., object]) -> str:
    """What users see of a rule: the name of its function."""
    return rule.__name__.replace("_", "-")
