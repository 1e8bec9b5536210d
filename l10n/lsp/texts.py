# SPDX-License-Identifier: MIT
"""A text as editors count in it: lines that end as the protocol says, columns in the units that were agreed on."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

Encoding: TypeAlias = Literal["utf-8", "utf-16", "utf-32"]
Position: TypeAlias = tuple[int, int]
"""Line and column, both from 0; the column in units of the text's encoding."""

# U+2028 and its like end no line here, whatever `str.splitlines` says.
_LINE_END = re.compile("\r\n|\n|\r")


@dataclass(frozen=True)
class Text:
    """A text, and the units that its columns are counted in."""

    value: str
    encoding: Encoding = "utf-16"

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.value))]

    def position(self, offset: int) -> Position:
        """Where the code point at `offset` stands."""
        line = bisect_right(self._starts, offset) - 1
        return line, self._units(self.value[self._starts[line] : offset])

    def offset(self, position: Position) -> int:
        """The code point at a position; the line's end for a column behind it, the text's for a line behind it."""
        line, column = position
        if line >= len(self._starts):
            return len(self.value)
        start = self._starts[line]
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.value)
        whole = self.value[start:end].rstrip("\r\n")
        return start + self._points(whole, column)

    def _units(self, part: str) -> int:
        if self.encoding == "utf-32" or part.isascii():
            return len(part)
        return len(_encoded(part, self.encoding)) // _WIDTH[self.encoding]

    def _points(self, line: str, column: int) -> int:
        """How many code points of `line` stand before the column; one that lies inside a character is its start."""
        if self.encoding == "utf-32" or line.isascii():
            return min(column, len(line))
        units = 0
        for number, character in enumerate(line):
            units += self._units(character)
            if units > column:
                return number
        return len(line)


_WIDTH = {"utf-8": 1, "utf-16": 2}


def _encoded(part: str, encoding: Encoding) -> bytes:
    return part.encode("utf-16-le" if encoding == "utf-16" else "utf-8", "surrogatepass")


def changed(before: str, after: str) -> tuple[int, int]:
    """How many code points two texts have in common at their beginnings, and then at their ends."""
    shorter = min(len(before), len(after))
    head = _common(lambda count: before[:count] == after[:count], shorter)
    tail = _common(lambda count: not count or before[-count:] == after[-count:], shorter - head)
    return head, tail


def _common(same: Callable[[int], bool], most: int) -> int:
    """The greatest count up to `most` that is the `same`, where every smaller one is, too."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if same(middle) else (low, middle - 1)
    return low
