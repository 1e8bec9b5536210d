# SPDX-License-Identifier: MIT
"""A project at work: its documents, catalogues and glossary, each loaded once and only when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import catalog, files
from l10n.catalog import Catalog, Features, Imprint, Mention, Report, Witness
from l10n.checks import Lead, Pairs, Recall, stamped
from l10n.config import Project
from l10n.errors import Fault, InputError
from l10n.formats.markdown.labels import all_renamed, with_names
from l10n.glossary import Glossary, load_glossary
from l10n.model import Entry, Key, Segment
from l10n.pipeline.dates import creation_date
from l10n.pipeline.documents import Document, documents, translatable
from l10n.pipeline.hints import with_term_notes, with_terms_mark
from l10n.pipeline.inheritance import Heritage, Origin
from l10n.pipeline.leavings import Sources
from l10n.pipeline.linking import Site
from l10n.pipeline.memories import memories
from l10n.pipeline.places import Places, below, document_at, families, places, places_of, sources
from l10n.pipeline.provenance import Provenance
from l10n.pipeline.recognition import generator
from l10n.pipeline.store import Store
from l10n.pipeline.tracking import Track, in_silence
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
        fresh = catalog.update(known, self._template_for(plain, known)).catalog
        fresh = catalog.load(catalog.encode(fresh, translation.catalogue), translation.catalogue)
        return replace(translation, document=bound(plain, fresh), catalog=fresh)

    def _template_for(self, document: Document, known: Catalog) -> Catalog:
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
        before = self._catalog(place)
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

    def translations(self, *, update: bool, track: Track = in_silence) -> list[Translation]:
        """Each document in each language, with the catalogue as it lies there, or brought up to date in memory.

        Raises InputError with the faults of all catalogues; without `update` a missing one is a fault.
        """
        found: list[Translation] = []
        faults: list[Fault] = []
        heritages = {each: self._heritage(each) for each in self.settings.languages} if update else {}
        sites = {each: self._site() for each in self.settings.languages}
        for document in track(self.documents, "updating" if update else "reading"):
            for language in self.settings.languages:
                try:
                    found.append(self._translation(document, language, heritages.get(language), sites[language]))
                    sites[language].add(found[-1])
                except InputError as error:
                    faults.extend(error.faults)
        if faults:
            raise InputError(*faults)
        return found

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

    def _translation(self, document: Document, language: str, heritage: Heritage | None, site: Site) -> Translation:
        """The translation as it lies there, or, with what the language's catalogues hand down, brought up to date."""
        lies = places(self.settings, document.name, language)
        known, report = self._catalog(lies.catalogue), _NO_REPORT
        if heritage:
            fresh, report = self._updated(document, lies, language, known, heritage)
            # Read as it will be written, so that findings name the lines that people see.
            known = catalog.load(catalog.encode(fresh), lies.catalogue)
        if known is None:
            raise InputError(Fault("is missing", lies.catalogue, hint="run `l10n update`"))
        origin = heritage.origin(document.stem) if heritage else None
        return replace(self._made(document, language, known, site), report=report, origin=origin)

    def _heritage(self, language: str) -> Heritage:
        """What the catalogues of a language hand down; broken ones of documents are told when these are updated."""
        settings = self.settings
        known: dict[str, Catalog | None] = {}
        for document in self.documents:
            with suppress(InputError):
                known[document.stem] = self._catalog(places(settings, document.name, language).catalogue)
        is_any_new = None in known.values()
        remaining = Sources(self.project)
        left = (remaining.left(family.catalogue, family, language) for family in families(settings))
        for stem, path in chain.from_iterable(left):
            try:
                known[stem] = self._catalog(path)
            except InputError:
                # Nobody could tell whether the new document is this one's, renamed.
                if is_any_new:
                    raise
        return Heritage(
            {each.stem: [unit.key for unit in each.units] for each in self.documents if each.stem in known},
            {stem: each for stem, each in known.items() if each is not None},
            paths=lambda stem: places_of(settings, stem, language).catalogue,
            name=lambda path: document_at(settings, path),
            memories=lambda: self.memories(language),
        )

    def memories(self, language: str) -> Iterable[tuple[str, Catalog]]:
        """The memories that the settings name, each with its path."""
        return memories(self.project.root, self.settings.memory.files, (self.settings.source_language, language))

    def _catalog(self, name: str) -> Catalog | None:
        data = self.store.read(name)
        if data is None:
            return None
        if name not in self._loaded or self._loaded[name][0] is not data:
            self._loaded[name] = data, catalog.load(data, name)
        return self._loaded[name][1]

    def _updated(
        self, document: Document, lies: Places, language: str, own: Catalog | None, heritage: Heritage
    ) -> tuple[Catalog, Report]:
        template = self.template(document)
        glossary = self.glossary.for_document(document.name)

        def features(source: str) -> Features:
            # Only edited sentences are asked about, and what reads numbers takes long to load.
            from l10n.pipeline.features import features_of  # noqa: PLC0415

            return features_of(source, glossary)

        known = heritage.known(document.stem, own)
        if known is None:
            fresh, report = heritage.begun(catalog.new(template, language), features)
        else:
            template = self._template_for(document, known)
            fresh, report = self._brought_on(known, template, self._witness(known, document, lies, heritage), features)
        # Once more: a waiver of a unit that was not translated came to a target when the sentence was joined.
        fresh = _stamped(fresh)
        if self.settings.term_marks:
            fresh = replace(fresh, entries=tuple(with_terms_mark(each, glossary) for each in fresh.entries))
        return fresh, report

    def _brought_on(
        self, known: Catalog, template: Catalog, witness: Witness, features: Callable[[str], Features]
    ) -> tuple[Catalog, Report]:
        """A catalogue with the units of the template, every English beside its own sentence or fuzzy."""
        cosmetic = self.settings.cosmetic
        # Stamped before the sources change: a waiver was written for the pair as it stands there now.
        sound, strays = catalog.settled(_stamped(known), witness, features=features, cosmetic=cosmetic)
        made = catalog.update(sound, template, features=features, cosmetic=cosmetic)
        strayed = sum(not change.cosmetic for change in strays)
        report = replace(made.report, strayed=strayed, changes=(*strays, *made.report.changes))
        return catalog.touched(made.catalog, witness), report

    def _witness(self, known: Catalog, document: Document, lies: Places, heritage: Heritage) -> Witness:
        origin = heritage.origin(document.stem)
        return self.provenance.witness(
            known, origin.catalogue if origin else lies.catalogue, lies.compiled, lies.template
        )

    @cached_property
    def provenance(self) -> Provenance:
        """How the catalogues stood before."""
        return Provenance(self.project.root, self.store)


def _stamped(known: Catalog) -> Catalog:
    return replace(known, entries=tuple(map(stamped, known.entries)))


def _near(path: Path) -> Path:
    """`path` as people in the working folder call it: messages name the rows of these files."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
