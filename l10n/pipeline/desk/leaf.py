# SPDX-License-Identifier: MIT
"""A document's catalogue as it lies on the desk: the units, what was found in them, and who stands near whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from l10n import catalog, files
from l10n.checks import Pairs
from l10n.model import Block, Entry, Finding, Key
from l10n.pipeline.reviewing import by_line
from l10n.pipeline.workspace import Translation, Workspace

_BLOCKS = 8
"""Of a sentence that stands in more blocks than this, the others show nothing new."""


@dataclass(frozen=True)
class Leaf:
    """A translation on the desk."""

    translation: Translation
    data: bytes | None
    """What the catalogue's file held when it was read or written last; None where there is no file."""
    findings: tuple[Finding, ...] = ()
    """In the catalogue, as checks told them last, `in_order`."""

    @property
    def path(self) -> str:
        """The catalogue's."""
        return self.translation.catalogue

    @cached_property
    def entries(self) -> Mapping[Key, Entry]:
        """The units that the document has today."""
        return {entry.key: entry for entry in self.translation.catalog.live}

    @cached_property
    def pairs(self) -> Pairs:
        """The catalogue as checks see it."""
        return self.translation.pairs

    @cached_property
    def told(self) -> Mapping[int, Sequence[Finding]]:
        """The findings by the line of their unit."""
        return by_line(self.translation, self.findings)

    @cached_property
    def blocks(self) -> tuple[tuple[Key, ...], ...]:
        """The keys of the units of each block."""
        return tuple(tuple(segment.key for segment in segments) for _, segments in self.translation.document.blocks)

    def block(self, key: Key) -> Block | None:
        """The block that the unit stands in first."""
        numbers = self._blocks_of.get(key)
        return self.translation.document.blocks[numbers[0]][0] if numbers else None

    def near(self, keys: Iterable[Key]) -> frozenset[Key]:
        """The units of the blocks that the units stand in, and their neighbours in the catalogue."""
        found = set[Key]()
        for key in keys:
            place = self._places.get(key)
            if place is not None:
                found.update(self._order[max(0, place - 1) : place + 2])
            for block in self._blocks_of.get(key, ())[:_BLOCKS]:
                found.update(each for each in self.blocks[block] if each in self._places)
        return frozenset(found)

    @cached_property
    def _order(self) -> tuple[Key, ...]:
        return tuple(self.entries)

    @cached_property
    def _places(self) -> Mapping[Key, int]:
        return {key: place for place, key in enumerate(self._order)}

    @cached_property
    def _blocks_of(self) -> Mapping[Key, Sequence[int]]:
        found: defaultdict[Key, list[int]] = defaultdict(list)
        for number, keys in enumerate(self.blocks):
            for key in dict.fromkeys(keys):
                found[key].append(number)
        return dict(found)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order in which a unit shows them, whoever told them when."""
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[object, ...]:
    places = finding.target_span or (), finding.source_span or ()
    return finding.line, -finding.severity.weight, *places, finding.check, finding.message


def on_disk(workspace: Workspace, path: str) -> bytes | None:
    """What the catalogue's file holds at this moment; raises InputError where it cannot be read."""
    return files.read_if_there(files.inside(workspace.project.root, path), shown=path)


def renewed(workspace: Workspace, leaf: Leaf) -> Leaf:
    """The leaf as its file has it at this moment, the same one where nothing has changed.

    Where the file is gone, the units stay on the desk. Raises InputError for a file that cannot be read.
    """
    data = on_disk(workspace, leaf.path)
    if data == leaf.data:
        return leaf
    if data is None:
        return replace(leaf, data=None)
    translation = workspace.regarded(leaf.translation, catalog.load(data, leaf.path))
    if translation.site:
        translation.site.add(translation)
    return moved(leaf, translation, data)


def moved(leaf: Leaf, translation: Translation, data: bytes) -> Leaf:
    """The leaf with a catalogue that was read anew, and what was found in the old one at the same units."""
    lines = {entry.line: entry.key for entry in leaf.translation.catalog.live}
    places = {entry.key: entry.line for entry in translation.catalog.live}
    kept = (replace(each, line=places[lines[each.line]]) for each in leaf.findings if lines.get(each.line) in places)
    aside = (each for each in leaf.findings if each.line not in lines)
    return Leaf(translation, data, (*kept, *aside))
