# SPDX-License-Identifier: MIT
"""The best way through both documents, bead by bead: dynamic programming in a band."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from l10n.alignment.evidence import Side
from l10n.alignment.lengths import Lengths

_PRIORS = {(1, 1): 0.80, (1, 2): 0.045, (2, 1): 0.045, (1, 0): 0.04, (0, 1): 0.04, (1, 3): 0.003, (3, 1): 0.003}
_COSTS = {kind: math.log(prior) for kind, prior in _PRIORS.items()}
_SWAP = math.log(0.0005)
_TRUST = 0.5
"""Each answer is counted from both sides."""
_NEVER = -1e18


@dataclass(frozen=True, slots=True)
class Step:
    """One bead, by how many sentences it takes of each side, or two swapped ones."""

    left: int
    right: int
    swap: bool = False


_STEPS = (*(Step(*kind) for kind in _COSTS), Step(2, 2, swap=True))


class Grid:
    """The scores of beads between two documents."""

    def __init__(self, lengths: Lengths, forward: Side, backward: Side) -> None:
        self._lengths = lengths
        self._forward, self._backward = forward, backward

    def one(self, i: int, j: int) -> float:
        """How much speaks for sentence `i` with sentence `j`, without what beads of their kind have."""
        known, back = self._forward.rows[i].get(j), self._backward.rows[j].get(i)
        answered = (known[0] if known else 0.0) + (back[0] if back else 0.0)
        return (
            self._lengths.one(i, j)
            + (answered + self._forward.silence[i] + self._backward.silence[j]) * _TRUST
        )

    def split(self, i: int, j: int, count: int) -> float:
        """How much speaks for sentence `i` with `count` sentences from `j` on."""
        forward, backward = self._forward, self._backward
        answered = forward.silence[i] + forward.together(i, j, count)
        for each in range(j, j + count):
            answered += backward.silence[each] + backward.rows[each].get(i, (0.0, 0))[0]
        return self._lengths.split(i, j, count) + answered * _TRUST

    def merged(self, i: int, j: int, count: int) -> float:
        """How much speaks for `count` sentences from `i` on with sentence `j`."""
        forward, backward = self._forward, self._backward
        answered = backward.silence[j] + backward.together(j, i, count)
        for each in range(i, i + count):
            answered += forward.silence[each] + forward.rows[each].get(j, (0.0, 0))[0]
        return self._lengths.merged(i, j, count) + answered * _TRUST


def best_path(grid: Grid, bands: Sequence[tuple[int, int]], rows: int, size: int) -> list[tuple[int, int, Step]]:
    """The steps of the best way from the documents' beginnings to their ends, each with the places it starts at."""
    # Row r of the table holds the borders after r Japanese sentences.
    lows = [max(0, bands[max(0, min(r, rows - 1))][0]) for r in range(rows + 1)] if rows else [0]
    highs = [min(size, bands[max(0, r - 1)][1] + 1) for r in range(rows + 1)] if rows else [size]
    lows[0], highs[-1] = 0, size
    ones: list[dict[int, float]] = [{} for _ in range(rows)]
    scores: list[list[float]] = []
    steps: list[list[Step | None]] = []
    for r in range(rows + 1):
        low, high = lows[r], highs[r]
        row, taken = [_NEVER] * (high - low + 1), [None] * (high - low + 1)
        scores.append(row)
        steps.append(taken)
        for c in range(low, high + 1):
            if not r and not c:
                row[0] = 0.0
                continue
            best, chosen = _NEVER, None
            for step in _STEPS:
                i, j = r - step.left, c - step.right
                if i < 0 or j < lows[i] or j > highs[i]:
                    continue
                before = scores[i][j - lows[i]]
                if before == _NEVER:
                    continue
                score = before + _scored(grid, step, i, j, ones)
                if score > best:
                    best, chosen = score, step
            row[c - low], taken[c - low] = best, chosen
    return _walk(steps, lows, rows, size)


def _scored(grid: Grid, step: Step, i: int, j: int, ones: list[dict[int, float]]) -> float:
    if step.swap:
        return _SWAP + _one(grid, i, j + 1, ones) + _one(grid, i + 1, j, ones)
    cost = _COSTS[step.left, step.right]
    if not step.left or not step.right:
        return cost
    if step.left == step.right == 1:
        return cost + _one(grid, i, j, ones)
    if step.left == 1:
        return cost + grid.split(i, j, step.right)
    return cost + grid.merged(i, j, step.left)


def _one(grid: Grid, i: int, j: int, ones: list[dict[int, float]]) -> float:
    row = ones[i]
    if j not in row:
        row[j] = grid.one(i, j)
    return row[j]


def _walk(steps: list[list[Step | None]], lows: list[int], rows: int, size: int) -> list[tuple[int, int, Step]]:
    found = []
    while rows or size:
        step = steps[rows][size - lows[rows]]
        assert step is not None, "the band leads from one corner to the other"
        rows, size = rows - step.left, size - step.right
        found.append((rows, size, step))
    return found[::-1]
