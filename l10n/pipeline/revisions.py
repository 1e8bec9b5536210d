# SPDX-License-Identifier: MIT
"""The door to git: files as they stood in an earlier revision."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from l10n.errors import Fault, UsageError


class Revision:
    """A commit of the repository that a folder lies in."""

    def __init__(self, name: str, folder: Path) -> None:
        """Raises UsageError when git is not there, the folder is in no repository, or it has no such commit."""
        self._folder = folder
        wanted = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"]
        self._git(["rev-parse", "--git-dir"], f"{folder} is in no git repository")
        self._commit = self._git(wanted, f"no revision is named {name!r}").decode().strip()

    def read(self, path: Path) -> bytes | None:
        """The bytes of the file at `path` in that commit; None when it was not there."""
        root = Path(self._git(["rev-parse", "--show-toplevel"]).decode().rstrip("\n"))
        resolved = path.resolve()
        if not resolved.is_relative_to(root.resolve()):
            return None
        name = f"{self._commit}:{resolved.relative_to(root.resolve()).as_posix()}"
        found = _run(["cat-file", "blob", name], self._folder)
        return found.stdout if found.returncode == 0 else None

    def _git(self, arguments: Sequence[str], reason: str = "git failed") -> bytes:
        found = _run(arguments, self._folder)
        if found.returncode:
            raise UsageError(Fault(reason, hint="`--changed-since` compares with a commit of the git repository"))
        return found.stdout


def _run(arguments: Sequence[str], folder: Path) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a list, no shell
    except OSError:
        raise UsageError(Fault("git is not installed", hint="`--changed-since` needs it")) from None
