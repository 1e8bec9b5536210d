# SPDX-License-Identifier: MIT
"""The markup of a unit as other tools see it: stretches that are code, and words between two codes."""

import re
from collections.abc import Iterator, Sequence

from l10n.checks import inline_markup, numbered_tags
from l10n.exchange.values import Piece

_EMPHASIS = re.compile(r"(?<![\\*_~])(\*{1,3}|_{2,3}|~~)(?=[^\s*_~])(.+?)(?<=[^\s*_~\\])\1(?![*_~])")


def pieces(text: str) -> list[Piece]:
    """The markup of a unit: links, code, tags, addresses, placeholders, emphasis."""
    found = [Piece(each.start, each.end, each.words) for each in inline_markup(text).pieces if each.kind != "tag"]
    tags = [(each.start, each.end) for each in inline_markup(text).pieces if each.kind == "tag"]
    found += _tags(text, sorted([*tags, *numbered_tags(text)]))
    taken = [(each.start, each.end if each.words is None else each.words[0]) for each in found]
    for match in _EMPHASIS.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(Piece(match.start(), match.end(), match.span(2)))
    return _nested(found)


def _tags(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """Tags that open and close together as one piece around words, the others alone."""
    opened: list[tuple[str, int, int]] = []
    alone: list[tuple[int, int]] = []
    for start, end in spans:
        tag = text[start:end]
        name = tag.strip("</>").split()[0].lower() if tag.strip("</> ") else ""
        if tag.startswith("</"):
            place = next((n for n in range(len(opened) - 1, -1, -1) if opened[n][0] == name), None)
            if place is None:
                alone.append((start, end))
                continue
            alone += [(one, other) for _, one, other in opened[place + 1 :]]
            _, first, last = opened[place]
            del opened[place:]
            yield Piece(first, end, (last, start))
        elif tag.endswith("/>"):
            alone.append((start, end))
        else:
            opened.append((name, start, end))
    yield from (Piece(start, end) for start, end in (*alone, *((one, other) for _, one, other in opened)))


def _nested(found: list[Piece]) -> list[Piece]:
    """The pieces without those that cross an earlier one."""
    kept: list[Piece] = []
    for each in sorted(found, key=lambda piece: (piece.start, -piece.end)):
        crossing = any(other.start < each.start < other.end < each.end for other in kept)
        swallowed = any(other.words is None and other.start <= each.start < other.end for other in kept)
        if not crossing and not swallowed:
            kept.append(each)
    return kept
