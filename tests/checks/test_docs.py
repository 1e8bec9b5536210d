# SPDX-License-Identifier: MIT
"""docs/checking.md says what the program does."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from l10n.checks import Pairs, checks, run
from l10n.cli import app
from l10n.config import Settings
from l10n.model import Entry

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["check", "fix", "rule"])
def test_every_option_that_is_shown_exists(command):
    shown = set(re.findall(r"(?:--?)[a-z-]+", " ".join(re.findall(rf"l10n {command}[^`#\n]*", PAGE))))
    known = CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200"}).output
    assert {option for option in shown if option.startswith("--") and option not in known} == set()


def test_every_check_that_is_named_exists():
    families = {each.family for each in checks().values()}
    named = set(re.findall(rf"\b(?:{'|'.join(families)})-[a-z-]+\b", PAGE))
    assert named - set(checks()) == set()


def test_the_table_has_every_check_that_is_an_error_by_default():
    errors = {name for name, each in checks().items() if each.severity == "error"}
    rows = re.findall(r"^.{24}([a-z]+-[a-z-]+) +(\d+) +(\d+) +([\d.]+)% +\d+ +([\d.]+)%$", PAGE, re.MULTILINE)
    measured = {name: (float(recall), float(precision)) for name, _, _, recall, precision in rows}
    assert errors - set(measured) == set()
    assert {name for name in errors if measured[name] < (90, 95)} == set()


def test_the_waiver_that_is_shown_waives():
    comment = re.search(r"^# (l10n: ignore.*)$", PAGE, re.MULTILINE)[1]
    entry = Entry("投資額は143億ドルだ。", "It invests $15 billion.")
    waived = Entry(entry.source, entry.target, comments=(comment,))
    told = [
        [
            each.check
            for each in run([Pairs("a.po", (unit,))], Settings(), lambda _: None)
            if each.check == "number-value"
        ]
        for unit in (entry, waived)
    ]
    assert told == [["number-value"], []]
