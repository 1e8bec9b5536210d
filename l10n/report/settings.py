# SPDX-License-Identifier: MIT
"""The settings at work, as a list for people and as JSON."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from l10n.report.harmless import as_json, shown


class Stated(Protocol):
    """A setting, its value, and the place that states it."""

    @property
    def name(self) -> str:
        """Dotted."""

    @property
    def value(self) -> Any:
        """As TOML has it."""

    @property
    def path(self) -> str:
        """Empty where the default holds."""

    @property
    def line(self) -> int:
        """From 1, or 0."""


def settings_table(settings: Iterable[Stated]) -> str:
    """A line for each setting: name, value, and where it comes from."""
    return "".join(f"{each.name} = {_value(each.value)}  # {_origin(each)}\n" for each in settings)


def settings_json(settings: Sequence[Stated]) -> str:
    """`{"version": 1, "settings": [{"name", "value", "path", "line"}]}`, line end included."""
    rows = [
        {"name": each.name, "value": each.value, "path": each.path or None, "line": each.line or None}
        for each in settings
    ]
    return as_json({"version": 1, "settings": rows}, indent=2) + "\n"


def _value(value: Any) -> str:
    return "(none)" if value is None else shown(json.dumps(value, ensure_ascii=False))


def _origin(setting: Stated) -> str:
    if not setting.path:
        return "default"
    return shown(f"{setting.path}:{setting.line}" if setting.line else setting.path)
