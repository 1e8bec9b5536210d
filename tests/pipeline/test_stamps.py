# SPDX-License-Identifier: MIT
"""A merge by lines publishes no English beside another Japanese sentence: git itself, on repositories made here."""

import os
import subprocess

import pytest

import l10n
from l10n.catalog.stamps import digits_of
from l10n.cli import main
from l10n.config import find_project
from l10n.pipeline import Rehearsal, Workspace, init

from .repositories import CLOSING, GREETING, OUTAGE, PO, STAMP, WELCOME, WORKS, Repository


@pytest.fixture
def repository(tmp_path, gettext):
    """One commit: a wrapped catalogue, published, in which one long sentence waits for its translation."""
    folder = tmp_path / "repository"
    init(folder)
    settings = folder / "l10n.toml"
    settings.write_text(f"publish-from = 0\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    made = Repository(folder)
    made.git("init", "-q", "-b", "main")
    made.write(WORKS)
    made.build()
    made.translate(GREETING, WELCOME)
    made.build()
    made.wrap()
    made.commit("first")
    return made


def author(made):
    made.git("checkout", "-qb", "author", "main")
    made.write(OUTAGE)
    made.build()
    made.wrap()
    made.commit("停電")


def translator(made, *, builds=True):
    made.git("checkout", "-qb", "translator", "main")
    made.translate(WORKS, CLOSING)
    if builds:
        made.build()
        made.wrap()
    made.commit("translated")


def merged(made, *arguments):
    """The translator's branch in the author's; pages and the list of pages are made anew, as the docs say."""
    made.git("checkout", "-q", "author")
    made.git("merge", *arguments, "translator", check=False)
    conflicts = made.git("diff", "--name-only", "--diff-filter=U").split()
    assert PO not in conflicts
    for name in conflicts:
        made.git("checkout", "--ours", name)
    if conflicts and "--no-commit" not in arguments:
        made.commit("merged")


def test_a_clean_merge_that_gives_a_sentence_the_english_of_another_does_not_publish_it(repository):
    author(repository)
    translator(repository)
    merged(repository)
    joined = repository.unit(OUTAGE)
    assert (joined.target, joined.fuzzy, joined.comments) == (CLOSING, False, (STAMP,))
    assert "text-other-source" in repository.findings
    outcome = repository.build()
    assert CLOSING not in repository.page
    assert OUTAGE in repository.page
    assert WELCOME in repository.page
    unit = repository.unit(OUTAGE)
    assert (unit.target, unit.fuzzy, unit.previous) == (CLOSING, True, WORKS)
    assert [each.report.strayed for each in outcome.translations] == [1]
    assert "text-other-source" not in repository.findings
    assert repository.build().changed == ()


def test_the_sides_of_a_merge_tell_it_where_nobody_has_stamped(repository):
    author(repository)
    translator(repository, builds=False)
    merged(repository)
    assert repository.unit(OUTAGE).comments == ()
    repository.build()
    unit = repository.unit(OUTAGE)
    assert (unit.target, unit.fuzzy, unit.previous) == (CLOSING, True, WORKS)
    assert CLOSING not in repository.page


@pytest.mark.parametrize("builds", [True, False])
def test_a_merge_under_way_stamps_nothing_with_the_wrong_sentence(repository, builds):
    author(repository)
    translator(repository, builds=builds)
    merged(repository, "--no-commit", "--no-ff")
    repository.build()
    unit = repository.unit(OUTAGE)
    assert (unit.target, unit.fuzzy, unit.previous) == (CLOSING, True, WORKS)
    assert CLOSING not in repository.page


def test_a_rebase_is_seen_by_the_stamp(repository):
    author(repository)
    translator(repository)
    repository.git("checkout", "-q", "translator")
    repository.git("rebase", "-q", "-X", "theirs", "author")
    repository.build()
    unit = repository.unit(OUTAGE)
    assert (unit.target, unit.fuzzy, unit.previous) == (CLOSING, True, WORKS)


def squash(made):
    made.git("checkout", "-q", "author")
    made.git("merge", "--squash", "translator")
    made.commit("squashed")


def rebase(made):
    made.git("checkout", "-q", "translator")
    made.git("rebase", "-q", "author")


def rebase_the_author(made):
    made.git("checkout", "-q", "author")
    made.git("rebase", "-q", "translator")


def pick(made):
    made.git("checkout", "-q", "author")
    made.git("cherry-pick", "translator")


def apply_a_stash(made):
    made.git("checkout", "-q", "--detach", "translator")
    made.git("reset", "-q", "--soft", "HEAD~1")
    made.git("stash", "-q")
    made.git("checkout", "-q", "author")
    made.git("stash", "apply")


@pytest.mark.parametrize("bring", [squash, rebase, rebase_the_author, pick, apply_a_stash])
def test_other_branches_tell_where_a_commit_has_no_sides_and_nobody_has_stamped(repository, bring):
    author(repository)
    translator(repository, builds=False)
    bring(repository)
    joined = repository.unit(OUTAGE)
    assert (joined.target, joined.fuzzy, joined.comments) == (CLOSING, False, ())
    repository.build()
    unit = repository.unit(OUTAGE)
    assert (unit.target, unit.fuzzy, unit.previous) == (CLOSING, True, WORKS)
    assert CLOSING not in repository.page
    repository.edit(OUTAGE, fuzzy=False, previous=None)
    repository.build()
    assert CLOSING in repository.page


def test_english_that_was_confirmed_for_an_edited_sentence_is_believed_whatever_other_branches_have(repository):
    translator(repository, builds=False)
    repository.git("checkout", "-qb", "other")
    repository.translate("売店は休む。", "The shop is closed.")
    repository.commit("another")
    repository.git("checkout", "-q", "translator")
    repository.write(OUTAGE)
    repository.build()
    repository.commit("edited")
    repository.edit(OUTAGE, fuzzy=False, previous=None)
    repository.commit("confirmed")
    repository.build()
    assert repository.unit(OUTAGE).fuzzy is False
    assert CLOSING in repository.page


def test_clearing_the_mark_is_believed_at_once(repository):
    author(repository)
    translator(repository)
    merged(repository)
    repository.build()
    repository.edit(OUTAGE, target=CLOSING.replace("renovation work", "a power cut"), fuzzy=False, previous=None)
    repository.build()
    unit = repository.unit(OUTAGE)
    assert (unit.fuzzy, unit.comments) == (False, (f"l10n: for {digits_of(OUTAGE)}",))
    assert "a power cut" in repository.page


def test_only_what_was_touched_since_the_last_commit_is_stamped(repository):
    repository.translate("売店は休む。", "The shop is closed.")
    repository.build()
    assert repository.unit("売店は休む。").comments == (f"l10n: for {digits_of('売店は休む。')}",)
    assert repository.unit("案内").comments == ()


def test_a_catalogue_without_stamps_and_without_changes_keeps_its_bytes(repository):
    before = (repository.folder / PO).read_bytes()
    assert repository.build().changed == ()
    assert (repository.folder / PO).read_bytes() == before


def test_an_edit_takes_the_stamp_away_and_one_of_form_renews_it(repository):
    translator(repository)
    assert repository.unit(WORKS).comments == (STAMP,)
    repository.write(WORKS.replace("いたします", "いたす"))
    repository.build()
    changed = repository.unit(WORKS.replace("いたします", "いたす"))
    assert (changed.fuzzy, changed.comments) == (False, (f"l10n: for {digits_of(changed.source)}",))
    repository.write(OUTAGE)
    repository.build()
    assert (repository.unit(OUTAGE).fuzzy, repository.unit(OUTAGE).comments) == (True, ())


def test_msgmerge_carries_the_stamp_along_and_who_clears_its_mark_is_believed(repository):
    translator(repository)
    repository.write(OUTAGE)
    l10n.pipeline.extract(Workspace(find_project(repository.folder)))
    for command in (
        ("msgmerge", "-q", "--previous", "-o", PO, PO, "locales/a.pot"),
        ("msgfmt", "-c", "-o", os.devnull, PO),
    ):
        subprocess.run(command, cwd=repository.folder, check=True, timeout=60)
    unit = repository.unit(OUTAGE)
    assert (unit.fuzzy, unit.previous, unit.comments) == (True, WORKS, (STAMP,))
    repository.commit("msgmerge")
    repository.edit(OUTAGE, target="Because of a power cut, we close at 5 p.m.", fuzzy=False, previous=None)
    assert "text-other-source" in repository.findings
    repository.build()
    assert (repository.unit(OUTAGE).fuzzy, repository.unit(OUTAGE).comments) == (
        False,
        (f"l10n: for {digits_of(OUTAGE)}",),
    )


@pytest.mark.usefixtures("gettext")
def test_without_git_the_compiled_catalogue_tells_what_was_touched(tmp_path):
    init(tmp_path)
    settings = tmp_path / "l10n.toml"
    settings.write_text(f"publish-from = 0\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    made = Repository(tmp_path)
    made.write(WORKS)
    made.build()
    made.translate(WORKS, CLOSING)
    made.build()
    assert made.unit(WORKS).comments == (STAMP,)
    assert made.build().changed == ()


def test_a_shallow_clone_works_as_far_as_it_goes(repository, tmp_path):
    author(repository)
    translator(repository)
    merged(repository)
    repository.git("clone", "-q", "--depth=1", f"file://{repository.folder}", str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    clone.build()
    unit = clone.unit(OUTAGE)
    assert (unit.target, unit.fuzzy, unit.previous) == (CLOSING, True, None)
    assert unit.notes[-1] == "changed: the source; nothing tells what it was"
    assert clone.build().changed == ()


def test_update_says_in_one_line_what_it_found(repository, monkeypatch, capsys):
    author(repository)
    translator(repository)
    merged(repository)
    monkeypatch.chdir(repository.folder)
    with pytest.raises(SystemExit):
        main(["update"])
    assert "units: 1 fuzzy for their English was another sentence's\n" in capsys.readouterr().err


def test_a_rehearsal_shows_what_would_become_fuzzy(repository):
    author(repository)
    translator(repository)
    merged(repository)
    project = find_project(repository.folder)
    workspace = Workspace(project, store=Rehearsal(project.root))
    l10n.pipeline.update(workspace)
    assert [each.name for each in workspace.store.changes] == [PO]
