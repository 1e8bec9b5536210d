# SPDX-License-Identifier: MIT
"""Giving one place of a sentence that stands in several a unit of its own, so that its English may differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from l10n.errors import Fault, UsageError
from l10n.model import Entry, Kind, Reference
from l10n.pipeline.documents import Document
from l10n.pipeline.layout.places import below
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import regarded, up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.harmless import clipped
from l10n.text import Lines


@dataclass(frozen=True, slots=True)
class Split:
    """A unit that was made of a place."""

    source: str
    context: str
    catalogues: tuple[str, ...]
    """Those that have it now, relative to the project."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A sentence of a document that stands in the line that was asked for."""

    source: str
    line: int
    """The one on which its paragraph begins."""
    heading: str
    number: int
    """Which of the places of the sentence it is, from 1."""


def split_unit(
    workspace: Workspace, place: str, *, context: str = "", text: str = "", track: Track = in_silence
) -> Split:
    """Give the sentence at PATH:LINE of a document a unit with a context in every language's catalogue.

    `text` is a part of the sentence, where several that stand elsewhere, too, are in that line. The new unit has the
    English of the one that it was part of. Without `context` it is called by the heading that it stands under.
    Raises UsageError for a place that has no such sentence.
    """
    name, _, line = place.rpartition(":")
    if not name or not line.isdecimal() or not line.isascii():
        raise UsageError(Fault(f"{place!r} is no place", hint="name PATH:LINE, a line of a document"))
    found = [each for each in up_to_date(workspace, track=track) if _is_named(workspace, each, name)]
    if not found:
        raise UsageError(Fault("is no document of the project", name, hint="`l10n status` lists them"))
    spot = _spot(found[0].document, int(line), text)
    context = context or _context(spot, found)
    if any(each.key == (context, spot.source) for one in found for each in one.catalog.live):
        raise UsageError(Fault(f"has a unit with the context {context!r} already", name, int(line), hint="--context"))
    fresh = [_with(workspace, each, spot, context) for each in found]
    put_catalogues(workspace, fresh, vacated(workspace, fresh))
    return Split(spot.source, context, workspace.store.commit())


def _is_named(workspace: Workspace, translation: Translation, name: str) -> bool:
    document = translation.document
    return name in {document.name, document.path} or below(workspace.project.root, Path(name)) == document.path


def _spot(document: Document, line: int, text: str) -> _Spot:
    here = [each for each in _spots(document, line) if text in each.source]
    if len({each.source for each in here}) == 1:
        return here[0]
    if not here:
        what = "no sentence here stands elsewhere in the document, too"
        raise UsageError(Fault(what, document.path, line, hint="a unit of one place needs no context"))
    told = ", ".join(f"{clipped(each, 30)!r}" for each in dict.fromkeys(each.source for each in here))
    raise UsageError(Fault(f"several sentences here stand elsewhere, too: {told}", document.path, line, hint="--text"))


def _spots(document: Document, line: int) -> Iterator[_Spot]:
    """The sentences of the blocks in that line which have no unit of their own yet and stand in several places."""
    counts = Counter(source for source, _, _ in document.places())
    lines, heading, seen = Lines(document.text), "", Counter[str]()
    for block, sentences in document.blocks:
        first, last = (lines.place(each)[0] for each in block.span)
        for each in sentences:
            seen[each.source] += 1
            if first <= line <= last and counts[each.source] > 1 and each.context is None:
                yield _Spot(each.source, first, heading, seen[each.source])
        if block.kind is Kind.HEADING:
            heading = " ".join(each.source for each in sentences)


def _context(spot: _Spot, translations: Sequence[Translation]) -> str:
    """The heading, and the number of the place where that tells nothing or is taken."""
    taken = {each.context for one in translations for each in one.catalog.entries if each.source == spot.source}
    named = spot.heading if spot.heading != spot.source else ""
    return named if named and named not in taken else f"{named} {spot.number}".strip()


def _with(workspace: Workspace, translation: Translation, spot: _Spot, context: str) -> Translation:
    """The translation with the new unit behind the one that it comes from."""
    entries: list[Entry] = []
    for each in translation.catalog.entries:
        entries.append(each)
        if each.key == (None, spot.source):
            here = Reference(translation.document.path, spot.line)
            left = tuple(one for one in each.references if one.line != spot.line)
            entries[-1:] = [replace(each, references=left), replace(each, context=context, references=(here,))]
    return regarded(workspace, translation, replace(translation.catalog, entries=tuple(entries)))
