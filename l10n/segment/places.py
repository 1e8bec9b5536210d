# SPDX-License-Identifier: MIT
"""Finds the places where a sentence may end: marks, closed quotations, line ends and wide spaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from l10n.segment.brackets import CLOSERS, ROUND, TOGGLES, Closed, Form, closed, emphasis_ends
from l10n.segment.words import LAUGHS
from l10n.text import HIRAGANA, KANJI, KATAKANA

REACH = 80
"""How far back from a mark the rules look."""

STOPS = "。｡．！？!?‼⁇⁈⁉❕❗❓❔."
DOTS = "…‥⋯・."
WAVES = "～〜"
STARS = "☆★"
# Pictographs, dingbats and notes, and what glues them: variation selectors, joiner, keycap, skin tones, tags.
EMOJI = "\u2600-\u27bf\u2b50\u2b55\u200d\u20e3\ufe0e\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f"

_STOP = "[。｡．！？!?‼⁇⁈⁉❕❗❓❔]|\\.(?![A-Za-z0-9_/])"
_MARK = f"(?:{_STOP}|[…‥⋯{WAVES}{EMOJI}]|\\.\\.+|・・+|。)"
_RUN = re.compile(f"{_MARK}+")
# After 。 dots belong to what follows them: 沈黙が続いた。……誰も動かない。
_DOTS_OPEN = re.compile(r"(?:[…‥⋯]+|\.\.+|・・+)(?=\w)")
_STOP_BEFORE_DOTS = re.compile(f"[。｡](?={_DOTS_OPEN.pattern})")
_JAPANESE = f"[{HIRAGANA}{KATAKANA}{KANJI}ー]"
_GRASS = re.compile("[wｗ]+(?![A-Za-z0-9])")
_EVENT = re.compile(
    f"[。｡．！？!?‼⁇⁈⁉❕❗❓❔…‥⋯{WAVES}{EMOJI}]|\\.(?![A-Za-z0-9_/])|・・|[wｗ](?<={_JAPANESE}[wｗ])|\n\\s*|[ \u3000](?<={_JAPANESE}[ \u3000])"
    # A polite form right before a noun: 三階です|階段を.
    f"|[すたん](?:(?<=です|ます)|(?<=ました|でした|ません))(?=[ァ-ヴ{KANJI}])(?!方|際|事|場合)"
)
_GAP = re.compile(r"\s*")
_FOOTNOTE = re.compile(r"\[\^?[0-9*†]{1,4}\]|\[\^[^\]\s]{1,40}\]|[¹²³⁴-⁹]+|</[a-zA-Z]{1,12}>")
_EMPHASIS = re.compile(r"\*{1,3}|~~|_{1,3}")
_NOTE = re.compile(r"[^\s。｡！？!?]{4,}")
_STOPPED = re.compile(f"(?:{_MARK})$")
_CLOSING = CLOSERS + TOGGLES + "*_~"


class Sort(Enum):
    """What kind of place it is."""

    STOP = auto()
    SOFT = auto()
    QUOTATION = auto()
    GAP = auto()
    FORM = auto()


@dataclass(slots=True)
class Place:
    """A place where a sentence may end; all offsets are code points of `text`."""

    text: str
    sort: Sort
    mark: int
    """Where the run of marks, the quotation or the white space begins."""
    run: int
    """Where it ends."""
    end: int
    """Where the sentence would end: after footnote marks, emphasis and notes that belong to it."""
    following: int
    """The next code point after `end` that is not white space."""
    inside: bool = False
    """Whether it is a line end within brackets."""
    start: int = 0
    """Where the sentence begins that is being read; set when its turn comes."""

    @property
    def marks(self) -> str:
        """The run of marks, the quotation or the white space."""
        return self.text[self.mark : self.run]

    @property
    def before(self) -> str:
        """The character before the marks."""
        return self.text[self.mark - 1 : self.mark] if self.mark else ""

    @property
    def near(self) -> str:
        """The sentence before the marks, its last words only: rules must not read a long sentence at each mark."""
        return self.text[max(self.start, self.mark - REACH) : self.mark]

    @property
    def next(self) -> str:
        """The next character that is not white space; empty at the end of the text."""
        return self.text[self.following : self.following + 1]

    @property
    def gap(self) -> str:
        """The white space between this sentence and the next."""
        return self.text[self.end : self.following]


def places(text: str) -> Iterator[Place]:
    """The places where a sentence of `text` may end, in order."""
    yield from _Reader(text)


class _Reader:
    """Reads a text from left to right; knows the closed stretch that comes next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.closed = closed(text)
        self.starts = {span.start: span for span in self.closed}
        self.emphasis = emphasis_ends(text)
        self.done = 0
        """What is before it has been read: marks that cling to a place are not places of their own."""

    def __iter__(self) -> Iterator[Place]:
        for place in self._raw():
            if place.run > self.done:
                self.done = place.following
                if place.following < len(self.text):
                    yield place

    def _raw(self) -> Iterator[Place]:
        """Marks outside closed stretches, the ends of those that have a mark inside, and white space."""
        spans = iter([*self.closed, Closed(len(self.text) + 1, len(self.text) + 1, Form.OPAQUE)])
        span = next(spans)
        for event in _EVENT.finditer(self.text):
            at = event.start()
            while at >= span.end:
                yield from self._ending(span)
                span = next(spans)
            if at < self.done:
                continue
            if at < span.start:
                yield from self._outside(at, event[0])
            elif event[0][0] == "\n":
                yield self._line_end(at, inside=True)
        while span.end <= len(self.text):
            yield from self._ending(span)
            span = next(spans)

    def _outside(self, at: int, character: str) -> Iterator[Place]:
        if character[0] == "\n":
            yield self._line_end(at, inside=False)
        elif character in "すたん":
            yield Place(self.text, Sort.FORM, at + 1, at + 1, at + 1, at + 1)
        elif character in " \u3000":
            run = _GAP.match(self.text, at).end()  # type: ignore[union-attr]  # it matches the empty text
            if "\n" not in self.text[at:run]:
                yield Place(self.text, Sort.GAP, at, run, at, run)
        elif character in "wｗ":
            if grass := _GRASS.match(self.text, at):
                yield self._place(Sort.SOFT, at, grass.end())
        elif run_match := _STOP_BEFORE_DOTS.match(self.text, at) or _RUN.match(self.text, at):
            sort = Sort.STOP if re.search(_STOP, self._bare(run_match[0])) else Sort.SOFT
            yield self._place(sort, at, run_match.end())

    @staticmethod
    def _bare(marks: str) -> str:
        """`marks` without dots of three, whose last is no full stop."""
        return re.sub(r"\.\.+", "", marks)

    def _line_end(self, at: int, *, inside: bool) -> Place:
        end = at
        while self.text[end - 1 : end].isspace():
            end -= 1
        following = _GAP.match(self.text, at).end()  # type: ignore[union-attr]  # it matches the empty text
        return Place(self.text, Sort.GAP, end, following, end, following, inside)

    def _ending(self, span: Closed) -> Iterator[Place]:
        """The end of a closed stretch, if it may end a sentence."""
        if span.form is Form.FACE or self._laughs(span):
            yield self._place(Sort.SOFT, span.start, span.end)
        elif span.form is Form.PAIR and _STOPPED.search(self._inner(span)[-4:]):
            yield self._place(Sort.QUOTATION, span.start, span.end)

    def _inner(self, span: Closed) -> str:
        return self.text[span.start + 1 : span.end - 1].rstrip(_CLOSING)

    def _laughs(self, span: Closed) -> bool:
        return (
            span.end - span.start < 8
            and self.text[span.start] in ROUND
            and self.text[span.start + 1 : span.end - 1] in LAUGHS
        )

    def _place(self, sort: Sort, mark: int, run: int) -> Place:
        end = self._attached(run)
        following = _GAP.match(self.text, end).end()  # type: ignore[union-attr]  # it matches the empty text
        return Place(self.text, sort, mark, run, end, following)

    def _attached(self, end: int) -> int:
        """Where the sentence ends whose mark ends at `end`: what clings to a mark goes with it."""
        while (further := self._cling(end)) > end:
            end = further
        return end

    def _cling(self, at: int) -> int:
        character = self.text[at : at + 1]
        if not character or character.isspace():
            return at
        if span := self.starts.get(at):
            return span.end if self._clings(span) else at
        if _DOTS_OPEN.match(self.text, at) and self.text[at - 1] in "。｡":
            return at
        if match := _RUN.match(self.text, at) or _FOOTNOTE.match(self.text, at):
            return match.end()
        if at in self.emphasis:
            return _EMPHASIS.match(self.text, at).end()  # type: ignore[union-attr]  # one of them stands there
        if character in CLOSERS:
            return at + 1
        grass = _GRASS.match(self.text, at)
        return grass.end() if grass else at

    def _clings(self, span: Closed) -> bool:
        """Whether a closed stretch right after a mark belongs to the sentence before."""
        if span.form is Form.FACE or self._laughs(span):
            return True
        inner = self.text[span.start : span.end]
        if _FOOTNOTE.fullmatch(inner):
            return True
        return inner[0] in ROUND and len(inner) > 5 and not re.search(_STOP, inner) and self._is_note(span.end)

    def _is_note(self, end: int) -> bool:
        """Whether what follows a bracket does not lean on it: （2008年完成）次に, but not （仮称）山田橋は."""
        return self.text[end : end + 1] not in "のはがをにでとも、"
