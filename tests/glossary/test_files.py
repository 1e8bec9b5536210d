# SPDX-License-Identifier: MIT
"""Glossary files as Excel, Numbers and editors save them, and all complaints of a file at once."""

import pytest

from l10n.errors import InputError
from l10n.glossary import load_glossary, parse_concepts, write_concepts

ROWS = 'source,target,note\n契約,contract,"one, two"\n会社,company,\n'
EXPECTED = [("契約", "contract", "one, two"), ("会社", "company", "")]


def load(tmp_path, data: bytes):
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    return [(each.source, each.target, each.note) for each in load_glossary(path).concepts]


@pytest.mark.parametrize(
    "data",
    [
        ROWS.encode(),
        ROWS.encode("utf-8-sig"),
        ROWS.replace("\n", "\r\n").encode(),
        ROWS.encode("utf-16"),
        ROWS.encode("cp932"),
        ("sep=,\r\n" + ROWS.replace("\n", "\r\n")).encode("utf-8-sig"),
        "source;target;note\r\n契約;contract;one, two\r\n会社;company;\r\n".encode("utf-8-sig"),
        "source\ttarget\tnote\r\n契約\tcontract\tone, two\r\n会社\tcompany\t\r\n".encode("utf-16"),
        ROWS.replace("source,target", "Source, Target").encode(),
        ROWS.replace("\n会社", "\n,,\n\n会社").encode(),
        ("Table 1\n" + ROWS).encode(),
    ],
    ids=[
        "utf8",
        "bom",
        "crlf",
        "utf16",
        "cp932",
        "sep-line",
        "semicolons",
        "tabs",
        "capitals",
        "blank-rows",
        "numbers",
    ],
)
def test_what_programs_save_is_read(tmp_path, data):
    assert load(tmp_path, data) == EXPECTED


def test_all_complaints_come_at_once_with_their_lines(tmp_path):
    text = (
        "source,target,kind,case,scope\n"
        ",orphan,,,\n"
        "契約,contract,,,\n"
        "契約,agreement,,,\n"
        "会社,,,,\n"
        "法人,body,thing,,\n"
        "組合,union,,yes,\n"
        "団体,group,,,../x.md\n"
    )
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_glossary(path)
    assert sorted(fault.line for fault in caught.value.faults) == [2, 4, 5, 6, 7, 8]


def test_a_twin_is_told_with_both_lines(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("source,target\nサーバー,server\nサーバ,computer\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_glossary(path)
    (fault,) = caught.value.faults
    assert (fault.line, "a.csv:2" in fault.reason) == (3, True)


def test_words_with_other_vowels_are_no_twins(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("source,target\nビル,building\nビール,beer\n", encoding="utf-8")
    matches = load_glossary(path).matches("ビルでビールを飲む。")
    assert [match.concept.target for match in matches] == ["building", "beer"]


def test_a_row_that_is_no_csv_does_not_hide_the_others():
    with pytest.raises(InputError) as caught:
        parse_concepts('source,target,kind\n"利益"x,profit\n,nothing\n買収,acquisition,trem\n')
    assert [fault.line for fault in caught.value.faults] == [2, 3, 4]


@pytest.mark.parametrize("header", ["target,note", "source,note", "a,b"])
def test_a_missing_column_is_told(header):
    with pytest.raises(InputError, match="is missing"):
        parse_concepts(f"{header}\n契約,contract\n", "a.csv")


@pytest.mark.parametrize("text", ["=SUM(A1)", "+1", "-based", "@home"])
def test_what_looks_like_a_formula_stays_exact(text):
    (concept,) = parse_concepts(f"source,target\n{text},{text}\n")
    assert (concept.source, concept.target) == (text, text)
    assert parse_concepts(write_concepts((concept,)))[0].target == text
