# SPDX-License-Identifier: MIT
"""Which files made from documents have no document any more."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from l10n.config import Project
from l10n.formats import format_of
from l10n.pipeline.documents import names_below


class Sources:
    """The documents that lie in the source folder, those among them that the settings exclude."""

    def __init__(self, project: Project) -> None:
        settings = project.settings
        folder = project.root / settings.locales / settings.source_language
        names = [name for name in names_below(folder) if format_of(name) is not None]
        self._names = _Names(names)
        self._stems = _Names(map(stem_of, names))

    def has(self, folder: Path, name: str) -> bool:
        """Whether a document is called as the file `name` in `folder` is."""
        return self._names.have(folder, name, "")

    def left(self, folder: Path, suffix: str) -> list[str]:
        """The paths without suffix of the files below `folder` with that `suffix` that have no document, sorted."""
        stems = (name.removesuffix(suffix) for name in names_below(folder) if name.endswith(suffix))
        return sorted(stem for stem in stems if not self._stems.have(folder, stem, suffix))


def stem_of(name: str) -> str:
    """A document's path without its last suffix."""
    return str(PurePosixPath(name).with_suffix(""))


class _Names:
    """Names as disks compare them: some take two that differ in case, or in how accents are written, for one."""

    def __init__(self, names: Iterable[str]) -> None:
        self._exact = frozenset(names)
        self._folded: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._exact:
            self._folded[_folded(name)].append(name)

    def have(self, folder: Path, name: str, suffix: str) -> bool:
        """Whether `name`, or another name of the file in `folder` that is called so with the suffix, is one of them."""
        twins = () if name in self._exact else self._folded.get(_folded(name), ())
        path = folder / f"{name}{suffix}"
        return name in self._exact or any(_same_file(path, folder / f"{twin}{suffix}") for twin in twins)


def _same_file(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
