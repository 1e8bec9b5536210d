# SPDX-License-Identifier: MIT
"""Where units lie in their file, when the catalogue at hand is one that is brought up to date and not written."""

from collections.abc import Mapping
from dataclasses import dataclass

from l10n import catalog
from l10n.model import Key
from l10n.pipeline.translation import Translation
from l10n.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Lying:
    """The lines of a catalogue as people see them."""

    here: Mapping[int, Key]
    """The units by their lines in the catalogue at hand."""
    there: Mapping[Key, int]
    """Their lines in the file."""

    def line(self, line: int) -> int:
        """The line in the file of the unit at `line` of the catalogue at hand; 1 for one that is not in the file."""
        return self.there.get(self.here[line], 1) if line in self.here else line


def lying(workspace: Workspace, translation: Translation) -> Lying:
    """Where the units of the translation lie; raises InputError for a file that cannot be read."""
    return lying_in(workspace.store.read(translation.catalogue), translation)


def lying_in(data: bytes | None, translation: Translation) -> Lying:
    """The same in a file that holds `data`; None where there is no file."""
    there = catalog.load(data, translation.catalogue).entries if data else ()
    entries = sorted(translation.catalog.entries, key=lambda entry: entry.obsolete, reverse=True)
    return Lying(
        {entry.line: entry.key for entry in entries},
        {entry.key: entry.line for entry in sorted(there, key=lambda entry: entry.obsolete, reverse=True)},
    )
