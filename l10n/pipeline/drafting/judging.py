# SPDX-License-Identifier: MIT
"""Drafts before our checks, as if they stood in the catalogue already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.checks import Check, Pairs, Scope, chosen, run
from l10n.drafting.values import Said
from l10n.model import Entry, Finding, Key, Severity
from l10n.pipeline.translation import Translation
from l10n.pipeline.workspace import Workspace

_OF_A_UNIT = frozenset({Scope.ENTRY, Scope.UNIT, Scope.PASSAGE})
_NOT_OF_ENGLISH = frozenset({"source", "po"})
"""Families that speak of what no draft can mend."""
_WORTH_ASKING = frozenset({"text-negation", "text-question"})
"""Checks that are unsure, and tell what machines do: they answer a question, or say the contrary."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks say of a draft, errors first."""

    findings: tuple[Finding, ...] = ()

    @property
    def weight(self) -> tuple[int, ...]:
        """How many errors, warnings and doubts: the smaller, the better."""
        levels = [each.severity for each in self.findings]
        return tuple(levels.count(level) for level in (Severity.ERROR, Severity.WARNING, Severity.INFO))

    @property
    def said(self) -> tuple[Said, ...]:
        """The findings as a drafter is told them."""
        return tuple(Said(each.check, each.message, each.suggestion) for each in self.findings)

    @property
    def lines(self) -> tuple[str, ...]:
        """The findings as notes for a person."""
        return tuple(f"{each.check}: {each.message}" for each in self.findings)


class Judge:
    """Asks the checks that the settings choose about drafts of one catalogue, among their neighbours."""

    def __init__(self, workspace: Workspace, translation: Translation) -> None:
        self._workspace = workspace
        self._pairs = translation.pairs
        self._live = [each for each in self._pairs.entries if not each.obsolete]
        self._places = {each.key: number for number, each in enumerate(self._live)}
        self._checks = _checks(workspace)

    def before(self, key: Key, count: int) -> Sequence[Entry]:
        """As many units right before that one, or as many as there are."""
        number = self._places[key]
        return self._live[max(0, number - count) : number]

    def settle(self, entry: Entry) -> None:
        """Take note of what stands in the catalogue by now."""
        self._live[self._places[entry.key]] = replace(entry, references=self._live[self._places[entry.key]].references)

    def verdicts(self, drafts: Mapping[Key, str]) -> dict[Key, Verdict]:
        """What the checks say of each draft; of what they are unsure of, only what is worth a question."""
        told: dict[Key, list[Finding]] = {key: [] for key in drafts}
        settings, glossary = self._workspace.settings, self._workspace.glossary
        for finding in run([self._among(drafts)], settings, glossary.for_document, self._checks):
            key = finding.context, finding.source
            if key in told and (finding.severity is not Severity.INFO or finding.check in _WORTH_ASKING):
                told[key].append(finding)
        return {key: Verdict(tuple(sorted(found, key=_lightness))) for key, found in told.items()}

    def _among(self, drafts: Mapping[Key, str]) -> Pairs:
        """The drafted units with their neighbours, and the blocks that they are in."""
        numbers = [self._places[key] for key in drafts]
        nearby = self._live[max(0, min(numbers) - 1) : max(numbers) + 2]
        touched = [n for n, keys in enumerate(self._pairs.sentences) if not drafts.keys().isdisjoint(keys)]
        inside = {key for n in touched for key in self._pairs.sentences[n]}
        held = {each.key for each in nearby}
        others = [self._live[self._places[key]] for key in inside if key in self._places and key not in held]
        return replace(
            self._pairs,
            entries=tuple(_as_published(each, drafts.get(each.key)) for each in (*nearby, *others)),
            blocks=tuple(self._pairs.blocks[n] for n in touched),
            sentences=tuple(self._pairs.sentences[n] for n in touched),
            unreached=(),
            unclosed=(),
        )


def _lightness(finding: Finding) -> int:
    return -finding.severity.weight


def _as_published(entry: Entry, draft: str | None) -> Entry:
    """The unit as it would be read if a person took the draft as it is."""
    if draft is None:
        return entry
    comments = tuple(each for each in entry.comments if "l10n:" not in each)
    return replace(entry, target=draft, fuzzy=False, previous=None, previous_context=None, comments=comments)


def _checks(workspace: Workspace) -> tuple[Check, ...]:
    return tuple(
        each
        for each in chosen(workspace.settings)
        if each.scope in _OF_A_UNIT and not each.is_state and each.family not in _NOT_OF_ENGLISH
    )
