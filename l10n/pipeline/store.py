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
            self._seen[name] = files.read_if_there(files.inside(self._root, name), shown=name)
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
                path = files.inside(self._root, name)
                if files.write(path, data, expected=self._seen[name], shown=name):
                    changed.append(name)
                self._seen[name] = data
            except L10nError as error:
                faults.extend(error.faults)
        for folder in {(self._root / name).parent for name in self._pending}:
            files.clean(folder)
        self._pending.clear()
        if faults:
            raise InputError(*faults)
        return tuple(changed)


def write_output(path: Path, text: str) -> None:
    """Put `text` where the user asked for it, in the place of what stands there; raises InputError."""
    data = text.encode(errors="backslashreplace")
    if path.is_char_device() or path.is_fifo():
        files.send(path, data)
    else:
        files.write(path, data, expected=files.read_if_there(path))
