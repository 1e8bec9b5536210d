# SPDX-License-Identifier: MIT
"""Right pairs over glossaries of several fields are passed over in silence, and wrong ones are told."""

import csv
from pathlib import Path

import pytest

import l10n
from l10n.model import Finding, Severity

HERE = Path(__file__).parent


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


FIELDS = sorted(path.stem for path in HERE.glob("pairs*.tsv"))


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_has_its_glossary_and_pairs_of_both_kinds(field):
    verdicts = [pair["verdict"] for pair in read(HERE / f"{field}.tsv")]
    assert (HERE / f"{field}.csv").is_file()
    assert set(verdicts) == {"right", "wrong"}


def test_there_are_thousands_of_pairs():
    verdicts = [pair["verdict"] for field in FIELDS for pair in read(HERE / f"{field}.tsv")]
    assert verdicts.count("right") >= 2440
    assert verdicts.count("wrong") >= 960


@pytest.fixture(scope="module")
def glossary():
    return l10n.load_glossary(HERE / "pairs.csv")


def told(pair: dict[str, str], glossary=None) -> list[Finding]:
    return l10n.check(pair["source"], pair["target"], glossary=glossary, select=["term", "name"])


def judged(field: str, verdict: str) -> list[tuple[dict[str, str], list[Finding]]]:
    glossary = l10n.load_glossary(HERE / f"{field}.csv")
    pairs = [pair for pair in read(HERE / f"{field}.tsv") if pair["verdict"] == verdict]
    return [(pair, told(pair, glossary)) for pair in pairs]


@pytest.mark.parametrize("field", FIELDS)
def test_right_pairs_are_passed_over(field):
    assert [pair for pair, found in judged(field, "right") if found] == []


@pytest.mark.parametrize("field", FIELDS)
def test_wrong_pairs_are_told(field):
    pairs = judged(field, "wrong")
    heard = [[each for each in found if each.severity is not Severity.INFO] for _, found in pairs]
    assert [pair for (pair, _), found in zip(pairs, heard, strict=True) if not found] == []


def test_a_finding_has_all_that_an_editor_needs(glossary):
    (finding,) = l10n.check("利益相反を避ける。", "They avoid interest conflicts.", glossary=glossary, select=["term"])
    assert "利益相反" in finding.message
    assert "pairs.csv:2" in finding.message
    assert (finding.source_span, finding.target_span) == ((0, 4), (11, 29))
    assert (finding.expected, finding.suggestion) == (("conflict of interest",), "conflicts of interest")


def test_rows_are_named_by_their_place_in_the_project(tmp_path):
    (tmp_path / "glossary").mkdir()
    path = tmp_path / "glossary" / "a.csv"
    path.write_text("source,target\n契約,contract\n", encoding="utf-8")
    from l10n.glossary import load_glossary

    assert [each.place for each in load_glossary(path, root=tmp_path).concepts] == ["glossary/a.csv:2"]


def test_human_pairs_have_hardly_a_name_error(shared):
    pairs = [{"source": row["ja"], "target": row["en"]} for row in read(shared / "data/numbers/good_pairs.tsv")]
    assert sum(bool(told(pair)) for pair in pairs) <= len(pairs) / 100
