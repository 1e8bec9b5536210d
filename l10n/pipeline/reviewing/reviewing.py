# SPDX-License-Identifier: MIT
"""The review page of a project: which documents it shows, and what holds for all of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from l10n import catalog
from l10n.checks import checks
from l10n.model import Entry, Finding, Key
from l10n.pipeline.checking.explaining import bounds_of
from l10n.pipeline.choosing import language_of, named
from l10n.pipeline.history.revisions import Revision
from l10n.pipeline.ledger import ledger_of
from l10n.pipeline.reviewing.annotating import Surroundings, TermBook, placed
from l10n.pipeline.reviewing.pictures import Carried, Show, pictures
from l10n.pipeline.reviewing.typesetting import typeset
from l10n.pipeline.steps import check_all
from l10n.pipeline.surveys.drifting import drift_of
from l10n.pipeline.surveys.state import status_of
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from l10n.report.review import ReviewDocument, ReviewPage


def review(
    workspace: Workspace,
    names: Sequence[str] = (),
    *,
    language: str | None = None,
    since: str = "",
    track: Track = in_silence,
) -> ReviewPage:
    """The review page of the documents called `names`, by default of all, in one of the project's languages.

    What changed since the revision `since` is marked. Raises UsageError for documents, languages and revisions
    that are not there.
    """
    into = language_of(workspace, language)
    revision = Revision(since, workspace.project.root) if since else None
    everything = [each for each in up_to_date(workspace, track=track) if each.language == into]
    chosen = named(everything, names)
    findings: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in check_all(workspace, everything, track=track):
        findings[finding.path].append(finding)
    book = TermBook()
    show = Carried()
    documents = tuple(
        document_of(workspace, each, findings[each.catalogue], book, _before(workspace, each, revision), show=show)
        for each in track(chosen, "reviewing")
    )
    drift = drift_of(workspace, everything, since=since, track=track) if since else None
    page = page_of(workspace, chosen, documents, findings, book)
    found = {finding.check for document in documents for unit in document.units for finding in unit.findings}
    rules = {name: text for name, text in page.rules.items() if name in found}
    ledgers = tuple(
        ledger_of(workspace, each, [*findings[each.catalogue], *findings[each.document.path]]) for each in chosen
    )
    return replace(page, target_language=into, since=since, drift=drift, ledgers=ledgers, rules=rules)


def page_of(
    workspace: Workspace,
    chosen: Sequence[Translation],
    documents: tuple[ReviewDocument, ...],
    findings: Mapping[str, Sequence[Finding]],
    book: TermBook,
) -> ReviewPage:
    """The page of the `chosen` translations of one language, whose units stand in `documents`.

    The `findings` are those of each catalogue by its path. The page has the rules of all checks: what somebody types
    may bring any of them.
    """
    name = workspace.project.root.name
    return ReviewPage(
        title=chosen[0].document.name if len(chosen) == 1 else name,
        documents=documents,
        statuses=tuple(status_of(each, findings[each.catalogue]) for each in chosen),
        concepts=book.concepts,
        uses=book.uses,
        source_language=workspace.settings.source_language,
        target_language=chosen[0].language if chosen else workspace.settings.languages[0],
        rules={name: check.page for name, check in sorted(checks().items())},
        project=name,
    )


def document_of(
    workspace: Workspace,
    translation: Translation,
    findings: Sequence[Finding],
    book: TermBook,
    before: Mapping[Key, Entry] | None = None,
    *,
    show: Show | None = None,
) -> ReviewDocument:
    """A document's units in order with their `findings`; those that `before` has otherwise are marked as changed.

    `show` says where the browser finds a picture of the project; by default the page carries it.
    """
    told = by_line(translation, findings)
    units = tuple(placed(translation, surroundings(workspace, translation, told, book, before)))
    frame = frame_of(workspace, translation, show or Carried())
    return replace(frame, units=units, findings=tuple(told.get(0, ())))


def frame_of(workspace: Workspace, translation: Translation, show: Show) -> ReviewDocument:
    """The document without units: what is known of it for the sake of how they look."""
    document = translation.document
    settings, after = typeset(document)
    kept = (*(each for setting in settings for each in setting.before), *after)
    return ReviewDocument(
        document.name,
        translation.catalogue,
        (),
        markup=document.format.has_marks,
        pictures=pictures(translation, workspace.project.root, kept, show),
        after=after,
    )


def by_line(translation: Translation, findings: Iterable[Finding]) -> Mapping[int, Sequence[Finding]]:
    """The findings of a catalogue by the line of their unit; under 0 those of no unit."""
    lines = {entry.line for entry in translation.catalog.live}
    told: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        told[finding.line if finding.line in lines else 0].append(finding)
    return told


def surroundings(
    workspace: Workspace,
    translation: Translation,
    told: Mapping[int, Sequence[Finding]],
    book: TermBook,
    before: Mapping[Key, Entry] | None = None,
) -> Surroundings:
    """What holds for all units of a document on the page; `told` is as `by_line` gives it."""
    return Surroundings(bounds_of(workspace, translation.document.name), book, told, before)


def _before(workspace: Workspace, translation: Translation, revision: Revision | None) -> Mapping[Key, Entry] | None:
    """The units that the catalogue had at a revision; None where none was asked for."""
    if revision is None:
        return None
    data = revision.read(workspace.project.root / translation.catalogue)
    return {entry.key: entry for entry in catalog.load(data, translation.catalogue).live} if data else {}
