# SPDX-License-Identifier: MIT
"""Catalogues and pages whose document is gone: which there are, and taking them away."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

from l10n import catalog
from l10n.catalog import Catalog
from l10n.config import Settings
from l10n.errors import Fault, InputError, L10nError
from l10n.layout import LANG
from l10n.model import Entry
from l10n.pipeline.layout.leavings import Sources
from l10n.pipeline.layout.places import LIST, Family, document_at, families
from l10n.pipeline.publishing.ownership import Pages
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import as_they_lie, up_to_date
from l10n.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Orphan:
    """A file that was made from a document that is gone."""

    name: str
    """The path below the project."""
    entries: tuple[Entry, ...] = ()
    """Of a catalogue, the units that a translator worked on."""
    pages: str = ""
    """Of a page, the list that it stands on."""
    edited: bool = False
    """Whether a person changed the page: it is theirs then."""


def orphans(workspace: Workspace) -> list[Orphan]:
    """The catalogues, templates and pages of the project whose documents are gone, each language's together.

    A catalogue is the program's where its units refer to a source document, or, where they refer to nothing, its
    header names the source language; those of other programs are left out.
    """
    sources, known = Sources(workspace.project), families(workspace.settings)
    each = [(family, language) for language in workspace.settings.languages for family in known]
    templates = [orphan for family in known for orphan in _templates(workspace, sources, family)]
    messages = [orphan for place in each for orphan in _messages(workspace, sources, *place)]
    pages = [orphan for place in each for orphan in _pages(workspace, sources, *place)]
    return list({orphan.name: orphan for orphan in (*templates, *messages, *pages)}.values())


def prune_orphans(workspace: Workspace, *, dry_run: bool = False) -> list[Orphan]:
    """Remove what has no document any more, but for pages that a person changed, and tell all of it.

    Raises InputError while a document has no catalogue yet or one that is to be renamed: what is there may be its own.
    """
    as_they_lie(workspace)
    renamed = [each for each in up_to_date(workspace) if each.origin]
    if renamed:
        hint = "run `l10n update` first"
        raise InputError(*(Fault("goes with a renamed document", _origin(each), hint=hint) for each in renamed))
    found = orphans(workspace)
    if not dry_run:
        _remove(workspace, found)
    return found


def _origin(translation: Translation) -> str:
    return translation.origin.catalogue if translation.origin else ""


def _remove(workspace: Workspace, found: Sequence[Orphan]) -> None:
    store = workspace.store
    for each in found:
        if not each.edited:
            store.read(each.name)
            store.drop(each.name)
    store.commit()
    # A page that is gone, or is a person's now, is none that the program wrote.
    for name in {each.pages: None for each in found if each.pages}:
        pages = Pages(store, name)
        for each in found:
            if each.pages == name:
                pages.drop(each.name)
        pages.put()
    store.commit()


def _messages(workspace: Workspace, sources: Sources, family: Family, language: str) -> Iterator[Orphan]:
    """The catalogues of a language, each with what was compiled from it."""
    compiled = dict(sources.left(family.compiled, family, language))
    for stem, name in sources.left(family.catalogue, family, language):
        binary = compiled.pop(stem, None)
        known = _known(workspace, name)
        if known is not None:
            yield Orphan(name, tuple(filter(catalog.worked_on, known.entries)))
            if binary:
                yield Orphan(binary)
    for name in compiled.values():
        data = _read(workspace, name)
        if data and _names_source(catalog.packed_header(data), workspace.settings):
            yield Orphan(name)


def _templates(workspace: Workspace, sources: Sources, family: Family) -> Iterator[Orphan]:
    settings = workspace.settings
    others = (settings.source_language, *settings.languages)
    languages = settings.languages if LANG in family.template else settings.languages[:1]
    for language in languages:
        for stem, name in sources.left(family.template, family, language):
            other = family.in_locales and PurePosixPath(stem).parts[0] in others
            if not other and _known(workspace, name) is not None:
                yield Orphan(name)


def _pages(workspace: Workspace, sources: Sources, family: Family, language: str) -> Iterator[Orphan]:
    """The listed pages that are there and have no document; what lies elsewhere is nothing that we wrote."""
    listed = f"{family.pages.replace(LANG, language)}/{LIST}".removeprefix("/")
    pages = Pages(workspace.store, listed)
    for name in pages.names:
        if "/LC_MESSAGES/" in name or sources.have_page(name, family, language) is not False:
            continue
        data = _read(workspace, name)
        if data is not None:
            yield Orphan(name, pages=listed, edited=not pages.wrote(name, data))


def _read(workspace: Workspace, name: str) -> bytes | None:
    """The bytes of a file; None where there is none that can be read: then nobody knows whose it is."""
    with suppress(L10nError):
        return workspace.store.read(name)
    return None


def _known(workspace: Workspace, name: str) -> Catalog | None:
    """The catalogue at `name` if the program made it."""
    data = _read(workspace, name)
    with suppress(L10nError):
        known = catalog.load(data, name) if data else None
        return known if known and _is_ours(known, workspace.settings) else None
    return None


def _is_ours(known: Catalog, settings: Settings) -> bool:
    paths = [reference.path for entry in known.entries for reference in entry.references]
    if not paths:
        return _names_source(known.header, settings)
    return any(document_at(settings, path) for path in paths)


def _names_source(header: Mapping[str, str], settings: Settings) -> bool:
    return header.get("X-Source-Language", "") == settings.source_language
