# SPDX-License-Identifier: MIT
"""Where a counterpart is looked for: between anchors, the rare things that both documents have."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from l10n.alignment.chances import CHANCES
from l10n.alignment.questions import Question, Questions

_RARE = 3
"""In so many sentences of a side at most stands what makes an anchor."""
_SURE = 5.0
"""What an anchor weighs at least."""
_HALF = 5
"""So many sentences to both sides of the way are looked at."""
_WIDEST = 60


def bands(asked: Sequence[Question], questions: Questions) -> list[tuple[int, int]]:
    """For each Japanese sentence the first and last English one that may be its counterpart, neither going back."""
    size = questions.size
    way = _chain(_votes(asked, questions), len(asked), size)
    found: list[tuple[int, int]] = []
    for (i, j), (k, m) in pairwise(way):
        # The longer the way without an anchor, the further it may stray.
        half = _HALF + min(_WIDEST, max(k - i, m - j) // 3)
        slope = (m - j) / max(1, k - i)
        for step in range(k - i):
            middle = j + slope * step
            low, high = int(middle) - half, int(middle) + half + math.ceil(slope)
            found.append((max(0, low), min(size - 1, high)))
    return _steady(found)


def around(steps: Sequence[tuple[int, int]], rows: int, size: int) -> list[tuple[int, int]]:
    """The bands about a way that is known by the places where its beads start."""
    lows, highs = [size] * rows, [0] * rows
    for (i, j), (k, m) in zip(steps, [*steps[1:], (rows, size)], strict=True):
        # What only English has lies between two rows: the one before it, or the first, goes along.
        for row in range(i, k) if k > i else range(max(0, i - 1), min(rows, max(1, i))):
            lows[row], highs[row] = min(lows[row], j - _NEAR), max(highs[row], m + _NEAR)
    return _steady([(max(0, low), min(size - 1, high)) for low, high in zip(lows, highs, strict=True)])


_NEAR = 3


def _steady(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bands so that no end of one lies before that of the one above it."""
    high, steady = 0, []
    for low, end in found:
        high = max(high, end)
        steady.append((low, high))
    least = steady[-1][0] if steady else 0
    for place in range(len(steady) - 1, -1, -1):
        least = min(least, steady[place][0])
        steady[place] = least, steady[place][1]
    return steady


def _votes(asked: Sequence[Question], questions: Questions) -> dict[tuple[int, int], float]:
    """What rare things speak for which pair."""
    votes: dict[tuple[int, int], float] = defaultdict(float)
    counts = Counter(chain.from_iterable([each.keys for each in asked]))
    right, size = questions.right, questions.size
    rare = {key for key, count in counts.items() if count <= _RARE and len(right[key]) <= _RARE}
    for i, each in enumerate(asked):
        if not rare.isdisjoint(each.keys):
            for number in each.open:
                for key in questions.keys[number]:
                    if key in rare:
                        weight = CHANCES[questions.traits[number].kind] * math.log((size + 1) / len(right[key]))
                        for j in right[key]:
                            votes[i, j] += weight
    return votes


def _chain(votes: dict[tuple[int, int], float], rows: int, size: int) -> list[tuple[int, int]]:
    """The heaviest pairs that follow each other on both sides, between the corners."""
    pairs = _heaviest({pair: weight for pair, weight in votes.items() if weight >= _SURE})
    return [(0, 0), *(pair for pair in pairs if pair[0] and pair[1]), (rows, size)]


_NONE = (-1, -1)
"""What stands before the first pair of a chain."""


def _heaviest(weights: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The chain of pairs, rising on both sides, whose weights together are the greatest."""
    heights: list[int] = []
    bests: list[tuple[float, tuple[int, int]]] = []
    before: dict[tuple[int, int], tuple[int, int]] = {}
    for pair in sorted(weights, key=lambda pair: (pair[0], -pair[1])):
        at = bisect_left(heights, pair[1])
        total, last = bests[at - 1] if at else (0.0, _NONE)
        total += weights[pair]
        before[pair] = last
        if at < len(heights) and heights[at] == pair[1]:
            if bests[at][0] >= total:
                continue
            bests[at] = total, pair
        elif at and bests[at - 1][0] >= total:
            continue
        else:
            heights.insert(at, pair[1])
            bests.insert(at, (total, pair))
        end = at + 1
        while end < len(bests) and bests[end][0] <= total:
            end += 1
        del heights[at + 1 : end], bests[at + 1 : end]
    found = []
    pair = bests[-1][1] if bests else _NONE
    while pair != _NONE:
        found.append(pair)
        pair = before[pair]
    return found[::-1]
