# SPDX-License-Identifier: MIT
"""Prints quantities as a house style writes them: $14.3 billion, March 15, 140億3000万円."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from l10n.quantities.model import Kind, Number, Quantity
from l10n.quantities.units import BY_NAME

_ENGLISH_SCALES = ((10**12, "trillion", "trn"), (10**9, "billion", "bn"), (10**6, "million", "m"))
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLACE = "#th"
"""The form of units that English prints as places in an order; the others of them stand before their number: Chapter 3."""
_OVER = re.compile("分[ \u3000]?の|[/／]")
_ORDERS = (
    (10, "dozens"), (100, "hundreds"), (1000, "thousands"), (10**6, "millions"), (10**9, "billions"), (10**12, "trillions"),
)  # fmt: skip
_MAGNITUDES: dict[Number, str] = {
    size * times: f"{many}{word}"
    for size, word in _ORDERS
    for times, many in ((100, "hundreds of "), (10, "tens of "), (1, ""))
}
"""Orders of magnitude in words, the greatest unit that each has: tens of thousands."""


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
    return (quantity.vague and _vague(quantity)) or _exact(quantity, style)


def _vague(quantity: Quantity) -> str:
    """Tens of thousands, millions of yen; empty where no word says it."""
    magnitude = _MAGNITUDES.get(quantity.value, "")
    if quantity.kind is Kind.MONEY and magnitude:
        form = _form(quantity)
        return f"{magnitude} of {'dollars' if form == '$#' else form[2:] if form[:2] == '# ' else quantity.unit}"
    return magnitude if quantity.kind in (Kind.NUMBER, Kind.COUNT) else ""


def _exact(quantity: Quantity, style: Style) -> str:
    """The quantity in English without what says how exact it is."""
    value = quantity.value
    match quantity.kind:
        case Kind.MONTH if 1 <= value <= 12:
            return MONTHS[int(value) - 1]
        case Kind.WEEKDAY:
            return _WEEKDAYS[int(value)]
        case Kind.YEAR | Kind.DAY:
            return str(value)
        case Kind.DECADE:
            return f"{value}s" if value % 10 == 0 else f"{value}–{value + 9}"
        case Kind.CENTURY:
            return f"{_ordinal(value)} century"
        case Kind.TIME:
            return _clock(value, halved=quantity.unit == "half")
        case Kind.IDENTIFIER:
            return quantity.text
        case Kind.PERCENT:
            return (_form(quantity) or "#%").replace("#", decimal(value))
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


def _money(quantity: Quantity, style: Style) -> str:
    """An amount of money, its mark where the currency has it."""
    number = scaled(abs(Fraction(quantity.value)), style)
    sign, form = "-" if quantity.value < 0 else "", _form(quantity)
    if form.endswith("#"):
        # $0.50, but $1.5 million
        cents = "0" if re.fullmatch(r"[0-9,]+\.[0-9]", number) else ""
        mark = style.dollar if form == "$#" else form[:-1]
        return f"{sign}{mark}{number}{cents}"
    return f"{sign}{form.replace('#', number)}" if form else f"{sign}{quantity.unit} {number}"


def _measured(quantity: Quantity, style: Style) -> str:
    """A number with its unit, or a place in an order."""
    value = quantity.value
    if isinstance(value, Fraction) and _OVER.search(quantity.text):
        return f"{value.numerator}/{value.denominator}"
    form = _form(quantity)
    if form == _PLACE and quantity.kind is Kind.ORDINAL and value > 0 and value == int(value):
        return _ordinal(value)
    number = scaled(value, style) if abs(Fraction(value)) >= 10**6 else decimal(value)
    return form.replace("#", number) if form not in ("", _PLACE) else number


def _form(quantity: Quantity) -> str:
    """How English prints a number of the unit of `quantity`; empty where it has none, or stands beside another kind."""
    unit = BY_NAME.get(quantity.unit)
    if not unit or not unit.printed or (unit.kind is not quantity.kind and unit.printed[0] != _PLACE):
        return ""
    return unit.printed[-1 if quantity.value == 1 else 0]


def _ordinal(value: Number) -> str:
    number = int(value)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _clock(value: Number, *, halved: bool) -> str:
    hours, minutes = divmod(int(value), 60)
    if not halved or hours >= 24:
        return f"{hours}:{minutes:02d}"
    return f"{hours % 12 or 12}{f':{minutes:02d}' if minutes else ''} {'p.m.' if hours >= 12 else 'a.m.'}"
