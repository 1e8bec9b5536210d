# SPDX-License-Identifier: MIT
"""What a delivered unit changes in ours, and why one is left out."""

import re
from dataclasses import replace

from l10n import catalog
from l10n.exchange.values import Delivered, State
from l10n.model import EMPTY, Entry
from l10n.text import JAPANESE


def hindrance(unit: Delivered, entry: Entry | None, seen: set[str]) -> str:
    """Why a delivered unit is left out; empty where it is taken."""
    if unit.identity in seen:
        return "comes twice"
    if entry is None:
        return "is no unit of the document"
    if unit.source != entry.source:
        return "its source was changed"
    if unit.target is None or (unit.target == entry.target and not unit.is_joined):
        return ""
    if unit.broken:
        return f"its codes are broken ({unit.broken})"
    if is_japanese(unit.target):
        return "its target is Japanese"
    return ""


_LETTERS = re.compile(r"[^\W\d_]")


def is_japanese(target: str) -> bool:
    """Whether most letters of a text are Japanese."""
    letters = _LETTERS.findall(target)
    return 2 * len(JAPANESE.findall(target)) > len(letters) > 0


def taken(entry: Entry, unit: Delivered) -> Entry:
    """The unit with the target, state and notes that came back, its source always ours."""
    known = {each.strip() for each in entry.comments}
    # What the program reads in comments is not taken from strangers.
    notes = tuple(each for each in unit.notes if each.strip() not in known and not each.strip().startswith("l10n:"))
    made = replace(entry, comments=(*entry.comments, *notes)) if notes else entry
    if unit.state is State.EMPTY:
        return made
    target = EMPTY if unit.is_joined else unit.target or ""
    is_draft = unit.state is State.DRAFT
    if target == entry.target and is_draft == entry.fuzzy:
        return made
    kept = is_draft and entry.fuzzy
    made = replace(
        made,
        target=target,
        fuzzy=is_draft,
        previous=entry.previous if kept else None,
        previous_context=entry.previous_context if kept else None,
    )
    return made if is_draft else catalog.stamped(made)
