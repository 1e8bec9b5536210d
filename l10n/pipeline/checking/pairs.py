# SPDX-License-Identifier: MIT
"""Checks on pairs from anywhere: catalogues and lists of pairs by path, or one pair from a script."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import parse_pairs
from l10n.checks import Pairs, Plan, Scope, chosen, counted, run_planned
from l10n.checks import select as selected
from l10n.config import Settings
from l10n.errors import Fault, InputError, L10nError
from l10n.glossary import Glossary
from l10n.model import Entry, Finding
from l10n.pipeline.belonging import STDIN, STDIN_SHOWN
from l10n.pipeline.documents import read
from l10n.pipeline.publishing.orphans import orphans
from l10n.pipeline.publishing.publishing import behind
from l10n.pipeline.spreading import findings_of
from l10n.pipeline.steps import check_all
from l10n.pipeline.surveys.state import state_of
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.translations import among_others, as_they_lie
from l10n.pipeline.workspace import Workspace
from l10n.report import Progress

CATALOGUES = (".po", ".pot")


def check(
    source: str, target: str, glossary: Glossary | None = None, select: Iterable[str] | None = None
) -> list[Finding]:
    """The findings in one pair, at the checks' own levels; `select` names the checks or families to run.

    Raises UsageError for a name that no check has.
    """
    return _of_pair(Entry(source, target), _plan(tuple(select or ())), glossary)


def check_batch(
    pairs: Iterable[tuple[str, str]], glossary: Glossary | None = None, select: Iterable[str] | None = None
) -> list[list[Finding]]:
    """For each pair of source and target the findings that `check` gives for it.

    Nothing is remembered from one pair to the next: batches may go to any number of processes.
    Raises UsageError for a name that no check has.
    """
    plan = _plan(tuple(select or ()))
    return [_of_pair(Entry(source, target), plan, glossary) for source, target in pairs]


def _of_pair(entry: Entry, plan: Plan, glossary: Glossary | None) -> list[Finding]:
    return list(run_planned([Pairs("", (entry,))], plan, lambda _: glossary))


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks said, and of what."""

    findings: tuple[Finding, ...]
    catalogues: tuple[Pairs, ...]
    """None where what is told was remembered."""
    root: Path
    """The folder in which the paths of both start."""
    units: int
    """How many live units were checked."""
    progress: tuple[Progress, ...] = ()
    """The catalogues with units that are not translated, where the checks are silent about these."""
    heard: frozenset[str] = frozenset()
    """The names of the checks that saw all they look at: what these did not tell is not there."""
    behind: tuple[str, ...] = ()
    """Pages that are published although less is translated by now than the settings ask for."""
    orphans: tuple[str, ...] = ()
    """The files of the project whose documents are gone."""


def check_project(workspace: Workspace, *, track: Track = in_silence) -> Checked:
    """The findings in all catalogues of the project as they lie there."""
    translations = as_they_lie(workspace, track=track)
    findings = tuple(check_all(workspace, translations, track=track))
    heard = frozenset(each.name for each in chosen(workspace.settings))
    pages = tuple(behind(workspace, translations))
    left = tuple(each.name for each in orphans(workspace))
    catalogues = tuple(each.pairs for each in translations)
    progress = tuple(_progress(catalogues, workspace.settings))
    return Checked(findings, catalogues, workspace.project.root, _units(catalogues), progress, heard, pages, left)


def check_files(shares: Iterable[tuple[Workspace, Sequence[str]]]) -> Checked:
    """The findings in files by their names: PO, or source<TAB>target; "-" is standard input.

    Settings and glossary are those of the workspace that comes with them. Raises InputError with the faults of all
    files.
    """
    read, faults = [], list[Fault]()
    for workspace, names in shares:
        found = list(_all_read(names, workspace, faults))
        read.append((workspace, found))
    if faults:
        raise InputError(*faults)
    return _checked(read)


def check_pairs(pairs: Pairs, workspace: Workspace) -> Checked:
    """The findings in a file that was read from anywhere, under the workspace's settings and glossary."""
    return _checked([(workspace, [pairs])])


def _checked(read: Sequence[tuple[Workspace, Sequence[Pairs]]]) -> Checked:
    findings = (finding for workspace, found in read for finding in findings_of(found, workspace))
    catalogues = tuple(pairs for _, found in read for pairs in found)
    # Of the documents, and of the project's other catalogues, they saw nothing.
    alone = {Scope.ENTRY, Scope.UNIT}
    heard = frozenset(each.name for workspace, _ in read for each in chosen(workspace.settings) if each.scope in alone)
    progress = tuple(each for workspace, found in read for each in _progress(found, workspace.settings))
    return Checked(tuple(findings), catalogues, Path(), _units(catalogues), progress, heard)


def _units(catalogues: Iterable[Pairs]) -> int:
    return sum(not entry.obsolete for each in catalogues for entry in each.entries)


def _progress(catalogues: Iterable[Pairs], settings: Settings) -> Iterator[Progress]:
    """The catalogues with units that are not translated, as far as the settings let these be counted."""
    silent = counted(settings)
    for pairs in catalogues:
        live = [entry for entry in pairs.entries if not entry.obsolete]
        states = Counter(map(state_of, live))
        fuzzy = states["fuzzy"] * ("text-fuzzy" in silent)
        untranslated = states["untranslated"] * ("text-untranslated" in silent)
        if fuzzy or untranslated:
            yield Progress(pairs.path, len(live), untranslated, fuzzy)


def parse(data: bytes, shown: str) -> Pairs:
    """The pairs in a file's bytes: PO by its name or its look, or else source<TAB>target; raises InputError."""
    if not data.strip():
        raise InputError(Fault("is empty", shown, hint="give a PO file, or lines of source<TAB>target"))
    if shown.endswith(CATALOGUES) or (shown == STDIN_SHOWN and _looks_like_po(data)):
        read = catalog.load(data, shown)
        return Pairs(shown, read.entries, read.header)
    return Pairs(shown, parse_pairs(files.decode(data, shown, "utf-8-sig"), shown))


def _all_read(names: Iterable[str], workspace: Workspace, faults: list[Fault]) -> Iterator[Pairs]:
    """The pairs of each file that can be read; the faults of the others go to `faults`."""
    for name in names:
        try:
            yield _read(name, workspace)
        except L10nError as error:
            faults.extend(error.faults)


def _read(name: str, workspace: Workspace) -> Pairs:
    if name == STDIN:
        return parse(sys.stdin.buffer.read(), STDIN_SHOWN)
    return beside_document(parse(files.read(Path(name)), name), workspace, Path(name))


def beside_document(pairs: Pairs, workspace: Workspace, path: Path) -> Pairs:
    """The pairs of the file at `path` as checks see them: with what is known of the document that they belong to."""
    document = workspace.document_of(path)
    if document and pairs.is_catalogue:
        # A document that cannot be read is for the commands to tell that read it.
        with suppress(L10nError):
            return among_others(workspace, read(workspace.project, document), pairs)
    return replace(pairs, document=document)


def _looks_like_po(data: bytes) -> bool:
    return any(line.startswith((b"msgid ", b"msgctxt ")) for line in data.split(b"\n", 2000)[:2000])


@lru_cache(maxsize=64)
def _plan(names: tuple[str, ...]) -> Plan:
    """What is asked of pairs that are of no project."""
    return Plan(Settings(), selected(names))
