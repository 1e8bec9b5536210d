# SPDX-License-Identifier: MIT
"""The steps of the main job, one at a time and together; the only place that knows their order.

Each step reads first, thinks, and writes last.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from l10n.checks import Check
from l10n.config import find_project
from l10n.model import Finding
from l10n.pipeline.layout.places import places
from l10n.pipeline.moving import put_catalogues, vacated
from l10n.pipeline.publishing.orphans import orphans
from l10n.pipeline.publishing.publishing import Aims, Publication, publish
from l10n.pipeline.publishing.staleness import with_stale
from l10n.pipeline.spreading import findings_of
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import as_they_lie, up_to_date
from l10n.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Outcome(Publication):
    """What a step did."""

    translations: tuple[Translation, ...] = ()
    findings: tuple[Finding, ...] = ()
    removed: tuple[str, ...] = ()
    """The files of renamed documents' old names that are gone now."""
    orphans: tuple[str, ...] = ()
    """The files that are there and whose documents are gone, where a step looks for them."""

    @property
    def units(self) -> int:
        """How many live units the catalogues have."""
        return sum(len(each.catalog.live) for each in self.translations)


def build(project_dir: str | Path = ".", *, overwrite: bool = False, track: Track = in_silence) -> Outcome:
    """Do the main job for the project that `project_dir` lies in: extract, update, check, compile, render.

    A document whose catalogue has findings at error level is not published: its .mo and its rendered text stay
    as they were; so is one of which less is translated than the settings ask for. A page that a person made or
    changed stays, unless `overwrite` is asked for. Raises L10nError when the settings, documents, glossaries or
    catalogues cannot be worked with.
    """
    return build_all(Workspace(find_project(Path(project_dir))), overwrite=overwrite, track=track)


def build_all(workspace: Workspace, *, overwrite: bool = False, track: Track = in_silence) -> Outcome:
    """Extract, update, check, compile and render every document of the project."""
    translations = up_to_date(workspace, track=track)
    findings = tuple(check_all(workspace, translations, track=track))
    _put_templates(workspace)
    put_catalogues(workspace, translations, vacated(workspace, translations))
    outcome = _published(workspace, translations, findings, Aims(overwrite=overwrite), track)
    removed = workspace.store.removed
    left = tuple(each.name for each in orphans(workspace) if each.name not in removed)
    return replace(outcome, removed=removed, orphans=left)


def extract(workspace: Workspace, *, track: Track = in_silence) -> Outcome:
    """Write the template of every document."""
    _put_templates(workspace, track)
    return _committed(workspace)


def update(workspace: Workspace, *, track: Track = in_silence) -> Outcome:
    """Write the templates, and bring the catalogues up to date with them."""
    translations = up_to_date(workspace, track=track)
    _put_templates(workspace)
    put_catalogues(workspace, translations, vacated(workspace, translations))
    outcome = _committed(workspace)
    return replace(outcome, translations=tuple(translations), removed=workspace.store.removed)


def compile_all(workspace: Workspace, *, force: bool = False, track: Track = in_silence) -> Outcome:
    """Write the .mo of every catalogue that has no errors, or of every one with `force`."""
    return _publish(workspace, Aims(rendered=False, force=force), track)


def render_all(
    workspace: Workspace, *, force: bool = False, overwrite: bool = False, track: Track = in_silence
) -> Outcome:
    """Write the translated text of every document whose catalogue has no errors, or of every one with `force`.

    A page that a person made or changed stays, unless `overwrite` is asked for.
    """
    return _publish(workspace, Aims(compiled=False, force=force, overwrite=overwrite), track)


def check_all(
    workspace: Workspace,
    translations: Sequence[Translation],
    selected: Collection[Check] | None = None,
    *,
    track: Track = in_silence,
) -> Iterator[Finding]:
    """The findings in all catalogues of the project, in the order of documents and units."""
    for number, language in enumerate(workspace.settings.languages):
        tracked = track([each for each in translations if each.language == language], "checking")
        catalogues = [each.pairs for each in tracked]
        if number:
            # What is said of the document itself is said once.
            catalogues = [replace(each, unreached=(), unclosed=()) for each in catalogues]
        yield from findings_of(catalogues, workspace, selected)


def _publish(workspace: Workspace, aims: Aims, track: Track) -> Outcome:
    translations = as_they_lie(workspace, track=track)
    findings = () if aims.force else tuple(check_all(workspace, translations, track=track))
    return _published(workspace, translations, findings, aims, track)


def _published(
    workspace: Workspace, translations: Sequence[Translation], findings: tuple[Finding, ...], aims: Aims, track: Track
) -> Outcome:
    translations = with_stale(workspace, translations)
    for each in translations:
        if each.site:
            # Old English that stays on a page has its anchors there.
            each.site.add(each)
    done = publish(workspace, translations, findings, aims, track)
    facts = {each.name: getattr(done, each.name) for each in fields(done)}
    return Outcome(**facts, translations=tuple(translations), findings=findings)


def _committed(workspace: Workspace) -> Outcome:
    """What was written, and what need not be."""
    pending = workspace.store.pending
    changed = workspace.store.commit()
    return Outcome(changed, tuple(name for name in pending if name not in changed))


def _put_templates(workspace: Workspace, track: Track = in_silence) -> None:
    for document in track(workspace.documents, "extracting"):
        data = workspace.template_bytes(document)
        for language in workspace.settings.languages:
            workspace.store.put(places(workspace.settings, document.name, language).template, data)
