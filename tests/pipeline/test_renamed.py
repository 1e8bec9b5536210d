# SPDX-License-Identifier: MIT
"""A renamed document goes on with its catalogue, whatever else was done to it, and nothing is lost on the way."""

from dataclasses import replace

import pytest

import l10n
from l10n.config import find_project
from l10n.errors import InputError
from l10n.pipeline import Workspace, check_project, statuses, update
from l10n.pipeline.translations import up_to_date

from .renaming import ACCESS, ENGLISH, MESSAGES, NOTICE, contents, edit, files, project, read, rename, targets, write


@pytest.fixture
def root(tmp_path):
    return project(tmp_path, {"notice.md": NOTICE, "access.md": ACCESS})


def english(text):
    return {source: target for source, target in ENGLISH.items() if source in text}


def made(*stems):
    return {f"locales/{stem}.pot" for stem in stems} | {
        f"{MESSAGES}/{stem}{end}" for stem in stems for end in (".po", ".mo")
    }


def told(outcome):
    """The renamings, as they are told."""
    return {
        each.document.name: (each.origin.document, *each.origin.kept(each.catalog))
        for each in outcome.translations
        if each.origin
    }


def test_the_catalogue_of_a_renamed_document_moves_with_all_that_is_in_it(root):
    edit(root / f"{MESSAGES}/notice.po", lambda entry: replace(entry, comments=("Ask the museum.",)))
    path = root / f"{MESSAGES}/notice.po"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Last-Translator: ", "Last-Translator: Aoi"), encoding="utf-8"
    )
    before = read(root, "notice")
    rename(root, "notice.md", "news.md")
    outcome = l10n.build(root)
    assert told(outcome) == {"news.md": ("notice.md", 4, 4)}
    assert files(root) == made("news", "access")
    assert sorted(outcome.removed) == sorted(made("notice"))
    after = read(root, "news")
    assert after.header == {
        **before.header,
        "Project-Id-Version": before.header["Project-Id-Version"].replace("notice", "news"),
    }
    assert [(each.source, each.target, each.comments) for each in after.entries] == [
        (each.source, each.target, each.comments) for each in before.entries
    ]
    assert {reference.path for each in after.entries for reference in each.references} == {"locales/ja/news.md"}
    settled = contents(root)
    again = l10n.build(root)
    assert (again.changed, again.removed, told(again)) == ((), (), {})
    assert contents(root) == settled


def test_a_renamed_document_is_counted_before_it_is_built_as_a_build_would_find_it(root):
    rename(root, "notice.md", "news.md")
    before = contents(root)
    assert [(each.document, each.percent) for each in statuses(find_project(root))] == [
        ("access.md", 100),
        ("news.md", 100),
    ]
    assert contents(root) == before


def test_an_update_alone_moves_the_catalogue(root):
    rename(root, "notice.md", "news.md")
    outcome = update(Workspace(find_project(root)))
    assert told(outcome) == {"news.md": ("notice.md", 4, 4)}
    assert files(root) == made("news", "access") - {f"{MESSAGES}/news.mo"}


def test_a_document_that_was_renamed_and_edited_keeps_what_it_can(root):
    rename(root, "notice.md", "news.md")
    write(root, "news.md", NOTICE.replace("三十分前", "十五分前").replace("売店は休む。", "食堂が開いた。"))
    outcome = l10n.build(root)
    assert told(outcome) == {"news.md": ("notice.md", 2, 4)}
    news = read(root, "news")
    assert [(each.source, each.target) for each in news.live if each.fuzzy] == [
        ("入館は閉館の十五分前までとする。", ENGLISH["入館は閉館の三十分前までとする。"])
    ]
    assert [(each.source, each.target) for each in news.entries if each.obsolete] == [
        ("売店は休む。", "The shop is closed.")
    ]


def test_a_document_that_shares_too_little_starts_anew_and_leaves_its_catalogue(root):
    rename(root, "notice.md", "news.md")
    write(root, "news.md", "# 食堂\n\n食堂が開いた。昼だけだ。夜は休みだ。\n\n売店は休む。\n")
    outcome = l10n.build(root)
    assert told(outcome) == {}
    assert targets(root, "news") == {"売店は休む。": "The shop is closed."}
    assert targets(root, "notice") == english(NOTICE)
    assert set(outcome.orphans) == {*made("notice"), "locales/en/notice.md"}


def test_documents_that_exchange_their_names_exchange_their_catalogues(root):
    write(root, "notice.md", ACCESS)
    write(root, "access.md", NOTICE)
    outcome = l10n.build(root)
    assert told(outcome) == {"access.md": ("notice.md", 4, 4), "notice.md": ("access.md", 4, 4)}
    assert (targets(root, "access"), targets(root, "notice")) == (english(NOTICE), english(ACCESS))
    assert (outcome.removed, files(root)) == ((), made("access", "notice"))
    assert not any(each.obsolete for stem in ("access", "notice") for each in read(root, stem).entries)


