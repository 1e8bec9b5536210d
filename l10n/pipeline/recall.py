# SPDX-License-Identifier: MIT
"""Has what checks say remembered while a command runs, where the user's caches lie."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from l10n import files
from l10n.checks import select
from l10n.pipeline.caching.cache import Cache
from l10n.pipeline.caching.memory import cache_file
from l10n.pipeline.workspace import Workspace


@contextmanager
def remembering(workspace: Workspace) -> Iterator[None]:
    """Have the checks of the workspace remembered in the user's folder for caches, where that is safe."""
    path = cache_file(workspace.project.root, "checks")
    if path is None:
        yield
        return
    cache = Cache(path, _salt(workspace))
    workspace.recall, workspace.cache = cache.recall, cache
    try:
        yield
    finally:
        workspace.recall = workspace.cache = None
        cache.save()


def _salt(workspace: Workspace) -> bytes:
    """Settings, checks and glossary of a run."""
    chosen = [each.name for each in select(workspace.settings.checks.select, workspace.settings.checks.ignore)]
    glossary = [files.read(path) for path in workspace.glossary_paths]
    return hashlib.blake2b(repr((workspace.settings, chosen, glossary)).encode(), digest_size=32).digest()
