# SPDX-License-Identifier: MIT
"""Patterns in the settings that match nothing: a slip there is silent where what they name may be absent."""

from collections.abc import Iterator
from pathlib import Path

from l10n import files
from l10n.config.project import NAMES, Project
from l10n.config.settings import Settings
from l10n.errors import Fault


def idle_globs(project: Project) -> Iterator[Fault]:
    """The patterns of glossaries and memories that somebody has stated and that match no file, each with its line."""
    stated, default = project.settings, Settings()
    rows = (
        ("glossaries", stated.glossaries, default.glossaries),
        ("memory.files", stated.memory.files, default.memory.files),
    )
    for key, globs, usual in rows:
        for glob in globs:
            if glob not in usual and not any(project.root.glob(glob)):
                path, line = _place(project.root, glob)
                yield Fault(f"{key}: {glob!r} matches no file", path, line, hint="nothing is read for it")


def _place(root: Path, glob: str) -> tuple[str, int]:
    """The settings file below `root`, and the line in it where the pattern stands; 0 where it is spelt with escapes."""
    name = next((each for each in NAMES if (root / each).is_file()), NAMES[0])
    text = files.decode(files.read(root / name), name)
    places = (text.find(f"{quote}{glob}{quote}") for quote in "\"'")
    start = max(places)
    return name, text.count("\n", 0, start) + 1 if start >= 0 else 0
