# SPDX-License-Identifier: MIT
"""What a text's own marks make of it: bold is bold, a link a link, a picture a picture, and the marks are not shown."""

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup, escape

from l10n.formats.markdown.look import Look, look
from l10n.model import Span
from l10n.report.harmless import shown
from l10n.report.review.marks import Mark

_TAGS = frozenset(("strong", "em", "s", "code", "sub", "sup", "kbd", "mark", "u", "small"))
"""The names that are elements of HTML."""
_CLASSES = {"link": "link", "image": "alt", "tag": "tag"}


def dressed(text: str, marks: Iterable[Mark], pictures: Mapping[str, str]) -> list[Mark]:
    """The `marks` on a text of Markdown, with those that it makes on itself.

    `pictures` has the addresses of the pictures that can be shown, each with where the browser finds it.
    What one of `marks` is about stays to be seen, be it a mark of Markdown.
    """
    told = list(marks)
    looks = look(text)
    if looks is None:
        return told
    about = {mark.span for mark in told if mark.names}
    own = (each for each in _marks(looks, len(text), pictures) if not each.hidden or not _holds(each, about))
    return [*own, *told]


def _holds(mark: Mark, about: Iterable[Span]) -> bool:
    return any(mark.span[0] <= start < end <= mark.span[1] for start, end in about)


def picture(address: str, pictures: Mapping[str, str]) -> Markup:
    """The picture that lies at an address; a sign for one that cannot be shown."""
    if address in pictures:
        return Markup('<img src="{}" alt="" loading="lazy">').format(pictures[address])
    return Markup('<span class="no-picture" title="{}">🖼</span> ').format(shown(address))


def _marks(looks: Iterable[Look], length: int, pictures: Mapping[str, str]) -> Iterator[Mark]:
    seen = 0
    drawn = ""
    for each in looks:
        if each.span[0] > seen:
            yield Mark((seen, each.span[0]), "", hidden=True)
        seen = max(seen, each.span[1])
        yield from _seen(each, drawn, pictures)
        drawn = each.address if "image" in each.names else ""
    if seen < length:
        yield Mark((seen, length), "", hidden=True)


def _seen(each: Look, drawn: str, pictures: Mapping[str, str]) -> Iterator[Mark]:
    """`drawn` is the address of a picture that has been shown right before."""
    start = each.span[0]
    if "image" in each.names and each.address != drawn:
        yield Mark((start, start), "", lead=picture(each.address, pictures))
    if "break" in each.names:
        yield Mark((start, start), "", lead=Markup("<br>"))
    for name in each.names:
        if name in _TAGS:
            yield Mark(each.span, "", tag=name)
    names = " ".join(_CLASSES[name] for name in each.names if name in _CLASSES)
    if each.shown is not None:
        yield Mark(each.span, "", lead=_instead(each.shown, names), hidden=True)
    elif names and each.span[0] < each.span[1]:
        yield Mark(each.span, names, (("to", each.address),) if "link" in each.names else ())


def _instead(text: str, names: str) -> Markup:
    return Markup('<span class="{}">{}</span>').format(names, shown(text)) if names and text else escape(shown(text))
