# SPDX-License-Identifier: MIT
"""A step that writes nothing and tells what it would change: the same step over a store that only remembers."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from l10n.files import is_package
from l10n.pipeline.store import Store


@dataclass(frozen=True, slots=True)
class Change:
    """A file that a step would change."""

    name: str
    """The path below the project."""
    reason: str
    removed: bool = False
    """Whether the file would be taken away."""


class Rehearsal(Store):
    """A store whose commits leave every file alone; what they would have written is what reads see afterwards."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._before: dict[str, bytes | None] = {}

    @property
    def made(self) -> tuple[str, ...]:
        """The files that the commits so far would have written or found as they should be."""
        return tuple(self._before)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What the commits so far would have changed, in the order they would have."""
        told = ((name, before, self.read(name)) for name, before in self._before.items())
        return tuple(_change(name, before, after) for name, before, after in told if before != after)

    def _write(self, name: str, data: bytes, before: bytes | None) -> bool:
        self._before.setdefault(name, before)
        return data != before

    def _erase(self, name: str, before: bytes) -> None:
        self._before.setdefault(name, before)

    def _tidy(self, names: Collection[str]) -> None:
        """Leave alone what a killed run has left behind, too."""


def _change(name: str, before: bytes | None, after: bytes | None) -> Change:
    if after is None:
        return Change(name, "its document was renamed", removed=True)
    if not before:
        return Change(name, "is empty" if before == b"" else "is not there yet")
    if PurePosixPath(name).suffix == ".mo" or is_package(after):
        return Change(name, "is not what its catalogue makes")
    return Change(name, f"differs from line {_line(before, after)} on")


def _line(before: bytes, after: bytes) -> int:
    """The first line in which two texts differ, from 1."""
    old, new = before.split(b"\n"), after.split(b"\n")
    pairs = enumerate(zip(old, new, strict=False), 1)
    return next((number for number, (one, other) in pairs if one != other), min(len(old), len(new)))
