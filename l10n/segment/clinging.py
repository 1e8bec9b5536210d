# SPDX-License-Identifier: MIT
"""Finds what clings to a mark and belongs to its sentence: closers, notes, (笑), emoji, emphasis."""

from l10n.segment.brackets import CLOSERS, ROUND, Closed, Form, closed, emphasis_ends
from l10n.segment.signs import EMPHASIS, FOOTNOTE, GRASS, OPENING_DOTS, RUN, STOP
from l10n.segment.words import LAUGHS, NOTES

_LONGEST_LAUGH = max(map(len, LAUGHS)) + 2
_SHORTEST_NOTE = 4
"""Brackets with less inside are numbers and labels that open what follows: （１）電話で, （株）青空商事."""
_LEANING = tuple("のはがをにでとも、")


class Clinging:
    """One text with its closed stretches, read for what follows a mark."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.closed = closed(text)
        self._starts = {span.start: span for span in self.closed}
        self._emphasis = emphasis_ends(text)

    def end(self, at: int) -> int:
        """Where the sentence ends whose mark ends at `at`."""
        while (further := self._cling(at)) > at:
            at = further
        return at

    def _cling(self, at: int) -> int:
        """The end of the one thing at `at` that clings to the mark before it; `at` where nothing does."""
        character = self.text[at : at + 1]
        if not character or character.isspace():
            return at
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
