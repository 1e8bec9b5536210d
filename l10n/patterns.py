# SPDX-License-Identifier: MIT
"""Expressions that are compiled where they are first asked.

A class of kanji alone takes two milliseconds to compile, and most texts call for few of the expressions that there are.
"""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at the first text that it is asked about: for tables at the top of a module.

    An expression that `re` cannot read is told then, too.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    """Stands for a pattern; each method is the pattern's own from its first use on, and costs no more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    @cached_property
    def search(self) -> Callable[..., Any]:
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., Any]:
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., Any]:
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Any]:
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., Any]:
        return self._compiled.findall

    @cached_property
    def split(self) -> Callable[..., Any]:
        return self._compiled.split

    @cached_property
    def sub(self) -> Callable[..., Any]:
        return self._compiled.sub
