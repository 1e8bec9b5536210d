# SPDX-License-Identifier: MIT
"""A Word file among the documents: all that is done with a page is done with it, too."""

import sys
import zipfile
from pathlib import Path

import docx
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "formats"))

import wordfiles

RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
RUNS = RUN.format("一つ目の文だ。港に"), BOLD.format("船"), RUN.format("がある。")
BODY = f"<w:p>{''.join(RUNS)}</w:p>"
COMMENTS = f"<w:comment w:id='1'><w:p>{RUN.format('直す。')}</w:p></w:comment>"
TARGETS = {"一つ目の文だ。": "This is the first.", "港に<1>船</1>がある。": "The port has <1>ships</1>."}


@pytest.fixture
def project(tmp_path, monkeypatch):
    source = tmp_path / "locales/ja/報告.docx"
    source.parent.mkdir(parents=True)
    source.write_bytes(wordfiles.word(BODY, comments=COMMENTS))
    (source.parent / "~$報告.docx").write_bytes(b"\x05sato")
    (tmp_path / "l10n.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(path):
    return [each.text for each in docx.Document(path).paragraphs]


def published(call):
    assert call("build").code == 0
    path = Path("locales/en/LC_MESSAGES/報告.po")
    text = path.read_text(encoding="utf-8")
    for source, target in TARGETS.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")
    assert call("build").code == 0
    return Path("locales/en/報告.docx")


def test_a_word_file_is_published_and_nothing_of_it_changes_twice(project, call):
    page = published(call)
    assert texts(page) == ["This is the first. The port has ships."]
    assert [each.text for each in docx.Document(page).paragraphs[0].runs if each.bold] == ["ships"]
    before = page.read_bytes()
    assert call("build").code == 0
    assert call("build", "--check").code == 0
    assert page.read_bytes() == before
    assert call("check").out == "no findings in 2 units\n"


def test_what_would_change_is_told_without_a_line(project, call):
    published(call)
    po = Path("locales/en/LC_MESSAGES/報告.po")
    po.write_text(po.read_text(encoding="utf-8").replace("the first", "the one"), encoding="utf-8")
    result = call("build", "--check")
    assert result.code == 1
    assert "locales/en/報告.docx is not what its catalogue makes" in result.err.replace(": ", " ")


def test_a_page_that_another_program_packed_is_the_same_page(project, call):
    page = published(call)
    again = wordfiles.packed(wordfiles.members(page.read_bytes()), zipfile.ZIP_STORED)
    page.write_bytes(again)
    assert call("build").code == 0
    assert page.read_bytes() == again


def test_a_page_that_a_person_edits_is_left_alone_and_taken_in(project, call):
    page = published(call)
    edited = docx.Document(page)
    edited.paragraphs[0].runs[0].text = "This is the one. The port has "
    edited.save(page)
    before = page.read_bytes()
    result = call("build")
    assert result.code == 1
    assert "locales/en/報告.docx was made or changed by a person" in result.err
    assert page.read_bytes() == before
    assert call("import", "--all").code in {0, 1}
    assert 'msgstr "This is the one."' in Path("locales/en/LC_MESSAGES/報告.po").read_text(encoding="utf-8")


def test_comments_are_text_where_the_settings_say_so(project, call):
    assert call("update").code == 0
    assert "直す。" not in Path("locales/報告.pot").read_text(encoding="utf-8")
    Path("l10n.toml").write_text("[docx]\ncomments = true\n", encoding="utf-8")
    assert call("update").code == 0
    assert 'msgid "直す。"' in Path("locales/報告.pot").read_text(encoding="utf-8")


def test_a_pseudo_translation_is_a_word_file_and_replaces_only_its_like(project, call):
    assert call("pseudo", "-o", "pseudo").code == 0
    page = Path("pseudo/報告.docx")
    assert all(text.startswith("⟦") for text in texts(page))
    assert call("pseudo", "-o", "pseudo").code == 0
    page.write_bytes(Path("locales/ja/報告.docx").read_bytes())
    assert "holds something else than an earlier pseudo-translation" in call("pseudo", "-o", "pseudo").err


def test_a_file_that_is_none_of_words_is_told_in_a_line(project, call):
    Path("locales/ja/報告.docx").write_bytes(wordfiles.packed({"a.txt": "船"}))
    result = call("build")
    assert (result.code, result.out) == (3, "")
    assert result.err == "l10n: locales/ja/報告.docx: is a zip file, but none of Word's; save it as .docx\n"


def test_old_english_is_told_on_the_page(project, call):
    note = 'stale = "previous"\nstale-note = "This page is older & shorter."\npublish-from = 0\n'
    Path("l10n.toml").write_text(note, encoding="utf-8")
    page = published(call)
    source = Path("locales/ja/報告.docx")
    source.write_bytes(wordfiles.word(BODY.replace("一つ目の文だ。", "一つ目の長い文だ。"), comments=COMMENTS))
    call("build")
    assert texts(page)[0] == "This page is older & shorter."
    assert texts(page)[1].endswith("The port has ships.")
