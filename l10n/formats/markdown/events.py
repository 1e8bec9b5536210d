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
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

import pyromark
from pyromark import Options

from l10n.model import Span

SYNTAX = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
)

_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Link", "Image"))
"""Events with a start and an end that do not end a stretch of text."""

_SKELETON = frozenset(("CodeBlock", "HtmlBlock"))
"""What stands in these is not translated."""

_BORDERS = frozenset(("Start", "End"))
_NO_TEXT = frozenset(("TaskListMarker", "Html"))

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTINUATION = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 that do not start a code point."""


class Run(NamedTuple):
    """A stretch of text that no block mark interrupts, and the containers it stands in."""

    span: Span
    """In the document's text, code points."""
    path: tuple[str, ...]
    """The names of the containers, outermost first, as pyromark calls them."""
    level: int
    """A heading's level; 0 elsewhere."""
    marked: bool
    """Whether a mark of its own kind stands right before it in its line: the "#" of a heading."""


def runs(text: str) -> Iterator[Run]:
    """The runs of `text` in document order."""
    # A lone surrogate has no UTF-8 form; the replacement character is as long in code points.
    source = _SURROGATE.sub("\ufffd", text)
    places = Places(source)
    for start, end, path, level, opened in _byte_runs(source):
        first = places.code_point(start)
        # The event of an escaped character starts behind the backslash that escapes it.
        if first and source[first - 1] == "\\":
            first -= 1
        marked = level > 0 and places.code_point(opened) < first
        yield Run((first, places.code_point(end)), path, level, marked)


def _byte_runs(source: str) -> Iterator[tuple[int, int, tuple[str, ...], int, int]]:
    """Start and end in bytes, containers, heading level and start of the innermost container of each run."""
    path: list[str] = []
    start = -1
    end = level = opened = 0
    for event, place in pyromark.events_with_range(source, options=SYNTAX):
        if isinstance(event, str):
            continue  # a line break or a rule
        # A dictionary of one; the types of each event's value are pyromark's.
        ((name, value),) = cast("dict[str, Any]", event).items()
        if name in _BORDERS:
            tag, attributes = (value, {}) if isinstance(value, str) else next(iter(value.items()))
            if tag in _INLINE:
                start = place["start"] if start < 0 else start
                end = place["end"]
                continue
            if start >= 0:
                yield start, end, tuple(path), level, opened
                start = -1
            if name == "End":
                path.pop()
                level = 0
            else:
                path.append(tag)
                opened = place["start"]
                level = int(attributes["level"][1:]) if tag == "Heading" else 0
        elif name not in _NO_TEXT and not (path and path[-1] in _SKELETON):
            start = place["start"] if start < 0 else start
            end = place["end"]


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

    def _count(self, start: int, end: int) -> int:
        return len(self._data[start:end].translate(None, _CONTINUATION))
