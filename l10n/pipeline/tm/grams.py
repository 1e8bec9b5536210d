# SPDX-License-Identifier: MIT
"""Which sentences of an index share the most telling runs of three characters with another."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from l10n.pipeline.tm.units import folded, mark

SIZE = 3
"""Characters of a run: what SQLite's trigrams are."""
COMMON = 50
"""The index says of runs that more sentences have how many these are."""
_TELLING = 24
"""So many of a sentence's rarest runs are looked up."""
_READ = 5000
"""So many places of runs are read for a sentence."""
_LIKELY = 40
"""So many sentences are compared with it."""


def has_grams(database: sqlite3.Connection) -> bool:
    """Whether the database has runs: SQLite before 3.34 makes none."""
    return bool(database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'vocabulary'").fetchone()[0])


def grams(source: str) -> list[str]:
    """The runs of a sentence, as they are looked up, each once and in its order."""
    text = folded(source)
    return list(dict.fromkeys(text[start : start + SIZE] for start in range(len(text) - SIZE + 1)))


def likely(database: sqlite3.Connection, source: str) -> list[int]:
    """The numbers of texts that may be nearly the sentence, at first those that are spelt otherwise.

    A sentence of one or two characters has no runs: only other spellings of it are found.
    """
    twins = [number for (number,) in database.execute("SELECT id FROM texts WHERE mark = ?", (mark(source),))]
    runs = grams(source)
    if not runs or not has_grams(database):
        return twins
    counts = _counts(database, runs)
    votes = Counter(chain.from_iterable(_places(database, runs, counts)))
    best = sorted(votes, key=lambda number: (-votes[number], number))[:_LIKELY]
    return list(dict.fromkeys((*twins, *best)))


def _counts(database: sqlite3.Connection, runs: Sequence[str]) -> dict[str, int]:
    """How many texts have each of the common runs."""
    wanted = ", ".join("?" * len(runs))
    return dict(database.execute(f"SELECT gram, count FROM common WHERE gram IN ({wanted})", tuple(runs)))  # noqa: S608


def _places(database: sqlite3.Connection, runs: Sequence[str], counts: dict[str, int]) -> Iterator[list[int]]:
    """For the rarest of the runs the texts that have it; where all are common, those that have half of the sentence.

    After an edit in one place one half of a sentence is still there.
    """
    left, rarest = _READ, sorted(runs, key=lambda run: counts.get(run, COMMON))
    for run in rarest[:_TELLING]:
        left -= counts.get(run, COMMON)
        if left < 0:
            break
        yield _having(database, (run,))
    if left < _READ - 2 * COMMON:
        return
    middle = len(runs) // 2
    for half in (runs[:middle], runs[middle:]):
        if half:
            yield _having(database, half)


def _having(database: sqlite3.Connection, runs: Sequence[str]) -> list[int]:
    asked = " AND ".join('"{}"'.format(run.replace('"', '""')) for run in runs)
    return [number for (number,) in database.execute(_ASKED, (asked, _READ))]


_ASKED = "SELECT rowid FROM grams WHERE grams MATCH ? LIMIT ?"
