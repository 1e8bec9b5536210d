# SPDX-License-Identifier: MIT
"""Cells that a spreadsheet would run: CSV of ours leaves with a mark before them, and comes back without it.

https://owasp.org/www-community/attacks/CSV_Injection
"""

import re
from collections.abc import Callable
from dataclasses import replace

from l10n.glossary.concept import Concept

_BEGINNING = r"[=+\-@\t\r\n＝＋－＠]"
"""Spreadsheets in Japanese take wide signs for narrow ones."""
_RISKY = re.compile(f"'*{_BEGINNING}")
"""How a formula begins; what begins as one that has the mark gets another, so that each comes off again."""
_MARKED = re.compile(f"'+{_BEGINNING}")


def guarded(concept: Concept) -> Concept:
    """The row with an apostrophe before each cell that begins as a formula."""
    return _with(concept, lambda cell: f"'{cell}" if _RISKY.match(cell) else cell)


def plain(concept: Concept) -> Concept:
    """The row without the apostrophes that `guarded` put there."""
    return _with(concept, lambda cell: cell[1:] if _MARKED.match(cell) else cell)


def is_risky(concept: Concept) -> bool:
    """Whether a cell of the row begins as a formula."""
    return guarded(concept) != concept


def _with(concept: Concept, change: Callable[[str], str]) -> Concept:
    def first(cells: tuple[str, ...]) -> tuple[str, ...]:
        # A list is one cell, of which only the beginning matters.
        return tuple(change(each) if number == 0 else each for number, each in enumerate(cells))

    return replace(
        concept,
        source=change(concept.source),
        target=change(concept.target),
        variants=first(concept.variants),
        admitted=first(concept.admitted),
        forbidden=first(concept.forbidden),
        scope=first(concept.scope),
        definition=change(concept.definition),
        note=change(concept.note),
        extra=tuple((name, change(cell)) for name, cell in concept.extra),
    )
