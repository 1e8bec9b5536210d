# SPDX-License-Identifier: MIT
"""What docutils reads in a document, before it is known where that stands."""

from typing import NamedTuple

from l10n.model import Kind


class Noted(NamedTuple):
    """A text of a document, as docutils has read it."""

    line: int
    """Where it begins, from 0."""
    lines: tuple[str, ...]
    """Without what stands before them: indentation, bullets, names of fields."""
    kind: Kind
    level: int = 0
    style: str = ""
    """A heading's: the signs of its lines, the one over it first; or how `escape` writes the text."""
