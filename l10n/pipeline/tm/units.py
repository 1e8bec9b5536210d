# SPDX-License-Identifier: MIT
"""A translated sentence of a memory, and what tells whether another stands in the same context."""

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from l10n.model import Entry


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence and its translation in a memory."""

    source: str
    target: str
    path: str
    """Of the file, below the project."""
    line: int = 0
    """From 1; 0 where the file does not tell."""
    context: str | None = None
    """What the file tells equal sentences apart by."""
    before: int | None = None
    """The mark of the sentence before it in its file; None at the beginning."""
    after: int | None = None
    """The same of the one behind it."""
    date: str = ""
    """When the translation was last changed, as ISO 8601 has it, where the file says so."""
    author: str = ""
    """Who changed it, where the file says so."""

    def stands_like(self, place: "Place") -> bool:
        """Whether it stands where the place is: under the same context, or between the same two sentences."""
        if self.context is not None or place.context is not None:
            return self.context == place.context
        return None not in {place.before, place.after} and (self.before, self.after) == (place.before, place.after)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands among others."""

    context: str | None = None
    before: int | None = None
    after: int | None = None


def mark(source: str) -> int:
    """A number of 64 bits that stands for a sentence, in whatever width, case and white space."""
    digest = hashlib.blake2b(folded(source).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def folded(source: str) -> str:
    """The sentence without differences of width, case and white space."""
    return "".join(unicodedata.normalize("NFKC", source).casefold().split())


def placed(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Place]]:
    """The entries of a catalogue in its order, each with its place."""
    marks = [None, *(mark(each.source) for each in entries), None]
    for entry, before, after in zip(entries, marks, marks[2:], strict=False):
        yield entry, Place(entry.context, before, after)
