# SPDX-License-Identifier: MIT
"""What waits for a translator, and since when: as lines of text and as JSON objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from l10n.report.harmless import clipped, shown
from l10n.text import cells

_TOLD = 10
"""So many sentences of a document are listed; JSON has them all."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A sentence of a document, and the commit that brought it; without one it is not committed yet."""

    source: str
    commit: str = ""
    date: str = ""
    """As ISO 8601 has it."""
    author: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The arrival as a JSON object; what is not known is null."""
        facts = {"commit": self.commit, "date": self.date, "author": self.author}
        return {"source": self.source} | {name: value or None for name, value in facts.items()}


@dataclass(frozen=True, slots=True)
class Trail:
    """What of a document is not translated."""

    document: str
    language: str
    sentences: tuple[Arrival, ...] = ()
    days: int = 0
    """Since the first of them came, in whole days."""

    @property
    def commits(self) -> int:
        """How many commits brought sentences that wait."""
        return len({each.commit for each in self.sentences if each.commit})

    def as_dict(self) -> dict[str, Any]:
        """What `status --git --format json` says of the document."""
        return {
            "commits": self.commits,
            "days": self.days,
            "sentences": [each.as_dict() for each in self.sentences],
        }


def trail_lines(trail: Trail, width: int) -> Iterator[str]:
    """What the English of a document is behind by, and below it each sentence; nothing where none waits."""
    if not trail.sentences:
        return
    name = f"{shown(trail.document)} ({shown(trail.language)})"
    behind = f"{_counted(trail.commits, 'commit')}, {_counted(trail.days, 'day')} behind"
    yield f"{name}: {behind}: {_counted(len(trail.sentences), 'sentence')}"
    for each in trail.sentences[:_TOLD]:
        when = f"{each.date[:10]} {each.commit[:8]} {shown(each.author)}" if each.commit else "not committed"
        yield f"  {when}: {clipped(each.source, max(10, (width - cells(when) - 5) // 2))}"
    if len(trail.sentences) > _TOLD:
        yield f"  and {len(trail.sentences) - _TOLD:,} more (--format json has them all)"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
