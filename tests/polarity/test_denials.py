# SPDX-License-Identifier: MIT
"""What says no in either language, and pairs in which only one side does."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from l10n.polarity import DATA, denied, in_english, in_japanese, predicate
from l10n.polarity.denials import Force
from l10n.tables import rows

PAIRS = [tuple(each) for each in rows(Path(__file__).parent, "denials")]
RULES = [
    (read, *each)
    for table, read in (("japanese", in_japanese), ("english", in_english))
    for each in rows(DATA, f"denials_{table}")
]


@pytest.mark.parametrize(("verdict", "said", "source", "target"), PAIRS)
def test_a_denial_of_one_side_is_told(verdict, said, source, target):
    found = denied(source, target)
    assert (found.denial.text if found else "") == said
    assert (found is not None) == (verdict == "wrong")


@pytest.mark.parametrize(("read", "rule", "force", "pattern", "example"), RULES)
def test_a_rule_reads_its_example(read, rule, force, pattern, example):
    assert re.search(pattern, example, re.IGNORECASE)
    assert (rule, Force(force)) in [(each.rule, each.force) for each in read(example)]


def test_denials_stand_in_order_and_apart():
    source = "行かない人は払わなければならないが、来ません。"
    found = in_japanese(source)
    assert [each.text for each in found] == [source[slice(*each.span)] for each in found]
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("source", "lemma"), [("雨は降らなかった。", "降る"), ("時間がない。", "時間"), ("それは正しくない。", "正しい")]
)
def test_a_denial_has_its_predicate(source, lemma):
    (found,) = in_japanese(source)
    assert predicate(source, found) == lemma
