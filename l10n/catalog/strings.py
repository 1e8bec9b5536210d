# SPDX-License-Identifier: MIT
"""Where the units of a catalogue lie in its text, and where the characters of their strings are written."""

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.catalog.lexer import characters, words
from l10n.catalog.values import Catalog
from l10n.errors import Fault
from l10n.model import Span


@dataclass(frozen=True, slots=True)
class Written:
    """One string of a unit as its file writes it."""

    kind: str
    """As of a word of the PO format: `i` and `p` for sources, `s` and `n` for targets."""
    text: str
    spans: tuple[Span, ...]
    """Where each character of `text` is written, in the file's text; fewer than it has where an escape is a number."""
    end: int
    """Behind the string's last quotation mark."""

    def at(self, offset: int) -> int | None:
        """The character that is written at a place of the file, its end included; None for a place outside."""
        if not self.spans:
            return 0 if offset == self.end - 1 else None
        if not self.spans[0][0] <= offset <= self.spans[-1][1]:
            return None
        return next((number for number, span in enumerate(self.spans) if offset < span[1]), len(self.spans))


def unit_spans(catalog: Catalog) -> tuple[Span, ...]:
    """Where each entry of a catalogue that was read lies in its text, in the order of the entries.

    From behind the one before it to its last quotation mark; comments are its own.
    """
    original, position, found = catalog.original, 0, []
    for _, text in original.chunks.values() if original else ():
        start = original.text.index(text, position) if original else 0
        position = start + len(text)
        found.append((start, position))
    return tuple(found)


def written(text: str, span: Span) -> Iterator[Written]:
    """The strings of the unit that lies at `span` of a file's text, in order, up to the first place that is no word."""
    begin = span[0]
    for word in words(text, "", begin):
        if isinstance(word, Fault) or begin >= span[1]:
            return
        if word.kind in "ipsn":
            places = tuple(place for _, place in characters(text, begin, word.end))
            yield Written(word.kind, word.text, places, word.end)
        begin = word.end
