# SPDX-License-Identifier: MIT
"""The scores of beads between two documents: what lengths and answers say together."""

from collections.abc import Sequence
from typing import NamedTuple

from l10n.alignment.evidence import Evidence, repeated
from l10n.alignment.lengths import Lengths, fit

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
        evidence, (one, *_), (other, *_) = self.evidence, self.lengths.left, self.lengths.right
        wanted, silence, against = evidence.japanese[i], evidence.japanese[i].silence, evidence.silence
        keys, english, weighed = wanted.keys, evidence.english, evidence.weighed
        row = Row(low, [], [], [])
        for j in range(low, high):
            common = keys & english[j]
            weight, bits = weighed(wanted, common) if common else (0.0, 0)
            row.answers.append(weight)
            row.bits.append(bits)
            row.fits.append(fit(one, i, other, j) + (weight + silence + against[j]) * TRUST)
        return row

    def bead(self, i: int, m: int, j: int, n: int) -> float:
        """How much speaks for `m` sentences from `i` on with `n` from `j` on, one of both being 1."""
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
