# SPDX-License-Identifier: MIT
"""Three examples or out: a rule that lets terms pass is needed by right pairs of three fields, and refuses a wrong one.

A rule that cannot have them goes, and the sentence that asked for it becomes a row of tests/known.tsv.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import l10n
from l10n.glossary import English, Pair, TermMatch
from l10n.glossary.acceptance import RULES, Case, Judgement, Verdict, judgement

HERE = Path(__file__).parent


class Judged(NamedTuple):
    """One term of a pair of a field, and what was said of it."""

    field: str
    right: bool
    match: TermMatch
    pair: Pair
    judgement: Judgement | None


def judged_in(path: Path) -> Iterator[Judged]:
    glossary = l10n.load_glossary(path.with_suffix(".csv"))
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            pair = Pair(row["source"], row["target"], glossary, English())
            for place in pair.places():
                found = [(match, judgement(match, pair)) for match in place]
                match, said = next((each for each in found if each[1]), found[0])
                yield Judged(path.stem, row["verdict"] == "right", match, pair, said)


@cache
def judged() -> tuple[Judged, ...]:
    return tuple(each for path in sorted(HERE.glob("pairs*.tsv")) for each in judged_in(path))


@cache
def by_rule() -> dict[str, list[Judged]]:
    """The terms that each rule decided about: in right pairs, or in wrong ones where it tells of another fault."""
    found: dict[str, list[Judged]] = defaultdict(list)
    tells = {rule.name for rule in RULES if rule.verdict is Verdict.REFUSED}
    for each in judged():
        if each.judgement and each.right is not (each.judgement.rule in tells):
            found[each.judgement.rule].append(each)
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_three_right_pairs_of_three_fields(rule):
    assert len({each.field for each in by_rule()[rule.name]}) >= 3


@pytest.mark.parametrize("rule", [each for each in RULES if each.places], ids=lambda rule: rule.name)
def test_a_rule_was_asked_in_a_wrong_pair_and_refused_it(rule):
    wrong = (each for each in judged() if not each.right and each.judgement is None)
    assert any(rule.holds(Case(each.match, each.pair)) for each in wrong)


@pytest.mark.parametrize("rule", [each for each in RULES if not each.places], ids=lambda rule: rule.name)
def test_a_rule_that_asks_of_the_japanese_alone_tells_its_terms_from_others(rule):
    excused = {each.match.form for each in by_rule()[rule.name]}
    assert [each for each in judged() if not each.right and each.judgement is None and each.match.form in excused]
