# SPDX-License-Identifier: MIT
"""The best way through both documents, bead by bead: dynamic programming in a band."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from l10n.alignment.evidence import Side
from l10n.alignment.lengths import Lengths

_PRIORS = {(1, 1): 0.80, (1, 2): 0.045, (2, 1): 0.045, (1, 0): 0.04, (0, 1): 0.04, (1, 3): 0.003, (3, 1): 0.003}
_COSTS = {kind: math.log(prior) for kind, prior in _PRIORS.items()}
_SWAP = math.log(0.0005)
_TRUST = 0.6
"""Each answer is counted from both sides."""
_NEVER = -1e18


class Step(NamedTuple):
    """One bead, by how many sentences it takes of each side, or two swapped ones."""

    left: int
    right: int
    swap: bool = False


_ONE, _DROPPED, _ADDED = Step(1, 1), Step(1, 0), Step(0, 1)
_SPLITS = (Step(1, 2), Step(1, 3))
_MERGES = (Step(2, 1), Step(3, 1))
_CROSSED = Step(2, 2, swap=True)
_FAIR = 8.0
"""Where less than this answers a sentence of a bead on the other side, the bead is not looked at."""


class Grid:
    """The scores of beads between two documents."""

    def __init__(self, lengths: Lengths, forward: Side, backward: Side) -> None:
        self._lengths = lengths
        self._forward, self._backward = forward, backward

    def one(self, i: int, j: int) -> float:
        """How much speaks for sentence `i` with sentence `j`, without what beads of their kind have."""
        answered = self.answered(i, j) + self._forward.silence[i] + self._backward.silence[j]
        return self._lengths.one(i, j) + answered * _TRUST

    def answered(self, i: int, j: int) -> float:
        """What two sentences answer each other."""
        forth, back = self._forward.rows[i].get(j), self._backward.rows[j].get(i)
        return (forth[0] if forth else 0.0) + (back[0] if back else 0.0)

    def bead(self, i: int, m: int, j: int, n: int) -> float:
        """How much speaks for `m` sentences from `i` on with `n` from `j` on, one of both being 1."""
        if m > 1:
            return self.merged(i, j, m)
        return self.split(i, j, n) if n > 1 else self.one(i, j)

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


class _Table:
    """The best score up to each border within the band, and the step that leads there."""

    def __init__(self, grid: Grid, bands: Sequence[tuple[int, int]], rows: int, size: int) -> None:
        # Row r holds the borders after r Japanese sentences.
        self.lows = [0, *(max(0, low) for low, _ in bands)]
        self.highs = [*(min(size, high + 1) for _, high in bands[:1]), *(min(size, high + 1) for _, high in bands)]
        self.lows[rows] = min(self.lows[rows], size)
        self.highs[rows] = size
        self.scores: list[list[float]] = []
        self.steps: list[list[Step]] = []
        self._grid = grid
        self._fits: list[list[float]] = [
            [grid.one(i, j) for j in range(low, min(size, high + 1))] for i, (low, high) in enumerate(bands)
        ]
        self._answers = [
            [grid.answered(i, j) for j in range(low, min(size, high + 1))] for i, (low, high) in enumerate(bands)
        ]
        self._starts = [low for low, _ in bands]

    def fill(self, rows: int) -> None:
        """Find the best way to every border."""
        for r in range(rows + 1):
            low, high = self.lows[r], self.highs[r]
            self.scores.append([_NEVER] * (high - low + 1))
            self.steps.append([_ADDED] * (high - low + 1))
            for c in range(low, high + 1):
                self._reach(r, c)

    def _reach(self, r: int, c: int) -> None:
        """Find the best step to a border."""
        place = c - self.lows[r]
        row = self.scores[r]
        best, chosen = (0.0 if not r and not c else _NEVER), _ADDED
        if place:
            best = max(best, row[place - 1] + _COSTS[0, 1])
        if r:
            score = self._before(r - 1, c) + _COSTS[1, 0]
            if score > best:
                best, chosen = score, _DROPPED
            fit = self._fit(r - 1, c - 1)
            score = self._before(r - 1, c - 1) + _COSTS[1, 1] + fit
            if score > best:
                best, chosen = score, _ONE
            for step, score in self._larger(r, c):
                if score > best:
                    best, chosen = score, step
        row[place] = best
        self.steps[r][place] = chosen

    def _larger(self, r: int, c: int) -> Iterator[tuple[Step, float]]:
        """The beads of several sentences that end at a border, where any of them fits the other side fairly."""
        grid = self._grid
        here, above, before = self._answered(r - 1, c - 1), self._answered(r - 2, c - 1), self._answered(r - 1, c - 2)
        if here + before > _FAIR:
            for step in _SPLITS if self._answered(r - 1, c - 3) > _FAIR else _SPLITS[:1]:
                start = self._before(r - 1, c - step.right)
                if start > _NEVER:
                    yield step, start + _COSTS[1, step.right] + grid.split(r - 1, c - step.right, step.right)
        if here + above > _FAIR:
            for step in _MERGES if self._answered(r - 3, c - 1) > _FAIR else _MERGES[:1]:
                start = self._before(r - step.left, c - 1)
                if start > _NEVER:
                    yield step, start + _COSTS[step.left, 1] + grid.merged(r - step.left, c - 1, step.left)
        if above > _FAIR and before > _FAIR:
            yield _CROSSED, self._before(r - 2, c - 2) + _SWAP + self._fit(r - 2, c - 1) + self._fit(r - 1, c - 2)

    def _answered(self, i: int, j: int) -> float:
        if i < 0:
            return 0.0
        answers, place = self._answers[i], j - self._starts[i]
        return answers[place] if 0 <= place < len(answers) else 0.0

    def _before(self, r: int, c: int) -> float:
        if r < 0 or not self.lows[r] <= c <= self.highs[r]:
            return _NEVER
        return self.scores[r][c - self.lows[r]]

    def _fit(self, i: int, j: int) -> float:
        if i < 0:
            return _NEVER
        fits, place = self._fits[i], j - self._starts[i]
        return fits[place] if 0 <= place < len(fits) else _NEVER


def best_path(grid: Grid, bands: Sequence[tuple[int, int]], rows: int, size: int) -> list[tuple[int, int, Step]]:
    """The steps of the best way from the documents' beginnings to their ends, each with the places it starts at."""
    if not rows:
        return [(0, j, _ADDED) for j in range(size)]
    table = _Table(grid, bands, rows, size)
    table.fill(rows)
    return _walk(table.steps, table.lows, rows, size)


def _walk(steps: list[list[Step]], lows: list[int], rows: int, size: int) -> list[tuple[int, int, Step]]:
    found = []
    while rows or size:
        step = steps[rows][size - lows[rows]]
        rows, size = rows - step.left, size - step.right
        found.append((rows, size, step))
    return found[::-1]
