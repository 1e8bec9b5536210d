# SPDX-License-Identifier: MIT
"""How long a sentence is, and how well two lengths fit each other."""

import math
import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from l10n.alignment.sentences import english_sentences
from l10n.text import HIRAGANA, KANJI, KATAKANA

_SCRIPTS = ((re.compile(f"[{KANJI}]"), 3.0), (re.compile(f"[{KATAKANA}]"), 1.6), (re.compile(f"[{HIRAGANA}]"), 1.5))
"""How many English characters one of a script makes; of other characters it is one."""


class _Weights(dict[str, float]):
    """For each character how many English ones it makes, found once."""

    def __missing__(self, sign: str) -> float:
        weight = self[sign] = next((weight for script, weight in _SCRIPTS if script.match(sign)), 1.0)
        return weight


_WEIGHTS = _Weights()
_SPREAD = 0.25
"""How far the logarithm of a translation's length strays."""
STEEP = -0.5 / _SPREAD**2
LEAST = -10.0
_START = 8.0
"""Short sentences stray further: as if both were so much longer."""
_SHORTEST, _LONGEST = 0.9, 2.0
"""How long English is beside what is expected of it in one document and in another, at least and at most."""
_ENOUGH = 8
"""So many counterparts tell more of that than the documents do."""
_SAME = 0.1
"""What equal numbers of sentences say for two texts."""
_OTHER, _CUT = 2.4, 1.3
"""What each sentence that only one has says against them, and what it says where each text is one sentence already:
there a bead of several has to have more of them."""
_WHOLE = 0.02
"""So many texts at most hold several sentences where they are cut into sentences."""
_MOST = 3
"""So many neighbours at most are in a bead."""


def japanese_length(text: str) -> float:
    """How long the English of a Japanese sentence will be, in characters, roughly."""
    return sum(map(_WEIGHTS.__getitem__, text), 0.0)


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of so many neighbours of a side, each at the place of its first sentence."""

    logs: tuple[float, ...]
    """The logarithm of its length."""
    basis: tuple[float, ...]
    """What a counterpart of just its length says for it: the more, the rarer its length is."""
    ends: tuple[float, ...]
    """How many sentences it holds, as its marks tell, times what each weighs."""


class Lengths:
    """The lengths of both documents, and what those of a bead say for it."""

    def __init__(self, ja: Sequence[str], en: Sequence[str]) -> None:
        self._lengths = [*map(japanese_length, ja)], [*map(len, en)]
        ends = [*map(_japanese_ends, ja)], [*map(_english_ends, en)]
        several = sum(each > 1 for side in ends for each in side)
        weight = _OTHER if several > _WHOLE * (len(ja) + len(en)) else _CUT
        self._ends = tuple([each * weight for each in side] for side in ends)
        self.right = _runs([each + _START for each in self._lengths[1]], self._ends[1])
        """The runs of one, two and three English sentences."""
        self.left = self._scaled(range(len(ja)), range(len(en)))
        """Those of the Japanese ones."""

    def learn(self, sure: Sequence[tuple[int, int]]) -> None:
        """Take from counterparts how long English is beside Japanese, where much of a document has none.

        The lengths of the whole documents tell it wrongly then.
        """
        if _ENOUGH <= len(sure) < max(len(side) for side in self._lengths) / 2:
            self.left = self._scaled([i for i, _ in sure], [j for _, j in sure])

    def _scaled(self, ja: Iterable[int], en: Iterable[int]) -> tuple[Runs, ...]:
        left, right = self._lengths
        ratio = (sum(right[j] for j in en) + 1) / (sum(left[i] for i in ja) + 1)
        ratio = min(_LONGEST, max(_SHORTEST, ratio))
        return _runs([each * ratio + _START for each in left], self._ends[0])

    def bead(self, i: int, m: int, j: int, n: int) -> float:
        """What the lengths of `m` sentences from `i` on and of `n` from `j` on say for them; `m` or `n` is 1.

        It is the logarithm of how much likelier they are as counterparts than as strangers, where the longer side may
        be divided in any way.
        """
        if m > 1:
            return fit(self.right[0], j, self.left[m - 1], i)
        return fit(self.left[0], i, self.right[n - 1], j)


def fit(one: Runs, i: int, many: Runs, j: int) -> float:
    """What the lengths of a sentence and of a run on the other side say for the two."""
    delta = many.logs[j] - one.logs[i]
    return max(LEAST, many.basis[j] + STEEP * delta * delta - abs(one.ends[i] - many.ends[j]))


def _runs(lengths: Sequence[float], ends: Sequence[float]) -> tuple[Runs, ...]:
    alone = _alone(lengths)
    found = []
    for count in range(1, _MOST + 1):
        logs = [math.log(each) for each in _sums(lengths, count)]
        usual = zip(logs, _sums(alone, count), strict=True)
        basis = [_SAME - math.log(_SPREAD) - count * log - strange for log, strange in usual]
        found.append(Runs(tuple(logs), tuple(basis), tuple(_sums(ends, count))))
    return tuple(found)


def _sums(values: Sequence[float], count: int) -> list[float]:
    """The sums of `count` neighbours each."""
    return [sum(each) for each in zip(*(values[start:] for start in range(count)), strict=False)]


_JAPANESE_END = re.compile(r"[。？！](?![。？！)）」』])|[?!.](?=[ \n]|$)")
_ENGLISH_END = re.compile(r"[?!.](?=[ \n]|$)")


def _japanese_ends(text: str) -> int:
    """How many sentences a text holds, one at least."""
    return max(1, len(_JAPANESE_END.findall(text)))


def _english_ends(text: str) -> int:
    """The same of an English text, whose periods end no sentence behind an abbreviation."""
    count = len(_ENGLISH_END.findall(text))
    return len(english_sentences(text)) if count > 1 else 1


def _alone(lengths: Sequence[float]) -> list[float]:
    """For each length how likely it is in its document, as the logarithm of its density."""
    if not lengths:
        return []
    logarithms = [math.log(each) for each in lengths]
    mean, spread = statistics.fmean(logarithms), max(0.3, _spread(logarithms))
    return [-0.5 * ((each - mean) / spread) ** 2 - math.log(spread) - each for each in logarithms]


def _spread(values: Sequence[float]) -> float:
    mean = statistics.fmean(values)
    return math.sqrt(statistics.fmean((each - mean) ** 2 for each in values))
