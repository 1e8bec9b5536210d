# SPDX-License-Identifier: MIT
"""Where the text that a finding marks stands in its file, behind the quotation marks and escapes of the PO format."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from l10n import files
from l10n.catalog import headers
from l10n.catalog.lexer import characters, words
from l10n.catalog.writer import escaped
from l10n.errors import Fault
from l10n.model import Finding, Place, Span

_SOURCES, _TARGETS = frozenset("ip"), frozenset("sn")


def locator(data: bytes, path: str, *, is_catalogue: bool) -> Callable[[Finding], Place | None]:
    """What tells the place of a finding in a file of these bytes; raises InputError for bytes that are no text.

    None where the unit does not stand in the finding's line with the very texts of the finding, or only as a part of
    what was checked, and where the file writes it in numbers.
    """
    text = files.decode(data, path, headers.encoding(data, path) if is_catalogue else "utf-8-sig")
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    spot = spotter(text, is_catalogue=is_catalogue)

    def place(finding: Finding) -> Place | None:
        found = spot(finding)
        return _place(starts, *found) if found else None

    return place


def spotter(text: str, *, is_catalogue: bool) -> Callable[[Finding], tuple[Span, str | None] | None]:
    """What tells where the text that a finding marks stands in a file's text, and what to put there instead.

    None where `locator` says so; the suggestion is as the file writes it, None where there is none.
    """
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    find = _in_catalogue if is_catalogue else _in_table
    write = escaped if is_catalogue else str

    def spot(finding: Finding) -> tuple[Span, str | None] | None:
        marked = finding.target_span or finding.source_span
        if marked is None or not 0 < finding.line < len(starts):
            return None
        spans = find(text, starts[finding.line - 1], finding)
        span = _covered(spans, marked) if spans else None
        suggestion = finding.suggestion if finding.target_span else None
        return (span, None if suggestion is None else write(suggestion)) if span else None

    return spot


def _in_catalogue(text: str, start: int, finding: Finding) -> list[Span] | None:
    """Where each character of the marked text of the unit at `start` stands in the file."""
    wanted, kinds = (finding.target, _TARGETS) if finding.target_span else (finding.source, _SOURCES)
    begin = start
    for word in words(text, finding.path, start):
        if isinstance(word, Fault) or word.kind == "#" or (word.kind == "i" and begin > start):
            return None
        if word.kind in kinds and word.text == wanted:
            found = list(characters(text, begin, word.end))
            return [span for _, span in found] if "".join(each for each, _ in found) == wanted else None
        begin = word.end
    return None


def _in_table(text: str, start: int, finding: Finding) -> list[Span] | None:
    """The same for a row of a table."""
    wanted = finding.target if finding.target_span else finding.source
    fields = text[start:].partition("\n")[0].removesuffix("\r").split("\t")
    if fields.count(wanted) != 1:
        return None
    begin = start + sum(len(field) + 1 for field in fields[: fields.index(wanted)])
    return [(place, place + 1) for place in range(begin, begin + len(wanted))]


def _covered(spans: list[Span], marked: Span) -> Span | None:
    """From the first to the last of the marked characters; an empty mark stands before its character."""
    start, end = marked
    if start == end:
        place = spans[start][0] if start < len(spans) else spans[-1][1]
        return place, place
    return (spans[start][0], spans[end - 1][1]) if end <= len(spans) else None


def _place(starts: list[int], span: Span, suggestion: str | None) -> Place:
    (line, column), (end_line, end_column) = (_line_and_column(starts, each) for each in span)
    return Place(line, column, end_line, end_column, suggestion)


def _line_and_column(starts: list[int], offset: int) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
