# SPDX-License-Identifier: MIT
"""The dialects of Markdown: a module in this folder with a `DIALECT` is one, found by walking the folder.

A dialect says what a line of its structure looks like (`rules`), what it keeps inside a sentence (`inline`),
and what a document shows that is written in it (`signs`). `docs/markdown.md` says what each of them keeps and offers.
"""

import importlib
import pkgutil
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from l10n.formats import Hints
    from l10n.formats.markdown.lines import Line
    from l10n.formats.markdown.scan import Scan


class Rule(NamedTuple):
    """How a line of structure starts, and the function that reads it."""

    pattern: str
    """A regular expression for the start of a line's text, without capturing groups."""
    read: "Callable[[Scan, Line], bool]"
    """Reads the line and tells the scan what is in it; False where it is something else after all."""


@dataclass(frozen=True)
class Dialect:
    """What a family of sites adds to CommonMark."""

    name: str
    rules: tuple[Rule, ...] = ()
    inline: tuple[str, ...] = ()
    """Regular expressions, without capturing groups, for what stays in a sentence as it is."""
    fill: "Callable[[Scan, Line], None] | None" = None
    """Finds what stays in a sentence as it is where no regular expression can."""
    signs: str | None = None
    """What a document holds outside code that is written in the dialect, tried at each line's start.

    None for what is read in every document: no other text looks like it.
    """
    suffixes: tuple[str, ...] = ()
    """File name endings that say it."""
    quick: tuple[str, ...] = ()
    """Strings of which a document with anything for the dialect holds one."""
    indented_code: bool = True
    """Whether four spaces make code."""

    @cached_property
    def sign(self) -> re.Pattern[str] | None:
        """`signs`, to search a document with."""
        return re.compile(f"^(?:{self.signs})", re.MULTILINE) if self.signs else None

    def written_in(self, text: str, hints: "Hints") -> bool:
        """Whether the document is written in the dialect, as the settings say or it shows itself."""
        if self.signs is None:
            return True
        if hints.dialects is not None:
            return self.name in hints.dialects
        return PurePath(hints.name).suffix.lower() in self.suffixes or bool(self.sign and self.sign.search(text))


@cache
def dialects() -> tuple[Dialect, ...]:
    """All dialects in the order of their modules' names."""
    found = []
    for info in pkgutil.iter_modules(__path__):
        dialect = getattr(importlib.import_module(f"{__name__}.{info.name}"), "DIALECT", None)
        if dialect is not None:
            found.append(dialect)
    return tuple(found)
