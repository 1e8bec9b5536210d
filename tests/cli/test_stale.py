# SPDX-License-Identifier: MIT
"""Old English that stays on the page while its sense is that of the new Japanese, and how far the English is behind."""

import json

import pytest

PO, PAGE, SOURCE = "locales/en/LC_MESSAGES/a.po", "locales/en/a.md", "locales/ja/a.md"
ENGLISH = {
    "案内": "Guide",
    "公園": "The Park",
    "公園は朝九時に開きます。": "The park opens at nine in the morning.",
    "入園料は大人500円です。": "Admission is 500 yen for adults.",
    "売店は月曜日に休みます。": "The shop is closed on Mondays.",
    "地図は[入口](a.md)にあります。": "Maps are at the [entrance](a.md).",
}
DOCUMENT = """\
---
title: 案内
---

# 公園

公園は朝九時に開きます。

入園料は大人500円です。

売店は月曜日に休みます。

地図は[入口](a.md)にあります。
"""
SETTINGS = 'publish-from = 0\nstale = "previous"\n'
OPENS = "公園は毎日朝九時に開園いたします。"


@pytest.fixture
def published(project, call):
    (project / "l10n.toml").write_text(SETTINGS, encoding="utf-8")
    (project / SOURCE).write_text(DOCUMENT, encoding="utf-8")
    call("update")
    path = project / PO
    text = path.read_text(encoding="utf-8")
    for source, target in ENGLISH.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")
    assert call("build").code == 0
    return project


def change(folder, old, new):
    path = folder / SOURCE
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def page(folder):
    return (folder / PAGE).read_text(encoding="utf-8")


def test_the_old_english_stays_while_it_says_the_same(published, call):
    change(published, "公園は朝九時に開きます。", OPENS)
    result = call("build")
    assert ENGLISH["公園は朝九時に開きます。"] in page(published)
    assert OPENS not in page(published)
    assert f"stale: {PAGE}: 1 sentence in the English of before the Japanese was changed\n" in result.err
    assert "1 unit in the English of before\n" in result.err
    assert "fuzzy" in (published / PO).read_text(encoding="utf-8")
    assert call("build", "--check").code == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("入園料は大人500円です。", "入園料は大人600円です。"),
        ("売店は月曜日に休みます。", "売店は月曜日に休みません。"),
        ("地図は[入口](a.md)にあります。", "地図は[入口](b.md)にあります。"),
    ],
)
def test_the_japanese_stands_where_a_check_speaks(published, call, old, new):
    change(published, old, new)
    result = call("build")
    assert new in page(published)
    assert ENGLISH[old] not in page(published)
    assert "stale:" not in result.err


def test_a_glossary_term_that_changed_is_told(published, call):
    (published / "glossary/terms.csv").write_text("source,target\n売店,kiosk\n", encoding="utf-8")
    change(published, "売店は月曜日に休みます。", "売店は毎週月曜日に休みます。")
    call("build")
    assert "売店は毎週月曜日に休みます。" in page(published)


def test_by_default_the_japanese_stands(published, call):
    (published / "l10n.toml").write_text("publish-from = 0\n", encoding="utf-8")
    change(published, "公園は朝九時に開きます。", OPENS)
    call("build")
    assert OPENS in page(published)


def test_documents_may_differ(published, call):
    override = 'publish-from = 0\n[[overrides]]\ndocuments = ["a.*"]\nstale = "previous"\n'
    (published / "l10n.toml").write_text(override, encoding="utf-8")
    change(published, "公園は朝九時に開きます。", OPENS)
    call("build")
    assert OPENS not in page(published)


def test_a_note_says_since_when(published, call, git):
    note = 'stale-note = "> The English is behind the Japanese since {date}."\n'
    (published / "l10n.toml").write_text(note + SETTINGS, encoding="utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "one")
    change(published, "公園は朝九時に開きます。", OPENS)
    git("commit", "-qam", "two", date="2026-10-02T23:30:00+0900")
    call("build")
    head = "---\ntitle: Guide\n---\n\n> The English is behind the Japanese since 2026-10-02.\n\n# The Park\n"
    assert page(published).startswith(head)
    path = published / PO
    lines = path.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if line != "#, fuzzy" and not line.startswith("#|")]
    path.write_text("\n".join(kept), encoding="utf-8")
    call("build")
    assert page(published).startswith("---\ntitle: Guide\n---\n\n# The Park\n")


@pytest.mark.parametrize("note", ["{day}", "{date:x}", "}{"])
def test_a_note_with_other_braces_is_refused(published, call, note):
    (published / "l10n.toml").write_text(f'stale-note = "{note}"\n', encoding="utf-8")
    result = call("build")
    assert result.code == 2
    assert "stale-note must be a text in which {date} is the only thing in braces" in result.err


def test_status_says_what_waits_and_since_when(published, call, monkeypatch, git):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1791100800")  # 2026-10-04 08:00 UTC
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "one")
    change(published, "公園は朝九時に開きます。", OPENS)
    git("commit", "-qam", "two", date="2026-10-02T10:00:00+0900")
    change(published, "入園料は大人500円です。", "入園料は大人600円です。")
    result = call("status", "--git")
    told = result.out.split("\n")[3:]
    commit = git("rev-parse", "HEAD")[:8]
    assert told == [
        "a.md (en): 1 commit, 2 days behind: 2 sentences",
        f"  2026-10-02 {commit} Aki Mori: {OPENS}",
        "  not committed: 入園料は大人600円です。",
        "",
    ]
    document = json.loads(call("status", "--git", "-f", "json").out)["documents"][0]
    assert (document["git"]["commits"], document["git"]["days"]) == (1, 2)
    assert [each["source"] for each in document["git"]["sentences"]] == [OPENS, "入園料は大人600円です。"]
    assert document["git"]["sentences"][1] == {
        "source": "入園料は大人600円です。", "commit": None, "date": None, "author": None,
    }  # fmt: skip


def test_without_git_it_says_so(published, call):
    result = call("status", "--git")
    assert result.code == 2
    assert "is in no git repository" in result.err


def test_a_shallow_clone_is_told(published, call, tmp_path_factory, monkeypatch, git):
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "one")
    change(published, "公園は朝九時に開きます。", OPENS)
    git("commit", "-qam", "two", date="2026-10-02T10:00:00+0900")
    clone = tmp_path_factory.mktemp("shallow") / "clone"
    git("clone", "-q", "--depth", "1", f"file://{published}", str(clone))
    monkeypatch.chdir(clone)
    told = "this clone is shallow: what it knows first may be older; `git fetch --unshallow` brings the rest\n"
    assert call("status", "--git").err == told
    assert call("drift").err.startswith(told)


def test_the_english_of_another_sentence_is_no_old_english(published, call):
    (published / "locales/ja/b.md").write_text("公園は毎朝九時に開きます。\n", encoding="utf-8")
    call("build")
    text = (published / PO.replace("a.po", "b.po")).read_text(encoding="utf-8")
    assert 'suggested: from locales/ja/a.md\n#: locales/ja/b.md\n#, fuzzy\n#| msgid "公園は朝九時に開きます。"' in text
    assert (published / "locales/en/b.md").read_text(encoding="utf-8") == "公園は毎朝九時に開きます。\n"
