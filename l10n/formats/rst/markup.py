# SPDX-License-Identifier: MIT
"""The inline markup of reStructuredText, as far as a sentence must not be cut in it."""

import re

from l10n.model import Inline

_INLINE = re.compile(
    r"""
    (?<!\\)(?: ``(?P<code>.+?)``(?!`)
      | (?::[\w.:+-]+:)`(?P<role>[^`]+?)`
      | `(?P<link>[^`]+?)`(?:__?|:[\w.:+-]+:)?
      | \*\*(?P<strong>[^\s*].*?)(?<=[^\s\\])\*\*
      | (?<!\*)\*(?P<emphasis>[^\s*].*?)(?<=[^\s\\])\*(?!\*)
      | \|(?P<substitution>[^\s|][^|]*?)\|_{0,2}
      | \[(?P<footnote>[\w#*.-]+)\]_
    )""",
    re.VERBOSE | re.DOTALL,
)
_SHOWN = re.compile(r"(?P<words>.*?)\s*<[^<>]*>", re.DOTALL)
"""The words of a link or role, before where it leads."""


def inlines(text: str) -> tuple[Inline, ...]:
    """The inline markup of a block's text, in order."""
    return tuple(Inline(*found.span(), _words(found)) for found in _INLINE.finditer(text))


def _words(found: re.Match[str]) -> tuple[int, int] | None:
    """Where words stand in a piece of markup; None in code and names."""
    group = found.lastgroup
    if group in {"code", "substitution", "footnote", None}:
        return None
    start, end = found.span(group)
    shown = _SHOWN.fullmatch(found[group]) if group in {"role", "link"} else None
    if shown:
        return start, start + len(shown["words"])
    return None if group == "role" else (start, end)
