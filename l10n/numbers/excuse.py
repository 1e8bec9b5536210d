# SPDX-License-Identifier: MIT
"""Why a number may stand in one text only, by rules in the order in which they are asked."""

from collections.abc import Callable

from l10n.numbers import additions, omissions
from l10n.numbers.model import Bitext, Kind, Quantity
from l10n.numbers.sayings import said_in_english, said_in_japanese

Excuse = Callable[[Quantity, Bitext], bool | str]
"""Whether a number may be without counterpart; its name is the rule's, or what it gives back where it is a table's."""


def grammar(quantity: Quantity, _bitext: Bitext) -> bool:
    """A small number that is grammar in the other language: 一つ as a, one of them."""
    return quantity.soft


def weekday(quantity: Quantity, _bitext: Bitext) -> bool:
    """A day of the week, which one side may leave to the date: 10月10日（土）."""
    return quantity.kind is Kind.WEEKDAY


OF_SOURCE: tuple[Excuse, ...] = (
    grammar,
    weekday,
    omissions.translators_note,
    omissions.era_beside_year,
    omissions.group_of_countries,
    omissions.date_of_old_calendar,
    omissions.nights_of_journey,
    omissions.next_day,
    omissions.day_by_weekday,
    omissions.share_in_parts,
    omissions.months_of_span,
    omissions.part_of_stopwatch,
    omissions.repeated,
    said_in_english,
    omissions.digit_for_word,
    omissions.feast,
    omissions.part_of_year,
    omissions.first_months,
    omissions.doubtful_month,
    omissions.as_many,
    omissions.one_or_the_next,
    omissions.same_thing_again,
)
OF_TARGET: tuple[Excuse, ...] = (
    grammar,
    weekday,
    additions.wholly,
    additions.number_one,
    said_in_japanese,
    additions.attack_of_2001,
    additions.end_of_span,
    additions.listing_mark,
    additions.round_the_clock,
    additions.kanji_in_word,
    additions.stopwatch,
    additions.converted_in_brackets,
    additions.part_of_fraction,
    additions.said_again,
)


def excused(quantity: Quantity, bitext: Bitext, excuses: tuple[Excuse, ...]) -> str:
    """The name of the first of `excuses` that holds for `quantity`; empty where none does."""
    for excuse in excuses:
        if reason := excuse(quantity, bitext):
            return reason if isinstance(reason, str) else rule_name(excuse)
    return ""


def rule_name(rule: Callable[..., object]) -> str:
    """What users see of a rule: the name of its function."""
    return rule.__name__.replace("_", "-")
