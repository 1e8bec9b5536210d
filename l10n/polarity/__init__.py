# SPDX-License-Identifier: MIT
"""Which way a sentence points: words that have an opposite, and what says no."""

from pathlib import Path
from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.polarity.denials import Denial, in_english, in_japanese, predicate
    from l10n.polarity.opposites import Turned, first_characters, turned
    from l10n.polarity.turning import Denied, denied

__all__ = [
    "Denial",
    "Denied",
    "Turned",
    "denied",
    "first_characters",
    "in_english",
    "in_japanese",
    "predicate",
    "turned",
]
DATA = Path(__file__).parent / "data"
"""The folder of the tables; `README.md` there says what each says and where it comes from."""

_ROOMS = {
    "denials": "Denial in_english in_japanese predicate",
    "opposites": "Turned first_characters turned",
    "turning": "Denied denied",
}
__getattr__ = opener(__name__, _ROOMS)
