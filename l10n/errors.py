# SPDX-License-Identifier: MIT
"""What stops the program: faults of the input, each with its place and a hint."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with an input, where, and what to do about it."""

    reason: str
    path: str = ""
    line: int = 0
    """From 1; 0 where the fault has no line."""
    column: int = 0
    """From 1, in code points; 0 where the fault has no column."""
    hint: str = ""

    def __str__(self) -> str:
        """One line: the place first, then what is wrong, then what to do."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        sentence = f"{place}: {self.reason}" if place else self.reason
        return _printable(f"{sentence}; {self.hint}" if self.hint else sentence)


class L10nError(Exception):
    """The input cannot be worked with; `faults` says why, and `str()` prints a line for each."""

    exit_code = 3

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


class InputError(L10nError):
    """A file could not be read, understood or written (exit code 3)."""


class UsageError(L10nError):
    """The settings or the command line are wrong (exit code 2)."""

    exit_code = 2


def raise_if(faults: Iterable[Fault], error: type[L10nError] = InputError) -> None:
    """Raise one `error` with all the `faults`; return when there are none."""
    gathered = tuple(faults)
    if gathered:
        raise error(*gathered)


def _printable(line: str) -> str:
    """`line` with control characters shown as escapes, so that a hostile file name cannot drive a terminal."""
    return "".join(c if c.isprintable() or c == " " else c.encode("unicode_escape").decode() for c in line)
