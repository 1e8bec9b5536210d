# SPDX-License-Identifier: MIT
"""Source documents: which a project has, and what units they are made of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from l10n import files, layout
from l10n.checks import Spot
from l10n.config import Project, Settings
from l10n.errors import Fault, InputError, L10nError
from l10n.formats import Format, Hints, Original, Page, format_of, formats
from l10n.model import CONTINUES, Block, Entry, Key, Kind, Reference, Segment, Span
from l10n.pipeline.layout.places import document_names, families, family_of, places
from l10n.segment import Rules, segments
from l10n.text import Lines

References: TypeAlias = Literal["file", "line", "none"]


class _Mentions(NamedTuple):
    """Where a document has a unit."""

    notes: tuple[str, ...]
    """Those of its first place."""
    lines: dict[int, None]
    """The first lines of its paragraphs, as keys: a sentence may stand in a document many thousand times."""
    goes_on: bool
    """Whether its first place is in the same block as that of the unit before."""


@dataclass(frozen=True)
class Document:
    """A source document, read and cut into units."""

    name: str
    """What the settings call it: the path below the source folder, or with `[[layout]]` the one below the project."""
    path: str
    """The path below the project, with forward slashes."""
    text: str
    encoding: str
    format: Format
    rules: Rules = field(default_factory=Rules)
    stem: str = ""
    """What the document's catalogue is called."""
    hints: Hints = field(default_factory=Hints)
    contexts: Mapping[int, str] = field(default_factory=dict)
    """Those of the mentions that have one, by the number of the segment from 0."""
    data: bytes = field(default=b"", repr=False)
    """The file, where its format needs more of it than the text."""

    @cached_property
    def page(self) -> Page:
        """What the document's format finds in it."""
        return self.format.read(self.text, self.hints)

    def spots(self, spans: Iterable[Span]) -> tuple[Spot, ...]:
        """Places in the document's text as checks tell them."""
        lines = Lines(self.text)
        found = []
        for start, end in spans:
            number, column = lines.place(start)
            first = start - column + 1
            stop = self.text.find("\n", start)
            text = self.text[first : stop if stop >= 0 else len(self.text)].rstrip("\r")
            found.append(Spot(number, text, (start - first, min(end - first, len(text)))))
        return tuple(found)

    @cached_property
    def blocks(self) -> tuple[tuple[Block, tuple[Segment, ...]], ...]:
        """The blocks in order, each with its sentences."""
        cut = ((block, segments(block.text, self.rules, block.inlines, block.asides)) for block in self.page.blocks)
        if not self.contexts:
            return tuple((block, tuple(sentences)) for block, sentences in cut)
        number = count()
        return tuple(
            (block, tuple(replace(each, context=self.contexts.get(next(number))) for each in sentences))
            for block, sentences in cut
        )

    @cached_property
    def _first(self) -> "dict[Key, _Mentions]":
        """The different units in the order of their first places."""
        found: dict[Key, _Mentions] = {}
        before = -1
        for number, (sentences, notes, line) in enumerate(self._paragraphs()):
            for sentence in sentences:
                if translatable(sentence.source):
                    known = found.get(sentence.key)
                    if known is None:
                        found[sentence.key] = _Mentions(notes, {line: None}, number == before)
                        before = number
                    else:
                        known.lines[line] = None
        return found

    @property
    def keys(self) -> Iterable[Key]:
        """What tells the units apart, in their order."""
        return self._first.keys()

    @cached_property
    def units(self) -> tuple[Entry, ...]:
        """The different units in the order of their first places, with notes and references."""
        return tuple(
            Entry(source, context=context, notes=said.notes, references=self._references(said.lines))
            for (context, source), said in self._first.items()
        )

    def stated(self, references: References) -> tuple[Entry, ...]:
        """The units as catalogues have them: naming no more of their places than `references` says.

        Units that share a sentence always name their lines, for that is what tells whose place is whose.
        Without lines a note tells which units go on in the paragraph of the unit before.
        """
        if references == "line":
            return self.units
        names = (Reference(self.path, 0),) if references == "file" else ()
        split = {source for context, source in self._first if context is not None}
        return tuple(
            Entry(
                source,
                context=context,
                notes=(*said.notes, CONTINUES) if said.goes_on else said.notes,
                references=self._references(said.lines) if source in split else names,
            )
            for (context, source), said in self._first.items()
        )

    def _references(self, lines: Iterable[int]) -> tuple[Reference, ...]:
        return tuple(Reference(self.path, line) for line in lines)

    def located(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The entries with the lines on which the document has them today, whatever the catalogue says of these."""
        places = {unit.key: unit.references for unit in self.units}
        return tuple(
            replace(entry, references=places[entry.key])
            if not entry.obsolete and entry.key in places and not any(each.line for each in entry.references)
            else entry
            for entry in entries
        )

    def at(self, data: bytes) -> "Document":
        """The document as it was when its file held `data`; raises InputError for what is no text of its encoding."""
        text = decode_document(data, self.path, self.encoding, self.format)
        return replace(self, text=text, contexts={}, data=_needed(data, self.format))

    def with_text(self, text: str) -> "Document":
        """The document with another text."""
        return replace(self, text=text, contexts={})

    def packed(self, text: str, encoding: str, language: str) -> bytes:
        """The file of a page of that text; raises as the format's `pack` does."""
        return self.format.pack(text, Original(self.data, encoding, language))

    def places(self) -> Iterator[tuple[str, int, tuple[str, ...]]]:
        """The sentence of each segment, the line on which its paragraph begins, and the notes of that place."""
        for sentences, notes, line in self._paragraphs():
            yield from ((sentence.source, line, notes) for sentence in sentences)

    def _paragraphs(self) -> Iterator[tuple[tuple[Segment, ...], tuple[str, ...], int]]:
        """The segments of each block, with its notes and its first line."""
        lines = Lines(self.text)
        heading = ""
        for block, sentences in self.blocks:
            notes = (_kind_note(block), f"under: {heading}") if heading else (_kind_note(block),)
            yield sentences, notes, lines.place(block.span[0])[0]
            if block.kind is Kind.HEADING:
                heading = " ".join(sentence.source for sentence in sentences)


_SAYING = re.compile(r"[A-Za-z]|[^\x00-\x7f]")


def translatable(source: str) -> bool:
    """Whether a text can differ between languages: ASCII figures and signs alone cannot."""
    return _SAYING.search(source) is not None


def documents(project: Project) -> list[Document]:
    """The project's source documents in the order of their names.

    Raises InputError with the faults of all of them: unreadable, not in the named encoding, empty, outside
    the project, of no known format, or two that would share a catalogue.
    """
    settings = project.settings
    found: list[Document] = []
    faults: list[Fault] = []
    for name in document_names(project):
        try:
            found.append(read(project, name))
        except L10nError as error:
            faults.extend(error.faults)
    faults.extend(_twins(found, settings))
    if not found and not faults:
        folder = layout.fixed(families(settings)[0].source, settings.source_language)
        kinds = " or ".join(each.suffixes[0] for each in formats().values())
        hint = "`documents` in the settings matches none" if settings.documents else f"put a {kinds} file there"
        faults.append(Fault("no documents to translate", folder, hint=hint))
    if faults:
        raise InputError(*faults)
    return found


def read_document(path: Path, shown: str, settings: Settings, name: str = "") -> Document:
    """The document in the file at `path`; a file of no known format is read as plain text.

    Raises InputError when it cannot be read, is not in the encoding of the settings, or holds nothing.
    """
    data, form = files.read(path, shown=shown), _form_of(shown)
    text = decode_document(data, shown, settings.encoding_of(name), form)
    return replace(document_of(text, shown, settings, name), data=_needed(data, form))


def document_of(text: str, shown: str, settings: Settings, name: str = "") -> Document:
    """The document of that text in a file called `shown`, which the settings call `name`."""
    encoding = settings.encoding_of(name)
    form = _form_of(shown)
    rules = replace(rules_of(settings, name), measured=form.fit is None)
    return Document(name, shown, text, encoding, form, rules, hints=hints_of(settings, shown))


def _form_of(shown: str) -> Format:
    return format_of(shown) or formats()["plain"]


def _needed(data: bytes, form: Format) -> bytes:
    return data if form.needs_file else b""


def decode_document(data: bytes, shown: str, encoding: str, form: Format) -> str:
    """The text of a document's bytes, from which its format makes the same bytes again.

    Raises InputError for bytes that are none of the format or the encoding, and for an empty text.
    """
    text = form.unpack(data, shown, encoding)
    if not text.strip("\ufeff \t\r\n\u3000"):
        raise InputError(Fault("is empty", shown, hint="write some text, or exclude the file in the settings"))
    return text


def hints_of(settings: Settings, name: str) -> Hints:
    """What the settings say of the document called `name` to its format."""
    stated, shown = settings.markdown, settings.subtitles
    return Hints(
        name,
        stated.dialects,
        stated.front_matter,
        stated.attributes,
        stated.components,
        stated.code_comments,
        json_ld=settings.html.json_ld,
        comments=settings.docx.comments,
        line_length=shown.line_length,
        line_count=shown.lines,
    )


def rules_of(settings: Settings, name: str) -> Rules:
    """The segmentation rules that the settings state for the document called `name`."""
    stated = settings.segmentation
    whole = any(files.glob_matches(name, glob) for glob in stated.paragraphs)
    return Rules(names=stated.names, breaks=stated.breaks, paragraphs=whole)


def read(project: Project, name: str) -> Document:
    """The project's document called `name`; raises InputError as `documents` does."""
    settings = project.settings
    family = family_of(settings, name)
    shown = family.path(name, settings.source_language)
    path = files.inside(project.root, shown)
    if format_of(name) is None:
        known = ", ".join(suffix for each in formats().values() for suffix in each.suffixes)
        raise InputError(Fault("is in no format that l10n reads", shown, hint=f"known: {known}"))
    return replace(read_document(path, shown, settings, name), stem=family.stem(name))


def _twins(found: Iterable[Document], settings: Settings) -> Iterator[Fault]:
    owners: dict[str, Document] = {}
    for document in found:
        for language in settings.languages:
            lies = places(settings, document.name, language)
            for place, what in ((lies.catalogue, "catalogue"), (lies.rendered, "page")):
                owner = owners.setdefault(place, document)
                if owner is not document:
                    yield Fault(f"shares the {what} {place} with {owner.name}", document.path, hint="rename one")
                    return


def _kind_note(block: Block) -> str:
    return f"{block.kind}, level {block.level}" if block.level else str(block.kind)
