# SPDX-License-Identifier: MIT
"""Books in EPUB: what their package says of them, their tables of contents and their pages, in reading order.

The text of a book is that of its parts, one behind the other, each under a line that names it.
"""

from l10n.formats._bytes import Original
from l10n.formats._page import Hints, Page
from l10n.formats.html import escape, paragraph, pieces

__all__ = ["SUFFIXES", "escape", "pack", "paragraph", "pieces", "read", "unpack"]

SUFFIXES = (".epub",)


def unpack(data: bytes, shown: str, encoding: str) -> str:
    """The text of a book; raises InputError for what is none, and for what is locked."""
    # Zip files cost every start, and most projects have none.
    from l10n.formats.epub import package  # noqa: PLC0415

    return package.unpack(data, shown, encoding)


def pack(text: str, original: Original) -> bytes:
    """The book with another text; a part that says the same keeps its bytes."""
    from l10n.formats.epub import package  # noqa: PLC0415

    return package.pack(text, original)


def read(text: str, hints: Hints) -> Page:
    """The blocks of a book in reading order, and what is kept."""
    from l10n.formats.epub.reading import read as page  # noqa: PLC0415

    return page(text, hints)
