# SPDX-License-Identifier: MIT
"""How the blocks of a document stand in it: the marks of lists, the rows of tables, and what is kept in between."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.html import tag
from l10n.model import Block, Kind
from l10n.pipeline.documents import Document
from l10n.report.review import Kept, Setting
from l10n.text import Lines

_FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})[^\n]*\n(.*?)^[ \t>]*\1[`~]*[ \t]*$", re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(
    r"!\[(?P<words>(?:[^\[\]\\\n]|\\.){0,500})\]\(\s{0,9}<?(?P<to>[^()\s<>]{1,500})>?[^()\n]{0,500}\)"
    r"|(?P<tag><img\s[^<>]{1,1000}>)"
)
_NUMBER = re.compile(r"(?:^|[\s>])(\d{1,9}[.)])\s+\Z")
_DELIMITER = re.compile(r"[ \t>|:-]*-[ \t>|:-]*\Z")
_PIPE = re.compile(r"(?<!\\)\|")


def typeset(document: Document) -> tuple[list[Setting], tuple[Kept, ...]]:
    """How each of the document's blocks stands in it, and what is kept behind the last; nothing without marks."""
    blocks = [block for block, _ in document.blocks]
    if not document.format.has_marks:
        return [Setting()] * len(blocks), ()
    before: list[list[Kept]] = [[] for _ in range(len(blocks) + 1)]
    for number, kept in _kept(document.text, blocks):
        before[number].append(kept)
    lines = Lines(document.text)
    found = [_setting(block, document.text, lines) for block in blocks]
    settings = [replace(each, before=tuple(kept)) for each, kept in zip(found, before, strict=False)]
    return settings, tuple(before[-1])


def _setting(block: Block, text: str, lines: Lines) -> Setting:
    start = block.span[0]
    number, column = lines.place(start)
    lead = text[start - column + 1 : start]
    if block.kind is Kind.LIST_ITEM:
        found = _NUMBER.search(lead)
        return Setting(marker=found[1] if found else "")
    if block.kind is Kind.TABLE_CELL and "|" in text[start - column + 1 : _end_of_line(text, start)]:
        pipes = len(_PIPE.findall(lead)) - lead.lstrip(" \t>").startswith("|")
        return Setting(row=number, column=pipes + 1, head=_is_head(text, start))
    return Setting()


def _is_head(text: str, place: int) -> bool:
    """Whether the line below is the one that makes a table's head of this one."""
    below = _end_of_line(text, place) + 1
    return bool(_DELIMITER.match(text[below : _end_of_line(text, below)].rstrip("\r")))


def _end_of_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return end if end >= 0 else len(text)


def _kept(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, Kept]]:
    """Code and pictures outside of blocks, each with the number of the block that follows it or that it is about."""
    starts, ends = [block.span[0] for block in blocks], [block.span[1] for block in blocks]
    fences = list(_FENCE.finditer(text)) if "```" in text or "~~~" in text else []
    # Comments in code are text: then it stands there in pieces.
    whole = (each for each in fences if bisect_left(starts, each.start()) == bisect_left(starts, each.end()))
    code = ((each.start(), Kept(each[2].rstrip("\n"))) for each in whole if each[2].strip())
    for start, kept in sorted([*code, *_pictures(text, fences)], key=lambda each: each[0]):
        number = bisect_left(ends, start + 1)
        if number == len(blocks) or starts[number] > start:
            yield number, kept


def _pictures(text: str, fences: Sequence[re.Match[str]]) -> Iterator[tuple[int, Kept]]:
    """The pictures outside of code, each with its place."""
    if "![" not in text and "<img" not in text:
        return
    for match in _PICTURE.finditer(text):
        if not any(fence.start() <= match.start() < fence.end() for fence in fences):
            yield match.start(), _picture(match)


def _picture(match: re.Match[str]) -> Kept:
    if not match["tag"]:
        return Kept(match["words"], match["to"])
    facts = dict(tag(match["tag"]).attributes)
    return Kept(facts.get("alt", ""), facts.get("src", ""))
