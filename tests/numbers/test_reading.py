# SPDX-License-Identifier: MIT
"""Sentences of each language and the quantities that stand in them.

A row of japanese.tsv and english.tsv is a sentence and, for each quantity in it, `words = value kind/unit` with what
the sentence says of it: about, vague, a bound, or which end of a range it is. A line with # names the rows below it.
"""

from pathlib import Path

import pytest

from l10n.quantities import Kind, read_english, read_japanese

READERS = {"english": read_english, "japanese": read_japanese}


def rows(language):
    lines = (Path(__file__).parent / f"{language}.tsv").read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


ROWS = [
    pytest.param(READERS[language], row, id=f"{language}-{number}")
    for language in READERS
    for number, row in enumerate(rows(language), start=1)
]


def shown(text, quantity):
    words = text[slice(*quantity.span)]
    unit = f"/{quantity.unit.replace(' ', '_')}" if quantity.unit else ""
    bound = quantity.bound.replace(" ", "-")
    said = [bound, "about" if quantity.approximate else "", "vague" if quantity.vague else ""]
    return " ".join([f"{words} = {quantity.value} {quantity.kind}{unit}", *filter(None, said)])


@pytest.mark.parametrize(("read", "row"), ROWS)
def test_what_is_read(read, row):
    text, *expected = row
    assert [shown(text, quantity) for quantity in read(text)] == expected


@pytest.mark.parametrize(("read", "row"), ROWS)
def test_spans_are_in_order_and_hold_the_numeral(read, row):
    quantities = read(row[0])
    borders = [border for quantity in quantities for border in quantity.span]
    assert borders == sorted(borders)
    for each in quantities:
        if each.kind is not Kind.WEEKDAY:
            assert each.span[0] <= each.numeral[0] < each.numeral[1] <= each.span[1]


@pytest.mark.parametrize("language", READERS)
def test_no_text_stands_twice(language):
    texts = [row[0] for row in rows(language)]
    assert len(texts) == len(set(texts))
