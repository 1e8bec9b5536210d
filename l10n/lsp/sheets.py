# SPDX-License-Identifier: MIT
"""A catalogue that is open in an editor: its units at their places, and what checks have said of them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from l10n import catalog
from l10n.checks import Pairs
from l10n.errors import Fault, InputError
from l10n.lsp.homes import Home
from l10n.lsp.texts import changed
from l10n.model import Entry, Finding, Key, Span
from l10n.pipeline.documents import Document
from l10n.pipeline.documents import read as read_document

_AROUND = 2
"""Units on either side of those that were changed that are read again; the outermost only for their neighbours."""
_MOST = 60
"""Units that are checked at once while somebody types; more of them wait until it is quiet."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding at its place in a file's text."""

    finding: Finding
    span: Span
    """In the text, code points, half-open."""
    suggestion: str | None = None
    """What to put there instead, as the file writes it; only where the place is that of the marked text."""

    def moved(self, by: int, lines: int) -> "Mark":
        """The same so many code points and lines further down."""
        span = self.span[0] + by, self.span[1] + by
        finding = replace(self.finding, line=self.finding.line + lines) if lines else self.finding
        return Mark(finding, span, self.suggestion)


@dataclass(frozen=True)
class Blocks:
    """Which blocks of the document a unit stands in."""

    sentences: tuple[tuple[Key, ...], ...]

    @cached_property
    def of(self) -> Mapping[Key, list[int]]:
        """Their numbers, by the unit's key."""
        found: defaultdict[Key, list[int]] = defaultdict(list)
        for number, keys in enumerate(self.sentences):
            for key in dict.fromkeys(keys):
                found[key].append(number)
        return found


@dataclass(frozen=True)
class Sheet:
    """A catalogue's text, and all that is known of it."""

    text: str
    pairs: Pairs = field(repr=False)
    spans: tuple[Span, ...] = field(default=(), repr=False)
    """Where each entry of the pairs lies in the text, its comments included."""
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    faults: tuple[Fault, ...] = ()
    """Why the text is no catalogue; all else is then as it was before it became none."""
    document: Document | None = field(default=None, repr=False)
    blocks: Blocks = field(default=Blocks(()), repr=False)

    def unit_at(self, offset: int) -> int | None:
        """The number of the unit that a place of the text belongs to."""
        number = bisect_left(self.spans, offset, key=lambda span: span[1])
        return number if number < len(self.spans) and self.spans[number][0] <= offset else None

    def neighbours(self, number: int) -> tuple[Entry | None, Entry | None]:
        """The live units before and after one."""
        entries = self.pairs.entries
        before = next((each for each in reversed(entries[:number]) if not each.obsolete), None)
        return before, next((each for each in entries[number + 1 :] if not each.obsolete), None)


def opened(text: str, path: Path, home: Home, stand_back: Callable[[], bool]) -> Sheet:
    """A catalogue with what `l10n check` says of it, its faults where it is none; raises Aside."""
    name = home.name(path)
    try:
        read = catalog.parse(text, name)
    except InputError as error:
        return Sheet(text, Pairs(name, ()), faults=error.faults)
    pairs = home.beside(path, Pairs(name, read.entries, read.header))
    found = home.findings(pairs, stand_back)
    document = read_document(home.project, pairs.document) if pairs.sentences else None
    sheet = Sheet(text, pairs, catalog.unit_spans(read), document=document, blocks=Blocks(pairs.sentences))
    return replace(sheet, marks=_marks(sheet, found))


def typed(good: Sheet, text: str, home: Home) -> Sheet | None:
    """The catalogue `good` with another text, in which only units near the change are checked anew.

    What checks see of the whole catalogue is as it was. Where the units there cannot be read, their faults are told,
    and nothing else changes but the places. None where the whole has to be read again.
    """
    window = _window(good, text)
    if window is None:
        return None
    piece = window[2]
    try:
        read = catalog.parse(text[slice(*piece)], good.pairs.path)
    except InputError as error:
        above = text.count("\n", 0, piece[0])
        faults = tuple(replace(each, line=each.line + above if each.line else 0) for each in error.faults)
        return unread(good, text, faults)
    if read.header:
        return None
    return _checked(good, text, window, read, home)


def unread(good: Sheet, text: str, faults: tuple[Fault, ...]) -> Sheet:
    """The catalogue `good` with another text that is none, for those `faults`: without what a change has touched."""
    return replace(_around(good, text, _touched(good, text), len(text) - len(good.text)), faults=faults)


_Window = tuple[int, int, Span, int]
"""The numbers of the first unit and behind the last in the old text, where they lie in the new one, its growth."""


def _window(good: Sheet, text: str) -> _Window | None:
    """The units that a change touched and those around them; None where it lies outside of all, or touched many."""
    begin, end = _change(good, text)
    if not good.spans or begin < good.spans[0][0] or end > good.spans[-1][1]:
        return None
    first, last = _touched(good, text)
    first, last = max(0, first - _AROUND), min(len(good.spans), last + _AROUND)
    if last - first > _MOST:
        return None
    shift = len(text) - len(good.text)
    return first, last, (good.spans[first][0], good.spans[last - 1][1] + shift), shift


def _change(good: Sheet, text: str) -> Span:
    """What of the old text is not in the new one, as one stretch; empty where something was put in."""
    head, tail = changed(good.text, text)
    return head, len(good.text) - tail


