# SPDX-License-Identifier: MIT
"""Each rule that lets a term pass has its example, and every verdict says which rule gave it."""

import pytest

from l10n.glossary import Concept, ConceptKind, English, Glossary
from l10n.glossary.acceptance import RULES, Verdict
from l10n.glossary.why import TermVerdict, term_verdicts, what_it_asks

PERSONS = {"couple", "other-order", "short-name"}


def concept(rule):
    example = rule.example
    return Concept(
        example.term,
        example.english,
        variants=("田中",) if rule.name == "short-name" else (),
        forbidden=("appraisal",) if rule.name == "forbidden" else (),
        kind=ConceptKind.PERSON if rule.name in PERSONS else ConceptKind.TERM,
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_is_judged_by_it(rule):
    (found,) = term_verdicts(rule.example.source, rule.example.target, Glossary([concept(rule)]))
    assert (found.rule, found.verdict) == (rule.name, rule.verdict)
    assert bool(found.target_spans) == (rule.places is not None)


@pytest.mark.parametrize("rule", [each for each in RULES if each.places], ids=lambda rule: rule.name)
def test_what_a_rule_looks_for_must_be_there(rule):
    (found,) = term_verdicts(rule.example.source, "They had no idea of it.", Glossary([concept(rule)]))
    assert (found.rule, found.verdict, found.target_spans) == ("missing", Verdict.REFUSED, ())


def test_rules_have_names_of_their_own_and_say_what_they_do():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert [rule.name for rule in RULES if not rule.asks or bool(rule.looks_for) != bool(rule.places)] == []
    assert what_it_asks("title") == ("a role behind a name", "")
    assert what_it_asks("missing") == ("", "")


def test_a_verdict_has_all_that_a_reader_needs():
    row = Concept("評価額", "valuation", path="glossary/ai.csv", line=3)
    assert term_verdicts("評価額は上がった。", "It was valued anew.", Glossary([row])) == (
        TermVerdict(row, (0, 3), "sure", Verdict.ACCEPTED, "family-noun", ((7, 13),), ("valuation",)),
    )


def test_terms_are_judged_in_the_order_of_the_sentence():
    glossary = Glossary([Concept("工場", "plant"), Concept("契約", "contract")])
    found = term_verdicts("契約した工場と契約。", "The plants under a deal.", glossary)
    assert [(each.concept.source, each.rule) for each in found] == [("契約", "missing"), ("工場", "words")]


def test_of_two_rows_with_one_japanese_the_accepted_one_is_given():
    glossary = Glossary([Concept("会長", "chairman"), Concept("会長", "president")])
    (found,) = term_verdicts("会長が話した。", "The president spoke.", glossary)
    assert (found.concept.target, found.rule) == ("president", "words")


def test_what_another_term_has_taken_says_nothing_of_a_term():
    glossary = Glossary([Concept("機械学習", "machine learning"), Concept("学習する", "learn")])
    found = term_verdicts("機械学習で学習する。", "It is done by machine learning.", glossary)
    assert [(each.concept.source, each.rule) for each in found] == [("機械学習", "words"), ("学習する", "missing")]


def test_the_other_spelling_is_told_from_a_missing_word():
    glossary = Glossary([Concept("労働", "labor")])
    (found,) = term_verdicts("労働を減らす。", "Less labour.", glossary, English("american"))
    assert (found.rule, found.target_spans, found.expected) == ("other-spelling", ((5, 11),), ("labor",))
