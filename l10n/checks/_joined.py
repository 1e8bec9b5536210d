# SPDX-License-Identifier: MIT
"""Puts the sentences together that a translator has joined into one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from l10n.model import EMPTY, Entry


def together(entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """The units of a document in order, those in one group whose English is one sentence.

    A unit whose target is `<EMPTY>` belongs to the unit before it in its paragraph, or, where it is the
    paragraph's first, to the one after it.
    """
    group: list[Entry] = []
    spoken = False
    for entry in entries:
        if group and not (_same_paragraph(group[-1], entry) and (entry.target == EMPTY or not spoken)):
            yield tuple(group)
            group, spoken = [], False
        group.append(entry)
        spoken = spoken or entry.target != EMPTY
    if group:
        yield tuple(group)


def joined(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """The translated pairs of a document in order, each with the unit whose target and comments it has."""
    for group in together(entries):
        spoken = next((entry for entry in group if entry.target != EMPTY), None)
        if spoken is None or not spoken.translated:
            continue
        whole = replace(spoken, source="".join(each.source for each in group)) if len(group) > 1 else spoken
        yield whole, spoken


def _same_paragraph(one: Entry, other: Entry) -> bool:
    """Units of one paragraph refer to its first line; a catalogue without references has no paragraphs."""
    return one.references[:1] == other.references[:1]
