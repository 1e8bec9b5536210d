# SPDX-License-Identifier: MIT
"""Which units want a draft, which of them memory or our own readers can give one, and which only a drafter can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from l10n.catalog import Features
from l10n.drafting.groups import grouped
from l10n.drafting.values import Previous
from l10n.glossary import Glossary
from l10n.model import Entry, Key
from l10n.pipeline.drafting.judging import Judge, Verdict
from l10n.pipeline.drafting.readers import read_alone
from l10n.pipeline.drafting.rounds import Group
from l10n.pipeline.drafting.tasks import previous_of, task_of
from l10n.pipeline.drafting.units import Page, Unit, bared, by_block, is_as_offered, is_old, wanting
from l10n.pipeline.tm.recalling import Recollection
from l10n.pipeline.translation import Translation
from l10n.pipeline.workspace import Workspace

MEMORY = "memory"
"""What marks call the translations that the project has already."""


@dataclass(frozen=True)
class Plan:
    """What is done for one language without asking anybody, and what is left for a drafter."""

    language: str
    ready: tuple[tuple[Unit, str], ...]
    """Units whose draft is there, with what gave it."""
    asked: tuple[Unit, ...]

    @property
    def total(self) -> int:
        """The units, wherever the same sentence stands."""
        return size(self.asked) + size([unit for unit, _ in self.ready])

    @property
    def givers(self) -> tuple[str, ...]:
        """What gave the drafts that are there, each once."""
        return tuple(dict.fromkeys(giver for _, giver in self.ready))

    def given(self, giver: str) -> list[Unit]:
        """The units whose draft it gave."""
        return [unit for unit, each in self.ready if each == giver]

    def groups(self) -> Iterator[Group]:
        """The units for a drafter as they are asked for, page by page."""
        for page in dict.fromkeys(each.page for each in self.asked):
            here = [each for each in self.asked if each.page is page]
            yield from grouped([(each, len(each.entry.source)) for each in block] for block in by_block(here))


def size(units: Sequence[Unit]) -> int:
    """How many units these are, with those that say the same elsewhere."""
    return sum(1 + len(each.followers) for each in units)


def plan(
    workspace: Workspace,
    language: str,
    translations: Sequence[Translation],
    everything: Sequence[Translation],
    *,
    fuzzy: bool,
) -> Plan:
    """What memory and our readers know of the units of a language, and what only a drafter can do.

    `everything` are all translations of the project, whose English is the memory.
    """
    wanted = [(each, entries) for each in translations if (entries := list(wanting(each, fuzzy=fuzzy)))]
    memory = _memory(workspace, language, everything, [entry for _, entries in wanted for entry in entries])
    ready: list[tuple[Unit, str]] = []
    rest: list[Unit] = []
    for translation, entries in wanted:
        page = Page(translation, Judge(workspace, translation))
        for unit in _units(workspace, page, entries, memory):
            giver = _given(workspace, unit)
            if giver:
                ready.append((unit, giver))
            else:
                rest.append(unit)
    return Plan(language, tuple(ready), tuple(_leaders(rest)))


def _memory(
    workspace: Workspace, language: str, everything: Sequence[Translation], sought: Sequence[Entry]
) -> Recollection:
    """What the project's catalogues and memories know; nothing where nothing is sought."""
    ours = ((each.catalogue, each.catalog) for each in everything if each.language == language)
    open_ones = (entry.source for entry in sought if not is_old(entry))
    return Recollection(ours, lambda: workspace.memory(language), open_ones)


def _leaders(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units that are asked for: of those that say the same, the first, with the others behind it."""
    leaders: dict[Key, Unit] = {}
    for unit in units:
        leader = unit if unit.entry.target else leaders.setdefault(unit.entry.key, unit)
        if leader is unit:
            yield unit
        else:
            leader.followers.append(unit)


def _units(workspace: Workspace, page: Page, entries: Sequence[Entry], memory: Recollection) -> Iterator[Unit]:
    """The units that want English, with what the memory has for them and sentences like them."""
    glossary = workspace.glossary.for_document(page.translation.document.name)

    def features(source: str) -> Features:
        # What reads numbers takes long to load, and only near sentences are asked about.
        from l10n.pipeline.features import features_of  # noqa: PLC0415

        return features_of(source, glossary)

    bare = {each.key: bared(each) for each in entries if not is_old(each)}
    own = page.translation.catalog
    lent = memory.lent(replace(own, entries=tuple(bare.get(each.key, each) for each in own.entries)), features)
    known = {each.key: each for each in lent.live}
    for entry in entries:
        near = known[entry.key]
        if entry.target and not is_old(entry) and not is_as_offered(entry, near):
            # A person has worked on what was offered, or has to choose.
            continue
        task = task_of(entry, glossary, workspace.settings, _previous(entry, near, glossary))
        yield Unit(page, entry, task, near=near if near.target and not is_old(entry) else None)


def _previous(entry: Entry, near: Entry, glossary: Glossary) -> Previous | None:
    """The older sentence of the unit itself, or else the one that the memory has for it; None where there is none."""
    old = entry if is_old(entry) else near
    if not old.target:
        return None
    if old.previous in {None, entry.source}:
        return Previous(entry.source, old.target)
    return previous_of(old.previous or "", old.target, entry, glossary)


def _given(workspace: Workspace, unit: Unit) -> str:
    """What gives the unit its English without being asked: memory or a reader; empty where nothing does."""
    if is_old(unit.entry):
        return ""
    near = unit.near
    if near is not None and not (near.fuzzy and near.previous != unit.entry.source) and _passes(unit, near.target):
        return MEMORY
    document = unit.page.translation.document.name
    reading = read_alone(unit.entry.source, workspace.glossary.for_document(document), workspace.settings)
    return reading.reader if reading and _passes(unit, reading.target) else ""


def _passes(unit: Unit, target: str) -> bool:
    """Whether the checks have nothing against the English; the unit has it then."""
    verdict = unit.page.judge.verdicts({unit.entry.key: target})[unit.entry.key]
    if verdict.findings:
        return False
    unit.target, unit.verdict = target, Verdict()
    return True
