# SPDX-License-Identifier: MIT
"""Prints quantities as a house style writes them: $14.3 billion, March 15, 140億3000万円."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from l10n.numbers.model import Kind, Number, Quantity
from l10n.numbers.units import BY_NAME

_ENGLISH_SCALES = ((10**12, "trillion", "trn"), (10**9, "billion", "bn"), (10**6, "million", "m"))
_JAPANESE_SCALES = ((10**20, "垓"), (10**16, "京"), (10**12, "兆"), (10**8, "億"), (10**4, "万"), (1, ""))
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MARKS = {"EUR": "€", "GBP": "£"}
_WORDS = frozenset({"JPY", "KRW", "CNY", "RUB", "THB", "INR"})


@dataclass(frozen=True, slots=True)
class Style:
    """What a house style settles about numbers."""

    dollar: Literal["$", "US$"] = "$"
    scale: Literal["word", "letter"] = "word"
    """$14.3 billion or $14.3bn."""
    dates: Literal["mdy", "dmy"] = "mdy"
    """The order of month and day: March 15, 1964 or 15 March 1964."""


STYLE = Style()


def date_in_english(parts: Sequence[Quantity], style: Style = STYLE) -> str:
    """The year, month and day in `parts`, which is one of each at most, as `style` prints a date."""
    year, month, day = (
        next((in_english(part, style) for part in parts if part.kind is kind), "")
        for kind in (Kind.YEAR, Kind.MONTH, Kind.DAY)
    )
    if style.dates == "dmy" or not day:
        return " ".join(filter(None, (day, month, year)))
    return ", ".join(filter(None, (f"{month} {day}".strip(), year)))


def in_english(quantity: Quantity, style: Style = STYLE) -> str:
    """`quantity` as `style` prints it in English, unit included where English needs it at the number."""
    value = quantity.value
    match quantity.kind:
        case Kind.MONTH if 1 <= value <= 12:
            return _MONTHS[int(value) - 1]
        case Kind.WEEKDAY:
            return _WEEKDAYS[int(value)]
        case Kind.YEAR | Kind.DAY:
            return str(value)
        case Kind.DECADE:
            return f"{value}s" if value % 10 == 0 else f"{value}–{value + 9}"
        case Kind.CENTURY:
            return f"{_ordinal(value)} century"
        case Kind.TIME:
            return _clock(value)
        case Kind.IDENTIFIER:
            return quantity.text
        case Kind.PERCENT:
            return f"{decimal(value)}{'‰' if quantity.unit == 'permil' else '%'}"
        case Kind.MONEY:
            return _money(quantity, style)
    return _measured(quantity, style)


def scaled(value: Number, style: Style = STYLE) -> str:
    """`value` in digits, from a million on with a scale word where that is exact and short: 14.3 billion."""
    for size, word, letter in _ENGLISH_SCALES:
        share = Fraction(value) / size
        if abs(share) >= 1 and 1000 % share.denominator == 0:
            return f"{decimal(share)} {word}" if style.scale == "word" else f"{decimal(share)}{letter}"
    return decimal(value)


def decimal(value: Number) -> str:
    """`value` in digits with separators, exactly; as a fraction where no decimal is exact."""
    if isinstance(value, int) or value.denominator == 1:
        return f"{int(value):,}"
    places = next((n for n in range(1, 16) if 10**n % value.denominator == 0), 0)
    if not places:
        return f"{value.numerator}/{value.denominator}"
    whole, rest = divmod(abs(value.numerator) * (10**places // value.denominator), 10**places)
    return f"{'-' if value < 0 else ''}{whole:,}.{rest:0{places}d}"


def in_japanese(value: Number, unit: str = "") -> str:
    """`value` as Japanese newspapers print it, in digits with 万, 億 and 兆, and the unit named `unit` behind it."""
    suffix = BY_NAME[unit].japanese[0] if unit else ""
    if not isinstance(value, int):
        return f"{decimal(value).replace(',', '')}{suffix}"
    rest, parts = abs(value), []
    for size, sign in _JAPANESE_SCALES:
        share, rest = divmod(rest, size)
        if share:
            parts.append(f"{share}{sign}")
    return f"{'-' if value < 0 else ''}{''.join(parts) or '0'}{suffix}"


def _money(quantity: Quantity, style: Style) -> str:
    if quantity.unit == "USD":
        return style.dollar + scaled(quantity.value, style)
    if quantity.unit in _MARKS:
        return _MARKS[quantity.unit] + scaled(quantity.value, style)
    number = scaled(quantity.value, style)
    if quantity.unit in _WORDS or quantity.unit not in BY_NAME:
        name = BY_NAME[quantity.unit].english[1] if quantity.unit in BY_NAME else quantity.unit
        return f"{number} {name}"
    return f"{quantity.unit} {number}"


def _measured(quantity: Quantity, style: Style) -> str:
    number = scaled(quantity.value, style) if abs(Fraction(quantity.value)) >= 10**6 else decimal(quantity.value)
    unit = BY_NAME.get(quantity.unit)
    if quantity.kind is Kind.MEASURE and unit and unit.english:
        return f"{number} {unit.english[0]}"
    return number


def _ordinal(value: Number) -> str:
    number = int(value)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _clock(value: Number) -> str:
    hours, minutes = divmod(int(value), 60)
    return f"{hours}:{minutes:02d}"
