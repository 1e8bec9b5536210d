# SPDX-License-Identifier: MIT
"""The places that a number left in a text when it fell out."""

import re
from collections.abc import Sequence

from l10n.numbers.model import Kind, Quantity


def lost(excused: Sequence[Quantity], target: str) -> list[Quantity]:
    """Those of `excused`, numbers in digits that may go unsaid, for which the target still has the place.

    Where a number fell out it left its sign or its spaces behind: "have % satisfaction", "on Platform .".
    """
    digits = [quantity for quantity in excused if not quantity.spelled and quantity.kind is not Kind.WEEKDAY]
    likely = digits and (target[:1] == " " or any(sign in target for sign in _GAP_SIGNS))
    gaps = sum(1 for _ in _GAP.finditer(target)) if likely else 0
    return sorted(digits, key=lambda quantity: quantity.soft)[:gaps]


_GAP_SIGNS = ("  ", " ,", " .", " ;", " )", "( ", " %", "$ ", "£ ", "€ ")
"""What one of the places of `_GAP` has: most texts have none."""
_GAP = re.compile(
    r"^ (?=\S)|(?<=[^\s.?!:;|\x22”’)])  (?=[^\s|])|(?<=[\w)]) (?=[,.;)](?:\s|$))|\( (?=\w)|(?<=[a-z(] )%(?=\s)|[$£€] (?=[a-z])"
)
