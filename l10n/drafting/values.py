# SPDX-License-Identifier: MIT
"""The values of the exchange: a unit that is asked for, a request, an answer, and what it took."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Row:
    """A glossary's row that stands in a unit."""

    source: str
    target: str
    forbidden: tuple[str, ...] = ()
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Previous:
    """English that is there for a sentence like the unit's."""

    source: str
    target: str
    changed: tuple[str, ...] = ()
    """What is said otherwise now, for people: "number 143 → 153"."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a check says of an answer."""

    check: str
    message: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Where a unit stands."""

    kind: str = ""
    """Of its block: heading, paragraph …"""
    heading: str = ""
    """What it stands under, in the source."""
    before: tuple[tuple[str, str], ...] = ()
    """The sentences right before it with their English, where these are not asked for themselves."""


@dataclass(frozen=True, slots=True)
class Task:
    """A unit that is asked for: for the first time, or with what was wrong with the last answer."""

    id: str
    """Short, without sense, and its own within a request."""
    source: str
    context: Context = Context()
    rows: tuple[Row, ...] = ()
    previous: Previous | None = None
    target: str = ""
    """The answer that is to be mended; empty where there is none."""
    findings: tuple[Said, ...] = ()
    kept: tuple[str, ...] = ()
    """What may stay in the answer as it is in the source."""


@dataclass(frozen=True, slots=True)
class Request:
    """Units that are asked for together."""

    instructions: str
    tasks: tuple[Task, ...]
    languages: tuple[str, str] = ("ja", "en")


@dataclass(frozen=True, slots=True)
class Spent:
    """What requests took, in tokens."""

    input: int = 0
    output: int = 0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.input + other.input, self.output + other.output)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, as it came."""

    text: str
    finish: str = "stop"
    """Why the answer ended where it does."""
    spent: Spent | None = None
    """None where the server does not say."""


class Drafter(Protocol):
    """Who writes drafts; asked from several threads at a time."""

    @property
    def model(self) -> str:
        """What marks call it."""

    @property
    def repairs(self) -> bool:
        """Whether it understands what was wrong with an answer."""

    def answer(self, request: Request) -> Reply:
        """What comes back; raises BusyError where another try may help, and InputError where none will."""

    def close(self) -> None:
        """Hang up."""


class BusyError(Exception):
    """The server has no answer now."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        """`after` are the seconds for which the server wants to be left alone; None where it does not say."""
        super().__init__(reason)
        self.reason = reason
        self.after = after
