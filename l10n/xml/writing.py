# SPDX-License-Identifier: MIT
"""XML of ours."""

import re

from lxml import etree

from l10n.xml.reading import Element, local, namespace

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def unfit(text: str) -> str:
    """The first character that XML 1.0 cannot hold, as it knows no control characters; empty where there is none."""
    found = _UNFIT.search(text)
    return found[0] if found else ""


def child(parent: Element, name: str, attributes: dict[str, str] | None = None, text: str | None = None) -> Element:
    """A new element in another, in its namespace or in that of the name's prefix (`mda:meta`, `:source` for none)."""
    made = etree.SubElement(parent, _full(parent, name), attributes or {})
    made.text = text
    return made


def root(name: str, attributes: dict[str, str], spaces: dict[str, str] | None = None) -> Element:
    """The first element of a new file; `spaces` are the namespaces by their prefixes, that of the element by none."""
    known = {prefix or None: space for prefix, space in (spaces or {}).items()}
    return etree.Element(f"{{{known[None]}}}{name}" if None in known else name, attributes, nsmap=known)


def serialised(made: Element, doctype: str | None = None) -> bytes:
    """The file in UTF-8, with its declaration and a line end, an element that holds text in one line."""
    _indent(made)
    # lxml writes the declaration with single quotation marks.
    body: bytes = etree.tostring(made, encoding="utf-8", doctype=doctype)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def _full(parent: Element, name: str) -> str:
    prefix, colon, plain = name.rpartition(":")
    space = parent.nsmap[prefix or None] if colon else namespace(parent)
    return f"{{{space}}}{plain}" if space else plain


def _indent(made: Element, level: int = 0) -> None:
    """Put each element on a line of its own, but for those beside text."""
    inside = list(made)
    if inside and not (made.text and made.text.strip()):
        made.text = "\n" + "  " * (level + 1)
        for each in inside:
            if local(each) not in _WITH_TEXT:
                _indent(each, level + 1)
            each.tail = "\n" + "  " * (level + 1)
        inside[-1].tail = "\n" + "  " * level


_WITH_TEXT = frozenset({"source", "target", "seg", "note"})
