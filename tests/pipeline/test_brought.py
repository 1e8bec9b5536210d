# SPDX-License-Identifier: MIT
"""A new document begins with what other catalogues say of its sentences, and none of them changes."""

from dataclasses import replace

import pytest

import l10n
from l10n import catalog
from l10n.model import EMPTY

from .renaming import ACCESS, ENGLISH, MESSAGES, NOTICE, contents, edit, project, read, targets, write

SHOP = "売店は休む。"
NEW = "# 店\n\n売店は休む。\n"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path, {"notice.md": NOTICE, "access.md": ACCESS})


def say(root, stem, target, **others):
    """Have the shop's sentence translated so in a document."""
    edit(
        root / f"{MESSAGES}/{stem}.po",
        lambda entry: replace(entry, target=target, **others) if entry.source == SHOP else entry,
    )


def shop(root, text=NEW):
    """The shop's sentence in a new document."""
    write(root, "shop.md", text)
    others = {path: data for path, data in contents(root).items() if path.suffix == ".po"}
    l10n.build(root)
    settled = contents(root)
    assert {path: settled[path] for path in others} == others
    assert l10n.build(root).changed == ()
    assert contents(root) == settled
    return read(root, "shop").live[-1]


def test_a_sentence_with_one_translation_brings_it_along(root):
    entry = shop(root)
    assert (entry.target, entry.fuzzy, entry.notes, entry.comments) == (
        ENGLISH[SHOP],
        False,
        ("paragraph", "under: 店"),
        (),
    )


def test_a_copied_document_is_translated_at_once_and_its_original_stays(root):
    write(root, "copy.md", NOTICE)
    outcome = l10n.build(root)
    assert targets(root, "copy") == targets(root, "notice") == {s: e for s, e in ENGLISH.items() if s in NOTICE}
    (report,) = (each.report for each in outcome.translations if each.document.name == "copy.md")
    assert (report.brought, report.new, report.fuzzy) == (4, 0, 0)
    assert (outcome.orphans, outcome.removed) == ((), ())


def test_several_translations_are_a_question_with_their_places(root):
    write(root, "more.md", NEW)
    l10n.build(root)
    say(root, "notice", "The shop is shut.\nToday.")
    entry = shop(root)
    assert (entry.target, entry.fuzzy, entry.previous) == (ENGLISH[SHOP], True, SHOP)
    assert entry.notes == (
        "paragraph",
        "under: 店",
        "suggested: from locales/ja/access.md, locales/ja/more.md",
        "suggested: or 'The shop is shut.\\nToday.' from locales/ja/notice.md",
    )


def test_of_equally_frequent_translations_the_first_document_has_it(root):
    say(root, "notice", "The shop is shut.")
    assert shop(root).target == ENGLISH[SHOP]
    (root / f"{MESSAGES}/shop.po").unlink()
    say(root, "access", "No shopping.")
    say(root, "notice", ENGLISH[SHOP])
    assert shop(root).target == "No shopping."


def test_a_near_sentence_is_a_question_with_what_differs(root):
    entry = shop(root, "# 店\n\n入館は閉館の十五分前までとする。\n")
    assert (entry.target, entry.fuzzy) == (ENGLISH["入館は閉館の三十分前までとする。"], True)
    assert entry.previous == "入館は閉館の三十分前までとする。"
    assert entry.notes == (
        "paragraph",
        "under: 店",
        "changed: number 30 minutes → 15 minutes",
        "suggested: from locales/ja/notice.md",
    )


@pytest.mark.parametrize(
    "text", ["食堂が開いた。", "売店で買う。", "当館は八月まで休館した。", "駐車場はない。", "歩く。"]
)
def test_a_really_new_sentence_is_given_nothing(root, text):
    entry = shop(root, f"# 店\n\n{text}\n")
    assert (entry.target, entry.fuzzy, entry.previous) == ("", False, None)


def test_what_is_not_surely_the_translation_of_the_sentence_stays_there(root):
    say(root, "notice", "")
    say(root, "access", "The shop rests.", fuzzy=True)
    assert shop(root).target == ""


def test_joined_sentences_are_not_lent(tmp_path):
    root = project(tmp_path, {"notice.md": "当館は七月から開館時間を延ばす。売店は休む。\n"})
    edit(
        root / f"{MESSAGES}/notice.po",
        lambda entry: replace(
            entry, target=EMPTY if entry.source == SHOP else "The museum stays open and the shop shuts."
        ),
    )
    write(root, "new.md", "当館は七月から開館時間を延ばす。\n\n売店は休む。\n")
    l10n.build(root)
    assert targets(root, "new") == {}


def test_a_waiver_comes_with_the_pair_it_was_written_for(root):
    say(root, "notice", ENGLISH[SHOP], comments=("Ask Aoi.", "l10n: ignore[text-kana] the shop's own words"))
    l10n.build(root)
    (waiver,) = (line for entry in read(root, "notice").live for line in entry.comments if "ignore" in line)
    assert shop(root).comments == (waiver,)
    assert waiver.startswith("l10n: ignore[text-kana] the shop's own words (")


def test_what_a_removed_document_leaves_is_lent_too(root):
    (root / "locales/ja/notice.md").unlink()
    (root / "locales/ja/access.md").unlink()
    assert shop(root).target == ENGLISH[SHOP]


def test_the_terms_of_a_translation_that_came_along_are_marked_as_at_any_other(tmp_path):
    root = project(tmp_path, {"notice.md": NOTICE}, "term-marks = true\n")
    (root / "glossary/terms.csv").write_text("source,target\n売店,shop\n", encoding="utf-8")
    l10n.build(root)
    (known,) = (entry.comments for entry in read(root, "notice").live if entry.source == SHOP)
    assert shop(root).comments == tuple(line for line in known if not catalog.is_stamp(line)) != ()
