# SPDX-License-Identifier: MIT
"""Where the texts that docutils has noted stand in a document."""

import re
from collections.abc import Iterable, Iterator, Sequence

from l10n.errors import Fault, UsageError
from l10n.formats._page import Page
from l10n.formats.rst.escape import CODE_FOLLOWS, FIELD
from l10n.formats.rst.markup import inlines
from l10n.formats.rst.noted import Noted
from l10n.model import Block, Kind, Span

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_BREAKS = re.compile(r"[\v\f\x1c-\x1e\x85\u2028\u2029]")


def page(text: str) -> Page:
    """The blocks of a document in order, and the lines without text; raises UsageError where docutils is missing."""
    try:
        from l10n.formats.rst.reader import listened  # noqa: PLC0415
    except ModuleNotFoundError:
        missing = "reStructuredText needs docutils"
        raise UsageError(Fault(missing, hint="install it with `pip install 'taiyaku[rst]'`")) from None

    start = 1 if text.startswith("\ufeff") else 0
    lines = [match.span(1) for match in _LINE.finditer(text, start)]
    read = listened([_for_docutils(text[slice(*line)]) for line in lines])
    ends = [end for _, end in lines]
    kept = tuple((lines[first][0], ends[:end][-1]) for first, end in read.kept if first < min(end, len(lines)))
    return Page(tuple(_blocks(text, lines, sorted(read.noted, key=lambda each: each.line))), kept)


def _for_docutils(line: str) -> str:
    """A line in columns, without the signs at which Python and docutils break lines, and no editor does."""
    return _BREAKS.sub(" ", line).expandtabs(8).rstrip()


def _blocks(text: str, lines: Sequence[Span], noted: Iterable[Noted]) -> Iterator[Block]:
    done = 0
    for each in noted:
        spans = _spans(text, lines, each, done)
        if not spans:
            continue
        style = _rules(text, lines, spans[0][0], each) if each.kind is Kind.HEADING else each.style
        start, end = spans[-1]
        if text.startswith("::", end - 1):
            # docutils leaves one of the colons that announce code; both stay where they are.
            spans, style = [*spans[:-1], (start, len(text[: end - 1].rstrip()))], CODE_FOLLOWS
        done = end
        said = "\n".join(text[slice(*span)] for span in spans)
        yield Block(each.kind, said, tuple(spans), each.level, style, inlines(said))


def _spans(text: str, lines: Sequence[Span], noted: Noted, done: int) -> list[Span]:
    """Where each line of a noted text stands behind `done`; none where tabs stand inside, or something else there."""
    found: list[Span] = []
    for words, (start, end) in zip(map(str.strip, noted.lines), lines[noted.line :], strict=False):
        if noted.style == FIELD:
            at = text.find(f":{words}:", max(start, done), end) + 1 or -1
        else:
            at = text.rfind(words, max(start, done), end)
        if at < 0 or not words:
            return []
        found.append((at, at + len(words)))
    return found if len(found) == len(noted.lines) else []


def _rules(text: str, lines: Sequence[Span], at: int, heading: Noted) -> str:
    """Where the lines over and under the heading at `at` stand, their sign, and how far it is indented."""
    numbers = (heading.line - 1, heading.line + 1) if len(heading.style) > 1 else (heading.line + 1,)
    found = []
    for start, end in (lines[number] for number in numbers):
        rule = text[start:end].rstrip()
        found.append(f"{start}:{start + len(rule)}:{ord(rule[0])}:{at - lines[heading.line][0]}")
    return " ".join(found)
