# SPDX-License-Identifier: MIT
"""SubRip: cues as players read them, with or without numbers, and with blank lines in their text."""

import re
from collections.abc import Iterator

from l10n.formats.subtitles.cues import Cue, lines, milliseconds, stripped
from l10n.model import Span

_CLOCK = r"(\d{1,9}:\d{1,2}:\d{1,2}(?:[.,]\d{1,9})?)"
TIMING = re.compile(rf"[\s\ufeff]*{_CLOCK}\s*-->\s*{_CLOCK}(.*)")
_NUMBER = re.compile(r"[\s\ufeff]*\d+\s*\Z")


def read(text: str) -> tuple[list[Cue], list[Span]]:
    """The cues of a document in order, and from where on all else is no text: the first time."""
    found = list(_cues(text))
    first = next((span for span in lines(text) if _is_time(text[slice(*span)])), None)
    return found, [(first[0], len(text))] if first else []


def _is_time(line: str) -> bool:
    return "-->" in line and TIMING.match(line) is not None


def _cues(text: str) -> Iterator[Cue]:
    """What stands between two times, but for the number before the second."""
    timing: re.Match[str] | None = None
    held: list[Span] = []
    for span in lines(text):
        line = text[slice(*span)]
        found = TIMING.match(line) if "-->" in line else None
        if not found:
            held.append(span)
            continue
        if timing:
            yield _cue(text, timing, held[:-1] if held and _NUMBER.match(text[slice(*held[-1])]) else held)
        timing, held = found, []
    if timing:
        yield _cue(text, timing, held)


def _cue(text: str, timing: re.Match[str], held: list[Span]) -> Cue:
    words = (stripped(text, span) for span in held)
    shown = tuple(span for span in words if span[0] < span[1])
    return Cue(milliseconds(timing[1]), milliseconds(timing[2]), shown, timing[3].strip())
