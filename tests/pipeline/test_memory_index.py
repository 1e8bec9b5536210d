# SPDX-License-Identifier: MIT
"""The index of memories: what it finds, when it is made anew, and that damage in it has no say."""

import os
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.config import find_project
from l10n.pipeline import init
from l10n.pipeline.caching.memory import cache_file
from l10n.pipeline.tm import filling, opening
from l10n.pipeline.tm.index import Index
from l10n.pipeline.tm.units import Unit, mark

SENTENCES = (
    "開園は午前九時です。",
    "閉園は午後五時です。",
    "売店は月曜日に休みます。",
    "売店",
    "はい。",
    "ＡＰＩの使い方を説明します。",
)


def read(data, name):
    """A file holds a sentence a line."""
    for number, source in enumerate(data.decode().split("\n"), 1):
        yield Unit(source, f"English of {source}", name, number)


@pytest.fixture
def made(tmp_path):
    """Makes an index of the files in a folder, kept beside it."""
    folder = tmp_path / "memory"
    folder.mkdir()
    (folder / "a.txt").write_text("\n".join(SENTENCES), encoding="utf-8")
    asked = []

    def made(*, kept=True):
        def telling(data, name):
            asked.append(name)
            return read(data, name)

        sources = {each.name: each for each in sorted(folder.iterdir())}
        return Index(sources, telling, tmp_path / "cache/x.memory" if kept else None)

    made.folder, made.file, made.asked = folder, tmp_path / "cache/x.memory", asked
    return made


def test_the_very_sentence_and_those_that_are_like_it(made):
    index = made()
    assert [(each.source, each.line, each.path) for each in index.exact("売店")] == [("売店", 4, "a.txt")]
    assert index.exact("売店は") == []
    assert index.like("開園は午前十時です。")[0] == "開園は午前九時です。"
    assert index.like("売店は火曜日に休みます。")[0] == "売店は月曜日に休みます。"
    assert index.remark == ""


@pytest.mark.parametrize(
    ("sought", "found"),
    [("APIの使い方を説明します。", "ＡＰＩの使い方を説明します。"), ("売 店", "売店"), ("はい。 ", "はい。")],
)
def test_another_spelling_is_like_a_sentence_however_short(made, sought, found):
    assert made().like(sought)[0] == found


def test_what_has_not_changed_is_not_read_again(made):
    made().close()
    path = made.folder / "a.txt"
    os.utime(path, ns=(1, 1))
    (made.folder / "b.txt").write_text("新しい噴水ができました。", encoding="utf-8")
    index = made()
    assert made.asked == ["a.txt", "b.txt"]
    assert index.like("新しい噴水が一つできました。") == ["新しい噴水ができました。"]
    index.close()
    path.write_text("池があります。", encoding="utf-8")
    (made.folder / "b.txt").unlink()
    index = made()
    assert made.asked == ["a.txt", "b.txt", "a.txt"]
    assert [each.source for each in index.wanted(bool)] == ["池があります。"]
    assert index.like("新しい噴水ができました。") == []


def test_a_file_that_cannot_be_read_leaves_the_index_as_it_was(made):
    made().close()
    held = made.file.read_bytes()
    (made.folder / "b.txt").write_bytes("é".encode("latin-1"))
    with pytest.raises(UnicodeDecodeError):
        made()
    assert made.file.read_bytes() == held


@pytest.mark.parametrize("damage", ["none of ours", "cut", "letters", "answers", "emptied", "another version"])
def test_damage_has_no_say(made, damage):
    index = made()
    told = [index.wanted(bool), index.like("開園は午前十時です。")]
    index.close()
    data = made.file.read_bytes()
    if damage == "another version":
        with sqlite3.connect(made.file) as database:
            database.execute("UPDATE made SET maker = 'x'")
        database.close()
    else:
        made.file.write_bytes({
            "none of ours": b"x" * 10_000,
            "cut": data[: len(data) // 2],
            "letters": data.replace("English of 売店は".encode(), "English of 駐車場".encode()),
            "answers": data.replace(b'["\\u958b', b'["\\u958c'),
            "emptied": b"",
        }[damage])  # fmt: skip
    index = made()
    index.exact("売店は月曜日に休みます。")
    assert [index.wanted(bool), index.like("開園は午前十時です。")] == told


def test_without_trigrams_equal_sentences_are_found_and_it_is_said(made, monkeypatch):
    monkeypatch.setattr(filling, "GRAMS", ("CREATE VIRTUAL TABLE grams USING fts5 (text, tokenize = 'unknown')",))
    index = made()
    assert [each.source for each in index.exact("売店")] == ["売店"]
    assert index.like("開園は午前十時です。", "APIの使い方を説明します。") == ["ＡＰＩの使い方を説明します。"]
    assert index.remark.endswith("has no trigrams: memories are asked for equal sentences only")


def test_where_nothing_can_be_written_the_memory_is_read_anew(made):
    made.file.parent.write_text("no folder", encoding="utf-8")
    assert [each.source for each in made().exact("売店")] == ["売店"]


def test_nothing_is_kept_where_nothing_may_be(made):
    assert [each.source for each in made(kept=False).exact("はい。")] == ["はい。"]
    assert not made.file.exists()


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(alphabet='ア店は"*^()ANDOR\u3000- ９9ｶﾞ', min_size=1, max_size=12), max_size=8), st.data())
def test_whatever_a_memory_says_is_found(tmp_path_factory, texts, data):
    folder = tmp_path_factory.mktemp("memory")
    (folder / "a").write_text("x", encoding="utf-8")
    index = Index({"a": folder / "a"}, lambda _, name: (Unit(each, "E", name) for each in texts))
    sought = data.draw(st.sampled_from(texts) if texts else st.just("店"))
    assert [each.source for each in index.exact(sought)] == [each for each in texts if each == sought]
    twins = {each for each in texts if mark(each) == mark(sought)} - {sought}
    assert set(index.like(sought)[: len(twins)]) == twins or len(twins) > 6


def test_a_large_memory_is_kept_in_the_users_folder_and_small_ones_are_not(tmp_path, monkeypatch):
    monkeypatch.setenv("L10N_CACHE_DIR", str(tmp_path / "cache"))
    root = tmp_path / "project"
    init(root)
    (root / "l10n.toml").write_text('[memory]\nfiles = ["*.po"]\n', encoding="utf-8")
    (root / "a.po").write_text('msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "池"\nmsgstr "pond"\n', "utf-8")
    for size, is_kept in ((opening.LARGE, False), (10, True)):
        monkeypatch.setattr(opening, "LARGE", size)
        index = opening.opened(find_project(root), "en")
        assert [each.target for each in index.exact("池")] == ["pond"]
        assert cache_file(root, "en.memory").exists() is is_kept
