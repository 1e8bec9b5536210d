# SPDX-License-Identifier: MIT
"""What a form of corpora can do: Parquet and JSON lines are the two that there are."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from l10n.corpus.rows import Row
from l10n.model import Finding

SLICE = 20_000
"""Rows of a slice at most: some seconds of work, and little enough for its findings to be held."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a file that one process reads by itself."""

    number: int
    """From 0, in the file's order."""
    begin: int
    """Where it lies: the number of a row group, or a byte of the file."""
    skipped: int
    """Rows to pass over from there."""
    count: int
    first: int
    """The number of its first row, from 1 in the file."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows that were read together, and the same as their file has them, for those that are kept."""

    rows: Sequence[Row]
    raw: Any
    """What only the form itself understands."""


class Sink(Protocol):
    """Takes what is written, batch by batch."""

    def put(self, what: Any) -> None:
        """Write that."""


class Form(Protocol):
    """Reads and writes one form of files."""

    def slices(self, path: Path) -> list[Slice]:
        """The parts of the file in order; raises InputError for one that is no corpus."""

    def batches(self, path: Path, part: Slice, *, whole: bool) -> Iterator[Batch]:
        """The rows of a part; with `whole` all columns are read. What cannot be read is a row with a fault."""

    def findings(self, path: Path) -> AbstractContextManager[Sink]:
        """A new file of findings: its sink takes lists of rows with one finding each."""

    def kept(self, path: Path, like: Path) -> AbstractContextManager[Sink]:
        """A new file of rows as those of the file `like`: its sink takes a batch and flags for its rows."""

    def join(self, parts: Iterable[Path], path: Path, like: Path | None) -> None:
        """Write files of this form one behind the other; `like` is a file whose rows they are, None for findings."""

    def is_ours(self, path: Path) -> bool:
        """Whether the file was written by `join` for findings, and may be replaced."""


Told = tuple[Row, Finding]
