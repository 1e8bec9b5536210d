# SPDX-License-Identifier: MIT
"""What an editor does to a unit, and what stands against it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from l10n.catalog.standing import Hand
from l10n.checks import checks, stamped, waivers
from l10n.model import EMPTY, Entry, Finding, Key, Severity
from l10n.patch import holes_in, unfit
from l10n.pipeline.approval.approving import reviewed
from l10n.pipeline.desk.holding import Change
from l10n.pipeline.desk.leaf import Leaf
from l10n.text import UNPRINTABLE

Ask: TypeAlias = Callable[[Leaf, Entry], Iterable[Finding]]
"""Gives what checks say of a leaf's unit as it would be."""

CHANGED = "the translation was changed in the meantime"
FOUND = "checks have found something in it"


@dataclass(frozen=True, slots=True)
class Seal:
    """A document that was signed: what can be taken back."""

    path: str


@dataclass(frozen=True, slots=True)
class Step:
    """Units of a catalogue that were changed at once, as they were and as they are: what can be taken back."""

    path: str
    pairs: tuple[tuple[Entry, Entry], ...]


def saving(before: str, target: str) -> Change:
    """Another English for a unit whose English was seen as `before`; the same one is confirmed."""

    def change(leaf: Leaf, entry: Entry) -> Entry | str:
        reason = _against(leaf, entry.key, target)
        if not reason and entry.target not in {before, target}:
            return CHANGED
        return reason or rewritten(entry, target)

    return change


def approving(before: str, target: str, hand: Hand, ask: Ask) -> Change:
    """The same, and the unit approved as it is then, unless checks tell an error of it."""
    save = saving(before, target)

    def change(leaf: Leaf, entry: Entry) -> Entry | str:
        saved = save(leaf, entry)
        made = saved if isinstance(saved, str) else reviewed(saved, hand)
        return made if isinstance(made, str) else _wrong(ask(leaf, made)) or made

    return change


def _wrong(told: Iterable[Finding]) -> str:
    """The error that stands against an approval; empty where there is none."""
    errors = [each for each in told if each.severity is Severity.ERROR]
    if not errors:
        return ""
    more = f", and {len(errors) - 1} more" if len(errors) > 1 else ""
    return f"not approved: {errors[0].check}: {errors[0].message}{more}; mend it, or waive it with a reason"


def approving_clean(seen: Mapping[Key, str], hand: Hand) -> Change:
    """Units approved in which nothing was found, and whose English is what was `seen`."""

    def change(leaf: Leaf, entry: Entry) -> Entry | str:
        if entry.target != seen[entry.key]:
            return CHANGED
        return FOUND if leaf.told.get(entry.line) else reviewed(entry, hand)

    return change


def waiving(check: str, reason: str, hand: Hand) -> Change:
    """A unit whose pair the check lets be as it stands, for the reason; an empty one has it speak again."""

    def change(_: Leaf, entry: Entry) -> Entry | str:
        if check not in checks():
            return f"no check is named {check!r}"
        gone = {each.comment for each in waivers(entry) if each.names == (check,)}
        kept = tuple(each for each in entry.comments if each not in gone)
        why = _STAMP.sub("", one_line(reason))
        fresh = (f"l10n: ignore[{check}] {one_line(hand.name)}: {why}",) if why else ()
        return stamped(replace(entry, comments=(*kept, *fresh)))

    return change


_STAMP = re.compile(r"(?:\s*\([0-9a-f]{6}\))+\Z")
"""What is put behind a waiver, and no reason may end in."""


def one_line(text: str) -> str:
    """`text` without what some reader of a catalogue might take for a line's end."""
    return " ".join(UNPRINTABLE.sub(" ", text).split())


def taking_back(step: Step) -> Change:
    """The units as they were before the step, where they still are what it made of them."""
    before = {old.key: old for old, _ in step.pairs}
    after = {new.key: new for _, new in step.pairs}

    def change(_: Leaf, entry: Entry) -> Entry | str:
        return _at(entry, before[entry.key]) if _at(entry, after[entry.key]) == entry else CHANGED

    return change


def rewritten(entry: Entry, target: str) -> Entry:
    """The unit with another English, or with the same one confirmed; its waivers stay those of the old pair."""
    return replace(
        stamped(entry), target=target, fuzzy=False, previous=None, previous_context=None, previous_plural=None
    )


def _at(entry: Entry, other: Entry) -> Entry:
    """What `other` holds, at the place of `entry`."""
    return replace(other, line=entry.line, notes=entry.notes, references=entry.references)


def _against(leaf: Leaf, key: Key, target: str) -> str:
    """Why `target` cannot become the English of the leaf's unit; empty where it can."""
    reason = unfit(leaf.entries.get(key), target)
    return _hole(leaf.entries, leaf, key) if not reason and target == EMPTY else reason


def _hole(entries: Mapping[Key, Entry], leaf: Leaf, key: Key) -> str:
    joined = {**entries, key: replace(entries[key], target=EMPTY, fuzzy=False)}
    blocks = [each for each in leaf.blocks.keys if key in each]
    return "no neighbour in its paragraph would carry the text" if key in holes_in(joined, blocks) else ""
