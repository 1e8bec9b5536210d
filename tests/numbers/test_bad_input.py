# SPDX-License-Identifier: MIT
"""Text that no one meant to be read: the readers neither raise nor round, and do not look at it over and over."""

import sys
from fractions import Fraction

import pytest

from l10n.numbers import compare
from l10n.quantities import Kind, read_english, read_japanese
from l10n.quantities.numerals import LONGEST

MILLION = 1_000_000


def values(text):
    return [quantity.value for quantity in read_japanese(text)]


@pytest.mark.parametrize("digit", ["7", "７", "七"], ids=["ascii", "full-width", "kanji"])
def test_a_line_of_a_million_digits_is_a_name_and_no_number(digit):
    (read,) = read_japanese(digit * MILLION)
    assert (read.kind, read.value, read.span) == (Kind.IDENTIFIER, -1, (0, MILLION))


def test_an_english_line_of_a_million_digits():
    assert [quantity.span for quantity in read_english("7" * MILLION)] == [(0, MILLION)]


@pytest.mark.parametrize("sign", list("年兆第点〜%一,，・分半"), ids=lambda sign: f"{ord(sign):x}")
def test_a_million_of_one_sign(sign):
    text = sign * MILLION
    assert len(read_japanese(text)) <= 1
    assert not read_english(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1京円", 10**16),
        ("1京1円", 10**16 + 1),
        ("9007199254740993円", 2**53 + 1),
        ("9007兆1992億5474万993円", 2**53 + 1),
        ("12垓3456京7890兆1234億5678万9012円", 1234567890123456789012),
        ("九千九百九十九京円", 9999 * 10**16),
        ("0.1円", Fraction(1, 10)),
        ("0.30000000000000004円", Fraction(30000000000000004, 10**17)),
        ("3.141592653589793238462643円", Fraction(3141592653589793238462643, 10**24)),
    ],
    ids=lambda value: None if isinstance(value, str) else f"{float(value):g}",
)
def test_values_are_exact(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["0分の1", "〇分の一", "０分の５", "00分の0", "0.0分の1"], ids=range(5))
def test_what_is_divided_by_zero_stays_in_parts(text):
    read = read_japanese(text)
    assert all(isinstance(quantity.value, int) for quantity in read)
    assert len(read) != 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,2,3,4", [1, 2, 3, 4]),
        ("1，2，3，4", [1, 2, 3, 4]),
        ("1,234，567", [1234567]),
        ("１，２３４,５６７", [1234567]),
        ("1,23,456", [1, 23456]),
        ("12,34", [12, 34]),
        (",,1,,", [1]),
        ("1,,000", [1, 0]),
        ("1..5", [1, 5]),
        ("1.", [1]),
    ],
    ids=range(10),
)
def test_separators_that_separate_nothing(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    "noise",
    ["\ud800", "\x00", "\x1b", "\ufeff", "\u200b", "\u202e", "\U0010ffff", "ã\x81\x82", "譁\ufffd蟄怜喧縺"],
    ids=["surrogate", "nul", "escape", "bom", "zero-width", "override", "last", "latin", "mojibake"],
)
def test_noise_beside_a_number(noise):
    read = read_japanese(f"{noise}は143億ドル{noise}")
    assert [(quantity.value, quantity.unit) for quantity in read] == [(14_300_000_000, "USD")]
    assert [quantity.value for quantity in read_english(f"{noise} $14.3 billion {noise}")] == [14_300_000_000]
    assert not compare(f"{noise}は143億ドル{noise}", f"{noise} $14.3 billion {noise}")


SIGNS = [
    "年",
    "第一",
    "1,",
    "1分の",
    "一つ",
    "3割2分",
    "〜1",
    "数十",
    "1万",
    "1・",
    "（月）",
    "$1",
    "十分",
    "2^",
    "10の6乗",
    "1×",
    "にじゅう",
    "1e+5 ",
    "最後から1つ前",
    "5元6角",
    "3 万 4,500",
]


@pytest.mark.parametrize("unit", SIGNS, ids=range(len(SIGNS)))
def test_work_grows_with_the_text_and_no_faster(unit):
    read_japanese.__wrapped__(unit * 400)  # Expressions are compiled with the first text that asks for them.
    assert calls(unit * 400) <= 2.2 * calls(unit * 200)


def calls(text):
    """How many functions are called, built in ones too, while `text` is read for the first time."""
    called = 0

    def count(_frame, event, _argument):
        nonlocal called
        called += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_japanese.__wrapped__(text)
    finally:
        sys.setprofile(before)
    return called


@pytest.mark.parametrize("read", [read_japanese, read_english], ids=["ja", "en"])
@pytest.mark.parametrize("text", ["9^" + "9" * 40, "2^99999", "0^-1", "1e+999"], ids=range(4))
def test_powers_without_end_are_not_worked_out(read, text):
    assert all(quantity.value < 10**LONGEST for quantity in read(text))
