# SPDX-License-Identifier: MIT
"""The values that the rooms hand to each other: blocks, segments, entries, findings."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Start and end, half-open, in code points; the field that holds one names the text they count in."""

EMPTY = "<EMPTY>"
"""The target of a unit whose translation stands in its neighbour, as in OmegaT."""


CONTINUES = "in the paragraph of the unit before"
"""The note of a unit that goes on in its neighbour's paragraph, where references do not tell the paragraph's line."""


class Kind(StrEnum):
    """What a block is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    FRONT_MATTER = "front matter"
    CONTAINER_TITLE = "container title"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch of a block's text that markup makes: a code span, a link, a bold word, a placeholder."""

    start: int
    end: int
    """`start` and `end` in `Block.text`, code points, half-open, marks included."""
    inner: Span | None = None
    """Where its words stand, in `Block.text`; None where nothing in it is read as words."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch of a block's text that no unit has: the reading above a word. It goes where its word is translated."""

    start: int
    end: int
    """`start` and `end` in `Block.text`, code points, half-open."""
    ahead: bool = False
    """Whether it belongs to the word behind it, as the tag that opens it does."""


class Use(StrEnum):
    """What a sentence does with a noun, which the other language may say with another part of speech."""

    NOUN = "noun"
    VERB = "verb"
    """It says that somebody does it, as する and its like do."""
    MODIFIER = "modifier"
    """It describes what follows."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document that is translated as one thing: a paragraph, a heading, a cell.

    Marks that belong to the block (a bullet, a quotation mark at the line's start, the pipes of a table)
    stand outside it.
    """

    kind: Kind
    text: str
    """The lines of the block joined with one "\\n" each, inline markup included."""
    lines: tuple[Span, ...]
    """Where each line stands in the document's text, in order and disjoint; line ends are not part of them."""
    level: int = 0
    """A heading's level from 1, a list item's or quotation's depth from 1; 0 where depth means nothing."""
    style: str = ""
    """How the block is written, in words that only its format's `escape` understands."""
    inlines: tuple[Inline, ...] = ()
    """The inline markup of the text in the order of its starts, outer before inner; empty where none is read."""

    asides: tuple[Aside, ...] = ()
    """What its units leave out, in order and disjoint; no inline markup stands in it."""

    @property
    def span(self) -> Span:
        """From the first to the last code point of the block in the document's text."""
        return self.lines[0][0], self.lines[-1][1]

    def offset(self, position: int) -> int:
        """The place in the document's text of `position`, a place in `text`."""
        for start, end in self.lines:
            length = end - start
            if position <= length:
                return start + position
            position -= length + 1
        raise IndexError(position)


Key: TypeAlias = tuple[str | None, str]
"""Context and source: what gettext tells units apart by."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence of a block, at its place (an XLIFF segment)."""

    source: str
    """The sentence as translators see it: hard wraps inside it are joined."""
    span: Span
    """In `Block.text`, code points, half-open. Between two segments stands only white space."""
    context: str | None = None
    """What tells its unit from others of the same source, where a person has given the place English of its own."""

    @property
    def key(self) -> Key:
        """That of its unit."""
        return self.context, self.source


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """Where a unit stands in a source document."""

    path: str
    """Relative to the project, with forward slashes."""
    line: int
    """From 1; 0 where only the document is named."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A pair in a catalogue: one source text and its target."""

    source: str
    target: str = ""
    context: str | None = None
    """gettext's msgctxt; None where the source alone names the unit."""
    fuzzy: bool = False
    obsolete: bool = False
    previous: str | None = None
    """The source that a fuzzy target was made for (`#| msgid`)."""
    previous_context: str | None = None
    notes: tuple[str, ...] = ()
    """Lines for the translator from the program (`#. `)."""
    comments: tuple[str, ...] = ()
    """Lines by translators (`# `); they are never lost."""
    references: tuple[Reference, ...] = ()
    flags: tuple[str, ...] = ()
    """gettext's flags but `fuzzy`."""
    plural: str | None = None
    """gettext's msgid_plural; our own documents have none, other people's catalogues do."""
    plural_targets: tuple[str, ...] = ()
    """msgstr[0], msgstr[1] … where `plural` is set; `target` is then the first."""
    line: int = 0
    """Where the msgid stands in its file, from 1; 0 for an entry that was not read from one."""
    previous_plural: str | None = None
    """`#| msgid_plural`, which other people's catalogues have."""

    @property
    def key(self) -> Key:
        """What gettext tells units apart by."""
        return self.context, self.source

    @property
    def translated(self) -> bool:
        """Whether the target may be published: it is there, not fuzzy and not obsolete."""
        return bool(self.target) and not self.fuzzy and not self.obsolete


class Severity(StrEnum):
    """How much a finding weighs; the default exit code fails on errors."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """0 for info, 2 for error."""
        return ("info", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands in its file: lines and columns from 1, columns in code points, the end behind it."""

    line: int
    column: int
    end_line: int
    end_column: int
    suggestion: str | None = None
    """What to put there instead, as the file writes it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault that a check found, at its place."""

    check: str
    severity: Severity
    message: str
    path: str = ""
    line: int = 0
    context: str | None = None
    source: str = ""
    target: str = ""
    source_span: Span | None = None
    """In `source`, code points, half-open."""
    target_span: Span | None = None
    """In `target`, code points, half-open."""
    expected: tuple[str, ...] = ()
    """Any of these would have been right."""
    suggestion: str | None = None
    """What to put in the place of `target_span`."""
    failed: bool = False
    """Whether the check itself failed here: no level, waiver, baseline or `--fail-on` makes a pass of that."""
    place: Place | None = None
    """Where the marked text stands in the file at `path`, where a report asked for it and it is known."""

    def as_dict(self) -> dict[str, Any]:
        """The finding as the JSON object that scripts rely on."""
        return {
            "check": self.check,
            "severity": str(self.severity),
            "message": self.message,
            "path": self.path,
            "line": self.line,
            "context": self.context,
            "source": self.source,
            "target": self.target,
            "source_span": list(self.source_span) if self.source_span else None,
            "target_span": list(self.target_span) if self.target_span else None,
            "expected": list(self.expected),
            "suggestion": self.suggestion,
        }
