# SPDX-License-Identifier: MIT
"""reStructuredText, as Sphinx's documents are written: docutils tells the structure, the text stays where it is.

Needs docutils (`pip install 'taiyaku[rst]'`), which is loaded with the first document.
"""

from collections.abc import Iterator

from l10n.formats import Edit, Hints, Page
from l10n.formats.rst.escape import escape
from l10n.model import Block, Kind
from l10n.text import cells

__all__ = ["SUFFIXES", "around", "escape", "read"]

SUFFIXES = (".rst", ".rest")


def read(text: str, _hints: Hints) -> Page:
    """The blocks of a document in order, and what is kept (code, comments, addresses); UsageError without docutils."""
    # docutils takes a tenth of a second to load.
    from l10n.formats.rst.places import page  # noqa: PLC0415

    return page(text)


def around(target: str, block: Block) -> Iterator[Edit]:
    """The lines under and over a heading, as long as its English is wide."""
    if block.kind is not Kind.HEADING:
        return
    for rule in block.style.split():
        start, end, sign, indent = map(int, rule.split(":"))
        yield Edit((start, end), chr(sign) * max(indent + cells(target), 4))
