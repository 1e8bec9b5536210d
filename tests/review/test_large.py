# SPDX-License-Identifier: MIT
"""A page of a text far larger than any sentence is still made; `benchmarks/review.py` says in what time."""

import pytest

pytest.importorskip("jinja2", reason="jinja2 is not installed")

from l10n.model import Finding, Severity
from l10n.report.review import ReviewConcept, ReviewDocument, ReviewPage, ReviewTerm, ReviewUnit, State, page

HOSTILE = {
    "plain": "路面電車。" * 200_000,
    "controls": "\x1b\u202e" * 500_000,
    "bars": "｜" * 1_000_000,
    "kanji": "漢" * 999_999 + "《",
    "ruby": "<ruby>" * 160_000,
    "open": "漢《" * 500_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_million_characters_make_a_page(text):
    spans = tuple((start, start + 4) for start in range(0, 100_000, 5))
    findings = tuple(Finding("text-residue", Severity.ERROR, "left", target_span=span) for span in spans)
    units = (
        ReviewUnit(text, text, findings=findings, terms=(ReviewTerm(0, spans, spans),)),
        ReviewUnit(text, "x", state=State.FUZZY, previous=text[1:]),
    )
    html = page(
        ReviewPage("large", (ReviewDocument("a", "a.po", units),), concepts=(ReviewConcept("路面電車", "tram"),))
    )
    assert "and 19,900 more" in html
