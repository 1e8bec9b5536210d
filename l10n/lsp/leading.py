# SPDX-License-Identifier: MIT
"""The way from a unit to the sentence of the document that it is made of, and back."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import Catalog
from l10n.errors import L10nError
from l10n.lsp.homes import Home
from l10n.lsp.manuscripts import Manuscript
from l10n.lsp.sheets import Sheet
from l10n.model import Key, Span
from l10n.pipeline.layout.places import places
from l10n.pipeline.translation import bound


@dataclass(frozen=True, slots=True)
class Goal:
    """A place in a file."""

    path: Path
    text: str
    """The file's, as it is open or as it lies there."""
    span: Span
    """In it, code points, half-open."""


TextOf = Callable[[Path], str | None]
"""The text of a file that is open."""


def goals(content: Sheet | Manuscript, offset: int, home: Home, text_of: TextOf) -> list[Goal]:
    """Where the unit at a place of a catalogue stands in its document, or the other way round."""
    if isinstance(content, Sheet):
        number = content.unit_at(offset)
        goal = None if number is None else to_document(content, number, home, text_of)
        return [goal] if goal else []
    place = content.at(offset)
    return list(to_units(content, place[0], home, text_of)) if place else []


def to_document(sheet: Sheet, number: int, home: Home, text_of: TextOf) -> Goal | None:
    """Where the unit of that number stands first in its document; None where it has none, or is not there."""
    if sheet.document is None:
        return None
    path = home.project.root / sheet.document.path
    text = text_of(path)
    document = sheet.document if text is None else sheet.document.with_text(text)
    page = Manuscript(bound(document, Catalog(entries=sheet.pairs.entries)))
    span = page.span(sheet.pairs.entries[number].key)
    return Goal(path, page.text, span) if span else None


def to_units(page: Manuscript, key: Key, home: Home, text_of: TextOf) -> Iterator[Goal]:
    """Where the unit stands in the document's catalogues, one for each language that has it."""
    settings = home.project.settings
    for language in settings.languages:
        name = places(settings, page.document.name, language).catalogue
        # Where a catalogue is missing or broken there is no way to it.
        with suppress(L10nError):
            path = files.inside(home.project.root, name)
            text = text_of(path)
            known = catalog.read(path, name) if text is None else catalog.parse(text, name)
            yield from _units(known, key, path)


def _units(known: Catalog, key: Key, path: Path) -> Iterator[Goal]:
    text = known.original.text if known.original else ""
    for entry, span in zip(known.entries, catalog.unit_spans(known), strict=True):
        if entry.key == key and not entry.obsolete:
            first = next(catalog.written(text, span), None)
            yield Goal(path, text, (first.spans[0][0], first.spans[-1][1]) if first and first.spans else span)
