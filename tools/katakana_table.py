# SPDX-License-Identifier: MIT
"""Write the table of what Latin letters katakana stand for, learned from the loanwords and names of UniDic.

UniDic's lemma of a borrowed word names the foreign one: ヒューストン-Houston. An expectation-maximization finds which
letters each mora stands for, and what a mora costs as these letters is minus the logarithm of how often it does.
Run as `python tools/katakana_table.py`; half a minute an iteration.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from l10n.sound.katakana import LONGEST, letters_of, morae

_TABLE = Path(__file__).parent.parent / "l10n" / "sound" / "data" / "katakana.tsv"
_LEMMA = re.compile("([ァ-ヴー]{2,})-([A-Za-zÀ-ÿ '-]{2,})")
_LEMMA_FIELD, _FIELDS = 7, 15
_ROUNDS = 5
_LEAST, _RAREST = 1.5, 0.001
"""How often a mora must have been seen as letters, and how large a part of its times, to have a row."""
_SCALE = 10
"""The table counts in tenths."""

Costs = Mapping[str, Mapping[str, float]]


def main() -> None:
    """Learn from all lemmas and write the table."""
    pairs = sorted(set(_pairs()))
    chances: Costs = {}
    for done in range(_ROUNDS):
        chances = _estimated(pairs, chances)
        print(f"round {done + 1} of {_ROUNDS}", flush=True)
    lines = ["mora\tletters\tcost", *sorted(_lines(chances))]
    _TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pairs)} lemmas, {len(lines) - 1} rows")


def _pairs() -> Iterator[tuple[tuple[str, ...], str]]:
    """The morae of each borrowed word with the letters of the foreign one."""
    import unidic_lite

    for row in (Path(unidic_lite.DICDIR) / "sys.dic").read_bytes().split(b"\0"):
        fields = row.decode("utf-8", errors="replace").split(",")
        found = _LEMMA.fullmatch(fields[_LEMMA_FIELD]) if len(fields) > _FIELDS else None
        if found:
            yield morae(found[1]), letters_of(found[2])


def _estimated(pairs: Sequence[tuple[tuple[str, ...], str]], chances: Costs) -> Costs:
    """What the morae stand for, given what was believed before."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for units, letters in pairs:
        for unit, chunk, weight in _weighed(units, letters, chances):
            counts[unit][chunk] += weight
    return {unit: _shares(seen) for unit, seen in counts.items()}


def _shares(seen: Counter[str]) -> Mapping[str, float]:
    """The parts of all times; a mora that is rare keeps the few that it has."""
    total, least = seen.total(), min(_LEAST, seen.total() / 2)
    return {chunk: count / total for chunk, count in seen.items() if count >= least / 3}


def _weighed(units: Sequence[str], letters: str, chances: Costs) -> Iterator[tuple[str, str, float]]:
    """Each way to give letters to a mora with its probability, from forward and backward sums."""
    length = len(letters)
    weights = [_weights(unit, letters, chances) for unit in units]
    ahead = [[0.0] * (length + 1) for _ in range(len(units) + 1)]
    ahead[0][0] = 1.0
    behind = [[0.0] * (length + 1) for _ in range(len(units) + 1)]
    behind[-1][length] = 1.0
    steps = _steps(len(units), length)
    for row, start, end in steps:
        ahead[row + 1][end] += ahead[row][start] * weights[row][start, end]
    for row, start, end in reversed(steps):
        behind[row][start] += weights[row][start, end] * behind[row + 1][end]
    total = ahead[-1][length]
    for row, start, end in steps if total else ():
        weight = ahead[row][start] * weights[row][start, end] * behind[row + 1][end] / total
        if weight > _NOTHING:
            yield units[row], letters[start:end], weight


_NOTHING = 1e-4
"""What is left out of the sums."""


def _weights(unit: str, letters: str, chances: Costs) -> Mapping[tuple[int, int], float]:
    """How likely the mora stands for each stretch of the letters; the first time the shorter ones are."""
    known = chances.get(unit)
    return {
        (start, end): known.get(letters[start:end], 1e-7) if known else 1 / (1 + abs(end - start - 2)) ** 2
        for start, end in _stretches(len(letters))
    }


@cache
def _stretches(length: int) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start in range(length + 1) for end in range(start, min(length, start + LONGEST) + 1))


@cache
def _steps(units: int, length: int) -> tuple[tuple[int, int, int], ...]:
    """The stretches that each mora may stand for: none far from where its part of the word is."""
    return tuple(
        (row, start, end)
        for row in range(units)
        for start, end in _stretches(length)
        if abs(start - row * length / units) <= _BAND and abs(end - (row + 1) * length / units) <= _BAND
    )


_BAND = 3.5


def _lines(chances: Costs) -> Iterator[str]:
    """The rows of the table; what was seen too seldom is left out."""
    for unit, seen in chances.items():
        for chunk, chance in seen.items():
            if chance >= _RAREST:
                yield f"{unit}\t{chunk}\t{round(-math.log(chance) * _SCALE)}"


if __name__ == "__main__":
    main()
