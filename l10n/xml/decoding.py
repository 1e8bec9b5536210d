# SPDX-License-Identifier: MIT
"""The text of an XML file, as a parser may see it: decoded, and without anything that declares."""

import codecs
import re

from l10n import files
from l10n.errors import Fault, InputError

_ENCODINGS = frozenset("ascii utf-8 utf-16 utf-16-le utf-16-be iso8859-1 cp1252 shift_jis cp932 euc_jp".split())
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)


def decode(data: bytes, path: str) -> str:
    """XML `data` as text, by its byte order mark or declaration.

    Raises InputError for other encodings than Unicode, Western European and Japanese ones, and for bad bytes.
    """
    return files.decode(data, path, encoding_of(data, path))


def encoding_of(data: bytes, path: str) -> str:
    """What XML `data` is encoded in, by its byte order mark or declaration; raises InputError for what is not read."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    declared = _DECLARED.match(data.lstrip()[:300])
    name = declared[1].decode().lower() if declared else "utf-8"
    try:
        known = codecs.lookup(name).name
    except LookupError:
        known = ""
    if known not in _ENCODINGS:
        raise InputError(Fault(f"encoding {name!r} is not read", path, 1, hint="save the file as UTF-8"))
    return known


_PROLOG = re.compile(r"(?:\s|<\?(?s:.*?)\?>|<!--(?s:.*?)-->)*+")
"""What may stand before a <!DOCTYPE>."""
_DOCTYPE = re.compile(
    r"""<!DOCTYPE\s+[^\s\["'<>]+(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(?:"[^"]*"|'[^']*'))?\s*>"""
)
"""One that names a DTD at most."""


def undeclared(text: str, path: str) -> str:
    """The text with blanks in the place of its <!DOCTYPE>, so that no parser has anything to load or to apply.

    Naming a DTD is what TBX and TMX files do, and says nothing that is needed; declarations of its own (entities,
    defaults of attributes, notations) are how files attack. Raises InputError with their place.
    """
    prolog = _PROLOG.match(text)
    start = prolog.end() if prolog else 0
    if not text.startswith("<!DOCTYPE", start):
        return text
    found = _DOCTYPE.match(text, start)
    if not found:
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        reason = "declares things of its own in its <!DOCTYPE>, or breaks off there"
        raise InputError(Fault(reason, path, line, column, hint="remove the <!DOCTYPE>"))
    return text[:start] + re.sub(r"[^\n]", " ", found[0]) + text[found.end() :]
