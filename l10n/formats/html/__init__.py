# SPDX-License-Identifier: MIT
"""Web pages: HTML as browsers read it, with tags that nobody closed, and XHTML."""

from pathlib import PurePath

from l10n.formats._bytes import Original
from l10n.formats._inline import Inline
from l10n.formats._page import Hints, Page
from l10n.model import Block

SUFFIXES = (".html", ".htm", ".xhtml", ".xht")


def read(text: str, hints: Hints) -> Page:
    """The blocks of a page in order, and what is kept: scripts, styles, comments, code, what is marked so."""
    # Each module that reads documents loads at the first page of its format.
    from l10n.formats.html.reading import Reader  # noqa: PLC0415

    return Reader(text, hints, xml=is_xml(hints.name)).page()


def escape(target: str, block: Block) -> str:
    """`target` as it may stand in the place of one line of `block`: it starts and ends nothing but itself."""
    from l10n.formats.html.escaping import escape as escaped  # noqa: PLC0415

    return escaped(target, block)


def pieces(text: str) -> list[Inline]:
    """What stands inside a block: its tags, comments and code, in order."""
    from l10n.formats.html.inline import inline  # noqa: PLC0415

    return inline(text)


def paragraph(text: str) -> str:
    """A text as a paragraph of a page."""
    words = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<p>{words}</p>"


def unpack(data: bytes, shown: str, encoding: str) -> str:
    """The text of a page's file, which names its encoding itself, or else is in that of the settings.

    Raises InputError for bytes that are none of it.
    """
    from l10n.formats.html.charset import decoded  # noqa: PLC0415

    return decoded(data, shown, encoding)[0]


def pack(text: str, original: Original) -> bytes:
    """The page in the encoding of the one that it comes from; what that lacks is written as a number."""
    from l10n.formats.html.charset import decoded, encoded  # noqa: PLC0415

    return encoded(text, decoded(original.data, "", original.encoding)[1])


def is_xml(name: str) -> bool:
    """Whether browsers read the page called `name` as XML."""
    return PurePath(name).suffix.lower() in {".xhtml", ".xht"}
