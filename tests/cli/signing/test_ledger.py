# SPDX-License-Identifier: MIT
"""`l10n ledger`: who answers what a document states."""

import json
from dataclasses import replace

import pytest

from l10n.catalog.standing import Hand, approved
from l10n.checks import stamped
from l10n.report.ledger import Answer

from .conftest import PO

ADA = Hand("Ada", "2026-11-29")
SHARE, PRICE, CALM = "メタは株式の49%を取得した。", "評価額は290億ドルだ。", "会議を開いた。"
WHOLE = {SHARE: "Meta acquired 49% of the shares.", PRICE: "The valuation is $29 billion.", CALM: "They met."}


def answers(desk):
    return {(row.source, str(row.answer)) for row in desk.ledger.rows}


def test_all_that_is_stated_has_its_counterpart(desk):
    desk.write(WHOLE)
    assert answers(desk) == {
        ("メタ", "counterpart"),
        ("49%", "counterpart"),
        ("評価額", "counterpart"),
        ("290億ドル", "counterpart"),
    }
    assert desk.call("ledger", "--open").out == ""


def test_a_row_says_where_each_of_both_stands(desk):
    desk.write({PRICE: WHOLE[PRICE]})
    row = desk.ledger.rows[1]
    assert (str(row.kind), row.source, row.targets, row.line) == (
        "amount",
        "290億ドル",
        ("$29 billion",),
        desk.unit(PRICE).line,
    )
    assert row.unit[slice(*row.span)] == row.source
    assert [WHOLE[PRICE][slice(*span)] for span in row.target_spans] == ["$29 billion"]


@pytest.mark.parametrize(
    ("facts", "why"),
    [({"target": ""}, "no English yet"), ({"fuzzy": True}, "its English was made for another sentence")],
    ids=["empty", "fuzzy"],
)
def test_a_unit_that_is_not_translated_answers_nothing(desk, facts, why):
    desk.write(WHOLE)
    desk.edit(PRICE, **facts)
    assert [(row.source, row.why) for row in desk.ledger.open] == [("評価額", why), ("290億ドル", why)]


def test_an_error_is_open_until_it_is_mended_or_waived(desk):
    desk.write({PRICE: "The valuation is $29 million."})
    assert [row.source for row in desk.ledger.open] == ["290億ドル"]
    told = desk.call("ledger", "--open").out
    assert told.startswith(f"{PO}:{desk.unit(PRICE).line}: open: amount 290億ドル: 290億ドル is $29 billion")
    approval = approved(desk.unit(PRICE), ADA).comments
    desk.edit(PRICE, comments=approval)
    assert [row.source for row in desk.ledger.open] == ["290億ドル"]
    waived = stamped(replace(desk.unit(PRICE), comments=("l10n: ignore[number-scale] as the contract has it",)))
    desk.edit(PRICE, comments=waived.comments)
    [row] = [row for row in desk.ledger.rows if row.source == "290億ドル"]
    assert (row.answer, row.why) == (Answer.WAIVED, "as the contract has it")
    desk.edit(PRICE, target="The valuation is $29 trillion.")
    assert [row.source for row in desk.ledger.open] == ["290億ドル"]


def test_a_finding_that_is_no_error_is_accepted_by_who_approves_the_unit(desk):
    desk.write({SHARE: "Meta acquired the shares."})
    assert [row.source for row in desk.ledger.open] == ["49%"]
    desk.edit(SHARE, comments=approved(desk.unit(SHARE), ADA).comments)
    [row] = [row for row in desk.ledger.rows if row.source == "49%"]
    assert row.answer is Answer.ACCEPTED
    assert row.why.startswith("reviewed by Ada on 2026-11-29: 49%")
    desk.edit(SHARE, target="Meta has acquired the shares.")
    assert [row.source for row in desk.ledger.open] == ["49%"]


def test_what_only_the_english_states_is_a_row_without_japanese(desk):
    desk.write({CALM: "They met 12 times."})
    assert [(row.source, row.targets) for row in desk.ledger.open] == [("", ("12 times",))]


def test_what_the_settings_do_not_ask_is_not_open(desk):
    desk.write({SHARE: "Meta acquired the shares."})
    settings = desk.folder / "l10n.toml"
    settings.write_text(f'{settings.read_text(encoding="utf-8")}\n[checks]\nignore = ["number"]\n', encoding="utf-8")
    [row] = [row for row in desk.ledger.rows if row.source == "49%"]
    assert (row.answer, row.why) == (Answer.EXCUSED, "no check asks for it")


def test_sentences_whose_english_is_one_are_answered_together(desk):
    desk.write(WHOLE)
    (desk.folder / "locales/ja/a.md").write_text(f"{SHARE}{PRICE}\n", encoding="utf-8")
    assert desk.call("update").code == 0
    desk.edit(SHARE, target="Meta acquired 49% of the shares at a valuation of $29 billion.")
    desk.edit(PRICE, target="<EMPTY>")
    rows = [(row.source, row.line, str(row.answer)) for row in desk.ledger.rows]
    share, price = desk.unit(SHARE).line, desk.unit(PRICE).line
    assert rows == [
        ("メタ", share, "counterpart"),
        ("49%", share, "counterpart"),
        ("評価額", price, "counterpart"),
        ("290億ドル", price, "counterpart"),
    ]


def test_an_item_of_a_list_is_a_member(desk):
    desk.write({"- 会議": "Meeting", "- 閉会": ""})
    rows = [(str(row.kind), row.source, row.targets, str(row.answer)) for row in desk.ledger.rows]
    assert rows == [
        ("list member", "会議", ("Meeting",), "counterpart"),
        ("list member", "閉会", (), "open"),
    ]


def test_json_is_for_programs(desk):
    desk.write({PRICE: WHOLE[PRICE]})
    told = json.loads(desk.call("ledger", "a.md", "--format", "json").out)
    [document] = told["documents"]
    assert (told["version"], document["document"], document["catalogue"]) == (1, "a.md", PO)
    assert document["summary"] == {"counterpart": 2, "excused": 0, "waived": 0, "accepted": 0, "open": 0}
    assert document["rows"][1] == {
        "kind": "amount",
        "answer": "counterpart",
        "path": PO,
        "line": desk.unit(PRICE).line,
        "context": None,
        "unit": PRICE,
        "source": "290億ドル",
        "span": [4, 10],
        "targets": ["$29 billion"],
        "target_spans": [[17, 28]],
        "why": "same",
    }


def test_the_table_marks_what_is_open(desk):
    desk.write({PRICE: "The valuation is $29 million.", CALM: "They met."})
    lines = desk.call("ledger").out.split("\n")
    assert lines[0] == "a.md (en)"
    assert [line[0] for line in lines[1:3]] == [" ", "!"]
    assert lines[3] == "2 rows: 1 counterpart, 1 open"


def test_a_document_without_statements_has_no_rows(desk):
    desk.write({CALM: "They met."})
    assert desk.call("ledger").out == "a.md (en)\n0 rows: the Japanese states nothing that is listed\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["b.md"], "no document is named 'b.md'"), (["--language", "fr"], "is not translated into 'fr'")],
    ids=["document", "language"],
)
def test_what_is_not_there_is_told_in_a_line(desk, arguments, told):
    desk.write({CALM: "They met."})
    found = desk.call("ledger", *arguments)
    assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
    assert told in found.err


def test_nothing_is_written(desk):
    desk.write(WHOLE)
    desk.call("check")
    before = {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()}
    desk.call("ledger")
    assert {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()} == before
