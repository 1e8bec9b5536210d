# SPDX-License-Identifier: MIT
"""The values of a catalogue: what was read, with its bytes, and what an update did."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from l10n.model import Entry, Key


@dataclass(frozen=True, slots=True)
class Header:
    """The first entry of a catalogue: what holds for all others."""

    fields: Mapping[str, str]
    comments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    """With `fuzzy`, which templates carry."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the headers of a project's catalogues say of it; what nobody stated is left empty, as editors expect it."""

    version: str = ""
    bugs_to: str = ""
    """An e-mail or web address."""
    last_translator: str = ""
    """Name <address>."""
    team: str = ""
    created: str = ""
    """When the units of the template last changed, as gettext writes it: 2026-11-29 09:30+0000."""


@dataclass(frozen=True, slots=True)
class Original:
    """A catalogue's text as it was read, so that what nobody touched keeps its bytes."""

    header: Header
    head: Entry | None
    """The entry that the header is; None where the file has none."""
    header_text: str
    """With its trailing quotation mark and without the line end behind it; empty where the file has none."""
    chunks: Mapping[Key, tuple[Entry, str]]
    """Each entry with its text, from behind the one before it to its last quotation mark."""
    tail: str
    """What stands behind the last entry."""
    text: str
    """All of it, whatever the order of its entries and the ends of its lines."""
    entries: tuple[Entry, ...]
    """The entries, in the order in which the catalogue has them."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """A gettext catalogue: the pairs of one document in order, the obsolete ones last."""

    header: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The header's fields in order."""
    entries: tuple[Entry, ...] = ()
    header_comments: tuple[str, ...] = ()
    header_flags: tuple[str, ...] = ()
    newline: str = "\n"
    """What ends its lines."""
    original: Original | None = field(default=None, repr=False, compare=False)

    @property
    def live(self) -> tuple[Entry, ...]:
        """The entries that the document has today."""
        return tuple(entry for entry in self.entries if not entry.obsolete)


class Lemmas(Protocol):
    """Tells the dictionary forms of a sentence's words."""

    def __call__(self, start: int = 0, end: int | None = None) -> tuple[str, ...]:
        """Those from `start` to `end` (code points, half-open), where clauses begin and end; all without them.

        What only changes the style is left out or told alike (です and である); a negation, a mood, a question mark
        and a comma that may bind otherwise are kept. Two sentences with equal lemmas and quantities mean the same.
        """


@dataclass(frozen=True, slots=True)
class Features:
    """What a sentence says, as far as the caller's language tools can tell."""

    lemmas: Lemmas
    """Asked only about sentences with equal quantities, and only of the clauses that differ, for it is what costs."""
    negations: Callable[[int, int], int]
    """Tells how often something is negated between two places, code points; asked only of the clauses that differ."""
    numbered: Callable[[int, int], bool]
    """Tells whether a number may stand between two places, code points."""
    quantities: Callable[[], tuple[str, ...]]
    """Tells the numbers with their scales and units, each in one normal form; asked where one is near to an edit."""
    terms: tuple[str, ...] = ()
    """The glossary's terms that occur."""


@dataclass(frozen=True, slots=True)
class Change:
    """A source that was edited, whose old target came along."""

    before: str
    after: str
    what: tuple[str, ...]
    """What differs, for people: "number 143 → 153", "negation added"."""
    cosmetic: bool = False
    """Only the form differs, and the target was kept as it is."""


@dataclass(frozen=True, slots=True)
class Report:
    """How many units of each fate an update met; every unit of the new template counts once."""

    kept: int = 0
    moved: int = 0
    """Kept, but at another place in the document's order."""
    cosmetic: int = 0
    fuzzy: int = 0
    """Near matches, the halves of split and joined sentences among them."""
    revived: int = 0
    new: int = 0
    brought: int = 0
    """Those that had no translation and now have the one that other documents or memories have."""
    obsolete: int = 0
    """Old units that the document lost in this update."""
    strayed: int = 0
    """Of all these, those whose English was made for another sentence than stands beside it, so that it is fuzzy."""
    relocated: int = 0
    """1 where the references now name lines and did not, or no longer do."""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """A catalogue brought up to date, and how."""

    catalog: Catalog
    report: Report
