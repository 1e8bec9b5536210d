# SPDX-License-Identifier: MIT
"""The units that stand before a unit in its paragraph."""

from collections.abc import Sequence

from l10n.checks._frame import Context
from l10n.model import Entry, Reference


class _Index:
    """The paragraphs of one catalogue."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
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
    if _latest[0].entries is not context.pairs.entries:
        _latest[0] = _Index(context.pairs.entries)
    paragraph = _latest[0].paragraphs.get(entry.references[0], [])
    place = next((number for number, each in enumerate(paragraph) if each.key == entry.key), 0)
    return paragraph[:place]
