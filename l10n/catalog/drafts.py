# SPDX-License-Identifier: MIT
"""Marks of drafts: which English a machine has written, so that nobody takes it for a person's.

`# l10n: draft MODEL 2026-11-29` is a translator's comment, which gettext's tools and editors keep with the unit. It
stays when a person has accepted the draft, and says who began it.
"""

import re
from dataclasses import dataclass, replace

from l10n.catalog.heirs import CHANGED, FOUND, SUGGESTED
from l10n.catalog.stamps import unstamped
from l10n.model import Entry

_MARK = re.compile(r"\s*l10n:\s*draft\s+(\S+)\s+(\d{4}-\d{2}-\d{2})\s*\Z")
_BEFORE = "before the draft: "
"""How the comment begins that keeps the English of a person which a draft has taken the place of."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Who drafted a unit, and when."""

    model: str
    """The model's name, or what else gave the English: memory, numbers, names."""
    date: str
    """As 2026-11-29."""

    @property
    def name(self) -> str:
        """The model's name as one word that every file and terminal can hold."""
        return "".join(each for each in "_".join(self.model.split()) if each.isprintable())

    @property
    def comment(self) -> str:
        """The mark as a translator's comment."""
        return f"l10n: draft {self.name} {self.date}"


def mark_of(entry: Entry) -> Mark | None:
    """The unit's mark, the last one where a merge has kept several; None for what no machine began."""
    found = [match for each in entry.comments if "l10n:" in each and (match := _MARK.match(each))]
    return Mark(found[-1][1], found[-1][2]) if found else None


def is_draft(entry: Entry) -> bool:
    """Whether the unit's English is a draft that waits for a person."""
    return entry.fuzzy and bool(entry.target) and mark_of(entry) is not None


def drafted(entry: Entry, target: str, mark: Mark, findings: tuple[str, ...] = (), *, kept: bool = False) -> Entry:
    """The unit with a draft of its own sentence: fuzzy, marked, and with what checks still say of it as notes.

    With `kept` the English that stood there goes into a comment.
    """
    old = entry.target.replace("\n", "\\n")
    comments = [each for each in unstamped(entry).comments if not _MARK.match(each)]
    before = [f"{_BEFORE}{old}"] if kept and old and old != target and f"{_BEFORE}{old}" not in comments else []
    notes = [each for each in entry.notes if not each.startswith((CHANGED, SUGGESTED, FOUND))]
    return replace(
        entry,
        target=target,
        fuzzy=True,
        previous=entry.source,
        previous_context=None,
        comments=(*comments, *before, mark.comment),
        notes=(*notes, *(FOUND + each for each in findings)),
    )
