# SPDX-License-Identifier: MIT
"""The units that want a draft, and what is known of each while it is under way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from l10n.catalog.heirs import CHANGED, SUGGESTED
from l10n.drafting.values import Task
from l10n.model import EMPTY, Entry
from l10n.pipeline.drafting.judging import Judge, Verdict
from l10n.pipeline.translation import Translation


@dataclass(frozen=True, eq=False)
class Page:
    """A document in one language, while it is drafted."""

    translation: Translation
    judge: Judge

    @property
    def path(self) -> str:
        """Of the catalogue."""
        return self.translation.catalogue


@dataclass(eq=False)
class Unit:
    """A unit that wants a draft."""

    page: Page
    entry: Entry
    """As the run found it."""
    task: Task
    near: Entry | None = None
    """The unit with the English of a sentence like it, for the case that no drafter has any."""
    target: str = ""
    """The best draft so far."""
    verdict: Verdict = field(default_factory=Verdict)
    """What the checks say of that."""
    refusals: int = 0
    repairs: int = 0
    reason: str = ""
    """Why the last answer was none."""
    followers: list["Unit"] = field(default_factory=list)
    """The same sentence elsewhere, which gets the same English."""


def wanting(translation: Translation, *, fuzzy: bool) -> Iterator[Entry]:
    """The units without English of their own; with `fuzzy` also those whose English was made for an older sentence."""
    for entry in translation.catalog.live:
        if entry.plural is None and (not entry.target or is_offered(entry) or (fuzzy and is_old(entry))):
            yield entry


def is_offered(entry: Entry) -> bool:
    """Whether an update has put the English there, of a sentence of another document that is nearly this one."""
    return entry.fuzzy and any(each.startswith(SUGGESTED) for each in entry.notes) and entry.previous != entry.source


def is_old(entry: Entry) -> bool:
    """Whether the English is known to be that of an older sentence; what a person is unsure of is hers."""
    is_edit = entry.fuzzy and bool(entry.previous) and entry.previous != entry.source
    return is_edit and entry.target not in {"", EMPTY} and not is_offered(entry)


def bared(entry: Entry) -> Entry:
    """The unit without any English."""
    notes = tuple(each for each in entry.notes if not each.startswith((CHANGED, SUGGESTED)))
    return replace(entry, target="", fuzzy=False, previous=None, previous_context=None, comments=(), notes=notes)


def is_as_offered(entry: Entry, near: Entry) -> bool:
    """Whether nobody has worked on what was offered: it is what the memory gives today."""
    return is_offered(entry) and (entry.target, entry.previous) == (near.target, near.previous)


def by_block(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The units of one page in the order of the document, those of one block together."""
    waiting = {each.entry.key: each for each in units}
    for _, segments in units[0].page.translation.document.blocks if units else ():
        block = [waiting.pop(each.key) for each in segments if each.key in waiting]
        if block:
            yield block
    yield from ([each] for each in waiting.values())
