# SPDX-License-Identifier: MIT
"""What readers see as one thing: a block of the document with its English, or a pair where only that is known."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from l10n.checks._frame import Pairs
from l10n.checks._inline import HOST_SIGN
from l10n.checks._joined import forms, together
from l10n.formats import format_of
from l10n.model import EMPTY, Entry, Finding, Kind, Span
from l10n.text import UNPRINTABLE


@dataclass(frozen=True, slots=True)
class Part:
    """A unit at its place in a passage."""

    entry: Entry | None
    """None for a sentence that people do not translate."""
    source: Span
    """In `Passage.source`; the unit's own source stands there."""
    target: Span
    """In `Passage.target`; the unit's own target stands there, or its source where nothing is published for it."""
    translated: bool
    """Whether the unit's own target stands there."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Texts that are read as one, with the units that they are made of."""

    source: str
    target: str
    """As readers get it, before the format escapes what would start a block."""
    parts: tuple[Part, ...]
    definitions: tuple[str, ...] = ()
    """The lines of the document that say where these links lead (`Format.definitions`)."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """New names of footnotes whose own text begins with one in the same catalogue (`[^1]: …`)."""
    rendered: bool = False
    """Whether it is a block of a document whose format has markup; a pair may be of any format."""
    front_matter: bool = False
    """Whether it is a value in the front matter of its document."""
    syntax: str = ""
    """The format of its document, where that reads lines otherwise than Markdown; else empty."""
    form: Entry | None = None
    """Where it is another plural form of its unit: the form as an entry of its own, in which spans count."""

    @property
    def key(self) -> str:
        """Everything that checks see of it."""
        places = [(each.source, each.target, each.translated) for each in self.parts]
        known = (self.definitions, dict(self.notes), self.rendered, self.front_matter, self.syntax)
        return repr((self.source, self.target, places, known))

    def local(self, finding: Finding) -> tuple[int | None, Finding]:
        """The number of the part that a finding speaks of, and the finding with spans inside that unit's texts.

        It is the part of the target span, or else of the source span, or else the first that is translated.
        """
        here = finding.source_span and _within(((n, part.source) for n, part in self._of_people()), finding.source_span)
        spoken = ((n, part.target) for n, part in self._of_people() if part.translated)
        there = finding.target_span and _within(spoken, finding.target_span)
        number = next((each[0] for each in (there, here) if each), None)
        if number is None:
            number = next((n for n, part in self._of_people() if part.translated), None)
        source_span = here[1] if here and here[0] == number else None
        return number, replace(finding, source_span=source_span, target_span=there[1] if there else None)

    def _of_people(self) -> Iterator[tuple[int, Part]]:
        """The parts that are units, with their numbers."""
        return ((number, part) for number, part in enumerate(self.parts) if part.entry)


_SIGN = re.compile(rf"[`<\[\]$@{UNPRINTABLE.pattern[1:]}|\{{(?!\w*\}})|{HOST_SIGN}")
_ADDRESSES = ("://", "www.")
"""Without any of these a text is letters only, as far as passages are compared."""

_CLOSE = re.compile(rf"[@${UNPRINTABLE.pattern[1:]}|://|www\.|\{{(?!\w*\}})|{HOST_SIGN}")
"""What asks for a close look, however alike two texts are."""
_MARKS = re.compile(r"(?:`+[^`]*`+_?)|!\[|<[^<>]*>|\]\([^()]*\)|\[\^[^\]]*\]|[`<>\[\]\\]")
"""Every character that markup is made of, with what it encloses."""


def passages(pairs: Pairs) -> Iterator[Passage]:
    """What is to be compared: the document's blocks where they are known, and each pair that is in none of them.

    Each comes once, and only if markup may be in it.
    """
    live = [entry for entry in pairs.entries if not entry.obsolete]
    seen: set[str] = set()
    if pairs.sentences:
        yield from (each for each in _blocks(pairs, live) if _is_new(each, seen))
        placed = {key for sentences in pairs.sentences for key in sentences}
        live = [entry for entry in live if entry.key not in placed]
    notes = _notes(live)
    syntax = own_syntax(pairs.document)
    rest = (_pair(group, notes) for group in together(live) if _is_doubtful(group, syntax))
    for each in (*rest, *_forms(live, notes, syntax)):
        yield replace(each, syntax=syntax) if syntax else each


def _forms(live: Iterable[Entry], notes: Mapping[str, str], syntax: str) -> Iterator[Passage]:
    """The plural forms of units, each as a pair of its own."""
    for each in forms(live):
        if _marked(each.pair) and not _alike(each.pair.source, each.pair.target, syntax):
            passage = _pair((each.pair,), notes)
            parts = tuple(replace(part, entry=each.unit) for part in passage.parts)
            yield replace(passage, parts=parts, form=each.form)


def _is_doubtful(group: Sequence[Entry], syntax: str) -> bool:
    """Whether the markup of joined units is to be compared."""
    spoken = next((entry for entry in group if entry.target != EMPTY), None)
    if spoken is None or not spoken.translated or not any(map(_marked, group)):
        return False
    # Most units stand alone, and have their marks as they were: these cost no more than this look.
    return len(group) > 1 or not _alike(spoken.source, spoken.target, syntax)


def _is_new(passage: Passage, seen: set[str]) -> bool:
    """Whether nothing of the same texts was there before; table cells repeat themselves."""
    key = f"{passage.source}\0{passage.target}\0{passage.front_matter}"
    known = key in seen
    seen.add(key)
    return not known


def _blocks(pairs: Pairs, live: Iterable[Entry]) -> Iterator[Passage]:
    units = {entry.key: entry for entry in live}
    marked = {key for key, entry in units.items() if _marked(entry)}
    rendered, syntax = has_markup(pairs.document), own_syntax(pairs.document)
    for block, sentences in zip(pairs.blocks, pairs.sentences, strict=True):
        if marked.isdisjoint(sentences) or not any(each in units and units[each].translated for each in sentences):
            continue
        passage = _passage((units.get(key), key[1]) for key in sentences)
        if not pairs.definitions and _alike(passage.source, passage.target, syntax):
            continue
        told = _definitions(passage, pairs.definitions) if pairs.definitions else ()
        matter = block.kind is Kind.FRONT_MATTER
        yield replace(passage, definitions=told, rendered=rendered, front_matter=matter, syntax=syntax)


def _definitions(passage: Passage, known: Mapping[str, str]) -> tuple[str, ...]:
    """The lines that links in the passage may refer to."""
    from l10n.formats.markdown.inline import referred  # noqa: PLC0415 - loaded with the document

    return tuple(referred(f"{passage.source}\n{passage.target}", known).values())


def _marked(entry: Entry) -> bool:
    source, target = entry.source, entry.target
    if _SIGN.search(source) or _SIGN.search(target):
        return True
    return any(sign in source or sign in target for sign in _ADDRESSES)


def _alike(source: str, target: str, syntax: str) -> bool:
    """Whether both texts have the same marks in the same order, so that no parser need be asked.

    Code alone may change its order; where two links stand, their words may have changed places. Tags may have code
    between them where a format reads its own.
    """
    if syntax and "<" in source:
        return False
    if _CLOSE.search(source) or _CLOSE.search(target):
        return False
    wanted: list[str] = _MARKS.findall(source)
    given: list[str] = _MARKS.findall(target)
    if wanted == given:
        return sum(mark.startswith("](") for mark in wanted) < _TWO
    codes = all(len(mark) > _TWO and mark[0] == "`" for mark in wanted)
    return codes and sorted(wanted) == sorted(given)


_TWO = 2


def has_markup(document: str) -> bool:
    """Whether the format of the document reads markup in its lines."""
    known = format_of(document)
    return known is not None and known.markup


@lru_cache(maxsize=256)
def own_syntax(document: str) -> str:
    """The name of the document's format where that reads lines otherwise than Markdown; else empty."""
    known = format_of(document)
    return known.name if known and known.pieces else ""


