# SPDX-License-Identifier: MIT
"""Where words stand in translations: as lines of text and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from l10n.model import Span
from l10n.report.commits import NOT_COMMITTED, Commit
from l10n.report.excerpt import excerpt, line
from l10n.report.harmless import as_json, shown


@dataclass(frozen=True, slots=True)
class Found:
    """A unit that says the words."""

    path: str
    """The catalogue, or the memory."""
    line: int
    """From 1."""
    document: str
    """Empty for a unit of a memory."""
    source: str
    target: str
    state: str
    """translated, fuzzy or untranslated."""
    side: str
    """source or target: where the words stand."""
    spans: tuple[Span, ...]
    """In that text, code points, half-open."""
    came: Commit = NOT_COMMITTED
    """What its English was committed with; in a memory, when it was written and by whom."""

    def as_dict(self) -> dict[str, Any]:
        """The unit as a JSON object."""
        facts = {name: value for name, value in asdict(self).items() if name != "came"}
        return facts | {"spans": [list(span) for span in self.spans]} | self.came.as_dict()


def found_json(found: Sequence[Found]) -> str:
    """`{"version": 1, "found": [...]}`, line end included."""
    return as_json({"version": 1, "found": [each.as_dict() for each in found]}, indent=2) + "\n"


def found_lines(found: Sequence[Found], width: int) -> Iterator[str]:
    """Each unit in three lines: its place, its Japanese and its English, cut around the words."""
    for each in found:
        when = f"  {each.came}" if each.came.date else ""
        state = "" if each.state == "translated" else f" ({each.state})"
        yield f"{shown(each.path)}:{each.line}{state}{when}"
        for side, text in (("source", each.source), ("target", each.target)):
            if text:
                room = width - 4
                yield f"    {excerpt(text, each.spans[0], room)[0] if side == each.side else line(text, room)}"
