# SPDX-License-Identifier: MIT
"""Checks of markup around words: emphasis, and text that would break the rendered document."""

import re
import unicodedata
from collections.abc import Iterator

from l10n.checks._emphasis import emphasis
from l10n.checks._frame import Context, Scope, check
from l10n.checks._inline import markup
from l10n.checks._passages import Passage
from l10n.checks._words import quoted
from l10n.model import Entry, Finding, Kind, Severity
from l10n.patterns import late
from l10n.text import UNPRINTABLE

_PIPE = re.compile(r"(?<!\\)\|")
_BLOCK_START = re.compile(r"(?:#{1,6}|[-+*]|>|\d{1,9}[.)])[ \t]|(?:```|~~~|:::)|<!--")

_NUMBERED = late(r"[（(\[【〔]?[0-9０-９①-⑳Ⅰ-Ⅻ一二三四五六七八九十]")
"""A source that is a numbered point itself, whatever marks it sets around the number."""


@check(signs="*")
def markup_emphasis(entry: Entry, context: Context) -> Iterator[Finding]:
    """Bold or emphasized words of the source are not so in the English, or the marks are broken.

    The stress is lost, or readers see the stars.
    Put the marks close around the same words.

    Bad: **必ず**保存します。 → You ** must ** save it.
    Good: **必ず**保存します。 → You **must** save it.
    """
    source, target = entry.source, entry.target
    if ("**" not in source and "**" not in target) or not context.has_marks:
        return
    paired = context.paired_marks
    wanted, given = emphasis(source, paired=paired), emphasis(target, paired=paired)
    # In the source a bold mark may be broken by the rules of CommonMark; the English is to be bold all the same.
    marks = wanted.strong + len(wanted.broken) // 2
    if given.broken and (marks or len(given.broken) > 1) and not (wanted.broken and given.strong == marks):
        yield context.finding("the stars are shown as they stand", at=given.broken[0])
    elif given.strong + _bold_tags(target) < marks:
        yield context.finding(f"{marks} bold in the source, {given.strong} in the target")


def _bold_tags(text: str) -> int:
    """How many stretches a text has that are bold by a tag."""
    return sum(1 for piece in markup(text).of("tag") if piece.value in {"b", "strong"}) if "<" in text else 0


@check(severity=Severity.ERROR, target_signs="|")
def markup_cell(entry: Entry, context: Context) -> Iterator[Finding]:
    """A pipe stands in the text of a table cell.

    It ends the cell, and the row has one more.
    Set a backslash before it, or write another word.

    Bad: はい・いいえ → yes | no
    Good: はい・いいえ → yes / no
    """
    if "|" not in entry.target or context.kind is not Kind.TABLE_CELL or not context.has_marks:
        return
    pipes = list(_PIPE.finditer(entry.target))
    if len(pipes) > len(_PIPE.findall(entry.source)):
        yield context.finding("a pipe ends the table cell", at=pipes[0].span(), suggestion=r"\|")


@check()
def markup_block(entry: Entry, context: Context) -> Iterator[Finding]:
    """The English begins with a mark that makes a heading, list, quotation or code block of it.

    The rendered document has another structure than the Japanese.
    Write it otherwise, or set a backslash before the mark.

    Bad: 第１は費用だ。 → # 1 is the cost.
    Good: 第１は費用だ。 → Number 1 is the cost.
    """
    found = _BLOCK_START.match(entry.target)
    if not found or _BLOCK_START.match(entry.source) or _NUMBERED.match(entry.source):
        return
    if context.has_marks:
        yield context.finding(f"{quoted(found[0].strip())} at the start begins a block", at=found.span())


@check(severity=Severity.ERROR, scope=Scope.PASSAGE)
def markup_front_matter(passage: Passage, context: Context) -> Iterator[Finding]:
    """A value of the front matter has a line break or a control character.

    YAML and TOML end the value there or refuse the page, and what follows may be read as a key or a tag.
    Write the value as one line of text.

    Bad: 料金 → Prices\\ndraft: true, with a line break inside
    Good: 料金 → Prices
    """
    if not passage.front_matter:
        return
    for found in UNPRINTABLE.finditer(passage.target):
        if found[0] not in passage.source:
            name = unicodedata.name(found[0], f"U+{ord(found[0]):04X}").lower()
            yield context.finding(f"a value of the front matter holds {name}", at=found.span())
