# SPDX-License-Identifier: MIT
"""What holds for every quantity: read back it is what was written, and a pair of one quantity passes."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from l10n.model import Severity
from l10n.numbers import compare
from l10n.quantities import Kind, Quantity, in_english, read_english, read_japanese
from l10n.quantities.printing import decimal
from l10n.quantities.units import BY_NAME

LAW = settings(derandomize=True, max_examples=60, deadline=None, database=None)

COUNTS = st.integers(1, 10**20 - 1)
ROUND = st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 9999), st.integers(0, 12))
NUMBERS = st.one_of(st.integers(1, 99_999), ROUND, COUNTS)
DECIMALS = st.builds(Fraction, st.integers(1, 99_999), st.sampled_from([10, 100, 1000]))
CURRENCIES = st.sampled_from(["JPY", "USD", "EUR", "KRW", "RUB", "THB"])

WIDE = str.maketrans("0123456789,.-", "０１２３４５６７８９，．－")
LARGE = ((10**16, "京"), (10**12, "兆"), (10**8, "億"), (10**4, "万"), (1, ""))


def ascii_digits(value):
    return str(value)


def separated(value):
    return f"{value:,}"


def full_width(value):
    return f"{value:,}".translate(WIDE)


def positional(value):
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))


def multiplicative(value):
    """三千二百万: each myriad by 千, 百 and 十."""
    return "".join(below_myriad(share) + sign for share, sign in myriads(value))


def below_myriad(value):
    signs = []
    for size, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, size)
        if digit:
            signs.append(("" if digit == 1 and sign else positional(digit)) + sign)
    return "".join(signs)


def mixed(value):
    """140億3000万, as newspapers write it."""
    return "".join(f"{share}{sign}" for share, sign in myriads(value))


def mixed_separated(value):
    return "".join(f"{share:,}{sign}" for share, sign in myriads(value)).translate(WIDE)


def in_japanese(value, unit=""):
    """As newspapers print it, with the unit behind it."""
    whole = mixed(abs(value)) if isinstance(value, int) else decimal(value).replace(",", "")
    return f"{whole}{BY_NAME[unit].japanese[0] if unit else ''}"


def myriads(value):
    for size, sign in LARGE:
        share, value = divmod(value, size)
        if share:
            yield share, sign


FORMS = [ascii_digits, separated, full_width, positional, multiplicative, mixed, mixed_separated]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
@given(value=NUMBERS.filter(lambda value: value > 1))
@LAW
def test_every_form_of_an_amount_is_read_back(form, value):
    """From two on: 一円 is also a word for all of a district."""
    (read,) = read_japanese(f"費用は{form(value)}円である。")
    assert (read.value, read.unit, read.kind) == (value, "JPY", Kind.MONEY)


@given(value=NUMBERS, unit=CURRENCIES)
@LAW
def test_money_that_the_house_prints_in_japanese_is_read_back(value, unit):
    (read,) = read_japanese(f"費用は{in_japanese(value, unit)}である。")
    assert (read.value, read.unit) == (value, unit)


@given(value=st.one_of(DECIMALS, NUMBERS), sign=st.sampled_from(["", "-", "−", "マイナス", "▲"]))
@LAW
def test_percentages_with_a_sign_are_read_back(value, sign):
    (read,) = read_japanese(f"成長率は{sign}{in_japanese(value)}％である。")
    assert (read.value, read.kind) == (-value if sign else value, Kind.PERCENT)


@given(top=st.integers(1, 999), bottom=st.integers(2, 999), form=st.sampled_from([ascii_digits, multiplicative]))
@LAW
def test_fractions_are_read_back(top, bottom, form):
    (read,) = read_japanese(f"面積は{form(bottom)}分の{form(top)}である。")
    assert read.value == Fraction(top, bottom)


FIRST, LAST = date(1000, 1, 1), date(2999, 12, 31)
DATE_FORMS = {
    "digits": "{}年{}月{}日",
    "slashes": "{}/{}/{}",
    "hyphens": "{}-{:02d}-{:02d}",
}


@pytest.mark.parametrize("form", DATE_FORMS.values(), ids=DATE_FORMS)
@given(day=st.dates(min_value=FIRST, max_value=LAST))
@LAW
def test_dates_are_read_back(form, day):
    read = read_japanese(f"会議は{form.format(day.year, day.month, day.day)}に開く。")
    assert [each.value for each in read] == [day.year, day.month, day.day]


ERAS = {"明治": (1868, 44), "大正": (1912, 14), "昭和": (1926, 63), "平成": (1989, 30), "令和": (2019, 20)}


@given(
    era=st.sampled_from(sorted(ERAS)), data=st.data(), form=st.sampled_from([ascii_digits, full_width, multiplicative])
)
@LAW
def test_years_of_an_era_are_read_back(era, data, form):
    first, last = ERAS[era]
    year = data.draw(st.integers(1, last))
    (read,) = read_japanese(f"制度は{era}{'元' if year == 1 else form(year)}年に始まる。")
    assert (read.value, read.kind) == (first + year - 1, Kind.YEAR)


@given(minutes=st.integers(0, 24 * 60 - 1))
@LAW
def test_clock_times_are_read_back(minutes):
    hours, rest = divmod(minutes, 60)
    half = "午後" if hours >= 12 else "午前"
    for text in (f"{hours}時{rest}分", f"{hours}:{rest:02d}", f"{half}{hours % 12}時{rest}分"):
        (read,) = read_japanese(f"便は{text}に出る。")
        assert (read.value, read.kind) == (minutes, Kind.TIME)


@st.composite
def quantities(draw):
    """Quantities as both languages print them."""
    kind = draw(st.sampled_from([Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.COUNT]))
    if kind is Kind.MONEY:
        return Quantity((0, 0), "", kind, draw(NUMBERS), draw(CURRENCIES))
    if kind is Kind.PERCENT:
        return Quantity((0, 0), "", kind, draw(st.one_of(DECIMALS, st.integers(1, 999))), "percent")
    if kind is Kind.MEASURE:
        return Quantity((0, 0), "", kind, draw(st.integers(4, 99_999)), draw(st.sampled_from(["km", "kg", "ha"])))
    return Quantity((0, 0), "", kind, draw(st.integers(4, 10**9)), "person")


def japanese(quantity):
    return f"全体は{in_japanese(quantity.value, quantity.unit)}である。"


def english(quantity):
    noun = " people" if quantity.kind is Kind.COUNT else ""
    return f"The whole comes to {in_english(quantity)}{noun}."


@given(quantity=quantities())
@LAW
def test_what_the_house_prints_in_english_is_read_back(quantity):
    (read,) = read_english(english(quantity))
    assert (read.value, read.kind, read.unit) == (quantity.value, quantity.kind, quantity.unit)


@given(quantity=quantities())
@LAW
def test_a_pair_of_one_quantity_passes(quantity):
    assert not compare(japanese(quantity), english(quantity))


@given(one=quantities(), factor=st.sampled_from([10, 100, 1000, Fraction(1, 10), 2, 3]))
@LAW
def test_a_pair_of_two_quantities_is_told(one, factor):
    other = Fraction(one.value) * factor
    assume(other.denominator == 1 and one.value > 3 and other > 3)
    wrong = Quantity((0, 0), "", one.kind, int(other), one.unit)
    assert any(told.severity is not Severity.INFO for told in compare(japanese(one), english(wrong)))
