# SPDX-License-Identifier: MIT
"""Memories in SQLite: what they say of a sentence, and which of their sentences are like it.

A file of the user's cache folder holds large memories, with the stamps of the files that they were read from, so that
only what has changed is read again; small ones are read anew for each run. It can be deleted at any time. What is
damaged in it is found when it is read, for each row has the sum of its texts; all of it is then made again.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from l10n.errors import Fault, InputError
from l10n.pipeline.caching.memory import maker
from l10n.pipeline.tm.filling import Read, bring_up_to_date, seal
from l10n.pipeline.tm.grams import has_grams
from l10n.pipeline.tm.likeness import like
from l10n.pipeline.tm.units import Unit, mark

T = TypeVar("T")

_PATIENCE = 60
"""Seconds to wait for another process that is making the same index."""
_TWINS = 1000
"""So many units of one sentence are looked at."""


class Index:
    """The units of some files, by their sentences."""

    def __init__(self, sources: Mapping[str, Path], read: Read, kept: Path | None = None) -> None:
        """`sources` are the files by their names, which `read` reads; `kept` is where the index stays for other runs.

        Raises InputError for a file that cannot be read.
        """
        self._sources, self._read, self._kept = sources, read, kept
        self._database = self._made()

    def exact(self, source: str) -> list[Unit]:
        """The units of the very sentence, in the order of files and in theirs."""
        found = self._answer(partial(_units, where=_OF_TEXT, values=(mark(source), _TWINS)))
        return [each for each in found if each.source == source]

    def like(self, *sources: str) -> list[str]:
        """Sentences that may be nearly one of these, for each in turn the likest first, without the sentence itself."""
        return self._answer(partial(like, sources=sources))

    def wanted(self, is_wanted: Callable[[Unit], bool], limit: int | None = None) -> list[Unit]:
        """The units that are wanted, in the order of files and in theirs; the first so many with a `limit`."""

        def chosen(database: sqlite3.Connection) -> list[Unit]:
            return list(islice(filter(is_wanted, _rows(database, "ORDER BY units.id", ())), limit))

        return self._answer(chosen)

    @property
    def remark(self) -> str:
        """What people have to know of the answers; empty where these are all that there can be."""
        if self._answer(has_grams):
            return ""
        return f"SQLite {sqlite3.sqlite_version} has no trigrams: memories are asked for equal sentences only"

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _answer(self, question: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return question(self._database)
        except sqlite3.DatabaseError:
            self.close()
            self._forget()
            self._database = self._made()
        try:
            return question(self._database)
        except sqlite3.Error as error:
            raise _refusal(error) from None

    def _made(self) -> sqlite3.Connection:
        """A database with the units; a damaged file is as good as none, and where none can be, it is a passing one."""
        for _ in range(2 if self._kept else 0):
            try:
                return self._opened(self._kept)
            except (sqlite3.Error, OSError) as error:
                # One that another process is still making is not taken away from it.
                if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
                    break
                self._forget()
        try:
            return self._opened(None)
        except sqlite3.Error as error:
            raise _refusal(error) from None

    def _opened(self, path: Path | None) -> sqlite3.Connection:
        if path and not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
        # A name that is empty is a file of SQLite's own that goes with the connection, and memory while it is small.
        database = sqlite3.connect(path or "", timeout=_PATIENCE, isolation_level=None)
        try:
            database.execute("PRAGMA trusted_schema = OFF")
            # Nobody waits for the disk: what a crash of the machine leaves damaged is made again.
            database.execute("PRAGMA synchronous = OFF")
            bring_up_to_date(database, maker(), self._sources, self._read)
        except BaseException:
            database.close()
            raise
        return database

    def _forget(self) -> None:
        if self._kept:
            with suppress(OSError):
                self._kept.unlink()


def _refusal(error: sqlite3.Error) -> InputError:
    return InputError(Fault(f"the memories cannot be searched: {error}", hint=_HINT))


_HINT = "is there room for temporary files? SQLITE_TMPDIR names another folder"
_OF_TEXT = "WHERE text = (SELECT id FROM texts WHERE mark = ?) ORDER BY units.id LIMIT ?"


def _units(database: sqlite3.Connection, where: str, values: tuple[object, ...]) -> list[Unit]:
    return list(_rows(database, where, values))


def _rows(database: sqlite3.Connection, where: str, values: tuple[object, ...]) -> Iterator[Unit]:
    """The units that a clause of ours names; raises sqlite3.DatabaseError for one that is damaged."""
    columns = "source, target, path, line, context, before, after, date, author, seal"
    joined = f"SELECT {columns} FROM units JOIN files ON files.id = units.file {where}"  # noqa: S608 - our own words
    for source, target, path, *facts, sealed in database.execute(joined, values):
        unit = Unit(source, target, path.decode("utf-8", "surrogateescape"), *facts)
        if seal(unit) != sealed:
            raise sqlite3.DatabaseError("damaged")
        yield unit
