# SPDX-License-Identifier: MIT
"""Pairs of a translator's everyday work: which are silent, and what is wrong with the others."""

import csv
from pathlib import Path

import pytest

from l10n.model import Severity
from l10n.numbers import Fault, compare
from l10n.quantities import Style

with (Path(__file__).parent / "pairs.tsv").open(encoding="utf-8", newline="") as _file:
    PAIRS = list(csv.reader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))

with (Path(__file__).parent / "mended.tsv").open(encoding="utf-8", newline="") as _file:
    _, *MENDED = csv.reader(_file, delimiter="\t", quoting=csv.QUOTE_NONE)


@pytest.mark.parametrize(("source", "target", "mended"), MENDED)
def test_what_is_put_in_leaves_a_sentence(source, target, mended):
    (told,) = (each for each in compare(source, target) if each.target)
    start, end = told.target_span
    assert mended == ("" if told.suggestion is None else target[:start] + told.suggestion + target[end:])


@pytest.mark.parametrize(("fault", "source", "target"), PAIRS, ids=[f"{n}-{row[0]}" for n, row in enumerate(PAIRS, 1)])
def test_the_fault_of_a_pair(fault, source, target):
    told = {str(each.fault) for each in compare(source, target) if each.severity is not Severity.INFO}
    assert ({fault} if fault != "silent" else set()) == told


def test_the_message_names_both_readings():
    (told,) = compare("投資額は140億ドルに上る。", "The investment comes to $140 billion.")
    assert told.message == "140億ドル is $14 billion, not $140 billion"
    assert (told.source_span, told.target_span) == ((4, 10), (24, 36))
    assert told.suggestion == "$14 billion"


def test_a_suggestion_needs_one_number_on_each_side():
    (told,) = compare("3社が140億ドルを投じる。", "Three companies spend $140 billion.")
    assert (told.fault, told.expected, told.suggestion) == (Fault.SCALE, "$14 billion", None)


def test_the_house_style_prints_the_expected_number():
    style = Style(dollar="US$", scale="letter")
    (told,) = compare("143億ドルを投じる。", "It spends $143 billion.", style=style)
    assert told.expected == "US$14.3bn"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [("mdy", "October 10, 1964"), ("dmy", "10 October 1964")],
)
def test_the_house_style_orders_dates(dates, expected):
    (told,) = compare("1964年10月10日に開幕した。", "It opened on October 11, 1964.", style=Style(dates=dates))
    assert told.message == f"1964年10月10日 is {expected}, not 11"


def test_a_missing_date_is_told_once():
    (told,) = compare("1964年10月10日に開幕した。", "It opened then.")
    assert told.message == "1964年10月10日 (October 10, 1964) has no counterpart in the translation"
    assert told.source_span == (0, 11)


def test_a_neighbouring_pair_explains_a_number():
    pair = "会社は工場を閉鎖した。", "The company closed 12 factories."
    assert not compare(*pair, before=("12の工場がある。", "It has factories."))
    assert compare(*pair, before=("工場がある。", "It has factories."))


def test_a_neighbouring_translation_takes_over_a_number():
    pair = "12の工場を閉鎖した。", "It closed them."
    assert not compare(*pair, after=("残りは売った。", "It sold the rest of its 12 factories."))
