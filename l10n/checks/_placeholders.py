# SPDX-License-Identifier: MIT
"""Finds the placeholders of format strings: printf, Python, template and ICU MessageFormat ones."""

import re
from collections.abc import Iterator

_PRINTF = r"""
    (?<![\w%])%(?:
        \([A-Za-z_]\w{0,63}\)[-+#0]*\d{0,4}(?:\.\d{1,4})?[sdiouxXeEfFgGcra]             # %(name)s
      | (?:\d{1,2}\$)?[-+#0]*\d{0,4}(?:\.\d{1,4})?(?:hh|h|ll|l|z|L)?[sdiouxXeEfFgGcr@](?![a-z0-9])   # %s, %1$s, %05.2f
    )"""
_BRACED = r"""
    \$?\{\{\s{0,8}[\w.$|-]{1,64}\s{0,8}\}\}                                   # {{ name }}
  | \$\{[^{}\s]{1,64}\}                                                       # ${name}
  | (?<!\{)\{(?:[A-Za-z_0-9][\w.]{0,63}(?:\[\w{1,32}\])?)?(?:![rsa])?(?::[^{}\s]{0,32})?\}(?!\})   # {}, {0}, {name:>3}
  """
_SIMPLE = re.compile(f"{_PRINTF}|{_BRACED}", re.VERBOSE | re.ASCII)
_ICU = re.compile(r"\{\s{0,8}([A-Za-z_0-9]\w{0,63})\s{0,8},\s{0,8}(plural|selectordinal|select|number|date|time)\b")
_BRANCH = re.compile(r"(?:=\d{1,9}|[\w-]{1,64})\s{0,8}\{")
_BRACES = re.compile("[{}]")


def placeholders(text: str) -> Iterator[tuple[str, int, int]]:
    """The placeholders of `text` with start and end: their form without inner blanks, in order.

    An ICU argument is `{name,plural}`; the placeholders inside its branches are told too, the branches are not.
    """
    if "%" not in text and "{" not in text:
        return
    branches: set[int] = set()
    if "," in text and _ICU.search(text):
        arguments = list(_arguments(text))
        yield from (each[:3] for each in arguments)
        branches = {start for each in arguments for start in each[3]}
    for found in _SIMPLE.finditer(text):
        if found.start() not in branches:
            yield "".join(found[0].split()), *found.span()


def _arguments(text: str) -> Iterator[tuple[str, int, int, list[int]]]:
    """ICU arguments, each with its name and type, the span of its head, and where the braces of its branches open."""
    closing = _closing(text)
    for found in _ICU.finditer(text):
        end = closing.get(found.start())
        if end is None:
            continue
        opened, position = [], found.end()
        while branch := _BRANCH.search(text, position, end):
            opened.append(branch.end() - 1)
            position = closing.get(branch.end() - 1, end)
        yield f"{{{found[1]},{found[2]}}}", found.start(), found.end(), opened


def _closing(text: str) -> dict[int, int]:
    """Where each brace that opens is closed."""
    opened: list[int] = []
    closed = {}
    for brace in _BRACES.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            closed[opened.pop()] = brace.start()
    return closed