def test_chapters_get_other_numbers(root):
    rename(root, "access.md", "3.md")
    rename(root, "notice.md", "2.md")
    l10n.build(root)
    rename(root, "3.md", "4.md")
    rename(root, "2.md", "3.md")
    write(root, "2.md", "# 食堂\n\n食堂が開いた。\n")
    outcome = l10n.build(root)
    assert told(outcome) == {"3.md": ("2.md", 4, 4), "4.md": ("3.md", 4, 4)}
    assert (targets(root, "2"), targets(root, "3"), targets(root, "4")) == ({}, english(NOTICE), english(ACCESS))
    assert not read(root, "2").entries[-1].obsolete


def test_a_document_put_over_another_brings_its_catalogue_and_buries_the_other(root):
    rename(root, "access.md", "notice.md")
    outcome = l10n.build(root)
    assert told(outcome) == {"notice.md": ("access.md", 4, 4)}
    assert targets(root, "notice") == english(ACCESS)
    buried = {each.source: each.target for each in read(root, "notice").entries if each.obsolete}
    assert buried == {each: ENGLISH[each] for each in english(NOTICE).keys() - english(ACCESS).keys()}
    assert files(root) == made("notice")


def test_a_catalogue_stays_where_the_other_says_the_same_sentence_otherwise(root):
    edit(
        root / f"{MESSAGES}/access.po",
        lambda entry: replace(entry, target="The kiosk is shut.") if entry.source == "売店は休む。" else entry,
    )
    rename(root, "access.md", "notice.md")
    outcome = l10n.build(root)
    assert told(outcome) == {}
    held = {each.target for each in read(root, "notice").entries if each.target}
    assert held >= set(english(NOTICE).values())
    assert "The kiosk is shut." in targets(root, "access").values()


def test_documents_move_into_a_folder(root):
    rename(root, "notice.md", "2026/notice.md")
    rename(root, "access.md", "2026/access.md")
    outcome = l10n.build(root)
    assert told(outcome) == {"2026/access.md": ("access.md", 4, 4), "2026/notice.md": ("notice.md", 4, 4)}
    assert files(root) == made("2026/notice", "2026/access")


def test_a_name_that_changes_in_case_only(root):
    rename(root, "notice.md", "Notice.md")
    outcome = l10n.build(root)
    assert told(outcome) == {"Notice.md": ("notice.md", 4, 4)}
    assert files(root) == made("Notice", "access")


def test_a_file_that_the_disk_knows_by_two_names_is_that_of_the_document(root):
    """Hard links stand for a disk that takes names in other case for the same."""
    rename(root, "notice.md", "Notice.md")
    for name in [*made("notice"), "locales/en/notice.md"]:
        (root / name.replace("notice", "Notice")).hardlink_to(root / name)
    assert check_project(Workspace(find_project(root))).orphans == ()
    assert told(update(Workspace(find_project(root)))) == {}


def test_line_ends_of_the_catalogue_stay(root):
    path = root / f"{MESSAGES}/notice.po"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    rename(root, "notice.md", "news.md")
    write(root, "news.md", NOTICE.replace("\n", "\r\n"))
    assert told(l10n.build(root)) == {"news.md": ("notice.md", 4, 4)}
    data = (root / f"{MESSAGES}/news.po").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 0


def test_each_language_has_its_own_catalogue_and_all_share_the_template(tmp_path):
    root = project(tmp_path, {"notice.md": NOTICE}, 'languages = ["en", "de"]\n')
    rename(root, "notice.md", "news.md")
    (root / "locales/de/LC_MESSAGES/notice.po").write_text("no catalogue", encoding="utf-8")
    with pytest.raises(InputError, match=r"locales/de/LC_MESSAGES/notice\.po:1"):
        l10n.build(root)
    assert "locales/notice.pot" in files(root)
    (root / "locales/de/LC_MESSAGES/notice.po").unlink()
    outcome = l10n.build(root)
    assert [(each.language, bool(each.origin)) for each in outcome.translations] == [("en", True), ("de", False)]
    assert targets(root, "news") == english(NOTICE)
    assert targets(root, "news", "de") == {}
    assert outcome.orphans == ("locales/de/LC_MESSAGES/notice.mo", "locales/en/notice.md", "locales/de/notice.md")


def test_a_broken_catalogue_of_a_document_is_told_as_ever(root):
    (root / f"{MESSAGES}/access.po").write_text("no catalogue", encoding="utf-8")
    rename(root, "notice.md", "news.md")
    with pytest.raises(InputError, match=r"access\.po:1"):
        l10n.build(root)
    assert files(root) == made("notice", "access")


@pytest.mark.parametrize("blocked", ["access", "notice"])
def test_a_run_that_stops_between_two_catalogues_loses_nothing(root, blocked):
    write(root, "notice.md", ACCESS)
    write(root, "access.md", NOTICE)
    workspace = Workspace(find_project(root))
    up_to_date(workspace)
    workspace.store.read(f"{MESSAGES}/{blocked}.po")
    path = root / f"{MESSAGES}/{blocked}.po"
    path.write_bytes(path.read_bytes() + b"\n# saved by an editor meanwhile\n")
    with pytest.raises(InputError, match="changed by somebody else"):
        update(workspace)
    everything = "".join(each.read_text(encoding="utf-8") for each in (root / MESSAGES).glob("*.po"))
    assert all(f'"{target}"' in everything for target in ENGLISH.values())
    l10n.build(root)
    assert (targets(root, "access"), targets(root, "notice")) == (english(NOTICE), english(ACCESS))
