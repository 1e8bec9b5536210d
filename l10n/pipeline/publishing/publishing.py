# SPDX-License-Identifier: MIT
"""Publishing: which translations are whole and sound enough, and which pages may be replaced."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from l10n import catalog
from l10n.config import Settings
from l10n.errors import Fault, InputError, UsageError
from l10n.model import Finding, Severity
from l10n.pipeline.history.revisions import Revision
from l10n.pipeline.publishing.languages import language_edits
from l10n.pipeline.publishing.ownership import (
    Pages,
    Published,
    clear_vanished,
    is_made_by,
    is_made_of,
    same_but_line_ends,
    same_package,
)
from l10n.pipeline.publishing.staleness import stale_pages
from l10n.pipeline.tracking import Track
from l10n.pipeline.translation import Translation, bound
from l10n.pipeline.workspace import Workspace
from l10n.render import render


@dataclass(frozen=True, slots=True)
class Publication:
    """What became of the documents that a step wanted to publish; pages are named below the project."""

    changed: tuple[str, ...] = ()
    """The files that are different now."""
    kept: tuple[str, ...] = ()
    """The files that are as they were, since nothing changed that they are made from."""
    withheld: tuple[str, ...] = ()
    """Pages that were not published because their catalogues have errors."""
    incomplete: tuple[str, ...] = ()
    """Pages that were not published because the settings ask for complete translations."""
    unripe: tuple[str, ...] = ()
    """Pages that are not there yet, since less of their units is translated than the settings ask for."""
    behind: tuple[str, ...] = ()
    """Pages that were published and stay as they were, for the same reason."""
    foreign: tuple[str, ...] = ()
    """Pages that a person made or changed, and that were left alone."""
    stale: tuple[tuple[str, int], ...] = ()
    """The pages that hold English of before the Japanese was changed, each with the number of its sentences."""


@dataclass(frozen=True, slots=True)
class Aims:
    """What a step publishes, and what it does not look at."""

    compiled: bool = True
    rendered: bool = True
    force: bool = False
    """Publish what is broken or less translated than the settings ask for."""
    overwrite: bool = False
    """Replace pages that a person made or changed."""


_Hindrance: TypeAlias = Literal["broken", "incomplete", "late", ""]
"""Why a translation is not published: errors, gaps where none may be, less of it than asked for; or nothing."""


@dataclass(slots=True)
class _Plan:
    """What becomes of each page, as far as it is known."""

    aims: Aims
    shelf: "_Shelf"
    foreign: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def publish(
    workspace: Workspace, translations: Sequence[Translation], findings: Collection[Finding], aims: Aims, track: Track
) -> Publication:
    """Put what is made of each translation that may be published, and write everything that was put.

    Raises InputError, when the others are written, with the faults of those that cannot be.
    """
    judged = list(_judged(workspace.settings, translations, findings, aims))
    plan = _Plan(aims, _Shelf(workspace))
    _put_all(workspace, translations, plan, {id(each) for each, hindrance in judged if not hindrance}, track)
    changed, kept = plan.shelf.commit()
    if plan.faults:
        raise InputError(*plan.faults)
    late = [each for each in _hindered(judged, "late") if each.rendered not in plan.foreign]
    there = _pages_of(each for each in late if plan.shelf.holds(each))
    return Publication(
        changed,
        kept,
        withheld=_pages_of(_hindered(judged, "broken")),
        incomplete=_pages_of(_hindered(judged, "incomplete")),
        unripe=tuple(name for name in _pages_of(late) if name not in there),
        behind=there,
        foreign=tuple(plan.foreign),
        stale=stale_pages(each for each in translations if each.rendered in {*changed, *kept}),
    )


def _judged(
    settings: Settings, translations: Iterable[Translation], findings: Iterable[Finding], aims: Aims
) -> Iterator[tuple[Translation, _Hindrance]]:
    """Each translation with what hinders it from being published."""
    broken = () if aims.force else {each.path for each in findings if each.severity is Severity.ERROR}
    for each in translations:
        if each.catalogue in broken:
            yield each, "broken"
        elif settings.untranslated == "error" and not each.complete:
            yield each, "incomplete"
        elif not aims.force and each.percent < settings.publish_from:
            yield each, "late"
        else:
            yield each, ""


def _hindered(judged: Iterable[tuple[Translation, _Hindrance]], by: _Hindrance) -> Iterator[Translation]:
    return (each for each, hindrance in judged if hindrance == by)


def _put_all(
    workspace: Workspace, translations: Sequence[Translation], plan: _Plan, publishable: Collection[int], track: Track
) -> None:
    """Put the files of the `publishable` translations, told by their ids; see whose the others' pages are."""
    for each in track(translations, "publishing"):
        try:
            _put(workspace, each, plan, wanted=id(each) in publishable)
        except InputError as error:
            plan.faults.extend(error.faults)


def _pages_of(translations: Iterable[Translation]) -> tuple[str, ...]:
    return tuple(each.rendered for each in translations)


def behind(workspace: Workspace, translations: Iterable[Translation]) -> list[str]:
    """The pages that are published although less is translated by now than the settings ask for."""
    least, published = workspace.settings.publish_from, Published(workspace.store)
    return [each.rendered for each in translations if each.percent < least and published.has(each.rendered, each.pages)]


