# SPDX-License-Identifier: MIT
"""Numbered tags in a line: <1>…</1> around words, <2/> for what has none; a backslash before one makes it letters."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_TAG = re.compile(r"(\\*)<(/?)([0-9]{1,4})[ ]?(/?)>")


class Sort(Enum):
    """What a piece of a line is."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    ALONE = "alone"


class Token(NamedTuple):
    """A piece of a line."""

    sort: Sort
    text: str
    """As it is read: without the backslashes that only say what is a tag; a tag as it is written."""
    number: int
    start: int
    end: int
    """Where it stands in the line."""


def opening(number: int) -> str:
    """The tag before words."""
    return f"<{number}>"


def closing(number: int) -> str:
    """The tag behind words."""
    return f"</{number}>"


def alone(number: int) -> str:
    """The tag for something without words."""
    return f"<{number}/>"


def letters(text: str, *, tag_follows: bool) -> str:
    """A text as it stands in a line: what looks like a tag in it is none."""
    shown = _TAG.sub(lambda found: f"{found[1]}\\{found[0]}", text)
    return shown + "\\" * (len(text) - len(text.rstrip("\\"))) if tag_follows else shown


def tokens(line: str) -> Iterator[Token]:
    """The pieces of a line, one behind the other."""
    done, text = 0, ""
    for found in _TAG.finditer(line):
        slashes, end = found[1], found.end()
        text += line[done : found.start()] + slashes[: len(slashes) // 2]
        if len(slashes) % 2:
            text += found[0][len(slashes) :]
        else:
            at = found.start() + len(slashes)
            if text:
                yield Token(Sort.TEXT, text, 0, done, at)
            yield Token(_sort(found), line[at:end], int(found[3]), at, end)
            text = ""
        done = end
    if text or done < len(line):
        yield Token(Sort.TEXT, text + line[done:], 0, done, len(line))


def _sort(found: re.Match[str]) -> Sort:
    if found[2]:
        return Sort.CLOSE
    return Sort.ALONE if found[4] else Sort.OPEN
