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


FIELDS = [
    ("pairs", 60, 30),
    ("pairs-railway", 65, 35),
    ("pairs-medicine", 44, 18),
    ("pairs-law", 95, 48),
    ("pairs-kitchen", 93, 42),
    ("pairs-space", 98, 48),
    ("pairs-energy", 65, 30),
    ("pairs-biology", 65, 30),
    ("pairs-culture", 64, 30),
    ("pairs-sports", 63, 30),
    ("pairs-finance", 65, 30),
    ("pairs-government", 65, 30),
    ("pairs-mergers", 65, 30),
    ("pairs-software", 65, 30),
    ("pairs-school", 59, 30),
    ("pairs-intelligence", 65, 30),
    ("pairs-city", 65, 30),
    ("pairs-chips", 65, 30),
    ("pairs-railtour", 65, 30),
    ("pairs-electronics", 65, 29),
    ("pairs-environment", 65, 30),
    ("pairs-privacy", 65, 29),
    ("pairs-ventures", 54, 16),
    ("pairs-service", 43, 15),
    ("pairs-clinic", 39, 13),
    ("pairs-politics", 38, 15),
    ("pairs-accounts", 49, 8),
    ("pairs-travel", 38, 8),
    ("pairs-motors", 40, 8),
    ("pairs-campus", 40, 8),
    ("pairs-climate", 38, 8),
    ("pairs-stadium", 36, 8),
    ("pairs-courts", 39, 8),
    ("pairs-housing", 40, 8),
    ("pairs-telecom", 39, 8),
    ("pairs-arts", 38, 8),
    ("pairs-freight", 40, 8),
    ("pairs-games", 36, 8),
    ("pairs-science", 38, 8),
    ("pairs-contracts", 30, 8),
    ("pairs-employment", 39, 8),
    ("pairs-food", 38, 8),
    ("pairs-cars", 65, 29),
    ("pairs-pharma", 65, 29),
]


def test_no_field_is_left_out():
    assert {path.stem for path in HERE.glob("pairs*.tsv")} == {field for field, _, _ in FIELDS}


@pytest.fixture(scope="module")
def glossary():
    return l10n.load_glossary(HERE / "pairs.csv")


def told(pair: dict[str, str], glossary=None) -> list[Finding]:
    return l10n.check(pair["source"], pair["target"], glossary=glossary, select=["term", "name"])


def judged(field: str, verdict: str) -> list[tuple[dict[str, str], list[Finding]]]:
    glossary = l10n.load_glossary(HERE / f"{field}.csv")
    pairs = [pair for pair in read(HERE / f"{field}.tsv") if pair["verdict"] == verdict]
    return [(pair, told(pair, glossary)) for pair in pairs]


@pytest.mark.parametrize(("field", "right", "_wrong"), FIELDS)
def test_right_pairs_are_passed_over(field, right, _wrong):
    pairs = judged(field, "right")
    assert len(pairs) == right
    assert [pair for pair, found in pairs if found] == []


@pytest.mark.parametrize(("field", "_right", "wrong"), FIELDS)
def test_wrong_pairs_are_told(field, _right, wrong):
    pairs = judged(field, "wrong")
    assert len(pairs) == wrong
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
