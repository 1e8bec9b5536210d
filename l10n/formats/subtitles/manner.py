# SPDX-License-Identifier: MIT
"""How the lines of a block of subtitles are shown: `Block.style`, as it is written and read."""

from dataclasses import dataclass, replace
from typing import NamedTuple


class Shown(NamedTuple):
    """The lines of one cue that a block has."""

    duration: int
    """Milliseconds for which the cue is shown."""
    height: int
    """How many lines of the block stand in it."""
    room: int
    """How many lines the block's English may take there."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What is known of a block beside its text."""

    syntax: str
    """srt, vtt or ass."""
    length: int
    """Characters that a line should not exceed."""
    lines: int
    """Lines that a cue should not exceed."""
    cues: tuple[Shown, ...] = ()
    """Those of the block, in order."""

    def with_cues(self, cues: tuple[Shown, ...]) -> "Manner":
        """The manner of a block that stands in those cues."""
        return replace(self, cues=cues)

    def stated(self) -> str:
        """The manner as one word for each fact and each cue."""
        cues = (f"{each.duration}:{each.height}:{each.room}" for each in self.cues)
        return " ".join([self.syntax, str(self.length), str(self.lines), *cues])


def manner(style: str) -> Manner:
    """The manner that a block's style states."""
    syntax, length, lines, *cues = style.split(" ")
    shown = (Shown(*map(int, each.split(":"))) for each in cues)
    return Manner(syntax, int(length), int(lines), tuple(shown))
