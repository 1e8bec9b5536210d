# SPDX-License-Identifier: MIT
"""What a format is told about a document, and what it tells of it."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from l10n.model import Block, Span
from l10n.patterns import late
from l10n.text import JAPANESE


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a document besides its text."""

    name: str = ""
    """Its path, for what the suffix says."""
    dialects: tuple[str, ...] | None = None
    """The dialects it is written in; None where its name and content say so."""
    front_matter: tuple[str, ...] | None = None
    """The keys of front matter whose values are text, dots between the levels; None for the usual ones."""
    attributes: tuple[str, ...] | None = None
    """The attributes whose values are text, on any element, component or shortcode; None for the usual ones."""
    components: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further attributes whose values are text, by the name of the component or shortcode that has them."""
    code_comments: tuple[str, ...] = ()
    """Languages of code blocks whose comments are text."""
    json_ld: tuple[str, ...] = ()
    """The keys of a page's data for search engines whose values are text."""
    comments: bool = False
    """Whether what people remark at the side of a document's text is text."""
    line_length: int = 42
    """Characters of a line of subtitles."""
    line_count: int = 2
    """Lines of a cue."""


class Unclosed(NamedTuple):
    """Something that was opened and not closed."""

    at: int
    """Where it was opened, in the document's text, code points."""
    what: str
    """The mark that opened it."""


class Heading(NamedTuple):
    """A heading that readers can be sent to."""

    span: Span
    """Where its text stands in the document's text, inline markup included."""
    own_id: str = ""
    """The id that it states; empty where its anchor is made of its words."""


class Direction(NamedTuple):
    """Where a document says in which direction it is read."""

    span: Span
    """Of the value, in the document's text; empty where none is stated."""
    pattern: str
    """What to write there, with {} for the value."""
    of_columns: bool = False
    """Whether it may go with writing in columns, which only some languages have: then the other decides alone."""


class Definition(NamedTuple):
    """Where a document says that links of a label lead, all in its text."""

    label: Span
    """Without the brackets."""
    address: Span
    line: Span
    """From the start of the label's line to the end of the address's."""


class Edit(NamedTuple):
    """Another text for a stretch of the document."""

    span: Span
    """In the document's text."""
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What a document holds."""

    blocks: tuple[Block, ...]
    """In order, their lines disjoint."""
    kept: tuple[Span, ...] = ()
    """What is no text by its nature (code, comments, addresses, names), in the document's text; in no order."""
    unclosed: tuple[Unclosed, ...] = ()
    dialects: tuple[str, ...] = ()
    """The names of the dialects that were seen."""
    start: int = 0
    """Where the text begins, behind the front matter: a line's beginning."""
    headings: tuple[Heading, ...] = ()
    """In order."""
    definitions: tuple[Definition, ...] = ()
    """In order."""
    addresses: tuple[Span, ...] = ()
    """Where addresses stand that links outside all blocks lead to, in the document's text; in no order."""

    languages: tuple[Span, ...] = ()
    """Where the document says in which language it is, in its text; in order."""
    directions: tuple[Direction, ...] = ()

    def unreached(self, text: str) -> Iterator[Span]:
        """Where Japanese stands in `text` that is in no block and not kept: the first stretch of each line."""
        is_known = inside([*self.kept, *(line for block in self.blocks for line in block.lines)])
        told = -2
        for found in _JAPANESE.finditer(text):
            if is_known(found.start()):
                continue
            line = text.rfind("\n", 0, found.start())
            if line != told:
                yield found.span()
            told = line


def inside(spans: Iterable[Span]) -> Callable[[int], bool]:
    """Tells of a place whether one of the spans holds it."""
    known = sorted(spans)
    starts = [start for start, _ in known]
    ends = list(accumulate((end for _, end in known), max))

    def holds(at: int) -> bool:
        place = bisect_right(starts, at)
        return place > 0 and ends[place - 1] > at

    return holds


_JAPANESE = late(f"{JAPANESE.pattern}+")
