# SPDX-License-Identifier: MIT
"""Rewriting catalogues where people asked for it: findings repaired, one form for all, obsolete units removed."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import catalog, files
from l10n.catalog import Catalog
from l10n.checks import Pairs, fix_catalogue, select, stamped
from l10n.errors import Fault, L10nError, UsageError
from l10n.model import Entry
from l10n.pipeline.checking.pairs import CATALOGUES
from l10n.pipeline.documents import read
from l10n.pipeline.store import Store
from l10n.pipeline.translations import as_they_lie, leads
from l10n.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Repair:
    """What `fix` did to a catalogue."""

    name: str
    before: str
    after: str
    """The text of the file; the same as before where nothing was to repair."""
    units: int
    """How many units have another target now."""


def fix(
    workspace: Workspace, names: Sequence[str] | None = None, *, numbers: bool = False, dry_run: bool = False
) -> list[Repair]:
    """Put the safe suggestions of the checks into the catalogues called `names`, by default all of the project.

    Waivers are stamped on the way. Numbers change only when `numbers` are asked for. With `dry_run` nothing is written.
    Raises UsageError for a name that is no catalogue's.
    """
    repairs = []
    for path, known, pairs in _of_project(workspace) if names is None else _named(names, workspace):
        repaired, count = fixed(known, pairs, workspace, numbers=numbers)
        repairs.append(Repair(pairs.path, catalog.dumps(known), catalog.dumps(repaired), count))
        if not dry_run:
            # What was read is what is written over: anything else there by now is somebody else's work.
            data = catalog.encode(repaired, pairs.path)
            files.write(path, data, expected=catalog.encode(known), shown=pairs.path)
    return repairs


def fixed(known: Catalog, pairs: Pairs, workspace: Workspace, *, numbers: bool) -> tuple[Catalog, int]:
    """The catalogue with what can be repaired, and how many units have another target."""
    checks = workspace.settings.checks
    chosen, glossary = select(checks.select, checks.ignore), workspace.glossary.for_document(pairs.document)
    entries = fix_catalogue(pairs, workspace.settings, glossary, chosen, numbers=numbers)
    both = list(zip(entries, known.entries, strict=True))
    count = sum(new.target != old.target for new, old in both)
    # Checks see the lines of the document, which the catalogue need not name.
    written = tuple(replace(stamped(new), references=old.references) for new, old in both)
    return replace(known, entries=written), count


def _named(names: Sequence[str], workspace: Workspace) -> Iterator[tuple[Path, Catalog, Pairs]]:
    for name in names:
        if not name.endswith(CATALOGUES):
            raise UsageError(Fault("is not a catalogue", name, hint="`l10n fix` takes .po files"))
        known, document = catalog.read(Path(name), name), workspace.document_of(Path(name))
        pairs = Pairs(name, known.entries, known.header, document=document)
        if document:
            # A document that cannot be read is for the commands to tell that read it.
            with suppress(L10nError):
                pairs = replace(pairs, leads=leads(workspace, read(workspace.project, document), pairs))
        yield Path(name), known, pairs


def _of_project(workspace: Workspace) -> Iterator[tuple[Path, Catalog, Pairs]]:
    for each in as_they_lie(workspace):
        yield workspace.project.root / each.catalogue, each.catalog, each.pairs


def normalize(names: Sequence[str]) -> tuple[str, ...]:
    """Rewrite the catalogues called `names` in one form and tell those that changed."""
    store = Store(Path())
    for name in names:
        data = store.require(name)
        store.put(name, catalog.encode(catalog.normalize(catalog.load(data, name))))
    return store.commit()


def normalize_all(workspace: Workspace) -> tuple[str, ...]:
    """Rewrite all catalogues of the project in one form and tell those that changed."""
    for each in as_they_lie(workspace):
        workspace.store.put(each.catalogue, catalog.encode(catalog.normalize(each.catalog), each.catalogue))
    return workspace.store.commit()


def prune(workspace: Workspace, *, dry_run: bool = False) -> list[tuple[str, tuple[Entry, ...]]]:
    """Remove the obsolete units of all catalogues; tell each catalogue's name with what was removed."""
    removed = []
    for each in as_they_lie(workspace):
        pruned, gone = catalog.prune(each.catalog)
        if gone:
            workspace.store.put(each.catalogue, catalog.encode(pruned))
            removed.append((each.catalogue, gone))
    if not dry_run:
        workspace.store.commit()
    return removed
