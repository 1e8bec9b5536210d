# SPDX-License-Identifier: MIT
"""Turns Japanese documents into English ones people can trust.

The doors for scripts and notebooks: `split`, `check`, `load_glossary`, `build`, and the values in `l10n.model`.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from l10n.glossary import load_glossary
    from l10n.pipeline import build, check
    from l10n.segment import split

__all__ = ["build", "check", "load_glossary", "split"]

# What stands behind each door is loaded when it is opened: `import l10n` costs nothing.
_ROOMS = {"build": "l10n.pipeline", "check": "l10n.pipeline", "load_glossary": "l10n.glossary", "split": "l10n.segment"}


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module 'l10n' has no attribute {name!r}")
    value = getattr(importlib.import_module(_ROOMS[name]), name)
    globals()[name] = value
    return value
