# SPDX-License-Identifier: MIT
"""Which tags of ordinary HTML a document opens and never closes."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from l10n.formats import Unclosed
from l10n.formats.markdown.html import INLINE, VOID

_BLOCKS = frozenset(
    """address article aside audio blockquote button center details dialog div dl fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header iframe main nav object ol section select summary table ul video""".split()
)
_OPTIONAL = frozenset(("rb", "rp", "rt"))
"""Elements of a sentence that end where the next one starts; `li`, `p`, `td` and the like are not among ours at all."""
_CLOSED = (INLINE | _BLOCKS) - VOID - _OPTIONAL
"""What a browser carries on to the end of the page, or of its container, where it is not closed."""
_PLACE = re.compile(r"<a(?![^<>]*\bhref\b)", re.IGNORECASE)
"""A link that leads nowhere only names its place, and looks the same unclosed."""
_DEPTH = 50


class Tag(NamedTuple):
    """A tag of the document, but for comments and those that nothing is to close."""

    start: int
    """In the document, code points."""
    name: str
    closes: bool


def unclosed(text: str, tags: Iterable[Tag]) -> Iterator[Unclosed]:
    """The tags of `text` that nothing closes, in no order; a closing tag that nothing opened is let be."""
    opened: list[Tag] = []
    for tag in sorted(tags):
        if tag.name not in _CLOSED:
            continue
        if not tag.closes:
            opened.append(tag)
            continue
        # Tags that cross (<b><i></b></i>) are set right by browsers.
        for number in range(len(opened) - 1, max(-1, len(opened) - _DEPTH), -1):
            if opened[number].name == tag.name:
                del opened[number]
                break
    for tag in opened:
        if not _PLACE.match(text, tag.start):
            yield Unclosed(tag.start, f"<{tag.name}>")
