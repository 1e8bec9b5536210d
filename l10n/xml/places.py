# SPDX-License-Identifier: MIT
"""XML of strangers as elements that know where they stand in it, for putting other text into their places.

lxml says what each element is, and of places no more than the line; a look at the tags, one after the other, says
where each of these elements stands.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from l10n.xml import reading
from l10n.xml.decoding import decode, encoding_of, undeclared

Slice: TypeAlias = tuple[int, int]
"""Where something stands in `Tree.data`, in bytes, half-open."""
Piece: TypeAlias = bytes | Slice
"""New bytes, or those of a place, in which other changes may lie."""


class Element:
    """An element at its place."""

    __slots__ = ("_names", "_read", "children", "end", "inner", "inner_end", "name", "start", "text")

    def __init__(self, read: reading.Element, names: "_Names", start: int, inner: int) -> None:
        self._read = read
        self._names = names
        self.name = names.of(read.tag)
        """With the prefix that the reader's table of namespaces has for it."""
        self.start = start
        self.inner = inner
        """Where its content begins: behind its start tag."""
        self.inner_end = inner
        self.end = inner
        self.children: list[Element] = []
        self.text: str = read.text or ""
        """All text right in it, that between its children too."""

    @property
    def attributes(self) -> Mapping[str, str]:
        """By their names, which have prefixes like those of elements."""
        return {self._names.of(name): value for name, value in self._read.items()}

    @property
    def tail(self) -> str:
        """The text behind it, up to the next tag."""
        return self._read.tail or ""

    def child(self, name: str) -> "Element | None":
        """The first child of that name."""
        for each in self.children:
            if each.name == name:
                return each
        return None

    def below(self) -> Iterator["Element"]:
        """All elements in it, in the order of their starts."""
        left = self.children[::-1]
        while left:
            each = left.pop()
            yield each
            left += each.children[::-1]


@dataclass(frozen=True, slots=True)
class Change:
    """What is to stand in a place."""

    place: Slice
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Tree:
    """An XML file whose elements know their places."""

    data: bytes
    """In UTF-8, whatever the file is in, and without a byte order mark."""
    root: Element
    encoding: str

    def value_place(self, element: Element, attribute: str) -> Slice:
        """Where the value of an attribute stands that the element has, by its name as it is written, no prefix."""
        tag = self.data[element.start : element.inner]
        found = re.search(rb"[\s:]" + attribute.encode() + rb"""\s*=\s*(?:"([^"]*)"|'([^']*)')""", tag)
        if not found:
            raise KeyError(attribute)
        start, end = found.span(found.lastindex or 0)
        return element.start + start, element.start + end

    def with_changes(self, changes: Iterable[Change]) -> bytes:
        """The file with other text in some places, in its own encoding; one place may lie in a slice of another."""
        known = sorted(changes, key=lambda each: (each.place[0], -each.place[1]))
        starts = [each.place[0] for each in known]

        def written(start: int, end: int, first: int = 0) -> Iterator[bytes]:
            number = max(first, bisect_left(starts, start))
            while number < len(known) and starts[number] < end:
                change = known[number]
                yield self.data[start : change.place[0]]
                for piece in change.pieces:
                    if isinstance(piece, bytes):
                        yield piece
                    else:
                        yield from written(*piece, number + 1)
                start = change.place[1]
                number = max(number + 1, bisect_left(starts, start))
            yield self.data[start:end]

        text = b"".join(written(0, len(self.data)))
        return text.decode().encode(self.encoding, "xmlcharrefreplace")


def tree(data: bytes, path: str, roots: Collection[str], prefixes: Mapping[str, str]) -> Tree:
    """The elements of an XML file, the local name of whose first is one of `roots`.

    `prefixes` are what names have in the place of their namespaces, "a:" for one's; others are in braces, as in lxml.
    Raises InputError as `reading.parse` does.
    """
    elements = reading.parse(data, path, roots).iter()
    text = decode(data, path)
    # What says nothing to the parser says nothing here.
    shown = undeclared(text, path).encode()
    return Tree(text.encode(), _placed(shown, elements, _Names(prefixes)), encoding_of(data, path))


_TOKEN = re.compile(
    rb"""<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|(?P<end></)[^>]*>|(?P<start><)(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""",
    re.DOTALL,
)
"""What begins with < in a file that a parser has found well formed."""


def _placed(data: bytes, elements: Iterator[reading.Element], names: "_Names") -> Element:
    """The first element, with all others in it; `elements` are lxml's, in the order of their start tags."""
    open_: list[Element] = []
    root = None
    for token in _TOKEN.finditer(data):
        if token["start"]:
            element = Element(next(elements), names, token.start(), token.end())
            root = root or element
            if open_:
                open_[-1].children.append(element)
            open_.append(element)
        elif not token["end"]:
            continue
        if token["end"] or data[token.end() - 2] == _SLASH:
            element = open_.pop()
            element.inner_end = token.start() if token["end"] else token.end()
            element.end = token.end()
            if open_:
                open_[-1].text += element.tail
    assert root is not None, "the parser has found an element"
    return root


class _Names:
    """What names of elements and attributes are called."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = prefixes
        self._known: dict[str, str] = {}

    def of(self, full: str) -> str:
        """A name that lxml has with its namespace."""
        known = self._known.get(full)
        if known is None:
            space, _, plain = full.rpartition("}")
            prefix = self._prefixes.get(space[1:], f"{space}}}") if space else ""
            known = self._known[full] = prefix + plain
        return known


_SLASH = ord("/")
