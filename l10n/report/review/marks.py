# SPDX-License-Identifier: MIT
"""A unit's text as HTML: terms, quantities and findings marked where they stand, ruby set as ruby."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
    rubies = {each.base[0]: each for each in _rubies(text)}
    hidden = [(each.span[0], each.base[0]) for each in rubies.values()]
    hidden += [(each.base[1], each.span[1]) for each in rubies.values()]
    closing = {each.base[1]: each for each in rubies.values()}
    cuts = sorted({0, len(text), *_bounds(mark.span for mark in fitted), *_bounds(hidden)})
    unseen = {start: end for start, end in hidden if start < end}
    html, active, waiting, skipped = [], list[Mark](), iter([*fitted, None]), 0
    following = next(waiting)
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        active = [mark for mark in active if mark.span[1] > start]
        if start in closing:
            html.append(Markup("<rt>") + _safe(closing[start].reading) + Markup("</rt></ruby>"))
        skipped = max(skipped, unseen.get(start, 0))
        while following and following.span[0] == start:
            if following.span[1] > start:
                active.append(following)
            else:
                html.append(_stretch("", [following], start))
            following = next(waiting)
        if start in rubies:
            html.append(Markup("<ruby>"))
        if start < end and start >= skipped:
            html.append(_stretch(text[start:end], active, end))
    return Markup("").join(html)


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
