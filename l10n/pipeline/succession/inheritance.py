# SPDX-License-Identifier: MIT
"""What documents without a catalogue of their own begin with: the one of their old name, or what others know."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import filterfalse
from types import MappingProxyType

from l10n import catalog
from l10n.catalog import Catalog
from l10n.model import Entry, Key
from l10n.pipeline.succession.lineage import heirs

_TITLE = "Project-Id-Version"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a renamed document's catalogue lay before."""

    stem: str
    """The path of the document without its suffix."""
    catalogue: str
    """The path of the file below the project."""
    document: str
    """What the document was called; without its suffix where nothing tells that."""
    known: Catalog
    """As it lay there."""

    def kept(self, now: Catalog) -> tuple[int, int]:
        """How many of its translations the catalogue has as it is now, and how many there were."""
        translated = {entry.key: entry.target for entry in self.known.live if entry.translated}
        held = {entry.key: entry.target for entry in now.live if entry.translated}
        return sum(held.get(key) == target for key, target in translated.items()), len(translated)


class Heritage:
    """The catalogues of one language, and who goes on with which of them."""

    def __init__(
        self,
        units: Mapping[str, Sequence[Key]],
        catalogues: Mapping[str, Catalog],
        paths: Callable[[str], str],
        name: Callable[[str], str],
    ) -> None:
        """`units` are those of the documents, by their paths without suffix; `catalogues` come by such paths, too.

        `paths` tells where the catalogue of a path lies, and `name` what the document of a source's path is called,
        empty for what can be none.
        """
        self._catalogues = catalogues
        self._paths = paths
        self._name = name
        keys = {stem: frozenset(entry.key for entry in known.live) for stem, known in catalogues.items()}
        sets = {stem: frozenset(own) for stem, own in units.items()}
        self._heirs = _without_losses(heirs(sets, keys), catalogues)

    def origin(self, stem: str) -> Origin | None:
        """Where the catalogue of the document comes from, if it was called otherwise."""
        before = self._heirs.get(stem)
        if before is None:
            return None
        known = self._catalogues[before]
        return Origin(before, self._paths(before), self._document(known) or before, known)

    def known(self, stem: str, own: Catalog | None) -> Catalog | None:
        """What the document goes on with, `own` being the catalogue of its name; None for a new document."""
        if stem not in self._heirs:
            return own
        before = self._heirs[stem]
        if before is None:
            return None
        known = _retitled(self._catalogues[before], before, stem)
        return known if own is None or stem in self._heirs.values() else _with_obsolete(known, own)

    def _document(self, known: Catalog) -> str:
        """The document that a catalogue refers to; empty where it refers to none."""
        paths = (reference.path for entry in known.entries for reference in entry.references)
        return next(filter(None, map(self._name, paths)), "")


def _without_losses(found: dict[str, str | None], catalogues: Mapping[str, Catalog]) -> dict[str, str | None]:
    """The renamings after which everything that a translator wrote is still there."""
    while lost := sorted(_losing(found, catalogues)):
        found = {stem: before for stem, before in found.items() if stem not in lost}
        given = set(found.values())
        # A catalogue that nobody takes any more stays with its document.
        found = {stem: before for stem, before in found.items() if before is not None or stem in given}
    return found


def _losing(found: Mapping[str, str | None], catalogues: Mapping[str, Catalog]) -> Iterator[str]:
    """The documents that would go on with another catalogue where nobody takes theirs, and there is no room for it."""
    given = set(found.values())
    for stem, before in found.items():
        own = catalogues.get(stem) if stem not in given else None
        if before is not None and own and not _has_room(catalogues[before], own):
            yield stem


def _has_room(base: Catalog, own: Catalog) -> bool:
    """Whether what translators wrote in `own` can be kept beside what `base` says of the same sentences."""
    held = {entry.key: entry for entry in base.entries}
    worked = [entry for entry in own.entries if catalog.worked_on(entry)]
    return all(_says_all(held.get(entry.key), entry) for entry in worked)


def _says_all(held: Entry | None, entry: Entry) -> bool:
    if held is None:
        return True
    said = (entry.target, entry.plural_targets, entry.fuzzy) == (held.target, held.plural_targets, held.fuzzy)
    return said and {*filterfalse(catalog.is_stamp, entry.comments)} <= {*held.comments}


def _retitled(known: Catalog, before: str, now: str) -> Catalog:
    """The catalogue with the document's name in its header, where the old one stood there with or without a version."""
    title = known.header.get(_TITLE, "")
    if title != before and not title.startswith(f"{before} "):
        return known
    return replace(known, header=MappingProxyType({**known.header, _TITLE: now + title.removeprefix(before)}))


def _with_obsolete(base: Catalog, own: Catalog) -> Catalog:
    """`base` and, as obsolete, what translators wrote in `own` on other sentences."""
    held = {entry.key for entry in base.entries}
    rest = {entry.key: catalog.buried(entry) for entry in own.entries if catalog.worked_on(entry)}
    more = (entry for key, entry in rest.items() if key not in held)
    return replace(base, entries=(*base.entries, *more))
