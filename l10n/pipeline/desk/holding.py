# SPDX-License-Identifier: MIT
"""The catalogues that are open, as they lie on the disk: read again before each change, and written on top of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from l10n import catalog, files
from l10n.errors import InputError, L10nError
from l10n.model import Entry, Finding, Key
from l10n.pipeline.approval.approving import GONE
from l10n.pipeline.approval.journal import ready
from l10n.pipeline.desk.leaf import Leaf, in_order, on_disk, renewed, rewritten
from l10n.pipeline.desk.looking import View, typed
from l10n.pipeline.workspace import Workspace

Change: TypeAlias = Callable[[Leaf, Entry], Entry | str]
"""Gives what the unit of a leaf becomes, or why it stays as it is."""

_TRIES = 5
"""How often a change is put on top of what somebody else has written in the same moment."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of units that somebody wanted changed."""

    leaf: Leaf | None
    """As it is now; None where there is no such catalogue."""
    pairs: tuple[tuple[Entry, Entry], ...] = ()
    """The units that were changed, as they were and as they are."""
    refused: Mapping[Key, str] = field(default_factory=dict)
    """Why a unit stays as it is."""
    view: View | None = None
    """What looks otherwise now."""


class Holding:
    """The leaves of one project."""

    def __init__(self, workspace: Workspace, leaves: Iterable[Leaf], told: Mapping[str, Sequence[Finding]]) -> None:
        self.workspace = workspace
        self.leaves = {each.path: each for each in leaves}
        self._told = told
        self.is_restless = False
        """Whether something has changed since all checks were asked of everything."""
        self._unsaid: defaultdict[str, set[Key]] = defaultdict(set)

    def change(self, path: str, keys: Iterable[Key], change: Change) -> Made:
        """Write what `change` makes of the units as they stand on the disk at this moment.

        Raises InputError for a file that cannot be read or written.
        """
        wanted = tuple(dict.fromkeys(keys))
        for attempt in range(_TRIES):
            if path not in self.leaves:
                break
            leaf = self._renew(path)
            fresh, refused = _changed(leaf, wanted, change)
            if not fresh:
                return Made(leaf, refused=refused)
            try:
                view = self._put(leaf, fresh)
            except InputError:
                # Somebody wrote between our look and our rename, or it cannot be written at all.
                if attempt + 1 == _TRIES or on_disk(self.workspace, path) == leaf.data:
                    raise
            else:
                now = self.leaves[path]
                return Made(now, tuple((leaf.entries[key], now.entries[key]) for key in fresh), refused, view)
        return Made(None, refused=dict.fromkeys(wanted, GONE))

    def news(self) -> tuple[list[View], list[str]]:
        """What others have changed since this was asked last, and a line for each file that cannot be read."""
        faults = [fault for path in self.leaves for fault in self._fault_of(path)]
        unsaid, self._unsaid = self._unsaid, defaultdict(set)
        return [self._asked(path, keys) for path, keys in unsaid.items() if keys], faults

    def findings_of(self, leaf: Leaf) -> Sequence[Finding] | None:
        """All that checks say of the leaf and of its document; None where that has to be asked anew.

        Raises InputError for a file that cannot be read.
        """
        if self.is_restless or on_disk(self.workspace, leaf.path) != leaf.data:
            return None
        return (*leaf.findings, *self._told.get(leaf.translation.document.path, ()))

    def settled(self, findings: Mapping[str, Sequence[Finding]]) -> Iterator[tuple[Leaf, set[Key]]]:
        """Have these findings, by catalogue, be what checks say; gives the units that look otherwise then."""
        self._told = findings
        for path, old in self.leaves.items():
            leaf = replace(old, told=in_order(old.translation, findings.get(path, ())))
            changed = {key for key, each in leaf.entries.items() if leaf.told.get(each.line) != old.told.get(each.line)}
            self.leaves[path] = leaf
            if changed:
                yield leaf, changed

    def _put(self, leaf: Leaf, fresh: Mapping[Key, Entry]) -> View:
        """Write the leaf's catalogue with the `fresh` units, and tell what looks otherwise then."""
        ready(self.workspace.project)
        known, root = leaf.translation.catalog, self.workspace.project.root
        entries = tuple(each if each.obsolete else fresh.get(each.key, each) for each in known.entries)
        data = catalog.encode(replace(known, entries=entries), leaf.path)
        files.write(files.inside(root, leaf.path), data, expected=leaf.data, shown=leaf.path)
        translation = replace(leaf.translation, catalog=catalog.load(data, leaf.path))
        if translation.site:
            translation.site.add(translation)
        self.leaves[leaf.path] = rewritten(leaf, translation, data, fresh)
        return self._asked(leaf.path, fresh)

    def _asked(self, path: str, keys: Iterable[Key]) -> View:
        """What checks say now that the units are other ones; from now on that is what stands there."""
        self.is_restless = True
        leaf = self.leaves[path]
        seen = typed(self.workspace, leaf, {key: leaf.entries[key] for key in keys if key in leaf.entries})
        self.leaves[path] = replace(leaf, told=seen.told)
        return replace(seen, leaf=self.leaves[path])

    def _renew(self, path: str) -> Leaf:
        """The leaf as its file has it; what others did to it is told as news."""
        old = self.leaves[path]
        leaf = renewed(self.workspace, old)
        if leaf is not old:
            self.leaves[path] = leaf
            self._unsaid[path] |= set(_differences(old, leaf))
        return leaf

    def _fault_of(self, path: str) -> Iterator[str]:
        try:
            self._renew(path)
        except L10nError as error:
            yield from map(str, error.faults)


def _differences(old: Leaf, new: Leaf) -> Iterator[Key]:
    """The units of `new` that are not as they were, wherever they stand."""
    known = {replace(entry, line=0) for entry in old.entries.values()}
    return (key for key, entry in new.entries.items() if replace(entry, line=0) not in known)


def _changed(leaf: Leaf, keys: Iterable[Key], change: Change) -> tuple[dict[Key, Entry], dict[Key, str]]:
    """The units that are others after the change, and why it refuses units."""
    made = {key: change(leaf, leaf.entries[key]) if key in leaf.entries else GONE for key in keys}
    refused = {key: each for key, each in made.items() if isinstance(each, str)}
    fresh = {key: each for key, each in made.items() if isinstance(each, Entry) and each != leaf.entries[key]}
    return fresh, refused
