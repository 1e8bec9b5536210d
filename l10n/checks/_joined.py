# SPDX-License-Identifier: MIT
"""Puts the sentences together that a translator has joined into one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.model import EMPTY, Entry


def joined(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """The translated pairs of a document in order, each with the unit whose target and comments it has.

    A unit whose target is `<EMPTY>` belongs to the unit before it in its paragraph, or, where it is the
    paragraph's first, to the one after it.
    """
    group: list[Entry] = []
    spoken: Entry | None = None
    for entry in entries:
        if group and not (_same_paragraph(group[-1], entry) and (entry.target == EMPTY or spoken is None)):
            yield from _merged(group, spoken)
            group, spoken = [], None
        group.append(entry)
        spoken = entry if entry.target != EMPTY else spoken
    yield from _merged(group, spoken)


def _same_paragraph(one: Entry, other: Entry) -> bool:
    """Units of one paragraph refer to its first line; a catalogue without references has no paragraphs."""
    return one.references[:1] == other.references[:1]


def _merged(group: Sequence[Entry], spoken: Entry | None) -> Iterator[tuple[Entry, Entry]]:
    if spoken is None or not spoken.translated:
        return
    if len(group) == 1:
        yield spoken, spoken
    else:
        yield replace(spoken, source="".join(each.source for each in group)), spoken
