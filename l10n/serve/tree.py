# SPDX-License-Identifier: MIT
"""Our own HTML as nested lists, from which a script builds elements: no text of it is parsed as markup again."""

from html.parser import HTMLParser
from typing import TypeAlias

Tree: TypeAlias = "list[str | dict[str, str] | Tree]"
"""An element: its name, its attributes, then its children, each another element or a text."""

_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


def tree(html: str) -> Tree:
    """The first element of `html`, which closes what it opens."""
    return next(each for each in _Reader(html).top if isinstance(each, list))


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.top: Tree = []
        self._open: list[Tree] = [self.top]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element: Tree = [tag, {name: value or "" for name, value in attrs}]
        self._open[-1].append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1][0] == tag, f"our own markup closes what it opens: {tag}"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].append(data)
