# SPDX-License-Identifier: MIT
"""The project's files as one run sees them: each is read once, and all are written at the end."""

from collections.abc import Collection
from pathlib import Path

from l10n import files
from l10n.errors import Fault, InputError


class Store:
    """Reads files below a folder and keeps what is to be written until `commit`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: dict[str, bytes | None] = {}
        self._pending: dict[str, bytes] = {}
        self._doomed: dict[str, None] = {}
        self._removed: dict[str, None] = {}

    def read(self, name: str) -> bytes | None:
        """The bytes of the file at `name` below the folder; None when there is none.

        Raises InputError when the name leads out of the folder or the file cannot be read.
        """
        if name not in self._seen:
            self._seen[name] = files.read_if_there(files.inside(self._root, name), shown=name)
        return self._seen[name]

    def has(self, name: str) -> bool:
        """Whether anything is at `name` below the folder, as far as this run has come."""
        return self._seen[name] is not None if name in self._seen else (self._root / name).exists()

    def require(self, name: str) -> bytes:
        """The bytes of the file at `name`; raises InputError when there is none."""
        data = self.read(name)
        if data is None:
            raise InputError(Fault("is missing", name, hint="check the name"))
        return data

    def put(self, name: str, data: bytes, *, first: bool = False) -> None:
        """Have `data` written to `name` by the next `commit`, before what was put already if it is to be `first`."""
        self.read(name)
        if first:
            self._pending = {name: data, **self._pending}
        else:
            self._pending[name] = data

    def drop(self, name: str) -> None:
        """Have `name` removed by the next `commit`, when all else is written."""
        self.read(name)
        self._doomed[name] = None

    @property
    def pending(self) -> tuple[str, ...]:
        """The names of what the next `commit` will write where it is not there yet, and leave there."""
        return tuple(name for name in self._pending if name not in self._doomed)

    @property
    def removed(self) -> tuple[str, ...]:
        """The names of the files that were there at first and that commits have removed."""
        return tuple(self._removed)

    def commit(self) -> tuple[str, ...]:
        """Write what was put, remove what was dropped, and tell the names of the files that changed, as they were put.

        Raises InputError at the first that cannot be written or was changed by others since it was read. Each
        file is then the old or the new one; those put later, which may be made from it, are the old ones.
        """
        pending, self._pending = self._pending, {}
        changed = []
        try:
            for name, data in pending.items():
                if self._write(name, data, self._seen[name]):
                    changed.append(name)
                self._seen[name] = data
            self._remove(changed)
        finally:
            self._tidy({*pending, *self._seen})
        return tuple(changed)

    def _remove(self, written: list[str]) -> None:
        """Take away what was dropped; what this commit wrote for its own time only is `written` no more."""
        doomed, self._doomed = self._doomed, {}
        for name in doomed:
            data = self._seen[name]
            if data is not None:
                self._erase(name, data)
            self._seen[name] = None
            if name in written:
                written.remove(name)
            else:
                self._removed[name] = None

    def _write(self, name: str, data: bytes, before: bytes | None) -> bool:
        """Put `data` at `name`, where `before` was read; True when that changed anything."""
        return files.write(files.inside(self._root, name), data, expected=before, shown=name)

    def _erase(self, name: str, before: bytes) -> None:
        files.remove(files.inside(self._root, name), expected=before, shown=name)

    def _tidy(self, names: Collection[str]) -> None:
        """Remove what killed runs have left beside the files."""
        for folder in {(self._root / name).parent for name in names}:
            files.clean(folder)
