# SPDX-License-Identifier: MIT
"""Bringing the catalogues of one language up to date: each with its document, then all with what others know."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain

from l10n import catalog
from l10n.catalog import Catalog, Features, Report, Witness
from l10n.checks import stamped
from l10n.errors import InputError
from l10n.model import Key
from l10n.pipeline.documents import Document
from l10n.pipeline.hints import with_terms_mark
from l10n.pipeline.layout.leavings import Sources
from l10n.pipeline.layout.places import document_at, families, places, places_of
from l10n.pipeline.succession.inheritance import Heritage, Origin
from l10n.pipeline.tm.recalling import Recollection, report_of, waits
from l10n.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Fresh:
    """A document's catalogue with the units that the document has now."""

    document: Document
    path: str
    catalog: Catalog
    report: Report
    known: frozenset[Key]
    """The units that it had before."""
    origin: Origin | None = None
    """Where the catalogue comes from, if it lay under another name."""


class Updates:
    """The catalogues of one language, brought up to date one by one."""

    def __init__(self, workspace: Workspace, language: str) -> None:
        """`workspace` is the project; raises InputError where an old catalogue that may be needed is broken."""
        self._workspace = workspace
        self._language = language
        self._old = _catalogues(workspace, language)
        self._heritage = Heritage(
            {each.stem: [unit.key for unit in each.units] for each in workspace.documents if each.stem in self._old},
            {stem: each for stem, each in self._old.items() if each is not None},
            paths=self._path,
            name=lambda path: document_at(workspace.settings, path),
        )
        self._fresh: dict[str, Fresh] = {}

    def bring(self, document: Document) -> None:
        """Bring the catalogue of a document up to date; raises InputError where it cannot be read."""
        lies = places(self._workspace.settings, document.name, self._language)
        known = self._heritage.known(document.stem, self._workspace.catalog_at(lies.catalogue))
        if known is None:
            made = catalog.new(self._workspace.template(document), self._language)
            self._fresh[document.name] = Fresh(
                document, lies.catalogue, made, Report(new=len(made.entries)), frozenset()
            )
            return
        origin = self._heritage.origin(document.stem)
        witness = self._workspace.provenance.witness(
            known, origin.catalogue if origin else lies.catalogue, lies.compiled, lies.template
        )
        made, report = self._brought_on(known, document, witness)
        keys = frozenset(each.key for each in known.live)
        self._fresh[document.name] = Fresh(document, lies.catalogue, made, report, keys, origin)

    def lend(self) -> None:
        """Give the units without a translation what other documents and memories know of their sentences."""
        sought = (each.source for one in self._fresh.values() for each in one.catalog.entries if waits(each))
        known = Recollection(
            chain(self._present(), self._past()), lambda: self._workspace.memory(self._language), sought
        )
        for name, fresh in self._fresh.items():
            lent = known.lent(fresh.catalog, self._features(fresh.document), path=fresh.path)
            report = report_of(fresh.report, fresh.known, fresh.catalog, lent)
            self._fresh[name] = replace(fresh, catalog=lent, report=report)

    def finished(self, document: Document) -> Fresh:
        """What has become of the catalogue of a document that was brought."""
        fresh = self._fresh[document.name]
        # Once more: a waiver of a unit that was not translated came to a target when the sentence was joined.
        made = _stamped(fresh.catalog)
        if self._workspace.settings.term_marks:
            glossary = self._workspace.glossary.for_document(document.name)
            made = replace(made, entries=tuple(with_terms_mark(each, glossary) for each in made.entries))
        return replace(fresh, catalog=made)

    def _brought_on(self, known: Catalog, document: Document, witness: Witness) -> tuple[Catalog, Report]:
        """A catalogue with the units of the document, every English beside its own sentence or fuzzy."""
        cosmetic, features = self._workspace.settings.cosmetic, self._features(document)
        # Stamped before the sources change: a waiver was written for the pair as it stands there now.
        sound, strays = catalog.settled(_stamped(known), witness, features=features, cosmetic=cosmetic)
        template = self._workspace.template_for(document, known)
        made = catalog.update(sound, template, features=features, cosmetic=cosmetic)
        strayed = sum(not change.cosmetic for change in strays)
        report = replace(made.report, strayed=strayed, changes=(*strays, *made.report.changes))
        return catalog.touched(made.catalog, witness), report

    def _present(self) -> Iterator[tuple[str, Catalog]]:
        """The catalogues as they are now."""
        for each in sorted(self._fresh.values(), key=lambda one: one.document.stem):
            yield each.path, each.catalog

    def _past(self) -> Iterator[tuple[str, Catalog]]:
        """What the catalogues knew of sentences that have left their documents, each where it lies from now on."""
        heirs = {each.path: each for each in self._fresh.values()}
        # A new document may have the name of one that was renamed, and has nothing of what that one knew.
        heirs |= {each.origin.catalogue: each for each in self._fresh.values() if each.origin}
        for stem, old in sorted(self._old.items()):
            path = self._path(stem)
            heir = heirs.get(path)
            held = {each.key for each in heir.catalog.live} if heir else set()
            if old is not None:
                left = tuple(each for each in old.entries if each.key not in held)
                yield heir.path if heir else path, replace(old, entries=left)

    def _path(self, stem: str) -> str:
        return places_of(self._workspace.settings, stem, self._language).catalogue

    def _features(self, document: Document) -> Callable[[str], Features]:
        glossary = self._workspace.glossary.for_document(document.name)

        def features(source: str) -> Features:
            # Only edited sentences are asked about, and what reads numbers takes long to load.
            from l10n.pipeline.features import features_of  # noqa: PLC0415

            return features_of(source, glossary)

        return features


def _catalogues(workspace: Workspace, language: str) -> dict[str, Catalog | None]:
    """The catalogues of documents and those that are left of others, by paths without suffix; None for a missing one.

    Broken ones of documents are left out: they are told when these are updated.
    """
    settings = workspace.settings
    known: dict[str, Catalog | None] = {}
    for document in workspace.documents:
        with suppress(InputError):
            known[document.stem] = workspace.catalog_at(places(settings, document.name, language).catalogue)
    is_any_new = None in known.values()
    remaining = Sources(workspace.project)
    left = (remaining.left(family.catalogue, family, language) for family in families(settings))
    for stem, path in chain.from_iterable(left):
        try:
            known[stem] = workspace.catalog_at(path)
        except InputError:
            # Nobody could tell whether the new document is this one's, renamed.
            if is_any_new:
                raise
    return known


def _stamped(known: Catalog) -> Catalog:
    return replace(known, entries=tuple(map(stamped, known.entries)))
