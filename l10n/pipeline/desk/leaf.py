# SPDX-License-Identifier: MIT
"""A document's catalogue as it lies on the desk: the units, what was found in them, and who stands near whom."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from l10n import catalog, files
from l10n.checks import Pairs
from l10n.model import Block, Entry, Finding, Key
from l10n.pipeline.documents import Document
from l10n.pipeline.reviewing.reviewing import by_line
from l10n.pipeline.translation import Translation
from l10n.pipeline.translations import regarded
from l10n.pipeline.workspace import Workspace

_BLOCKS = 8
"""Of a sentence that stands in more blocks than this, the others show nothing new."""

Told = Mapping[int, tuple[Finding, ...]]
"""Findings by the line of their unit in the order in which they are shown; under 0 those of no unit."""


@dataclass(frozen=True)
class Blocks:
    """Which units stand in which block of a document."""

    document: Document

    @cached_property
    def keys(self) -> tuple[tuple[Key, ...], ...]:
        """The units of each block, by their keys."""
        return tuple(tuple(segment.key for segment in segments) for _, segments in self.document.blocks)

    @cached_property
    def of(self) -> Mapping[Key, tuple[int, ...]]:
        """The numbers of the blocks that each unit stands in, at most as many as are looked at."""
        found: defaultdict[Key, list[int]] = defaultdict(list)
        for number, keys in enumerate(self.keys):
            for key in dict.fromkeys(keys):
                found[key].append(number)
        return {key: tuple(numbers[:_BLOCKS]) for key, numbers in found.items()}


@dataclass(frozen=True)
class Leaf:
    """A translation on the desk."""

    translation: Translation
    data: bytes | None
    """What the catalogue's file held when it was read or written last; None where there is no file."""
    pairs: Pairs = field(repr=False)
    """The catalogue as checks see it."""
    blocks: Blocks = field(repr=False)
    told: Told = field(default_factory=dict)
    """What checks said last."""

    @property
    def path(self) -> str:
        """The catalogue's."""
        return self.translation.catalogue

    @property
    def findings(self) -> Iterable[Finding]:
        """All that checks said last."""
        return chain.from_iterable(self.told.values())

    @cached_property
    def entries(self) -> Mapping[Key, Entry]:
        """The units that the document has today."""
        return {entry.key: entry for entry in self.translation.catalog.live}

    def block(self, key: Key) -> Block | None:
        """The block that the unit stands in first."""
        numbers = self.blocks.of.get(key)
        return self.translation.document.blocks[numbers[0]][0] if numbers else None

    def near(self, keys: Iterable[Key]) -> frozenset[Key]:
        """The units of the blocks that the units stand in, and their neighbours in the catalogue."""
        found = set[Key]()
        for key in keys:
            place = self._places.get(key)
            if place is not None:
                found.update(self._order[max(0, place - 1) : place + 2])
            for block in self.blocks.of.get(key, ()):
                found.update(each for each in self.blocks.keys[block] if each in self._places)
        return frozenset(found)

    @cached_property
    def _order(self) -> tuple[Key, ...]:
        return tuple(self.entries)

    @cached_property
    def _places(self) -> Mapping[Key, int]:
        return {key: place for place, key in enumerate(self._order)}


def leaf_of(translation: Translation, data: bytes | None, findings: Iterable[Finding]) -> Leaf:
    """A leaf with what checks said of it."""
    told = in_order(translation, findings)
    return Leaf(translation, data, translation.pairs, Blocks(translation.document), told)


def in_order(translation: Translation, findings: Iterable[Finding]) -> Told:
    """The findings by line, in the order in which a unit shows them, whoever told them when."""
    return {line: tuple(sorted(each, key=_order)) for line, each in by_line(translation, findings).items()}


def _order(finding: Finding) -> tuple[object, ...]:
    places = finding.target_span or (), finding.source_span or ()
    return -finding.severity.weight, *places, finding.check, finding.message


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
    translation = regarded(workspace, leaf.translation, catalog.load(data, leaf.path))
    if translation.site:
        translation.site.add(translation)
    told = _moved(leaf, translation)
    return Leaf(translation, data, translation.pairs, Blocks(translation.document), told)


def rewritten(leaf: Leaf, translation: Translation, data: bytes, changed: Collection[Key]) -> Leaf:
    """The leaf with the same units as before but for the `changed` ones, which have other texts."""
    pairs = replace(leaf.pairs, entries=tuple(_located(leaf, translation, changed)))
    return Leaf(translation, data, pairs, leaf.blocks, _moved(leaf, translation))


def _located(leaf: Leaf, translation: Translation, changed: Collection[Key]) -> Iterator[Entry]:
    """The units with their lines in the document: those whose place in the catalogue is the same know them."""
    known = {each.key: each for each in leaf.pairs.entries if not each.obsolete and each.key not in changed}
    for entry in translation.catalog.entries:
        old = None if entry.obsolete else known.get(entry.key)
        if old is None:
            yield from translation.document.located([entry])
        else:
            yield old if old.line == entry.line else replace(old, line=entry.line)


def _moved(leaf: Leaf, translation: Translation) -> Told:
    """What was found in the leaf, at the lines that its units have in the translation."""
    places = {entry.key: entry.line for entry in translation.catalog.live}
    lines = {entry.line: places.get(key) for key, entry in leaf.entries.items()}
    told = dict[int, tuple[Finding, ...]]()
    for line, findings in leaf.told.items():
        now = lines.get(line) if line else 0
        if now is not None:
            told[now] = findings if now == line else tuple(replace(each, line=now) for each in findings)
    return told
