# SPDX-License-Identifier: MIT
"""Makes Blocks of what the parser reports: where lines are cut, which marks stay outside, which are inside."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from l10n.formats.markdown.escape import ROW
from l10n.formats.markdown.events import Mark, Piece
from l10n.formats.markdown.html import INLINE, VOID
from l10n.formats.markdown.lines import run_lines, strip
from l10n.formats.markdown.markup import PLAIN, Markup
from l10n.formats.markdown.nesting import Tag
from l10n.formats.markdown.scan import SAYING, Scan
from l10n.formats.markdown.shadow import Shadow
from l10n.model import Block, Inline, Kind, Span
from l10n.patterns import late
from l10n.text import HIRAGANA, JAPANESE, KANJI, KATAKANA

_HARD_BREAK = re.compile(r"(?<! ) {2,}\Z|(?<!\\)(?:\\\\)*(\\)\Z")
"""The end of a line that breaks the line in print.

It is looked for in the line alone, so that no open code span or tag in a translation can hide it.
"""
_ADDRESS = re.compile(r"<?(?:https?|ftp|mailto):[^\s<>]+>?\Z")
_STANDING = frozenset("|<!hfm")
"""What a line that stands for itself begins with, or it ends in a tag: a row, a tag, an image, an address."""
_LEANING = re.compile(r"[をにはがでのともへや、。]")
"""How a line begins that goes on with the address above it."""
_ENDED = re.compile(r"(?:^|[。．！？.!?:：)）」』>])[ \t]*[\r\n]*[ \t>]*\Z", re.MULTILINE)
"""What a line begins behind that goes on with nothing: a sentence's end, a tag, nothing at all."""
_WRAPPED = late(f"[{HIRAGANA}{KATAKANA}{KANJI}、，][ \\t]*\\Z")
"""How a line ends that its author wrapped within a sentence."""
_BREAK = re.compile(r"<br", re.IGNORECASE)
_LINE_END = re.compile(r"[ \t]*(?:[\r\n]|\Z)")
_TAG_NAME = re.compile(r"<(/?)([A-Za-z][\w.:-]*)")
_TARGET = re.compile(r"""\s*\]\(\s*(<[^<>\n]*>|[^\s"']*?)(?:\s+(["'])([^\n]*)\2)?(?:[ \t]+=\d*x\d*)?\s*\)\Z""")
"""What stands behind the words of a link: its destination and title."""


