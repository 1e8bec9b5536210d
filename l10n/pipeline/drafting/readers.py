# SPDX-License-Identifier: MIT
"""English that needs no drafter: units that are one number, one date or one name, as our own readers read them."""

from dataclasses import dataclass

from l10n.config import Settings
from l10n.glossary import NAMES, ConceptKind, English, Glossary
from l10n.glossary.house import printed
from l10n.quantities import Bound, Kind, Quantity, Style, in_english, read_japanese
from l10n.quantities.printing import date_in_english

NUMBERS, NAME = "numbers", "names"
"""What marks call the two readers."""
_DATE = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY})
_ALONE = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
"""Kinds whose English is whole without the words beside it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The English of a whole unit, and which reader gave it."""

    target: str
    reader: str


def read_alone(source: str, glossary: Glossary, settings: Settings) -> Reading | None:
    """The English of a unit that is nothing but a name of the glossary, a date or an amount; None for any other."""
    name = _name(source, glossary, settings)
    if name:
        return Reading(name, NAME)
    number = _number(source, settings)
    return Reading(number, NUMBERS) if number else None


def english_of(settings: Settings) -> English:
    """The house's English, as glossaries ask for it."""
    return English(settings.style.spelling, settings.style.macrons)


def _name(source: str, glossary: Glossary, settings: Settings) -> str:
    matches = [each for each in glossary.matches(source) if each.span == (0, len(source))]
    if len(matches) != 1 or matches[0].concept.kind not in NAMES | {ConceptKind.KEEP}:
        return ""
    forms = printed(matches[0].concept, english_of(settings))
    return forms[0] if forms else ""


def _number(source: str, settings: Settings) -> str:
    quantities = read_japanese(source)
    exact = all(not each.vague and not each.approximate and each.bound is Bound.EXACT for each in quantities)
    if not quantities or not exact or not _fill(source, quantities):
        return ""
    stated = settings.style
    style = Style(stated.dollar, stated.scale, stated.dates)
    kinds = [each.kind for each in quantities]
    if len(kinds) > 1 and len(set(kinds)) == len(kinds) and set(kinds) <= _DATE and Kind.MONTH in kinds:
        return date_in_english(quantities, style)
    return in_english(quantities[0], style) if len(kinds) == 1 and kinds[0] in _ALONE else ""


def _fill(source: str, quantities: tuple[Quantity, ...]) -> bool:
    """Whether nothing stands before, between and behind the numbers."""
    ends = [0, *(each.span[1] for each in quantities)]
    return ends[-1] == len(source) and all(each.span[0] == end for each, end in zip(quantities, ends[:-1], strict=True))
