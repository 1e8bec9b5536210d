# SPDX-License-Identifier: MIT
"""The project's files as one run sees them: each is read once, and all are written at the end."""

from pathlib import Path

from l10n import files
from l10n.errors import Fault, InputError, L10nError


class Store:
    """Reads files below a folder and keeps what is to be written until `commit`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: dict[str, bytes | None] = {}
        self._pending: dict[str, bytes] = {}

    def read(self, name: str) -> bytes | None:
        """The bytes of the file at `name` below the folder; None when there is none.

        Raises InputError when the name leads out of the folder or the file cannot be read.
        """
        if name not in self._seen:
            path = files.inside(self._root, name)
            self._seen[name] = files.read(path, shown=name) if path.exists() else None
        return self._seen[name]

    def require(self, name: str) -> bytes:
        """The bytes of the file at `name`; raises InputError when there is none."""
        data = self.read(name)
        if data is None:
            raise InputError(Fault("is missing", name))
        return data

    def put(self, name: str, data: bytes) -> None:
        """Have `data` written to `name` by the next `commit`."""
        self.read(name)
        self._pending[name] = data

    def commit(self) -> tuple[str, ...]:
        """Write what was put and tell the names of the files that changed, in the order they were put.

        Raises InputError with all faults when some cannot be written or were changed by others since they were
        read; each file is then the old or the new one.
        """
        changed, faults = [], list[Fault]()
        for name, data in self._pending.items():
            try:
                if files.write(self._root / name, data, expected=self._seen[name], shown=name):
                    changed.append(name)
                self._seen[name] = data
            except L10nError as error:
                faults.extend(error.faults)
        self._pending.clear()
        if faults:
            raise InputError(*faults)
        return tuple(changed)


def write_output(path: Path, text: str) -> bool:
    """Put `text` where the user asked for it, in the place of what stands there; True when that changed it.

    Raises InputError.
    """
    return files.write(path, text.encode(), expected=files.read(path) if path.exists() else None)
