# SPDX-License-Identifier: MIT
"""Web pages: HTML as browsers read it, with tags that nobody closed, and XHTML."""

from pathlib import PurePath

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


def is_xml(name: str) -> bool:
    """Whether browsers read the page called `name` as XML."""
    return PurePath(name).suffix.lower() in {".xhtml", ".xht"}
