# SPDX-License-Identifier: MIT
"""Turns Japanese documents into English ones people can trust.

The doors for scripts and notebooks: `split`, `check`, `check_batch`, `load_glossary`, `build`, `align`,
and the values in `l10n.model`.
"""

from l10n.doors import opener

# Nothing of ours can answer Ctrl-C before the package is there: what loads `typing` loads ten times longer.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from l10n.glossary import load_glossary
    from l10n.pipeline import align, build, check, check_batch
    from l10n.segment import split

__all__ = ["align", "build", "check", "check_batch", "load_glossary", "split"]

# What stands behind each door is loaded when it is opened: `import l10n` costs nothing.
_ROOMS = {"pipeline": "align build check check_batch", "glossary": "load_glossary", "segment": "split"}
__getattr__ = opener(__name__, _ROOMS)
