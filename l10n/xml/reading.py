# SPDX-License-Identifier: MIT
"""XML of strangers as elements, without comments and instructions."""

import io
import re
from collections.abc import Collection, Iterator
from typing import Any

from lxml import etree

from l10n.errors import Fault, InputError
from l10n.xml.decoding import decode, undeclared

SIZE = 64 * 1024 * 1024
DEPTH = 100
ELEMENTS = 1_000_000
ATTRIBUTES = 100
"""Those of one element. A term base of a hundred thousand concepts stays below each; what does not was not for us."""

Element = Any
"""An element; lxml brings no types along."""

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def parse(data: bytes, path: str, roots: Collection[str]) -> Element:
    """The root of an XML file, whose local name is one of `roots`.

    Raises InputError with the place of the first thing that is not well formed or not safe: declarations of its own,
    entities, too much depth, too many elements or attributes, too large a file. Nothing outside `data` is opened.
    """
    root = None
    for root in _ended(data, path, roots):  # noqa: B007 - the root ends last
        pass
    return root


def outermost(data: bytes, path: str, roots: Collection[str], wanted: Collection[str]) -> Iterator[Element]:
    """Each outermost element whose local name is `wanted`, in order; it is emptied before the next one comes.

    Raises InputError as `parse` does.
    """
    for element in _ended(data, path, roots):
        if local(element) in wanted and not any(local(each) in wanted for each in element.iterancestors()):
            yield element
            element.clear()


def language(element: Element) -> str:
    """The language that an element says; old files say it without the prefix."""
    return element.get(XML_LANG) or element.get("lang") or ""


def content(element: Element) -> str:
    """All text in an element, also that of the elements inside."""
    return "".join(element.itertext())


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    name: str = element.tag
    return name.rpartition("}")[2]


def namespace(element: Element) -> str:
    """The namespace of an element; empty where it has none."""
    name: str = element.tag
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def _ended(data: bytes, path: str, roots: Collection[str]) -> Iterator[Element]:
    """The elements in the order in which they end."""
    if len(data) > SIZE:
        raise InputError(Fault(f"is larger than {SIZE >> 20} MiB", path, hint="split it"))
    text = undeclared(decode(data, path), path)
    events = etree.iterparse(
        io.BytesIO(text.encode()),
        events=("start", "end"),
        # The text is decoded: whatever encoding it declares, it is UTF-8 by now.
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        resolve_entities="internal",
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    depth = number = 0
    try:
        for event, element in events:
            if event == "end":
                depth -= 1
                yield element
                continue
            depth, number = depth + 1, number + 1
            reason = _excess(element, depth, number) or (number == 1 and _strangeness(element, roots))
            if reason:
                raise InputError(Fault(reason, path, element.sourceline, hint=_HINT))
    except etree.XMLSyntaxError as error:
        raise _ill_formed(error, path) from None


_HINT = "export it once more from the tool that wrote it"


def _strangeness(root: Element, roots: Collection[str]) -> str:
    return "" if local(root) in roots else f"begins with <{local(root)[:40]}> instead of <{next(iter(roots))}>"


def _excess(element: Element, depth: int, number: int) -> str:
    """How a file goes beyond what was meant for us; empty where it does not."""
    if depth > DEPTH:
        return f"has elements more than {DEPTH} deep"
    if number > ELEMENTS:
        return f"has more than {ELEMENTS:,} elements"
    return f"has an element with more than {ATTRIBUTES} attributes" if len(element.attrib) > ATTRIBUTES else ""


def _ill_formed(error: etree.XMLSyntaxError, path: str) -> InputError:
    line, column = error.position
    reason = re.split(r",? \(?line ", str(error))[0].strip()
    entity = re.search("'(.+)'", reason) if error.code == etree.ErrorTypes.ERR_UNDECLARED_ENTITY else None
    told = f"uses the entity &{entity[1]};, which nothing declares" if entity else f"is not well-formed XML: {reason}"
    hint = "write its text instead" if entity else _HINT
    return InputError(Fault(told, path, max(line, 1), max(column, 1), hint=hint))
