# SPDX-License-Identifier: MIT
"""What all kinds of subtitles have in common: cues with their time, and the lines of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from l10n.model import Span

_LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_CLOCK = re.compile(r"(?:(\d+):)?(\d+):(\d+)(?:[.,](\d+))?")


@dataclass(frozen=True, slots=True)
class Cue:
    """Text that is shown for some time."""

    start: int
    end: int
    """`start` and `end` in milliseconds from the film's start."""
    lines: tuple[Span, ...]
    """Where its lines stand in the document's text, without white space at their ends; none is empty."""
    scene: str = ""
    """Its position, style and speaker as the file states them: what goes on has the same."""


def lines(text: str, start: int = 0) -> Iterator[Span]:
    """Where each line stands in `text` from `start` on, its end not included."""
    for match in _LINE.finditer(text, start):
        yield match.span(1)
        if match.end() == len(text):
            return


def stripped(text: str, span: Span) -> Span:
    """`span` without the white space at its ends; its start twice where there is nothing else."""
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip())
    return start, max(start, span[0] + len(words.rstrip()))


def milliseconds(clock: str) -> int:
    """The time that a clock shows, such as 1:02:03.45 or 100:00:00,000; hours may be left out."""
    match = _CLOCK.fullmatch(clock)
    if not match:
        return 0
    hours, minutes, seconds, fraction = match.groups(default="0")
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(fraction[:3].ljust(3, "0"))
