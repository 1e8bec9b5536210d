# SPDX-License-Identifier: MIT
"""Writes what is finished, and keeps account of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from l10n import catalog
from l10n.catalog import Mark
from l10n.catalog.heirs import CHANGED, SUGGESTED
from l10n.drafting.records import Record
from l10n.drafting.values import Spent
from l10n.model import Entry
from l10n.pipeline.drafting.plan import MEMORY
from l10n.pipeline.drafting.units import Page, Unit, is_old
from l10n.pipeline.drafting.writing import Book, Draft, shown_place
from l10n.pipeline.history.dates import now


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a run is."""

    done: int
    total: int
    spent: str = ""
    """In money, where prices are stated."""


class Scribe:
    """Hands finished units to the book, and counts."""

    def __init__(self, book: Book, total: int, watch: Callable[[Standing], None]) -> None:
        """`total` units are to be done; `watch` is told how far they are."""
        self.book = book
        self.by: Counter[str] = Counter()
        self.left: list[tuple[str, str]] = []
        self.told: list[tuple[str, str]] = []
        self.changed: dict[str, None] = {}
        self.touched = 0
        self._total, self._done = total, 0
        self._date = datetime.fromtimestamp(now(), UTC).strftime("%Y-%m-%d")
        self.spent = Spent()
        self.money: Callable[[], str] = str
        self._watch = watch

    def write(self, units: Sequence[Unit], model: str) -> None:
        """Write finished units, and those that say the same elsewhere."""
        if not units:
            return
        everyone = [each for unit in units for each in (unit, *unit.followers)]
        for leader in units:
            for each in leader.followers:
                _follow(each, leader)
        for page in dict.fromkeys(each.page for each in everyone):
            self._write_page(page, [each for each in everyone if each.page is page], model)
        self._done += len(everyone)
        self._watch(Standing(self._done, self._total, self.money()))

    def _write_page(self, page: Page, units: Sequence[Unit], model: str) -> None:
        givers = {each.entry.key: model if each.target else MEMORY for each in units}
        drafts = {each.entry.key: self._draft(each, givers[each.entry.key]) for each in units}
        filled = self.book.fill(page.path, [each for each in drafts.values() if each])
        if filled:
            self.changed[page.path] = None
        for entry in filled:
            page.judge.settle(entry)
            self.by[givers[entry.key]] += 1
        have = {each.key for each in filled}
        for unit in units:
            place = shown_place(page.path, unit.entry)
            if unit.entry.key in have:
                self.told += [(place, line) for line in unit.verdict.lines]
            elif drafts[unit.entry.key] is None:
                self.left.append((place, unit.reason))
            else:
                self.touched += 1

    def _draft(self, unit: Unit, model: str) -> Draft | None:
        """The unit's draft, or the English of a sentence like it; None where there is neither."""
        mark, lines = Mark(model, self._date), unit.verdict.lines
        if unit.target:
            kept = is_old(unit.entry) and not self.book.is_ours(unit.page.path, unit.entry)
            return Draft(
                unit.entry,
                lambda entry: catalog.drafted(entry, unit.target, mark, lines, kept=kept),
                Record(mark.name, self._date, unit.target),
            )
        near = unit.near
        if near is None or unit.entry.target:
            return None
        return Draft(
            unit.entry, lambda entry: _suggested(entry, near, mark), Record(mark.name, self._date, near.target)
        )


def _follow(unit: Unit, leader: Unit) -> None:
    """Give the unit what its leader has, judged by the rows that hold where it stands."""
    unit.target, unit.reason, unit.near = leader.target, leader.reason, unit.near or leader.near
    if unit.target:
        unit.verdict = unit.page.judge.verdicts({unit.entry.key: unit.target})[unit.entry.key]


def _suggested(entry: Entry, near: Entry, mark: Mark) -> Entry:
    """The unit with the English of a sentence like its own, and with what that sentence was."""
    made = catalog.drafted(entry, near.target, mark)
    said = [each for each in near.notes if each.startswith((CHANGED, SUGGESTED))]
    return replace(
        made,
        previous=near.previous or entry.source,
        previous_context=near.previous_context,
        notes=(*made.notes, *said),
    )
