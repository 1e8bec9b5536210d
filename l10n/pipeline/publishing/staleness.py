# SPDX-License-Identifier: MIT
"""Old English that may stay on a page whose Japanese has changed, as long as no check tells a difference in sense."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from l10n.catalog.heirs import is_edit
from l10n.checks import run
from l10n.config import Checks
from l10n.model import EMPTY, Entry, Key, Severity
from l10n.pipeline.trailing import first_of
from l10n.pipeline.translation import Translation
from l10n.pipeline.workspace import Workspace

_TELLING = ("number-", "name-", "term-", "text-negation")
"""The checks that tell a difference in sense; of the others an error, such as lost markup, counts as one."""


def with_stale(workspace: Workspace, translations: Sequence[Translation]) -> list[Translation]:
    """The translations, each with the old English that its page may keep, where the settings ask for it."""
    return [_with_stale(workspace, each) for each in translations]


def _with_stale(workspace: Workspace, translation: Translation) -> Translation:
    if not workspace.settings.keeps_stale(translation.document.name):
        return translation
    joined = _joined(translation)
    candidates = {entry.key: entry for entry in translation.catalog.live if is_edit(entry) and entry.key not in joined}
    kept = _sound(workspace, translation, candidates) if candidates else {}
    if not kept:
        return translation
    note = workspace.settings.stale_note
    since = first_of(workspace, translation, [source for _, source in kept]) if "{date}" in note else ""
    return replace(translation, stale=kept, note=note.replace("{date}", since))


def _joined(translation: Translation) -> set[Key]:
    """The units in whose paragraph one's English stands with its neighbour's."""
    targets = {entry.key: entry.target for entry in translation.catalog.live}
    found: set[Key] = set()
    for _, segments in translation.document.blocks:
        keys = [segment.key for segment in segments]
        if any(targets.get(key) == EMPTY for key in keys):
            found.update(keys)
    return found


def _sound(workspace: Workspace, translation: Translation, candidates: Mapping[Key, Entry]) -> dict[Key, str]:
    """The English of those units that no check has anything against beside the new Japanese."""
    entries = tuple(
        replace(entry, fuzzy=False, previous=None, previous_context=None) if entry.key in candidates else entry
        for entry in translation.catalog.entries
    )
    pairs = replace(translation, catalog=replace(translation.catalog, entries=entries)).pairs
    # The judges are all of them, whatever the project wants to hear of.
    settings = replace(workspace.settings, checks=Checks(), overrides=())
    told = run([pairs], settings, workspace.glossary.for_document)
    suspect = {each.line for each in told if each.severity is Severity.ERROR or each.check.startswith(_TELLING)}
    return {key: entry.target for key, entry in candidates.items() if entry.line not in suspect}


def stale_pages(translations: Iterable[Translation]) -> tuple[tuple[str, int], ...]:
    """The pages that hold old English, each with the number of its sentences."""
    return tuple((each.rendered, len(each.stale)) for each in translations if each.stale)
