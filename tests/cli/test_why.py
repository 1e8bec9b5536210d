# SPDX-License-Identifier: MIT
"""`l10n why` names the rule behind each number and term of a pair, whatever was made of them."""

import json

import pytest

from l10n.glossary.acceptance import RULES


@pytest.fixture
def told(call):
    def told(*arguments):
        result = call("why", *arguments, "-f", "json")
        assert (result.code, result.err) == (0, "")
        return {each["text"]: (each["kind"], each["verdict"]) for each in json.loads(result.out)["reasons"]}

    return told


def test_a_pair_needs_no_project(tmp_path, monkeypatch, told):
    monkeypatch.chdir(tmp_path)
    pair = ("失業率は5%に、6月に上昇した。", "It rose to 5% in June.")
    assert told(*pair) == dict.fromkeys(("5%", "6月", "June"), ("number", "paired"))


def test_a_wrong_number_and_a_missing_term_are_refused_and_leave_with_0(tmp_path, monkeypatch, call, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "terms.csv").write_text("source,target\n超知能,superintelligence\n", encoding="utf-8")
    pair = ("超知能に143億ドルを投じた。", "It put $14.3 million into AI.", "--glossary", "terms.csv")
    assert told(*pair)["143億ドル"] == ("number", "refused")
    assert told(*pair)["超知能"] == ("term", "refused")
    lines = call("why", *pair).out.splitlines()
    assert lines[:2] == list(pair[:2])
    assert any(
        line.startswith("term 超知能 (source 0-3): refused by missing: expected superintelligence") for line in lines
    )


def test_the_rule_that_accepted_is_named(tmp_path, monkeypatch, call):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "terms.csv").write_text("source,target\n評価額,valuation\n", encoding="utf-8")
    result = call(
        "why", "同社の評価額は高い。", "The company is valued highly.", "--glossary", "terms.csv", "-f", "json"
    )
    (reason,) = json.loads(result.out)["reasons"]
    assert reason["verdict"] == "accepted"
    assert reason["rule"] in {each.name for each in RULES}


def test_a_unit_is_named_by_its_place(translated, told):
    (translated / "pairs.tsv").write_text("港が3つ。\tThree ports.\n船が5隻。\tFive ships.\n", encoding="utf-8")
    assert "5隻" in told("pairs.tsv:2")


@pytest.mark.parametrize(("place", "code"), [("nothing", 2), ("none.po:3", 3), ("pairs.tsv:x", 2), ("pairs.tsv:0", 2)])
def test_a_place_that_is_none_is_told(translated, call, place, code):
    (translated / "pairs.tsv").write_text("港が3つ。\tThree ports.\n", encoding="utf-8")
    result = call("why", place)
    assert (result.code, result.out) == (code, "")
    assert result.err.count("\n") == 1


def test_a_line_behind_the_last_one_is_none(translated, call):
    (translated / "pairs.tsv").write_text("港が3つ。\tThree ports.\n船が5隻。\tFive ships.\n", encoding="utf-8")
    result = call("why", "pairs.tsv:3")
    assert (result.code, result.out) == (2, "")
    assert "no unit stands in that line" in result.err


@pytest.mark.parametrize("arguments", [("船が5隻。", ""), ("a.po:3",)], ids=["pair", "unit"])
def test_nothing_is_said_of_what_is_not_translated(translated, call, arguments):
    (translated / "a.po").write_text('msgid ""\nmsgstr ""\nmsgid "船が5隻。"\nmsgstr ""\n', encoding="utf-8")
    result = call("why", *arguments)
    assert (result.code, result.out) == (0, "船が5隻。\n\n")
    assert result.err == "there is no English yet, so that nothing is compared\n"
    assert json.loads(call("why", *arguments, "-f", "json").out)["reasons"] == []


def test_a_denial_is_named_with_its_predicate(tmp_path, monkeypatch, call):
    monkeypatch.chdir(tmp_path)
    lines = call("why", "雨は降らなかった。", "It did not rain.").out.splitlines()
    assert lines[2:] == [
        "denial なかっ (source 4-7): negates by not: of 降る",
        "denial not (target 7-10): negates by not",
    ]
