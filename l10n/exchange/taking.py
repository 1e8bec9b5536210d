# SPDX-License-Identifier: MIT
"""What a delivered unit changes in ours, and why one is left out."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from l10n import catalog
from l10n.exchange.bases import OnConflict, objection, pair_digits
from l10n.exchange.values import Delivered, Delivery, State
from l10n.model import EMPTY, Entry
from l10n.text import mostly_japanese


@dataclass(frozen=True, slots=True)
class Conflict:
    """A delivered unit that differs from what somebody made of ours."""

    unit: Delivered
    ours: Entry
    theirs: Entry
    """Ours as it would be with what came back."""
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What becomes of the units of a delivery."""

    fresh: Mapping[str, Entry]
    """Those that are different now, by their names in files."""
    same: int
    """How many change nothing: they came back as they are here, or as they were sent."""
    left_out: tuple[tuple[Delivered, str], ...]
    """Those that are not taken, each with the reason."""
    conflicts: tuple[Conflict, ...]
    """Those that somebody has to decide; with "theirs" they are among the fresh ones, too."""
    missing: int
    """How many of those that were sent did not come back."""


def judged(
    delivery: Delivery,
    ours: Mapping[str, Entry],
    sent: Callable[[Entry], Collection[str]],
    seen: set[str],
    on_conflict: OnConflict = "tell",
) -> Judged:
    """What becomes of each unit; `sent` tells what was sent as a note with one besides its own notes.

    `seen` are the units that have come already; those of the delivery are added.
    """
    fresh: dict[str, Entry] = {}
    left_out: list[tuple[Delivered, str]] = []
    conflicts: list[Conflict] = []
    for each in delivery.units:
        entry = ours.get(each.identity)
        reason = hindrance(each, entry, seen)
        seen.add(each.identity)
        if reason or entry is None:
            left_out.append((each, reason))
            continue
        made = taken(entry, each, sent(entry) if each.notes else ())
        conflict = _conflict(each, entry, made)
        conflicts += [conflict] if conflict else []
        if made != entry and (not conflict or on_conflict == "theirs"):
            fresh[each.identity] = made
    kept = 0 if on_conflict == "theirs" else len(conflicts)
    same = len(delivery.units) - len(left_out) - len(fresh) - kept
    known = {each.identity for each in delivery.units} & ours.keys()
    missing = max((delivery.expected or 0) - len(known), 0)
    return Judged(fresh, same, tuple(left_out), tuple(conflicts), missing)


def _conflict(unit: Delivered, ours: Entry, theirs: Entry) -> Conflict | None:
    """What stands between ours and the unit with what came back; None where nothing does."""
    if (ours.target, ours.fuzzy) == (theirs.target, theirs.fuzzy):
        return None
    reason = objection(ours, unit.base.pair if unit.base else None)
    return Conflict(unit, ours, theirs, reason) if reason else None


def hindrance(unit: Delivered, entry: Entry | None, seen: set[str]) -> str:
    """Why a delivered unit is left out; empty where it is taken."""
    if unit.identity in seen:
        return "comes twice"
    if entry is None:
        return "is no unit of the document"
    if unit.source != entry.source:
        return "its source was changed"
    if unit.target is None or (unit.target == entry.target and not unit.is_joined) or _is_as_sent(unit):
        return ""
    if unit.broken:
        return f"its codes are broken ({unit.broken})"
    if mostly_japanese(unit.target):
        return "its target is Japanese"
    return ""


def _is_as_sent(unit: Delivered) -> bool:
    """Whether nobody has changed the pair since it was sent."""
    is_draft = unit.state is State.DRAFT
    return unit.base is not None and unit.base.pair == pair_digits(_target(unit), fuzzy=is_draft)


def _target(unit: Delivered) -> str:
    return EMPTY if unit.is_joined else unit.target or ""


def taken(entry: Entry, unit: Delivered, sent: Collection[str] = ()) -> Entry:
    """The unit with the target, state and notes that came back, its source always ours.

    What was sent as a note, as the unit's own and `sent` were, is no translator's, whoever the file says it is of.
    A pair that came back as it was sent is ours as it stands.
    """
    known = {each.strip() for each in (*entry.comments, *entry.notes, *sent)}
    # What the program reads in comments is not taken from strangers.
    notes = tuple(
        each
        for each in unit.notes
        if each.strip() not in known
        and not each.strip().startswith("l10n:")
        and not (unit.base and unit.base.sent(each))
    )
    made = replace(entry, comments=(*entry.comments, *notes)) if notes else entry
    if unit.state is State.EMPTY or _is_as_sent(unit):
        return made
    return _with(made, _target(unit), is_draft=unit.state is State.DRAFT)


def _with(entry: Entry, target: str, *, is_draft: bool) -> Entry:
    if target == entry.target and is_draft == entry.fuzzy:
        return entry
    kept = is_draft and entry.fuzzy
    made = replace(
        entry,
        target=target,
        fuzzy=is_draft,
        previous=entry.previous if kept else None,
        previous_context=entry.previous_context if kept else None,
    )
    return made if is_draft else catalog.stamped(made)
