# SPDX-License-Identifier: MIT
"""`init` lays down what is missing, and overwrites nothing."""

import pytest

from l10n.config import Settings, parse_settings
from l10n.errors import InputError
from l10n.pipeline import init
from l10n.pipeline.scaffold import SETTINGS


def test_a_second_init_makes_nothing(tmp_path):
    assert "l10n.toml" in init(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert init(tmp_path) == []
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_settings_that_stand_in_pyproject_are_enough(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.l10n]\nlanguages = ["fr"]\n', encoding="utf-8")
    assert "l10n.toml" not in init(tmp_path)
    assert not (tmp_path / "l10n.toml").exists()


def test_a_pyproject_of_others_is_left_alone(tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.other]\n", encoding="utf-8")
    assert "l10n.toml" in init(tmp_path)
    assert path.read_text(encoding="utf-8") == "[tool.other]\n"


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(InputError, match="x/locales/ja: cannot make the folder"):
        init(tmp_path / "x")


def test_the_settings_that_are_laid_down_say_the_defaults():
    """What is commented out is read too: it must name settings that exist, at their defaults."""
    assert parse_settings(SETTINGS, "l10n.toml") == Settings()
    spoken = "\n".join(
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else line for line in SETTINGS.split("\n")
    )
    settings = parse_settings(spoken, "l10n.toml")
    assert settings is not None
    assert (settings.locales, settings.documents, settings.glossaries) == (
        Settings().locales,
        Settings().documents,
        Settings().glossaries,
    )
    assert (settings.untranslated, settings.cosmetic, settings.style) == (
        Settings().untranslated,
        Settings().cosmetic,
        Settings().style,
    )
