# SPDX-License-Identifier: MIT
"""Files as they stood in an earlier revision of their repository."""

from pathlib import Path

from l10n.errors import Fault, InputError, UsageError
from l10n.pipeline.git import COMPARES, git, opened


class Revision:
    """A commit of the repository that a folder lies in."""

    def __init__(self, name: str, folder: Path) -> None:
        """Raises UsageError when git is not there, the folder is in no repository, or it has no such commit."""
        self._top = opened(folder)
        found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found.returncode:
            raise UsageError(Fault(f"no revision is named {name!r}", hint=f"{COMPARES}, and this clone must have it"))
        self._commit = found.stdout.decode().strip()

    def read(self, path: Path) -> bytes | None:
        """The bytes of the file at `path` in that commit; None when it was not there.

        Raises InputError when it was there and this clone was made without it.
        """
        top, resolved = self._top.resolve(), path.resolve()
        if not resolved.is_relative_to(top):
            return None
        row = self._object(
            path, "ls-tree", "-z", "--full-tree", self._commit, "--", resolved.relative_to(top).as_posix()
        )
        _, kind, mark = row.partition(b"\t")[0].split() if row else (b"", b"", b"")
        return self._object(path, "cat-file", "blob", mark.decode()) if kind == b"blob" else None

    def _object(self, path: Path, command: str, *arguments: str) -> bytes:
        found = git(self._top, command, *arguments)
        if found.returncode:
            hint = "run `git fetch --refetch --no-filter`, or clone without `--filter`"
            raise InputError(Fault("its earlier version is not in this clone", str(path), hint=hint))
        return found.stdout