@dataclass(slots=True)
class Builder:
    """Makes the blocks of one document."""

    text: str
    """The document."""
    shadow: Shadow
    scan: Scan
    tags: list[Tag] = field(default_factory=list)
    """The tags that something is to close, as they are met."""
    breaks_lines: bool = field(init=False)
    """Whether the site shows line ends as line breaks, and tags as they stand, as Zenn does."""
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.scan.placeholders.sort()
        self.breaks_lines = "zenn" in self.scan.seen
        self._starts = [start for start, _ in self.scan.placeholders]

    def run(
        self, kind: Kind, level: int, style: str, span: Span, pieces: Sequence[Piece], quotes: int
    ) -> Iterator[Block]:
        """The blocks of a run: it is cut at hard breaks and at lines that are only markup, which stay outside."""
        markup = PLAIN
        if pieces:
            self._keep_comments(pieces)
            markup = Markup(self.paired(pieces))
            self._note_tags(pieces)
        text = self.shadow.text
        if text.find("\n", *span) < 0 and text.find("\r", *span) < 0:
            lines = [(*span, True)]  # most runs are one line
        else:
            lines = list(run_lines(text, *span, quotes))
        for rows in self.stretches(lines, markup, hard=True):
            yield from self.stretch(kind, level, style, rows, markup)

    def stretch(self, kind: Kind, level: int, style: str, rows: list[Span], markup: Markup) -> Iterator[Block]:
        """The block of the lines `rows` without the marks that enclose all of it, and its texts in those marks."""
        start, end, styles = self._narrowed(rows, markup, style)
        lines = []
        for first, last in rows:
            if stripped := strip(self.shadow.text, max(first, start), min(last, end)):
                lines.append(stripped)
        if not lines:
            return
        places = [self.shadow.span(*line) for line in lines]
        joined = "\n".join([self.text[first:last] for first, last in places])
        if not SAYING.search(joined):
            return
        if _ADDRESS.match(joined):
            self.scan.kept += places
            if len(places) == 1:
                self.scan.lead(*places[0])
            return
        inlines = self._inlines(lines, places, markup)
        if inlines and _only_kept(joined, inlines):
            for piece in markup.within((lines[0][0], lines[-1][1])):
                if piece.mark is Mark.TAG and piece.start < lines[-1][1]:
                    self.offer_tag(piece.start, piece.end)
            return
        yield Block(kind, joined, tuple(places), level, self._above_a_row(places[-1], styles), inlines)

    def _above_a_row(self, line: Span, styles: str) -> str:
        """The styles, with that of a line which, of as many cells as the row below it, would be a table's head."""
        return f"{styles} {ROW}".strip() if _ROW_BELOW.match(self.text, line[1]) else styles

    def _keep_comments(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if piece.mark is Mark.TAG and self.shadow.text.startswith("<!--", piece.start):
                self.keep(piece.start, piece.end)

    def keep(self, start: int, end: int) -> None:
        """What stands from `start` to `end` of the shown text is no text."""
        if start < end:
            self.scan.kept.append((self.shadow.place(start), self.shadow.place(end - 1) + 1))

    def _note_tags(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if piece.mark is Mark.TAG and (found := self._tag_name(piece)):
                self.tags.append(Tag(self.shadow.place(piece.start), found[1].lower(), found[0]))

    def offer_tag(self, start: int, end: int) -> None:
        """Offer the text attributes of a tag that stands outside all blocks."""
        if "=" not in self.shadow.text[start:end]:
            return
        name = _TAG_NAME.match(self.shadow.text, start)
        first, last = self.shadow.place(start), self.shadow.place(end - 1) + 1
        word = name[2] if name else ""
        known = word.lower() in INLINE | VOID or (word.islower() and "-" not in word)
        self.scan.offer_attributes(word, first, last, component=not known)

    def paired(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces, with one more for each two tags that belong together."""
        if not any(piece.mark is Mark.TAG for piece in pieces):
            return list(pieces)
        pairs, opened = [], []
        for piece in pieces:
            found = self._tag_name(piece) if piece.mark is Mark.TAG else None
            if not found:
                continue
            closes, name = found
            if not closes:
                opened.append((name, piece))
                continue
            for number in range(len(opened) - 1, max(-1, len(opened) - 50), -1):
                if opened[number][0] == name:
                    first = opened[number][1]
                    pairs.append(Piece(first.start, piece.end, (first.end, piece.start), Mark.PAIR))
                    del opened[number:]
                    break
        return sorted([*pieces, *pairs], key=lambda piece: (piece.start, -piece.end))

    def _tag_name(self, piece: Piece) -> tuple[bool, str] | None:
        """Whether a tag closes, and its name as the document has it; None for one that is alone."""
        if self.shadow.text[piece.end - 2] == "/":
            return None
        at = self.shadow.place(piece.start)
        name = _TAG_NAME.match(self.text, at)
        return (bool(name[1]), name[2]) if name and name[2].lower() not in VOID else None

    # Cutting a run.

    def stretches(self, lines: Sequence[tuple[int, int, bool]], markup: Markup, *, hard: bool) -> Iterator[list[Span]]:
        """The rows of each stretch of lines: start, end, and whether it is the last; `hard` breaks end one."""
        if len(lines) == 1 and not markup.pieces:
            yield [lines[0][:2]]  # the last line of a run breaks nothing
            return
        rows: list[Span] = []
        for row, opens, closes in self._rows(lines, markup, hard=hard):
            if opens and rows:
                yield rows
                rows = []
            if row:
                rows.append(row)
            if closes and rows:
                yield rows
                rows = []

    def _rows(
        self, lines: Sequence[tuple[int, int, bool]], markup: Markup, *, hard: bool
    ) -> Iterator[tuple[Span | None, bool, bool]]:
        """What stands between two breaks, if anything; whether it opens a stretch, and whether it ends one."""
        breaks = self._breaks(markup)
        for (line, stop, last), below in zip(lines, (*lines[1:], None), strict=True):
            broken = self._hard_break(line, stop) if hard and not last else None
            end = stop if broken is None else broken
            alone = self._alone(line, end, markup, below)
            opens = alone and not markup.in_tag(line)
            for piece in breaks:
                if line <= piece.start < end:
                    yield (line, piece.start), opens, True
                    line = min(piece.end, end)  # noqa: PLW2901 - what is left of the line
            closes = last or broken is not None or self._shows_end(line, stop, hard=hard)
            # A tag that goes on in the next line is one tag.
            closes = closes or (alone and not markup.in_tag(stop))
            yield _within_bars(self.shadow.text, line, end), opens, closes

    def _hard_break(self, line: int, stop: int) -> int | None:
        """Where the marks begin that break the line in print; None where it is not broken."""
        if line == stop or self.shadow.text[stop - 1] not in " \\":
            return None
        broken = _HARD_BREAK.search(self.shadow.text[line:stop])
        return line + broken.start(broken.lastindex or 0) if broken else None

    def _shows_end(self, line: int, stop: int, *, hard: bool) -> bool:
        """Whether the site shows the line's end, which is not just where its author wrapped it."""
        return self.breaks_lines and hard and not _WRAPPED.search(self.shadow.text, line, stop)

    def _breaks(self, markup: Markup) -> list[Piece]:
        """The line breaks of HTML at the ends of lines, which no other markup encloses."""
        text = self.shadow.text
        found, reach = [], 0
        for piece in markup.pieces:
            line_end = piece.mark is Mark.TAG and _BREAK.match(text, piece.start) and _LINE_END.match(text, piece.end)
            if line_end and reach <= piece.start:
                found.append(piece)
            reach = max(reach, piece.end)
        return found

    def _alone(self, start: int, end: int, markup: Markup, following: tuple[int, int, bool] | None) -> bool:
        """Whether a line stands for itself: tags, one image, an address, a component with what it holds."""
        span = strip(self.shadow.text, start, end)
        if not span:
            return False
        line = self.shadow.text[span[0] : span[1]]
        if line[0] not in _STANDING and line[-1] != ">" and not markup.pieces:
            return False  # most lines are text
        if markup.encloses(span[0]) or markup.encloses(span[1]):
            return False  # an address of its own line within a link: [図](⏎https://…)
        below = self.shadow.text[following[0] : following[1]].lstrip() if following else ""
        return self._stands_alone(start, span, below, markup)

    def _stands_alone(self, start: int, span: Span, below: str, markup: Markup) -> bool:
        """Whether the line from `start` on, whose text is at `span`, stands for itself above the text `below`."""
        line = self.shadow.text[span[0] : span[1]]
        if line[0] == "|":
            return True  # a row of what its author takes for a table
        if line[0] == "<" and self._component(span, markup):
            return not _LEANING.match(below) and _ENDED.search(self.shadow.text, max(0, start - 80), start) is not None
        if line[0] == "!":
            return span in markup.enclosing and markup.enclosing[span].mark is Mark.IMAGE
        if _ADDRESS.match(line):
            return not _LEANING.match(below)
        if line[0] != "<" and line[-1] != ">" and not markup.in_tag(span[0]):
            return False
        return self._only_tags(span, markup)

    def _only_tags(self, span: Span, markup: Markup) -> bool:
        """Whether nothing but tags stands there, which may begin before it and go on behind it."""
        at = span[0]
        while at < span[1] and (tag := markup.tag_at(at)):
            at = tag.end
            while at < span[1] and self.shadow.text[at] in " \t":
                at += 1
        return at >= span[1]

    def _component(self, span: Span, markup: Markup) -> bool:
        """Whether one component with its closing tag is all that stands there."""
        piece = markup.enclosing.get(span)
        if not piece or piece.mark is not Mark.PAIR:
            return False
        return self.text[self.shadow.place(piece.start) + 1].isupper()

    # Taking marks off the ends.

    def _narrowed(self, rows: list[Span], markup: Markup, style: str) -> tuple[int, int, str]:
        """Where the text of a stretch starts and ends without the marks around all of it, and how it is written."""
        start, end = rows[0][0], rows[-1][1]
        if not markup.pieces:
            return start, end, style
        while stripped := strip(self.shadow.text, start, end):
            start, end = stripped
            piece = markup.enclosing.get(stripped)
            if piece and piece.inner and piece.inner[0] < piece.inner[1] and self._stays_outside(piece):
                if piece.mark is Mark.PAIR:
                    self.offer_tag(start, piece.inner[0])
                if piece.mark in {Mark.LINK, Mark.IMAGE}:
                    style = f"{style} bracket".strip()
                start, end = piece.inner
            elif rest := self._without_tag(stripped, markup):
                start, end = rest
            else:
                return start, end, style
        return start, start, style

    def _without_tag(self, span: Span, markup: Markup) -> Span | None:
        """The span without a tag at one of its ends that belongs to something larger; None where none does."""
        start, end = span
        first = markup.tag_at(start)
        if first and first.start == start and self._edge(first, markup.paired):
            self.offer_tag(first.start, first.end)
            return first.end, end
        last = markup.tag_before(end)
        if last and self._edge(last, markup.paired):
            self.offer_tag(last.start, last.end)
            return start, last.start
        return None

    def _edge(self, tag: Piece, paired: set[int]) -> bool:
        """Whether a tag at the end of a stretch belongs to something larger: its partner is elsewhere."""
        if tag.start in paired:
            return False
        text = self.shadow.text
        if text.startswith(("<!", "<?"), tag.start):
            return True
        name = _TAG_NAME.match(text, tag.start)
        if name and name[2].lower() == "br":
            return True
        return text[tag.end - 2] != "/" and bool(name) and name[2].lower() not in VOID  # type: ignore[index]

    def _stays_outside(self, piece: Piece) -> bool:
        """Whether the marks of a piece say the same in every language."""
        if piece.mark not in {Mark.LINK, Mark.IMAGE}:
            return True
        assert piece.inner, "asked of pieces with words"
        first, last = self.shadow.place(piece.inner[1]), self.shadow.place(piece.end - 1) + 1
        inline = _TARGET.match(self.text, first, last)
        if not inline:
            # A label that is the text itself changes with the translation.
            return self.text.startswith("][", first) and last - first > len("][]")
        if piece.mark is Mark.LINK and JAPANESE.search(inline[1].partition("#")[2]):
            return False  # an anchor made of a heading changes with it
        self.scan.kept.append(inline.span(1))
        if piece.mark is Mark.LINK and inline[1]:
            self.scan.lead(*inline.span(1))
        if inline[3]:
            self.scan.offer(Kind.ATTRIBUTE, *inline.span(3), "double" if inline[2] == '"' else "single")
        return True

    # The inline markup of a block.

    def _inlines(self, lines: list[Span], places: list[Span], markup: Markup) -> tuple[Inline, ...]:
        if not (markup.pieces or self._starts):
            return ()
        first = bisect_left(self._starts, places[0][0])
        behind = bisect_right(self._starts, places[-1][1])
        if not markup.pieces and first == behind:
            return ()
        start, end = lines[0][0], lines[-1][1]
        starts = list(accumulate((last - first + 1 for first, last in lines), initial=0))
        found: set[Inline] = set()
        for piece in markup.within((start, end)):
            if piece.end <= end:
                inner = piece.inner and (_within(piece.inner[0], lines, starts), _within(piece.inner[1], lines, starts))
                found.add(Inline(_within(piece.start, lines, starts), _within(piece.end, lines, starts), inner))
        for number in range(first, behind):
            span = self.scan.placeholders[number]
            if span[1] <= places[-1][1]:
                found.add(Inline(_within(span[0], places, starts), _within(span[1], places, starts)))
        return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def _within(at: int, lines: list[Span], starts: list[int]) -> int:
    """A place in one of `lines` as a place in their text."""
    number = max(0, bisect_right(lines, (at, at)) - 1)
    if number + 1 < len(lines) and lines[number + 1][0] == at:
        number += 1
    first, last = lines[number]
    return starts[number] + min(at, last) - first


def _only_kept(text: str, inlines: Sequence[Inline]) -> bool:
    """Whether nothing but tags and placeholders stands in a text."""
    if text[0] not in "<{!":
        return False
    at = 0
    for each in inlines:
        if each.inner is None and each.start >= at and text[each.start] in "<{!" and not text[at : each.start].strip():
            at = each.end
    return not text[at:].strip()


_ROW_BELOW = re.compile(r"[^\n]*\n[ \t>]*\|")


def _within_bars(text: str, start: int, end: int) -> Span | None:
    """A line without the bars at its ends, where it begins with one; None where nothing is left."""
    span = strip(text, start, end)
    if not span or text[span[0]] != "|":
        return (start, end) if span else None
    line = text[span[0] : span[1]]
    return strip(text, span[0] + len(line) - len(line.lstrip("| \t")), span[1] - len(line) + len(line.rstrip("| \t")))
