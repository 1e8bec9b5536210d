# SPDX-License-Identifier: MIT
"""The lines of a Markdown document, each with what stands before its text: quotation marks, indentation, a bullet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from l10n.model import Span

LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_QUOTES = re.compile(r"(?:[ \t]{0,3}>[ \t]?)*")
_INDENT = re.compile(r"[ \t]*")
_MARKS = ("-", "*", "+")
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
    mark, indent = prefix, 0
    if text.startswith((" ", "\t"), prefix, end):
        space = _INDENT.match(text, prefix, end)
        assert space, "the pattern matches everywhere"
        mark = space.end()
        indent = mark - prefix if "\t" not in space[0] else columns(space[0])
    return Line(number, start, end, prefix, quotes, indent, mark, mark, text[mark:end].rstrip())


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
    # Most lines begin with a letter, which costs less to see than to match.
    match = _BULLET.match(rest) if rest[:1] in _MARKS or rest[:1].isdecimal() else None
    if not match:
        return None
    space = len(match[1] or "")
    width = match.end() - space
    return match.end(), width + (space if 1 <= space <= _TAB else 1)


def run_lines(text: str, start: int, end: int, quotes: int) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each line of a run, the end without its line end, and whether it is the last one."""
    prefix = _quotation_marks(quotes)
    while True:
        match = LINE.match(text, start, end)
        assert match, "the pattern matches everywhere"
        yield start, match.end(1), match.end() == end
        if match.end() == end:
            return
        mark = prefix.match(text, match.end(), end)
        assert mark, "the pattern matches everywhere"
        start = mark.end()


@cache
def _quotation_marks(depth: int) -> re.Pattern[str]:
    """What can stand before a line that goes on `depth` quotations deep: fewer marks where it is lazy."""
    return re.compile(rf"(?:[ \t]*>){{0,{depth}}}")


def strip(text: str, start: int, end: int) -> Span | None:
    """The span without the white space at its ends; None where nothing is left."""
    line = text[start:end]
    length = len(line.strip())
    if length == len(line):
        return (start, end) if length else None
    start += len(line) - len(line.lstrip())
    return (start, start + length) if length else None
