# SPDX-License-Identifier: MIT
"""Where inline text stands in Markdown, as pyromark's events report it.

Why pyromark: the law is that each block is a stretch of the document, so the parser has to say where text
starts and ends, not only which lines hold it. pyromark reports a byte range for every event, cells, task marks and
footnotes included; what is left to us is to turn bytes into code points and to step over the quotation marks of
continuation lines. markdown-it-py reports line ranges of blocks: over our samples and CommonMark's examples they are
the text for six blocks of ten; for the others the place behind list marks, quotation marks and pipes would have to
be found a second time by hand, and a few texts do not stand in the document as it reports them. It takes four
times as long. `benchmarks/markdown_parsers.py` measures both.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import Any, NamedTuple, cast

import pyromark
from pyromark import Options

from l10n.model import Span


class Mark(Enum):
    """What kind of inline markup it is."""

    EMPHASIS = auto()
    STRONG = auto()
    STRUCK = auto()
    """Its marks, put together with others, would be a fence: they stay in the text."""
    LINK = auto()
    IMAGE = auto()
    CODE = auto()
    TAG = auto()
    """A tag or a comment of HTML."""
    NOTE = auto()
    PAIR = auto()
    """Two tags and what stands between them."""


class Piece(NamedTuple):
    """Inline markup in the shown text; all offsets are code points of it."""

    start: int
    end: int
    inner: Span | None
    """Where its words stand; None where nothing in it is read as words."""
    mark: Mark


SYNTAX = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
)

_INLINE = {
    "Emphasis": Mark.EMPHASIS,
    "Strong": Mark.STRONG,
    "Strikethrough": Mark.STRUCK,
    "Link": Mark.LINK,
    "Image": Mark.IMAGE,
}
"""Events with a start and an end that do not end a stretch of text."""

_WHOLE = {"Code": Mark.CODE, "InlineHtml": Mark.TAG, "FootnoteReference": Mark.NOTE}
"""Events that are markup by themselves."""

_OPAQUE = frozenset(("Autolink", "Collapsed", "Email", "Shortcut"))
"""Links whose words are an address or the name of a definition: not to be read as words."""

_SKELETON = frozenset(("CodeBlock", "HtmlBlock"))
"""What stands in these is not text as the parser reads it."""

_BORDERS = frozenset(("Start", "End"))
_NO_TEXT = frozenset(("TaskListMarker",))

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTINUATION = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 that do not start a code point."""


class Run(NamedTuple):
    """A stretch of text that no block mark interrupts, and the containers it stands in."""

    span: Span
    """In the shown text, code points."""
    path: tuple[str, ...]
    """The names of the containers, outermost first, as pyromark calls them."""
    level: int
    """A heading's level; 0 elsewhere."""
    marked: bool
    """Whether a mark of its own kind stands right before it in its line: the "#" of a heading."""
    pieces: tuple[Piece, ...]
    """The inline markup in the order of its starts, outer before inner."""


class Kept(NamedTuple):
    """A stretch that is no text as the parser reads it: code, or a block of HTML."""

    spans: tuple[Span, ...]
    """Its lines without the marks of quotations, in the shown text, code points."""
    html: bool
    path: tuple[str, ...]


def runs(text: str) -> Iterator[Run | Kept]:
    """The runs of `text` in document order, and what is kept between them."""
    # A lone surrogate has no UTF-8 form; the replacement character is as long in code points.
    source = _SURROGATE.sub("\ufffd", text)
    places = Places(source)
    for each in _Reader().read(source):
        if isinstance(each, Kept):
            yield each._replace(spans=tuple(places.span(*span) for span in each.spans))
            continue
        run, opened = each
        start, end = places.span(*run.span)
        # The event of an escaped character starts behind the backslash that escapes it.
        if start and source[start - 1] == "\\" and (not run.pieces or places.code_point(run.pieces[0].start) > start):
            start -= 1
        pieces = tuple([places.piece(piece) for piece in run.pieces]) if run.pieces else ()
        marked = run.level > 0 and places.code_point(opened) < start
        yield Run((start, end), run.path, run.level, marked, pieces)