def rendered(translation: Translation, settings: Settings) -> bytes:
    """The bytes of the document in its language.

    Raises InputError for characters that the target's encoding does not have.
    """
    document = translation.document
    said = language_edits(document.page, document.text, settings.source_language, translation.language)
    result = render(
        document.text,
        document.blocks,
        target_of=translation.target,
        escape=document.format.escape,
        around=document.format.around,
        fit=document.format.fit,
        untranslated=settings.untranslated,
        beside=[*(translation.site.edits(translation) if translation.site else ()), *said],
    )
    text = _noted(result.text, translation) if translation.note else result.text
    encoding = settings.rendered_in(document.name)
    try:
        return document.packed(text, encoding, translation.language)
    except UnicodeEncodeError as error:
        character = text[error.start]
        line = text.count("\n", 0, error.start) + 1
        hint = 'set target-encoding = "utf-8"'
        raise InputError(Fault(f"{encoding} has no {character!r}", translation.rendered, line, hint=hint)) from None


def _noted(text: str, translation: Translation) -> str:
    """The page with the note as its first paragraph, behind the front matter."""
    document = translation.document
    start = document.format.read(text, document.hints).start
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = newline if text[:start].endswith("\n") else ""
    note = document.format.paragraph(translation.note.strip())
    return f"{text[:start]}{gap}{note}{newline * 2}{text[start:].lstrip(newline)}"


def _put(workspace: Workspace, translation: Translation, plan: _Plan, *, wanted: bool) -> None:
    """Put the files of a translation that are `wanted`; a page that is a person's is only named."""
    if not plan.aims.rendered:
        if wanted:
            _put_compiled(workspace, translation)
        return
    page = rendered(translation, workspace.settings) if wanted else None
    allowed = plan.shelf.is_ours(translation)
    if not allowed and not (wanted and plan.aims.overwrite):
        plan.foreign.append(translation.rendered)
    if wanted and plan.aims.compiled:
        _put_compiled(workspace, translation)
    if page is not None and (allowed or plan.aims.overwrite):
        plan.shelf.put(translation, page)


def _put_compiled(workspace: Workspace, translation: Translation) -> None:
    workspace.store.put(translation.compiled, catalog.pack(translation.catalog, translation.catalogue))


class _Shelf:
    """The pages as they lie there, and the lists of those that the program has written."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._store = workspace.store
        self._lists: dict[str, Pages] = {}
        self._written: dict[str, tuple[Pages, bytes]] = {}

    def holds(self, translation: Translation) -> bool:
        """Whether the page is there and the program's."""
        return bool(self._store.read(translation.rendered)) and self._pages(translation).lists(translation.rendered)

    def is_ours(self, translation: Translation) -> bool:
        """Whether the page may be replaced.

        A page that is not listed is ours where it equals what would be written, or what git's versions of its
        document and catalogue make: so projects from before there were lists go on. So is one that git has joined
        of two that the program wrote.
        """
        name, pages = translation.rendered, self._pages(translation)
        data = self._store.read(name)
        if not data or pages.wrote(name, data):
            return True
        makers = (lambda: rendered(translation, self._workspace.settings), lambda: self._committed(translation))
        adopted = any(is_made_by(make, data) for make in makers) or self._is_joined(translation, data)
        if adopted:
            pages.settle(name, data)
        return adopted

    def put(self, translation: Translation, fresh: bytes) -> None:
        """Have the page written by `commit`, unless somebody has changed its line ends or its packing alone."""
        name, pages = translation.rendered, self._pages(translation)
        data = self._store.read(name)
        if data and (same_package(data, fresh) or self._has_other_ends(pages, name, data, fresh)):
            fresh = data
        self._store.put(name, fresh)
        self._written[name] = pages, fresh

    @staticmethod
    def _has_other_ends(pages: Pages, name: str, data: bytes, fresh: bytes) -> bool:
        """Whether somebody else has changed a page's line ends, and nothing but these."""
        return same_but_line_ends(data, fresh) and not (data != fresh and pages.wrote_exactly(name, data))

    def commit(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Write everything that was put; tell the names of the files that changed, and of those that need not.

        The lists are written first, with the new version of a page beside the old one: a run that is killed between
        two files must not make a stranger of a page that it wrote.
        """
        lists = list(self._lists.values())
        for name, (pages, data) in self._written.items():
            if self._store.read(name) != data:
                pages.add(name, data)
        pending = self._store.pending
        for pages in lists:
            pages.put()
        changed = self._store.commit()
        for name, (pages, data) in self._written.items():
            pages.settle(name, data)
        for pages in lists:
            clear_vanished(pages, self._store)
            pages.put()
        later = self._store.commit()
        told = tuple(dict.fromkeys((*changed, *later)))
        return told, tuple(name for name in pending if name not in told)

    def _pages(self, translation: Translation) -> Pages:
        if translation.pages not in self._lists:
            self._lists[translation.pages] = Pages(self._store, translation.pages)
        return self._lists[translation.pages]

    def _is_joined(self, translation: Translation, data: bytes) -> bool:
        """Whether the page is what git has made of pages that the program wrote on both sides of a merge."""
        name, pages = translation.rendered, self._pages(translation)
        with suppress(InputError, UsageError):
            found = [each.read(self._workspace.project.root / name) for each in self._workspace.provenance.sides]
            sides = [each for each in found if each is not None and pages.wrote(name, each)]
            return len(sides) == len(found) > 1 and is_made_of(data, sides)
        return False

    def _committed(self, translation: Translation) -> bytes | None:
        """What git's versions of the document and the catalogue make; None where git has none."""
        root = self._workspace.project.root
        revision = Revision("HEAD", root)
        source = revision.read(root / translation.document.path)
        messages = revision.read(root / translation.catalogue)
        if source is None or messages is None:
            return None
        known = catalog.load(messages, translation.catalogue)
        document = bound(translation.document.at(source), known)
        return rendered(replace(translation, document=document, catalog=known), self._workspace.settings)
