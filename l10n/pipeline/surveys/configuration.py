# SPDX-License-Identifier: MIT
"""Where each setting of a project comes from: its file and line, or nowhere, so that the default holds."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from l10n import files
from l10n.config import NAMES, Project, parse_settings


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting at work."""

    name: str
    """Dotted, as it is written below the top of the settings."""
    value: Any
    """As TOML has it: a text, a number, true or false, a list, a table."""
    path: str = ""
    """The file that states it; empty where the default holds."""
    line: int = 0
    """From 1; 0 where the line cannot be told."""


def configuration(project: Project) -> list[Setting]:
    """Every setting of the project in the order of the documentation."""
    path, text, stated = _stated(project)
    return [
        Setting(name, value, path, _line(text, name)) if _has(stated, name.split(".")) else Setting(name, value)
        for name, value in _flat(project.settings, "")
    ]


def _stated(project: Project) -> tuple[str, str, Mapping[str, Any]]:
    """The file that holds the project's settings, its text, and the table in it."""
    for name in NAMES:
        path = project.root / name
        text = files.decode(files.read(path), name) if path.is_file() else ""
        if path.is_file() and parse_settings(text, str(path)) is not None:
            table = tomllib.loads(text)
            return name, text, table["tool"]["l10n"] if name == "pyproject.toml" else table
    return "", "", {}


def _flat(settings: Any, before: str) -> Iterator[tuple[str, Any]]:
    """Dotted names and values of a table of settings and the tables in it."""
    for each in fields(settings):
        name, value = f"{before}{each.name.replace('_', '-')}", getattr(settings, each.name)
        if is_dataclass(value):
            yield from _flat(value, f"{name}.")
        else:
            yield name, _plain(value)


def _plain(value: Any) -> Any:
    """A value as TOML has it."""
    if is_dataclass(value):
        return {name: each for name, each in _flat(value, "") if each not in (None, {})}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return dict(value) if isinstance(value, Mapping) else value


def _has(table: Any, names: list[str]) -> bool:
    for name in names:
        if not isinstance(table, Mapping) or name not in table:
            return False
        table = table[name]
    return True


def _line(text: str, name: str) -> int:
    """The line in which the last part of a dotted name is given its value; 0 where that is not plain to see."""
    key = re.escape(name.rpartition(".")[2])
    found = re.search(rf"""^[ \t]*(?:\[+.*\b|[\w.-]*\.|["'])?{key}["']?[ \t]*[=\]]""", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 0
