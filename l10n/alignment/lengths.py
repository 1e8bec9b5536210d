# SPDX-License-Identifier: MIT
"""How long a sentence is, and how well two lengths fit each other."""

import math
import re
import statistics
from collections.abc import Sequence

from l10n.text import HIRAGANA, KANJI, KATAKANA

_SCRIPTS = ((re.compile(f"[{KANJI}]"), 3.0), (re.compile(f"[{KATAKANA}]"), 1.6), (re.compile(f"[{HIRAGANA}]"), 1.5))
"""How many English characters one of a script makes; of other characters it is one."""
_SPREAD = 0.32
"""How far the logarithm of a translation's length strays."""
_START = 8.0
"""Short sentences stray further: as if both were so much longer."""


def japanese_length(text: str) -> float:
    """How long the English of a Japanese sentence will be, in characters, roughly."""
    length = float(len(text))
    for script, weight in _SCRIPTS:
        length += (weight - 1) * len(script.findall(text))
    return length


class Lengths:
    """The lengths of both documents, and what a bead's speak for it."""

    def __init__(self, ja: Sequence[str], en: Sequence[str]) -> None:
        self.left = [japanese_length(each) for each in ja]
        self.right = [float(len(each)) for each in en]
        self._ratio = min(2.0, max(0.5, sum(self.right) / max(1.0, sum(self.left))))
        logarithms = [math.log(each + _START) for each in self.right]
        self._mean = statistics.fmean(logarithms) if logarithms else 0.0
        self._spread = max(0.3, statistics.pstdev(logarithms)) if logarithms else 1.0

    def fit(self, left: float, right: float) -> float:
        """The logarithm of how much likelier the two lengths are together than apart."""
        other = math.log(right + _START)
        delta = (other - math.log(left * self._ratio + _START)) / _SPREAD
        alone = (other - self._mean) / self._spread
        return max(-8.0, 0.5 * (alone * alone - delta * delta) + math.log(self._spread / _SPREAD))
