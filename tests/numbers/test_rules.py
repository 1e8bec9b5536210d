# SPDX-License-Identifier: MIT
"""Three examples or out: each rule decides on three right pairs and more than one table, and lets a wrong one be told.

A row of rules.tsv is a pair for a rule: `right` for one that the rule passes over, `wrong` for one that looks like
it and is told. The other pairs of a rule are those of all tables that `why` names it for. Rules that tell have it the
other way round: three wrong pairs, and a right one beside which they are silent.
"""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from l10n.model import Severity
from l10n.numbers import compare
from l10n.numbers.excuse import OF_SOURCE, OF_TARGET, rule_name
from l10n.numbers.faults import STEPS, grammar_again, said_by_neighbours
from l10n.numbers.frames import FRAMES
from l10n.numbers.pair import TIERS
from l10n.numbers.reread import ENGLISH, JAPANESE
from l10n.numbers.roles.crossed import ROLES
from l10n.numbers.why import why
from l10n.numbers.zones import other_zone

HERE = Path(__file__).parent
NEIGHBOURS = {grammar_again, said_by_neighbours}
"""Steps that end others, or look at other pairs: test_compare.py has these."""


def table(name):
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


_, *ROWS = table("rules.tsv")
STEPS_THAT_TELL = [step for step in STEPS if step not in NEIGHBOURS]
PASSING = sorted({rule_name(rule) for rule in (*TIERS, *JAPANESE, other_zone, *ENGLISH, *OF_SOURCE, *OF_TARGET)})
TELLING = sorted({rule_name(rule) for rule in (*(test for test, *_ in FRAMES), *ROLES, *STEPS_THAT_TELL)})


def told(source, target):
    return [each for each in compare(source, target) if each.severity is not Severity.INFO]


def pairs():
    """The pairs of all tables: the table, whether it is right, source and target."""
    for rule, verdict, source, target in ROWS:
        yield "rules.tsv", verdict == "right", source, target, rule
    for fault, source, target in table("pairs.tsv"):
        yield "pairs.tsv", fault == "silent", source, target, ""
    for source, target in table("right.tsv")[1:]:
        yield "right.tsv", True, source, target, ""
    for source, wrong, right, *_ in table("wrong.tsv")[1:]:
        yield "wrong.tsv", True, source, right, ""
        yield "wrong.tsv", False, source, wrong, ""


@pytest.fixture(scope="module")
def examples():
    """For each rule and verdict the tables and pairs where it decides."""
    found = defaultdict(set)
    for name, is_right, source, target, rule in pairs():
        for decided in {rule, *(name for verdict in why(source, target) for name in (verdict.rule, verdict.reading))}:
            found[decided, is_right].add((name, source, target))
    return found


@pytest.mark.parametrize(
    ("rule", "verdict", "source", "target"), ROWS, ids=[f"{n}-{row[0]}" for n, row in enumerate(ROWS, 2)]
)
def test_a_pair_of_a_rule(rule, verdict, source, target):
    assert bool(told(source, target)) == (verdict == "wrong")
    if rule in PASSING and verdict == "right":
        assert rule in {name for each in why(source, target) for name in (each.rule, each.reading)}


@pytest.mark.parametrize("rule", PASSING)
def test_a_rule_that_passes_over_has_three_right_pairs_of_two_tables_and_a_wrong_one(rule, examples):
    right, wrong = examples[rule, True], examples[rule, False]
    assert len(right) >= 3
    assert len({name for name, *_ in right}) >= 2
    assert wrong


@pytest.mark.parametrize("rule", TELLING)
def test_a_rule_that_tells_has_three_wrong_pairs_and_a_right_one(rule, examples):
    assert len(examples[rule, False]) >= 3
    assert examples[rule, True]


@pytest.mark.parametrize("rule", sorted(rule_name(rule) for rule in (*(test for test, *_ in FRAMES), *ROLES)))
def test_a_rule_that_looks_at_what_is_paired_tells_wrong_pairs_of_two_tables(rule, examples):
    assert len({name for name, *_ in examples[rule, False]}) >= 2


def test_every_rule_of_the_table_is_one():
    assert {rule for rule, *_ in ROWS} <= {*PASSING, *TELLING}


def test_every_rule_says_when_it_holds():
    rules = (
        *TIERS,
        *JAPANESE,
        other_zone,
        *ENGLISH,
        *OF_SOURCE,
        *OF_TARGET,
        *(test for test, *_ in FRAMES),
        *ROLES,
        *STEPS,
    )
    assert all(rule.__doc__ for rule in rules)


def test_the_table_is_sorted_and_says_nothing_twice():
    assert sorted(ROWS) == ROWS
    assert len({tuple(row) for row in ROWS}) == len(ROWS)
