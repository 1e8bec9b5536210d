# SPDX-License-Identifier: MIT
"""What stands inside a block of Markdown: links, images, code, tags, comments and footnotes, each at its place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import pyromark
from pyromark import Options
from pyromark.event import Range

from l10n.formats._inline import Inline
from l10n.formats.markdown.events import SYNTAX, Places
from l10n.model import Span

_BEFORE = "x "
"""What keeps a mark at the start from being a list's or a heading's."""
_BROKEN = re.compile("[\n\r\ud800-\udfff]")
_NOTE = re.compile(r"\[\^([^\]\s\[]{1,100})\]")
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){1,200})\]")
_DEFINITION = re.compile(r"^[ >]{0,9}(\[((?:[^\[\]\\]|\\.){1,200})\]:[ \t]*\S.*)$", re.MULTILINE)
_SINGLE = {"Code": "code", "InlineHtml": "html", "FootnoteReference": "footnote", "InlineMath": "math"}
_SPANNING = {"Link": "link", "Image": "image"}
_AUTOMATIC = frozenset(("Autolink", "Email"))


def definitions(text: str) -> dict[str, str]:
    """The lines of a document that say where links lead, each by its folded label; of twins the first."""
    found: dict[str, str] = {}
    for line in _DEFINITION.finditer(text) if "]:" in text else ():
        if not line[2].startswith("^"):
            found.setdefault(folded(line[2]), line[1].strip())
    return found


def referred(text: str, known: Mapping[str, str]) -> dict[str, str]:
    """Those of a document's definitions that links in `text` may refer to."""
    labels = dict.fromkeys(map(folded, _LABEL.findall(text)))
    return {label: known[label] for label in labels if label in known}


def inline(text: str, definitions: Iterable[str] = (), *, math: bool = False) -> list[Inline]:
    """The pieces of `text` in the order of their starts, line breaks read as spaces.

    `definitions` are the lines that say where links lead. Any footnote counts as defined.
    """
    line = _BROKEN.sub(" ", text)
    notes = dict.fromkeys(_NOTE.findall(line))
    places = Places(f"{_BEFORE}{line}")
    document = "\n\n".join([f"{_BEFORE}{line}", *(f"[^{name}]: x" for name in notes), *definitions])
    options = SYNTAX | Options.ENABLE_MATH if math else SYNTAX
    return sorted(_pieces(document, places, options), key=lambda piece: piece.start)


def _pieces(document: str, places: Places, options: Options) -> Iterator[Inline]:
    opened: list[tuple[str, str, Span]] = []
    for event, place in pyromark.events_with_range(document, options=options):
        if isinstance(event, str):
            continue  # a line break
        ((name, value),) = cast("dict[str, Any]", event).items()
        if name in _SINGLE:
            yield Inline(_SINGLE[name], value, *_span(places, place))
        elif name == "Start" and isinstance(value, dict) and (found := _SPANNING.keys() & value.keys()):
            kind = found.pop()
            automatic = value[kind]["link_type"] in _AUTOMATIC
            name = "autolink" if automatic else _SPANNING[kind]
            opened.append((name, value[kind]["dest_url"], _span(places, place)))
        elif name == "End" and value in _SPANNING:
            kind, destination, span = opened.pop()
            yield Inline(kind, destination, *span, _words(places.text, span))
        elif name == "End" and value == "Paragraph":
            return


def _span(places: Places, place: Range) -> Span:
    """A range of bytes behind the mark at the start, as code points of the text."""
    return places.code_point(place["start"]) - len(_BEFORE), places.code_point(place["end"]) - len(_BEFORE)


def _words(text: str, span: Span) -> Span:
    """Where the words of the link at `span` stand: from its bracket to the one that closes it."""
    text = text[span[0] + len(_BEFORE) : span[1] + len(_BEFORE)]
    depth = 0
    for bracket in _BRACKETS.finditer(text):
        depth += {"[": 1, "]": -1}.get(bracket[0], 0)
        if depth == 0 and bracket[0] == "]":
            return span[0] + text.index("[") + 1, span[0] + bracket.start()
    return span


_BRACKETS = re.compile(r"\\.|\[|\]", re.DOTALL)


def folded(label: str) -> str:
    """How CommonMark compares labels: without differences of case and white space."""
    return " ".join(label.split()).casefold()
