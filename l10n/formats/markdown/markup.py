# SPDX-License-Identifier: MIT
"""The inline markup of one run, found by its place however much of it there is."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from l10n.formats.markdown.events import Mark, Piece
from l10n.model import Span

OUTSIDE = frozenset((Mark.STRONG, Mark.EMPHASIS, Mark.LINK, Mark.IMAGE, Mark.PAIR))
"""Markup whose marks stay outside a block that it encloses."""


_WHOLE = OUTSIDE - {Mark.PAIR} | {Mark.CODE, Mark.STRUCK}
"""Markup that is nothing any more if a block ends within it; tags stand for themselves."""


class Markup:
    """The pieces of a run in the order of their starts; all offsets are code points of the shown text."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self.enclosing = {piece[:2]: piece for piece in pieces if piece.mark in OUTSIDE}
        """What may enclose a block, by its place."""
        whole = [piece for piece in pieces if piece.mark in _WHOLE]
        self._whole = [piece.start for piece in whole]
        self._reach = list(accumulate((piece.end for piece in whole), max))
        self._tags = [piece for piece in pieces if piece.mark is Mark.TAG]
        self._tag_starts = [tag.start for tag in self._tags]
        self._tag_ends = {tag.end: tag for tag in self._tags}
        self.paired = _paired(self.enclosing.values())
        """Where the tags start that belong together."""

    def within(self, span: Span) -> Sequence[Piece]:
        """The pieces that start in `span`."""
        return self.pieces[bisect_left(self._starts, span[0]) : bisect_right(self._starts, span[1])]

    def tag_at(self, at: int) -> Piece | None:
        """The tag that the character at `at` belongs to."""
        number = bisect_right(self._tag_starts, at) - 1
        return self._tags[number] if number >= 0 and at < self._tags[number].end else None

    def tag_before(self, at: int) -> Piece | None:
        """The tag that ends at `at`."""
        return self._tag_ends.get(at)

    def encloses(self, at: int) -> bool:
        """Whether a link, emphasis or code stands at both sides of `at`."""
        number = bisect_left(self._whole, at)
        return number > 0 and self._reach[number - 1] > at

    def in_tag(self, at: int) -> bool:
        """Whether a tag stands at both sides of `at`."""
        tag = self.tag_at(at)
        return tag is not None and tag.start < at


def _paired(pieces: Iterable[Piece]) -> set[int]:
    pairs = [piece for piece in pieces if piece.mark is Mark.PAIR and piece.inner]
    return {at for piece in pairs for at in (piece.start, piece.inner[1] if piece.inner else 0)}


PLAIN = Markup(())
"""A run without any."""
