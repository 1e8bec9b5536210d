# SPDX-License-Identifier: MIT
"""Which files made from documents have no document any more."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from l10n import layout
from l10n.config import Project
from l10n.formats import format_of
from l10n.pipeline.layout.places import Family, family_of, made, sources


class Sources:
    """The documents that lie where the settings look for them, those among them that the settings exclude."""

    def __init__(self, project: Project) -> None:
        self._project = project
        names = [name for name, _ in sources(project) if format_of(name) is not None]
        self._names = _Names(names)
        self._stems = _Names(family_of(project.settings, name).stem(name) for name in names)

    def have_page(self, path: str, family: Family, language: str) -> bool | None:
        """Whether a page belongs to one of the documents; None where it can be no page of the family."""
        place = layout.match(family.target, path, language)
        if place is None:
            return None
        name = place.path if family.in_locales else layout.filled(family.source, place, self._language)
        return self._names.have(self._project.root, path, name)

    def left(self, pattern: str, family: Family, language: str) -> list[tuple[str, str]]:
        """What the files of one of the family's patterns that belong to no document are called, and their paths."""
        found = made(self._project, pattern, family, language)
        return sorted(each for each in found if not self._stems.have(self._project.root, each[1], each[0]))

    @property
    def _language(self) -> str:
        return self._project.settings.source_language


class _Names:
    """Names as disks compare them: some take two that differ in case, or in how accents are written, for one."""

    def __init__(self, names: Iterable[str]) -> None:
        self._exact = frozenset(names)
        self._folded: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._exact:
            self._folded[_folded(name)].append(name)

    def have(self, root: Path, path: str, name: str) -> bool:
        """Whether `name`, or another name of the file made from it that lies at `path`, is one of them."""
        if name in self._exact:
            return True
        twins = (path.replace(name, twin) for twin in self._folded.get(_folded(name), ()))
        return any(_same_file(root / path, root / twin) for twin in twins)


def _same_file(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
