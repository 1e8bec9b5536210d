# SPDX-License-Identifier: MIT
"""The units that stand before a unit, in its paragraph and in its document."""

from collections.abc import Iterator, Sequence
from itertools import islice

from l10n.checks._frame import Context
from l10n.model import Entry, Reference


class _Index:
    """The paragraphs of one catalogue."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.places = {entry.key: number for number, entry in enumerate(entries)}
        self.paragraphs: dict[Reference, list[Entry]] = {}
        for entry in entries:
            if entry.references:
                self.paragraphs.setdefault(entry.references[0], []).append(entry)


_latest = [_Index(())]
"""The catalogue asked for last: entries are checked catalogue by catalogue."""


def earlier(entry: Entry, context: Context) -> Sequence[Entry]:
    """The units before `entry` in its paragraph; none where the catalogue has no references.

    Units of one paragraph refer to its first line.
    """
    if context.pairs is None or not entry.references:
        return ()
    paragraph = _index(context.pairs.entries).paragraphs.get(entry.references[0], [])
    place = next((number for number, each in enumerate(paragraph) if each.key == entry.key), 0)
    return paragraph[:place]


def preceding(entry: Entry, context: Context) -> Iterator[Entry]:
    """All units before `entry` in its catalogue; none for a pair that is checked alone."""
    if context.pairs is None:
        return iter(())
    entries = context.pairs.entries
    return islice(entries, _index(entries).places.get(entry.key, 0))


def _index(entries: Sequence[Entry]) -> _Index:
    if _latest[0].entries is not entries:
        _latest[0] = _Index(entries)
    return _latest[0]
