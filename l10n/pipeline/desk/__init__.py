# SPDX-License-Identifier: MIT
"""A project on an editor's desk: what is shown, checked as it is typed, written, and followed on the disk."""

from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.pipeline.desk.desk import Desk
    from l10n.pipeline.desk.values import News, Unit, Written

__all__ = ["Desk", "News", "Unit", "Written"]

_ROOMS = {"desk": "Desk", "values": "News Unit Written"}
__getattr__ = opener(__name__, _ROOMS)
