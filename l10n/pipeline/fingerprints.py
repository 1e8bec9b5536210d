# SPDX-License-Identifier: MIT
"""Tells whether anything of a project has changed, and keeps what was found out about it until then."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from l10n import files
from l10n.config import Project, Settings
from l10n.errors import InputError
from l10n.pipeline.caching.memory import keep, maker, opened, sealed, stamp
from l10n.pipeline.layout.places import families, folders, made, sources
from l10n.pipeline.tm.sources import memory_files

_STAMPED = frozenset({".mo", ".pot", ".sha256"})
"""Files of which not only the name but also what they hold says to whom others belong."""


def fingerprint(project: Project) -> str:
    """A name for all that the state of the project depends on.

    Empty where a file cannot be read, which is for others to tell.
    """
    digest = hashlib.blake2b(repr((maker(), project)).encode("utf-8", "surrogatepass"), digest_size=16)
    try:
        memories = memory_files(project.root, project.settings.memory.files)
        # Memories may be hundreds of megabytes.
        digest.update(repr((_made(project), *map(stamp, memories.values()))).encode("utf-8", "surrogatepass"))
        for path in _inputs(project):
            data = files.read(path)
            digest.update(f"\0{path}\0{len(data)}\0".encode("utf-8", "surrogatepass"))
            digest.update(data)
    except (InputError, OSError):
        return ""
    return digest.hexdigest()


def held(path: Path, fingerprint: str) -> Any:
    """The values of JSON that were kept under the fingerprint; None where none were, or where they are damaged."""
    with suppress(InputError, OSError, ValueError, TypeError, KeyError, RecursionError):
        kept = json.loads(opened(files.read(path)))
        if kept["fingerprint"] == fingerprint:
            return kept["value"]
    return None


def hold(path: Path, fingerprint: str, value: Any) -> None:
    """Keep values of JSON under the fingerprint; where that cannot be done, the next answer takes longer."""
    with suppress(InputError, OSError):
        data = sealed(json.dumps({"fingerprint": fingerprint, "value": value}, separators=(",", ":")))
        keep(path, data, expected=files.read_if_there(path))


def _made(project: Project) -> list[str]:
    """What tells which files made from documents are there: all names, and what else tells whose a file is."""
    paths = []
    for folder in folders(project.settings):
        for parent, inner, names in os.walk(project.root / folder):
            inner[:] = [each for each in inner if not each.startswith(".") and each != "node_modules"]
            paths += [Path(parent, name) for name in names]
    return sorted(repr(stamp(path)) if path.suffix in _STAMPED else str(path) for path in paths)


def _inputs(project: Project) -> Iterator[Path]:
    """The documents, catalogues and glossaries."""
    settings = project.settings
    yield from sorted(project.root / path for name, path in sources(project) if _is_document(name, settings))
    for language in settings.languages:
        for family in families(settings):
            yield from sorted(project.root / path for _, path in made(project, family.catalogue, family, language))
    for glob in settings.glossaries:
        yield from sorted(project.root.glob(glob))


def _is_document(name: str, settings: Settings) -> bool:
    # Which files have a format is not asked here: it would load the formats.
    return not settings.documents or any(files.glob_matches(name, glob) for glob in settings.documents)
