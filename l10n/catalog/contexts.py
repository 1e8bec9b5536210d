# SPDX-License-Identifier: MIT
"""Two Englishes for one Japanese: which of a sentence's places the units with a context of their own take.

A person gives a unit an `msgctxt`; the plain unit of the same sentence takes the places that are left.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count, takewhile
from typing import NamedTuple

from l10n.model import Entry


class Mention(NamedTuple):
    """A place of a sentence in a document."""

    source: str
    line: int
    """The one on which its paragraph begins."""
    notes: tuple[str, ...] = ()
    """What a unit of this place alone says of it: the kind of the block, the heading that it stands under."""


def bound(mentions: Sequence[Mention], entries: Iterable[Entry]) -> dict[int, str]:
    """The contexts of those mentions that a unit with a context takes, by the number of the mention from 0.

    `mentions` are the document's sentences in order, `entries` the units of its catalogue. A unit takes the place
    that its reference names, wherever that stands today: under its heading, or as many lines further as the places
    around it. Without a line it takes the place of its own number among the units of its sentence. An obsolete one
    takes a place only where all of its sentence are obsolete.
    """
    groups = _groups(entries)
    places: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions if groups else ()):
        if mention.source in groups:
            places[mention.source].append(number)
    found: dict[int, str] = {}
    for source, numbers in places.items():
        taken = _taken(groups[source], [mentions[number] for number in numbers])
        found |= {numbers[place]: context for place, context in taken.items()}
    return found


def _groups(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """The units of each sentence of which one has a context: the live ones, or all where none is."""
    listed = list(entries)
    split = {entry.source for entry in listed if entry.context is not None}
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in listed if split else ():
        if entry.source in split:
            groups[entry.source].append(entry)
    alive = {source: [each for each in group if not each.obsolete] for source, group in groups.items()}
    return {
        source: alive[source] or group
        for source, group in groups.items()
        if any(each.context is not None for each in alive[source] or group)
    }


def _taken(units: Sequence[Entry], mentions: Sequence[Mention]) -> dict[int, str]:
    """The contexts by the number of the place among those of the sentence."""
    lines = [mention.line for mention in mentions]
    if all(map(_lines, units)):
        taken = _given(units, [*_under_headings(units, mentions), *_renumbered(units, lines)])
    else:
        taken = _given(units, _named(units, lines))
    for number, unit in enumerate(units):
        if unit.context is not None and not _lines(unit):
            free = [place for place in range(len(lines)) if place not in taken]
            own = [place for place in free if place >= number] or ([] if unit.obsolete else free[::-1])
            taken |= dict.fromkeys(own[:1], unit.context)
    return taken


def _given(units: Sequence[Entry], wishes: Iterable[tuple[int, int]]) -> dict[int, str]:
    """The contexts of the units by the places that they wish for; the first to come has it, each one for each line."""
    taken: dict[int, str] = {}
    full: Counter[int] = Counter()
    for number, place in wishes:
        context = units[number].context
        if context is not None and place not in taken and full[number] < len(_lines(units[number])):
            taken[place] = context
            full[number] += 1
    return taken


def _lines(unit: Entry) -> list[int]:
    return [reference.line for reference in unit.references if reference.line]


def _named(units: Sequence[Entry], lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The numbers of units and of the places that they name: each line is in the paragraph that begins last before."""
    for number, unit in enumerate(units):
        for line in _lines(unit):
            yield number, max(0, bisect_right(lines, line) - 1)


def _under_headings(units: Sequence[Entry], mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The numbers of units and of the places of which nothing but they says what the unit says of its own."""
    split = [(number, unit) for number, unit in enumerate(units) if unit.context is not None]
    for number, unit in split:
        places = [place for place, mention in enumerate(mentions) if _tells(unit, mention)]
        if len(places) == len(_lines(unit)) == 1 and sum(_tells(one, mentions[places[0]]) for _, one in split) == 1:
            yield number, places[0]


def _tells(unit: Entry, mention: Mention) -> bool:
    said = unit.notes[: len(mention.notes)]
    further = unit.notes[len(mention.notes) :]
    return bool(said) and said == mention.notes and not any(note.startswith("under: ") for note in further)


def _renumbered(units: Sequence[Entry], after: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The same where all places were named before an edit, which has moved them.

    The places in front of the edit have kept their lines, those behind it their distances from each other.
    """
    before = sorted((line, number) for number, unit in enumerate(units) for line in _lines(unit))
    if len(before) > len(after):
        # Whoever splits a unit by hand leaves the plain one the lines that it had.
        split = {line for unit in units if unit.context is not None for line in _lines(unit)}
        before = [each for each in before if each[0] not in split or units[each[1]].context is not None]
    if len(before) == len(after):
        yield from ((number, place) for place, (_, number) in enumerate(before))
        return
    ahead = list(takewhile(lambda each: each[1][0] == each[2], zip(count(), before, after, strict=False)))
    yield from ((number, place) for place, (_, number), _ in ahead)
    moved = after[-1] - before[-1][0]
    behind = zip(count(1), reversed(before[len(ahead) :]), reversed(after[len(ahead) :]), strict=False)
    same = takewhile(lambda each: each[2] - each[1][0] == moved, behind)
    yield from ((number, len(after) - back) for back, (_, number), _ in same)
