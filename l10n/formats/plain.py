# SPDX-License-Identifier: MIT
"""Plain text: paragraphs between blank lines, and what people write in it for headings and lists."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from l10n.model import Block, Kind, Span
from l10n.patterns import late
from l10n.text import cells

SUFFIXES = (".txt", ".text")
IN_SITES = True

_HEADING_CELLS = 120
"""No wider line is a heading: sixty full-width characters."""

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")

_SENTENCE_END = re.compile(r"[。．！？!?.…‥][」』）)\]】〉》”’\"']*\Z|[」』]\Z")
_OPEN_END = re.compile(r"[、，,・（(「『［\[〈《【]\Z")
"""What goes on in the next line."""

_BULLET = late(
    r"""
    (?: ([•・●○◎■□◆◇★☆※►▶‣⁃∙◦➤➢✓✔])(?!\1)     # needs no space behind it; not ○○社, not ・・・
      | [-*+–—](?=[ \t\u3000])                 # a bullet only with a space behind it
      | [0-9]{1,3}[.)](?=[ \t\u3000]) | [0-9０-９]{1,3}[．）] | [(（][0-9０-９]{1,3}[)）]
      | [\u2460-\u2473\u24ea\u2776-\u277f]     # a number in a circle
    )\s*(?=\S)""",
    re.VERBOSE,
)
_DIVIDER = re.compile(r"([^\w\s])(?:\s*\1){2,}\Z")
"""A line of one mark only (＊＊＊, -----) parts what stands around it and says nothing."""
_HEADING_BULLETS = frozenset("■□◆◇")
_LABEL = late(r"[^\s。、，：:][^。、，：:]{0,29}(?:：|:(?=[ \t\u3000]))\s*\S")
_FRAME = re.compile(r"([*_=#~-]{1,6})\s*(?=\S)")
"""Decoration before a heading; what stands behind it must mirror it."""


class _Line(NamedTuple):
    """A line that is not blank, without the white space at its ends."""

    text: str
    start: int
    """In the document's text."""
    indent: str


def parse(text: str) -> Iterator[Block]:
    """The blocks of a document in order."""
    first = True
    for lines in _paragraphs(text, 1 if text.startswith("\ufeff") else 0):
        for number, block in enumerate(_blocks(lines)):
            yield _titled(block) if first and not number else block
        first = False


def _paragraphs(text: str, start: int) -> Iterator[list[_Line]]:
    """The lines between blank lines and dividers."""
    gathered: list[_Line] = []
    for match in _LINE.finditer(text, start):
        line = match[1].strip()
        if line and not _DIVIDER.match(line):
            indent = match[1][: match[1].index(line[0])]
            gathered.append(_Line(line, match.start() + len(indent), indent))
        elif gathered:
            yield gathered
            gathered = []
    if gathered:
        yield gathered


def _blocks(paragraph: Sequence[_Line]) -> Iterator[Block]:
    """The blocks of the lines between two blank lines."""
    alone = len(paragraph) == 1
    for lines in _groups(paragraph):
        first = lines[0]
        bullet = _BULLET.match(first.text)
        if bullet:
            lines[0] = _Line(first.text[bullet.end() :], first.start + bullet.end(), first.indent)
            heading = alone and bullet[1] in _HEADING_BULLETS and _short(lines[0].text)
            yield _block(Kind.HEADING if heading else Kind.LIST_ITEM, lines, 2 if heading else 1)
        elif _LABEL.match(first.text):
            yield _block(Kind.LIST_ITEM, lines, 1)
        elif alone and _short(first.text):
            yield _block(Kind.HEADING, [_unframed(first)], 2)
        else:
            yield _block(Kind.PARAGRAPH, lines)


def _groups(paragraph: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The lines of one block each: ends of items are between two, wraps and sentences of prose inside one."""
    group = [paragraph[0]]
    for line in paragraph[1:]:
        if _continues(line, group):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


def _continues(line: _Line, group: Sequence[_Line]) -> bool:
    """Whether `line` belongs to the item or the prose before it; where its sentences end is not asked here."""
    before = group[-1]
    if _BULLET.match(line.text):
        return False
    listed = _BULLET.match(group[0].text)
    ended = _SENTENCE_END.search(before.text)
    if _LABEL.match(line.text) and (listed or ended or _LABEL.match(group[0].text)):
        return False
    if _OPEN_END.search(before.text) or (listed and len(line.indent) > len(group[0].indent)):
        return True
    # An ideographic space at a line's start is how Japanese begins a paragraph.
    return not (ended and (listed or line.indent.endswith("\u3000")))


def _short(line: str) -> bool:
    """Whether a line that stands alone is a heading by its form."""
    if len(line) > _HEADING_CELLS or line[-1] in "：:":
        return False
    return not (_SENTENCE_END.search(line) or _OPEN_END.search(line)) and cells(line) <= _HEADING_CELLS


def _titled(block: Block) -> Block:
    """The document's first block, which is its title if it is one short line."""
    if block.kind is Kind.LIST_ITEM or len(block.lines) > 1 or not _short(block.text):
        return block
    return Block(Kind.HEADING, block.text, block.lines, 1)


def _unframed(line: _Line) -> _Line:
    """A heading without decoration on both sides (== 見出し ==)."""
    frame = _FRAME.match(line.text)
    if not frame or not line.text.endswith(frame[1]):
        return line
    inner = line.text[frame.end() : -len(frame[1])].rstrip()
    return _Line(inner, line.start + frame.end(), line.indent) if inner else line


def _block(kind: Kind, lines: Sequence[_Line], level: int = 0) -> Block:
    spans: tuple[Span, ...] = tuple((line.start, line.start + len(line.text)) for line in lines)
    return Block(kind, "\n".join(line.text for line in lines), spans, level)
