# SPDX-License-Identifier: MIT
"""The best way through both documents, bead by bead: dynamic programming in a band."""

import math
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from l10n.alignment.evidence import repeated
from l10n.alignment.grid import TRUST, Grid, Row
from l10n.alignment.lengths import LEAST, fit

_PRIORS = {(1, 1): 0.80, (1, 2): 0.045, (2, 1): 0.045, (1, 0): 0.04, (0, 1): 0.04, (1, 3): 0.003, (3, 1): 0.003}
_COSTS = {kind: math.log(prior) for kind, prior in _PRIORS.items()}
_ADD, _DROP, _PAIR = _COSTS[0, 1], _COSTS[1, 0], _COSTS[1, 1]
_SWAP = math.log(0.0005)
_NEVER = -1e18
_EDGE = 1e-6
"""More than what the order of a sum changes: a bound that is as near is none."""
_FAIR = 8.0
"""Where less than this answers a sentence of a bead on the other side, the bead is not looked at."""


class Step(NamedTuple):
    """One bead, by how many sentences it takes of each side, or two swapped ones."""

    left: int
    right: int
    swap: bool = False


_STEPS = (Step(0, 1), Step(1, 0), Step(1, 1), Step(1, 2), Step(1, 3), Step(2, 1), Step(3, 1), Step(2, 2, swap=True))
_ADDED, _DROPPED, _ONE, _SPLIT, _MERGED, _CROSSED = 0, 1, 2, 3, 5, 7
"""Places in the table of steps; the larger splits and merges stand behind the smaller ones."""


def best_path(grid: Grid, bands: Sequence[tuple[int, int]], rows: int, size: int) -> list[tuple[int, int, Step]]:
    """The steps of the best way from the documents' beginnings to their ends, each with the places it starts at."""
    if not rows:
        return [(0, j, _STEPS[_ADDED]) for j in range(size)]
    table = _Table(grid, bands, rows, size)
    for place in range(1, rows + 1):
        table.fill(place)
    return _walk(table.steps, table.lows, rows, size)


def _walk(steps: list[bytearray], lows: list[int], rows: int, size: int) -> list[tuple[int, int, Step]]:
    found = []
    while rows or size:
        step = _STEPS[steps[rows][size - lows[rows]]]
        rows, size = rows - step.left, size - step.right
        found.append((rows, size, step))
    return found[::-1]


class _Table:
    """The best score up to each border within the band, and the step that leads there.

    Row r holds the borders after r Japanese sentences. Only the last rows are kept, and of the others the steps.
    """

    def __init__(self, grid: Grid, bands: Sequence[tuple[int, int]], rows: int, size: int) -> None:
        self.lows = [0, *(max(0, low) for low, _ in bands)]
        self.highs = [*(min(size, high + 1) for _, high in bands[:1]), *(min(size, high + 1) for _, high in bands)]
        self.lows[rows] = min(self.lows[rows], size)
        self.highs[rows] = size
        self.steps = [bytearray(self.highs[0] + 1)]
        self._grid = grid
        self._bands = bands
        self._size = size
        self._scores = [(0, []), (0, []), (0, [_ADD * place for place in range(self.highs[0] + 1)])]
        """Of the last three rows, the latest last, the first border and the scores from there on."""
        self._rows = [Row(0, [], [], [])] * 3
        """What the last three sentences score with those of their bands."""
        runs = zip(grid.lengths.right[1].basis, grid.right[1], strict=True)
        self._twos = [max(LEAST, basis) + silent * TRUST + _EDGE for basis, silent in runs]
        """The most that two English sentences say for a bead but for what is answered, by the first."""
        self._ones = [silent * TRUST + _EDGE for silent in grid.right[0]]
        """What an English sentence says for one but for lengths and what is answered."""

    def fill(self, r: int) -> None:
        """Find the best step to each border of a row."""
        low, high = self.lows[r], self.highs[r]
        first, last = self._bands[r - 1]
        self._rows = [*self._rows[-2:], self._grid.row(r - 1, first, min(self._size, last + 1))]
        scores, steps = _Reach(self._grid, self._windows(low, high), r, low).row()
        self._scores = [*self._scores[-2:], (low, scores)]
        self.steps.append(steps)

    def _windows(self, low: int, high: int) -> "_Windows":
        scores = [_window(each, start, low, high, _NEVER) for start, each in self._scores[::-1]]
        rows = self._rows[::-1]
        fits = [_window(each.fits, each.start + 1, low, high, _NEVER) for each in rows[:2]]
        answers = [_window(each.answers, each.start + 1, low, high, 0.0) for each in rows]
        bits = _window(rows[0].bits, rows[0].start + 1, low, high, 0)
        twos, ones = _window(self._twos, 2, low, high, _NEVER), _window(self._ones, 1, low, high, 0.0)
        return _Windows(scores, fits, answers, bits, twos, ones)


_Value = TypeVar("_Value", int, float)
_BEFORE = 3
"""So many borders before its first one a row looks at."""


