# SPDX-License-Identifier: MIT
"""The lines of a Markdown document, each with what stands before its text: quotation marks, indentation, a bullet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_QUOTES = re.compile(r"(?:[ \t]{0,3}>[ \t]?)*")
_INDENT = re.compile(r"[ \t]*")
_BULLET = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:([ \t]+)|\Z)")
_TAB = 4


@dataclass(slots=True)
class Line:
    """One line of a document; all offsets count in the document's text."""

    number: int
    """From 0."""
    start: int
    end: int
    """Without the line end."""
    prefix: int
    """Where the line starts behind its quotation marks."""
    quotes: int
    """How many quotations it stands in."""
    indent: int
    """The columns of white space behind the quotation marks."""
    mark: int
    """Where its first mark stands, a bullet or the text itself."""
    body: int
    """Where its text starts, behind bullets once they are read."""
    rest: str
    """Its text, without white space at its ends; empty for a blank line."""


def lines(text: str, start: int) -> Iterator[Line]:
    """The lines of `text` from `start` on."""
    for number, match in enumerate(LINE.finditer(text, start)):
        if match.start() == len(text) and number:
            return
        yield _line(text, number, match.start(), match.end(1))


def _line(text: str, number: int, start: int, end: int) -> Line:
    prefix, quotes = start, 0
    if text.find(">", start, end) >= 0:
        marks = _QUOTES.match(text, start, end)
        assert marks, "the pattern matches everywhere"
        prefix, quotes = marks.end(), marks[0].count(">")
    space = _INDENT.match(text, prefix, end)
    assert space, "the pattern matches everywhere"
    indent = len(space[0]) if "\t" not in space[0] else columns(space[0])
    return Line(number, start, end, prefix, quotes, indent, space.end(), space.end(), text[space.end() : end].rstrip())


def columns(space: str) -> int:
    """How many columns white space takes, tabs going to the next multiple of four."""
    column = 0
    for character in space:
        column += _TAB - column % _TAB if character == "\t" else 1
    return column


def without_columns(space: str, count: int) -> str:
    """White space without its first `count` columns."""
    return " " * max(0, columns(space) - count) if "\t" in space else space[count:]


def bullet(rest: str) -> tuple[int, int] | None:
    """How many characters of a line's text are a list's mark and its space, and how many columns they take."""
    match = _BULLET.match(rest)
    if not match:
        return None
    space = len(match[1] or "")
    width = match.end() - space
    return match.end(), width + (space if 1 <= space <= _TAB else 1)
