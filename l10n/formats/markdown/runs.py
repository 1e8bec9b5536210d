# SPDX-License-Identifier: MIT
"""Where inline text stands in Markdown, as pyromark's events report it.

Why pyromark: the law is that each block is a stretch of the document, so the parser has to say where text
starts and ends, not only which lines hold it. markdown-it-py reports line ranges of blocks; where the text
of a line starts behind list marks and quotation marks, where a table's cells are and which lines of a
definition are text would have to be found a second time by hand, and it takes 20 to 30 times as long for
a megabyte. pyromark reports a byte range for every event, cells, task marks and footnotes included; what is left
to us is to turn bytes into code points and to step over the quotation marks of continuation lines.
`benchmarks/markdown_parsers.py` measures both.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pyromark
from pyromark import Options

from l10n.model import Span

_SYNTAX = (
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
    places = _Places(source)
    for start, end, path, level, opened in _byte_runs(source):
        first = places.code_point(start)
        # The event of an escaped character starts behind the backslash that escapes it.
        if first and source[first - 1] == "\\":
            first -= 1
        marked = level > 0 and places.code_point(opened) < first
        yield Run((first, places.code_point(end)), path, level, marked)


def _byte_runs(source: str) -> Iterator[tuple[int, int, tuple[str, ...], int, int]]:
    """Start and end in bytes, containers, heading level, and start of the innermost container, of each run."""
    path: list[str] = []
    level = opened = end = 0
    start = -1
    for event, place in pyromark.events_with_range(source, options=_SYNTAX):
        name, value = _named(event)
        if name in ("Start", "End"):
            tag, attributes = _named(value)
            if tag not in _INLINE:
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
                continue
        elif name in _NO_TEXT or (path and path[-1] in _SKELETON):
            continue
        if start < 0:
            start = place["start"]
        end = place["end"]


_NO_TEXT = frozenset(("TaskListMarker", "SoftBreak", "HardBreak", "Rule", "Html"))


def _named(event: Any) -> tuple[str, Any]:
    """An event or tag of pyromark as a name and what belongs to it."""
    if isinstance(event, str):
        return event, None
    return next(iter(event.items()))  # type: ignore[no-any-return]


class _Places:
    """Turns byte offsets in the UTF-8 form of a text into code points, each in constant time."""

    _STEP = 256

    def __init__(self, text: str) -> None:
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
