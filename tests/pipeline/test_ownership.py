# SPDX-License-Identifier: MIT
"""Whose a page is: what a person made or changed is left alone, what the program wrote is renewed."""

import hashlib
import subprocess

import pytest

import l10n
from l10n.config import find_project
from l10n.pipeline import Workspace, check_project, init, render_all, statuses

PAGE, PO, LIST = "locales/en/a.md", "locales/en/LC_MESSAGES/a.po", "locales/en/rendered.sha256"
SOURCE = "港が開いた。船が出た。\n"
TARGETS = {"港が開いた。": "The port opened.", "船が出た。": "The ship left."}
ENGLISH = b"The port opened. The ship left.\n"


@pytest.fixture
def project(tmp_path):
    init(tmp_path)
    (tmp_path / "locales/ja/a.md").write_text(SOURCE, encoding="utf-8")
    l10n.build(tmp_path)
    translate(tmp_path, TARGETS)
    return tmp_path


@pytest.fixture
def published(project):
    assert l10n.build(project).foreign == ()
    assert read(project) == ENGLISH
    return project


def translate(project, targets):
    path = project / PO
    text = path.read_text(encoding="utf-8")
    for source, target in targets.items():
        head, _, tail = text.partition(f'msgid "{source}"\nmsgstr "')
        text = f'{head}msgid "{source}"\nmsgstr "{target}{tail[tail.index(chr(34)) :]}'
    path.write_text(text, encoding="utf-8")


def read(project):
    return (project / PAGE).read_bytes()


def write(project, data):
    (project / PAGE).write_bytes(data)


def settings(project, text):
    (project / "l10n.toml").write_text(text, encoding="utf-8")


def git(project, *arguments):
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.com", *arguments], cwd=project, check=True)


def commit(project):
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "all")


def test_the_list_is_what_sha256sum_reads(published):
    digest = hashlib.sha256(ENGLISH).hexdigest()
    assert (published / LIST).read_text() == f"{digest}  a.md\n"


def test_a_page_that_was_there_before_is_left_alone(project):
    write(project, b"Written by hand.\n")
    assert l10n.build(project).foreign == (PAGE,)
    assert read(project) == b"Written by hand.\n"
    assert not (project / LIST).exists()


def test_an_edited_page_is_left_alone_and_overwritten_when_that_is_asked_for(published):
    write(published, ENGLISH + b"A line of the editor's.\n")
    translate(published, {"船が出た。": "The ship departed."})
    assert l10n.build(published).foreign == (PAGE,)
    assert read(published).endswith(b"editor's.\n")
    assert l10n.build(published, overwrite=True).foreign == ()
    assert read(published) == b"The port opened. The ship departed.\n"


def test_a_page_of_ours_is_renewed(published):
    translate(published, {"船が出た。": "The ship departed."})
    assert l10n.build(published).foreign == ()
    assert read(published) == b"The port opened. The ship departed.\n"


def test_a_page_that_equals_what_would_be_written_is_taken_over(published):
    (published / LIST).unlink()
    assert l10n.build(published).foreign == ()
    translate(published, {"船が出た。": "The ship departed."})
    assert l10n.build(published).foreign == ()


@pytest.mark.parametrize("windows", [False, True])
def test_line_ends_alone_make_no_page_a_persons(published, windows):
    write(published, ENGLISH.replace(b"\n", b"\r\n"))
    before = (published / LIST).read_bytes()
    if not windows:
        translate(published, {"船が出た。": "The ship departed."})
    assert l10n.build(published).foreign == ()
    assert read(published) == (ENGLISH.replace(b"\n", b"\r\n") if windows else b"The port opened. The ship departed.\n")
    assert ((published / LIST).read_bytes() == before) == windows


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: f"<<<<<<< ours\n{'0' * 64}  a.md\n=======\n{text}>>>>>>> theirs\n",
        lambda text: f"{'0' * 64}  a.md\n{text}",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: f"not a row\n\n{text}",
    ],
    ids=["conflict", "union", "crlf", "noise"],
)
def test_a_merged_list_still_knows_our_pages(published, damage):
    path = published / LIST
    path.write_bytes(damage(path.read_text()).encode())
    translate(published, {"船が出た。": "The ship departed."})
    assert l10n.build(published).foreign == ()
    assert path.read_text().count("a.md") == 1


