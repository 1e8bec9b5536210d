# SPDX-License-Identifier: MIT
"""One document in one language: its units, where its files lie, and what checks see of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

from l10n import catalog
from l10n.catalog import Catalog, Mention, Report
from l10n.checks import Lead, Pairs
from l10n.formats import Edit
from l10n.formats.markdown.labels import all_renamed, with_names
from l10n.model import Entry, Key, Segment
from l10n.pipeline.documents import Document, translatable
from l10n.pipeline.succession.inheritance import Origin
from l10n.text import percent

_NO_REPORT = Report()


class Neighbours(Protocol):
    """The documents of a project in one language, as their links see each other."""

    def add(self, translation: "Translation") -> None:
        """Make a document known to the others, or what has become of it."""

    def leads(self, translation: "Translation") -> Mapping[str, Lead]:
        """The links of a document to headings, by address as it stands there."""

    def edits(self, translation: "Translation") -> Sequence[Edit]:
        """What changes of the addresses that stand outside the document's units."""


@dataclass(frozen=True)
class Translation:
    """One document in one language, and where its files lie, relative to the project."""

    document: Document
    language: str
    catalog: Catalog
    template: str
    catalogue: str
    compiled: str
    rendered: str
    pages: str
    """The list of the pages that the program has written."""
    report: Report = _NO_REPORT
    """What an update did; all 0 where none was asked for."""
    origin: Origin | None = None
    """Where the catalogue comes from, if an update found it under another name."""
    stale: Mapping[Key, str] = field(default_factory=dict)
    """The old English of sentences that have changed, where it may stay on the page."""
    note: str = ""
    """The paragraph that says so on the page."""
    site: Neighbours | None = field(default=None, compare=False, repr=False)
    """The documents of its language, as their links see each other."""

    @cached_property
    def _targets(self) -> dict[Key, str]:
        return {each.key: each.target for each in self.catalog.entries if each.translated}

    def target(self, segment: Segment) -> str | None:
        """What is published for a segment; None where nothing is translated."""
        found = self._targets.get(segment.key) or self.stale.get(segment.key)
        return found or (None if translatable(segment.source) else segment.source)

    @cached_property
    def leads(self) -> Mapping[str, Lead]:
        """The document's links to headings, by address as it stands there."""
        return self.site.leads(self) if self.site else {}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The labels of links that the translation names otherwise, each with its folded name in the document."""
        return labels(self.document, self.catalog.entries)

    @property
    def complete(self) -> bool:
        """Whether every unit may be published."""
        return all(entry.translated for entry in self.catalog.live)

    @property
    def percent(self) -> int:
        """How much of the units is translated, from 0 to 100; a document without units is whole."""
        live = self.catalog.live
        return percent(sum(entry.translated for entry in live), len(live))

    @property
    def pairs(self) -> Pairs:
        """The catalogue as checks see it."""
        return replace(
            beside(self.document, Pairs(self.catalogue, self.catalog.entries, self.catalog.header)),
            template=frozenset(unit.key for unit in self.document.units),
            leads=self.leads,
            source=self.document.path,
            unreached=self.document.spots(self.document.page.unreached(self.document.text)),
            unclosed=self.document.spots((each.at, each.at + len(each.what)) for each in self.document.page.unclosed),
        )


def labels(document: Document, entries: Iterable[Entry]) -> Mapping[str, str]:
    """The labels of links that the translated ones of `entries` name otherwise than the document."""
    known = document.format.definitions(document.text)
    return all_renamed(((each.source, each.target) for each in entries if each.translated), known) if known else {}


def beside(document: Document, pairs: Pairs) -> Pairs:
    """`pairs`, the catalogue of the document, with what checks compare of the document itself."""
    return replace(
        pairs,
        entries=document.located(pairs.entries),
        blocks=tuple(block for block, _ in document.blocks),
        document=document.name,
        sentences=tuple(tuple(each.key for each in segments) for _, segments in document.blocks),
        definitions=with_names(document.format.definitions(document.text), labels(document, pairs.entries)),
        dialects=document.page.dialects,
    )


def bound(document: Document, known: Catalog) -> Document:
    """The document whose segments have the contexts that units of its catalogue take for their places."""
    if all(entry.context is None for entry in known.entries):
        return document
    contexts = catalog.bound([Mention(*each) for each in document.places()], known.entries)
    return replace(document, contexts=contexts) if contexts else document
