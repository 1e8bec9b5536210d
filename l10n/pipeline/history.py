# SPDX-License-Identifier: MIT
"""What the project's files were at a revision that git keeps."""

import subprocess
from pathlib import Path

from l10n.errors import Fault, InputError, UsageError


class Revision:
    """One revision of the repository that a project lies in."""

    def __init__(self, root: Path, name: str) -> None:
        """Raises UsageError for a revision that git does not know, InputError where there is no git or repository."""
        self._root = root
        self.name = name
        if self._git("rev-parse", "--is-inside-work-tree") is None:
            raise InputError(Fault("is in no git repository", str(root), hint="leave --changed-since out"))
        # A revision that begins with a hyphen is none, and must not become an option.
        found = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found is None:
            raise UsageError(Fault(f"git knows no revision {name!r}", hint="name a branch, a tag or a commit"))
        self._commit = found.decode("ascii", "replace").strip()

    def read(self, path: str) -> bytes | None:
        """The bytes that `path`, relative to the project, had; None where it was not there."""
        return self._git("cat-file", "blob", f"{self._commit}:./{path}")

    def _git(self, *arguments: str) -> bytes | None:
        """What git prints; None where it refuses."""
        try:
            ran = subprocess.run(  # noqa: S603 - our own arguments, and a name that was checked
                ["git", *arguments],  # noqa: S607 - whatever git the user has
                cwd=self._root,
                capture_output=True,
                check=False,
            )
        except OSError:
            raise InputError(Fault("git is not installed", hint="leave --changed-since out")) from None
        return ran.stdout if ran.returncode == 0 else None
