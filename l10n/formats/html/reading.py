# SPDX-License-Identifier: MIT
"""Reads a web page from its first token to its last: the text between the tags of blocks is a stretch."""

from dataclasses import dataclass, field

from l10n.formats._page import Direction, Hints, Page
from l10n.formats.html import attributes, linked_data
from l10n.formats.html.building import build
from l10n.formats.html.elements import BLOCKS, KEPT, VOID
from l10n.formats.html.escaping import HTML, JSON, QUOTED, RAW, XML
from l10n.formats.html.pairing import unclosed
from l10n.formats.html.stack import Stack
from l10n.formats.html.stretches import Stretch, cut
from l10n.formats.html.tokens import Token, tokens
from l10n.model import Block, Kind, Span

_WORDS = frozenset(("textarea", "title"))
"""Elements in which no tag is one and whose content is for readers."""


@dataclass(slots=True)
class Reader:
    """Reads one page."""

    text: str
    hints: Hints
    xml: bool = False
    span: Span | None = None
    """What is to be read, if not all of the text."""
    blocks: list[Block] = field(default_factory=list)
    kept: list[Span] = field(default_factory=list)
    _languages: list[Span] = field(default_factory=list)
    _direction: Direction | None = None
    _is_data: bool = False
    """Whether the tag that was read last opens data for search engines."""
    _body: int = 0
    """Where the page's body begins, behind its tag."""
    _stack: Stack = field(init=False)
    _start: int = 0
    """Where the stretch begins that is being read."""
    _inner: list[Token] = field(default_factory=list)
    """The tags and comments in it."""

    def __post_init__(self) -> None:
        self._stack = Stack(self.xml)
        self._start = self.span[0] if self.span else 0
        if self.text.startswith("\ufeff", self._start):
            self._start += 1

    def page(self) -> Page:
        """What the page holds."""
        end = self.span[1] if self.span else len(self.text)
        for token in tokens(self.text, self._start, end, xml=self.xml):
            self._take(token)
        self._flush(end)
        self.blocks.sort(key=lambda block: block.lines[0])
        return Page(
            tuple(self.blocks),
            tuple(self.kept),
            start=self._body,
            languages=tuple(sorted(self._languages)),
            directions=(self._direction,) if self._direction else (),
        )

    def _take(self, token: Token) -> None:
        if token.raw:
            self._flush(token.start)
            self._raw(token)
            self._start = token.end
            return
        if token.name.lower() not in BLOCKS:
            self._inner.append(token)
            self._note(token)
            return
        self._flush(token.start)
        self._start = token.end
        self._note(token)
        self._is_data = bool(self.hints.json_ld) and linked_data.is_linked_data(self.text, token)
        if token.name.lower() == "body" and not (token.closes or self._body):
            self._body = token.end
        if not token.closes and not self._stack.kept:
            self._offer(token)
            if token.name.lower() == "html" and not self._direction:
                self._direction = attributes.direction(self.text, token)

    def _note(self, token: Token) -> None:
        """Keep track of the open elements; what a comment holds is kept."""
        name = token.name.lower()
        if not name:
            self.kept.append((token.start, token.end))
        elif token.closes:
            self._stack.close(name)
        elif name not in VOID and not (self.xml and token.empty):
            stated = attributes.is_kept(self.text, token)
            self._stack.open(name, kept=True if stated is None and name in KEPT else stated)

    def _raw(self, token: Token) -> None:
        """The content of an element in which no tag is one."""
        if self._is_data and not self._stack.kept:
            self._data(token)
        elif token.name in _WORDS and not self._stack.kept:
            self._build(Stretch(*self._stack.kind(), token.start, token.end, (), raw=True), RAW)
        else:
            self.kept.append((token.start, token.end))

    def _data(self, token: Token) -> None:
        """Data for search engines, of which the settings name what is text."""
        done = token.start
        for span in linked_data.values(self.text, token.start, token.end, self.hints.json_ld):
            self._build(Stretch(Kind.ATTRIBUTE, 0, *span, (), raw=True), JSON)
            self.kept.append((done, span[0]))
            done = span[1]
        self.kept.append((done, token.end))

    def _flush(self, end: int) -> None:
        """Make blocks of the stretch that ends here."""
        inner, self._inner = self._inner, []
        start = self._start
        if not inner and not self.text[start:end].strip():
            return
        if self._stack.kept_block:
            self.kept.append((start, end))
            return
        if not inner:
            self._build(Stretch(*self._stack.kind(), start, end, ()), self._style)
            return
        stop = next((each.start for each in unclosed(self.text, inner, xml=self.xml)), end)
        self.kept += [(stop, end)] if stop < end else []
        self._cut(Stretch(*self._stack.kind(), start, end, tuple(inner)).part(start, stop))

    def _cut(self, stretch: Stretch) -> None:
        """Make blocks of the parts of a stretch; what stands between two is offered."""
        done = stretch.start
        for part in cut(self.text, stretch, xml=self.xml):
            for token in stretch.part(done, part.start).tokens:
                self._offer(token)
            self._build(part, self._style)
            done = part.end
        for token in stretch.part(done, stretch.end).tokens:
            self._offer(token)

    @property
    def _style(self) -> str:
        return XML if self.xml else HTML

    def _build(self, stretch: Stretch, style: str) -> None:
        outcome = build(self.text, stretch, style, xml=self.xml)
        if outcome.block:
            self.blocks.append(outcome.block)
        self.kept += outcome.kept
        for token in outcome.outside:
            self._offer(token)

    def _offer(self, token: Token) -> None:
        """Make blocks of the attributes of a tag that are text, and keep the others."""
        if token.closes or not token.name:
            return
        self._languages += attributes.languages(self.text, token)
        for value in attributes.values(self.text, token, self.hints):
            if value.text:
                kind = Kind.FRONT_MATTER if token.name.lower() == "meta" else Kind.ATTRIBUTE
                style = f"{QUOTED[value.quote]} {XML}" if self.xml else QUOTED[value.quote]
                self._build(Stretch(kind, 0, *value.span, (), raw=True), style)
            elif value.kept:
                self.kept.append(value.span)
