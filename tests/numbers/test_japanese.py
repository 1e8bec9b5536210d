# SPDX-License-Identifier: MIT
"""Japanese sentences and the quantities that stand in them.

A row of japanese.tsv is a sentence and, for each quantity in it, `words = value kind/unit` with what the sentence
says of it: about, vague, a bound, or which end of a range it is. A line with # names the rows below it.
"""

from pathlib import Path

import pytest

from l10n.numbers import Kind, read_japanese

LINES = (Path(__file__).parent / "japanese.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")]


def shown(text, quantity):
    words = text[slice(*quantity.span)]
    unit = f"/{quantity.unit.replace(' ', '_')}" if quantity.unit else ""
    bound = quantity.bound.replace(" ", "-")
    said = [bound, "about" if quantity.approximate else "", "vague" if quantity.vague else ""]
    return " ".join([f"{words} = {quantity.value} {quantity.kind}{unit}", *filter(None, said)])


@pytest.mark.parametrize("row", ROWS, ids=[str(number) for number in range(1, len(ROWS) + 1)])
def test_what_is_read(row):
    text, *expected = row
    assert [shown(text, quantity) for quantity in read_japanese(text)] == expected


@pytest.mark.parametrize("row", ROWS, ids=[str(number) for number in range(1, len(ROWS) + 1)])
def test_spans_are_in_order_and_hold_the_numeral(row):
    quantities = read_japanese(row[0])
    borders = [border for quantity in quantities for border in quantity.span]
    assert borders == sorted(borders)
    for each in quantities:
        if each.kind is not Kind.WEEKDAY:
            assert each.span[0] <= each.numeral[0] < each.numeral[1] <= each.span[1]


def test_no_sentence_stands_twice():
    texts = [row[0] for row in ROWS]
    assert len(texts) == len(set(texts))
