# SPDX-License-Identifier: MIT
"""What stands inside a block of a web page: tags, comments, and what nobody translates, each at its place."""

from collections.abc import Iterator

from l10n.formats._inline import Inline
from l10n.formats.html.elements import OPAQUE
from l10n.formats.html.pairing import pairs
from l10n.formats.html.tokens import tokens


def inline(text: str) -> list[Inline]:
    """The pieces of `text` in the order of their starts; stars, back-ticks and brackets are letters."""
    return sorted(_pieces(text), key=lambda piece: (piece.start, piece.end))


def _pieces(text: str) -> Iterator[Inline]:
    found = [each for each in tokens(text) if not each.raw and text[each.end - 1] == ">"]
    reach = 0
    for pair in pairs(text, found):
        start, end = pair.first.end, pair.last.start
        if pair.opaque and reach <= start < end:
            yield Inline("code" if pair.first.name in OPAQUE else "kept", text[start:end], start, end)
            reach = end
    for each in found:
        yield Inline("html", text[each.start : each.end], each.start, each.end)
