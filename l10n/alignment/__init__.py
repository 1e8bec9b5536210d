# SPDX-License-Identifier: MIT
"""Which sentences of an English document say what those of a Japanese one say."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.alignment.aligner import Bead, Scored, aligned

__all__ = ["Bead", "Scored", "aligned"]
_ROOMS = {"aligner": "Bead Scored aligned"}
__getattr__ = opener(__name__, _ROOMS)
