# SPDX-License-Identifier: MIT
"""Puts the sentences together that a translator has joined into one, and what is said of them back at its unit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from l10n.model import CONTINUES, EMPTY, Entry, Finding, Kind, Span


@dataclass(frozen=True, slots=True)
class Joined:
    """Units whose English is one sentence; most stand alone."""

    pair: Entry
    """What checks compare: the source of all of them, and the unit that has the target."""
    unit: Entry
    """The unit that has the target."""
    units: tuple[Entry, ...]
    """All of them, in order."""
    form: Entry | None = None
    """Where it is another plural form of the unit: the form as an entry of its own, in which spans count."""

    def local(self, finding: Finding) -> tuple[Entry, Finding]:
        """The one unit that a finding about `pair` speaks of, and the finding with spans inside that unit's texts."""
        if len(self.units) == 1 or finding.source_span is None:
            return self.unit, finding
        entry, span = self.place(finding.source_span)
        if entry is self.unit or finding.target_span is None:
            return entry, replace(finding, source_span=span)
        return self.unit, replace(finding, source_span=None)

    def place(self, span: Span) -> tuple[Entry, Span]:
        """The unit that a span of the pair's source begins in, and the span counted and kept inside that unit."""
        start, end = span
        for entry in self.units[:-1]:
            length = len(entry.source)
            if start < length:
                return entry, (start, min(end, length))
            start, end = start - length, end - length
        return self.units[-1], (start, end)


def together(entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """The units of a document in order, those in one group whose English is one sentence.

    A unit whose target is `<EMPTY>` belongs to the unit before it in its paragraph, or, where it is the
    paragraph's first, to the one after it.
    """
    group: list[Entry] = []
    spoken = False
    for entry in entries:
        if group and not ((entry.target == EMPTY or not spoken) and same_paragraph(group[-1], entry)):
            yield tuple(group)
            group, spoken = [], False
        group.append(entry)
        spoken = spoken or entry.target != EMPTY
    if group:
        yield tuple(group)


def joined(entries: Iterable[Entry]) -> Iterator[Joined]:
    """The translated pairs of a document in order."""
    for group in together(entries):
        spoken = next((entry for entry in group if entry.target != EMPTY), None)
        if spoken is not None and spoken.translated:
            whole = replace(spoken, source="".join(each.source for each in group)) if len(group) > 1 else spoken
            yield Joined(whole, spoken, group)


def forms(entries: Iterable[Entry]) -> Iterator[Joined]:
    """The plural forms of translated units but the first, which is the unit's target: each as a pair of its own."""
    for entry in entries:
        if entry.plural is not None and entry.translated:
            for target in filter(None, entry.plural_targets[1:]):
                form = replace(entry, source=entry.plural, target=target, plural=None, plural_targets=())
                yield Joined(form, entry, (entry,), form)


def for_one(entry: Entry) -> bool:
    """Whether the target is the form for one thing, beside others: it may say "one", or leave the number out."""
    return entry.plural is not None and len(entry.plural_targets) > 1


def same_paragraph(one: Entry, other: Entry) -> bool:
    """Whether two neighbours may stand in one paragraph, as far as the catalogue says.

    Units of one paragraph refer to its first line and have the same notes; where no line is named, a note says of a
    unit that it goes on. A catalogue without any of these has no paragraphs.
    """
    if one.references[:1] != other.references[:1] or _kind(one) != _kind(other):
        return False
    return has_line(other) or not _is_ours(other) or CONTINUES in other.notes


def goes_on(one: Entry, other: Entry) -> bool:
    """Whether the catalogue says that `other` stands in the paragraph of `one`, the unit before it."""
    return same_paragraph(one, other) and (has_line(other) or CONTINUES in other.notes)


def has_line(entry: Entry) -> bool:
    """Whether the line of the unit's paragraph is known."""
    return bool(entry.references) and entry.references[0].line > 0


def _is_ours(entry: Entry) -> bool:
    """Whether a document of ours has noted what block the unit stands in."""
    return any(note.partition(",")[0] in _KINDS for note in entry.notes[:1])


_KINDS = frozenset(map(str, Kind))


def _kind(entry: Entry) -> tuple[str, ...]:
    return entry.notes[:1]
