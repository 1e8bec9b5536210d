# SPDX-License-Identifier: MIT
"""What travels: units with their states and notes, and what came back."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from l10n.catalog.standing import Standing, standing_of
from l10n.exchange.bases import Base
from l10n.model import Entry, Span


class State(StrEnum):
    """How far a unit is."""

    EMPTY = "empty"
    """Nothing is written yet."""
    DRAFT = "draft"
    """It was made for another sentence, or somebody doubts it."""
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    """Somebody of ours has approved it. What comes back is a translation: an approval takes a name."""
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text that is markup, or that markup encloses."""

    start: int
    end: int
    """`start` and `end` in the text, code points, half-open."""
    words: Span | None = None
    """Where the words that it encloses stand; None where all of it is code."""


Pieces = Callable[[str], Sequence[Piece]]
"""Tells the markup of a text, in order."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term that stands in a unit's source."""

    source: str
    target: str
    forbidden: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The term in a line, for those who read notes only."""
        avoid = f" (not: {', '.join(self.forbidden)})" if self.forbidden else ""
        return f"{self.source} = {self.target}{avoid}"


@dataclass(frozen=True, slots=True)
class Parcel:
    """The units of one document on their way out."""

    document: str
    """The path of the source document."""
    source_language: str
    target_language: str
    entries: tuple[Entry, ...]
    terms: tuple[tuple[Term, ...], ...] = ()
    """Those of each unit; empty where none are sent."""
    version: str = ""
    """The program's."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """A unit that came back."""

    identity: str
    line: int
    """Where it stands in the file, from 1."""
    source: str
    target: str | None
    """None where the file has no target for it."""
    state: State
    is_joined: bool = False
    """Whether its English stands in a neighbour's."""
    notes: tuple[str, ...] = ()
    """What translators noted."""
    broken: str = ""
    """What is wrong with the codes in its target; empty where nothing is."""
    base: Base | None = None
    """What was sent of it; None where the file does not tell."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came back of one document."""

    document: str
    """The path that the file says; empty where it says none."""
    source_language: str
    target_language: str
    units: tuple[Delivered, ...]
    expected: int | None = None
    """How many units were sent; None where the file does not say."""


TRANSLATORS = frozenset({"translator", "reviewer", ""})
"""Whose notes are taken from files; others are ours."""


def count(text: str | None) -> int | None:
    """The number that a file says; None where it says none, or no sane one."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < _LONG else None


_LONG = 10


def identity(entry: Entry) -> str:
    """The name of a unit in files: the same as long as its context and source are."""
    text = f"{entry.context or ''}\0{entry.source}".encode("utf-8", "surrogatepass")
    return f"u{hashlib.blake2b(text, digest_size=8).hexdigest()}"


def state_of(entry: Entry) -> State:
    """How far the unit is."""
    if not entry.target:
        return State.EMPTY
    return State.DRAFT if entry.fuzzy else _APPROVED.get(standing_of(entry), State.TRANSLATED)


_APPROVED = {Standing.REVIEWED: State.REVIEWED, Standing.SIGNED: State.SIGNED}
