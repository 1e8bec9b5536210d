# SPDX-License-Identifier: MIT
"""The parts of a book one behind the other: each stands under a line with a sign that no XML and no target holds."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

SIGN = "\x1c"
_HEAD = re.compile(rf"^{SIGN}([^\n]*)\n", re.MULTILINE)


class Part(NamedTuple):
    """A file of a book."""

    name: str
    text: str
    start: int = 0
    """Where its text begins in that of the book, code points."""

    @property
    def end(self) -> int:
        """Where it ends there."""
        return self.start + len(self.text)


def joined(parts: Iterable[Part]) -> str:
    """The text of a book of these parts."""
    return "".join(f"{SIGN}{each.name}\n{each.text}\n" for each in parts)


def parted(text: str) -> Iterator[Part]:
    """The parts of a book's text, in order; what stands before the first is none."""
    heads = list(_HEAD.finditer(text))
    ends = [*(each.start() for each in heads), len(text)][1:]
    for head, end in zip(heads, ends, strict=True):
        # Behind each part stands a line end that is not its own.
        yield Part(head[1], text[head.end() : max(head.end(), end - 1)], head.end())
