# SPDX-License-Identifier: MIT
"""Rendering: targets are spliced into a document's text at the places of their segments."""

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, TypeAlias

from l10n.formats import Edit
from l10n.model import EMPTY, Block, Segment, Span

Untranslated: TypeAlias = Literal["source", "omit", "error"]
"""What stands for a segment without a target: the document's own text or nothing.

With "error" nothing is published: `render` does as with "source" and the caller raises for what it reports.
"""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A document's text with targets in the place of its segments."""

    text: str
    untranslated: tuple[Segment, ...]
    """The segments that had no target, in document order."""


def render(
    text: str,
    blocks: Iterable[tuple[Block, Sequence[Segment]]],
    *,
    target_of: Callable[[Segment], str | None],
    escape: Callable[[str, Block], str],
    fit: Callable[[str, Block, Iterable[tuple[Segment, str | None]]], str] | None = None,
    untranslated: Untranslated = "source",
    space: str = " ",
    span: Span | None = None,
    beside: Sequence[Edit] = (),
    around: Callable[[str, Block], Iterable[Edit]] = lambda _target, _block: (),
) -> Rendering:
    """The document `text` with the target of each segment in its place, and the segments that had none.

    A segment whose target is its source keeps the document's characters, hard wraps included; so does one
    without a target, unless `untranslated` is "omit". A target stands `space`, the target language's own,
    apart from its neighbours, but a line break between two segments stays instead, so that a document with
    a sentence a line keeps its lines. Line breaks inside a translated segment go. EMPTY renders as nothing
    and leaves no gap. `escape` makes a line of a block with a target in it safe (`Format.escape`);
    a format that has `fit` (`Format.fit`) says itself where targets stand in a block.
    `span` is the stretch of the text that is wanted, if not all of it: `blocks` lie in it. `beside` is what changes
    outside the blocks where anything of them does: of a text without a target every character stays; `around` says what
    changes where a block with this target does (`Format.around`).
    """
    out: list[str] = []
    missing: list[Segment] = []
    done, stop = span or (0, len(text))
    between = _Around(text, beside)
    for block, segments in blocks:
        chosen: list[str | None] = []
        for segment in segments:
            target = target_of(segment)
            if not target:
                missing.append(segment)
                target = EMPTY if untranslated == "omit" else None
            chosen.append(None if target == segment.source else target)
        if any(target is not None for target in chosen):
            start, end = block.span
            pairs = zip(segments, chosen, strict=True)
            written = fit(text, block, pairs) if fit else _written(text, block, pairs, space, escape)
            between.add(around(written, block))
            out += (between.between(done, start), written)
            done = end
    out.append(between.between(done, stop) if out else text[done:stop])
    return Rendering("".join(out), tuple(missing))


def _written(
    text: str,
    block: Block,
    chosen: Iterable[tuple[Segment, str | None]],
    space: str,
    escape: Callable[[str, Block], str],
) -> str:
    """The block with its targets, each in the place of its segment."""
    return "".join(row.text(escape, block) for row in _rows(text, block, chosen, space))


class _Around:
    """What stands around the blocks that have targets."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        self._text = text
        self._edits = sorted(edits)
        self._next = 0

    def add(self, edits: Iterable[Edit]) -> None:
        """Edits that are known only now; they lie behind what was asked for."""
        for edit in edits:
            insort(self._edits, edit, lo=self._next)

    def between(self, start: int, end: int) -> str:
        """The text from `start` to `end` with the edits that lie in it; asked for one stretch after the other."""
        out: list[str] = []
        while self._next < len(self._edits) and self._edits[self._next].span[1] <= end:
            edit = self._edits[self._next]
            self._next += 1
            if edit.span[0] >= start:
                out += (self._text[start : edit.span[0]], edit.text)
                start = edit.span[1]
        return "".join([*out, self._text[start:end]])


@dataclass(slots=True)
class _Row:
    """A line of a block as it comes out."""

    before: str
    """The document's characters between the row before and this one: a line end, a mark of quotation."""
    parts: list[str]
    translated: bool = False

    def text(self, escape: Callable[[str, Block], str], block: Block) -> str:
        """The row with what stands before it; what has no target in it needs no escapes."""
        line = "".join(self.parts)
        return self.before + (escape(line, block) if self.translated else line)


def _rows(text: str, block: Block, chosen: Iterable[tuple[Segment, str | None]], space: str) -> list[_Row]:
    """The lines of a block with its targets; None stands for the document's own characters."""
    starts = list(accumulate((end - start + 1 for start, end in block.lines), initial=0))
    rows: list[_Row] = []
    gap = ""
    done = 0
    follows_target = False
    for segment, target in chosen:
        start, end = segment.span
        # White space on both sides of a sentence that goes is one gap.
        gap += block.text[done:start]
        done = end
        if target == EMPTY:
            continue
        if not rows:
            rows.append(_Row("", []))
        elif "\n" in gap:
            rows.append(_Row(_line_break(text, block, bisect_right(starts, start) - 1), []))
        elif target is not None or follows_target:
            rows[-1].parts.append(space)
        else:
            rows[-1].parts.append(gap)
        gap = ""
        follows_target = target is not None
        if target is not None:
            rows[-1].parts.append(target)
            rows[-1].translated = True
            continue
        first, *others = block.text[start:end].split("\n")
        rows[-1].parts.append(first)
        line = bisect_right(starts, start) - 1
        for number, other in enumerate(others, line + 1):
            rows.append(_Row(_line_break(text, block, number), [other]))
    return rows


def _line_break(text: str, block: Block, number: int) -> str:
    """The document's characters before line `number` of `block`, back to the end of the line before it."""
    return text[block.lines[number - 1][1] : block.lines[number][0]]
