# SPDX-License-Identifier: MIT
"""A document as plain CommonMark: what a dialect adds is blank or filled in, and every place leads back.

The parser knows CommonMark alone. It is shown the document with the lines that are a dialect's structure
blank, the bodies that a dialect indents moved to the left, and placeholders filled with letters.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from l10n.formats.markdown.lines import Line
from l10n.model import Span

FILLER = "x"


class View(NamedTuple):
    """What is shown of a line behind its quotation marks."""

    before: str
    """White space that stands for the line's own."""
    start: int
    end: int
    """From where to where the document's characters are shown; nothing where both are one."""


class Mask(NamedTuple):
    """A stretch of the document that is shown as other characters, as many as it has."""

    start: int
    end: int
    shown: str


class Shadow:
    """The text that the parser is shown, and where its characters stand in the document."""

    def __init__(self, text: str, body: int, lines: Sequence[Line], views: dict[int, View], masks: list[Mask]) -> None:
        masked = _masked(text, masks) if masks else text
        self._body = body
        self._starts: list[int] = []
        self._shifts: list[int] = []
        if not views:
            self.text = masked[body:]
            return
        parts: list[str] = []
        length = 0
        done = body
        for number in sorted(views):
            line, view = lines[number], views[number]
            if done < line.start:  # the lines between two that are shown otherwise stand there as they are
                self._starts.append(length)
                self._shifts.append(done - length)
                parts.append(masked[done : line.start])
                length += line.start - done
            done = lines[number + 1].start if number + 1 < len(lines) else len(text)
            ending = text[line.end : done]
            prefix = text[line.start : line.prefix] + view.before
            shown = prefix + masked[view.start : view.end]
            self._starts.append(length)
            self._shifts.append(view.start - length - len(prefix))
            if not shown and ending == "\n" and parts and parts[-1].endswith("\r"):
                shown = " "  # or the two line ends would be one
            parts += (shown, ending)
            length += len(shown) + len(ending)
        self._starts.append(length)
        self._shifts.append(done - length)
        self.text = "".join([*parts, masked[done:]])

    def place(self, at: int) -> int:
        """Where the character at `at` of the shown text stands in the document."""
        if not self._starts:
            return at + self._body
        return at + self._shifts[bisect_right(self._starts, at) - 1]

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of one line of the shown text stands in the document."""
        first = self.place(start)
        return first, first + end - start


def _masked(text: str, masks: list[Mask]) -> str:
    parts: list[str] = []
    done = 0
    for start, end, shown in sorted(masks):
        if start >= done:
            parts += (text[done:start], shown)
            done = end
    return "".join([*parts, text[done:]])
