# SPDX-License-Identifier: MIT
"""What the review page is made of: documents, units and what is known about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from l10n.model import Finding, Kind, Span
from l10n.report.drift import Drift
from l10n.report.ledger import Ledger
from l10n.report.status import DocumentStatus


class State(StrEnum):
    """How far a unit's translation is."""

    TRANSLATED = "translated"
    FUZZY = "fuzzy"
    UNTRANSLATED = "untranslated"
    JOINED = "joined"
    """Its English stands in a neighbour."""


@dataclass(frozen=True, slots=True)
class ReviewConcept:
    """A row of the glossary."""

    source: str
    target: str
    variants: tuple[str, ...] = ()
    admitted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    kind: str = "term"
    definition: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReviewTerm:
    """Where one concept stands in a unit."""

    concept: int
    """The place of its row in `ReviewPage.concepts`."""
    source_spans: tuple[Span, ...]
    """In the unit's source, code points, half-open."""
    target_spans: tuple[Span, ...] = ()
    """In the unit's target; empty where the English has none of its forms."""


@dataclass(frozen=True, slots=True)
class ReviewQuantity:
    """A number, amount or date on both sides, with what was read."""

    value: str
    """What it is worth, as people read it: "14,300,000,000 USD"."""
    source_span: Span | None
    target_span: Span | None
    """None where the side has no quantity of this value."""
    number: int = 0
    """From 1, what pairs it with its other side, which may stand in a joined neighbour; 0 where it has none."""
    missing: bool = False
    """Whether a check says that its other side is missing."""


@dataclass(frozen=True, slots=True)
class ReviewReason:
    """Which rule decided what of a number or a term."""

    text: str
    verdict: str
    """"paired", "accepted", "excused" or "refused"."""
    rule: str
    words: str = ""
    """What the rule asks, or what is told; empty where its name says all."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that somebody allowed, and why."""

    check: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said about a unit, or that somebody approved it."""

    by: str
    day: str
    """As ISO 8601 writes it."""
    what: str
    """The remark, or "reviewed" or "signed"."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands between two blocks of a document and is not translated."""

    text: str
    """Code, or what a picture is called where it cannot be shown."""
    picture: str = ""
    """The address of a picture; empty for code."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a block stands in its document, as far as its kind does not say."""

    marker: str = ""
    """What a list item begins with: "3."; empty where it is a sign."""
    row: int = 0
    """The line of a table's cell in its document; 0 for what is no cell."""
    column: int = 0
    """The column of a cell, from 1."""
    head: bool = False
    """Whether a cell is one of its table's head."""
    beside: tuple[tuple[int, str], ...] = ()
    """The cells of a row that are not translated, each with its column."""
    before: tuple[Kept, ...] = ()
    """What is kept in front of the block."""


@dataclass(frozen=True, slots=True)
class ReviewUnit:
    """A pair, where it stands in its document, and what is known about it."""

    source: str
    target: str = ""
    context: str | None = None
    state: State = State.TRANSLATED
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    """As in `Block.level`."""
    paragraph: str = ""
    """The same for the units of one paragraph."""
    setting: Setting = Setting()
    """Of the paragraph."""
    line: int = 0
    """In the catalogue, from 1."""
    previous: str | None = None
    """The source that a fuzzy target was made for."""
    said: tuple[str, ...] = ()
    """What the update says of the edit that made it fuzzy."""
    concerned: tuple[Span, ...] = ()
    """Where a fuzzy target says what is no longer in the source, code points, half-open."""
    reading: str = ""
    """The source in hiragana, for the search."""
    findings: tuple[Finding, ...] = ()
    """Those that are told beside the unit."""
    waivers: tuple[Waiver, ...] = ()
    terms: tuple[ReviewTerm, ...] = ()
    quantities: tuple[ReviewQuantity, ...] = ()
    reasons: tuple[ReviewReason, ...] = ()
    """Of its numbers and terms, where a check speaks of any."""
    comments: tuple[str, ...] = ()
    approval: Said | None = None
    """Who has approved the pair as it stands."""
    lapsed: tuple[Said, ...] = ()
    """Who approved it before it changed."""
    remarks: tuple[Said, ...] = ()
    """What people said about it, in order."""
    resolved: bool = False
    """Whether somebody has settled what was said."""
    changed: bool = False
    """Whether it changed since `ReviewPage.since`."""


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """A document's units in order."""

    path: str
    """Of the source document, as people know it."""
    catalogue: str
    """The path of its PO file, which a patch names."""
    units: tuple[ReviewUnit, ...]
    """A pair that stands in several places is there each time, with findings and comments at the first only."""
    findings: tuple[Finding, ...] = ()
    """Those about the catalogue as a whole."""
    markup: bool = False
    """Whether its texts are Markdown."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The addresses of its pictures, each with where the browser finds it; others are not shown."""
    after: tuple[Kept, ...] = ()
    """What is kept behind its last unit."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """How often a concept stands in the documents, and as what it was translated."""

    concept: int
    count: int
    forms: Mapping[str, int] = field(default_factory=dict)
    """English forms and how often each stands."""


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """All that the page shows."""

    title: str
    documents: tuple[ReviewDocument, ...]
    statuses: tuple[DocumentStatus, ...] = ()
    concepts: tuple[ReviewConcept, ...] = ()
    uses: tuple[TermUse, ...] = ()
    """The most frequent terms first."""
    source_language: str = "ja"
    target_language: str = "en"
    drift: Drift | None = None
    """What has changed since `since`, where that was asked for."""
    ledgers: tuple[Ledger, ...] = ()
    """Of the documents, in their order; empty where somebody else is asked for them."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """The page of each check that found something: a sentence, an empty line, the rest."""
    project: str = ""
    """What the browser tells the projects apart by when it keeps suggestions."""
    since: str = ""
    """The revision that `ReviewUnit.changed` compares with; empty when none was asked for."""