def _touched(good: Sheet, text: str) -> tuple[int, int]:
    """The numbers of the first unit that a change touched and behind the last one; equal where it touched none."""
    begin, end = _change(good, text)
    first = bisect_left(good.spans, begin, key=lambda span: span[1])
    return first, max(first, bisect_right(good.spans, end, key=lambda span: span[0]))


def _around(good: Sheet, text: str, numbers: tuple[int, int], shift: int) -> Sheet:
    """The sheet with another text, without what stood between two units."""
    first, last = numbers
    lines = text.count("\n") - good.text.count("\n")
    edge = _edge(good, first, last)
    above = (each for each in good.marks if each.span[0] < edge[0])
    below = (each.moved(shift, lines) for each in good.marks if each.span[0] >= edge[1])
    rest = good.pairs.entries[last:]
    moved = tuple(replace(each, line=each.line + lines) for each in rest) if lines else rest
    entries = (*good.pairs.entries[:first], *moved)
    spans = (*good.spans[:first], *((start + shift, end + shift) for start, end in good.spans[last:]))
    return replace(good, text=text, pairs=replace(good.pairs, entries=entries), spans=spans, marks=(*above, *below))


def _edge(good: Sheet, first: int, last: int) -> Span:
    """Where the units lie from the first up to the last, exclusive."""
    if first < last:
        return good.spans[first][0], good.spans[last - 1][1]
    place = good.spans[first - 1][1] if first else good.spans[0][0] if good.spans else len(good.text)
    return place, place


def _checked(good: Sheet, text: str, window: _Window, read: catalog.Catalog, home: Home) -> Sheet:
    """The sheet with the units of the window as they were read."""
    first, last, piece, shift = window
    above = text.count("\n", 0, piece[0])
    fresh = tuple(replace(each, line=each.line + above) for each in read.entries)
    fresh = good.document.located(fresh) if good.document else fresh
    places = tuple((start + piece[0], end + piece[0]) for start, end in catalog.unit_spans(read))
    rest = _around(good, text, (first, last), shift)
    entries = (*rest.pairs.entries[:first], *fresh, *rest.pairs.entries[first:])
    spans = (*rest.spans[:first], *places, *rest.spans[first:])
    sheet = replace(rest, pairs=replace(good.pairs, entries=entries), spans=spans, faults=())
    told = [*_far(good, (first, last), fresh, home), *_spoken(sheet, fresh, (first, last, len(good.spans)), home)]
    number = bisect_left(rest.marks, piece, key=lambda mark: mark.span)
    return replace(sheet, marks=(*rest.marks[:number], *_marks(sheet, told), *rest.marks[number:]))


def _spoken(sheet: Sheet, fresh: Sequence[Entry], window: tuple[int, int, int], home: Home) -> Iterator[Finding]:
    """What is said now of the units in the window; its outermost are only there for what stands beside them."""
    first, last, count = window
    quiet = {each.line for each in (*fresh[: first > 0], *fresh[len(fresh) - (last < count) :])}
    keys = {each.key for each in fresh}
    numbers = sorted({number for key in keys for number in sheet.blocks.of.get(key, ())})
    whole = sheet.pairs
    blocks = tuple(whole.blocks[each] for each in numbers)
    sentences = tuple(whole.sentences[each] for each in numbers)
    asked = replace(whole, entries=tuple(fresh), blocks=blocks, sentences=sentences)
    return (each for each in home.near(asked) if each.line and each.line not in quiet)


def _far(good: Sheet, numbers: tuple[int, int], fresh: Sequence[Entry], home: Home) -> Iterator[Finding]:
    """What was said of the window's units, at their lines now, by checks that are not asked while somebody types.

    So is what was said of the outermost ones, of which nobody has asked anew.
    """
    first, last = numbers
    near = {each.name for each in home.near_plan.running}
    old = {each.line: each.key for each in good.pairs.entries[first:last]}
    now = {each.key: each.line for each in fresh}
    outer = {*list(old)[: first > 0], *list(old)[len(old) - (last < len(good.spans)) :]}
    for mark in good.marks:
        line = mark.finding.line
        if line in old and old[line] in now and (mark.finding.check not in near or line in outer):
            yield replace(mark.finding, line=now[old[line]])


def _marks(sheet: Sheet, findings: Iterable[Finding]) -> tuple[Mark, ...]:
    """The findings at their places in order: the marked text, or else their unit's, or the beginning."""
    return tuple(sorted(_placed(sheet, findings), key=lambda mark: mark.span))


def _placed(sheet: Sheet, findings: Iterable[Finding]) -> Iterator[Mark]:
    spot = catalog.spotter(sheet.text, is_catalogue=True)
    numbers = {entry.line: number for number, entry in enumerate(sheet.pairs.entries)}
    for finding in findings:
        if finding.path != sheet.pairs.path:
            continue
        if found := spot(finding):
            yield Mark(finding, *found)
        else:
            number = numbers.get(finding.line)
            yield Mark(finding, (0, 0) if number is None else _target(sheet, number, finding))


def _target(sheet: Sheet, number: int, finding: Finding) -> Span:
    """The string of the unit that a finding speaks of as a whole: its English, or the Japanese where it has none."""
    strings = list(catalog.written(sheet.text, sheet.spans[number]))
    kinds = "ip" if finding.source_span or not finding.target else "sn"
    chosen = next((each for each in strings if each.kind in kinds), None)
    if chosen is None or not chosen.spans:
        end = chosen.end if chosen else sheet.spans[number][1]
        return end - 1, end
    return chosen.spans[0][0], chosen.spans[-1][1]
