# SPDX-License-Identifier: MIT
"""Which way a sentence points: words that have an opposite, and what says no."""

from pathlib import Path
from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.polarity.opposites import Turned, first_characters, turned

__all__ = ["Turned", "first_characters", "turned"]
DATA = Path(__file__).parent / "data"
"""The folder of the tables; `README.md` there says what each says and where it comes from."""

_ROOMS = {"opposites": "Turned first_characters turned"}
__getattr__ = opener(__name__, _ROOMS)
