# SPDX-License-Identifier: MIT
"""Reads the text of a book part by part: pages as XHTML, the package and the table of contents by their elements."""

from collections.abc import Iterator
from itertools import chain

from l10n.formats._page import Direction, Hints, Page
from l10n.formats.epub.parts import Part, parted
from l10n.formats.html.attributes import languages
from l10n.formats.html.building import build
from l10n.formats.html.escaping import RAW, XML
from l10n.formats.html.reading import Reader
from l10n.formats.html.stretches import Stretch
from l10n.formats.html.tokens import Token, attributes, tokens
from l10n.model import Block, Kind, Span

_TEXT = frozenset(
    """dc:contributor dc:coverage dc:creator dc:description dc:publisher dc:rights dc:subject dc:title text
    ncx:text""".split()
)
"""The elements of the package, and of the table of contents of EPUB 2, whose content is for readers."""
_LANGUAGE = "dc:language"
_TURNING = "page-progression-direction"


def read(text: str, hints: Hints) -> Page:
    """The blocks of a book in reading order, and what is kept."""
    pages, kept, done, body = [], [], 0, 0
    for part in parted(text):
        kept.append((done, part.start))
        done = part.end
        if part.name.lower().endswith((".opf", ".ncx")):
            pages.append(_list(text, part))
        else:
            pages.append(Reader(text, hints, xml=True, span=(part.start, part.end)).page())
            body = body or pages[-1].start
    return Page(
        tuple(chain.from_iterable(each.blocks for each in pages)),
        (*kept, *chain.from_iterable(each.kept for each in pages)),
        start=body,
        languages=tuple(chain.from_iterable(each.languages for each in pages)),
        directions=tuple(chain.from_iterable(each.directions for each in pages)),
    )


def _list(text: str, part: Part) -> Page:
    """The package or a table of contents, of which only some elements are text."""
    found: list[Block] = []
    kept: list[Span] = []
    said: list[Span] = []
    turned: list[Direction] = []
    done = part.start
    for token, end in _contents(text, part):
        name = token.name.lower()
        said += languages(text, token)
        turned += _turning(text, token)
        if name == _LANGUAGE:
            said.append(_stripped(text, token.end, end))
        elif name in _TEXT:
            outcome = build(text, Stretch(Kind.FRONT_MATTER, 0, token.end, end, (), raw=True), f"{RAW} {XML}", xml=True)
            if outcome.block:
                found.append(outcome.block)
                kept.append((done, token.end))
                done = end
    kept.append((done, part.end))
    spans = tuple(each for each in said if each[0] < each[1])
    return Page(tuple(found), tuple(kept), languages=spans, directions=tuple(turned))


def _contents(text: str, part: Part) -> Iterator[tuple[Token, int]]:
    """The start tags of a part, each with the end of the text behind it."""
    found = [each for each in tokens(text, part.start, part.end, xml=True) if each.name]
    ends = [*(each.start for each in found), part.end][1:]
    for token, following in zip(found, ends, strict=True):
        if not token.closes:
            yield token, token.end if token.empty else following


def _turning(text: str, token: Token) -> Iterator[Direction]:
    """In which direction pages are turned, which in Japanese goes with writing in columns."""
    for name, span, _ in attributes(text, token):
        if name == _TURNING and text[slice(*span)] != "default":
            yield Direction(span, "{}", of_columns=True)


def _stripped(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip())
    return first, max(first, start + len(inner.rstrip()))
