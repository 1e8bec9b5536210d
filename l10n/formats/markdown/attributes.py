# SPDX-License-Identifier: MIT
"""Which attributes of tags, components and shortcodes are text for readers."""

import re
from collections.abc import Iterator

from l10n.formats import Hints
from l10n.model import Span

OF_ELEMENTS = frozenset(("alt", "aria-label", "placeholder", "title"))
"""The attributes of HTML whose values readers see or hear."""
OF_COMPONENTS = OF_ELEMENTS | {"caption", "description", "label", "summary"}
"""Those that components and shortcodes use for it."""

_ATTRIBUTE = re.compile(r"""(?<![^\s"'{])([A-Za-z][\w.:-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')""")
_OF_LINKS = frozenset(("href", "link", "to"))
"""The attributes that tags and components of links have for where these lead."""
_COMPUTED = re.compile(r"\{\{|\{%|\{#")


def is_text(name: str, attribute: str, hints: Hints, *, component: bool) -> bool:
    """Whether the value of `attribute` of the element or component `name` is text."""
    known = OF_COMPONENTS if component else OF_ELEMENTS
    if hints.attributes is not None:
        known = frozenset(hints.attributes)
    return attribute.lower() in known or attribute in hints.components.get(name, ())


def texts(text: str, start: int, end: int, name: str, hints: Hints, *, component: bool) -> Iterator[tuple[Span, str]]:
    """Where the text values of the attributes between `start` and `end` stand, each with its quotation mark."""
    for found in _ATTRIBUTE.finditer(text, start, end):
        group = 2 if found[2] is not None else 3
        value = found[group]
        if "\n" not in value and is_text(name, found[1], hints, component=component) and not _COMPUTED.search(value):
            yield found.span(group), '"' if group == 2 else "'"


def addresses(text: str, start: int, end: int) -> Iterator[Span]:
    """Where the addresses that links lead to stand among the attributes between `start` and `end`."""
    for found in _ATTRIBUTE.finditer(text, start, end):
        group = 2 if found[2] is not None else 3
        if found[1].lower() in _OF_LINKS and found[group] and not _COMPUTED.search(found[group]):
            yield found.span(group)
