# SPDX-License-Identifier: MIT
"""Who has a place of the target is told in no other way than by looking at every term."""

from hypothesis import given
from hypothesis import strategies as st

from l10n.glossary import Concept, EnglishMatch
from l10n.glossary.standing import Standing, inside, overlap

CONCEPTS = [Concept(source, "x") for source in "甲乙丙"]
SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda each: (each[0], each[0] + each[1]))
FOUND = st.lists(st.tuples(st.sampled_from(CONCEPTS), SPANS.map(lambda span: EnglishMatch("x", span))))


@given(FOUND, st.sampled_from(CONCEPTS), SPANS)
def test_others_are_all_that_share_a_character(found, concept, span):
    expected = [match for owner, match in found if owner is not concept and overlap(match.span, span)]
    told = Standing(found).others(concept, span)
    assert sorted(each.span for each in told) == sorted(each.span for each in expected)


@given(SPANS, SPANS)
def test_what_lies_in_a_place_shares_its_characters(one, other):
    assert not inside(one, other) or overlap(one, other)
