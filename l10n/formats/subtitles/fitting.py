# SPDX-License-Identifier: MIT
"""Puts the English of sentences back over the cues that they run over."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from l10n.formats.subtitles.breaking import cut
from l10n.formats.subtitles.escape import escape
from l10n.formats.subtitles.manner import Manner, manner
from l10n.formats.subtitles.tags import TAG, seen
from l10n.model import EMPTY, Block, Segment, Span

_LINE_END = re.compile(r"\r\n?|\n")


class Display(NamedTuple):
    """What one cue of a block shows."""

    duration: int
    """Milliseconds; those of the whole cue, of which the block may have some lines only."""
    rows: tuple[str, ...]
    """Its lines; none where nothing is left for it."""
    units: tuple[int, ...]
    """The numbers of the sentences that stand in it, from 0."""
    translated: bool
    """Whether a target stands in it; else it is as the document has it."""


class _Piece(NamedTuple):
    """What a sentence has in one cue."""

    text: str
    unit: int
    begins_line: bool
    """Whether it stands at the start of a line that is not the cue's first."""
    translated: bool


class _Cue(NamedTuple):
    """The lines of a block that stand in one cue."""

    first: int
    last: int
    """The first line, and the one behind the last."""
    span: Span
    """In `Block.text`."""


def fitted(text: str, block: Block, chosen: Iterable[tuple[Segment, str | None]]) -> str:
    """The document's text from the block's start to its end with the targets in it; None stands for its own characters.

    What stands between cues, and in cues without a target, stays as it is.
    """
    out: list[str] = []
    done = block.span[0]
    for cue, display in zip(_cues(block, manner(block.style)), displays(block, chosen), strict=True):
        start, end = block.lines[cue.first][0], block.lines[cue.last - 1][1]
        shown = _joined(text, block, cue, display.rows) if display.translated else text[start:end]
        out += (text[done:start], shown)
        done = end
    return "".join(out)


def displays(block: Block, chosen: Iterable[tuple[Segment, str | None]]) -> list[Display]:
    """What each cue of a block shows with those targets; None stands for the document's own characters."""
    known = manner(block.style)
    cues = _cues(block, known)
    pieces: list[list[_Piece]] = [[] for _ in cues]
    touched: list[dict[int, bool]] = [{} for _ in cues]
    for number, (segment, target) in enumerate(chosen):
        places = list(_stretches(segment.span, cues))
        for at, _ in places:
            touched[at][number] = target is not None
        for (at, span), words in zip(places, _parts(block, known, cues, places, target), strict=True):
            if words:
                begins = span[0] > cues[at].span[0] and block.text[span[0] - 1] == "\n"
                pieces[at].append(_Piece(words, number, begins, target is not None))
    return [
        Display(shown.duration, _rows(held, known, shown.room, block), tuple(seen_), any(seen_.values()))
        for shown, held, seen_ in zip(known.cues, pieces, touched, strict=True)
    ]


def _cues(block: Block, known: Manner) -> list[_Cue]:
    starts = list(accumulate((end - start + 1 for start, end in block.lines), initial=0))
    found, first = [], 0
    for shown in known.cues:
        last = first + shown.height
        found.append(_Cue(first, last, (starts[first], starts[last] - 1)))
        first = last
    return found


def _stretches(span: Span, cues: Sequence[_Cue]) -> Iterator[tuple[int, Span]]:
    """The numbers of the cues that a sentence stands in, and where in the block's text."""
    at = bisect_right(cues, span[0], key=lambda cue: cue.span[0]) - 1
    while at < len(cues) and cues[at].span[0] < span[1]:
        yield at, (max(span[0], cues[at].span[0]), min(span[1], cues[at].span[1]))
        at += 1


def _parts(
    block: Block, known: Manner, cues: Sequence[_Cue], places: Sequence[tuple[int, Span]], target: str | None
) -> list[str]:
    """What a sentence has in each of its cues: its own characters, or a part of the target by time."""
    if target is None:
        return [block.text[start:end] for _, (start, end) in places]
    if target == EMPTY:
        return [""] * len(places)
    weights = [
        max(1, known.cues[at].duration) * (end - start) / (cues[at].span[1] - cues[at].span[0])
        for at, (start, end) in places
    ]
    return _whole(cut(" ".join(target.split()), weights))


def _whole(parts: Sequence[str]) -> list[str]:
    """The parts of a text, each with the tags that are open at its start, and closing those that are at its end."""
    found: list[str] = []
    open_: list[str] = []
    for part in parts:
        before = "".join(open_) if part else ""
        for tag in TAG.finditer(part):
            if tag[0].startswith("{") or (tag["name"] and not tag[0].startswith("</")):
                open_.append(tag[0])
            elif tag["name"]:
                _close(open_, tag["name"])
        after = "".join(f"</{name[0]}>" for each in reversed(open_) if (name := _NAME.search(each))) if part else ""
        found.append(f"{before}{part}{after}")
    return found


_NAME = re.compile(r"(?<=^<)\w+")


def _close(open_: list[str], name: str) -> None:
    """Take the last tag of that name out of those that are open."""
    for number in range(len(open_) - 1, -1, -1):
        found = _NAME.search(open_[number])
        if found and found[0].lower() == name.lower():
            del open_[number]
            return


def _rows(pieces: Sequence[_Piece], known: Manner, room: int, block: Block) -> tuple[str, ...]:
    """The lines of a cue: as its sentences stand in the document if they fit, else as long as each other."""
    rows: list[str] = []
    for piece in pieces:
        if rows and not piece.begins_line:
            rows[-1] += f" {piece.text}"
        else:
            rows.append(piece.text)
    if not all(piece.translated for piece in pieces):
        return tuple(line for row in rows for line in row.split("\n"))
    if len(rows) > room or any(seen(row) > known.length for row in rows):
        words = " ".join(rows)
        count = min(room, -(-seen(words) // known.length))
        rows = [row for row in cut(words, [1.0] * count, known.length) if row]
    return tuple(escape(row, block) for row in rows)


def _joined(text: str, block: Block, cue: _Cue, rows: Sequence[str]) -> str:
    """The rows with what stands between the cue's lines in the document, and more of the last of that for more rows."""
    gaps = [text[block.lines[n][1] : block.lines[n + 1][0]] for n in range(cue.first, cue.last - 1)]
    parts: list[str] = []
    for number, row in enumerate(rows):
        if number:
            parts.append(gaps[min(number, len(gaps)) - 1] if gaps else _break(text, block))
        parts.append(row)
    return "".join(parts)


def _break(text: str, block: Block) -> str:
    """How the document breaks a line of text."""
    if block.style.startswith("ass "):
        return r"\N"
    found = _LINE_END.search(text, block.span[1]) or _LINE_END.search(text)
    return found[0] if found else "\n"
