# SPDX-License-Identifier: MIT
"""What an editor does to a unit, and what stands against it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from l10n.checks import stamped
from l10n.model import EMPTY, Entry, Key
from l10n.patch import holes_in, unfit
from l10n.pipeline.desk.leaf import Leaf
from l10n.pipeline.desk.values import Unit


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was made, and can be taken back."""

    unit: Unit
    before: Entry
    after: Entry


def rewritten(entry: Entry, target: str) -> Entry:
    """The unit with another English, or with the same one confirmed; its waivers stay those of the old pair."""
    return replace(
        stamped(entry), target=target, fuzzy=False, previous=None, previous_context=None, previous_plural=None
    )


def restored(entry: Entry, before: Entry) -> Entry:
    """The unit as it was `before`, at its place of today."""
    return replace(before, line=entry.line, notes=entry.notes, references=entry.references)


def stands(entry: Entry, step: Step) -> bool:
    """Whether the unit still is what the step made of it, wherever it stands by now."""
    return restored(entry, step.after) == entry


def against(leaf: Leaf, key: Key, target: str) -> str:
    """Why `target` cannot become the English of the leaf's unit; empty where it can."""
    reason = unfit(leaf.entries.get(key), target)
    if not reason and target == EMPTY:
        return _hole(leaf.entries, leaf, key)
    return reason


def _hole(entries: Mapping[Key, Entry], leaf: Leaf, key: Key) -> str:
    joined = {**entries, key: replace(entries[key], target=EMPTY, fuzzy=False)}
    blocks = [each for each in leaf.blocks if key in each]
    return "no neighbour in its paragraph would carry the text" if key in holes_in(joined, blocks) else ""
