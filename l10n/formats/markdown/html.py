# SPDX-License-Identifier: MIT
"""Where tags stand in a fragment of HTML, as the standard library's tokenizer reads it.

Why this one: the law is that each block is a stretch of the document, and a block of Markdown's HTML is a
fragment that may close what another one opens. The tokenizer says where each token starts, so that the tokens are
the text, byte for byte, and judges no nesting. tree-sitter's grammar of HTML gives up at a closing tag that nothing
in the fragment opened, and takes the words behind a bare "<" for a tag's name. justhtml builds the tree of a
browser: a `<td>` outside a table is dropped, what is badly nested is moved, and no attribute's value has a place.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meter output q rb rp
    rt ruby s samp small span strike strong sub sup time tt u var wbr""".split()
)
"""Elements that stand in a sentence."""
RAW = frozenset(("script", "style", "pre", "svg", "template", "textarea"))
"""Elements whose content is no text."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

_UNFINISHED = re.compile(r"<[A-Za-z/!?]")
"""A tag or comment that the fragment does not close; the tokenizer takes it for text, a browser drops it."""
_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")


class Token(NamedTuple):
    """A tag or a comment; what stands between two tokens is text."""

    start: int
    end: int
    """`start` and `end` in the fragment, code points, half-open."""
    name: str
    """In small letters but for components; empty for a comment."""
    closes: bool = False
    empty: bool = False
    """Whether nothing is to close it."""


def tokens(html: str) -> Iterator[Token]:
    """The tags and comments of a fragment, in order."""
    reader = _Reader(html)
    starts = [*(at for at, _ in reader.found), len(html)]
    for number, (start, sort) in enumerate(reader.found):
        if sort != "text":
            yield _token(html, start, starts[number + 1], sort)
        elif _UNFINISHED.match(html, start):
            last = all(each == "text" for _, each in reader.found[number:])
            yield Token(start, len(html) if last else starts[number + 1], "")
            if last:
                return


def _token(html: str, start: int, end: int, sort: str) -> Token:
    name = _NAME.match(html, start) if sort != "comment" else None
    if not name:
        return Token(start, end, "")
    word = name[1] if name[1][:1].isupper() and not name[1].isupper() else name[1].lower()
    closes = sort == "close"
    return Token(start, end, word, closes, not closes and (html[end - 2] == "/" or word in VOID))


class _Reader(HTMLParser):
    """Gathers where each token starts and of which sort it is."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, str]] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self.feed(html)
        self.close()

    def _at(self, sort: str) -> None:
        line, column = self.getpos()
        self.found.append((self._lines[line - 1] + column, sort))

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - the parser's signature
        self._at("open")

    def handle_startendtag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
        self._at("open")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._at("close")

    def handle_data(self, data: str) -> None:  # noqa: ARG002
        self._at("text")

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002
        self._at("text")

    def handle_charref(self, name: str) -> None:  # noqa: ARG002
        self._at("text")

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self._at("comment")

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self._at("comment")

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self._at("comment")

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self._at("comment")
