# SPDX-License-Identifier: MIT
"""Memories that the settings name: what new documents begin with, besides the project's own catalogues."""

import pytest

import l10n
from l10n import catalog
from l10n.errors import InputError
from l10n.pipeline import init

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n\n'
TMX = (
    '<tmx version="1.4"><header srclang="ja"/><body>'
    '<tu><tuv xml:lang="ja"><seg>開園は午前九時です。</seg></tuv>'
    '<tuv xml:lang="en-GB"><seg>It opens at nine.</seg></tuv></tu>'
    '<tu><tuv xml:lang="ja"><seg>売店は休む。</seg></tuv><tuv xml:lang="en"><seg>The shop is shut.</seg></tuv></tu>'
    '<tu><tuv xml:lang="ja"><seg>売店は休む。</seg></tuv><tuv xml:lang="en"><seg>The kiosk is closed.</seg></tuv></tu>'
    "</body></tmx>"
)


@pytest.fixture
def project(tmp_path):
    init(tmp_path)
    (tmp_path / "l10n.toml").write_text('[memory]\nfiles = ["memory/*"]\n', encoding="utf-8")
    (tmp_path / "memory").mkdir()
    (tmp_path / "locales/ja/a.md").write_text(
        "開園は午前九時です。\n\n売店は休む。\n\n閉園は午後五時三十分です。\n", encoding="utf-8"
    )
    return tmp_path


def units(folder):
    l10n.build(folder)
    path = "locales/en/LC_MESSAGES/a.po"
    return {each.source: each for each in catalog.load((folder / path).read_bytes(), path).live}


def test_a_memory_fills_a_new_document(project):
    (project / "memory/old.tmx").write_text(TMX, encoding="utf-8")
    (project / "memory/park.po").write_text(
        HEAD.format("en") + 'msgid "閉園は午後五時です。"\nmsgstr "It closes at five."\n', encoding="utf-8"
    )
    found = units(project)
    assert (found["開園は午前九時です。"].target, found["開園は午前九時です。"].fuzzy) == ("It opens at nine.", False)
    assert (found["売店は休む。"].target, found["売店は休む。"].fuzzy) == ("The shop is shut.", True)
    assert "suggested: or 'The kiosk is closed.' from memory/old.tmx" in found["売店は休む。"].notes
    near = found["閉園は午後五時三十分です。"]
    assert (near.target, near.fuzzy, near.previous) == ("It closes at five.", True, "閉園は午後五時です。")
    assert "suggested: from memory/park.po" in near.notes


def test_another_language_is_left_out(project):
    (project / "memory/fr.po").write_text(
        HEAD.format("fr") + 'msgid "売店は休む。"\nmsgstr "Fermé."\n', encoding="utf-8"
    )
    assert units(project)["売店は休む。"].target == ""


@pytest.mark.parametrize(("name", "text"), [("a.xls", "x"), ("a.tmx", "<tmx"), ("a.po", "msgid")])
def test_what_is_no_memory_is_told(project, name, text):
    (project / "memory" / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=rf"memory/{name}"):
        l10n.build(project)
