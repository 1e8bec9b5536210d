# SPDX-License-Identifier: MIT
"""Reading files of memories into an index: those that have changed since, and no others."""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from l10n import files
from l10n.pipeline.tm.grams import COMMON, has_grams
from l10n.pipeline.tm.units import Unit, folded, mark

Read: TypeAlias = Callable[[bytes, str], Iterator[Unit]]
"""Reads the bytes of a file of that name."""

_TABLES = (
    "CREATE TABLE made (maker TEXT NOT NULL)",
    "CREATE TABLE files (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, stamp TEXT NOT NULL, digest BLOB NOT NULL)",
    """CREATE TABLE units (
      id INTEGER PRIMARY KEY, file INTEGER NOT NULL, text INTEGER NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
      line INTEGER NOT NULL, context TEXT, before INTEGER, after INTEGER, date TEXT NOT NULL, author TEXT NOT NULL,
      seal INTEGER NOT NULL)""",
    "CREATE INDEX units_text ON units (text)",
    "CREATE TABLE texts (id INTEGER PRIMARY KEY, mark INTEGER NOT NULL UNIQUE)",
    "CREATE TABLE common (gram TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE answers (source TEXT PRIMARY KEY, told TEXT NOT NULL, seal INTEGER NOT NULL) WITHOUT ROWID",
)
GRAMS = (
    """CREATE VIRTUAL TABLE grams USING fts5
      (text, content = '', detail = none, columnsize = 0, tokenize = 'trigram case_sensitive 1')""",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab (grams, row)",
)


def bring_up_to_date(database: sqlite3.Connection, maker: str, sources: Mapping[str, Path], read: Read) -> None:
    """Have the units of the files in the database, and no others; all of them or, after an error, what was there.

    Where another program than `maker` made it, it is made again. Raises InputError for a file that cannot be read,
    sqlite3.DatabaseError for a database that is damaged or locked.
    """
    stamps = {_bytes(name): _stamp(path) for name, path in sources.items()}
    if _is_made(database, maker) and _held(database) == stamps:
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        if not _is_made(database, maker):
            _make(database, maker)
        _renew(database, sources, stamps, read)
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def seal(unit: Unit) -> int:
    """The sum of what a row says, by which damage is found."""
    facts = (unit.source, unit.target, unit.line, unit.context, unit.before, unit.after, unit.date, unit.author)
    return zlib.crc32(repr(facts).encode("utf-8", "surrogatepass"))


def _bytes(name: str) -> bytes:
    """The name of a file as bytes, whatever it is."""
    return name.encode("utf-8", "surrogateescape")


def _stamp(path: Path) -> str:
    """What changes when a file does."""
    with suppress(OSError):
        status = path.stat()
        return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"
    return ""


def _is_made(database: sqlite3.Connection, maker: str) -> bool:
    known = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'made'").fetchone()[0]
    return bool(known) and database.execute("SELECT maker FROM made").fetchall() == [(maker,)]


def _held(database: sqlite3.Connection) -> dict[bytes, str]:
    return dict(database.execute("SELECT path, stamp FROM files"))


def _make(database: sqlite3.Connection, maker: str) -> None:
    """The empty tables of a new database."""
    if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        # What another version laid out is not taken apart: the caller makes a new file.
        raise sqlite3.DatabaseError("of another version")
    for statement in _TABLES:
        database.execute(statement)
    # SQLite has trigrams since 3.34, where it was built with them.
    with suppress(sqlite3.OperationalError):
        for statement in GRAMS:
            database.execute(statement)
    database.execute("INSERT INTO made VALUES (?)", (maker,))


def _renew(database: sqlite3.Connection, sources: Mapping[str, Path], stamps: Mapping[bytes, str], read: Read) -> None:
    known = {path: (number, stamp, digest) for number, path, stamp, digest in database.execute("SELECT * FROM files")}
    gone = [number for path, (number, _, _) in known.items() if path not in stamps]
    for number in gone:
        _remove(database, number)
    changed = False
    for name, place in sources.items():
        path = _bytes(name)
        number, stamp, digest = known.get(path, (None, None, None))
        if stamp == stamps[path]:
            continue
        data = files.read(place, shown=name)
        found = hashlib.blake2b(data, digest_size=16).digest()
        if found == digest:
            database.execute("UPDATE files SET stamp = ? WHERE id = ?", (stamps[path], number))
            continue
        if number is not None:
            _remove(database, number)
        row = database.execute("INSERT INTO files (path, stamp, digest) VALUES (?, ?, ?)", (path, stamps[path], found))
        _fill(database, int(row.lastrowid or 0), read(data, name))
        changed = True
    if changed or gone:
        database.execute("DELETE FROM answers")
    if changed and has_grams(database):
        database.execute("DELETE FROM common")
        database.execute("INSERT INTO common SELECT term, doc FROM vocabulary WHERE doc > ?", (COMMON,))
        # Each of a handful of pieces would be asked for each run.
        database.execute("INSERT INTO grams (grams) VALUES ('optimize')")


def _remove(database: sqlite3.Connection, number: int) -> None:
    """Take a file's units away; texts that nobody has any more are found in vain, and cost no more than that."""
    database.execute("DELETE FROM units WHERE file = ?", (number,))
    database.execute("DELETE FROM files WHERE id = ?", (number,))


def _fill(database: sqlite3.Connection, number: int, units: Iterator[Unit]) -> None:
    with_grams = has_grams(database)
    for unit in units:
        own = mark(unit.source)
        made = database.execute("INSERT OR IGNORE INTO texts (mark) VALUES (?)", (own,))
        if made.rowcount and with_grams:
            database.execute("INSERT INTO grams (rowid, text) VALUES (?, ?)", (made.lastrowid, folded(unit.source)))
        facts = (unit.source, unit.target, unit.line, unit.context, unit.before, unit.after, unit.date, unit.author)
        database.execute(_INSERT, (number, own, *facts, seal(unit)))


_INSERT = """INSERT INTO units
  (file, text, source, target, line, context, before, after, date, author, seal)
  VALUES (?, (SELECT id FROM texts WHERE mark = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
