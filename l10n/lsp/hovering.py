# SPDX-License-Identifier: MIT
"""What an editor shows where the pointer rests: the value read of a number, the row of the glossary for a term."""

from dataclasses import dataclass

from l10n import catalog
from l10n.lsp.homes import Home
from l10n.lsp.manuscripts import Manuscript
from l10n.lsp.sheets import Sheet
from l10n.lsp.telling import told_of
from l10n.model import Entry, Span


@dataclass(frozen=True, slots=True)
class Hover:
    """What is shown at a place."""

    span: Span
    """In the file's text, code points, half-open."""
    markdown: str


def hover(content: Sheet | Manuscript, offset: int, home: Home) -> Hover | None:
    """What is known of the place; None where that is nothing."""
    return _of_unit(content, offset, home) if isinstance(content, Sheet) else _of_sentence(content, offset, home)


def _of_unit(sheet: Sheet, offset: int, home: Home) -> Hover | None:
    number = sheet.unit_at(offset)
    if number is None or sheet.pairs.entries[number].obsolete:
        return None
    entry, near = sheet.pairs.entries[number], sheet.neighbours(number)
    sides = {"i": ("source", entry.source), "s": ("target", entry.target), "n": ("target", entry.target)}
    for each in catalog.written(sheet.text, sheet.spans[number]):
        side, text = sides.get(each.kind, ("", ""))
        at = each.at(offset) if each.text == text else None
        if at is None or not each.spans:
            continue
        found = told_of(entry, side, at, near, home, sheet.pairs.document)
        if found:
            return _shown([told.markdown for told in found], found[0].span, each.spans)
    return None


def _of_sentence(page: Manuscript, offset: int, home: Home) -> Hover | None:
    place = page.at(offset)
    if place is None:
        return None
    key, at = place
    # The way that this very place is written, not the unit's first one.
    offsets = next(each for known, each in page.sentences if known == key and each[0] <= offset <= each[-1] + 1)
    found = told_of(Entry(key[1]), "source", at, (None, None), home, page.document.name)
    spans = tuple((each, each + 1) for each in offsets)
    return _shown([told.markdown for told in found], found[0].span, spans) if found else None


def _shown(parts: list[str], span: Span, places: tuple[Span, ...]) -> Hover:
    start, end = span
    return Hover((places[start][0], places[min(end, len(places)) - 1][1]), "\n\n---\n\n".join(parts))
