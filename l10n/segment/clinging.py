# SPDX-License-Identifier: MIT
"""Finds what clings to a mark and belongs to its sentence: closers, notes, (笑), emoji, emphasis."""

from bisect import bisect_right
from itertools import accumulate

from l10n.model import Inline
from l10n.segment.brackets import CLOSERS, ROUND, Closed, Form, closed, emphasis_ends
from l10n.segment.signs import APART, EMPHASIS, FOOTNOTE, GRASS, OPENING_DOTS, RUN, STOP, STOPS
from l10n.segment.words import LAUGHS, NOTES

_LONGEST_LAUGH = max(map(len, LAUGHS)) + 2
_SHORTEST_NOTE = 4
"""Brackets with less inside are numbers and labels that open what follows: （１）電話で, （株）青空商事."""
_BEFORE_EMOJI = (" ", "\u3000", ":")
_LEANING = tuple("のはがをにでとも、")


class Clinging:
    """One text with its closed stretches, read for what follows a mark."""

    def __init__(self, text: str, inlines: tuple[Inline, ...] = ()) -> None:
        """`inlines` is the text's markup where a parser has read it."""
        self.text = text
        self.closed = closed(text)
        self._lead, self._rest = 0, len(text.rstrip())
        self._tails: dict[int, int] = {}
        self._around: list[int] = []
        self._reach: list[int] = []
        if inlines:
            self._read_markup(inlines)
        self._starts = {span.start: span for span in self.closed} if self.closed else {}
        self._emphasis = emphasis_ends(text)

    def _read_markup(self, inlines: tuple[Inline, ...]) -> None:
        self.closed = _with_markup(self.closed, inlines)
        self._lead = _kept_start(self.text, inlines)
        self._rest = _kept_end(self.text, inlines)
        around = [each for each in inlines if each.inner]
        self._tails = {each.inner[1]: each.end for each in reversed(around) if each.inner}
        self._around = [each.start for each in around]
        self._reach = list(accumulate((each.end for each in around), max))

    def encloses(self, at: int) -> bool:
        """Whether markup that has words around `at` stands at both sides of it: no sentence ends there.

        Nor does one before placeholders that nothing follows, or behind those that nothing is before: they would
        be a sentence without words.
        """
        if at >= self._rest or at <= self._lead:
            return True
        number = bisect_right(self._around, at - 1)
        return number > 0 and self._reach[number - 1] > at

    def end(self, at: int) -> int:
        """Where the sentence ends whose mark ends at `at`."""
        while (further := self._cling(at)) > at:
            at = further
        return at

    def _cling(self, at: int) -> int:
        """The end of the one thing at `at` that clings to the mark before it; `at` where nothing does."""
        character = self.text[at : at + 1]
        if character in _BEFORE_EMOJI and (apart := APART.match(self.text, at)):
            return apart.end()
        if not character or character.isspace():
            return at
        if tail := self._tails.get(at):
            return tail
        if span := self._starts.get(at):
            return span.end if self._belongs(span) else at
        if character in CLOSERS:
            return at + 1
        pattern = EMPHASIS if at in self._emphasis else None if self._opens(at) else RUN
        found = FOOTNOTE.match(self.text, at) or (pattern and pattern.match(self.text, at))
        found = found or GRASS.match(self.text, at)
        return found.end() if found else at

    def _opens(self, at: int) -> bool:
        """Whether dots after a full stop begin the next sentence."""
        return self.text[at - 1] in "。｡" and OPENING_DOTS.match(self.text, at) is not None

    def _belongs(self, span: Closed) -> bool:
        """Whether a closed stretch right after a mark belongs to the sentence before."""
        return self.decorates(span) or self._is_reference(span) or self._is_note(span)

    def decorates(self, span: Closed) -> bool:
        """Whether a closed stretch is a face or a laugh in brackets."""
        if span.form is Form.FACE:
            return True
        short = span.end - span.start <= _LONGEST_LAUGH and self.text[span.start] in ROUND
        return short and self.text[span.start + 1 : span.end - 1] in LAUGHS

    def _is_reference(self, span: Closed) -> bool:
        return FOOTNOTE.fullmatch(self.text, span.start, span.end) is not None

    def _is_note(self, span: Closed) -> bool:
        """Whether a bracket after a full stop is a note to it: 改修された。（2019年完成）次に, but not （仮称）橋は."""
        inner = self.text[span.start + 1 : span.end - 1]
        if self.text[span.start] not in ROUND or (len(inner) < _SHORTEST_NOTE and inner not in NOTES):
            return False
        return not self.text.startswith(_LEANING, span.end) and not STOP.search(self.text, span.start, span.end)


def _with_markup(spans: list[Closed], inlines: tuple[Inline, ...]) -> list[Closed]:
    """The closed stretches of a text whose markup is known: its code and tags, and no bracket that is markup."""
    opaque = [Closed(each.start, each.end, Form.OPAQUE) for each in inlines if each.inner is None]
    marks = {place for each in inlines if each.inner for place in (each.inner[0] - 1, each.inner[1])}
    marks.update(place for each in opaque for place in range(each.start, each.end))
    found: list[Closed] = []
    kept = (each for each in spans if not (each.form is Form.PAIR and {each.start, each.end - 1} & marks))
    for span in sorted([*opaque, *kept]):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _kept_start(text: str, inlines: tuple[Inline, ...]) -> int:
    """Where the placeholders end that a text begins with, and the marks behind them; 0 without them."""
    end = 0
    for each in inlines:
        if each.inner is None and each.start >= end:
            if text[each.start] not in "<{" or text[end : each.start].strip():
                break
            end = each.end
    marks = RUN.match(text, end) if end else None
    return marks.end() if marks else 0


def _kept_end(text: str, inlines: tuple[Inline, ...]) -> int:
    """Where the placeholders begin that a text ends with, marks behind them or not; its length without them."""
    whole = len(text.rstrip())
    end = len(text.rstrip().rstrip(STOPS + "."))
    for each in sorted((each for each in inlines if each.inner is None), key=lambda each: -each.end):
        if each.end < end:
            break
        if text[each.start] not in "<{":
            break
        whole = end = len(text[: each.start].rstrip())
    return whole
