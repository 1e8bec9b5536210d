# SPDX-License-Identifier: MIT
"""A line of text with a caret line under a span of it, as wide as a terminal allows."""

from collections.abc import Sequence

from l10n.model import Span
from l10n.report.harmless import pieces
from l10n.text import cells


def excerpt(text: str, span: Span, width: int) -> tuple[str, str]:
    """The part of `text` around `span` in at most `width` cells, and the line of carets that goes under it.

    Takes time by `width`, not by the length of the text.
    """
    start, end = (max(0, min(place, len(text))) for place in span)
    first = max(0, start - width)
    window = pieces(text[first : min(end, start + width) + width])
    before, marked = window[: start - first], window[start - first :][: max(0, end - start)]
    after = window[len(before) + len(marked) :]
    room = width - 2
    marked = marked[: _fitting(marked, room)]
    room -= _cells(marked)
    # The text before and after share the room; what one does not need, the other gets.
    needed = min(_cells(after), max(room // 2, room - _cells(before)))
    left = before[len(before) - _fitting(before[::-1], room - needed) :]
    right = after[: _fitting(after, room - _cells(left))]
    head = "…" if first or len(left) < len(before) else ""
    tail = "…" if start + len(marked) + len(right) < len(text) else ""
    carets = " " * (len(head) + _cells(left)) + "^" * max(1, _cells(marked))
    return "".join([head, *left, *marked, *right, tail]), carets


def line(text: str, width: int) -> str:
    """The beginning of `text` in at most `width` cells."""
    window = pieces(text[:width])
    count = _fitting(window, width - 1)
    return "".join(window[:count]) + ("…" if count < len(text) else "")


def _cells(window: Sequence[str]) -> int:
    return cells("".join(window))


def _fitting(window: Sequence[str], room: int) -> int:
    """How many pieces at the beginning of `window` fit into `room` cells."""
    for count, piece in enumerate(window):
        room -= cells(piece)
        if room < 0:
            return count
    return len(window)
