# SPDX-License-Identifier: MIT
"""What a paragraph is made of: words in a look, things without words, and marks that show nothing."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from l10n.xml.places import Piece


@dataclass(frozen=True, slots=True)
class Around:
    """Something with a beginning and an end that stands around words: a link, a field, a control."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    at: int
    """Where it begins, which tells it from others like it."""


@dataclass(frozen=True, slots=True)
class Look:
    """The properties of a run."""

    key: bytes
    """What readers see of them: equal keys look alike."""
    properties: bytes
    """The element as it stands there; empty where there is none."""


PLAIN = Look(b"", b"")


@dataclass(frozen=True, slots=True)
class Words:
    """Letters of one look."""

    pieces: tuple[Piece, ...]
    """As they stand there, in a run of their own; for all atoms."""
    around: tuple[Around, ...]
    """From the outermost inwards; for all atoms."""
    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Thing:
    """What has no words, or none to translate: a picture, a tab, the number of a page."""

    pieces: tuple[Piece, ...]
    around: tuple[Around, ...]
    is_note: bool = False
    """Whether it belongs to the sentence before it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One end of a stretch, or a place that others refer to."""

    pieces: tuple[Piece, ...]
    around: tuple[Around, ...]
    opens: bool


@dataclass(frozen=True, slots=True)
class FieldPart:
    """A part of a field, which says what program is to put there: its signs, its instruction."""

    pieces: tuple[Piece, ...]
    around: tuple[Around, ...]
    sort: Literal["begin", "instruction", "separate", "end"]
    text: str = ""
    """That of an instruction."""


Atom: TypeAlias = Words | Thing | Mark
"""What is left when fields are read."""
