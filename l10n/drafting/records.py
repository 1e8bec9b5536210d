# SPDX-License-Identifier: MIT
"""What became of drafts: accepted as they were, edited, rejected, or still waiting."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from rapidfuzz.distance import Indel

from l10n.catalog import is_draft, mark_of
from l10n.model import Entry, Key

Place: TypeAlias = tuple[str, Key]
"""A catalogue's path, and the key of a unit in it."""
_EDITED = 0.5
"""How much alike what stands there must be to what was drafted, to be that, edited."""
FATES = ("accepted", "edited", "rejected", "waiting", "unknown")


@dataclass(frozen=True, slots=True)
class Record:
    """What was drafted once."""

    model: str
    date: str
    target: str


@dataclass(frozen=True, slots=True)
class Share:
    """What became of the drafts of one model."""

    model: str
    fates: Mapping[str, int]
    """How many of each of `FATES`; of "unknown" nobody here knows what was drafted."""

    @property
    def judged(self) -> int:
        """How many a person has decided about."""
        return sum(self.fates.get(each, 0) for each in FATES[:3])

    def of(self, fate: str) -> float | None:
        """The share of the decided ones that met this fate, from 0 to 1; None where none is decided."""
        return self.fates.get(fate, 0) / self.judged if self.judged else None


def shares(entries: Iterable[tuple[str, Entry]], records: Mapping[Place, Record]) -> list[Share]:
    """What became of the drafts in live units, each with its catalogue's path, by model in order of names."""
    counts: dict[str, Counter[str]] = {}
    for model, fate in _fates(entries, records):
        counts.setdefault(model, Counter())[fate] += 1
    return [Share(model, counts[model]) for model in sorted(counts)]


def _fates(entries: Iterable[tuple[str, Entry]], records: Mapping[Place, Record]) -> Iterator[tuple[str, str]]:
    for path, entry in entries:
        record, mark = records.get((path, entry.key)), mark_of(entry)
        if record is not None and not entry.obsolete:
            yield record.model, fate_of(entry, record)
        elif mark is not None and not entry.obsolete:
            yield mark.model, "waiting" if is_draft(entry) else "unknown" if entry.target else "rejected"


def fate_of(entry: Entry, record: Record) -> str:
    """What a person has done to the draft of a unit."""
    if not entry.target:
        return "rejected"
    if entry.fuzzy:
        return "waiting"
    if entry.target == record.target:
        return "accepted"
    return "edited" if Indel.normalized_similarity(entry.target, record.target) >= _EDITED else "rejected"
