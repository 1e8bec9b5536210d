# SPDX-License-Identifier: MIT
"""The units, currencies and counters of both languages, a row of `data/units.tsv` each."""

from fractions import Fraction
from typing import NamedTuple

from l10n.quantities import DATA
from l10n.quantities.model import Kind
from l10n.tables import rows, words


class Unit(NamedTuple):
    """What is known of one unit."""

    name: str
    kind: Kind
    japanese: tuple[str, ...]
    english: tuple[str, ...]
    """In the singular."""
    factor: int
    """What a number of them is multiplied by as it is read, to be a number of `of`: 割 are tens of percents."""
    of: str
    size: Fraction | None
    """What one is in the first unit of its dimension, exactly; None where it has no fixed size."""
    dimension: str
    printed: tuple[str, ...]
    """How English prints a number of them, `#` being its digits; the second form is for one. Empty for the number alone."""
    ambiguous: frozenset[str]
    """The units that a word or sign of this one may mean as well: ポンド, 度, キロ, the calories of food."""


def _unit(cells: list[str]) -> Unit:
    """A row of the table."""
    name, kind, japanese, english, read, size, dimension, printed, ambiguous = cells
    factor, of = read.split(" ", 1) if read else ("1", name)
    exact = Fraction(size) if size else None
    spellings = words(japanese), words(english)
    return Unit(
        name, Kind(kind), *spellings, int(factor), of, exact, dimension, words(printed), frozenset(words(ambiguous))
    )


UNITS = tuple(map(_unit, rows(DATA, "units")))
BY_NAME = {unit.name: unit for unit in UNITS}
DEGREES = frozenset(unit.name for unit in UNITS if unit.dimension == "temperature")
"""Units whose numbers are something else with another sign: 5 degrees are not 5 degrees below zero."""
CURRENCIES = {sign: unit.name for unit in UNITS if unit.kind is Kind.MONEY for sign in (*unit.english, *unit.japanese)}
"""The units of money by their signs, codes and names: "$", "A$", "JPY"."""
CODES = frozenset(sign for sign in CURRENCIES if len(sign) == 3 and sign.isascii() and sign.isupper())
"""Those of them that are codes, as ISO 4217 has them, and RMB."""
TOUCHING = ("CHF", "CNY", "EUR", "GBP", "INR", "JPY", "KRW", "RMB", "USD")
"""Codes that may touch their number; PHP8 and CAD2024 are names."""
