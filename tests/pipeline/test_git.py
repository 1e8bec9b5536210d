# SPDX-License-Identifier: MIT
"""Git is asked about earlier revisions, and starts nothing that the repository names."""

import os
import subprocess
import sys

import pytest

from l10n.cli import main
from l10n.errors import InputError, UsageError
from l10n.pipeline import Revision
from l10n.pipeline.history.git import git, opened, top_of

PAIR = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\nmsgid "会議。"\nmsgstr "The meeting は."\n'


@pytest.fixture
def plain(tmp_path):
    """Runs git without any guard, as its users do: to build repositories, and to show that a trap would snap."""
    identity = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.com",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }

    def run(*arguments, folder=tmp_path / "repository", stdout=subprocess.PIPE):
        done = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env=os.environ | identity,
            stdout=stdout,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            timeout=30,
            check=False,
        )
        return done.stdout

    return run


@pytest.fixture
def repository(tmp_path, plain):
    """A repository with one commit: a catalogue that has been changed since, and attributes for it."""
    folder = tmp_path / "repository"
    folder.mkdir()
    plain("init", "-q", "-b", "main")
    (folder / "a.po").write_text(PAIR, encoding="utf-8")
    (folder / ".gitattributes").write_text("*.po diff=own filter=own\n", encoding="utf-8")
    plain("add", ".")
    plain("commit", "-qm", "first")
    (folder / "a.po").write_text(f"{PAIR}\n# later\n", encoding="utf-8")
    return folder


@pytest.fixture
def mark(tmp_path):
    """The file whose being there says that a trap snapped."""
    return tmp_path / "mark"


