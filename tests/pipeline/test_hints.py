# SPDX-License-Identifier: MIT
"""Glossary terms go into the catalogue when the settings ask for it, and changed rows are told."""

import pytest

from l10n.config import Project, parse_settings
from l10n.pipeline.checking.pairs import check_project
from l10n.pipeline.steps import update
from l10n.pipeline.workspace import Workspace

GLOSSARY = "source,target,admitted,forbidden\n評価額,valuation,worth,appraisal\n"
NOTE = "term: 評価額 = valuation or worth; not: appraisal"


def project(root, settings: str = "") -> Workspace:
    return Workspace(Project(root, parse_settings(settings, "l10n.toml")))


@pytest.fixture
def root(tmp_path):
    for name, text in (("locales/ja/a.md", "評価額は上がった。\n"), ("glossary/a.csv", GLOSSARY)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def translate(root) -> None:
    path = root / "locales/en/LC_MESSAGES/a.po"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('msgstr ""\n', 'msgstr "The valuation rose."\n').replace(
            'msgid ""\nmsgstr "The valuation rose."\n', 'msgid ""\nmsgstr ""\n'
        ),
        encoding="utf-8",
    )


def po(root) -> str:
    return (root / "locales/en/LC_MESSAGES/a.po").read_text(encoding="utf-8")


def test_terms_are_noted_only_when_asked(root):
    update(project(root))
    assert "term:" not in po(root)
    update(project(root, "term-notes = true"))
    assert f"#. {NOTE}\n" in po(root)
    update(project(root, "term-notes = true"))
    assert po(root).count(NOTE) == 1
    update(project(root))
    assert "term:" not in po(root)


def test_a_changed_row_is_told_until_the_translation_is_touched(root):
    marks = "term-marks = true"
    update(project(root, marks))
    translate(root)
    update(project(root, marks))
    assert "# l10n: terms[" in po(root)
    assert [each.check for each in check_project(project(root, marks)).findings] == []
    (root / "glossary/a.csv").write_text(GLOSSARY.replace("appraisal", "price"), encoding="utf-8")
    update(project(root, marks))
    assert [each.check for each in check_project(project(root, marks)).findings] == ["term-drift"]
    path = root / "locales/en/LC_MESSAGES/a.po"
    path.write_text(po(root).replace("The valuation rose.", "Its valuation rose."), encoding="utf-8")
    update(project(root, marks))
    assert [each.check for each in check_project(project(root, marks)).findings] == []
