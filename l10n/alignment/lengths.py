# SPDX-License-Identifier: MIT
"""How long a sentence is, and how well two lengths fit each other."""

import math
import re
import statistics
from collections.abc import Sequence

from l10n.text import HIRAGANA, KANJI, KATAKANA

_SCRIPTS = ((re.compile(f"[{KANJI}]"), 3.0), (re.compile(f"[{KATAKANA}]"), 1.6), (re.compile(f"[{HIRAGANA}]"), 1.5))
"""How many English characters one of a script makes; of other characters it is one."""
_SPREAD = 0.25
"""How far the logarithm of a translation's length strays."""
_LEAST = -10.0
_START = 8.0
"""Short sentences stray further: as if both were so much longer."""


def japanese_length(text: str) -> float:
    """How long the English of a Japanese sentence will be, in characters, roughly."""
    length = float(len(text))
    for script, weight in _SCRIPTS:
        length += (weight - 1) * len(script.findall(text))
    return length


class Lengths:
    """The lengths of both documents, and what those of a bead say for it."""

    def __init__(self, ja: Sequence[str], en: Sequence[str]) -> None:
        left = [japanese_length(each) for each in ja]
        right = [float(len(each)) for each in en]
        ratio = min(2.0, max(0.5, (sum(right) + 1) / (sum(left) + 1)))
        self.left = [each * ratio + _START for each in left]
        self.right = [each + _START for each in right]
        self._ends = [_ends(each) for each in ja], [_ends(each) for each in en]
        self._left, self._right = _alone(self.left), _alone(self.right)

    def one(self, i: int, j: int) -> float:
        """The logarithm of how much likelier the lengths of two sentences are as counterparts than as strangers."""
        right = self.right[j]
        return max(_LEAST, _together(self.left[i], right) + self._marks(i, 1, j, 1) - math.log(right) - self._right[j])

    def split(self, i: int, j: int, count: int) -> float:
        """The same of a sentence and `count` English ones from `j` on: its length is theirs, divided in any way."""
        total = sum(self.right[j : j + count])
        alone = sum(self._right[j : j + count])
        return max(
            _LEAST, _together(self.left[i], total) + self._marks(i, 1, j, count) - count * math.log(total) - alone
        )

    def merged(self, i: int, j: int, count: int) -> float:
        """The same of `count` Japanese sentences from `i` on and one English."""
        total = sum(self.left[i : i + count])
        alone = sum(self._left[i : i + count])
        return max(
            _LEAST, _together(self.right[j], total) + self._marks(i, count, j, 1) - count * math.log(total) - alone
        )

    def _marks(self, i: int, m: int, j: int, n: int) -> float:
        """What the number of sentences says: each that only one side has speaks against a bead."""
        left, right = self._ends
        one = left[i] if m == 1 else sum(left[i : i + m])
        return _SAME - _OTHER * min(3, abs(one - (right[j] if n == 1 else sum(right[j : j + n]))))


_END = re.compile(r"[。？！](?![。？！)）」』])|[?!.](?=[ \n]|$)")
_SAME, _OTHER = 0.1, 1.3


def _ends(text: str) -> int:
    """How many sentences a text holds, one at least."""
    return max(1, len(_END.findall(text)))


def _together(one: float, other: float) -> float:
    delta = math.log(other / one) / _SPREAD
    return -0.5 * delta * delta - math.log(_SPREAD)


def _alone(lengths: Sequence[float]) -> list[float]:
    """For each length how likely it is in its document, as the logarithm of its density."""
    if not lengths:
        return []
    logarithms = [math.log(each) for each in lengths]
    mean, spread = statistics.fmean(logarithms), max(0.3, statistics.pstdev(logarithms))
    return [-0.5 * ((each - mean) / spread) ** 2 - math.log(spread) - each for each in logarithms]
