# SPDX-License-Identifier: MIT
"""Checks of markup around words: emphasis, HTML tags, and text that would break the rendered document."""

import re
from collections import Counter
from collections.abc import Iterator

from l10n.checks._emphasis import emphasis
from l10n.checks._frame import Context, check
from l10n.checks._inline import Piece, markup
from l10n.checks._words import quoted
from l10n.checks.state import copied
from l10n.model import Entry, Finding, Kind, Severity

_RUBY = frozenset(["ruby", "rb", "rt", "rp", "rtc"])
_VOID = frozenset(["br", "hr", "img", "wbr", "input"])
_MAY_GO = _RUBY | {"br", "wbr", "span"}
"""Tags that a translation may do without: readings of kanji, line breaks, hooks for the layout."""

_PIPE = re.compile(r"(?<!\\)\|")
_BLOCK_START = re.compile(r"(?:#{1,6}|[-+*]|>|\d{1,9}[.)])[ \t]|(?:```|~~~|:::)|<!--")

_NUMBERED = re.compile(r"[（(\[【〔]?[0-9０-９①-⑳Ⅰ-Ⅻ一二三四五六七八九十]")
"""A source that is a numbered point itself, whatever marks it sets around the number."""


@check()
def markup_emphasis(entry: Entry, context: Context) -> Iterator[Finding]:
    """Bold or emphasized words of the source are not so in the English, or the marks are broken.

    The stress is lost, or readers see the stars.
    Put the marks close around the same words.

    Bad: **必ず**保存します。 → You ** must ** save it.
    Good: **必ず**保存します。 → You **must** save it.
    """
    source, target = entry.source, entry.target
    if "**" not in source and "**" not in target:
        return
    wanted, given = emphasis(source), emphasis(target)
    # In the source a bold mark may be broken by the rules of CommonMark; the English is to be bold all the same.
    marks = wanted.strong + len(wanted.broken) // 2
    if given.broken and (marks or len(given.broken) > 1) and not (wanted.broken and given.strong == marks):
        yield context.finding("the stars are shown as they stand", at=given.broken[0])
    elif given.strong < marks:
        yield context.finding(f"{marks} bold in the source, {given.strong} in the target")


@check(severity=Severity.ERROR)
def markup_tag(entry: Entry, context: Context) -> Iterator[Finding]:
    """An HTML tag is missing, not closed, or was not in the source.

    The page shows it wrong from there to its end.
    Copy the tags around the same words; ruby and line breaks may go.

    Bad: <b>重要</b>な点 → An <b>important point
    Good: <b>重要</b>な点 → An <b>important</b> point
    """
    if ("<" not in entry.source and "<" not in entry.target) or copied(entry):
        return
    wanted, given = markup(entry.source).of("tag"), markup(entry.target).of("tag")
    for name, place in _lacking(wanted, given).items():
        if name.lstrip("/") not in _MAY_GO:
            yield context.finding(f"tag <{name}> is missing", source_at=place.span, expected=[f"<{name}>"])
    known = {piece.value.lstrip("/") for piece in wanted}
    for name, place in _lacking(given, wanted).items():
        if name.lstrip("/") not in known or name.lstrip("/") not in _VOID | _MAY_GO:
            yield context.finding(f"tag <{name}> is not in the source", at=place.span)


@check(severity=Severity.ERROR)
def markup_backtick(entry: Entry, context: Context) -> Iterator[Finding]:
    """A backtick opens a code span and nothing closes it.

    Readers see the backtick, and the code as words.
    Close it with as many backticks.

    Bad: `make` を実行します。 → Run `make.
    Good: `make` を実行します。 → Run `make`.
    """
    if "`" not in entry.target:
        return
    stray = markup(entry.target).stray_backticks
    if stray and not markup(entry.source).stray_backticks:
        yield context.finding("a backtick has no partner", at=stray[0])


@check(severity=Severity.ERROR)
def markup_cell(entry: Entry, context: Context) -> Iterator[Finding]:
    """A pipe stands in the text of a table cell.

    It ends the cell, and the row has one more.
    Set a backslash before it, or write another word.

    Bad: はい・いいえ → yes | no
    Good: はい・いいえ → yes / no
    """
    if "|" not in entry.target or context.kind is not Kind.TABLE_CELL:
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
    if found and not _BLOCK_START.match(entry.source) and not _NUMBERED.match(entry.source):
        yield context.finding(f"{quoted(found[0].strip())} at the start begins a block", at=found.span())


def _lacking(wanted: list[Piece], given: list[Piece]) -> dict[str, Piece]:
    """The tags of `wanted` that `given` has fewer of, each with its last place."""
    counts = Counter(piece.value for piece in wanted)
    counts.subtract(piece.value for piece in given)
    return {piece.value: piece for piece in wanted if counts[piece.value] > 0}
