# SPDX-License-Identifier: MIT
"""Markdown: CommonMark with GitHub's tables, task lists, alerts and footnotes, and front matter."""

import re
from collections.abc import Iterator
from functools import cache

from l10n.formats.markdown import front_matter
from l10n.formats.markdown.escape import HEADING, escape
from l10n.formats.markdown.events import Run, runs
from l10n.formats.markdown.inline import definitions
from l10n.model import Block, Kind, Span

__all__ = ["SUFFIXES", "definitions", "escape", "parse"]

SUFFIXES = (".md", ".markdown")

_LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")

_HARD_BREAK = re.compile(r"(?<! ) {2,}\Z|(?<!\\)(?:\\\\)*(\\)\Z")
"""The end of a line that breaks the line in print.

It is looked for in the line alone, so that no open code span or tag in a translation can hide it.
"""

_SAYING = re.compile(r"[A-Za-z0-9]|[^\x00-\x7f]")
"""Text without any of these is punctuation (a cell with "-"): nothing to translate."""

_LEAVES = {"Heading": Kind.HEADING, "TableCell": Kind.TABLE_CELL}
_CONTAINERS = {"Item": Kind.LIST_ITEM, "BlockQuote": Kind.QUOTATION}


def parse(text: str) -> Iterator[Block]:
    """The blocks of a document in order; code, HTML blocks, comments and link definitions are none."""
    body = 1 if text.startswith("\ufeff") else 0
    matter = front_matter.find(text, body)
    if matter:
        yield from matter.blocks()
        body = matter.end
    for run in runs(text[body:]):
        yield from _blocks(text, body, run)


def _blocks(text: str, body: int, run: Run) -> Iterator[Block]:
    """The blocks of a run: it is cut at hard breaks, which stay outside."""
    kind, level = _kind(run.path, run.level)
    style = HEADING if run.marked else ""
    for lines in _unbroken(text, body + run.span[0], body + run.span[1], run.path.count("BlockQuote")):
        joined = "\n".join([text[start:end] for start, end in lines])
        if _SAYING.search(joined):
            yield Block(kind, joined, tuple(lines), level, style)


def _kind(path: tuple[str, ...], level: int) -> tuple[Kind, int]:
    """What the blocks of a run are that stands in the containers `path`, and their level."""
    leaf = path[-1] if path else ""
    if leaf in _LEAVES:
        return _LEAVES[leaf], level
    if "FootnoteDefinition" in path:
        return Kind.FOOTNOTE, 0
    for name in reversed(path):
        if name in _CONTAINERS:
            return _CONTAINERS[name], path.count(name)
    return Kind.PARAGRAPH, 0


def _unbroken(text: str, start: int, end: int, quotes: int) -> Iterator[list[Span]]:
    """The lines between hard breaks, without white space at their ends and quotation marks before them."""
    if text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0:
        # Most runs are one line, and the last line of a run breaks nothing.
        only = _strip(text, start, end)
        if only:
            yield [only]
        return
    lines: list[Span] = []
    for line, stop, last in _lines(text, start, end, quotes):
        hard = None if last else _HARD_BREAK.search(text[line:stop])
        stripped = _strip(text, line, line + hard.start(hard.lastindex or 0) if hard else stop)
        if stripped:
            lines.append(stripped)
        if lines and (hard or last):
            yield lines
            lines = []


def _lines(text: str, start: int, end: int, quotes: int) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each line of a run, the end without its line end, and whether it is the last one."""
    prefix = _quotation_marks(quotes)
    while True:
        match = _LINE.match(text, start, end)
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


def _strip(text: str, start: int, end: int) -> Span | None:
    """The span without the white space at its ends; None where nothing is left."""
    line = text[start:end]
    inner = line.lstrip()
    start += len(line) - len(inner)
    length = len(inner.rstrip())
    return (start, start + length) if length else None
