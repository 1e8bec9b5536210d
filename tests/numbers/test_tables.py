# SPDX-License-Identifier: MIT
"""The tables of quantities and numbers: sorted, without twins, and no other than what pint and CLDR know of units."""

from fractions import Fraction
from functools import cache
from pathlib import Path

import pint
import pytest
from babel.numbers import format_currency
from babel.units import format_unit

import l10n
from l10n.quantities import Kind, Quantity, in_english, read_english, read_japanese
from l10n.quantities.japanese.words import NO_NUMBER
from l10n.quantities.units import BY_NAME, UNITS

ROOMS = Path(l10n.__file__).parent
TABLES = {
    path.stem: path.read_text(encoding="utf-8")
    for room in ("numbers", "quantities")
    for path in sorted((ROOMS / room / "data").glob("*.tsv"))
}


def rows(name):
    return [line.split("\t") for line in TABLES[name].split("\n")[1:-1]]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_a_cell_for_each_column_and_no_row_twice(name):
    head, *_ = TABLES[name].split("\n")
    assert {len(row) for row in rows(name)} == {len(head.split("\t"))}
    assert len({tuple(row) for row in rows(name)}) == len(rows(name))
    assert TABLES[name].endswith("\n")


@pytest.mark.parametrize("name", TABLES)
def test_no_word_stands_twice_in_a_cell_or_has_a_bar_to_spare(name):
    if name == "idioms":
        return  # a space before or behind a word is part of it there
    for row in rows(name):
        for cell in row:
            words = cell.split("|")
            assert len(set(words)) == len(words)
            assert words == [""] or all(word and word == word.strip() for word in words)


def test_the_tables_are_sorted():
    units = [(row[1], row[0]) for row in rows("units")]
    words = [(role, int(value), word) for word, role, value in rows("english")]
    eras = [(int(first), name) for name, first, _ in rows("eras")]
    sayings = [(*row[:3], float(row[3].strip("~").split("-")[0] or -1), *row[3:]) for row in rows("sayings")]
    plain = [rows(name) for name in ("bounds", "idioms", "japanese", "kana", "uncounted")]
    assert all(sorted(each) == each for each in (units, words, eras, sayings, *plain))


@pytest.mark.parametrize("language", ["japanese", "english"])
def test_a_spelling_belongs_to_one_unit(language):
    spellings = [spelling for unit in UNITS for spelling in getattr(unit, language)]
    assert sorted(set(spellings)) == sorted(spellings)


def test_an_english_word_has_one_role():
    words = [word for word, *_ in rows("english")]
    assert sorted(set(words)) == sorted(words)


def test_what_a_unit_may_be_taken_for_is_a_unit_that_may_be_taken_for_it():
    assert {name for unit in UNITS for name in (*unit.ambiguous, unit.of)} <= set(BY_NAME)
    assert all(unit.name in BY_NAME[other].ambiguous for unit in UNITS for other in unit.ambiguous)


PINT = {
    "a": "are",
    "acre": "43560 * foot**2", "Ah": "ampere_hour", "amp": "ampere", "AU": "astronomical_unit", "bbl": "oil_barrel",
    "bp": "percent / 100", "Bq": "becquerel", "centuries": "century", "decade": "10 * year", "F": "degree_Fahrenheit",
    "ft2": "foot**2", "ft3": "foot**3", "gal": "gallon", "GB": "gigabyte", "Gbit": "gigabit", "GWh": "gigawatt_hour",
    "in3": "inch**3", "J": "joule", "KB": "kilobyte", "km2": "kilometer**2", "km3": "kilometer**3",
    "kmh": "kilometer/hour", "kohm": "kiloohm", "kWh": "kilowatt_hour", "m2": "meter**2", "m3": "meter**3",
    "mAh": "milliampere_hour", "MB": "megabyte", "Mbit": "megabit", "mi2": "mile**2", "millennia": "millennium",
    "MJ": "megajoule", "mph": "mile/hour", "mps": "meter/second", "msec": "millisecond", "MWh": "megawatt_hour",
    "nmi": "nautical_mile", "nsec": "nanosecond", "PB": "petabyte", "permil": "permille", "TB": "terabyte",
    "Tbit": "terabit", "TWh": "terawatt_hour", "usec": "microsecond", "uSv": "microsievert", "Wh": "watt_hour",
}  # fmt: skip
"""What pint calls a unit, where it is not the name of ours."""

OLD = {
    "shaku": Fraction(10, 33), "ken": Fraction(60, 33), "cho": Fraction(3600, 33), "ri": Fraction(129600, 33),
    "tsubo": Fraction(400, 121), "sho": Fraction(2401, 1331), "go": Fraction(2401, 13310),
    "koku": Fraction(240100, 1331),
}  # fmt: skip
"""The units of the Weights and Measures Act of 1891 in metres, square metres and litres."""

CALENDARS_AND_MONEY = {"months old", "age", "cent", "USD", "sen", "JPY", "point", "ppb"}
SIZED = [unit for unit in UNITS if unit.size and unit.name not in CALENDARS_AND_MONEY | set(OLD)]


@cache
def registry():
    return pint.UnitRegistry()


