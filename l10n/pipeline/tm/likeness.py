# SPDX-License-Identifier: MIT
"""Which sentences of an index are like others, remembered in it until one of its files changes."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from l10n.pipeline.tm.grams import likely

_NAMED = 6
"""So many sentences that are like another are named."""


def like(database: sqlite3.Connection, sources: Sequence[str]) -> list[str]:
    """The sentences that may be nearly one of `sources`, for each in turn the likest first."""
    known = dict(_remembered(database, sources))
    fresh = {source: _likest(database, source) for source in dict.fromkeys(sources) if source not in known}
    _remember(database, fresh)
    return [text for source in sources for text in (known | fresh)[source]]


def _likest(database: sqlite3.Connection, source: str) -> list[str]:
    from rapidfuzz import process  # noqa: PLC0415 - most runs look up nothing
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    texts = likely(database, source)
    sources = (text for number in texts for (text,) in database.execute(_SOURCES, (number,)))
    found = process.extract(
        source, [each for each in sources if each != source], scorer=Indel.normalized_similarity, limit=_NAMED
    )
    return [text for text, _, _ in found]


_SOURCES = "SELECT DISTINCT source FROM units WHERE text = ? LIMIT 10"
"""A sentence is spelt in so many ways at most."""


def _remembered(database: sqlite3.Connection, sources: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    """What was found before for some of the sentences; raises sqlite3.DatabaseError where it is damaged."""
    for source in sources:
        for told, seal in database.execute("SELECT told, seal FROM answers WHERE source = ?", (source,)):
            if zlib.crc32(told.encode()) != seal:
                raise sqlite3.DatabaseError("damaged")
            yield source, json.loads(told)


def _remember(database: sqlite3.Connection, found: Mapping[str, list[str]]) -> None:
    """Keep what was found; where another process writes just now, it is looked up once more."""
    rows = [
        (source, told, zlib.crc32(told.encode())) for source, told in ((s, json.dumps(t)) for s, t in found.items())
    ]
    with suppress(sqlite3.OperationalError):
        database.execute("BEGIN IMMEDIATE")
        try:
            database.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", rows)
            database.execute("COMMIT")
        except BaseException:
            database.execute("ROLLBACK")
            raise
