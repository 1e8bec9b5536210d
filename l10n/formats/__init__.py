# SPDX-License-Identifier: MIT
"""The document formats: a module in this folder is a format, found by walking it.

A format module has `SUFFIXES`, the file name endings it reads; `parse(text)`, which yields the Blocks of a document in
order, with disjoint lines; and, where its syntax needs it, `escape(target, block)`, which makes a translation safe to
stand in the block's place, and `around(target, block)`, the Edits that it asks for outside of the block: a line under
a heading. One whose lines hold markup has `definitions(text)`, where its links lead that a line only names, or
`pieces(text)`, what stands in a line, where that is not Markdown. One whose paragraphs have marks has
`paragraph(text)`, a text with these. One that shows a block in several places, as the cues of subtitles are, has
`fit(text, block, chosen)`, the whole text of the block with targets in it. A format that wants to know more than the
text (the document's name, the settings), or has more to tell than blocks, has `read(text, hints)` instead of `parse`.
`IN_SITES = True` says that its files are documents of a site, too, whose settings lay it out and name no suffix: what
else lies there is the site's material.

A format whose files are more than text (a package, a page that names its own encoding) has `unpack(data, shown,
encoding)`, which gives the text of a file, and `pack(text, original)`, which puts a text like it into the file's place.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from types import ModuleType
from typing import TypeAlias

from l10n.formats import _bytes
from l10n.formats._bytes import Original
from l10n.formats._inline import Inline
from l10n.formats._page import Definition, Edit, Heading, Hints, Page, Unclosed, inside
from l10n.model import Block, Segment

__all__ = [
    "Definition",
    "Edit",
    "Format",
    "Heading",
    "Hints",
    "Original",
    "Page",
    "Unclosed",
    "format_of",
    "formats",
    "inside",
]

_NO_HINTS = Hints()

Fit: TypeAlias = Callable[[str, Block, Iterable[tuple[Segment, str | None]]], str]


@dataclass(frozen=True, slots=True)
class Format:
    """How one kind of document is read and written to."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str, Hints], Page]
    """What a document's text holds; never raises."""
    escape: Callable[[str, Block], str]
    """A translated text of the block as it may stand in the document."""
    around: Callable[[str, Block], Iterable[Edit]]
    """What changes outside a block that has this text in its place."""
    definitions: Callable[[str], Mapping[str, str]]
    """The lines of a document's text that say where links lead, by label."""
    markup: bool
    """Whether links, tags and code inside a line are more than letters."""
    pieces: Callable[[str], list[Inline]] | None = None
    """What stands inside a block, where that is read otherwise than Markdown: its pieces in order."""
    in_sites: bool = False
    """Whether a layout that names no suffix takes its files for documents."""
    paragraph: Callable[[str], str] = str
    """A text as a paragraph of a document that stands between its blocks."""
    unpack: Callable[[bytes, str, str], str] = _bytes.unpack
    """The text of a file: its bytes, what messages call it, the encoding of the settings; raises InputError."""
    pack: Callable[[str, Original], bytes] = _bytes.pack
    """A page of that text; raises UnicodeEncodeError for what its encoding lacks, InputError for what is no such text.

    The document's own text gives the file back.
    """
    needs_file: bool = False
    """Whether `pack` asks for the file that the text comes from."""
    fit: Fit | None = None
    """The document's text from a block's start to its end with targets in it; None where they replace their segments.

    It is given the document's text, the block and its segments, each with its target or None for its own characters.
    """

    @property
    def has_marks(self) -> bool:
        """Whether stars, brackets and back-ticks in a line are marks, as in Markdown."""
        return self.markup and self.pieces is None

    def parse(self, text: str) -> tuple[Block, ...]:
        """The blocks of a document of which nothing but its text is known, in order."""
        return self.read(text, _NO_HINTS).blocks


@cache
def formats() -> dict[str, Format]:
    """All formats by name."""
    found = {}
    for info in pkgutil.iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{info.name}")
        found[info.name] = Format(
            info.name,
            module.SUFFIXES,
            _reader(module),
            getattr(module, "escape", _as_it_is),
            getattr(module, "around", _nothing),
            getattr(module, "definitions", _none),
            markup=hasattr(module, "definitions") or hasattr(module, "pieces"),
            pieces=getattr(module, "pieces", None),
            in_sites=getattr(module, "IN_SITES", False),
            paragraph=getattr(module, "paragraph", str),
            unpack=getattr(module, "unpack", _bytes.unpack),
            pack=getattr(module, "pack", _bytes.pack),
            needs_file=hasattr(module, "pack"),
            fit=getattr(module, "fit", None),
        )
    return found


def format_of(path: str) -> Format | None:
    """The format that reads files named like `path`; None where no format does."""
    suffix = PurePath(path).suffix.lower()
    return next((each for each in formats().values() if suffix in each.suffixes), None)


def _reader(module: ModuleType) -> Callable[[str, Hints], Page]:
    read: Callable[[str, Hints], Page] | None = getattr(module, "read", None)
    if read:
        return read
    parse: Callable[[str], Iterable[Block]] = module.parse
    return lambda text, _hints: Page(tuple(parse(text)))


def _as_it_is(target: str, _block: Block) -> str:
    return target


def _nothing(_target: str, _block: Block) -> Iterable[Edit]:
    return ()


def _none(_text: str) -> Mapping[str, str]:
    return {}
