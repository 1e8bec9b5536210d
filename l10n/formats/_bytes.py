# SPDX-License-Identifier: MIT
"""From the bytes of a document's file to its text and back, for formats that are nothing but text."""

from dataclasses import dataclass

from l10n import files
from l10n.errors import Fault, InputError


@dataclass(frozen=True, slots=True)
class Original:
    """The file that a text comes from, and what a page that is made of it is to be."""

    data: bytes
    """Empty where its format asks for nothing but the text."""
    encoding: str
    """In which the page is written, where its format leaves that open."""
    language: str
    """Of the page."""


def unpack(data: bytes, shown: str, encoding: str) -> str:
    """The text of a file that messages call `shown`, from which `pack` gives the same bytes again.

    Raises InputError for bytes that the encoding does not allow or does not give back.
    """
    text = files.decode(data, shown, encoding)
    if text.encode(encoding) != data:
        hint = "convert the file to UTF-8"
        raise InputError(Fault(f"has {encoding} bytes that would not survive being written again", shown, hint=hint))
    return text


def pack(text: str, original: Original) -> bytes:
    """The bytes of a page; raises UnicodeEncodeError for characters that its encoding does not have."""
    return text.encode(original.encoding)
