# SPDX-License-Identifier: MIT
"""GNU gettext reads every catalogue that we write, and would write it the same."""

import shutil
import subprocess
from pathlib import Path

import pytest

import l10n
from l10n.pipeline import init

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not shutil.which("msgcat"), reason="GNU gettext is not installed")


def assert_written_as_gettext_writes(folder):
    catalogues = sorted(path for path in folder.rglob("*") if path.suffix in {".po", ".pot"})
    assert {path.suffix for path in catalogues} == {".po", ".pot"}
    for path in catalogues:
        check = ["msgfmt", "-c", "-o", "-", path] if path.suffix == ".po" else ["msgfmt", "-o", "-", path]
        checked = subprocess.run(check, capture_output=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, b"")
        again = subprocess.run(["msgcat", "--no-wrap", path], capture_output=True, check=True)
        assert again.stdout == path.read_bytes()


@pytest.fixture
def project(tmp_path):
    init(tmp_path)
    return tmp_path


def edited(project, name, old, new):
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    l10n.build(project)


def test_the_sample_from_new_to_edited(project):
    shutil.copytree(ROOT / "locales/ja", project / "locales/ja", dirs_exist_ok=True)
    l10n.build(project)
    assert_written_as_gettext_writes(project)
    shutil.copytree(ROOT / "locales/en", project / "locales/en", dirs_exist_ok=True)
    edited(project, "locales/ja/meta-scale-ai.md", "金額の比較", "金額を比較する")
    assert "#, fuzzy\n#| msgid" in (project / "locales/en/LC_MESSAGES/meta-scale-ai.po").read_text(encoding="utf-8")
    assert_written_as_gettext_writes(project)


def test_the_users_article(project, users_article):
    shutil.copy(users_article, project / "locales/ja")
    l10n.build(project)
    assert_written_as_gettext_writes(project)


def test_texts_that_need_escapes_and_names_with_spaces(project):
    odd = 'タブ\tと"引用符"と\\と制御文字\x07と\u2028と\u200bがある。'
    (project / "locales/ja/名前 の ある.md").write_text(f"# 見出し\n\n{odd}\n", encoding="utf-8")
    l10n.build(project)
    assert_written_as_gettext_writes(project)


def test_sentences_that_leave_and_come_back(project):
    document = project / "locales/ja/a.md"
    document.write_text("一つ目の文だ。\n\n昨日は雨が降った。\n", encoding="utf-8")
    l10n.build(project)
    edited(
        project,
        "locales/en/LC_MESSAGES/a.po",
        'msgid "昨日は雨が降った。"\nmsgstr ""',
        'msgid "昨日は雨が降った。"\nmsgstr "It rained."',
    )
    edited(project, "locales/ja/a.md", "\n昨日は雨が降った。\n", "")
    assert "#~ msgstr" in (project / "locales/en/LC_MESSAGES/a.po").read_text(encoding="utf-8")
    assert_written_as_gettext_writes(project)
