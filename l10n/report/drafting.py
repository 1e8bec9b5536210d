# SPDX-License-Identifier: MIT
"""What drafts are there, what they take and what becomes of them, for people and for scripts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from l10n.report.harmless import as_json, shown
from l10n.text import cells


class _Share(Protocol):
    """What became of the drafts of one model."""

    @property
    def model(self) -> str: ...
    @property
    def fates(self) -> Mapping[str, int]: ...
    def of(self, fate: str) -> float | None: ...


_DECIDED = ("accepted", "edited", "rejected")
_OPEN = ("waiting", "unknown")


def shares_table(shares: Sequence[_Share]) -> Iterator[str]:
    """A line for each model: how many of its drafts met which fate, and their share of what a person has decided."""
    rows = [("model", *_DECIDED, *_OPEN), *(_row(each) for each in shares)]
    widths = [max(cells(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        first = row[0] + " " * (widths[0] - cells(row[0]))
        rest = (f"{cell:>{width}}" for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((first, *rest)) + "\n"


def _row(share: _Share) -> tuple[str, ...]:
    decided = (f"{share.fates.get(each, 0):,}{_percent(share.of(each))}" for each in _DECIDED)
    return shown(share.model), *decided, *(f"{share.fates.get(each, 0):,}" for each in _OPEN)


def _percent(share: float | None) -> str:
    return "" if share is None else f" ({share:.0%})"


def shares_json(shares: Iterable[_Share]) -> str:
    """The same as JSON, shares from 0 to 1, null where nothing is decided."""
    rows: list[dict[str, Any]] = [
        {
            "model": each.model,
            **{fate: each.fates.get(fate, 0) for fate in (*_DECIDED, *_OPEN)},
            "shares": {fate: each.of(fate) for fate in _DECIDED},
        }
        for each in shares
    ]
    return as_json({"version": 1, "models": rows}) + "\n"
