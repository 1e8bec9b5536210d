# SPDX-License-Identifier: MIT
"""WebVTT: blocks between blank lines, of which those with a time are cues."""

import re
from collections.abc import Iterator

from l10n.formats.subtitles.cues import Cue, lines, milliseconds, stripped
from l10n.model import Span

_CLOCK = r"((?:\d{1,9}:)?\d{1,2}:\d{1,2}(?:\.\d{1,9})?)"
TIMING = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(.*)")
SIGNATURE = re.compile(r"\ufeff?WEBVTT(?=[ \t\r\n]|\Z)")
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?=[ \t]|\Z)")
"""How blocks begin that are comments, style sheets and regions."""


def read(text: str) -> tuple[list[Cue], list[Span]]:
    """The cues of a document in order, and what of it is no text by its nature.

    A block without a time that is none of the known is lost to readers: what a blank line cuts off from its cue.
    """
    found: list[Cue] = []
    kept: list[Span] = []
    for number, block in enumerate(_blocks(text)):
        timed = next((at for at, span in enumerate(block[:2]) if TIMING.match(text[slice(*span)])), None)
        if not number or (timed is None and _NO_CUE.match(text[slice(*block[0])])):
            kept.append((block[0][0], block[-1][1]))
        elif timed is not None:
            kept.append((block[0][0], block[-1][1]))
            found.append(_cue(text, block[timed], block[timed + 1 :]))
    return found, kept


def _blocks(text: str) -> Iterator[list[Span]]:
    """The lines between blank lines; a time begins a block, also without one."""
    gathered: list[Span] = []
    timed = False
    for span in lines(text):
        line = text[slice(*span)]
        is_time = "-->" in line and TIMING.match(line) is not None
        if gathered and (not line or (is_time and timed)):
            yield gathered
            gathered, timed = [], False
        if line:
            gathered.append(span)
            timed = timed or is_time
    if gathered:
        yield gathered


def _cue(text: str, at: Span, held: list[Span]) -> Cue:
    timing = TIMING.match(text[slice(*at)])
    assert timing is not None, "a cue has a time"
    words = (stripped(text, span) for span in held)
    shown = tuple(span for span in words if span[0] < span[1])
    return Cue(milliseconds(timing[1]), milliseconds(timing[2]), shown, timing[3].strip())
