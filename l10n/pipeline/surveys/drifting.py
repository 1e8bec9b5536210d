# SPDX-License-Identifier: MIT
"""How the English of a project has changed over the history of its catalogues and glossary, as git tells it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import Catalog
from l10n.errors import InputError
from l10n.glossary import Concept, Glossary
from l10n.glossary.reading import parse_concepts
from l10n.model import EMPTY, Key
from l10n.pipeline.history.revisions import Revision, Version
from l10n.pipeline.layout.places import below
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.commits import Commit
from l10n.report.drift import Drift, Outdated, Place, Shift, TermShift

_LOOKED_AT = 200
"""So many versions of a file are read; what changed before is not told."""
_NOW = Version("", "", "", b"")


def drift(workspace: Workspace, *, since: str = "", track: Track = in_silence) -> Drift:
    """What changed in the English of the project's translated sentences, and which terms pages still have as they were.

    Of the last versions of each file; with `since` of those after that revision. Raises UsageError where there is no
    git or no such revision.
    """
    return drift_of(workspace, up_to_date(workspace, track=track), since=since, track=track)


def drift_of(
    workspace: Workspace, translations: Sequence[Translation], *, since: str = "", track: Track = in_silence
) -> Drift:
    """The same of some of its translations; raises UsageError as `drift` does."""
    head = Revision("HEAD", workspace.project.root)
    start = Revision(since, workspace.project.root) if since else None
    shifts = [shift for each in track(translations, "reading") for shift in _shifts(workspace, each, head, start)]
    shifts.sort(key=lambda shift: _moment(shift.change))
    return Drift(tuple(shifts), tuple(_outdated(workspace, translations, head, start)))


def _moment(change: Commit) -> datetime:
    """When it was; what is not committed is the newest."""
    return datetime.fromisoformat(change.date) if change.date else datetime.max.replace(tzinfo=UTC)


def _versions(head: Revision, start: Revision | None, path: Path, now: bytes | None) -> Iterator[Version]:
    """The versions of a file, the oldest first: that of `start`, those since, and the one that lies there."""
    found = list(head.history(path, _LOOKED_AT, since=start))
    first = start.read(path) if start else None
    if first is not None:
        yield replace(_NOW, data=first)
    yield from reversed(found)
    if now is not None and not (found and found[0].data == now):
        yield replace(_NOW, data=now)


def _shifts(workspace: Workspace, translation: Translation, head: Revision, start: Revision | None) -> Iterator[Shift]:
    path = translation.catalogue
    glossary = workspace.glossary.for_document(translation.document.name)
    known: dict[Key, str] = {}
    for version in _versions(head, start, workspace.project.root / path, workspace.store.read(path)):
        for key, target in _targets(version.data, path):
            before = known.get(key, target)
            known[key] = target
            if before != target:
                context, source = key
                terms = tuple(_term_shifts(glossary, source, before, target))
                yield Shift(path, source, context, before, target, _change(version), terms)


def _targets(data: bytes, path: str) -> Iterator[tuple[Key, str]]:
    """The translations of a catalogue; none of one that cannot be read."""
    found = Catalog()
    with suppress(InputError):
        found = catalog.load(data, path)
    return ((each.key, each.target) for each in found.live if each.translated and each.target != EMPTY)


def _change(version: Version) -> Commit:
    return Commit(version.commit, version.date, version.author)


def _term_shifts(glossary: Glossary, source: str, before: str, after: str) -> Iterator[TermShift]:
    """The terms of a sentence that it says in other forms than before."""
    for concept in {id(match.concept): match.concept for match in glossary.matches(source)}.values():
        had, has = (tuple(_forms(glossary, concept, text)) for text in (before, after))
        if had != has:
            yield TermShift(concept.source, had, has)


def _forms(glossary: Glossary, concept: Concept, text: str) -> Iterable[str]:
    found = (*glossary.find_in_english(concept, text), *glossary.find_forbidden(concept, text))
    return dict.fromkeys(match.form for match in sorted(found, key=lambda match: match.span))


def _outdated(
    workspace: Workspace, translations: Iterable[Translation], head: Revision, start: Revision | None
) -> Iterator[Outdated]:
    """The rows whose English changed and of which units still have the old one."""
    for path in workspace.glossary_paths:
        name = below(workspace.project.root, path)
        for concept, before, change in _changed_rows(head, start, path, name):
            places = tuple(_still(concept, before, translations))
            if places:
                yield Outdated(concept.source, name, before, concept.target, change, places)


def _changed_rows(
    head: Revision, start: Revision | None, path: Path, name: str
) -> Iterator[tuple[Concept, str, Commit]]:
    """The rows of today with the last English that they had before, and what changed it."""
    known: dict[str, Concept] = {}
    changed: dict[str, tuple[str, Commit]] = {}
    for version in _versions(head, start, path, files.read(path)):
        for concept in _rows(version.data, name):
            last = known.get(concept.source)
            if last and last.target != concept.target:
                changed[concept.source] = last.target, _change(version)
            known[concept.source] = concept
    today = {concept.source: concept for concept in _rows(files.read(path), name)}
    for source, (before, change) in changed.items():
        if source in today and before not in {today[source].target, *today[source].admitted}:
            yield today[source], before, change


def _rows(data: bytes, name: str) -> tuple[Concept, ...]:
    with suppress(InputError):
        return parse_concepts(files.decode(data, name, "utf-8-sig"), name)
    return ()


def _still(concept: Concept, before: str, translations: Iterable[Translation]) -> Iterator[Place]:
    """The translated units that have the term, and its old English in it."""
    old = replace(concept, target=before, admitted=(), forbidden=())
    glossary = Glossary([old])
    for each in translations:
        if not glossary.for_document(each.document.name):
            continue
        for entry in each.catalog.live:
            if entry.translated and glossary.matches(entry.source) and glossary.find_in_english(old, entry.target):
                yield Place(each.catalogue, entry.line, entry.source)
