# SPDX-License-Identifier: MIT
"""What the desk is asked and what it answers."""

from dataclasses import dataclass
from typing import NamedTuple

from l10n.model import Key
from l10n.report.review import ReviewPage


class Unit(NamedTuple):
    """A unit of a catalogue, by what gettext tells units apart by."""

    path: str
    """The catalogue's, relative to the project."""
    context: str | None
    source: str

    @property
    def key(self) -> Key:
        """That of its entry."""
        return self.context, self.source


@dataclass(frozen=True, slots=True)
class Written:
    """What became of an editor's change."""

    page: ReviewPage
    """The units that look otherwise now, as a page of their own."""
    refused: str = ""
    """Why nothing was written; empty where the catalogue holds the change."""
    theirs: str | None = None
    """Where somebody else has changed the unit meanwhile: the English that stands there now."""


@dataclass(frozen=True, slots=True)
class News:
    """What others have done to the project's files."""

    page: ReviewPage | None = None
    """The units that look otherwise now; None where that is none."""
    everything: bool = False
    """Whether documents, glossaries or settings have changed, so that the page is another one."""
    faults: tuple[str, ...] | None = None
    """Files that cannot be read as they lie there, a line for each; the desk goes on with what it had.

    None where nobody has looked.
    """
