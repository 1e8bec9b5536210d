# SPDX-License-Identifier: MIT
"""How the project's catalogues stood before: in git's last commit and what it merged, or else in their .mo files."""

from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from l10n import catalog
from l10n.catalog import Catalog, Witness
from l10n.errors import InputError, UsageError
from l10n.pipeline.history.git import top_of
from l10n.pipeline.history.revisions import Revision
from l10n.pipeline.store import Store

_LOOKED_AT = 30
"""So many versions of a catalogue are searched for a sentence that no other place has."""


class Provenance:
    """Asks git once for a run, and for the catalogues that differ from what was committed."""

    def __init__(self, root: Path, store: Store) -> None:
        self._root = root
        self._store = store

    def witness(self, known: Catalog, catalogue: str, compiled: str, template: str) -> Witness:
        """What is known of the catalogue `known`, which lies at that path, as do `compiled` and `template` made of it.

        A broken or missing version is as if nothing was known.
        """
        if self._head is None:
            data = self._store.read(compiled)
            return Witness(catalog.unpacked(data) if data else None, earlier=lambda: self._templates(template))
        data = self._store.read(catalogue)
        if data is not None and self._head.holds(self._root / catalogue, data):
            before: Catalog | None = known
        else:
            before = self._version(self._head, catalogue)
        sides = [before] if self._joining else []
        sides += [self._version(each, catalogue) for each in self._joining or self._merged]
        return Witness(
            None if before is None else {entry.key: entry for entry in before.entries},
            tuple(side for side in sides if side is not None),
            joining=bool(self._joining),
            earlier=lambda: self._earlier(catalogue, template),
            last=lambda: self._last(catalogue, before, is_new=before is not known),
            strangers=lambda: self._strangers(catalogue),
        )

    @property
    def sides(self) -> list[Revision]:
        """The commits that a merge under way joins, or that the last commit has joined; none elsewhere."""
        return [self._head, *self._joining] if self._head and self._joining else self._merged

    @cached_property
    def _head(self) -> Revision | None:
        if top_of(self._root) is None:
            return None
        try:
            return Revision("HEAD", self._root)
        except UsageError:
            return None

    @cached_property
    def _joining(self) -> list[Revision]:
        with suppress(UsageError):
            return self._head.joining() if self._head else []
        return []

    @cached_property
    def _merged(self) -> list[Revision]:
        """The sides of the last commit, if that is a merge."""
        with suppress(UsageError):
            parents = self._head.parents() if self._head else []
            return parents if len(parents) > 1 else []
        return []

    def _last(self, catalogue: str, before: Catalog | None, *, is_new: bool) -> Catalog | None:
        """The version before the newest, which is either not committed or that of the last commit; else None."""
        if is_new:
            return before
        data, parent = self._store.read(catalogue), self._parent
        if parent is None or data is None or parent.holds(self._root / catalogue, data):
            return None
        return self._version(parent, catalogue)

    @cached_property
    def _parent(self) -> Revision | None:
        """The commit before the last, unless that is a merge."""
        with suppress(UsageError):
            parents = self._head.parents() if self._head else []
            return parents[0] if len(parents) == 1 else None
        return None

    def _strangers(self, catalogue: str) -> Iterator[Catalog]:
        for version in self._head.strangers(self._root / catalogue, _LOOKED_AT) if self._head else ():
            yield from _parsed(version.data, catalogue)

    def _earlier(self, catalogue: str, template: str) -> Iterator[Catalog]:
        yield from self._templates(template)
        for head in (self._head, *self._joining):
            for each in head.history(self._root / catalogue, _LOOKED_AT) if head else ():
                yield from _parsed(each.data, catalogue)

    def _templates(self, name: str) -> Iterator[Catalog]:
        with suppress(InputError):
            yield from _parsed(self._store.read(name), name)

    def _version(self, revision: Revision, name: str) -> Catalog | None:
        with suppress(InputError):
            return next(_parsed(revision.read(self._root / name), name), None)
        return None


def _parsed(data: bytes | None, name: str) -> Iterator[Catalog]:
    """The catalogue in a file's bytes; nothing where there are none, or broken ones."""
    if data is not None:
        with suppress(InputError):
            yield catalog.load(data, name)
