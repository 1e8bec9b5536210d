# SPDX-License-Identifier: MIT
"""The text of HTML blocks: each element's words are a block, inline elements stay in them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from l10n.formats.markdown import html
from l10n.formats.markdown.blocks import Builder
from l10n.formats.markdown.events import Mark, Piece
from l10n.formats.markdown.markup import Markup
from l10n.formats.markdown.nesting import Tag
from l10n.model import Block, Kind, Span

STYLE = "html"
"""The style of text that HTML encloses."""

_ROW = re.compile(r"[^\r\n]+")
_HEADING = re.compile(r"h[1-6]\Z")
_KINDS = {"li": Kind.LIST_ITEM, "summary": Kind.CONTAINER_TITLE, "td": Kind.TABLE_CELL, "th": Kind.TABLE_CELL}


def blocks(builder: Builder, spans: Sequence[Span]) -> Iterator[Block]:
    """The blocks of the HTML whose lines stand at `spans` of the shown text; texts in attributes are offered."""
    source = "".join([builder.shadow.text[start:end] for start, end in spans])
    starts = list(accumulate((end - start for start, end in spans), initial=0))

    def place(at: int) -> int:
        line = min(bisect_right(starts, at), len(spans)) - 1
        return spans[line][0] + at - starts[line]

    for name, start, end, inner in _stretches(builder, source, place):
        rows = [
            (place(start + match.start()), place(start + match.end() - 1) + 1, False)
            for match in _ROW.finditer(source[start:end])
        ]
        markup = Markup(builder.paired([Piece(place(a), place(b - 1) + 1, None, Mark.TAG) for a, b in inner]))
        level = int(name[1]) if _HEADING.match(name) else 0
        kind = Kind.HEADING if level else _KINDS.get(name, Kind.PARAGRAPH)
        for stretch in builder.stretches([*rows[:-1], (*rows[-1][:2], True)], markup, hard=False):
            yield from builder.stretch(kind, level, STYLE, stretch, markup)


def _stretches(
    builder: Builder, source: str, place: Callable[[int], int]
) -> Iterator[tuple[str, int, int, list[Span]]]:
    """The name of the element, start and end of each stretch of words, and the inline tags and comments in it."""
    opened: list[str] = []
    start, inner, raw = 0, [], ""
    for token in [*html.tokens(source), html.Token(len(source), len(source), "br")]:
        if raw:
            # What these elements hold is code, but where tags are shown as they stand.
            if token.closes and token.name == raw:
                if not builder.breaks_lines:
                    builder.keep(place(start), place(token.start))
                raw, start = "", token.end
            continue
        _note_tag(builder, token, place)
        if _inline(token, source, start):
            inner.append((token.start, token.end))
            continue
        if source[start : token.start].strip():
            yield opened[-1] if opened else "", start, token.start, inner
        else:
            for first, last in inner:
                builder.offer_tag(place(first), place(last - 1) + 1)
        start, inner = token.end, []
        _put_outside(builder, token, place)
        raw = _follow(opened, token, source)


def _note_tag(builder: Builder, token: html.Token, place: Callable[[int], int]) -> None:
    if token.name and not token.empty and token.end > token.start:
        builder.tags.append(Tag(builder.shadow.place(place(token.start)), token.name, token.closes))


def _put_outside(builder: Builder, token: html.Token, place: Callable[[int], int]) -> None:
    """Keep a comment that stands in no sentence, offer the texts in the attributes of a tag."""
    if not token.name and token.end > token.start:
        builder.keep(place(token.start), place(token.end))
    elif not token.closes and token.end > token.start:
        builder.offer_tag(place(token.start), place(token.end - 1) + 1)


def _follow(opened: list[str], token: html.Token, source: str) -> str:
    """Keep track of the open elements; the name of the one whose content is no text, if it opens."""
    if token.closes:
        if token.name in opened[-50:]:
            while opened.pop() != token.name:
                pass
    elif token.name and not token.empty:
        # A template with attributes is a slot of a component, whose words are shown.
        if token.name in html.RAW and (token.name != "template" or source[token.start : token.end] == "<template>"):
            return token.name
        opened.append(token.name)
    return ""


def _inline(token: html.Token, source: str, start: int) -> bool:
    """Whether a token stands in a sentence: an inline element, a comment or component behind words of its line."""
    if token.name in html.INLINE:
        return True
    if not token.name or (token.name[0].isupper() and token.empty):
        line = source.rfind("\n", start, token.start)
        return bool(source[max(line, start) : token.start].strip())
    return False
