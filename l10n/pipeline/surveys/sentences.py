# SPDX-License-Identifier: MIT
"""Where the sentences of a document are cut, and why: what `l10n segment` shows."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from l10n.config import Project
from l10n.formats import formats
from l10n.model import Span
from l10n.pipeline.belonging import project_of
from l10n.pipeline.documents import Document, decode_document, read_document, rules_of
from l10n.pipeline.layout.places import below, document_at
from l10n.segment import Cut, cuts
from l10n.segment.asides import Plain
from l10n.text import Lines

BLOCK_END = "block-end"
"""The name of what ends a sentence with its paragraph, heading or list item, as the format of the document says."""
_SHOWN = 12
"""How many characters on both sides of a decision are shown."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at its place in a document."""

    line: int
    column: int
    """Line and column from 1, the column in code points."""
    kind: str
    source: str
    span: Span
    """In the document's text, code points, half-open."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}\t{self.source}"

    def as_dict(self) -> dict[str, Any]:
        """The sentence as the JSON object that scripts rely on."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Decision:
    """A place where a sentence might have ended, what was decided, and the rule that did it."""

    line: int
    column: int
    cuts: bool
    rule: str
    before: str
    after: str
    """Some of the text on both sides."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}\t{'cut' if self.cuts else 'no '} {self.rule}\t{self.before}|{self.after}"

    def as_dict(self) -> dict[str, Any]:
        """The decision as the JSON object that scripts rely on."""
        return asdict(self)


def cut(name: str, data: bytes | None = None) -> Iterator[Sentence]:
    """The sentences of the document called `name`; `data` are its bytes where they did not come from a file."""
    document = given_document(name, data)
    lines = Lines(document.text)
    for block, sentences in document.blocks:
        for each in sentences:
            span = block.offset(each.span[0]), block.offset(each.span[1])
            yield Sentence(*lines.place(span[0]), str(block.kind), each.source, span)


def explain(name: str, data: bytes | None = None) -> Iterator[Decision]:
    """The decisions that cut the document called `name`, in order; a block of its format ends in any case."""
    document = given_document(name, data)
    lines = Lines(document.text)
    for block, _ in document.blocks:
        plain = Plain(block.text, block.asides)
        text, inlines = plain.text, plain.inlines(block.inlines)
        for each in [*cuts(text, document.rules, inlines), Cut(len(text), cuts=True, rule=BLOCK_END)]:
            before = text[max(0, each.position - _SHOWN) : each.position].replace("\n", "⏎")
            after = text[each.position : each.position + _SHOWN].replace("\n", "⏎")
            place = lines.place(block.offset(plain.place(each.position)))
            yield Decision(*place, each.cuts, each.rule, before, after)


def dialects_of(name: str, data: bytes | None = None) -> tuple[str, ...]:
    """The dialects that the document called `name` was read in; empty for plain text."""
    return given_document(name, data).page.dialects


def given_document(name: str, data: bytes | None = None) -> Document:
    """The document called `name`; `data` are its bytes where they did not come from a file."""
    project = project_of(name)
    settings = project.settings
    if data is None:
        return read_document(Path(name), name, settings, _name_in(project, Path(name)))
    form = formats()["plain"]
    text = decode_document(data, "<stdin>", settings.encoding, form)
    return Document(name, "<stdin>", text, settings.encoding, form, rules_of(settings, name))


def _name_in(project: Project, path: Path) -> str:
    """What the globs of the settings call the file: its path below the source folder if it lies there."""
    return document_at(project.settings, below(project.root, path)) or path.as_posix()
