# SPDX-License-Identifier: MIT
"""What waits for a translator, and since when: as lines of text and as JSON objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from l10n.report.commits import NOT_COMMITTED, Commit
from l10n.report.frame import counted
from l10n.report.harmless import clipped, shown
from l10n.text import cells

_TOLD = 10
"""So many sentences of a document are listed; JSON has them all."""
_LEAST = 10
"""So much of a sentence is shown, however narrow the terminal."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A sentence of a document, and the commit that brought it; without one it is not committed yet."""

    source: str
    came: Commit = NOT_COMMITTED

    def as_dict(self) -> dict[str, Any]:
        """The arrival as a JSON object; what is not known is null."""
        return {"source": self.source} | self.came.as_dict()


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
        return len({each.came.commit for each in self.sentences if each.came.commit})

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
    behind = f"{counted(trail.commits, 'commit')}, {counted(trail.days, 'day')} behind"
    yield f"{name}: {behind}: {counted(len(trail.sentences), 'sentence')}"
    for each in trail.sentences[:_TOLD]:
        room = width - cells(str(each.came)) - len("  : …")
        yield f"  {each.came}: {clipped(each.source, max(_LEAST, room // 2))}"
    if len(trail.sentences) > _TOLD:
        yield f"  and {len(trail.sentences) - _TOLD:,} more (--format json has them all)"
