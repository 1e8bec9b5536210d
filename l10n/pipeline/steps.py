# SPDX-License-Identifier: MIT
"""The steps of the main job, one at a time and together; the only place that knows their order.

Each step reads first, thinks, and writes last.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import catalog
from l10n.checks import Check, run
from l10n.config import Settings, find_project
from l10n.errors import Fault, InputError
from l10n.model import Finding, Severity
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.workspace import Translation, Workspace
from l10n.render import render

Put = Callable[[Workspace, Translation], None]
"""Puts what is made of a translation into the workspace's store."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step did."""

    changed: tuple[str, ...] = ()
    """The files that are different now, relative to the project."""
    kept: tuple[str, ...] = ()
    """The files that are as they were, since nothing changed that they are made from."""
    translations: tuple[Translation, ...] = ()
    findings: tuple[Finding, ...] = ()
    withheld: tuple[str, ...] = ()
    """Rendered documents that were not published because their catalogues have errors."""
    incomplete: tuple[str, ...] = ()
    """Rendered documents that were not published because the settings ask for complete translations."""


def build(project_dir: str | Path = ".", *, track: Track = in_silence) -> Outcome:
    """Do the main job for the project that `project_dir` lies in: extract, update, check, compile, render.

    A document whose catalogue has findings at error level is not published: its .mo and its rendered text stay
    as they were; so is one with untranslated units, where the settings want all. Raises L10nError when the
    settings, documents, glossaries or catalogues cannot be worked with.
    """
    return build_all(Workspace(find_project(Path(project_dir))), track=track)


def build_all(workspace: Workspace, *, track: Track = in_silence) -> Outcome:
    """Extract, update, check, compile and render every document of the project."""
    translations = workspace.translations(update=True, track=track)
    findings = tuple(check_all(workspace, translations, track=track))
    _put_templates(workspace)
    _put_catalogues(workspace, translations)
    return _published(workspace, translations, findings, (_put_compiled, _put_rendered), track)


def extract(workspace: Workspace, *, track: Track = in_silence) -> Outcome:
    """Write the template of every document."""
    _put_templates(workspace, track)
    return _committed(workspace)


def update(workspace: Workspace, *, track: Track = in_silence) -> Outcome:
    """Write the templates, and bring the catalogues up to date with them."""
    translations = workspace.translations(update=True, track=track)
    _put_templates(workspace)
    _put_catalogues(workspace, translations)
    return replace(_committed(workspace), translations=tuple(translations))


def compile_all(workspace: Workspace, *, force: bool = False, track: Track = in_silence) -> Outcome:
    """Write the .mo of every catalogue that has no errors, or of every one with `force`."""
    return _publish(workspace, (_put_compiled,), force=force, track=track)


def render_all(workspace: Workspace, *, force: bool = False, track: Track = in_silence) -> Outcome:
    """Write the translated text of every document whose catalogue has no errors, or of every one with `force`."""
    return _publish(workspace, (_put_rendered,), force=force, track=track)


def check_all(
    workspace: Workspace,
    translations: Sequence[Translation],
    selected: Collection[Check] | None = None,
    *,
    track: Track = in_silence,
) -> Iterator[Finding]:
    """The findings in all catalogues of the project, in the order of documents and units."""
    for language in workspace.settings.languages:
        tracked = track([each for each in translations if each.language == language], "checking")
        catalogues = [each.pairs for each in tracked]
        documents = workspace.glossary.for_document
        yield from run(catalogues, workspace.settings, documents, selected, recall=workspace.recall)


def _publish(workspace: Workspace, puts: Sequence[Put], *, force: bool, track: Track) -> Outcome:
    translations = workspace.translations(update=False, track=track)
    findings = () if force else tuple(check_all(workspace, translations, track=track))
    return _published(workspace, translations, findings, puts, track)


def _published(
    workspace: Workspace,
    translations: Sequence[Translation],
    findings: tuple[Finding, ...],
    puts: Sequence[Put],
    track: Track,
) -> Outcome:
    """Put what is made of each translation that may be published, and write everything that was put.

    Raises InputError, when the others are written, with the faults of those that cannot be.
    """
    broken = {each.path for each in findings if each.severity is Severity.ERROR}
    sound = [each for each in translations if each.catalogue not in broken]
    withheld = tuple(each.rendered for each in translations if each.catalogue in broken)
    incomplete: tuple[str, ...] = ()
    if workspace.settings.untranslated == "error":
        incomplete = tuple(each.rendered for each in sound if not each.complete)
        sound = [each for each in sound if each.complete]
    faults: list[Fault] = []
    for each in track(sound, "publishing"):
        try:
            for put in puts:
                put(workspace, each)
        except InputError as error:
            faults.extend(error.faults)
    outcome = _committed(workspace)
    if faults:
        raise InputError(*faults)
    return replace(
        outcome, translations=tuple(translations), findings=findings, withheld=withheld, incomplete=incomplete
    )


def _committed(workspace: Workspace) -> Outcome:
    """What was written, and what need not be."""
    pending = workspace.store.pending
    changed = workspace.store.commit()
    return Outcome(changed, tuple(name for name in pending if name not in changed))


def _put_templates(workspace: Workspace, track: Track = in_silence) -> None:
    for document in track(workspace.documents, "extracting"):
        name = f"{workspace.settings.locales}/{document.stem}.pot"
        workspace.store.put(name, catalog.encode(workspace.template(document)))


def _put_catalogues(workspace: Workspace, translations: Iterable[Translation]) -> None:
    for each in translations:
        workspace.store.put(each.catalogue, catalog.encode(each.catalog, each.catalogue))


def _put_compiled(workspace: Workspace, translation: Translation) -> None:
    workspace.store.put(translation.compiled, catalog.pack(translation.catalog, translation.catalogue))


def _put_rendered(workspace: Workspace, translation: Translation) -> None:
    workspace.store.put(translation.rendered, rendered(translation, workspace.settings))


def rendered(translation: Translation, settings: Settings) -> bytes:
    """The bytes of the document in its language.

    Raises InputError for characters that the target's encoding does not have.
    """
    document = translation.document
    result = render(
        document.text,
        document.blocks,
        target_of=translation.target,
        escape=document.format.escape,
        untranslated=settings.untranslated,
    )
    encoding = settings.rendered_in(document.name)
    try:
        return result.text.encode(encoding)
    except UnicodeEncodeError as error:
        character = result.text[error.start]
        line = result.text.count("\n", 0, error.start) + 1
        hint = 'set target-encoding = "utf-8"'
        raise InputError(Fault(f"{encoding} has no {character!r}", translation.rendered, line, hint=hint)) from None
