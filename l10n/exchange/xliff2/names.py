# SPDX-License-Identifier: MIT
"""The namespaces of XLIFF 2 by the prefixes that the standard gives its modules, the core's empty."""

import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache

from l10n.xml.reading import Element

_URN = "urn:oasis:names:tc:xliff:"
SPACES = {
    "": f"{_URN}document:2.0",
    "mtc": f"{_URN}matches:2.0",
    "gls": f"{_URN}glossary:2.0",
    "fs": f"{_URN}fs:2.0",
    "mda": f"{_URN}metadata:2.0",
    "res": f"{_URN}resourcedata:2.0",
    "ctr": f"{_URN}changetracking:2.0",
    "slr": f"{_URN}sizerestriction:2.0",
    "val": f"{_URN}validation:2.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_PREFIXES = {space: prefix for prefix, space in SPACES.items()} | {f"{_URN}changetracking:2.1": "ctr"}


def name(element: Element) -> str:
    """The name of an element with its module's prefix; empty where it is of an extension."""
    return _named(element.tag)


def attributes(element: Element) -> dict[str, str]:
    """The attributes by their names with prefixes; those of extensions all under the name "*"."""
    found: dict[str, str] = {}
    for key, value in element.attrib.items():
        found[(_named(key) or "*") if key.startswith("{") else key] = value
    return found


@cache
def full(named: str) -> str:
    """A name with a prefix as the parser has it."""
    prefix, _, plain = named.rpartition(":")
    return f"{{{SPACES[prefix]}}}{plain}"


def inside(element: Element, *names: str) -> Iterator[Element]:
    """The elements with these names in another, at any depth, in order."""
    return (each for each in element.iter(*map(full, names)) if each is not element)


def children(element: Element, *names: str) -> Iterator[Element]:
    """The elements with these names directly in another."""
    wanted = set(map(full, names))
    return (each for each in element if each.tag in wanted)


def ancestor(element: Element, *names: str) -> Element | None:
    """The nearest element with one of these names around another."""
    return next(element.iterancestors(*map(full, names)), None)


def parts(unit: Element) -> list[Element]:
    """The segments and ignorables of a unit, in order."""
    return list(children(unit, "segment", "ignorable"))


def side(unit: Element, of: str) -> list[Element]:
    """The sources or the targets of a unit, in order."""
    return [each for part in parts(unit) for each in children(part, of)]


def character(code: Element) -> str:
    """The character that a `<cp>` stands for; empty where it stands for none."""
    said = code.get("hex", "")
    is_sound = re.fullmatch(r"0{,8}[0-9A-Fa-f]{1,6}", said) and int(said, 16) <= sys.maxunicode
    return chr(int(said, 16)) if is_sound else ""


@lru_cache(maxsize=4096)
def _named(key: str) -> str:
    """The name that the parser gives, with a prefix."""
    space, _, plain = key.rpartition("}")
    prefix = _PREFIXES.get(space[1:])
    return "" if prefix is None else f"{prefix}:{plain}" if prefix else plain
