# SPDX-License-Identifier: MIT
"""The tables of names: sorted, without twins, each told in the README beside it."""

from collections import Counter

import pytest

from l10n.sound import DATA
from l10n.sound.places import table
from l10n.tables import rows

TABLES = sorted(path.stem for path in DATA.glob("*.tsv"))
README = (DATA / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_sorted_has_no_twins_and_is_told(name):
    found = list(rows(DATA, name))
    head = (DATA / f"{name}.tsv").read_text(encoding="utf-8").split("\n")[0].split("\t")
    assert found == sorted(found)
    assert len({tuple(row) for row in found}) == len(found)
    assert {len(row) for row in found} == {len(head)}
    assert f"`{name}`" in README


def test_every_class_of_words_is_told():
    assert [kind for kind in {row[1] for row in rows(DATA, "words")} if f"`{kind}`" not in README] == []


def test_no_japanese_name_has_two_rows():
    said = Counter(word for place in table() for word in place.japanese)
    assert [word for word, count in said.items() if count > 1] == []


def test_every_place_says_its_own_english():
    assert [place.forms[0] for place in table() if not place.said(f"in {place.forms[0]}.")] == []


def test_a_generated_table_comes_with_the_licence_of_its_source():
    assert "Copyright" in (DATA / "LICENSE-pypinyin.txt").read_text(encoding="utf-8")