def _window(values: list[_Value], start: int, low: int, high: int, nothing: _Value) -> list[_Value]:
    """The values, of which the first is of border `start`, from three borders before `low` to `high`."""
    low -= _BEFORE
    found = values[max(0, low - start) : max(0, high + 1 - start)]
    return (
        [nothing] * min(high + 1 - low, max(0, start - low))
        + found
        + [nothing] * (high + 1 - max(low, start + len(values)))
    )


class _Windows(NamedTuple):
    """What a row looks at, each over its borders and three before them; of the sentence before it first."""

    scores: list[list[float]]
    """The best scores up to the borders of one, two and three rows before."""
    fits: list[list[float]]
    answers: list[list[float]]
    """`fits` and `answers` of a sentence with the one that ends at a border."""
    bits: list[int]
    twos: list[float]
    ones: list[float]
    """The most that the two sentences and the one before a border can say, but for what is answered."""


class _Reach:
    """Finds the best steps to the borders of one row."""

    def __init__(self, grid: Grid, windows: _Windows, r: int, low: int) -> None:
        self._grid = grid
        self._seen = windows
        self._r = r
        self._offset = low - _BEFORE

    def row(self) -> tuple[list[float], bytearray]:
        """The best scores, and which step leads to each border, by its place in the table."""
        (up, further, _), (fits, fits_above), (answers, above, _), _, twos, ones = self._seen
        split, merged = self._most()
        scores, steps = [], bytearray()
        best = _NEVER
        for q in range(_BEFORE, len(up)):
            best, chosen = best + _ADD, _ADDED
            dropped, paired = up[q] + _DROP, up[q - 1] + fits[q] + _PAIR
            if dropped > best:
                best, chosen = dropped, _DROPPED
            if paired > best:
                best, chosen = paired, _ONE
            both = answers[q] + answers[q - 1]
            if both > _FAIR and (up[q - 2] + split + twos[q] + both * TRUST > best or answers[q - 2] > _FAIR):
                best, chosen = self._split(q, best, chosen)
            both = answers[q] + above[q]
            if both > _FAIR and (further[q - 1] + merged + ones[q] + both * TRUST > best or self._three(q)):
                best, chosen = self._merged(q, best, chosen)
            if above[q] > _FAIR and answers[q - 1] > _FAIR:
                crossed = further[q - 2] + _SWAP + fits_above[q] + fits[q - 1]
                if crossed > best:
                    best, chosen = crossed, _CROSSED
            scores.append(best)
            steps.append(chosen)
        return scores, steps

    def _most(self) -> tuple[float, float]:
        """The most that the sentence says for a split one, and with the one above it for a merged one."""
        grid, i = self._grid, self._r - 1
        split = _COSTS[1, 2] + grid.left[0][i] * TRUST
        if not i:
            return split, _NEVER
        return split, _COSTS[2, 1] + max(LEAST, grid.lengths.left[1].basis[i - 1]) + grid.left[1][i - 1] * TRUST

    def _three(self, q: int) -> bool:
        """Whether the third sentence back is answered before a border, so that three may be merged."""
        return self._seen.answers[2][q] > _FAIR

    def _split(self, q: int, best: float, chosen: int) -> tuple[float, int]:
        """The best step to a border, if it is not one that gives the sentence several on the other side."""
        grid, up, answers, bits = self._grid, self._seen.scores[0], self._seen.answers[0], self._seen.bits
        i, j = self._r - 1, self._offset + q
        answered = answers[q]
        for count in (2, 3) if answers[q - 2] > _FAIR else (2,):
            at = q - count
            answered += answers[at + 1]
            if up[at] > _NEVER:
                fits = fit(grid.lengths.left[0], i, grid.lengths.right[count - 1], j - count)
                silent = grid.left[0][i] + grid.right[count - 1][j - count]
                score = up[at] + _COSTS[1, count] + fits + (silent + answered) * TRUST
                # What is answered twice only lowers it, and takes longest to find.
                if score > best:
                    score -= repeated(grid.evidence.japanese[i].gains, bits[at + 1 : q + 1]) * TRUST
                    if score > best:
                        best, chosen = score, _SPLIT + count - 2
        return best, chosen

    def _merged(self, q: int, best: float, chosen: int) -> tuple[float, int]:
        """The same of one that gives several sentences one on the other side."""
        grid, scores, answers = self._grid, self._seen.scores, self._seen.answers
        j = self._offset + q - 1
        answered = answers[0][q] + answers[1][q]
        for count in (2, 3) if answers[2][q] > _FAIR else (2,):
            i, before = self._r - count, scores[count - 1][q - 1]
            answered += answers[2][q] if count > 2 else 0.0
            if before > _NEVER:
                fits = fit(grid.lengths.right[0], j, grid.lengths.left[count - 1], i)
                silent = grid.left[count - 1][i] + grid.right[0][j]
                score = before + _COSTS[count, 1] + fits + (silent + answered) * TRUST
                if score > best:
                    score -= grid.evidence.twice(i, j, count) * TRUST
                    if score > best:
                        best, chosen = score, _MERGED + count - 2
        return best, chosen
