# SPDX-License-Identifier: MIT
"""A project at work: its documents, catalogues and glossary, each loaded once and only when it is asked for."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import catalog, files
from l10n.catalog import Catalog, Imprint
from l10n.checks import Recall
from l10n.config import Project
from l10n.glossary import Glossary, load_glossary
from l10n.model import Entry
from l10n.pipeline.documents import Document, documents
from l10n.pipeline.hints import with_term_notes
from l10n.pipeline.history.dates import creation_date
from l10n.pipeline.history.provenance import Provenance
from l10n.pipeline.layout.places import below, families, places, sources
from l10n.pipeline.store import Store
from l10n.pipeline.tm.index import Index
from l10n.pipeline.tm.opening import opened
from l10n.pipeline.translation import bound

if TYPE_CHECKING:
    from l10n.pipeline.caching.cache import Cache


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
        self._lying: dict[str, bytes] = {}
        """The bytes of the templates that lie there already, by document."""
        self._memories: dict[str, Index | None] = {}
        self._loaded: dict[str, tuple[bytes, Catalog]] = {}

    @cached_property
    def documents(self) -> list[Document]:
        """The source documents in the order of their names; raises InputError with all their faults."""
        return documents(self.project)

    def template(self, document: Document) -> Catalog:
        """The template of one of the documents; its date stays while its units are the same."""
        if document.name not in self._templates:
            place = places(self.settings, document.name, self.settings.languages[0]).template
            template = self._unchanged(document, place) or self._made_template(document, self._created(document, place))
            self._templates[document.name] = template
        return self._templates[document.name]

    def _unchanged(self, document: Document, place: str) -> Catalog | None:
        """The template, where the one at `place` is the same, which is seen without reading its units."""
        lying = self.store.read(place)
        if lying is None:
            return None
        template = self._made_template(document, catalog.created_in(lying))
        if catalog.encode(template) != lying:
            return None
        self._lying[document.name] = lying
        return template

    def template_bytes(self, document: Document) -> bytes:
        """The document's template as its file has it."""
        template = self.template(document)
        return self._lying.get(document.name) or catalog.encode(template)

    def _made_template(self, document: Document, created: str) -> Catalog:
        """The document's template with the date `created`."""
        stated = self.settings
        return catalog.template(
            self._units(document),
            project=document.stem,
            source_language=stated.source_language,
            imprint=Imprint(stated.version, stated.bugs_to, stated.last_translator, stated.team, created),
        )

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

    def _created(self, document: Document, place: str) -> str:
        """When the template at `place` was made, while the units are the same; when the document was, otherwise."""
        before = self.catalog_at(place)
        same = before is not None and [each.key for each in before.live] == list(document.keys)
        return catalog.created(before) if before and same else creation_date(self.project.root / document.path)

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
