# SPDX-License-Identifier: MIT
"""Tags that are called by numbers, as components in texts of programs are: Click <0>here</0>, a break <1/>."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from l10n.model import Span

_TAG = re.compile(r"<(/?)([0-9]{1,3})[ ]?(/?)>")


class NumberedFault(NamedTuple):
    """What is wrong with a numbered tag, and where."""

    message: str
    source_at: Span | None
    at: Span | None
    is_grave: bool
    """Whether the text breaks by it; else a pair has gone."""


def numbered_tag_faults(source: str, target: str) -> Iterator[NumberedFault]:
    """Numbered tags that are lost, added or in no order; x<0 is none, as nothing closes it."""
    left, right = _tags(source), _tags(target)
    wanted, given = Counter(name for name, _ in left), Counter(name for name, _ in right)
    lost, added = wanted - given, given - wanted
    for name in lost:
        if not (name[1] == "/" and f"<{name[2:]}" in lost):
            is_grave = bool(added) or (name[-2] != "/" and f"</{name[1:]}" not in lost)
            yield NumberedFault(f"tag {name} is missing", dict(left)[name], None, is_grave)
    for name in added:
        if not (name[1] == "/" and f"<{name[2:]}" in added):
            yield NumberedFault(f"tag {name} is not in the source", None, dict(right)[name], is_grave=True)
    if not lost and not added and (place := _disorder(right)) and not _disorder(left):
        yield NumberedFault("tag is closed before it is opened", None, place, is_grave=True)


def numbered_tags(text: str) -> list[Span]:
    """Where the numbered tags of a text stand, in order."""
    return [place for _, place in _tags(text)]


def _tags(text: str) -> list[tuple[str, Span]]:
    """The tags of those numbers that something closes, in order."""
    found = list(_TAG.finditer(text))
    known = {each[2] for each in found if each[1] or each[3]}
    return [(f"<{each[1]}{each[2]}{each[3]}>", each.span()) for each in found if each[2] in known]


def _disorder(tags: list[tuple[str, Span]]) -> Span | None:
    """The first tag that closes what is not open."""
    opened: Counter[str] = Counter()
    for name, place in tags:
        number = name.strip("</>")
        opened[number] += 0 if name[-2] == "/" else -1 if name[1] == "/" else 1
        if opened[number] < 0:
            return place
    return None
