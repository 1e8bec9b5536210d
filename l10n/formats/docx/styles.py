# SPDX-License-Identifier: MIT
"""What a paragraph is: a heading, an item, a cell, as its style and its own properties say."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from l10n.model import Kind
from l10n.xml.places import Element

_NAMED = {
    "title": (Kind.HEADING, 1),
    "subtitle": (Kind.HEADING, 2),
    "quote": (Kind.QUOTATION, 1),
    "intense quote": (Kind.QUOTATION, 1),
}
"""Styles that Word brings along, by the names that stand in its files whatever its own language is."""
_HEADING = re.compile(r"heading ([1-9])\Z")
_LEVELS = 9
"""An outline's; a paragraph of the level behind the last is text."""
_LONGEST = 20
"""So many styles are followed from one to that which it is based on."""


class Sort(NamedTuple):
    """What a paragraph is."""

    kind: Kind
    level: int = 0


TEXT = Sort(Kind.PARAGRAPH)


def sorts(root: Element | None) -> Mapping[str, Sort]:
    """What the paragraphs of each style are, by its id; `root` is the part of the styles."""
    styles = [each for each in root.children if each.name == "w:style"] if root else []
    known = {each.attributes.get("w:styleId", ""): each for each in styles}
    return {name: found for name, style in known.items() if (found := _of_style(style, known))}


def sort_of(paragraph: Element, styles: Mapping[str, Sort], *, in_cell: bool) -> Sort:
    """What a paragraph is."""
    properties = paragraph.child("w:pPr")
    style = styles.get(_value(properties, "w:pStyle"), TEXT)
    own = (properties and _own(properties)) or style
    if in_cell and own.kind is not Kind.HEADING:
        return Sort(Kind.TABLE_CELL)
    return style if style.kind is Kind.HEADING and own.kind is Kind.LIST_ITEM else own


def _of_style(style: Element, known: Mapping[str, Element]) -> Sort | None:
    here: Element | None = style
    for _ in range(_LONGEST):
        if here is None:
            break
        name = _value(here, "w:name").lower()
        heading = _HEADING.match(name)
        if heading:
            return Sort(Kind.HEADING, int(heading[1]))
        if name in _NAMED:
            return Sort(*_NAMED[name])
        properties = here.child("w:pPr")
        if properties and (found := _own(properties)):
            return found
        here = known.get(_value(here, "w:basedOn"))
    return None


def _own(properties: Element) -> Sort | None:
    """What a paragraph's properties alone say it is."""
    level = _value(properties, "w:outlineLvl")
    if level.isdecimal() and int(level) < _LEVELS:
        return Sort(Kind.HEADING, int(level) + 1)
    numbering = properties.child("w:numPr")
    if numbering and _value(numbering, "w:numId") != "0":
        depth = _value(numbering, "w:ilvl")
        return Sort(Kind.LIST_ITEM, int(depth) + 1 if depth.isdecimal() else 1)
    return None


def _value(parent: Element | None, name: str) -> str:
    found = parent.child(name) if parent else None
    return found.attributes.get("w:val", "") if found else ""
