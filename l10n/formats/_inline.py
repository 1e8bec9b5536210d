# SPDX-License-Identifier: MIT
"""What a format's reader of lines tells of a block: its links, tags, code and the like."""

from typing import NamedTuple

from l10n.model import Span


class Inline(NamedTuple):
    """One piece of a block that is more than letters."""

    kind: str
    """link, autolink, image, code, kept (words that nobody translates), html, footnote or math."""
    value: str
    """The destination, the code, the tag or comment as it is written, the footnote's name."""
    start: int
    end: int
    """`start` and `end` in the text that was read, code points, half-open."""
    words: Span | None = None
    """Where the words of a link or image stand."""
