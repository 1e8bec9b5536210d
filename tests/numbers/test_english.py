# SPDX-License-Identifier: MIT
"""English texts and the quantities that are read from them, one row each."""

import csv
from pathlib import Path

import pytest

from l10n.numbers import Quantity, read_english

with (Path(__file__).parent / "english.tsv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.reader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _notation(quantity: Quantity) -> str:
    """Kind, value, unit and what the words around say, as the table writes them: money 1500000 EUR about."""
    says = {
        "about": quantity.approximate,
        str(quantity.bound).replace(" ", "-"): quantity.bound,
        "vague": quantity.vague,
        "soft": quantity.soft,
    }
    parts = (
        quantity.kind,
        quantity.value,
        quantity.unit.replace(" ", "-"),
        *(word for word, is_so in says.items() if is_so),
    )
    return " ".join(str(part) for part in parts if part != "")


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_the_quantities_of_a_text(text, expected):
    assert ("; ".join(map(_notation, read_english(text))) or "-") == expected


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_span_holds_its_numeral(text, expected):
    for quantity in read_english(text):
        (start, end), (low, high) = quantity.span, quantity.numeral
        assert 0 <= start <= low < high <= max(end, high) <= len(text)
        assert quantity.text
