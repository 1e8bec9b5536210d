# SPDX-License-Identifier: MIT
"""Markdown: CommonMark with GitHub's tables, task lists, alerts and footnotes, and front matter."""

import re
from collections.abc import Iterator

from l10n.formats.markdown import front_matter
from l10n.formats.markdown.escape import HEADING, escape
from l10n.formats.markdown.runs import Run, runs
from l10n.model import Block, Kind, Span

__all__ = ["SUFFIXES", "escape", "parse"]

SUFFIXES = (".md", ".markdown")

_LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_HARD_BREAK = re.compile(r" {2,}\Z|(?<!\\)(?:\\\\)*(\\)\Z")
"""The end of a line that breaks the line in print. It is looked for in the text alone, so that no open code span
or tag in a translation can hide it; inside a code span it is taken for one too."""

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
    kind, level = _kind(run)
    style = HEADING if run.marked else ""
    for lines in _printed_lines(text, body + run.span[0], body + run.span[1], run.path.count("BlockQuote")):
        joined = "\n".join(text[start:end] for start, end in lines)
        yield Block(kind, joined, tuple(lines), level, style)


def _kind(run: Run) -> tuple[Kind, int]:
    """What a run's blocks are, and their level."""
    leaf = run.path[-1] if run.path else ""
    if leaf in _LEAVES:
        return _LEAVES[leaf], run.level
    if "FootnoteDefinition" in run.path:
        return Kind.FOOTNOTE, 0
    for name in reversed(run.path):
        if name in _CONTAINERS:
            return _CONTAINERS[name], run.path.count(name)
    return Kind.PARAGRAPH, 0


def _printed_lines(text: str, start: int, end: int, quotes: int) -> Iterator[list[Span]]:
    """The lines between hard breaks, without white space at their ends and quotation marks before them."""
    # In a continuation line there are at most as many quotation marks as quotations are open (fewer where it is lazy).
    prefix = re.compile(r"(?:[ \t]*>){0,%d}" % quotes)
    lines: list[Span] = []
    while start < end:
        match = _LINE.match(text, start, end)
        assert match, "the pattern matches everywhere"
        stop = match.end(1)
        hard = _HARD_BREAK.search(match[1]) if match[2] else None
        if hard:
            stop -= len(match[1]) - hard.start(1 if hard[1] else 0)
        stripped = _strip(text, start, stop)
        if stripped:
            lines.append(stripped)
        if hard and lines:
            yield lines
            lines = []
        start = match.end()
        mark = prefix.match(text, start, end)
        start = mark.end() if mark else start
    if lines:
        yield lines


def _strip(text: str, start: int, end: int) -> Span | None:
    """The span without the white space at its ends; None where nothing is left."""
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    line = line.strip()
    return (start, start + len(line)) if line else None
