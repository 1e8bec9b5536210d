# SPDX-License-Identifier: MIT
"""The rules and tables themselves: documented, sorted, and each rule with a case that needs it."""

from pathlib import Path

import pytest

from l10n.segment import cuts, marks, newlines, words

RULES = (*marks.RULES, *newlines.RULES)
TABLES = {name: table for name, table in vars(words).items() if name.isupper()}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_does_with_an_example(rule):
    summary, _, examples = (rule.test.__doc__ or "").partition(":")
    assert summary
    assert examples or rule.name in {"blank-line", "full-line", "short-line", "long-line", "ragged", "wrap"}


def test_each_rule_decides_some_phenomenon():
    table = Path(__file__).with_name("phenomena.tsv").read_text(encoding="utf-8")
    texts = [row.partition("\t")[2].replace("|", "").replace("\\n", "\n") for row in table.split("\n")[1:]]
    used = {each.rule for text in texts for each in cuts(text)}
    assert sorted({rule.name for rule in RULES} - used) == []


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_tables_are_sorted_and_have_no_twins(table):
    assert list(table) == sorted(set(table))
