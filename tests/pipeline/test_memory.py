# SPDX-License-Identifier: MIT
"""What is remembered is taken only from where nobody else can write."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from l10n.cli import main
from l10n.pipeline.caching.memory import cache_file, keep, own_files

PAIR = "契約は終了した。\tThe contract は has ended.\n"

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder that the environment names; the working folder holds a faulty pair."""
    monkeypatch.chdir(tmp_path)
    Path("a.tsv").write_text(PAIR, encoding="utf-8")
    monkeypatch.setenv("L10N_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def check(capsys):
    def check():
        with pytest.raises(SystemExit) as left:
            main(["check", "a.tsv", "--format", "jsonl"])
        return left.value.code, capsys.readouterr().out

    return check


def is_left_alone(folder, path, check):
    """Whether the file at `path` has no say in what the checks find, and nothing of it changes."""
    held = path.read_bytes()
    # A new pair would be remembered.
    Path("a.tsv").write_text(f"{PAIR}会議。\tThe meeting.\n", encoding="utf-8")
    code, _ = check()
    return (code, cache_file(Path(), "checks"), path.read_bytes(), list(folder.iterdir())) == (1, None, held, [path])


@posix
@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o077])
def test_what_we_make_is_ours_alone_whatever_the_umask(folder, check, umask):
    before = os.umask(umask)
    try:
        told = check()
    finally:
        os.umask(before)
    (path,) = folder.iterdir()
    assert (folder.stat().st_mode & 0o022, path.stat().st_mode & 0o022) == (0, 0)
    keep(path, b"x", expected=path.read_bytes())
    assert path.stat().st_mode & 0o022 == 0
    assert check() == told


@posix
@pytest.mark.parametrize("mode", [0o020, 0o002])
@pytest.mark.parametrize("which", ["folder", "file"])
def test_what_others_may_write_is_neither_read_nor_written(folder, check, which, mode):
    check()
    (path,) = folder.iterdir()
    assert cache_file(Path(), "checks") == path
    target = folder if which == "folder" else path
    target.chmod(target.stat().st_mode | mode)
    assert is_left_alone(folder, path, check)


@posix
@pytest.mark.parametrize("which", ["folder", "file"])
def test_what_belongs_to_another_user_is_neither_read_nor_written(folder, check, which):
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    check()
    (path,) = folder.iterdir()
    os.chown(folder if which == "folder" else path, 12345, -1)
    assert is_left_alone(folder, path, check)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home of its own, and no folder that the environment names."""
    monkeypatch.delenv("L10N_CACHE_DIR")
    for name in ("HOME", "LOCALAPPDATA", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize(("ci", "remembers"), [("true", False), ("1", False), ("false", True), ("0", True), ("", True)])
def test_a_build_server_remembers_only_where_the_folder_is_named(tmp_path, home, monkeypatch, ci, remembers):
    monkeypatch.setenv("CI", ci)
    found = cache_file(tmp_path, "checks")
    assert (found is not None and found.is_relative_to(home)) == remembers
    monkeypatch.setenv("L10N_CACHE_DIR", str(tmp_path / "named"))
    named = cache_file(tmp_path, "checks")
    assert named is not None
    assert named.parent == tmp_path / "named"


def test_no_command_leaves_anything_behind_on_a_build_server(tmp_path, home, monkeypatch, check, capsys):
    monkeypatch.setenv("CI", "true")
    monkeypatch.chdir(tmp_path)
    Path("a.tsv").write_text(PAIR, encoding="utf-8")
    assert check()[0] == 1
    Path("locales/ja").mkdir(parents=True)
    Path("locales/ja/a.md").write_text("契約は終了した。\n", encoding="utf-8")
    for command in (["status"], ["build"], ["build", "--check"], ["build", "--check"]):
        with pytest.raises(SystemExit):
            main(command)
    assert "a.md" in capsys.readouterr().out
    assert not home.exists()


def test_what_somebody_else_wrote_in_the_meantime_stays(tmp_path):
    path = tmp_path / "cache" / "a"
    keep(path, b"ours", expected=None)
    keep(path, b"late", expected=None)
    keep(path, b"late", expected=b"theirs")
    assert path.read_bytes() == b"ours"
    keep(path, b"next", expected=b"ours")
    assert path.read_bytes() == b"next"
    shutil.rmtree(path.parent)
    path.parent.write_text("no folder", encoding="utf-8")
    keep(path, b"ours", expected=None)
    assert path.parent.read_text(encoding="utf-8") == "no folder"


def test_what_python_makes_of_the_program_is_no_part_of_it(tmp_path):
    """Another run that loads the program for the first time writes x.pyc.123 there and renames it at any moment."""
    for name in ("a.py", "data/b.tsv", "inner/__pycache__/a.cpython-311.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "inner/__pycache__/a.cpython-311.pyc.123").symlink_to("gone")
    assert sorted(own_files(tmp_path)) == [tmp_path / "a.py", tmp_path / "data/b.tsv"]
