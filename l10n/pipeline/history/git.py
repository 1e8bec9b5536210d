# SPDX-License-Identifier: MIT
"""The door to git, which runs so that nothing a repository says starts a program or reaches for the network.

Whoever wrote the branch that is checked may have written `.git/config` too: in a copy that was unpacked or mounted,
or on a build server that others share.
"""

import os
import subprocess
from pathlib import Path

from l10n.errors import Fault, UsageError

COMMANDS = frozenset({"cat-file", "config", "log", "ls-tree", "rev-parse"})
"""What is run. None of these looks at working files or shows differences, which is where attributes name programs: a
new one comes with `--no-ext-diff`, `--no-textconv` and a commit to read from, whichever of them it knows."""

_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "log.showSignature=false",
    # A folder that looks like a repository may lie in one as ordinary files.
    "safe.bareRepository=explicit",
)
"""What is said on the command line beats what any file of settings says."""

_KEPT = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH")
"""How the variables begin that are the user's own word on git. The others are left behind: a hook is given the
repository, index and objects of the commit that runs it, and we mean the repository that the files lie in."""

_STATED = {
    # In a partial clone a missing object is fetched with whatever command the settings name for it. git before 2.45
    # knows only the second line: no protocol is called "none".
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}


def git(folder: Path, command: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What git, run in `folder`, left with and wrote on both streams; raises UsageError when it is not installed."""
    assert command in COMMANDS, command
    settings = (word for each in _SETTINGS for word in ("-c", each))
    whole = [_program(), "--no-pager", *settings, "-C", str(folder), command, *arguments]
    return subprocess.run(  # noqa: S603 - a list, no shell
        whole, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=_environment()
    )


def top_of(folder: Path) -> Path | None:
    """The nearest folder from `folder` upwards that is the top of a repository; None where there is none.

    Nothing is run, so it is known without git, and where git refuses to look at somebody else's repository.
    """
    folder = folder.absolute()
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)


def opened(folder: Path) -> Path:
    """The top of the working files that `folder` is part of, as git says; raises UsageError when it says none."""
    found = git(folder, "rev-parse", "--show-toplevel")
    if found.returncode:
        raise UsageError(_unopened(folder, os.fsdecode(found.stderr)))
    return Path(os.fsdecode(found.stdout.removesuffix(b"\n")))


def _unopened(folder: Path, complaint: str) -> Fault:
    folder = folder.absolute()
    if "safe.directory" in complaint:
        top = str(top_of(folder) or folder)
        hint = f"if you trust it, run `git config --global --add safe.directory {top}`"
        return Fault("the repository belongs to another user, so git does not open it", top, hint=hint)
    if top_of(folder) is None:
        return Fault(f"{folder} is in no git repository", hint=ASKED)
    reason = complaint.strip().partition("\n")[0].removeprefix("fatal: ")
    return Fault(f"git does not open the repository: {reason}", str(folder), hint="see `git status` there")


ASKED = "what changed, and when, is asked of the git repository that the project lies in"


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    return own | _STATED


def _program() -> str:
    """Where git is: Windows would first take a program of that name from the folder that is checked."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.get_exec_path():
        path = Path(folder, name)
        if path.is_absolute() and path.is_file() and os.access(path, os.X_OK):
            return str(path)
    raise UsageError(Fault("git is not installed", hint="install it, or go without `--changed-since`"))
