# SPDX-License-Identifier: MIT
"""A Japanese document that is open in an editor: where its units stand, and what its author should look at."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import Catalog
from l10n.checks import Pairs, Plan, chosen, run_planned
from l10n.errors import L10nError
from l10n.lsp.homes import Home
from l10n.lsp.sheets import Mark
from l10n.model import Block, Finding, Key, Segment, Span
from l10n.pipeline.documents import Document, document_of, translatable
from l10n.pipeline.layout.places import document_names, places, sources
from l10n.pipeline.translation import beside, bound

AUTHORS = "source"
"""The family of checks that look at the Japanese, which its author mends."""


@dataclass(frozen=True)
class Manuscript:
    """A document's text, and all that is known of it."""

    document: Document
    marks: tuple[Mark, ...] = field(default=(), repr=False)

    @property
    def text(self) -> str:
        """The document's."""
        return self.document.text

    @cached_property
    def sentences(self) -> tuple[tuple[Key, tuple[int, ...]], ...]:
        """The units in the order of the document, each with the place of every character of its source."""
        return tuple(
            (segment.key, _offsets(block, segment))
            for block, segments in self.document.blocks
            for segment in segments
            if translatable(segment.source)
        )

    def at(self, offset: int) -> tuple[Key, int] | None:
        """The unit that stands at a place of the text, and the character of its source there."""
        for key, offsets in self.sentences:
            if offsets and offsets[0] <= offset <= offsets[-1] + 1:
                return key, next((number for number, each in enumerate(offsets) if each >= offset), len(offsets))
        return None

    def span(self, key: Key, part: Span | None = None) -> Span | None:
        """Where a unit stands first in the text, or a part of its source; None for a unit that is not there."""
        offsets = next((places for known, places in self.sentences if known == key), ())
        start, end = part or (0, len(offsets))
        chosen = offsets[start : max(end, start + 1)]
        return (chosen[0], chosen[-1] + 1) if chosen else None


def manuscript(text: str, path: Path, home: Home) -> Manuscript | None:
    """The document at `path` with what the checks of the Japanese say of it; None for a file that is no document."""
    shown = home.name(path)
    project = home.project
    name = next((name for name, place in sources(project) if place == shown), None)
    if name is None or name not in document_names(project):
        return None
    document = document_of(text, shown, project.settings, name)
    known, lies = Catalog(), places(project.settings, name, project.settings.languages[0]).catalogue
    # A catalogue that is missing or broken is told where it is open.
    with suppress(L10nError):
        known = catalog.read(files.inside(project.root, lies), lies)
    document = bound(document, known)
    page = Manuscript(document)
    return replace(page, marks=tuple(sorted(_marks(page, _found(page, known, lies, home)), key=lambda each: each.span)))


def _found(page: Manuscript, known: Catalog, lies: str, home: Home) -> Iterator[Finding]:
    """What the checks of the Japanese say, in the units as the catalogue has them where it does."""
    document, settings = page.document, home.workspace.settings
    entries = {each.key: each for each in known.live}
    pairs = Pairs(lies, tuple(entries.get(unit.key, unit) for unit in document.units), known.header)
    seen = replace(
        beside(document, pairs),
        source=document.path,
        unreached=document.spots(document.page.unreached(document.text)),
        unclosed=document.spots((each.at, each.at + len(each.what)) for each in document.page.unclosed),
    )
    plan = Plan(settings, [each for each in chosen(settings) if each.family == AUTHORS])
    return run_planned([seen], plan, home.workspace.glossary.for_document)


def _marks(page: Manuscript, findings: Iterable[Finding]) -> Iterator[Mark]:
    """The findings at their places in the document."""
    starts = [0]
    for line in page.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for each in findings:
        if each.path == page.document.path and each.source_span and each.line < len(starts):
            start, end = each.source_span
            yield Mark(each, (starts[each.line - 1] + start, starts[each.line - 1] + end))
        else:
            yield Mark(each, page.span((each.context, each.source), each.source_span) or (0, 0))


def _offsets(block: Block, segment: Segment) -> tuple[int, ...]:
    """The place in the document of every character of a segment's source, whose hard wraps are joined."""
    found, at = [], segment.span[0]
    for character in segment.source:
        while block.text[at] != character and not (character == " " and block.text[at] == "\n"):
            at += 1
        found.append(block.offset(at))
        at += 1
    return tuple(found)
