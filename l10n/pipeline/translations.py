# SPDX-License-Identifier: MIT
"""The translations of a project: each document in each language, as it lies there or brought up to date in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from l10n import catalog
from l10n.catalog import Catalog
from l10n.checks import Lead, Pairs
from l10n.errors import Fault, InputError, raise_if
from l10n.model import Entry
from l10n.pipeline.documents import Document
from l10n.pipeline.layout.places import places
from l10n.pipeline.layout.recognition import generator
from l10n.pipeline.links.linking import Site
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation, beside, bound
from l10n.pipeline.updating import Updates
from l10n.pipeline.workspace import Workspace


def as_they_lie(workspace: Workspace, *, track: Track = in_silence) -> list[Translation]:
    """Each document in each language with the catalogue as it lies there.

    Raises InputError with the faults of all catalogues, among them those that are missing.
    """
    return _collected(workspace, track(workspace.documents, "reading"), {})


def up_to_date(workspace: Workspace, *, lend: bool = True, track: Track = in_silence) -> list[Translation]:
    """Each document in each language with its catalogue brought up to date in memory.

    Units without a translation are given what others know of their sentences, unless `lend` is False. Raises
    InputError with the faults of all catalogues.
    """
    return _collected(workspace, workspace.documents, _updates(workspace, track, lend=lend))


def regarded(workspace: Workspace, translation: Translation, known: Catalog) -> Translation:
    """The translation with the catalogue `known` in the place of its own, brought up to date without a report."""
    plain = replace(translation.document, contexts={})
    fresh = catalog.update(known, workspace.template_for(plain, known)).catalog
    fresh = catalog.load(catalog.encode(fresh, translation.catalogue), translation.catalogue)
    return replace(translation, document=bound(plain, fresh), catalog=fresh)


def among_others(workspace: Workspace, document: Document, pairs: Pairs) -> Pairs:
    """`pairs`, a catalogue of the document that may lie anywhere, with what checks compare of the document."""
    return replace(beside(document, pairs), leads=leads(workspace, document, pairs))


def leads(workspace: Workspace, document: Document, pairs: Pairs) -> Mapping[str, Lead]:
    """Where the document's links to headings lead in its translation by `pairs`."""
    stated = workspace.settings.languages
    language = pairs.language if pairs.language in stated else stated[0]
    return _translation_by(workspace, document, pairs.entries, language).leads


def _collected(
    workspace: Workspace, documents: Iterable[Document], updates: Mapping[str, Updates]
) -> list[Translation]:
    """The translations of these documents, as their catalogues lie there or in `updates` by language."""
    found: list[Translation] = []
    faults: list[Fault] = []
    sites = {each: _site(workspace) for each in workspace.settings.languages}
    for document in documents:
        for language, site in sites.items():
            try:
                made = _translation(workspace, document, language, updates.get(language), site)
            except InputError as error:
                faults.extend(error.faults)
            else:
                found.append(made)
                site.add(made)
    raise_if(faults)
    return found


def _updates(workspace: Workspace, track: Track, *, lend: bool) -> dict[str, Updates]:
    """The catalogues of each language, brought up to date; raises InputError with the faults of all."""
    updates = {each: Updates(workspace, each) for each in workspace.settings.languages}
    faults: list[Fault] = []
    for document in track(workspace.documents, "updating"):
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


def _translation_by(workspace: Workspace, document: Document, entries: Sequence[Entry], language: str) -> Translation:
    """The document with the units of another catalogue, among the others as they lie there."""
    site = _site(workspace, lambda: _readable(workspace, language))
    made = _made(workspace, document, language, Catalog(entries=tuple(entries)), site)
    site.add(made)
    return made


def _made(workspace: Workspace, document: Document, language: str, known: Catalog, site: Site) -> Translation:
    """The document with the units of a catalogue, and where its files lie."""
    lies = places(workspace.settings, document.name, language)
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


def _readable(workspace: Workspace, language: str) -> Iterator[Translation]:
    """The documents whose catalogues can be read as they lie there."""
    site = _site(workspace)
    with suppress(InputError):
        for document in workspace.documents:
            with suppress(InputError):
                yield _translation(workspace, document, language, None, site)


def _site(workspace: Workspace, others: Callable[[], Iterable[Translation]] = tuple) -> Site:
    return Site(workspace.settings, generator(workspace.project), others)


def _translation(
    workspace: Workspace, document: Document, language: str, updates: Updates | None, site: Site
) -> Translation:
    """The translation as it lies there, or as its catalogue was brought up to date."""
    path = places(workspace.settings, document.name, language).catalogue
    if updates:
        fresh = updates.finished(document)
        # Read as it will be written, so that findings name the lines that people see.
        known = catalog.load(catalog.encode(fresh.catalog), path)
        made = _made(workspace, document, language, known, site)
        return replace(made, report=fresh.report, origin=fresh.origin)
    lying = workspace.catalog_at(path)
    if lying is None:
        raise InputError(Fault("is missing", path, hint="run `l10n update`"))
    return _made(workspace, document, language, lying, site)
