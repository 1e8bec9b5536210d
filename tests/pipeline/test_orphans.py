# SPDX-License-Identifier: MIT
"""What a document leaves behind is named, removed only when that is asked for, and only what the program made."""

import pytest

import l10n
from l10n.config import find_project
from l10n.errors import InputError
from l10n.pipeline import Workspace, check_project, prune_orphans, survey
from l10n.pipeline.translations import up_to_date

from .renaming import ACCESS, ENGLISH, MESSAGES, NOTICE, contents, project, rename, write

LEFT = ("locales/notice.pot", f"{MESSAGES}/notice.po", f"{MESSAGES}/notice.mo", "locales/en/notice.md")
LIST = "locales/en/rendered.sha256"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path, {"notice.md": NOTICE, "access.md": ACCESS})


@pytest.fixture
def left(root):
    (root / "locales/ja/notice.md").unlink()
    return root


def workspace(root):
    return Workspace(find_project(root))


def pruned(root, **options):
    return tuple(each.name for each in prune_orphans(workspace(root), **options))


def test_build_check_and_status_name_what_is_left_and_change_nothing(left):
    before = contents(left)
    assert check_project(workspace(left)).orphans == LEFT
    assert survey(find_project(left)).orphans == LEFT
    assert l10n.build(left).orphans == LEFT
    assert contents(left) == before


def test_nothing_is_named_where_every_document_is_there(root):
    assert (
        check_project(workspace(root)).orphans == survey(find_project(root)).orphans == l10n.build(root).orphans == ()
    )


def test_pruning_removes_what_is_left_and_nothing_else(left):
    before = contents(left)
    assert pruned(left, dry_run=True) == LEFT
    assert contents(left) == before
    found = prune_orphans(workspace(left))
    assert {each.source: each.target for each in found[1].entries} == {s: e for s, e in ENGLISH.items() if s in NOTICE}
    after = contents(left)
    gone = {path.as_posix() for path in before.keys() - after.keys()}
    assert gone == {*LEFT}
    assert {path.as_posix() for path in after if after[path] != before[path]} == {LIST}
    assert after.keys() <= before.keys()
    assert (left / LIST).read_text(encoding="utf-8").split()[1:] == ["access.md"]
    assert pruned(left) == ()


@pytest.mark.parametrize("name", LEFT)
def test_status_remembers_until_one_of_them_goes(left, name):
    assert survey(find_project(left)).orphans == LEFT
    (left / name).unlink()
    rest = tuple(each for each in LEFT if each != name)
    assert set(survey(find_project(left)).orphans) == set(rest)


def test_status_does_not_name_what_a_build_will_move(root):
    rename(root, "notice.md", "news.md")
    assert survey(find_project(root)).orphans == ("locales/en/notice.md",)
    assert l10n.build(root).orphans == ("locales/en/notice.md",)


def test_a_page_that_a_person_changed_stays_and_is_theirs(left):
    page = left / "locales/en/notice.md"
    page.write_bytes(page.read_bytes() + b"A line of the editor's.\n")
    assert [(each.name, each.edited) for each in prune_orphans(workspace(left))][-1] == (LEFT[-1], True)
    assert page.read_bytes().endswith(b"A line of the editor's.\n")
    assert check_project(workspace(left)).orphans == ()


def test_a_page_whose_line_ends_git_changed_is_ours(left):
    page = left / "locales/en/notice.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert LEFT[-1] in pruned(left)
    assert not page.exists()


def test_a_page_that_is_not_listed_is_nobodys_orphan(left):
    (left / LIST).unlink()
    assert pruned(left) == LEFT[:-1]
    assert (left / "locales/en/notice.md").exists()


@pytest.mark.parametrize(
    "name", ["../ja/notice.md", "../../l10n.toml", "/etc/passwd", "LC_MESSAGES/notice.po", "../en/"]
)
def test_a_list_that_names_what_we_never_wrote_removes_none_of_it(root, name):
    digest = "0" * 64
    with (root / LIST).open("a", encoding="utf-8") as stream:
        stream.write(f"{digest}  {name}\n")
    before = contents(root)
    assert pruned(root) == ()
    assert contents(root).keys() == before.keys()


@pytest.mark.parametrize("suffix", [".po", ".pot"])
def test_catalogues_of_other_programs_are_not_ours(root, suffix):
    path = root / (f"{MESSAGES}/django.po" if suffix == ".po" else "locales/django.pot")
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Source-Language: ja\\n"\n\n'
    path.write_text(f'{head}#: views.py:3\nmsgid "保存"\nmsgstr "Save"\n', encoding="utf-8")
    (root / f"{MESSAGES}/django.mo").write_bytes(b"not even one")
    (root / f"{MESSAGES}/broken.po").write_text("no catalogue\n", encoding="utf-8")
    assert pruned(root) == ()
    assert path.exists()


def test_a_document_that_the_settings_exclude_is_not_gone(root):
    (root / "l10n.toml").write_text('publish-from = 0\nexclude = ["notice.md"]\n', encoding="utf-8")
    assert pruned(root) == ()


def test_a_document_in_another_format_goes_on_with_its_catalogue_and_leaves_its_page(root):
    rename(root, "notice.md", "notice.txt")
    assert l10n.build(root).orphans == ("locales/en/notice.md",)


def test_documents_whose_names_differ_in_case_only_are_two(root):
    write(root, "Notice.md", "# 別の知らせ\n\n別の文だ。\n")
    assert l10n.build(root).orphans == ()


@pytest.mark.parametrize("new", ["news.md", "access.md"])
def test_nothing_is_removed_while_a_renamed_document_waits_for_its_catalogue(root, new):
    rename(root, "notice.md", new)
    before = contents(root)
    with pytest.raises(InputError, match="run `l10n update`"):
        pruned(root)
    assert contents(root) == before


def test_what_stands_alone_is_found_too(left):
    (left / f"{MESSAGES}/notice.po").unlink()
    assert set(pruned(left)) == {*LEFT} - {f"{MESSAGES}/notice.po"}


def test_a_catalogue_that_somebody_saves_meanwhile_stays(left):
    work = workspace(left)
    up_to_date(work)
    path = left / f"{MESSAGES}/notice.po"
    with path.open("a", encoding="utf-8") as stream:
        stream.write("\n# saved meanwhile\n")
    with pytest.raises(
        InputError, match=r"notice\.po: was changed by somebody else in the meantime; nothing was removed"
    ):
        prune_orphans(work)
    assert path.exists()
