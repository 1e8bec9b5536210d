# SPDX-License-Identifier: MIT
"""What docs/segmentation.md shows is what the program does."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from l10n.cli import app
from l10n.config import Segmentation, parse_settings
from l10n.segment import split

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "segmentation.md").read_text(encoding="utf-8")


def shown(kind):
    """The blocks of the page that are fenced as `kind`."""
    return re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


CONVENTIONS = "".join(shown("cuts")).strip().split("\n")


@pytest.mark.parametrize("marked", CONVENTIONS, ids=range(1, len(CONVENTIONS) + 1))
def test_conventions_hold(marked):
    text = marked.replace("⏎", "\n")
    assert split(text.replace("|", "")) == [piece.strip() for piece in text.split("|")]


def test_the_why_is_what_the_command_says(tmp_path, monkeypatch):
    [document], [why] = shown("markdown"), shown("why")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tide.md").write_text(document, encoding="utf-8")
    assert CliRunner().invoke(app, ["segment", "--why", "tide.md"]).output == why


def test_settings_are_settings():
    [settings] = shown("toml")
    assert parse_settings(settings, "l10n.toml").segmentation == Segmentation(
        names=("夜空！", "Kcal."), breaks=("；",), paragraphs=("poems/*",)
    )
