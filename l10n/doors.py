# SPDX-License-Identifier: MIT
"""Packages whose rooms are loaded when something in them is asked for."""

from __future__ import annotations

import importlib
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


def opener(package: str, rooms: Mapping[str, str]) -> Callable[[str], Any]:
    """A `__getattr__` (PEP 562) for `package`; `rooms` gives for each module the names that it lends, in one string.

    It raises AttributeError for a name that no room has.
    """
    room_of = {name: room for room, names in rooms.items() for name in names.split()}

    def getter(name: str) -> Any:
        if name not in room_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(f"{package}.{room_of[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return getter
