# SPDX-License-Identifier: MIT
"""Text in the data that a page has for search engines (JSON-LD): the values of the keys that the settings name."""

import re
from collections.abc import Collection, Iterator

from l10n.formats.html.tokens import Token, attributes
from l10n.model import Span

TYPE = "application/ld+json"
_SIGN = re.compile(r'[{}\[\]]|"((?:[^"\\\n\r]|\\.)*)"(\s*:)?')
_ENCODED = re.compile(r"\\u")
_ESCAPE = re.compile(r"""\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})|["\\<]|[\x00-\x1f]""")
_WRITTEN = {'"': r"\"", "\\": r"\\", "<": r"\u003c"}


def is_linked_data(text: str, token: Token) -> bool:
    """Whether the script that a tag opens is data for search engines."""
    found = (text[start:end] for name, (start, end), _ in attributes(text, token) if name == "type")
    return token.name == "script" and next(found, "").strip().lower() == TYPE


def values(text: str, start: int, end: int, keys: Collection[str]) -> Iterator[Span]:
    """Where the values of the `keys` stand between `start` and `end`, those of lists among them, without their marks.

    A value that is written in numbers of characters is left out: nobody could read it.
    """
    above: list[str] = [""]
    for found in _SIGN.finditer(text, start, end):
        sign = found[0][0]
        if sign in "{[":
            above.append(above[-1] if sign == "[" else "")
        elif sign in "}]":
            above = above[:-1] or [""]
        elif found[2]:
            above[-1] = found[1]
        elif above[-1] in keys and not _ENCODED.search(found[1]):
            yield found.span(1)


def written(target: str) -> str:
    """A translation as a string of JSON in a script has it; what is escaped already stays."""
    return _ESCAPE.sub(lambda found: _WRITTEN.get(found[0], max(found[0], " ")), target)
