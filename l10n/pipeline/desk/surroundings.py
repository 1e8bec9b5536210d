# SPDX-License-Identifier: MIT
"""What the page depends on beside the catalogues: when one of these changes, the page is another one."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from l10n.config import NAMES
from l10n.errors import L10nError
from l10n.pipeline.layout.places import sources
from l10n.pipeline.workspace import Workspace

Stamp = tuple[tuple[str, int, int], ...]


def stamp(workspace: Workspace) -> Stamp:
    """Another value when settings, documents, glossaries or memories have changed, come or gone."""
    return tuple(sorted(_stamps(_files(workspace))))


def folders(workspace: Workspace, catalogues: Iterable[str]) -> frozenset[Path]:
    """The folders of all files that the page depends on; where one is not there yet, the nearest above it."""
    root = workspace.project.root
    named = (*_files(workspace), *(root / each for each in catalogues))
    return frozenset({root, *(_nearest(path.parent) for path in named)})


def _files(workspace: Workspace) -> Iterator[Path]:
    root = workspace.project.root
    yield from (root / name for name in NAMES)
    yield from (root / path for _, path in sources(workspace.project))
    try:
        yield from map(Path.absolute, map(Path, workspace.glossary_paths))
    except L10nError:
        # Opening it will tell.
        return


def _stamps(paths: Iterable[Path]) -> Iterator[tuple[str, int, int]]:
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        yield str(path), status.st_mtime_ns, status.st_size


def _nearest(folder: Path) -> Path:
    return next(each for each in (folder, *folder.parents) if each.is_dir())