@pytest.fixture
def script(tmp_path, mark):
    """A program that leaves the mark."""
    path = tmp_path / "trap"
    path.write_text(f"#!/bin/sh\necho snapped >> '{mark}'\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def promisor(repository, plain, script):
    blob = plain("rev-parse", "HEAD:a.po").decode().strip()
    (repository / ".git/objects" / blob[:2] / blob[2:]).unlink()
    for name, value in {
        "core.repositoryformatversion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.url": str(repository),
        "remote.origin.promisor": "true",
        "remote.origin.uploadpack": str(script),
    }.items():
        plain("config", name, value)
    return ["cat-file", "blob", blob]


def promisor_with_a_transport_of_its_own(repository, plain, script):
    command = promisor(repository, plain, script)
    plain("config", "remote.origin.url", f"ext::{script}")
    plain("config", "protocol.allow", "always")
    plain("config", "protocol.ext.allow", "always")
    return command


def promisor_over_ssh(repository, plain, script):
    command = promisor(repository, plain, script)
    plain("config", "remote.origin.url", "ssh://host.invalid/repository")
    plain("config", "core.sshCommand", str(script))
    return command


def setting(name, *command):
    def lay(_repository, plain, script):
        plain("config", name, str(script))
        return list(command)

    return lay


def alias(_repository, plain, script):
    for name in ("own", "rev-parse", "cat-file", "ls-tree"):
        plain("config", f"alias.{name}", f"!{script}")
    return ["own"]


def included(repository, plain, script):
    other = repository / "harmless.txt"
    other.write_text(f"[core]\n\tfsmonitor = {script}\n", encoding="utf-8")
    plain("config", "include.path", "../harmless.txt")
    return ["status"]


def hooks(repository, _plain, script):
    for name in ("post-checkout", "post-index-change", "reference-transaction"):
        (repository / ".git/hooks" / name).symlink_to(script)
    return ["checkout", "-q", "HEAD"]


def hooks_elsewhere(repository, plain, script):
    (repository / "hooks").mkdir()
    (repository / "hooks/post-index-change").symlink_to(script)
    plain("config", "core.hooksPath", "hooks")
    return ["update-index", "--refresh"]


TRAPS = {
    "promisor": promisor,
    "promisor ext": promisor_with_a_transport_of_its_own,
    "promisor ssh": promisor_over_ssh,
    "fsmonitor": setting("core.fsmonitor", "status"),
    "pager": setting("core.pager", "log"),
    "external diff": setting("diff.external", "diff"),
    "diff driver": setting("diff.own.command", "diff"),
    "textconv": setting("diff.own.textconv", "diff"),
    "clean": setting("filter.own.clean", "diff"),
    "process": setting("filter.own.process", "diff"),
    "ssh": setting("core.sshCommand", "ls-remote", "ssh://host.invalid/repository"),
    "alias": alias,
    "include": included,
    "hooks": hooks,
    "hooks elsewhere": hooks_elsewhere,
}


def leave(arguments):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return left.value.code


@pytest.mark.skipif(sys.platform == "win32", reason="the traps are shell scripts")
@pytest.mark.parametrize("name", TRAPS)
def test_nothing_that_a_repository_names_is_started(name, repository, plain, script, mark, monkeypatch):
    command = TRAPS[name](repository, plain, script)
    monkeypatch.chdir(repository)
    mark.unlink(missing_ok=True)
    code = leave(["check", "a.po", "--changed-since", "HEAD"])
    assert (code, mark.exists()) == (3 if "promisor" in name else 0, False)
    # A trap that never snaps would show nothing.
    _, terminal = os.openpty()
    plain(*command, stdout=terminal if name == "pager" else subprocess.PIPE)
    assert mark.exists()


def test_what_a_clone_left_out_is_told_and_not_taken_for_new(repository, plain, script):
    promisor(repository, plain, script)
    with pytest.raises(InputError, match=r"a\.po: its earlier version is not in this clone; run `git fetch"):
        Revision("HEAD", repository).read(repository / "a.po")


def test_the_repository_is_the_one_that_the_files_lie_in(repository, plain, tmp_path, monkeypatch):
    other = tmp_path / "other"
    other.mkdir()
    plain("init", "-q", folder=other)
    for name, value in {"GIT_DIR": other / ".git", "GIT_WORK_TREE": other, "GIT_INDEX_FILE": other / "index"}.items():
        monkeypatch.setenv(name, str(value))
    assert Revision("HEAD", repository).read(repository / "a.po") == PAIR.encode()
    assert opened(repository).resolve() == repository.resolve()


def test_what_a_revision_has_not_is_none(repository, tmp_path):
    (repository / "folder").mkdir()
    revision = Revision("HEAD", repository / "folder")
    for path in (repository / "new.po", repository / "folder", tmp_path / "a.po"):
        assert revision.read(path) is None
    assert revision.read(repository / "folder/../a.po") == PAIR.encode()


def test_a_repository_of_somebody_else_is_one_clear_line(repository, capsys, monkeypatch):
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    for path in (repository, repository / ".git"):
        os.chown(path, 12345, 12345)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(repository)
    assert leave(["check", "a.po", "--changed-since", "HEAD"]) == 2
    assert capsys.readouterr().err == (
        f"l10n: {repository}: the repository belongs to another user, so git does not open it; "
        f"if you trust it, run `git config --global --add safe.directory {repository}`\n"
    )


def test_settings_that_git_cannot_read_are_told_in_its_words(repository):
    (repository / ".git/config").write_text("[core\n", encoding="utf-8")
    with pytest.raises(UsageError, match="git does not open the repository: bad config line 1 in file "):
        Revision("HEAD", repository)


def test_a_folder_that_only_looks_like_a_repository_is_not_asked(repository, plain):
    plain("clone", "-q", "--bare", ".", "bare")
    with pytest.raises(UsageError, match="bare: git does not open the repository: "):
        Revision("HEAD", repository / "bare")


def test_git_is_not_taken_from_the_folder_that_is_checked(repository, script, mark, monkeypatch):
    (repository / "git").symlink_to(script)
    monkeypatch.chdir(repository)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", os.environ["PATH"]]))
    assert Revision("HEAD", repository).read(repository / "a.po") == PAIR.encode()
    monkeypatch.setenv("PATH", ".")
    with pytest.raises(UsageError, match="git is not installed"):
        Revision("HEAD", repository)
    assert not mark.exists()


def test_commands_that_nobody_thought_about_are_not_run(repository):
    with pytest.raises(AssertionError, match="status"):
        git(repository, "status")


def test_the_top_of_a_repository_is_known_without_git(repository, tmp_path):
    folder = repository / "a/b"
    folder.mkdir(parents=True)
    assert top_of(folder) == repository
    assert top_of(tmp_path) is None
