# SPDX-License-Identifier: MIT
"""Which files the settings name as memories."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from l10n import files
from l10n.errors import Fault, InputError

_KNOWN = (".tmx", ".po")


def memory_files(root: Path, globs: Sequence[str]) -> dict[str, Path]:
    """The memories that the globs name, each by its path below `root`; of a folder, those that lie in it.

    Raises InputError for a file that is no memory, or that lies elsewhere by a link.
    """
    found: dict[str, Path] = {}
    for path in sorted({path for glob in globs for path in root.glob(glob)}):
        name = path.relative_to(root).as_posix()
        if path.is_dir():
            found |= {each: files.inside(root, each) for each in sorted(_inside(root, path))}
        elif path.suffix.lower() not in _KNOWN:
            raise InputError(Fault("is no memory", name, hint="name .tmx and .po files or folders in [memory]"))
        else:
            found[name] = files.inside(root, name)
    return found


def _inside(root: Path, folder: Path) -> Iterator[str]:
    """The memories in a folder and below it, as paths below `root`; what is hidden or installed is left out."""
    for parent, inner, names in os.walk(folder):
        inner[:] = [each for each in inner if each != "node_modules" and not each.startswith(".")]
        here = Path(parent).relative_to(root)
        yield from ((here / each).as_posix() for each in names if each.lower().endswith(_KNOWN) and each[0] != ".")
