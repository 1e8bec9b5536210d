# SPDX-License-Identifier: MIT
"""Puts drafts into catalogues as they are now, whoever has worked on these: a person's English is never touched."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import Catalog
from l10n.drafting.records import Place, Record
from l10n.errors import InputError
from l10n.model import Entry

_RECORDS = ".l10n/drafts.jsonl"
_TRIES = 5
"""So often a catalogue is read again that somebody else writes at the same time."""


@dataclass(frozen=True, slots=True)
class Draft:
    """English for a unit, and what the unit must be for it to be put there."""

    before: Entry
    """The unit as the run saw it: what is otherwise by now is a person's."""
    made: Callable[[Entry], Entry]
    """Gives the unit, as it stands there now, with the draft."""
    record: Record


class Book:
    """The project's catalogues, to write drafts into, and the list of what was drafted."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._written: dict[str, tuple[bytes, Catalog]] = {}
        """What this run wrote last of each catalogue: as long as nobody else has, it need not be read anew."""
        self.records = dict(_records(root))
        """What was drafted before, and in this run."""

    def fill(self, path: str, drafts: Sequence[Draft]) -> list[Entry]:
        """Write the drafts into the catalogue at `path` at once, and tell the units that have one now.

        Units that are gone, or that a person has worked on in the meantime, are left as they are. Raises InputError
        where the file cannot be read or written.
        """
        place = files.inside(self._root, path)
        for last in (*[False] * (_TRIES - 1), True):
            data = files.read(place, shown=path)
            fresh, filled = _filled(self._known(path, data), drafts)
            if not filled:
                return []
            made = catalog.encode(fresh, path)
            try:
                files.write(place, made, expected=data, shown=path)
            except InputError:
                if last or files.read(place, shown=path) == data:
                    raise
                continue
            self._written[path] = made, fresh
            break
        self._record(path, filled)
        return [entry for entry, _ in filled]

    def is_ours(self, path: str, entry: Entry) -> bool:
        """Whether the unit's English is known to be what was drafted, word for word."""
        record = self.records.get((path, entry.key))
        return record is not None and record.target == entry.target

    def _known(self, path: str, data: bytes) -> Catalog:
        written, known = self._written.get(path, (None, None))
        return known if known is not None and written == data else catalog.load(data, path)

    def _record(self, path: str, filled: Sequence[tuple[Entry, Record]]) -> None:
        fresh = {(path, entry.key): record for entry, record in filled}
        self.records |= fresh
        place = files.inside(self._root, _RECORDS)
        lines = "".join(f"{_line(key, record)}\n" for key, record in fresh.items())
        if not place.exists():
            files.make_folder(place.parent)
            ignoring = place.parent / ".gitignore"
            if not ignoring.exists():
                files.write(ignoring, b"*\n", expected=None)
        files.append(place, lines.encode("utf-8", "surrogatepass"))


def _filled(known: Catalog, drafts: Sequence[Draft]) -> tuple[Catalog, list[tuple[Entry, Record]]]:
    """The catalogue with the drafts that may be put there, and the units that have one."""
    by_key = {each.before.key: each for each in drafts}
    entries, filled = [], []
    for entry in known.entries:
        draft = by_key.get(entry.key)
        if draft is None or not _is_untouched(entry, draft.before):
            entries.append(entry)
            continue
        made = draft.made(entry)
        entries.append(made)
        filled.append((made, draft.record))
    return replace(known, entries=tuple(entries)), filled


def _is_untouched(now: Entry, before: Entry) -> bool:
    """Whether nobody has worked on the unit's English since it was seen."""
    return not now.obsolete and (now.target, now.fuzzy, now.previous, now.plural) == (
        before.target,
        before.fuzzy,
        before.previous,
        before.plural,
    )


def _line(place: Place, record: Record) -> str:
    path, (context, source) = place
    return json.dumps([path, context, source, record.model, record.date, record.target])


def _records(root: Path) -> Iterator[tuple[Place, Record]]:
    """What was drafted before; a line that a killed run has not finished says nothing."""
    data = files.read_if_there(files.inside(root, _RECORDS), shown=_RECORDS) or b""
    for line in data.decode("utf-8", "replace").split("\n"):
        with suppress(ValueError, TypeError):
            path, context, source, *said = json.loads(line)
            if all(isinstance(each, str) for each in (path, source, *said)):
                yield (path, (context, source)), Record(*said)


def shown_place(path: str, entry: Entry) -> str:
    """Where a unit stands, for people."""
    return f"{path}:{entry.line}" if entry.line else path
