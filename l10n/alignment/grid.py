# SPDX-License-Identifier: MIT
"""The scores of beads between two documents: what lengths and answers say together."""

from collections.abc import Sequence
from typing import NamedTuple

from l10n.alignment.evidence import Evidence, repeated
from l10n.alignment.lengths import LEAST, STEEP, Lengths

TRUST = 0.6
"""Each answer is counted from both sides."""


class Row(NamedTuple):
    """What a Japanese sentence and each English one of its band say for each other."""

    start: int
    """The place of the first English one."""
    fits: list[float]
    """How much speaks for the two, without what beads of their kind have."""
    answers: list[float]
    """What they answer each other."""
    bits: list[int]
    """Which traits of the Japanese one are answered."""


class Grid:
    """The scores of beads between two documents."""

    def __init__(self, lengths: Lengths, evidence: Evidence) -> None:
        self.lengths = lengths
        self.evidence = evidence
        self.left = _silences([each.silence for each in evidence.japanese])
        """What one, two and three Japanese sentences say against counterparts without any answer, by the first."""
        self.right = _silences(evidence.silence)
        """The same of the English ones."""

    def row(self, i: int, low: int, high: int) -> Row:
        """The scores of sentence `i` with those from `low` to before `high`."""
        evidence, lengths = self.evidence, self.lengths
        wanted, weighed = evidence.japanese[i], evidence.weighed
        keys, silence = wanted.keys, wanted.silence
        place, other = slice(low, high), lengths.right[0]
        own, ends = lengths.left[0].logs[i], lengths.left[0].ends[i]
        row = Row(low, [], [], [])
        fits, answers, bits = row.fits.append, row.answers.append, row.bits.append
        sides = other.logs[place], other.basis[place], other.ends[place], evidence.silence[place]
        for english, log, basis, end, against in zip(evidence.english[place], *sides, strict=True):
            common = keys & english
            weight, seen = weighed(wanted, common) if common else (0.0, 0)
            delta = log - own
            # What `fit` says, here without a call: there are more pairs than anything else.
            length = basis + STEEP * delta * delta - abs(ends - end)
            fits(max(LEAST, length) + (weight + silence + against) * TRUST)
            answers(weight)
            bits(seen)
        return row

    def bead(self, i: int, m: int, j: int, n: int) -> float:
        """How much speaks for `m` sentences from `i` on with `n` from `j` on, one of both being 1."""
        if m == n == 1:
            return self.row(i, j, j + 1).fits[0]
        evidence = self.evidence
        answers = [evidence.answered(i + a, j + b) for a in range(m) for b in range(n)]
        gains = evidence.japanese[i].gains
        twice = evidence.twice(i, j, m) if m > 1 else repeated(gains, [bits for _, bits in answers])
        answered = self.left[m - 1][i] + self.right[n - 1][j] + sum([weight for weight, _ in answers]) - twice
        return self.lengths.bead(i, m, j, n) + answered * TRUST


def _silences(each: Sequence[float]) -> tuple[list[float], ...]:
    """What the runs of one, two and three sentences say, each at the place of its first."""
    return tuple(
        [sum(run) for run in zip(*(each[start:] for start in range(count)), strict=False)] for count in (1, 2, 3)
    )
