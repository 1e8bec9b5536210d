# SPDX-License-Identifier: MIT
"""Which project a file belongs to, and what its path is seen from elsewhere: the baseline, the repository."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from l10n.config import Project, project_around
from l10n.model import Finding
from l10n.pipeline.history.git import top_of
from l10n.pipeline.workspace import Workspace
from l10n.report.frame import Progress

STDIN = "-"
STDIN_SHOWN = "<stdin>"
"""What messages call standard input."""


def project_of(name: str) -> Project:
    """The project that the file called `name` lies in; the working folder's where that is none, or one of defaults.

    Raises UsageError with the faults of its settings.
    """
    here = Path()
    return _around(name) or project_around(here) or Project(here)


def by_project(names: Iterable[str], opened: Callable[[Project], Workspace]) -> list[tuple[Workspace, Sequence[str]]]:
    """The files called `names`, with the workspace of the project that they belong to; `opened` makes it."""
    projects: dict[Path, Project] = {}
    shares: dict[Path, list[str]] = {}
    for name in names:
        project = project_of(name)
        projects.setdefault(project.root, project)
        shares.setdefault(project.root, []).append(name)
    return [(opened(projects[root]), share) for root, share in shares.items()]


def seen_from(folder: Path, name: str, root: Path) -> str:
    """The path of the file called `name` in the folder `root`, relative to `folder`, with forward slashes.

    What is no file's name is given back, and so is one on another drive.
    """
    if name in {"", STDIN_SHOWN}:
        return name
    try:
        return Path(os.path.relpath(_placed(root / name), _folder(folder / "any"))).as_posix()
    except ValueError:
        return name


Told = TypeVar("Told", Finding, Progress)


def from_top(told: Iterable[Told], root: Path) -> Iterator[Told]:
    """What is told of files, their paths starting in the folder `root`, with paths from the top of their repository.

    Where there is no repository they start in the working folder; a file outside of both keeps its name.
    """
    names: dict[str, str] = {}
    for each in told:
        if each.path not in names:
            place = _placed(root / each.path)
            path = seen_from(top_of(place.parent) or Path.cwd(), each.path, root)
            names[each.path] = each.path if path.startswith("../") else path
        yield each if names[each.path] == each.path else replace(each, path=names[each.path])


def _around(name: str) -> Project | None:
    try:
        return None if name == STDIN else project_around(Path(name).parent)
    except RuntimeError:
        # Links that lead in a circle: reading the file will tell.
        return None


def _placed(path: Path) -> Path:
    """The whole path of a file: links above it are followed, as git does, and it may be one itself."""
    return _folder(path) / path.name


def _folder(path: Path) -> Path:
    return Path(os.path.realpath(path.parent))
