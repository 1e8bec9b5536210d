# SPDX-License-Identifier: MIT
"""Markdown: CommonMark with GitHub's tables, tasks, alerts and footnotes, front matter, and the dialects of sites."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePath

from l10n.formats import Definition, Heading, Hints, Page, inside
from l10n.formats.markdown import front_matter, html_text
from l10n.formats.markdown.blocks import Builder
from l10n.formats.markdown.dialects import Dialect, dialects, zenn
from l10n.formats.markdown.escape import HEADING, MDX, escape
from l10n.formats.markdown.events import Run, runs
from l10n.formats.markdown.headings import own_id
from l10n.formats.markdown.inline import definitions
from l10n.formats.markdown.nesting import unclosed
from l10n.formats.markdown.scan import Scan
from l10n.model import Block, Kind

__all__ = ["SUFFIXES", "definitions", "escape", "read"]

SUFFIXES = (".md", ".markdown", ".mdx")
IN_SITES = True

_LEAVES = {"Heading": Kind.HEADING, "TableCell": Kind.TABLE_CELL}
_CONTAINERS = {"Item": Kind.LIST_ITEM, "BlockQuote": Kind.QUOTATION}
_FENCED = re.compile(
    r"^[ \t>]*(`{3,}|~{3,})(?![ \t]*\{)[^\n]*\n.*?(?:^[ \t>]*\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_SCRIPT = re.compile(r"^[ \t]*<script\b.*?(?:</script>|\Z)", re.MULTILINE | re.DOTALL)
_DEFINITION = re.compile(
    r"^[ \t>]{0,9}(\[([^\]\n]{1,999})\]:[ \t]*\n?[ \t]*(<[^<>\n]*>|\S+))[ \t]*(?=$|[\"'(])", re.MULTILINE
)


def read(text: str, hints: Hints) -> Page:
    """The blocks of a document in order, and what is kept; code, comments and link definitions hold no text."""
    body = 1 if text.startswith("\ufeff") else 0
    blocks: list[Block] = []
    headings: list[Heading] = []
    matter = front_matter.find(text, body)
    if matter:
        blocks += matter.blocks(hints.front_matter)
        body = matter.end
    chosen = chosen_dialects(text, body, hints)
    scan = Scan(text, body, hints, chosen)
    if matter:
        scan.seen |= {zenn.DIALECT.name} if zenn.written(text[:body]) else set()
        scan.addresses += matter.addresses()
    shadow = scan.run()
    builder = Builder(text, shadow, scan)
    for found in runs(shadow.text):
        if isinstance(found, Run):
            if found.level:
                span = shadow.span(*found.span)
                headings.append(Heading(span, own_id(text, span[1])))
            blocks += _of_run(builder, found)
        elif found.html:
            blocks += html_text.blocks(builder, found.spans)
        else:
            scan.kept += (shadow.span(start, end) for start, end in found.spans)
    if "templates" not in scan.seen:
        scan.unclosed += unclosed(text, builder.tags)
    if scan.blocks:
        blocks += scan.blocks
        blocks.sort(key=lambda block: block.lines[0][0])
    defined = tuple(_definitions(text, body, scan)) if "]:" in text else ()
    seen = {each.name for each in chosen if each.signs} | scan.seen
    return Page(
        tuple(blocks),
        tuple(scan.kept),
        tuple(sorted(scan.unclosed)),
        tuple(sorted(seen)),
        body,
        tuple(headings),
        defined,
        tuple(scan.addresses),
    )


def _definitions(text: str, body: int, scan: Scan) -> Iterator[Definition]:
    """The definitions outside code; the scan is told where they lead."""
    is_code = inside(scan.kept)
    for found in _DEFINITION.finditer(text, body):
        if not (is_code(found.start(1)) or found[2].startswith("^") or found[3] == "<>"):
            scan.lead(*found.span(3))
            line = text.rfind("\n", 0, found.start(1)) + 1, _line_end(text, found.end())
            yield Definition(found.span(2), scan.addresses[-1], line)
        scan.kept.append(found.span(1))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    end = end if end >= 0 else len(text)
    return end - 1 if text[end - 1 : end] == "\r" else end


def _of_run(builder: Builder, run: Run) -> Iterator[Block]:
    kind, level = _kind(run.path, run.level)
    style = HEADING if run.marked else ""
    if builder.scan.mdx:
        style = f"{style} {MDX}".strip()
    return builder.run(kind, level, style, run.span, run.pieces, run.path.count("BlockQuote"))


def chosen_dialects(text: str, body: int, hints: Hints) -> list[Dialect]:
    """The dialects that a document may be written in: those that are stated, or all that it shows signs of."""
    suffix, stated = PurePath(hints.name).suffix.lower(), hints.dialects or ()
    present = [
        each
        for each in dialects()
        if each.name in stated or suffix in each.suffixes or any(mark in text for mark in each.quick)
    ]
    if any(each.signs for each in present):
        outside = _FENCED.sub("", text[body:]) if "```" in text or "~~~" in text else text[body:]
        if "<script" in outside:
            outside = _SCRIPT.sub("", outside)
        present = [each for each in present if each.written_in(outside, hints)]
    return present


@lru_cache(maxsize=256)
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
