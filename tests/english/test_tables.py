# SPDX-License-Identifier: MIT
"""The tables of words: sorted, without twins, and each told in the README beside it."""

import subprocess
import sys
from pathlib import Path

import pytest

import l10n

ROOT = Path(l10n.__file__).parent
TABLES = sorted(path for room in ("english", "glossary") for path in (ROOT / room / "data").glob("*.tsv"))
IDS = [f"{path.parents[1].name}-{path.stem}" for path in TABLES]


def lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    return text.split("\n")[:-1]


@pytest.mark.parametrize("path", TABLES, ids=IDS)
def test_a_table_is_sorted_and_has_no_twins(path):
    rows = [line.split("\t") for line in lines(path)[1:]]
    assert rows == sorted(rows)
    assert len({tuple(row) for row in rows}) == len(rows)


@pytest.mark.parametrize("path", TABLES, ids=IDS)
def test_a_row_has_a_word_for_each_column(path):
    head, *rows = (line.split("\t") for line in lines(path))
    assert {len(row) for row in rows} == {len(head)}
    assert [row for row in rows if not all(cell and cell == cell.strip() for cell in row)] == []


@pytest.mark.parametrize("path", TABLES, ids=IDS)
def test_a_table_is_told_in_the_readme_beside_it(path):
    assert path.stem in path.with_name("README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("source", ["VarCon", "WordNet"])
def test_a_generated_table_comes_with_the_licence_of_its_source(source):
    folder = ROOT / "english" / "data"
    assert list(folder.glob(f"*_{source.lower()}.tsv"))
    assert "Copyright" in (folder / f"LICENSE-{source}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("hand", "generated"), [("spelling", "spelling_varcon"), ("compounds", "compounds_wordnet")])
def test_what_was_written_by_hand_is_not_generated_again(hand, generated):
    folder = ROOT / "english" / "data"
    assert set(lines(folder / f"{hand}.tsv")[1:]).isdisjoint(lines(folder / f"{generated}.tsv")[1:])


def test_every_class_of_japanese_words_is_told():
    kinds = {line.split("\t")[1] for line in lines(ROOT / "glossary" / "data" / "words.tsv")[1:]}
    readme = (ROOT / "glossary" / "data" / "README.md").read_text(encoding="utf-8")
    assert [kind for kind in kinds if f"`{kind}`" not in readme] == []


def test_the_japanese_half_loads_without_the_english_one():
    code = (
        "import sys; from l10n.glossary import Concept, Glossary;"
        "print(len(Glossary([Concept('契約', 'contract')]).matches('契約を結ぶ。')));"
        "print([name for name in sys.modules if name.startswith('l10n.english')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n[]\n"
