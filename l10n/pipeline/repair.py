# SPDX-License-Identifier: MIT
"""Rewriting catalogues where people asked for it: one form for all, and obsolete units removed."""

from collections.abc import Sequence
from pathlib import Path

from l10n import catalog
from l10n.model import Entry
from l10n.pipeline.store import Store
from l10n.pipeline.workspace import Workspace


def normalize(names: Sequence[str]) -> tuple[str, ...]:
    """Rewrite the catalogues called `names` in one form and tell those that changed."""
    store = Store(Path())
    for name in names:
        data = store.require(name)
        store.put(name, catalog.encode(catalog.normalize(catalog.load(data, name))))
    return store.commit()


def normalize_all(workspace: Workspace) -> tuple[str, ...]:
    """Rewrite all catalogues of the project in one form and tell those that changed."""
    for each in workspace.translations(update=False):
        workspace.store.put(each.catalogue, catalog.encode(catalog.normalize(each.catalog)))
    return workspace.store.commit()


def prune(workspace: Workspace, *, dry_run: bool = False) -> list[tuple[str, tuple[Entry, ...]]]:
    """Remove the obsolete units of all catalogues; tell each catalogue's name with what was removed."""
    removed = []
    for each in workspace.translations(update=False):
        pruned, gone = catalog.prune(each.catalog)
        if gone:
            workspace.store.put(each.catalogue, catalog.encode(pruned))
            removed.append((each.catalogue, gone))
    if not dry_run:
        workspace.store.commit()
    return removed
