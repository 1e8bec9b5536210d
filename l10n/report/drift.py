# SPDX-License-Identifier: MIT
"""Where one sentence's or one term's English changed, when and by whom: as lines of text and as JSON."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from l10n.report.commits import Commit
from l10n.report.harmless import as_json, clipped, shown


@dataclass(frozen=True, slots=True)
class TermShift:
    """A term that a changed sentence says otherwise."""

    term: str
    before: tuple[str, ...]
    """The glossary's forms, right or forbidden, that stood in the English; empty where none did."""
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """A translated sentence that got other English."""

    catalogue: str
    source: str
    context: str | None
    before: str
    after: str
    change: Commit
    terms: tuple[TermShift, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The shift as a JSON object."""
        return asdict(self) | {"change": self.change.as_dict()}


@dataclass(frozen=True, slots=True)
class Place:
    """A unit in a catalogue."""

    catalogue: str
    line: int
    source: str


@dataclass(frozen=True, slots=True)
class Outdated:
    """A row of the glossary whose English changed, and the units that still have the old one."""

    term: str
    glossary: str
    before: str
    after: str
    change: Commit
    places: tuple[Place, ...]

    def as_dict(self) -> dict[str, Any]:
        """The row as a JSON object."""
        return asdict(self) | {"change": self.change.as_dict()}


@dataclass(frozen=True, slots=True)
class Drift:
    """What has changed in the English of a project."""

    shifts: tuple[Shift, ...] = ()
    """The oldest first."""
    rows: tuple[Outdated, ...] = ()


_NAMED = 5
"""So many places of an old term are named in text."""


def drift_json(drift: Drift) -> str:
    """`{"version": 1, "sentences": [...], "terms": [...]}`, line end included."""
    sentences, rows = ([each.as_dict() for each in found] for found in (drift.shifts, drift.rows))
    return as_json({"version": 1, "sentences": sentences, "terms": rows}, indent=2) + "\n"


def drift_lines(drift: Drift, width: int) -> Iterator[str]:
    """What changed, the oldest first, and then the terms of which pages still say the old."""
    for each in drift.shifts:
        yield f"{each.change}: {shown(each.catalogue)}"
        yield f"    {clipped(each.source, (width - 6) // 2)}"
        yield f"  - {clipped(each.before, width - 4)}"
        yield f"  + {clipped(each.after, width - 4)}"
        for term in each.terms:
            yield f"    {shown(term.term)}: {_forms(term.before)} → {_forms(term.after)}"
    for row in drift.rows:
        yield f"{row.change}: {shown(row.term)} is {shown(row.after)} now, {shown(row.glossary)}"
        yield from (
            f"    still {shown(row.before)}: {shown(each.catalogue)}:{each.line}" for each in row.places[:_NAMED]
        )
        if len(row.places) > _NAMED:
            yield f"    and in {len(row.places) - _NAMED:,} more units"


def _forms(forms: Iterable[str]) -> str:
    return ", ".join(map(shown, forms)) or "not named"
