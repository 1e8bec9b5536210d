# SPDX-License-Identifier: MIT
"""What a number in a text says: its exact value, its kind and unit, and how sure the text is of it."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from l10n.model import Span

Number: TypeAlias = int | Fraction
"""An exact value; never a float, and never a Decimal, whose arithmetic rounds."""


class Kind(StrEnum):
    """What a quantity counts or names."""

    NUMBER = "number"
    COUNT = "count"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    MULTIPLE = "multiple"
    AGE = "age"
    DURATION = "duration"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    DECADE = "decade"
    CENTURY = "century"
    TIME = "time"
    IDENTIFIER = "identifier"


class Bound(StrEnum):
    """Which side of the value the text leaves open, or which end of a range it is."""

    EXACT = ""
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    FROM = "from"
    TO = "to"


CALENDAR = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.WEEKDAY, Kind.DECADE, Kind.CENTURY, Kind.TIME})
"""The kinds that place something in time."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of a text, at its place."""

    span: Span
    """In the text that was read, code points, half-open; sign, currency mark and unit are inside."""
    text: str
    """The words or digits themselves."""
    kind: Kind
    value: Number
    """Exact. A percentage is in percent, a clock time in minutes, an era's year in the common calendar,
    a weekday 0 for Monday, an identifier's value the number in it, or -1 where that has no sense."""
    unit: str = ""
    """The name of a row in the table of units: "JPY", "km", "person"; empty where there is none."""
    numeral: Span = (0, 0)
    """The digits or number words alone, in the text that was read."""
    written: Number = 0
    """The number as it stands there, before an era, a clock or a percentage gave it its value."""
    approximate: bool = False
    bound: Bound = Bound.EXACT
    vague: bool = False
    """The value is only an order of magnitude: 数十 (10), millions of (1,000,000)."""
    soft: bool = False
    """So small or so woven into grammar that the other language may say it without a number."""
    spelled: bool = False
    """Written in number words or kanji rather than digits."""


Quantities: TypeAlias = tuple[Quantity, ...]
