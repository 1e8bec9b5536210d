# SPDX-License-Identifier: MIT
"""Checks on pairs from anywhere: catalogues and lists of pairs by path, or one pair from a script."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import parse_pairs
from l10n.checks import Check, Pairs, run
from l10n.checks import select as selected
from l10n.config import Settings
from l10n.errors import Fault, InputError, L10nError
from l10n.glossary import Glossary
from l10n.model import Entry, Finding
from l10n.pipeline.orphans import orphans
from l10n.pipeline.publishing import behind
from l10n.pipeline.steps import check_all
from l10n.pipeline.tracking import Track, in_silence
from l10n.pipeline.workspace import Workspace

STDIN = "-"
CATALOGUES = (".po", ".pot")


def check(
    source: str, target: str, glossary: Glossary | None = None, select: Iterable[str] | None = None
) -> list[Finding]:
    """The findings in one pair, at the checks' own levels; `select` names the checks or families to run.

    Raises UsageError for a name that no check has.
    """
    chosen = _selected(tuple(select or ()))
    pairs = Pairs("", (Entry(source, target),))
    return list(run([pairs], Settings(), lambda _: glossary, chosen))


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks said, and of what."""

    findings: tuple[Finding, ...]
    catalogues: tuple[Pairs, ...]
    behind: tuple[str, ...] = ()
    """Pages that are published although less is translated by now than the settings ask for."""
    orphans: tuple[str, ...] = ()
    """The files of the project whose documents are gone."""

    @property
    def units(self) -> int:
        """How many live units were checked."""
        return sum(not entry.obsolete for each in self.catalogues for entry in each.entries)


def check_project(workspace: Workspace, *, track: Track = in_silence) -> Checked:
    """The findings in all catalogues of the project as they lie there."""
    translations = workspace.translations(update=False, track=track)
    findings = tuple(check_all(workspace, translations, track=track))
    pages = tuple(behind(workspace, translations))
    left = tuple(each.name for each in orphans(workspace))
    return Checked(findings, tuple(each.pairs for each in translations), pages, left)


def check_files(names: Sequence[str], workspace: Workspace) -> Checked:
    """The findings in the files called `names`: PO, or source<TAB>target; "-" is standard input.

    Settings and glossary are the workspace's. Raises InputError with the faults of all files.
    """
    found, faults = [], list[Fault]()
    for name in names:
        try:
            found.append(_read(name, workspace))
        except L10nError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(*faults)
    findings = run(found, workspace.settings, workspace.glossary.for_document, recall=workspace.recall)
    return Checked(tuple(findings), tuple(found))


def parse(data: bytes, shown: str) -> Pairs:
    """The pairs in a file's bytes: PO by its name or its look, or else source<TAB>target; raises InputError."""
    if not data.strip():
        raise InputError(Fault("is empty", shown, hint="give a PO file, or lines of source<TAB>target"))
    if shown.endswith(CATALOGUES) or (shown == _STDIN_SHOWN and _looks_like_po(data)):
        read = catalog.load(data, shown)
        return Pairs(shown, read.entries, read.header)
    return Pairs(shown, parse_pairs(files.decode(data, shown, "utf-8-sig"), shown))


_STDIN_SHOWN = "<stdin>"


def _read(name: str, workspace: Workspace) -> Pairs:
    if name == STDIN:
        return parse(sys.stdin.buffer.read(), _STDIN_SHOWN)
    return replace(parse(files.read(Path(name)), name), document=workspace.document_of(Path(name)))


def _looks_like_po(data: bytes) -> bool:
    return any(line.startswith((b"msgid ", b"msgctxt ")) for line in data.split(b"\n", 2000)[:2000])


@lru_cache(maxsize=64)
def _selected(names: tuple[str, ...]) -> tuple[Check, ...]:
    return selected(names)