class _Reader:
    """Gathers pyromark's events to runs, all places in bytes."""

    def __init__(self) -> None:
        self._path: list[str] = []
        self._start = -1
        self._end = self._level = self._opened = 0
        self._pieces: list[list[Any]] = []
        """Start, end, start and end of the words, mark."""
        self._open: list[list[Any]] = []
        self._kept: list[Span] = []

    def read(self, source: str) -> Iterator[tuple[Run, int] | Kept]:
        """The runs, each with the start of its innermost container, and what is kept."""
        # An event is a dictionary of one; the types of its value are pyromark's.
        events = cast("Iterable[tuple[Any, Any]]", pyromark.events_with_range(source, options=SYNTAX))
        for event, place in events:
            if isinstance(event, str):
                continue  # a line break or a rule
            ((name, value),) = event.items()
            start, end = place["start"], place["end"]
            if name in _BORDERS:
                tag, attributes = (value, {}) if isinstance(value, str) else next(iter(value.items()))
                if tag in _INLINE:
                    self._inline(name == "Start", tag, attributes, start, end)
                    continue
                if self._start >= 0:
                    yield self._run()
                if name == "End":
                    if self._path.pop() in _SKELETON:
                        yield self._skeleton(tag == "HtmlBlock", start, end)
                    self._level = 0
                else:
                    self._path.append(tag)
                    self._opened = start
                    self._level = int(attributes["level"][1:]) if tag == "Heading" else 0
            elif self._path and self._path[-1] in _SKELETON:
                self._kept.append((start, end))
            elif name not in _NO_TEXT:
                self._text(name, start, end)

    def _run(self) -> tuple[Run, int]:
        pieces: tuple[Piece, ...] = ()
        if self._pieces:
            pieces = tuple(
                Piece(start, end, (first, last) if first >= 0 else None, mark)
                for start, end, first, last, mark in self._pieces
            )
            self._pieces, self._open = [], []
        run = Run((self._start, self._end), tuple(self._path), self._level, False, pieces)
        self._start = -1
        return run, self._opened

    def _skeleton(self, html: bool, start: int, end: int) -> Kept:
        spans = tuple(self._kept) if html else ((start, end),)
        self._kept = []
        return Kept(spans, html, tuple(self._path))

    def _inline(self, starts: bool, tag: str, attributes: Any, start: int, end: int) -> None:
        self._grow(start, end)
        if starts:
            piece = [start, end, -1, -1, _INLINE[tag]]
            opaque = tag == "Link" and attributes.get("link_type") in _OPAQUE
            self._pieces.append(piece)
            self._open.append([*piece[:2], opaque, piece])
        else:
            _, _, opaque, piece = self._open.pop()
            if opaque:
                piece[2] = piece[3] = -1
            if self._open:
                self._words(start, end)

    def _text(self, name: str, start: int, end: int) -> None:
        self._grow(start, end)
        if name in _WHOLE:
            self._pieces.append([start, end, -1, -1, _WHOLE[name]])
        if self._open:
            self._words(start, end)

    def _words(self, start: int, end: int) -> None:
        """What stands there is among the words of the innermost markup that is open."""
        piece = self._open[-1][3]
        piece[2] = start if piece[2] < 0 else piece[2]
        piece[3] = end

    def _grow(self, start: int, end: int) -> None:
        if self._start < 0:
            self._start, self._end = start, end
        else:
            self._end = max(self._end, end)


class Places:
    """Turns byte offsets in the UTF-8 form of a text into code points, each in constant time."""

    _STEP = 256

    def __init__(self, text: str) -> None:
        self.text = text
        self._data = b"" if text.isascii() else text.encode()
        self._counts = [0]
        for start in range(0, len(self._data), self._STEP):
            self._counts.append(self._counts[-1] + self._count(start, start + self._STEP))

    def code_point(self, offset: int) -> int:
        """The code point that starts at byte `offset`."""
        if not self._data:
            return offset
        step = offset // self._STEP
        return self._counts[step] + self._count(step * self._STEP, offset)

    def span(self, start: int, end: int) -> Span:
        """The code points between two byte offsets."""
        return self.code_point(start), self.code_point(end)

    def piece(self, piece: Piece) -> Piece:
        """A piece whose places are bytes, in code points."""
        inner = self.span(*piece.inner) if piece.inner else None
        return Piece(*self.span(piece.start, piece.end), inner, piece.mark)

    def _count(self, start: int, end: int) -> int:
        return len(self._data[start:end].translate(None, _CONTINUATION))
