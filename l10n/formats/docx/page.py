# SPDX-License-Identifier: MIT
"""The lines of a Word file's text as blocks."""

import re
from collections.abc import Iterator

from l10n.formats._page import Hints, Page
from l10n.formats.docx.tags import Sort, Token, tokens
from l10n.model import Block, Inline, Kind

COMMENT = "comment"
"""What a line is that readers see only where they ask for it."""

LINE = re.compile(rf"({'|'.join((*Kind, COMMENT))})(?: ([1-9]))?((?: \^[0-9]+)*)\t")
"""What stands before the text of a line: its kind, its level, and the numbers of tags that are marks of notes."""


def read(text: str, hints: Hints) -> Page:
    """The lines of a Word file's text."""
    blocks, kept, start = [], [], 0
    for line in text.split("\n"):
        found = LINE.match(line)
        words = line[found.end() :] if found else ""
        if found and found[1] == COMMENT and not hints.comments:
            kept.append((start, start + len(line)))
        elif found and words.strip():
            blocks.append(_block(found, words, start + found.end()))
        start += len(line) + 1
    return Page(tuple(blocks), kept=tuple(kept))


def _block(found: re.Match[str], line: str, start: int) -> Block:
    words = line.strip()
    start += line.index(words)
    kind = Kind.PARAGRAPH if found[1] == COMMENT else Kind(found[1])
    notes = {int(number) for number in found[3].replace("^", "").split()}
    inlines = tuple(sorted(_inlines(words, notes), key=lambda each: (each.start, -each.end)))
    return Block(kind, words, ((start, start + len(words)),), int(found[2] or 0), inlines=inlines)


def _inlines(words: str, notes: set[int]) -> Iterator[Inline]:
    """The tags of a line."""
    open_: list[Token] = []
    for each in tokens(words):
        if each.sort is Sort.ALONE:
            # What has an inside, if an empty one, clings to the mark before it.
            yield Inline(each.start, each.end, (each.start, each.start) if each.number in notes else None)
        elif each.sort is Sort.OPEN:
            open_.append(each)
        elif each.sort is Sort.CLOSE and any(other.number == each.number for other in open_):
            while (first := open_.pop()).number != each.number:
                pass
            yield Inline(first.start, each.end, (first.end, each.start))
