# SPDX-License-Identifier: MIT
"""A project at work: its documents, catalogues and glossary, each loaded once and only when it is asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import catalog, files
from l10n.catalog import Catalog, Imprint, Mention, Report
from l10n.checks import Lead, Pairs, Recall
from l10n.config import Project
from l10n.errors import Fault, InputError, raise_if
from l10n.formats.markdown.labels import all_renamed, with_names
from l10n.glossary import Glossary, load_glossary
from l10n.model import Entry, Key, Segment
from l10n.pipeline.dates import creation_date
from l10n.pipeline.documents import Document, documents, translatable
from l10n.pipeline.hints import with_term_notes
from l10n.pipeline.inheritance import Origin
from l10n.pipeline.linking import Site
from l10n.pipeline.places import below, families, places, sources
from l10n.pipeline.provenance import Provenance
from l10n.pipeline.recognition import generator
from l10n.pipeline.store import Store
from l10n.pipeline.tm.index import Index
from l10n.pipeline.tm.opening import opened
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.updating import Updates
from l10n.text import percent

if TYPE_CHECKING:
    from l10n.pipeline.cache import Cache

_NO_REPORT = Report()


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
    site: Site | None = field(default=None, compare=False, repr=False)
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


class Workspace:
    """A project's parts for one run of a command."""

    def __init__(
        self,
        project: Project,
        glossaries: Sequence[Path] | None = None,
        *,
        recall: Recall | None = None,
        store: Store | None = None,
    ) -> None:
        """`glossaries` are used instead of the project's; `recall` remembers what checks have said.

        `store` is another one than that which reads and writes the project's files.
        """
        self.project = project
        self.recall = recall
        self.cache: Cache | None = None
        """Where what checks say is remembered."""
        self.jobs: int | None = None
        """How many processes may work; None: as many as are worth it."""
        self._glossaries = glossaries
        self.settings = project.settings
        self.store = store or Store(project.root)
        self._templates: dict[str, Catalog] = {}
        self._memories: dict[str, Index | None] = {}
        self._loaded: dict[str, tuple[bytes, Catalog]] = {}

    @cached_property
    def documents(self) -> list[Document]:
        """The source documents in the order of their names; raises InputError with all their faults."""
        return documents(self.project)

    def template(self, document: Document) -> Catalog:
        """The template of one of the documents."""
        if document.name not in self._templates:
            language = self.settings.source_language
            self._templates[document.name] = catalog.template(
                self._units(document),
                project=document.stem,
                source_language=language,
                imprint=self._imprint(document),
            )
        return self._templates[document.name]

    def regarded(self, translation: Translation, known: Catalog) -> Translation:
        """The translation with the catalogue `known` in the place of its own, brought up to date without a report."""
        plain = replace(translation.document, contexts={})
        fresh = catalog.update(known, self.template_for(plain, known)).catalog
        fresh = catalog.load(catalog.encode(fresh, translation.catalogue), translation.catalogue)
        return replace(translation, document=bound(plain, fresh), catalog=fresh)

    def template_for(self, document: Document, known: Catalog) -> Catalog:
        """The document's template with the units that people have split in the catalogue `known`."""
        own, template = bound(document, known), self.template(document)
        return template if own is document else replace(template, entries=self._units(own))

    def _units(self, document: Document) -> tuple[Entry, ...]:
        """The units of the document as its template has them."""
        units = document.stated(self.settings.references)
        if self.settings.term_notes:
            units = tuple(with_term_notes(each, self.glossary.for_document(document.name)) for each in units)
        return units

    def _imprint(self, document: Document) -> Imprint:
        """What the headers of the document's catalogues say; their date stays while the units are the same."""
        stated, place = self.settings, places(self.settings, document.name, self.settings.languages[0]).template
        before = self.catalog_at(place)
        same = before is not None and [each.key for each in before.live] == [each.key for each in document.units]
        made = catalog.created(before) if before and same else creation_date(self.project.root / document.path)
        return Imprint(stated.version, stated.bugs_to, stated.last_translator, stated.team, made)

    @cached_property
    def glossary(self) -> Glossary:
        """The project's glossary; an empty one when it has none."""
        return load_glossary(*self.glossary_paths, root=self.project.root)

    @property
    def glossary_paths(self) -> Sequence[Path]:
        """The glossary files that were asked for, or those of the settings in the order of their names.

        Raises InputError when one of the latter is a link that leads out of the project.
        """
        if self._glossaries is not None:
            return self._glossaries
        root = self.project.root
        found = {path for glob in self.settings.glossaries for path in root.glob(glob)}
        for path in found:
            files.inside(root, path.relative_to(root).as_posix())
        return sorted(map(_near, found))

    def document_of(self, catalogue: Path) -> str:
        """The name of the source document that the catalogue at that path belongs to; empty where it is none's.

        Settings and glossaries that hold for some documents hold for their catalogues wherever they are named.
        """
        path, source = below(self.project.root, catalogue), self.settings.source_language
        for family in families(self.settings):
            for language in self.settings.languages:
                stem = family.stem_in(family.catalogue, path, language, source)
                names = (name for name, _ in sources(self.project) if family.stem(name) == stem)
                if stem is not None and (name := min(names, default="")):
                    return name
        return ""

    def translations(self, *, update: bool, lend: bool = True, track: Track = in_silence) -> list[Translation]:
        """Each document in each language, with the catalogue as it lies there, or brought up to date in memory.

        An update also gives units without a translation what others know of their sentences, unless `lend` is False.
        Raises InputError with the faults of all catalogues; without `update` a missing one is a fault.
        """
        updates = self._updates(track, lend=lend) if update else {}
        found: list[Translation] = []
        faults: list[Fault] = []
        sites = {each: self._site() for each in self.settings.languages}
        for document in self.documents if update else track(self.documents, "reading"):
            for language in self.settings.languages:
                try:
                    found.append(self._translation(document, language, updates.get(language), sites[language]))
                    sites[language].add(found[-1])
                except InputError as error:
                    faults.extend(error.faults)
        raise_if(faults)
        return found

    def _updates(self, track: Track, *, lend: bool) -> dict[str, Updates]:
        """The catalogues of each language, brought up to date; raises InputError with the faults of all."""
        updates = {each: Updates(self, each) for each in self.settings.languages}
        faults: list[Fault] = []
        for document in track(self.documents, "updating"):
            for each in updates.values():
                try:
                    each.bring(document)
                except InputError as error:
                    faults.extend(error.faults)
        raise_if(faults)
        if lend:
            for each in updates.values():
                each.lend()
        return updates

    def beside(self, document: Document, pairs: Pairs) -> Pairs:
        """`pairs`, a catalogue of the document that may lie anywhere, with what checks compare of the document."""
        return replace(beside(document, pairs), leads=self.leads(document, pairs))

    def leads(self, document: Document, pairs: Pairs) -> Mapping[str, Lead]:
        """Where the document's links to headings lead in its translation by `pairs`."""
        language = pairs.language if pairs.language in self.settings.languages else self.settings.languages[0]
        return self._translation_by(document, pairs.entries, language).leads

    def _translation_by(self, document: Document, entries: Sequence[Entry], language: str) -> Translation:
        """The document with the units of another catalogue, among the others as they lie there."""
        site = Site(self.settings, generator(self.project), lambda: self._readable(language))
        made = self._made(document, language, Catalog(entries=tuple(entries)), site)
        site.add(made)
        return made

    def _made(self, document: Document, language: str, known: Catalog, site: Site) -> Translation:
        """The document with the units of a catalogue, and where its files lie."""
        lies = places(self.settings, document.name, language)
        return Translation(
            bound(document, known),
            language,
            known,
            template=lies.template,
            catalogue=lies.catalogue,
            compiled=lies.compiled,
            rendered=lies.rendered,
            pages=lies.pages,
            site=site,
        )

    def _readable(self, language: str) -> Iterator[Translation]:
        """The documents whose catalogues can be read as they lie there."""
        site = self._site()
        with suppress(InputError):
            for document in self.documents:
                with suppress(InputError):
                    yield self._translation(document, language, None, site)

    def _site(self) -> Site:
        return Site(self.settings, generator(self.project))

    def _translation(self, document: Document, language: str, updates: Updates | None, site: Site) -> Translation:
        """The translation as it lies there, or as its catalogue was brought up to date."""
        path = places(self.settings, document.name, language).catalogue
        if updates:
            fresh = updates.finished(document)
            # Read as it will be written, so that findings name the lines that people see.
            known = catalog.load(catalog.encode(fresh.catalog), path)
            made = self._made(document, language, known, site)
            return replace(made, report=fresh.report, origin=fresh.origin)
        lying = self.catalog_at(path)
        if lying is None:
            raise InputError(Fault("is missing", path, hint="run `l10n update`"))
        return self._made(document, language, lying, site)

    def memory(self, language: str) -> Index | None:
        """What the memories that the settings name know in a language; None where they name none."""
        if language not in self._memories:
            self._memories[language] = opened(self.project, language)
        return self._memories[language]

    @property
    def remarks(self) -> list[str]:
        """What people have to know of what the memories that were asked have told, each in a line."""
        return list(dict.fromkeys(each.remark for each in self._memories.values() if each and each.remark))

    def catalog_at(self, name: str) -> Catalog | None:
        """The catalogue at a path below the project; None where there is none. Raises InputError for a broken one."""
        data = self.store.read(name)
        if data is None:
            return None
        if name not in self._loaded or self._loaded[name][0] is not data:
            self._loaded[name] = data, catalog.load(data, name)
        return self._loaded[name][1]

    @cached_property
    def provenance(self) -> Provenance:
        """How the catalogues stood before."""
        return Provenance(self.project.root, self.store)


def _near(path: Path) -> Path:
    """`path` as people in the working folder call it: messages name the rows of these files."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
