# SPDX-License-Identifier: MIT
"""Puts the glossary's words in the place of forbidden ones, where no one has to look."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from l10n import catalog
from l10n.catalog import Catalog
from l10n.checks import Check, run, select
from l10n.checks._fix import fixed
from l10n.model import Finding
from l10n.pipeline.workspace import Translation, Workspace

_FAMILIES = ("name", "term")
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Repair:
    """A catalogue as it was and as it is with the glossary's words."""

    name: str
    before: str
    after: str


def fix_terms(workspace: Workspace, *, dry_run: bool = False) -> list[Repair]:
    """Put the safe suggestions of the checks of terms and names into the project's catalogues.

    Words that a waiver lets be, and words in a place where the term is not sure, stay as they are. Gives the
    catalogues that changed, or, with `dry_run`, that would.
    """
    fixers = tuple(each for each in select(_FAMILIES) if each.fixes)
    repairs = []
    for translation in workspace.translations(update=False):
        repaired = _repaired(translation, workspace, fixers)
        before, after = catalog.dumps(translation.catalog), catalog.dumps(repaired)
        if before != after:
            repairs.append(Repair(translation.catalogue, before, after))
            workspace.store.put(translation.catalogue, catalog.encode(repaired))
    if not dry_run:
        workspace.store.commit()
    return repairs


def _repaired(translation: Translation, workspace: Workspace, fixers: tuple[Check, ...]) -> Catalog:
    known = translation.catalog
    # One repair can make room for the next: two findings at one place.
    for _ in range(_ROUNDS):
        pairs = replace(translation.pairs, entries=known.entries)
        found = run([pairs], workspace.settings, workspace.glossary.for_document, fixers)
        by_line = _by_line(each for each in found if _sure(each, fixers, workspace, pairs.document))
        if not by_line:
            break
        entries = (replace(each, target=fixed(each.target, by_line.get(each.line, ()))) for each in known.entries)
        known = replace(known, entries=tuple(entries))
    return known


def _by_line(findings: Iterable[Finding]) -> dict[int, list[Finding]]:
    """The findings by the line of their units, which no two units share."""
    by_line: dict[int, list[Finding]] = {}
    for each in findings:
        by_line.setdefault(each.line, []).append(each)
    return by_line


def _sure(finding: Finding, fixers: Iterable[Check], workspace: Workspace, document: str) -> bool:
    """Whether a finding has a suggestion and weighs all that its check weighs."""
    own = next(each.severity for each in fixers if each.name == finding.check)
    return finding.suggestion is not None and finding.severity is workspace.settings.level(finding.check, own, document)
