# SPDX-License-Identifier: MIT
"""English sentences are cut at their ends, and not at abbreviations, initials and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.alignment import english_sentences, on_one_line

CASES = {
    "plain": "The line opened. | It was short. | Who paid?",
    "title": "Mr. Mori came. | Dr. Ito did not.",
    "initials": "J. R. Stone and George W. Hill built it. | It fell.",
    "countries": "It went to the U.S. Army first. | Then it came back.",
    "latin": "Some tools, e.g. Poedit, read it. | Others do not.",
    "figure": "See Fig. 3 and No. 5 for this. | They differ.",
    "decimals": "It is 3.5 km long. | Version 2.0 is out.",
    "list-number": "1. Open the file.",
    "year-at-the-end": "It closed in 1965. | It came back in 2006.",
    "quotation": '"We won." | "We did!" | They laughed.',
    "small-letter": "He asked why? and left.",
    "code": "Run it. | `make` does the rest. | **Do** not stop.",
    "footnote": "It fell.[^1] | Why?[^note][^2] | It rose (see no. 3).[^4]",
    "line-break": "It is long\nand wrapped. | It ends.",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_sentences(case):
    text = case.replace(" | ", " ")
    assert [text[start:end] for start, end in english_sentences(text)] == case.split(" | ")


@given(st.text(alphabet="Ab. !?\n1'\"(", max_size=40))
def test_between_sentences_stands_only_white_space(text):
    spans = english_sentences(text)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


def test_a_sentence_on_one_line():
    assert on_one_line(" It is\n long. ") == "It is long."
