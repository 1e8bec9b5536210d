# SPDX-License-Identifier: MIT
"""The memories that a project's settings name, opened for one language."""

from collections.abc import Iterator

from l10n.config import Project
from l10n.pipeline.caching.memory import cache_file
from l10n.pipeline.tm.index import Index
from l10n.pipeline.tm.reading import units_of
from l10n.pipeline.tm.sources import memory_files
from l10n.pipeline.tm.units import Unit

LARGE = 2 * 1024 * 1024
"""Bytes of memories from which on it is worth while to keep their index: some ten thousand units."""


def opened(project: Project, language: str) -> Index | None:
    """What the memories know in a language; None where there are none.

    Raises InputError for what is no memory, and for one that cannot be read.
    """
    languages = project.settings.source_language, language
    sources = memory_files(project.root, project.settings.memory.files)
    if not sources:
        return None

    def read(data: bytes, name: str) -> Iterator[Unit]:
        return units_of(data, name, languages)

    is_large = sum(path.stat().st_size for path in sources.values()) > LARGE
    return Index(sources, read, cache_file(project.root, f"{language}.memory") if is_large else None)
