# SPDX-License-Identifier: MIT
"""What checks say of a unit as it is typed, and of those that are read with it; the rest waits until it is saved."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from l10n.checks import Pairs, Scope, chosen, run
from l10n.model import Entry, Key
from l10n.pipeline.desk.leaf import Leaf, Told, in_order
from l10n.pipeline.workspace import Workspace

WHOLE = 300
"""Units of a catalogue that is checked as a whole at each keystroke; of a larger one only what stands near."""
_NEAR = frozenset({Scope.ENTRY, Scope.UNIT, Scope.PASSAGE})
"""What checks are asked of that sees no further than a block and its neighbours."""


@dataclass(frozen=True, slots=True)
class View:
    """Some units of a leaf as they are at this moment, saved or not."""

    leaf: Leaf
    entries: tuple[Entry, ...]
    """In the order of the catalogue; with a unit stand those that are read with it."""
    told: Told
    changed: frozenset[Key]
    """The units that look otherwise than on the leaf."""


def typed(workspace: Workspace, leaf: Leaf, changed: Mapping[Key, Entry]) -> View:
    """The leaf's units as they look with the `changed` ones in the place of their own."""
    entries = tuple(changed.get(each.key, each) if not each.obsolete else each for each in leaf.pairs.entries)
    is_whole = len(entries) <= WHOLE
    near = leaf.near(changed)
    asked = replace(leaf.pairs, entries=entries) if is_whole else part(leaf, entries, near)
    told = _told(workspace, leaf, asked, _NEAR | {Scope.DOCUMENT} if is_whole else _NEAR)
    lines = {each.line: each.key for each in asked.entries if not each.obsolete}
    other = {key for line, key in lines.items() if told.get(line) != leaf.told.get(line)}
    return view(leaf, entries, told, frozenset({*changed, *(other if is_whole else other & near)}))


def view(leaf: Leaf, entries: Sequence[Entry], told: Told, changed: Collection[Key]) -> View:
    """The `changed` ones of the leaf's `entries` with those that are read with them."""
    wanted = leaf.near(changed)
    seen = tuple(each for each in entries if not each.obsolete and each.key in wanted)
    return View(leaf, seen, told, frozenset(changed))


def part(leaf: Leaf, entries: Sequence[Entry], keys: AbstractSet[Key]) -> Pairs:
    """The leaf's catalogue with no other units than those, and the blocks that are made of them."""
    numbers = sorted({number for key in keys for number in leaf.blocks.of.get(key, ())})
    return replace(
        leaf.pairs,
        entries=tuple(each for each in entries if not each.obsolete and each.key in keys),
        blocks=tuple(leaf.pairs.blocks[number] for number in numbers),
        sentences=tuple(leaf.pairs.sentences[number] for number in numbers),
    )


def _told(workspace: Workspace, leaf: Leaf, asked: Pairs, scopes: AbstractSet[Scope]) -> Told:
    """What the checks of those scopes say now of what they are asked, beside what the others said last."""
    running = [each for each in chosen(workspace.settings) if each.scope in scopes]
    names = {each.name for each in running}
    lines = {each.line for each in asked.entries}
    glossary = workspace.glossary.for_document
    found = run([asked], workspace.settings, glossary, running, recall=workspace.recall)
    kept = (each for line in lines for each in leaf.told.get(line, ()) if each.check not in names)
    fresh = in_order(leaf.translation, (*(each for each in found if each.line in lines), *kept))
    return {**{line: each for line, each in leaf.told.items() if line not in lines}, **fresh}
