# SPDX-License-Identifier: MIT
"""Files as they stood in an earlier revision of their repository."""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.errors import Fault, InputError, UsageError
from l10n.pipeline.history.git import git, opened, top_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Version:
    """A file as a commit left it."""

    commit: str
    date: str
    """When it was committed, as ISO 8601 has it: 2026-10-02T09:30:00+09:00."""
    author: str
    data: bytes


class Revision:
    """A commit of the repository that a folder lies in."""

    def __init__(self, name: str, folder: Path) -> None:
        """Raises UsageError when git is not there, the folder is in no repository, or it has no such commit."""
        self._top = opened(folder)
        found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found.returncode:
            raise UsageError(_unnamed(name))
        self._commit = found.stdout.decode().strip()

    def parents(self) -> list["Revision"]:
        """The commits that this one was made of; none for the first, or where this clone ends."""
        names = git(self._top, "log", "-1", "--format=%P", self._commit, "--").stdout.decode().split()
        return [Revision(name, self._top) for name in names]

    def joining(self) -> list["Revision"]:
        """The commits that a merge, a rebase or a cherry-pick under way is about to bring into this one."""
        folder = Path(os.fsdecode(git(self._top, "rev-parse", "--absolute-git-dir").stdout.removesuffix(b"\n")))
        found = (folder / name for name in _UNDER_WAY)
        return [Revision(name, self._top) for path in found if path.is_file() for name in _names(path)]

    def history(self, path: Path, most: int, *, since: "Revision | None" = None) -> "Iterator[Version]":
        """The file at `path` as each of the last commits that changed it left it, the newest first, `most` at most.

        Versions that this clone was made without are left out, and with `since` those that it knows.
        """
        known = [f"^{since.commit}"] if since else []
        yield from self._versions(path, most, self._commit, *known)

    def strangers(self, path: Path, most: int) -> "Iterator[Version]":
        """The same of commits that this one does not come from: on other branches, or what a rebase left behind."""
        if self._place(path) in self._strange_paths:
            yield from self._versions(path, most, *self._strange)

    @property
    def _strange(self) -> tuple[str, ...]:
        return "--all", "--reflog", f"^{self._commit}"

    @cached_property
    def _strange_paths(self) -> frozenset[str]:
        """What the last of the commits changed that this one does not come from: most files need not be asked about."""
        plain = ("--no-ext-diff", "--no-textconv", "--no-renames", "--name-only", "--format=", "-z")
        found = git(self._top, "log", *self._strange, f"--max-count={_STRANGERS}", *plain, "--").stdout
        return frozenset(map(os.fsdecode, found.split(b"\0")))

    def _versions(self, path: Path, most: int, *commits: str) -> "Iterator[Version]":
        place = self._place(path)
        if place is None:
            return
        asked = ("--full-history", f"--max-count={most}", "--format=%H%x00%cI%x00%an", *commits)
        for row in git(self._top, "log", *asked, "--", place).stdout.decode("utf-8", "replace").splitlines():
            commit, date, author = row.split("\0")
            found = git(self._top, "cat-file", "blob", f"{commit}:{place}")
            if not found.returncode:
                yield Version(commit, date, author, found.stdout)

    @property
    def commit(self) -> str:
        """Its name in hexadecimal digits."""
        return self._commit

    @property
    def is_shallow(self) -> bool:
        """Whether the clone lacks the beginning of the history."""
        return git(self._top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def holds(self, path: Path, data: bytes) -> bool:
        """Whether the file at `path` had exactly these bytes in that commit; many are answered by asking git once."""
        mark = self._marks.get(self._place(path) or "")
        if not mark:
            return False
        # Git names content so, in repositories of either kind.
        digest = hashlib.sha1 if len(mark) == _SHA1 else hashlib.sha256
        return digest(b"blob %d\0" % len(data) + data).hexdigest() == mark

    @cached_property
    def _marks(self) -> dict[str, str]:
        """Git's name of the content of each file, by its path below the top."""
        rows = git(self._top, "ls-tree", "-r", "-z", "--full-tree", self._commit).stdout.split(b"\0")
        parts = (row.partition(b"\t") for row in rows if row)
        return {os.fsdecode(path): facts.split()[2].decode() for facts, _, path in parts}

    def _place(self, path: Path) -> str | None:
        """The path below the top of the repository; None for what lies elsewhere."""
        top, resolved = self._top.resolve(), path.resolve()
        return resolved.relative_to(top).as_posix() if resolved.is_relative_to(top) else None

    def read(self, path: Path) -> bytes | None:
        """The bytes of the file at `path` in that commit; None when it was not there.

        Raises InputError when it was there and this clone was made without it.
        """
        place = self._place(path)
        if place is None:
            return None
        row = self._object(path, "ls-tree", "-z", "--full-tree", self._commit, "--", place)
        _, kind, mark = row.partition(b"\t")[0].split() if row else (b"", b"", b"")
        return self._object(path, "cat-file", "blob", mark.decode()) if kind == b"blob" else None

    def _object(self, path: Path, command: str, *arguments: str) -> bytes:
        found = git(self._top, command, *arguments)
        if found.returncode:
            hint = "run `git fetch --refetch --no-filter`, or clone without `--filter`"
            raise InputError(Fault("its earlier version is not in this clone", str(path), hint=hint))
        return found.stdout


def commits_of(folder: Path) -> tuple[str, ...]:
    """The commit that a folder's files come from, and those that a merge under way brings; none where git has none."""
    if top_of(folder) is None:
        return ()
    with suppress(UsageError):
        head = Revision("HEAD", folder)
        return tuple(each.commit for each in (head, *head.joining()))
    return ()


def _unnamed(name: str) -> Fault:
    if name == "HEAD":
        return Fault("the git repository has no commit yet", hint="commit the project, and ask again")
    return Fault(f"no revision is named {name!r}", hint="name a commit, tag or branch that this clone has")


_STRANGERS = 1000
"""So many commits of other branches are looked at, the newest first."""
_SHA1 = 40
"""So many digits name content in most repositories; sha256 has 64."""
_UNDER_WAY = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD")


def _names(path: Path) -> list[str]:
    """The commits that one of git's own files lists."""
    return path.read_text("ascii", "replace").split()
