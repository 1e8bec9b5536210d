# SPDX-License-Identifier: MIT
"""What checks say of a unit as it is typed, and of those that are read with it; the rest waits until it is saved."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from l10n.checks import Check, Pairs, Scope, chosen, run
from l10n.model import Entry, Finding, Key
from l10n.pipeline.desk.leaf import Leaf, in_order
from l10n.pipeline.reviewing import by_line
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
    told: Mapping[int, Sequence[Finding]]
    """The findings by the line of their unit."""
    changed: frozenset[Key]
    """The units that look otherwise than on the leaf."""


def typed(workspace: Workspace, leaf: Leaf, changed: Mapping[Key, Entry]) -> View:
    """The leaf's units as they look with the `changed` ones in the place of their own."""
    entries = tuple(changed.get(each.key, each) if not each.obsolete else each for each in leaf.pairs.entries)
    pairs = replace(leaf.pairs, entries=entries)
    near = leaf.near(changed)
    is_whole = len(entries) <= WHOLE
    scopes = _NEAR | {Scope.DOCUMENT} if is_whole else _NEAR
    asked = pairs if is_whole else part(pairs, near)
    told = _told(workspace, leaf, asked, [each for each in chosen(workspace.settings) if each.scope in scopes])
    lines = {each.line: each.key for each in asked.entries if not each.obsolete}
    other = {key for line, key in lines.items() if told.get(line, ()) != leaf.told.get(line, ())}
    return view(leaf, pairs.entries, told, frozenset({*changed, *(other if is_whole else other & near)}))


def view(leaf: Leaf, entries: Sequence[Entry], told: Mapping[int, Sequence[Finding]], changed: Collection[Key]) -> View:
    """The `changed` ones of the leaf's `entries` with those that are read with them."""
    wanted = leaf.near(changed)
    seen = tuple(each for each in entries if not each.obsolete and each.key in wanted)
    return View(leaf, seen, told, frozenset(changed))


def part(pairs: Pairs, keys: AbstractSet[Key]) -> Pairs:
    """The catalogue with no other units than those, and the blocks that are made of them."""
    rows = [
        (block, sentences)
        for block, sentences in zip(pairs.blocks, pairs.sentences, strict=True)
        if not keys.isdisjoint(sentences)
    ]
    return replace(
        pairs,
        entries=tuple(each for each in pairs.entries if not each.obsolete and each.key in keys),
        blocks=tuple(block for block, _ in rows),
        sentences=tuple(sentences for _, sentences in rows),
    )


def _told(workspace: Workspace, leaf: Leaf, asked: Pairs, running: Sequence[Check]) -> Mapping[int, Sequence[Finding]]:
    """What the `running` checks say now, beside what the others said last, by line."""
    names = {each.name for each in running}
    lines = {each.line for each in asked.entries}
    return by_line(
        leaf.translation, in_order((*_run(workspace, asked, running), *_others(leaf.findings, names, lines)))
    )


def _run(workspace: Workspace, asked: Pairs, running: Sequence[Check]) -> Iterable[Finding]:
    glossary = workspace.glossary.for_document
    return run([asked], workspace.settings, glossary, running, recall=workspace.recall)


def _others(findings: Iterable[Finding], names: Collection[str], lines: Collection[int]) -> Iterable[Finding]:
    """The findings that nobody asked for now: of other checks, and of other units."""
    return (each for each in findings if each.check not in names or each.line not in lines)
