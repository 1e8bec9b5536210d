# SPDX-License-Identifier: MIT
"""Names by their sound: how names of a Japanese text are read, which English words sound so, and which are lost."""

from pathlib import Path
from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.sound.judging import Lost, lost
    from l10n.sound.mentions import Name, names

__all__ = ["Lost", "Name", "lost", "names"]
DATA = Path(__file__).parent / "data"
"""The folder of the tables; `README.md` there says what each says and where it comes from."""

_ROOMS = {"judging": "Lost lost", "mentions": "Name names"}
__getattr__ = opener(__name__, _ROOMS)