@pytest.mark.parametrize("unit", SIZED, ids=lambda unit: unit.name)
def test_a_unit_has_the_size_that_pint_gives_it(unit):
    first = next(each for each in UNITS if each.dimension == unit.dimension and each.size == 1 and each.name != "point")
    ratio = registry()(f"{PINT.get(unit.name, unit.name)}").to(PINT.get(first.name, first.name)).magnitude
    assert float(unit.size) == pytest.approx(ratio, rel=1e-6)


@pytest.mark.parametrize("name", OLD)
def test_an_old_unit_has_the_size_of_the_act(name):
    assert BY_NAME[name].size == OLD[name]


CLDR = {
    "length": "nm nanometer um micrometer mm millimeter cm centimeter dm decimeter m meter km kilometer inch inch"
    " ft foot yd yard mile mile nmi nautical-mile light-year light-year AU astronomical-unit",
    "area": "m2 square-meter km2 square-kilometer mi2 square-mile ha hectare acre acre ft2 square-foot",
    "volume": "m3 cubic-meter km3 cubic-kilometer in3 cubic-inch ft3 cubic-foot l liter dl deciliter ml milliliter"
    " gal gallon bbl barrel",
    "mass": "ug microgram mg milligram g gram kg kilogram lb pound oz ounce carat carat",
    "temperature": "C celsius F fahrenheit",
    "pressure": "Pa pascal hPa hectopascal kPa kilopascal MPa megapascal atm atmosphere",
    "power": "mW milliwatt W watt kW kilowatt MW megawatt GW gigawatt hp horsepower",
    "energy": "kWh kilowatt-hour J joule kJ kilojoule cal calorie kcal kilocalorie",
    "electric": "V volt mA milliampere amp ampere ohm ohm",
    "light": "lux lux lumen lumen",
    "frequency": "Hz hertz kHz kilohertz MHz megahertz GHz gigahertz",
    "digital": "bit bit kbit kilobit Mbit megabit Gbit gigabit Tbit terabit byte byte KB kilobyte MB megabyte"
    " GB gigabyte TB terabyte PB petabyte",
    "graphics": "px pixel",
    "speed": "kmh kilometer-per-hour mph mile-per-hour mps meter-per-second knot knot",
    "duration": "year year month month week week day day hour hour minute minute second second msec millisecond"
    " usec microsecond nsec nanosecond decade decade",
    "concentr": "percent percent ppm permillion",
}
NAMED = [
    (name, f"{dimension}-{cldr}")
    for dimension, cells in CLDR.items()
    for name, cldr in zip(cells.split()[::2], cells.split()[1::2], strict=True)
]
NAMES = pytest.mark.parametrize(("name", "cldr"), NAMED, ids=[name for name, _ in NAMED])


def read(reader, text):
    return [(quantity.unit, quantity.value) for quantity in reader(text)]


@NAMES
@pytest.mark.parametrize("locale", ["en", "en_GB"])
def test_the_english_name_of_a_unit_in_cldr_is_read(name, cldr, locale):
    text = format_unit(5, cldr, "long", locale=locale).replace("US ", "")
    assert read(read_english, f"It has {text} of it.") == [(name, 5)]


SPEED_BEFORE = {"mps"}
"""What CLDR says as 秒速 before the number, which we read as a length."""


@NAMES
def test_the_japanese_name_of_a_unit_in_cldr_is_read(name, cldr):
    text = format_unit(5, cldr, "long", locale="ja")
    if cldr not in text and name not in SPEED_BEFORE:
        assert read(read_japanese, f"全部で{text}である。") == [(name, 5)]


@NAMES
@pytest.mark.parametrize("value", [1, 5])
def test_a_unit_is_printed_as_in_cldr(name, cldr, value):
    known = {
        format_unit(value, cldr, length, locale=locale) for locale in ("en", "en_GB") for length in ("long", "short")
    }
    printed = in_english(Quantity((0, 0), "", BY_NAME[name].kind, value, name))
    ours = printed.replace("-", " ").replace("amp", "ampere") if "ampere" not in printed else printed
    assert ours.casefold() in {each.casefold() for each in known}


CURRENCIES = [unit.name for unit in UNITS if unit.kind is Kind.MONEY and unit.name.isupper()]


@pytest.mark.parametrize("name", CURRENCIES)
@pytest.mark.parametrize("value", [1, 5])
def test_a_currency_is_printed_as_in_cldr_but_for_its_country(name, value):
    sign = in_english(Quantity((0, 0), "", Kind.MONEY, value, name))
    named = format_currency(value, name, "#,##0", "en", format_type="name", currency_digits=False)
    shown = format_currency(value, name, "¤#,##0", "en", currency_digits=False)
    assert sign.split()[-1] in named.split() or sign in (shown, *IN_WORDS_OF_THEIR_OWN.get(name, ()))


IN_WORDS_OF_THEIR_OWN = {
    "BRL": ("5 reais",), "CAD": ("C$1", "C$5"), "IDR": ("5 rupiah",), "MYR": ("5 ringgit",), "SGD": ("S$1", "S$5"),
    "TRY": ("5 lira",),
}  # fmt: skip
"""What newspapers print where CLDR has reals, CA$, rupiahs, ringgits, SGD and Lira."""


def test_the_longest_word_that_is_no_number_comes_first():
    for first, words in NO_NUMBER.items():
        assert list(words) == sorted(words, key=len, reverse=True)
        assert all(word.startswith(first) for word in words)