_NOTE = re.compile(r"\[\^([^\]\s\[]{1,100})\]:")


def _notes(entries: Iterable[Entry]) -> Mapping[str, str]:
    """The names of footnotes in the source that have another name in the English."""
    found = ((_NOTE.match(each.source), _NOTE.match(each.target)) for each in entries if each.source[:2] == "[^")
    return {source[1]: target[1] for source, target in found if source and target and source[1] != target[1]}


def _pair(group: tuple[Entry, ...], notes: Mapping[str, str]) -> Passage:
    passage = _passage([(entry, entry.source) for entry in group])
    matter = any(note.partition(",")[0] == Kind.FRONT_MATTER for note in group[0].notes)
    return replace(passage, notes=notes, front_matter=matter)


def _passage(rows: Iterable[tuple[Entry | None, str]]) -> Passage:
    """The units put together as rendering does, with a space between two."""
    sources, targets, parts = _Text(), _Text(), []
    for entry, source in rows:
        translated = entry is not None and entry.translated
        target = entry.target if entry is not None and translated else source
        place = targets.put("" if target == EMPTY else target)
        parts.append(Part(entry, sources.put(source), place, translated))
    return Passage(sources.text, targets.text, tuple(parts))


class _Text:
    """Texts one behind the other, and where each stands."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """All of them, a space between two."""
        return "".join(self._parts)

    def put(self, text: str) -> Span:
        """The place of `text`, which is put behind what is there."""
        gap = " " if text and self._length else ""
        self._parts += (gap, text)
        start = self._length + len(gap)
        self._length = start + len(text)
        return start, self._length


def _within(places: Iterable[tuple[int, Span]], span: Span) -> tuple[int, Span] | None:
    """The last of `places` that starts no later than the span, and the span counted and kept inside it."""
    found = None
    for number, (start, end) in places:
        if start <= span[0] and (start < end or found is None):
            found = number, (min(span[0], end) - start, min(span[1], end) - start)
    return found
