# SPDX-License-Identifier: MIT
"""A unit's text as HTML: terms, quantities and findings marked where they stand, ruby set as ruby."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from l10n.model import Span
from l10n.report.harmless import shown
from l10n.text import KANJI


class Mark(NamedTuple):
    """What is said about a stretch of text."""

    span: Span
    """In the text, code points, half-open; an empty span is a place where something is missing."""
    names: str
    """Classes, with blanks between."""
    data: tuple[tuple[str, str], ...] = ()
    """Names and values of data attributes."""
    label: str = ""
    """A short text shown after the stretch."""
    tag: str = ""
    """The element that the stretch stands in; empty for none."""
    lead: Markup = Markup()
    """What is shown before the stretch."""
    hidden: bool = False
    """Whether the stretch itself is not shown."""


class _Ruby(NamedTuple):
    span: Span
    base: Span
    reading: str


_RUBY = re.compile(
    r"<ruby>(?P<html>[^<>]{1,100})(?:<rp>[^<>]{0,10}</rp>)?<rt>(?P<rt>[^<>]{1,100})</rt>(?:<rp>[^<>]{0,10}</rp>)?</ruby>"
    rf"|｜(?P<bar>[^｜《》\n]{{1,50}})《(?P<yomi>[^《》\n]{{1,50}})》"
    rf"|(?P<kanji>[{KANJI}]{{1,20}})《(?P<furi>[^《》\n]{{1,50}})》"
)
"""HTML's ruby, and 青空文庫's with and without the bar that says where the word begins."""


def marked(text: str, marks: Iterable[Mark]) -> Markup:
    """`text` as HTML with the `marks` on it; they may overlap, and what lies outside the text is cut off."""
    fitted = sorted(_fitted(marks, len(text)))
    beginning = {start: tuple(group) for start, group in groupby(fitted, key=lambda mark: mark.span[0])}
    rubies = tuple(_rubies(text))
    opening = {each.base[0]: Markup("<ruby>") for each in rubies}
    closing = {each.base[1]: Markup("<rt>") + _safe(each.reading) + Markup("</rt></ruby>") for each in rubies}
    hidden = dict([*_hidden(rubies), *(mark.span for mark in fitted if mark.hidden)])
    cuts = sorted({0, len(text), *opening, *closing, *_bounds(mark.span for mark in fitted), *_bounds(hidden.items())})
    html, active, skipped = [], list[Mark](), 0
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        begun = beginning.get(start, ())
        active = [mark for mark in (*active, *begun) if mark.span[1] > start]
        skipped = max(skipped, hidden.get(start, 0))
        html += [closing.get(start, Markup()), *_leads(begun), opening.get(start, Markup())]
        if start < end and start >= skipped:
            html.append(_stretch(text[start:end], active, end))
    return Markup("").join(html)


def _leads(begun: Iterable[Mark]) -> Iterator[Markup]:
    """What is shown before marks that begin at one place, and the marks that end there, too."""
    for mark in begun:
        yield mark.lead
        if mark.span[0] == mark.span[1] and mark.names:
            yield _stretch("", [mark], mark.span[0])


def _hidden(rubies: Iterable[_Ruby]) -> Iterator[Span]:
    """What is not shown of ruby: the signs before its base, and all behind it."""
    for each in rubies:
        if each.span[0] < each.base[0]:
            yield each.span[0], each.base[0]
        yield each.base[1], each.span[1]


def plain(text: str) -> Markup:
    """`text` as HTML, controls and marks that turn the line shown as escapes."""
    return _safe(text)


def _fitted(marks: Iterable[Mark], length: int) -> Iterator[Mark]:
    for mark in marks:
        start, end = (max(0, min(place, length)) for place in mark.span)
        yield mark._replace(span=(start, max(start, end)))


def _bounds(spans: Iterable[Span]) -> Iterator[int]:
    for span in spans:
        yield from span


def _rubies(text: str) -> Iterator[_Ruby]:
    if "《" not in text and "<ruby>" not in text:
        return
    for match in _RUBY.finditer(text):
        base, reading = next(pair for pair in _GROUPS if match[pair[0]])
        yield _Ruby(match.span(), match.span(base), match[reading])


_GROUPS = (("html", "rt"), ("bar", "yomi"), ("kanji", "furi"))


def _stretch(text: str, active: Sequence[Mark], end: int) -> Markup:
    """A stretch of text on which the same marks lie, up to `end`, where some of them may end and show their label."""
    html = _labelled(text, [mark for mark in active if mark.names], end)
    for mark in reversed(active):
        if mark.tag:
            html = Markup(f"<{mark.tag}>{html}</{mark.tag}>")  # noqa: S704 - a tag of ours
    return html


def _labelled(text: str, active: Sequence[Mark], end: int) -> Markup:
    if not active:
        return _safe(text)
    names = " ".join(dict.fromkeys(name for mark in active for name in mark.names.split()))
    data = {name: value for mark in active for name, value in mark.data}
    label = "".join(mark.label for mark in active if mark.span[1] == end)
    if label:
        data["label"] = label
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in data.items())
    return Markup(f'<span class="{escape(names)}"{attributes}>{_safe(text)}</span>')  # noqa: S704 - escaped piece by piece


def _safe(text: str) -> Markup:
    # Line ends stay: the page shows them as such.
    return (
        escape(shown(text)) if "\n" not in text else Markup("\n").join(escape(shown(line)) for line in text.split("\n"))
    )