def test_a_list_of_other_pages_makes_none_ours(published):
    (published / LIST).write_text(f"<<<<<<< ours\n{'0' * 64}  a.md\n", encoding="utf-8")
    translate(published, {"船が出た。": "The ship departed."})
    assert l10n.build(published).foreign == (PAGE,)
    assert read(published) == ENGLISH


def test_an_old_project_goes_on_from_what_git_has(published):
    (published / LIST).unlink()
    commit(published)
    translate(published, {"船が出た。": "The ship departed."})
    (published / "locales/ja/a.md").write_text(SOURCE + "\n風が吹いた。\n", encoding="utf-8")
    settings(published, "publish-from = 50\n")
    assert l10n.build(published).foreign == ()
    assert read(published).startswith(b"The port opened. The ship departed.\n")


def test_an_old_page_that_was_edited_is_not_taken_over(published):
    (published / LIST).unlink()
    write(published, b"The port opened. The ship sailed.\n")
    commit(published)
    assert l10n.build(published).foreign == (PAGE,)


def test_an_empty_page_is_nobodys(published):
    write(published, b"")
    assert l10n.build(published).foreign == ()
    assert read(published) == ENGLISH


def test_force_publishes_what_has_errors_and_no_persons_page(published):
    translate(published, {"船が出た。": "The 船 left."})
    write(published, b"By hand.\n")
    assert render_all(Workspace(find_project(published)), force=True).foreign == (PAGE,)
    assert read(published) == b"By hand.\n"
    write(published, ENGLISH)
    assert render_all(Workspace(find_project(published)), force=True).foreign == ()
    assert "船" in read(published).decode()


def test_what_is_hardly_translated_is_not_published(project):
    translate(project, {"船が出た。": ""})
    outcome = l10n.build(project)
    assert (outcome.unripe, outcome.behind, outcome.foreign) == ((PAGE,), (), ())
    assert not (project / PAGE).exists()
    assert not (project / PO).with_suffix(".mo").exists()
    settings(project, "publish-from = 50\n")
    assert l10n.build(project).unripe == ()
    assert read(project) == "The port opened. 船が出た。\n".encode()


def test_a_page_that_falls_behind_stays_and_is_named(published):
    translate(published, {"船が出た。": ""})
    outcome = l10n.build(published)
    assert (outcome.unripe, outcome.behind) == ((), (PAGE,))
    assert read(published) == ENGLISH
    assert check_project(Workspace(find_project(published))).behind == (PAGE,)
    assert [each.behind for each in statuses(find_project(published))] == [True]


def test_a_persons_page_is_named_below_the_threshold_too(project):
    translate(project, {"船が出た。": ""})
    write(project, b"By hand.\n")
    outcome = l10n.build(project, overwrite=True)
    assert (outcome.unripe, outcome.behind, outcome.foreign) == ((), (), (PAGE,))
    assert read(project) == b"By hand.\n"


def test_a_document_without_units_is_published(project):
    (project / "locales/ja/a.md").write_text("```\ncode\n```\n", encoding="utf-8")
    assert l10n.build(project).unripe == ()
    assert read(project) == b"```\ncode\n```\n"


def test_a_page_that_is_gone_is_written_again(published):
    (published / PAGE).unlink()
    assert l10n.build(published).changed == (PAGE,)


@pytest.mark.parametrize("name", ["a b.md", "深い/文書.md", "back\\slash.md"], ids=["space", "folder", "backslash"])
def test_any_name_can_be_listed(published, name):
    path = published / "locales/ja" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("2025\n", encoding="utf-8")
    l10n.build(published)
    done = subprocess.run(
        ["sha256sum", "-c", "--quiet", "--strict", "rendered.sha256"], cwd=published / "locales/en", check=False
    )
    assert done.returncode == 0
    path.write_text("2026\n", encoding="utf-8")
    assert l10n.build(published).foreign == ()


@pytest.mark.parametrize("value", ["-1", "101", "80.0", "true", '"80"'])
def test_a_threshold_is_a_percentage(published, value):
    settings(published, f"publish-from = {value}\n")
    with pytest.raises(l10n.errors.UsageError, match=r"l10n\.toml:1: publish-from must be a whole number"):
        l10n.build(published)
