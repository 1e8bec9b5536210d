# SPDX-License-Identifier: MIT
"""Finds the places where a sentence may end: marks, closed quotations, line ends, polite forms without a mark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from l10n.model import Inline
from l10n.patterns import late
from l10n.segment.brackets import CLOSERS, TOGGLES, Closed, Form, has_closed
from l10n.segment.clinging import Clinging
from l10n.segment.lines import Lines
from l10n.segment.signs import DOTS, EMOJI, GRASS, LAST_SIGN, POINT, POINTS, RUN, STOP, STOP_BEFORE_DOTS, STOPS, WAVES
from l10n.text import HIRAGANA, KANJI, KATAKANA

_JAPANESE = f"[{HIRAGANA}{KATAKANA}{KANJI}]"
_POLITE = "(?:(?<=です)|(?<=ます)|(?<=ました)|(?<=でした)|(?<=ません))"
_EVENT = late(
    f"[{STOPS}{DOTS}{WAVES}{EMOJI}]|{POINT}|・・|\n\\s*"
    f"|[wｗ](?<={_JAPANESE}[wｗ])|笑(?<=[{HIRAGANA}ー]笑)(?=[{HIRAGANA}{KATAKANA} \u3000])"
    f"|[すたん]{_POLITE}(?=[ \u3000]*(?!笑)[ァ-ヴ{KANJI}]|[ \u3000]+{_JAPANESE})"
)
_GAP = re.compile(r"\s*")
_CLOSING = CLOSERS + TOGGLES + "*_~"
_REACH = 80


class Sort(Enum):
    """What kind of place it is."""

    STOP = auto()
    """A run of marks that ends in 。: no particle leans on it."""
    CRY = auto()
    """！？ and the like."""
    POINT = auto()
    """A single . or ．, which numbers and abbreviations have too."""
    SOFT = auto()
    """…, ～, ♪, emoji, (笑), www: ends only some sentences."""
    QUOTATION = auto()
    """The end of a closed stretch with a mark inside: 「…。」, （…。）."""
    LINE = auto()
    """A line end with no mark before it."""
    FORM = auto()
    """A polite form with neither mark nor line end after it: 三階です　階段を."""


@dataclass(slots=True)
class Place:
    """A place where a sentence may end; all offsets are code points of the text."""

    lines: Lines
    text: str
    """The whole text."""
    sort: Sort
    mark: int
    """Where the run of marks or the closed stretch begins."""
    run: int
    """Where it ends."""
    end: int
    """Where the sentence would end: after what clings to the marks."""
    following: int
    """The next code point after `end` that is not white space."""
    inside: bool = False
    """Whether it is a line end within brackets."""
    enclosed: bool = False
    """Whether markup stands around it: emphasis, a link."""
    named: bool = False
    """Whether the mark is part of a name."""
    start: int = 0
    """Where the sentence begins that is being read; set when its turn comes."""
    marks: str = field(init=False)
    """The run of marks, or the closed stretch."""
    next: str = field(init=False)
    """The next character that is not white space."""

    def __post_init__(self) -> None:
        self.marks = self.text[self.mark : self.run]
        self.next = self.text[self.following : self.following + 1]

    @property
    def near(self) -> str:
        """The last words of the sentence before the marks; all of it would cost a long sentence too much."""
        return self.text[max(self.start, self.mark - _REACH) : self.mark]

    @property
    def words(self) -> str:
        """The last words of the sentence with its marks."""
        return self.text[max(self.start, self.end - _REACH) : self.end]

    @property
    def rest(self) -> str:
        """The words that follow."""
        return self.text[self.following : self.following + _REACH]

    @property
    def gap(self) -> str:
        """The white space between this sentence and the next."""
        return self.text[self.end : self.following]


def places(text: str, inlines: tuple[Inline, ...] = (), *, measured: bool = True) -> Iterator[Place]:
    """The places where a sentence of `text` may end, in order; the end of the text is none of them.

    `inlines` is the text's markup where a parser has read it; `measured` says whether its lines were wrapped by length.
    """
    first = _EVENT.search(text)
    if (first is None or first.end() == len(text)) and not inlines and not has_closed(text):
        return iter(())  # many a text is one sentence, and its only mark its last character
    return _Reader(text, inlines, measured=measured).read()


class _Reader:
    """Reads a text from left to right."""

    def __init__(self, text: str, inlines: tuple[Inline, ...], *, measured: bool) -> None:
        self.text = text
        self.lines = Lines(text, measured=measured)
        self.clinging = Clinging(text, inlines)
        self.done = 0
        """All before it has been read: what clings to a mark makes no place of its own."""

    def read(self) -> Iterator[Place]:
        for place in self._places():
            if place.run > self.done:
                self.done = place.following
                if place.following < len(self.text):
                    place.enclosed = self.clinging.encloses(place.end)
                    yield place

    def _places(self) -> Iterator[Place]:
        """Events outside closed stretches, line ends within, and the ends of closed stretches."""
        beyond = len(self.text) + 1
        spans = iter([*self.clinging.closed, Closed(beyond, beyond, Form.OPAQUE)])
        span = next(spans)
        for event in _EVENT.finditer(self.text):
            at = event.start()
            while at >= span.end:
                yield from self._closed(span)
                span = next(spans)
            if at >= self.done and (at < span.start or event[0][0] == "\n"):
                yield from self._open(at, event[0][0], inside=at >= span.start)
        while span.end < beyond:
            yield from self._closed(span)
            span = next(spans)

    def _closed(self, span: Closed) -> Iterator[Place]:
        """The end of a closed stretch, if it may end a sentence."""
        if self.clinging.decorates(span):
            yield self._place(Sort.SOFT, span.start, span.end)
        elif span.form is Form.PAIR:
            inner = self.text[span.start + 1 : span.end - 1].rstrip(_CLOSING)
            if LAST_SIGN.search(inner[-4:]):
                place = self._place(Sort.QUOTATION, span.start, span.end)
                if STOP.search(self.text, place.run, place.end):
                    place.sort = Sort.CRY
                yield place

    def _open(self, at: int, character: str, *, inside: bool) -> Iterator[Place]:
        """The place of an event: a line end, a polite form, laughter or a run of marks."""
        if character == "\n":
            yield self._line_end(at, inside=inside)
        elif character in "すたん":
            yield self._place(Sort.FORM, at + 1, at + 1)
        elif character in "wｗ笑":
            if grass := GRASS.match(self.text, at):
                yield self._place(Sort.SOFT, at, grass.end())
        elif run := STOP_BEFORE_DOTS.match(self.text, at) or RUN.match(self.text, at):
            yield self._place(_sort(run[0]), at, run.end())

    def _place(self, sort: Sort, mark: int, run: int) -> Place:
        end = self.clinging.end(run)
        return Place(self.lines, self.text, sort, mark, run, end, self._after_gap(end))

    def _line_end(self, at: int, *, inside: bool) -> Place:
        end = at
        while self.text[end - 1 : end].isspace():
            end -= 1
        following = self._after_gap(at)
        return Place(self.lines, self.text, Sort.LINE, end, following, end, following, inside)

    def _after_gap(self, at: int) -> int:
        gap = _GAP.match(self.text, at)
        return gap.end() if gap else at


def _sort(marks: str) -> Sort:
    """What kind of place a run of marks is."""
    if marks in POINTS:
        return Sort.POINT
    if marks[-1] in "。｡":
        return Sort.STOP
    return Sort.CRY if STOP.search(marks) else Sort.SOFT
