# SPDX-License-Identifier: MIT
"""The page about the glossary shows what the commands print."""

import re
from pathlib import Path

import pytest

from l10n.glossary import Concept, Glossary
from l10n.glossary.lint import PAGES

PAGE = Path(__file__).parents[2] / "docs/glossary.md"


def test_every_command_is_explained():
    text = PAGE.read_text(encoding="utf-8")
    commands = {"match", "lint", "mine", "fix", "import", "export"}
    assert {each for each in commands if f"l10n terms {each}" in text} == commands


def test_every_finding_of_lint_is_explained():
    table = PAGE.read_text(encoding="utf-8").partition("| name | says |\n|---|---|\n")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"^\| `([a-z-]+)`", table, re.MULTILINE)) == list(PAGES)


def _spellings():
    table = (
        PAGE.read_text(encoding="utf-8")
        .partition("| written | found by the row |\n|---|---|\n")[2]
        .partition("\n\n")[0]
    )
    for line in table.split("\n"):
        left, right = (cell.split(", ") for cell in line.strip("| ").split(" | "))
        yield from ((written, right[min(number, len(right) - 1)]) for number, written in enumerate(left))


@pytest.mark.parametrize(("written", "row"), tuple(_spellings()))
def test_spellings_that_need_no_column(written, row):
    matches = Glossary([Concept(row, "word")]).matches(f"この{written}は新しい。")
    assert [match.span for match in matches] == [(2, 2 + len(written))]
