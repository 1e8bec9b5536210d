# SPDX-License-Identifier: MIT
"""`l10n config show` says of each setting what holds and who said so."""

import json

from l10n.config import Settings, parse_settings

SETTINGS = """\
languages = ["en"]
publish-from = 50

[checks.levels]
text-length = "off"

[[overrides]]
documents = ["a*"]
encoding = "cp932"
"""


def test_each_setting_is_shown_with_its_place(project, call):
    (project / "l10n.toml").write_text(SETTINGS, encoding="utf-8")
    lines = call("config", "show").out.splitlines()
    assert lines[0] == 'source-language = "ja"  # default'
    assert 'languages = ["en"]  # l10n.toml:1' in lines
    assert "publish-from = 50  # l10n.toml:2" in lines
    assert "target-encoding = (none)  # default" in lines
    assert 'checks.levels = {"text-length": "off"}  # l10n.toml:4' in lines
    assert 'overrides = [{"documents": ["a*"], "encoding": "cp932"}]  # l10n.toml:7' in lines


def test_pyproject_and_defaults(project, call):
    (project / "l10n.toml").unlink()
    (project / "pyproject.toml").write_text('[tool.l10n]\nstyle.dollar = "US$"\n', encoding="utf-8")
    held = json.loads(call("config", "show", "--format", "json").out)
    assert held["version"] == 1
    stated = [each for each in held["settings"] if each["path"]]
    assert stated == [{"name": "style.dollar", "value": "US$", "path": "pyproject.toml", "line": 2}]


def test_without_any_file_all_is_default(project, call):
    (project / "l10n.toml").unlink()
    shown = call("config", "show").out
    assert all(line.endswith("# default") for line in shown.splitlines())


def test_what_is_shown_can_be_written(project, call):
    (project / "l10n.toml").unlink()
    rows = [line for line in call("config", "show").out.splitlines() if "(none)" not in line and " = {}" not in line]
    assert parse_settings("\n".join(rows), "l10n.toml") == Settings()


IDLE = """\
languages = ["en"]
glossaries = [
  "glossary/*.csv",
  'terms/*.csv',
]

[memory]
files = ["memory"]
"""


def test_a_pattern_that_matches_nothing_is_told_with_its_place(project, call):
    (project / "l10n.toml").write_text(IDLE, encoding="utf-8")
    notes = [
        "note: l10n.toml:4: glossaries: 'terms/*.csv' matches no file; nothing is read for it",
        "note: l10n.toml:8: memory.files: 'memory' matches no file; nothing is read for it",
    ]
    for command in ("build", "check", "status"):
        assert call(command).err.splitlines()[:2] == notes
    (project / "terms").mkdir()
    (project / "terms/city.csv").write_text("source,target\n市電,tram\n", encoding="utf-8")
    (project / "memory").mkdir()
    assert "note:" not in call("check").err


def test_a_usual_pattern_may_match_nothing(project, call):
    (project / "glossary/terms.csv").unlink()
    assert "note:" not in call("build").err
