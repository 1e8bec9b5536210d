# SPDX-License-Identifier: MIT
"""Numbers by value: tells where the numbers of a translation do not say what those of its source say."""

from pathlib import Path
from typing import TYPE_CHECKING

from l10n.doors import opener

if TYPE_CHECKING:
    from l10n.numbers.comparison import compare
    from l10n.numbers.mismatch import Mismatch
    from l10n.numbers.model import Fault
    from l10n.numbers.pair import assign

__all__ = ["Fault", "Mismatch", "assign", "compare"]
DATA = Path(__file__).parent / "data"
"""The folder of the tables; `README.md` there says what each says and where it comes from."""

_ROOMS = {"comparison": "compare", "mismatch": "Mismatch", "model": "Fault", "pair": "assign"}
__getattr__ = opener(__name__, _ROOMS)
