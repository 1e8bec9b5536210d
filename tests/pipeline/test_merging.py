# SPDX-License-Identifier: MIT
"""The merge driver at work: git calls it, on repositories made here, and everything is safe where it does not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from l10n.errors import InputError
from l10n.pipeline import init, init_git, merge

from .repositories import CLOSING, GREETING, OUTAGE, PAGE, PO, SOURCE, WELCOME, WORKS, Repository

ROOT = Path(__file__).parents[2]
SHOP, SHUT = "売店は休む。", "The shop is closed."


@pytest.fixture(params=["driven", "plain"])
def repository(tmp_path, request, gettext):
    """A published project whose catalogue waits for two translations; in a clone with and without the driver."""
    folder = tmp_path / "repository"
    init(folder)
    fresh, driver = init_git(folder)
    assert fresh
    settings = folder / "l10n.toml"
    settings.write_text(f"publish-from = 0\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    made = Repository(folder)
    made.git("init", "-q", "-b", "main")
    if request.param == "driven":
        ours = f'PYTHONPATH="{ROOT}" "{sys.executable}" -m l10n'
        made.git("config", "merge.l10n.driver", driver.split("'")[1].replace("l10n", ours, 1))
    made.driven = request.param == "driven"
    made.write(WORKS)
    made.build()
    made.translate(GREETING, WELCOME)
    made.build()
    made.commit("first")
    return made


def on(made, branch, work):
    made.git("checkout", "-qb", branch, "main")
    work()
    made.build()
    made.commit(branch)


def conflicts(made):
    return made.git("diff", "--name-only", "--diff-filter=U").split()


def test_both_sides_come_together(repository):
    on(repository, "author", lambda: repository.write(OUTAGE))
    on(repository, "translator", lambda: (repository.translate(WORKS, CLOSING), repository.translate(SHOP, SHUT)))
    repository.git("checkout", "-q", "author")
    repository.git("merge", "translator", check=False)
    if repository.driven:
        assert PO not in conflicts(repository)
    else:
        for name in conflicts(repository):
            repository.git("checkout", "--theirs" if name == PO else "--ours", name)
    repository.build()
    unit = repository.unit(OUTAGE)
    assert (unit.target, unit.fuzzy, unit.previous) == (CLOSING, True, WORKS)
    assert repository.unit(SHOP).target == SHUT
    assert CLOSING not in repository.page
    assert SHUT in repository.page
    assert OUTAGE in repository.page


def test_a_page_that_git_has_joined_of_two_of_ours_is_ours(repository):
    on(repository, "one", lambda: repository.translate(SHOP, SHUT))
    on(repository, "two", lambda: repository.translate(WORKS, CLOSING))
    repository.git("checkout", "-q", "one")
    repository.git("merge", "two", check=False)
    if not repository.driven:
        for name in conflicts(repository):
            if name == PO:
                repository.git("checkout", "--ours", name)
    assert repository.build().foreign == ()
    assert SHUT in repository.page
    assert "<<<<" not in repository.page


def test_a_page_that_a_person_changed_on_one_side_is_not(repository):
    on(repository, "one", lambda: repository.translate(SHOP, SHUT))
    page = repository.folder / PAGE
    page.write_text(page.read_text(encoding="utf-8").replace(WELCOME, "Welcome, all of you!"), encoding="utf-8")
    repository.commit("by hand")
    on(repository, "two", lambda: repository.translate(WORKS, CLOSING))
    repository.git("checkout", "-q", "one")
    repository.git("merge", "two", check=False)
    for name in conflicts(repository):
        if name != PAGE:
            repository.git("checkout", "--ours", name)
    assert repository.build().foreign == (PAGE,)
    assert "Welcome, all of you!" in repository.page


def test_a_catalogue_that_both_have_renamed_holds_the_english_of_both(repository):
    def renamed(name, source, target):
        repository.translate(source, target)
        repository.git("mv", PO, f"locales/en/LC_MESSAGES/{name}.po")
        repository.commit(name)

    repository.git("checkout", "-qb", "one", "main")
    renamed("one", SHOP, SHUT)
    repository.git("checkout", "-qb", "two", "main")
    renamed("two", WORKS, CLOSING)
    repository.git("merge", "one", check=False)
    for name in ("one", "two"):
        text = (repository.folder / f"locales/en/LC_MESSAGES/{name}.po").read_text(encoding="utf-8")
        assert SHUT in text
        assert "Because of renovation work" in text


@pytest.mark.parametrize("repository", ["driven"], indirect=True)
def test_what_stands_in_a_stash_is_joined_unit_by_unit(repository):
    on(repository, "author", lambda: repository.write(OUTAGE))
    repository.git("checkout", "-q", "main")
    repository.translate(WORKS, CLOSING)
    repository.git("stash", "-q")
    repository.git("checkout", "-q", "author")
    repository.git("stash", "pop", check=False)
    repository.build()
    unit = repository.unit(OUTAGE)
    assert (unit.target, unit.fuzzy, unit.previous) == (CLOSING, True, WORKS)
    assert CLOSING not in repository.page


def test_line_ends_that_git_changes_in_working_files_change_nothing(repository):
    repository.git("config", "core.autocrlf", "true")
    on(repository, "one", lambda: repository.translate(SHOP, SHUT))
    on(repository, "two", lambda: repository.translate(WORKS, CLOSING))
    repository.git("merge", "one", check=False)
    assert PO not in conflicts(repository)
    assert b"\r\n" in (repository.folder / PO).read_bytes()
    assert [repository.unit(each).target for each in (SHOP, WORKS)] == [SHUT, CLOSING]
    assert b"\r" not in repository.git("show", f":{PO}").encode()


@pytest.mark.parametrize("how", ["rebase", "cherry-pick"])
def test_other_ways_of_joining(repository, how):
    on(repository, "author", lambda: repository.write(OUTAGE))
    on(repository, "translator", lambda: repository.translate(WORKS, CLOSING))
    repository.git("checkout", "-q", "author" if how == "cherry-pick" else "translator")
    repository.git(how, "translator" if how == "cherry-pick" else "author", check=False)
    for name in conflicts(repository):
        repository.git("checkout", "--ours" if name == SOURCE else "--theirs", name)
    repository.build()
    assert CLOSING not in repository.page


def write(folder, **texts):
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    for name, text in texts.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else f"{head}\n{text}".encode())
    return [folder / name for name in texts]


def unit(target, end="\n"):
    return f'msgid "開く"\nmsgstr "{target}"\n'.replace("\n", end)


def test_line_ends_are_ours(tmp_path):
    base, ours, theirs = write(tmp_path, base=unit(""), ours=unit("").replace("\n", "\r\n"), theirs=unit("Open"))
    merge(base, ours, theirs)
    assert b'msgstr "Open"\r\n' in ours.read_bytes()


def test_an_empty_base_is_one_that_both_have_added(tmp_path):
    base, ours, theirs = write(
        tmp_path, base=b"", ours=unit("Open"), theirs=unit("Open") + '\nmsgid "閉"\nmsgstr "X"\n'
    )
    assert merge(base, ours, theirs).conflicts == ()
    assert 'msgstr "X"' in ours.read_text(encoding="utf-8")
    assert merge(Path(os.devnull), ours, theirs).conflicts == ()


@pytest.mark.usefixtures("gettext")
def test_an_emptied_file_has_no_say_in_the_header(tmp_path):
    base, ours, theirs = write(tmp_path, base=unit("A"), ours=b"", theirs=unit("B"))
    merge(base, ours, theirs)
    assert ours.read_text(encoding="utf-8").startswith(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    )
    subprocess.run(["msgfmt", "-o", os.devnull, ours], check=True)


@pytest.mark.parametrize(
    ("side", "data", "told"),
    [
        ("ours", b'<<<<<<< HEAD\nmsgid "a"\n=======\n>>>>>>> x\n', "a.po:1: has marks of a conflict that nobody has"),
        ("theirs", b'msgid "a"\n<<<<<<< HEAD\n', "a.po (theirs):2: has marks of a conflict that nobody has resolved"),
        ("base", b"# Heading\n\nA page.\n", "a.po (base):3: is no catalogue: "),
        ("theirs", b"\xff\xfe\x00", "a.po (theirs):1: is no catalogue: "),
        ("theirs", None, "a.po (theirs): "),
    ],
)
def test_what_is_no_catalogue_is_told_and_nothing_is_written(tmp_path, side, data, told):
    paths = dict(
        zip(("base", "ours", "theirs"), write(tmp_path, base=unit(""), ours=unit("A"), theirs=unit("B")), strict=True)
    )
    if data is None:
        paths[side].unlink()
    else:
        paths[side].write_bytes(data)
    before = paths["ours"].read_bytes()
    with pytest.raises(InputError) as error:
        merge(*paths.values(), shown="a.po")
    assert str(error.value).startswith(told)
    assert paths["ours"].read_bytes() == before


@pytest.mark.usefixtures("gettext")
def test_a_compiled_catalogue_is_made_anew(tmp_path):
    subprocess.run(["msgfmt", "-o", "a.mo", "-"], cwd=tmp_path, input=unit("A").encode(), check=True)
    before = (tmp_path / "a.mo").read_bytes()
    assert merge(*[tmp_path / "a.mo"] * 3).compiled
    assert (tmp_path / "a.mo").read_bytes() == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "*.po merge=l10n\n{}"),
        ("*.png binary\n*.po text", "*.png binary\n*.po text\n*.po merge=l10n\n{}"),
        ("*.png binary\n*.po merge=binary", "*.png binary\n{}*.po merge=binary\n"),
        ('"*.po" -merge\n', '{}"*.po" -merge\n'),
        ("old/*.po merge=union\n", "*.po merge=l10n\n{}old/*.po merge=union\n"),
        ("*.png binary\r\n", "*.png binary\r\n*.po merge=l10n\r\n{}"),
    ],
    ids=["none", "others", "settled", "quoted", "a-folder", "crlf"],
)
def test_attributes_that_are_there_stay_and_have_the_last_word(tmp_path, before, after):
    path = tmp_path / ".gitattributes"
    path.write_bytes(before.encode())
    init_git(tmp_path)
    ours = "*.pot merge=l10n\n*.mo merge=l10n\nrendered.sha256 merge=union\n"
    assert path.read_bytes().decode() == after.format(ours.replace("\n", "\r\n") if "\r" in before else ours)
    assert init_git(tmp_path)[0] == ()


def test_attributes_are_not_written_through_a_link(tmp_path):
    (tmp_path / "project").mkdir()
    (tmp_path / "project/.gitattributes").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputError, match="is a link, which git does not read"):
        init_git(tmp_path / "project")
    assert not (tmp_path / "elsewhere").exists()


def test_the_command_leaves_with_1_when_a_person_must_look(tmp_path, monkeypatch):
    base, ours, theirs = write(tmp_path, base=unit(""), ours=unit("A"), theirs=unit("B"))
    done = subprocess.run(
        [sys.executable, "-m", "l10n", "merge", base, ours, theirs, "locales/a.po"],
        capture_output=True, text=True, check=False, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("locales/a.po: 1 unit was translated on both sides: 開く\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base", "ours", "theirs"]
