# SPDX-License-Identifier: MIT
"""Advanced SubStation Alpha, and what came before it: the text of its dialogue lines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from l10n.formats.subtitles.cues import Cue, lines, milliseconds, stripped
from l10n.model import Span

SIGNATURE = re.compile(r"\ufeff?\s*\[Script Info\]", re.IGNORECASE)
_SECTION = re.compile(r"\s*\[([^\]]*)\]\s*\Z")
_FORMAT = re.compile(r"\s*Format\s*:(.*)", re.IGNORECASE)
_DIALOGUE = re.compile(r"\s*Dialogue\s*:", re.IGNORECASE)
BREAK = re.compile(r"\\[Nn]")
_DRAWING = re.compile(r"\{[^{}]*\\p[1-9][^{}]*\}")
"""What follows are the strokes of a picture."""
_NAMES = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
"""The fields of a line of dialogue where no line says in which order they stand."""


@dataclass(frozen=True, slots=True)
class _Dialogue:
    """A line of dialogue, cut into its fields."""

    fields: Mapping[str, str]
    text: Span
    """In the document's text."""


def read(text: str) -> tuple[list[Cue], list[Span]]:
    """The lines of dialogue that hold words, in order; nothing else in the document is text."""
    return list(_cues(text)), [(0, len(text))]


def _cues(text: str) -> Iterator[Cue]:
    for each in _dialogues(text):
        words = text[slice(*each.text)]
        if _DRAWING.search(words):
            continue
        scene = "\0".join(each.fields.get(name, "") for name in ("layer", "style", "name", "effect", "marginv"))
        start, end = (milliseconds(each.fields.get(name, "")) for name in ("start", "end"))
        yield Cue(start, end, _lines(text, each.text), scene)


def _dialogues(text: str) -> Iterator[_Dialogue]:
    names: tuple[str, ...] = _NAMES
    inside = False
    for span in lines(text):
        line = text[slice(*span)]
        if section := _SECTION.match(line):
            inside = section[1].strip().lower() == "events"
        elif inside and (stated := _FORMAT.match(line)):
            names = tuple(name.strip().lower() for name in stated[1].split(","))
        elif inside and (begun := _DIALOGUE.match(line)):
            yield from _dialogue(line, span[0], begun.end(), names)


def _dialogue(line: str, at: int, begun: int, names: tuple[str, ...]) -> Iterator[_Dialogue]:
    """The dialogue of `line`, which stands at `at`; nothing where fields are missing. The text is its last field."""
    values = line[begun:].split(",", len(names) - 1)
    if len(values) == len(names):
        fields = {name: value.strip() for name, value in zip(names[:-1], values[:-1], strict=True)}
        yield _Dialogue(fields, (at + len(line) - len(values[-1]), at + len(line)))


def _lines(text: str, span: Span) -> tuple[Span, ...]:
    ends = [*((match.start(), match.end()) for match in BREAK.finditer(text, *span)), (span[1], span[1])]
    starts = [span[0], *(after for _, after in ends)]
    found = (stripped(text, (start, end)) for start, (end, _) in zip(starts, ends, strict=False))
    return tuple(each for each in found if each[0] < each[1])
