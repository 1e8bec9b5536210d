# SPDX-License-Identifier: MIT
"""Translated projects: where the settings stand."""

import os
from dataclasses import dataclass
from pathlib import Path

from l10n import files
from l10n.config.reading import parse_settings
from l10n.config.settings import Settings
from l10n.errors import Fault, UsageError

NAMES = ("l10n.toml", "pyproject.toml")
"""Where settings may stand, in the order in which a folder is searched."""


@dataclass(frozen=True, slots=True)
class Project:
    """A translated project: its folder and its settings."""

    root: Path
    settings: Settings = Settings()  # noqa: RUF009 - frozen


def find_project(start: Path) -> Project:
    """The project that `start` lies in.

    Raises UsageError when there is none, or with the faults of its settings; InputError when they are a link to
    somewhere else.
    """
    project = project_around(start)
    if project is None:
        hint = "run `l10n init` in the project's folder"
        raise UsageError(Fault("no l10n project here or above", str(start.resolve()), hint=hint))
    return project


def project_around(start: Path) -> Project | None:
    """The nearest folder from `start` upwards that has settings or a locales folder; None where there is none.

    Raises UsageError with every fault of the settings at once; InputError when they are a link to somewhere else.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in NAMES:
            table = _table(folder / name)
            if table is not None:
                return Project(folder, table)
        if (folder / Settings().locales).is_dir():
            return Project(folder)
    return None


def _table(path: Path) -> Settings | None:
    """The settings in the file at `path`, None where nothing is called so.

    Raises InputError for what is there and no file: a folder, a pipe, a link that leads nowhere.
    """
    if not os.path.lexists(path):
        return None
    files.inside(path.parent, path.name)
    return parse_settings(files.decode(files.read(path), str(path)), str(path))
