# SPDX-License-Identifier: MIT
"""Holds the Japanese reader against the public specification of Recognizers-Text, in that project's conventions.

    python benchmarks/recognizers.py recognizers.jsonl [--wrong KIND]

Each line of the file is one text: `kind`, `text`, `results` with `start`, `end` (exclusive), `value` and `unit`.
Our quantities are put into the form of the specification (units outside of spans, names of units); nothing is read here.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import NamedTuple

from l10n.quantities import Kind, Quantity, read_japanese


class Result(NamedTuple):
    """One number as the specification writes it."""

    start: int
    end: int
    value: str | Fraction | None
    unit: str | None


UNIT_NAMES = {
    "JPY": "Japanese yen", "USD": "United States dollar", "CNY": "Chinese yuan", "EUR": "Euro", "GBP": "Pound",
    "CHF": "Swiss franc", "HKD": "Hong Kong dollar", "TWD": "New Taiwan dollar", "KRW": "South Korean won",
    "INR": "Indian rupee", "RUB": "Russian ruble", "SGD": "Singapore dollar", "AUD": "Australian dollar",
    "CAD": "Canadian dollar", "THB": "Thai baht",
    "age": "Year", "year": "Year", "month": "Month", "week": "Week", "day": "Day", "days old": "Day", "months old": "Month",
    "lb": "Pound", "inch": "Inch", "mile": "Mile", "ft": "Foot", "acre": "Acre", "gal": "Gallon",
    "m2": "Square meter", "km2": "Square kilometer", "t": "Ton", "bit": "Bit", "m": "Meter", "km": "Kilometer",
    "mm": "Millimeter", "cm": "Centimeter", "kg": "Kilogram", "g": "Gram", "dm": "Decimeter", "mu": "Mu", "l": "Liter", "ml": "Milliliter",
    "yd": "Yard", "oz": "Ounce", "byte": "Byte", "KB": "Kilobyte", "MB": "Megabyte", "GB": "Gigabyte",
    "TB": "Terabyte", "degree": "Degree", "C": "C", "F": "F", "m3": "Cubic meter", "ha": "Hectare", "kmh": "Kilometer per hour",
}  # fmt: skip


_OTHERS = frozenset({Kind.WEEKDAY, Kind.PERCENT, Kind.MEASURE})
"""What the specification does not count among plain numbers."""


def numbers(text: str) -> Iterator[Result]:
    """Every numeral, without its unit."""
    for quantity in read_japanese(text):
        if quantity.kind in _OTHERS or quantity.vague:
            continue
        if quantity.kind is Kind.IDENTIFIER and quantity.value < 0:
            yield from _digits(quantity)
            continue
        (start, end), value = quantity.numeral, Fraction(quantity.written)
        if quantity.unit == "dozen":
            end, value = quantity.span[1], Fraction(quantity.value)
        if value < 0:
            start = quantity.span[0]
        yield Result(start, end, value, None)


def _digits(quantity: Quantity) -> Iterator[Result]:
    """The numbers of a version or address one by one: 192.168.1.2."""
    start = quantity.span[0]
    for part in quantity.text.split("."):
        if part.isdigit():
            yield Result(start, start + len(part), Fraction(part), None)
        start += len(part) + 1


def percents(text: str) -> Iterator[Result]:
    """Percentages, and hundredths; of a reduction, what is left of the price."""
    for quantity in read_japanese(text):
        if quantity.kind is Kind.PERCENT:
            value = Fraction(quantity.value)
            yield Result(*quantity.span, 100 - value if quantity.unit == "off" else value, "%")
        elif (quantity.kind is Kind.NUMBER and quantity.text.startswith("百分の")) or quantity.text.endswith("/100"):
            yield Result(*quantity.span, Fraction(quantity.value) * 100, "%")


def ordinals(text: str) -> Iterator[Result]:
    """Places in an order; without its unit where 第 marks it."""
    for quantity in read_japanese(text):
        if quantity.kind is Kind.ORDINAL:
            start, end = quantity.span
            if quantity.unit == "from the end":
                yield Result(start, end, f"end-{int(quantity.value) - 1}", None)
                continue
            marked = quantity.numeral[0] > start
            yield Result(start, quantity.numeral[1] if marked else end, Fraction(quantity.value), None)


def amounts(*kinds: Kind) -> Callable[[str], Iterator[Result]]:
    """What reads the quantities of `kinds`, each with its unit."""

    def read(text: str) -> Iterator[Result]:
        for quantity in read_japanese(text):
            if quantity.kind in kinds:
                unit = UNIT_NAMES.get(quantity.unit, quantity.unit)
                yield Result(*quantity.span, Fraction(quantity.value), unit)

    return read


def dates(text: str) -> Iterator[Result]:
    """Dates whole: year, month and day that stand together."""
    parts: list[Quantity] = []
    for quantity in (*read_japanese(text), None):
        follows = quantity and parts and not text[parts[-1].span[1] : quantity.span[0]].strip(" \u3000")
        if quantity and quantity.kind in (Kind.MONTH, Kind.DAY, Kind.WEEKDAY) and follows:
            parts.append(quantity)
            continue
        if parts:
            value = "-".join(f"{int(part.value):02d}" for part in parts if part.kind is not Kind.WEEKDAY)
            yield Result(parts[0].span[0], parts[-1].span[1], value, None)
        parts = [quantity] if quantity and quantity.kind is Kind.YEAR else []


READERS: dict[str, Callable[[str], Iterator[Result]]] = {
    "number": numbers,
    "percent": percents,
    "ordinal": ordinals,
    "currency": amounts(Kind.MONEY),
    "dimension": amounts(Kind.MEASURE),
    "temperature": amounts(Kind.MEASURE),
    "age": amounts(Kind.AGE, Kind.DURATION),
    "date": dates,
    "dated": dates,
}


def wanted(result: dict[str, object]) -> Result:
    value, unit = result["value"], result["unit"]
    parsed: str | Fraction | None = str(value) if value is not None else None
    try:
        number = str(value).removesuffix("%")
        parsed = Fraction(number)
        unit = "%" if str(value).endswith("%") else unit
    except ValueError:
        pass
    return Result(int(str(result["start"])), int(str(result["end"])), parsed, str(unit) if unit else None)


def same(one: Result, other: Result) -> bool:
    if (one.start, one.end, one.unit) != (other.start, other.end, other.unit):
        return False
    if isinstance(one.value, Fraction) and isinstance(other.value, Fraction):
        # The specification prints fifteen digits.
        return abs(one.value - other.value) <= abs(other.value) / 10**12
    return str(one.value) == str(other.value)


def shown(text: str, results: list[Result]) -> list[tuple[str, str, str | None]]:
    """What stands at each result, its value and its unit."""
    return [(text[each.start : each.end], str(each.value), each.unit) for each in results]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", metavar="KIND", help="show what is read otherwise")
    options = parser.parse_args()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in options.file.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        got = sorted(READERS[case["kind"]](case["text"]))
        want = sorted(map(wanted, case["results"]), key=lambda result: result[:2])
        fine = len(got) == len(want) and all(map(same, got, want))
        total[case["kind"]] += 1
        right[case["kind"]] += fine
        if options.wrong == case["kind"] and not fine:
            show = partial(shown, case["text"])
            print(case["text"], "\n    want", show(want), "\n    got ", show(got))
    for kind in total:
        print(f"{kind:12} {right[kind]:4} of {total[kind]:4}")
    print(f"{'all':12} {right.total():4} of {total.total():4} ({right.total() / total.total():.1%})")


if __name__ == "__main__":
    main()
