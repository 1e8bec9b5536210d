# SPDX-License-Identifier: MIT
"""Word files: what of them is text is shown as one line a paragraph, and such lines are put back into their runs.

The lines are no file that anybody keeps: what is in the package and is no text never leaves it.
"""

import re

from l10n.formats._bytes import Original
from l10n.formats._page import Hints, Page
from l10n.model import Block

# Everything else is loaded with the first document: zip files and XML cost every start, and most projects have none.

SUFFIXES = (".docx", ".docm")

_BREAK = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ufffe\uffff\ud800-\udfff]+")
"""What no line may hold, and what XML has no place for."""


def unpack(data: bytes, shown: str, encoding: str) -> str:
    """The text of a Word file; raises InputError for what is none, and for what is not to be translated as it is."""
    from l10n.formats.docx import package  # noqa: PLC0415

    return package.unpack(data, shown, encoding)


def pack(text: str, original: Original) -> bytes:
    """The Word file with another text; what says the same keeps its bytes."""
    from l10n.formats.docx import package  # noqa: PLC0415

    return package.pack(text, original)


def read(text: str, hints: Hints) -> Page:
    """The paragraphs of a Word file's text."""
    from l10n.formats.docx import page  # noqa: PLC0415

    return page.read(text, hints)


def escape(target: str, _block: Block) -> str:
    """A translation on one line, without characters that no document can hold."""
    return _BREAK.sub(" ", target)
