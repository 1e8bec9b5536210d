# SPDX-License-Identifier: MIT
"""`split-unit`: one place of a repeated sentence gets English of its own, and keeps it when the document changes."""

import pytest

from l10n import catalog

PO, PAGE, SOURCE = "locales/en/LC_MESSAGES/a.po", "locales/en/a.md", "locales/ja/a.md"
DOCUMENT = "保存\n\n# 画面\n\n保存\n\n# 帳票\n\n保存\n\n| 甲 | 乙 |\n|---|---|\n| 開く | 閉じる |\n| 開く | 閉じる |\n"
ENGLISH = {"保存": "Save", "画面": "Screen", "帳票": "Report", "甲": "A", "乙": "B", "開く": "Open", "閉じる": "Close"}


@pytest.fixture
def forms(project, call):
    (project / SOURCE).write_text(DOCUMENT, encoding="utf-8")
    call("update")
    translate(project, {(None, source): target for source, target in ENGLISH.items()})
    call("build")
    return project


def translate(folder, targets):
    text = (folder / PO).read_text(encoding="utf-8")
    for (context, source), target in targets.items():
        head = f'msgctxt "{context}"\n' if context else "\n"
        start = text.index(f'{head}msgid "{source}"\n')
        end = text.index("msgstr ", start)
        text = text[:end] + f'msgstr "{target}"' + text[text.index("\n", end) :]
    (folder / PO).write_text(text, encoding="utf-8")


def units(folder, source="保存"):
    entries = catalog.load((folder / PO).read_bytes(), PO).entries
    return [
        (each.context, each.target, [line.line for line in each.references], each.obsolete)
        for each in entries
        if each.source == source
    ]


def page(folder):
    return (folder / PAGE).read_text(encoding="utf-8")


def test_a_place_gets_english_of_its_own(forms, call):
    result = call("split-unit", f"{SOURCE}:5")
    assert result.code == 0
    assert result.err == f"wrote {PO}\n保存 has a unit of its own there, with the context '画面'\n"
    assert units(forms) == [(None, "Save", [1, 9], False), ("画面", "Save", [5], False)]
    translate(forms, {("画面", "保存"): "Keep on screen"})
    assert call("build").code == 0
    assert page(forms).startswith("Save\n\n# Screen\n\nKeep on screen\n\n# Report\n\nSave\n")
    assert call("check").code == 0
    assert call("build", "--check").code == 0


def test_it_keeps_its_place_when_the_document_changes(forms, call):
    call("split-unit", f"{SOURCE}:5")
    translate(forms, {("画面", "保存"): "Keep on screen"})
    (forms / SOURCE).write_text(f"保存\n\n新しい段落。\n\n{DOCUMENT}", encoding="utf-8")
    assert call("build").code == 0
    assert units(forms) == [(None, "Save", [1, 5, 13], False), ("画面", "Keep on screen", [9], False)]
    assert page(forms).startswith("Save\n\n新しい段落。\n\nSave\n\n# Screen\n\nKeep on screen\n\n# Report\n\nSave\n")


def test_it_goes_with_its_sentence_and_comes_back(forms, call):
    call("split-unit", f"{SOURCE}:5")
    translate(forms, {("画面", "保存"): "Keep on screen"})
    (forms / SOURCE).write_text(DOCUMENT.replace("保存", "印刷"), encoding="utf-8")
    call("update")
    assert [each for each in units(forms) if not each[3]] == []
    (forms / SOURCE).write_text(DOCUMENT, encoding="utf-8")
    call("update")
    assert [each[:2] for each in units(forms)] == [(None, "Save"), ("画面", "Keep on screen")]


def test_a_unit_made_by_hand_stays(forms, call):
    text = (forms / PO).read_text(encoding="utf-8")
    own = '\nmsgctxt "帳票"\nmsgid "保存"\nmsgstr "File"\n'
    (forms / PO).write_text(text + own.replace("\nmsgctxt", f"\n#: {SOURCE}:9\nmsgctxt"), encoding="utf-8")
    assert call("build").code == 0
    assert units(forms) == [(None, "Save", [1, 5], False), ("帳票", "File", [9], False)]
    assert page(forms).startswith("Save\n\n# Screen\n\nSave\n\n# Report\n\nFile\n")


def test_the_place_is_named_where_a_line_has_several(forms, call):
    assert call("split-unit", f"{SOURCE}:14").code == 2
    assert call("split-unit", f"{SOURCE}:14", "--text", "開", "--context", "後").code == 0
    assert [each[:1] for each in units(forms, "開く")] == [(None,), ("後",)]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("locales/ja/a.md", "l10n: 'locales/ja/a.md' is no place (hint: name PATH:LINE, a line of a document)\n"),
        ("locales/ja/b.md:3", "l10n: locales/ja/b.md: is no document of the project"),
        (f"{SOURCE}:3", f"l10n: {SOURCE}:3: no sentence here stands elsewhere in the document, too"),
        (f"{SOURCE}:14", f"l10n: {SOURCE}:14: several sentences here stand elsewhere, too: '開く', '閉じる'"),
        (f"{SOURCE}:99999999999999999999", f"l10n: {SOURCE}:"),
    ],
)
def test_a_place_that_has_no_such_sentence_is_told(forms, call, place, told):
    before = (forms / PO).read_bytes()
    result = call("split-unit", place)
    assert result.code == 2
    assert result.err.startswith(told.partition(" (hint")[0])
    assert (forms / PO).read_bytes() == before


def test_a_context_that_is_taken_is_told(forms, call):
    call("split-unit", f"{SOURCE}:5")
    result = call("split-unit", f"{SOURCE}:9", "--context", "画面")
    assert result.code == 2
    assert "has a unit with the context '画面' already" in result.err


def test_the_review_page_shows_each_place_with_its_own(forms, call):
    call("split-unit", f"{SOURCE}:5")
    translate(forms, {("画面", "保存"): "Keep on screen"})
    call("review", "-o", "review.html")
    text = (forms / "review.html").read_text(encoding="utf-8")
    assert text.count("Keep on screen") >= 1
