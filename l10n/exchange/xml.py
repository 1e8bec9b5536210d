# SPDX-License-Identifier: MIT
"""The door to lxml: XML that strangers wrote, read without opening anything, and XML of ours written."""

import re
from typing import Any

from lxml import etree

from l10n.errors import Fault, InputError

SIZE = 64 * 1024 * 1024
DEPTH = 60
"""What goes beyond either was not meant for us."""

Element = Any
"""An element; lxml brings no types along."""

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fits(text: str) -> bool:
    """Whether XML 1.0 can hold the text: it knows no control characters."""
    return not _UNFIT.search(text)


def parse(data: bytes, path: str) -> Element:
    """The root of an XML file.

    Raises InputError for what is no XML, brings declarations of its own along, or is too large or too deep.
    """
    if len(data) > SIZE:
        raise InputError(Fault(f"is larger than {SIZE // 1024 // 1024} MiB", path, hint="split it"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        hint = "export it once more from the tool that wrote it"
        raise InputError(Fault(f"is no XML: {_reason(error)}", path, line, max(column, 0), hint=hint)) from None
    except (ValueError, LookupError) as error:
        raise InputError(Fault(f"is no XML: {error}", path)) from None
    if root.getroottree().docinfo.internalDTD is not None and _declares(root):
        hint = "remove the part in square brackets of its DOCTYPE"
        raise InputError(Fault("declares entities or elements of its own, which are not read", path, 1, hint=hint))
    # Behind a DOCTYPE that names a file, an entity may be declared in it: it is left standing, and its text is unknown.
    for each in root.iter(etree.Entity):
        hint = "write its text instead"
        raise InputError(
            Fault(f"uses the entity {each.text}, which nothing declares", path, each.sourceline, hint=hint)
        )
    if _depth(root) > DEPTH:
        raise InputError(Fault(f"has elements more than {DEPTH} deep", path))
    return root


def _declares(root: Element) -> bool:
    found = root.getroottree().docinfo.internalDTD
    return bool(list(found.iterentities()) or list(found.iterelements()))


def _depth(root: Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if deepest > DEPTH:
            break
    return deepest


def _reason(error: Exception) -> str:
    return str(error).partition(", line ")[0]


def element(name: str, attributes: dict[str, str] | None = None, text: str | None = None) -> Element:
    """A new element."""
    made = etree.Element(name, attributes or {})
    made.text = text
    return made


def child(parent: Element, name: str, attributes: dict[str, str] | None = None, text: str | None = None) -> Element:
    """A new element in another, in the same namespace."""
    made = element(_in_namespace_of(parent, name), attributes, text)
    parent.append(made)
    return made


def root(name: str, namespace: str = "", attributes: dict[str, str] | None = None) -> Element:
    """The first element of a new file."""
    if not namespace:
        return etree.Element(name, attributes or {})
    return etree.Element(f"{{{namespace}}}{name}", attributes or {}, nsmap={None: namespace})


def serialised(made: Element, doctype: str | None = None) -> bytes:
    """The file in UTF-8, with its declaration and a line end, an element that holds text in one line."""
    _indent(made)
    # lxml writes the declaration with single quotation marks.
    body: bytes = etree.tostring(made, encoding="utf-8", doctype=doctype)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def local(each: Element) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    return etree.QName(each).localname if isinstance(each.tag, str) else ""


def _in_namespace_of(parent: Element, name: str) -> str:
    namespace = etree.QName(parent).namespace
    return f"{{{namespace}}}{name}" if namespace else name


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
