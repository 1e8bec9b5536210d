# SPDX-License-Identifier: MIT
"""The places of a part where text stands: paragraphs, and values that are read to people who see no pictures."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Protocol

from l10n.formats.docx.fields import Fields
from l10n.formats.docx.languages import Language
from l10n.formats.docx.lines import Line, line_of, rewritten
from l10n.formats.docx.names import ALTERNATIVES, PARAGRAPHS, PROPERTIES
from l10n.formats.docx.runs import Runs, name_of
from l10n.formats.docx.styles import Sort, sort_of
from l10n.formats.docx.tags import letters, tokens
from l10n.model import Kind
from l10n.xml.places import Change, Element, Tree


class Site(Protocol):
    """A place where text stands."""

    @property
    def sort(self) -> Sort:
        """What it is."""

    @property
    def text(self) -> str:
        """On one line, with numbered tags."""

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the tags that belong to the sentence before them."""

    def changed(self, tree: Tree, text: str, language: Language) -> Change:
        """What puts a text of the language into the place."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with words in it."""

    element: Element
    sort: Sort
    line: Line

    @property
    def text(self) -> str:
        """Its words on one line."""
        return self.line.text

    @property
    def notes(self) -> tuple[int, ...]:
        """Those of its line."""
        return self.line.notes

    def changed(self, tree: Tree, text: str, language: Language) -> Change:
        """Its content with other runs; its properties stay."""
        element = self.element
        properties = element.child(PARAGRAPHS[element.name])
        start = properties.end if properties else element.inner
        prefix = name_of(tree.data[element.start : element.inner])[:-1]
        # Drawings keep spaces without being told, and allow no attribute there.
        space = b' xml:space="preserve"' if element.name == "w:p" else b""
        form = b"<%br>%%b<%bt%b>%%b</%bt></%br>" % (prefix, prefix, space, prefix, prefix)
        return Change((start, element.inner_end), rewritten(self.line, text, form, language.dressed))


@dataclass(frozen=True, slots=True)
class Value:
    """The value of an attribute, or what is in an element that holds nothing but letters."""

    place: tuple[int, int]
    value: str
    sort: Sort
    notes: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The value on one line."""
        return letters(" ".join(self.value.split()), tag_follows=False)

    def changed(self, _tree: Tree, text: str, _language: Language) -> Change:
        """Another value."""
        written = "".join(each.text for each in tokens(text))
        return Change(self.place, (escape(written).encode(),))


def in_story(tree: Tree, styles: Mapping[str, Sort], kind: Kind | None) -> Iterator[Site]:
    """The places in a part that is read, in order; `kind` is that of all its paragraphs, where their styles are not."""
    runs = Runs(tree)

    def found(parent: Element, fields: Fields, *, in_cell: bool) -> Iterator[Site]:
        for each in parent.children:
            own, cell = fields, in_cell
            if each.name in PARAGRAPHS:
                line = line_of(fields.read(runs.atoms(each)))
                if line:
                    yield Paragraph(each, Sort(kind) if kind else sort_of(each, styles, in_cell=in_cell), line)
            elif each.name in ALTERNATIVES:
                yield from _values(tree, each)
            elif each.name == "c:strCache":
                yield from _labels(each)
            elif each.name == "w:txbxContent":
                own, cell = Fields(), False
            elif each.name == "w:tc":
                cell = True
            yield from found(each, own, in_cell=cell)

    return found(tree.root, Fields(), in_cell=False)


def in_properties(tree: Tree) -> Iterator[Site]:
    """The title of a document and what else its properties say of it."""
    for each in tree.root.children:
        if each.name in PROPERTIES and each.text.strip() and not each.children:
            yield Value((each.inner, each.inner_end), each.text, Sort(Kind.FRONT_MATTER))


def in_numbering(tree: Tree) -> Iterator[Site]:
    """What stands around the numbers that a program puts before paragraphs (第%1章); bullets are no text."""
    for each in tree.root.below():
        shown, form = each.child("w:lvlText"), each.child("w:numFmt")
        value = shown.attributes.get("w:val", "") if shown and each.name == "w:lvl" else ""
        is_bullet = form is not None and form.attributes.get("w:val") == "bullet"
        if shown and not is_bullet and _LETTER.search(value):
            yield Value(tree.value_place(shown, "val"), value, Sort(Kind.ATTRIBUTE))


_LETTER = re.compile(r"[^\W\d_]")


def _labels(element: Element) -> Iterator[Site]:
    """The names of a chart's rows and columns, as it has copied them from its sheet."""
    for each in element.below():
        if each.name == "c:v" and _LETTER.search(each.text):
            yield Value((each.inner, each.inner_end), each.text, Sort(Kind.TABLE_CELL))


def _values(tree: Tree, element: Element) -> Iterator[Site]:
    for name in ALTERNATIVES[element.name]:
        value = element.attributes.get(name, "")
        if value.strip():
            yield Value(tree.value_place(element, name.rpartition(":")[2]), value, Sort(Kind.ATTRIBUTE))


def tracked(trees: Iterable[Tree], names: frozenset[str]) -> int:
    """How many of the elements of those names there are."""
    return sum(each.name in names for tree in trees for each in tree.root.below())
