# SPDX-License-Identifier: MIT
"""The units that stand before a unit, in its paragraph and in its document."""

from collections.abc import Iterator, Sequence
from itertools import islice

from l10n.checks._frame import Context
from l10n.checks._joined import goes_on, has_line
from l10n.model import Entry, Key, Reference


class _Index:
    """The paragraphs of one catalogue."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.places = {entry.key: number for number, entry in enumerate(entries)}
        self.paragraphs = self._gathered(entries)

    @staticmethod
    def _gathered(entries: Sequence[Entry]) -> dict[Key, list[Entry]]:
        """The units of the paragraph of each unit, by its key: those that refer to the same line, or that go on."""
        lines: dict[Reference, list[Entry]] = {}
        found: dict[Key, list[Entry]] = {}
        paragraph, before = list[Entry](), None
        for entry in entries:
            if has_line(entry):
                paragraph = lines.setdefault(entry.references[0], [])
            elif before is None or not goes_on(before, entry):
                paragraph = []
            paragraph.append(entry)
            found.setdefault(entry.key, paragraph)
            before = entry
        return found


_latest = [_Index(())]
"""The catalogue asked for last: entries are checked catalogue by catalogue."""


def earlier(entry: Entry, context: Context) -> Sequence[Entry]:
    """The units before `entry` in its paragraph; none where the catalogue tells of no paragraphs."""
    if context.pairs is None:
        return ()
    paragraph = _index(context.pairs.entries).paragraphs.get(entry.key, [])
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
