# SPDX-License-Identifier: MIT
"""The door to expat: the wanted elements of an XML text, read without trust and without opening anything."""

import codecs
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from l10n import files
from l10n.errors import Fault, InputError

DEPTH = 100
ELEMENTS = 1_000_000
ATTRIBUTES = 100
SIZE = 32 * 1024 * 1024
"""A term base of a hundred thousand concepts stays below each; what does not was not meant for us."""

_ENCODINGS = frozenset("ascii utf-8 utf-16 utf-16-le utf-16-be iso8859-1 cp1252 shift_jis cp932 euc_jp".split())
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)


@dataclass(slots=True)
class Element:
    """An element with what stands in it; names are without their namespaces."""

    name: str
    attributes: dict[str, str]
    line: int
    content: "list[str | Element]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All character data in the element, also that of the elements inside."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    @property
    def children(self) -> "Iterator[Element]":
        """The elements that stand in this one directly."""
        return (part for part in self.content if isinstance(part, Element))

    def find(self, name: str) -> "Iterator[Element]":
        """The elements called `name` inside, at any depth but not in one another, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            else:
                yield from child.find(name)


def decode(data: bytes, path: str) -> str:
    """XML `data` as text, by its byte order mark or declaration.

    Raises InputError for other encodings than Unicode, Western European and Japanese ones, and for bad bytes.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return files.decode(data, path, encoding)
    declared = _DECLARED.match(data.lstrip()[:300])
    name = declared[1].decode().lower() if declared else "utf-8"
    try:
        known = codecs.lookup(name).name
    except LookupError:
        known = ""
    if known not in _ENCODINGS:
        raise InputError(Fault(f"encoding {name!r} is not read", path, 1, hint="save the file as UTF-8"))
    return files.decode(data, path, known)


def read_elements(
    text: str, path: str, roots: Collection[str], wanted: Collection[str], take: Callable[[Element], None]
) -> None:
    """Hand each outermost element with a `wanted` name to `take`, in order.

    Raises InputError with the place of the first thing that is not well formed or not safe: entities and other
    declarations, too much depth, too many elements. Nothing outside `text` is ever looked at.
    """
    if len(text) > SIZE:
        raise InputError(Fault(f"is larger than {SIZE >> 20} MiB", path, hint="split it"))
    _Parser(path, roots, wanted, take).run(text)


class _Parser:
    """expat with every handler that could make a file say more than its letters set to refuse."""

    def __init__(
        self, path: str, roots: Collection[str], wanted: Collection[str], take: Callable[[Element], None]
    ) -> None:
        self._path = path
        self._roots = roots
        self._wanted = wanted
        self._take = take
        self._open: list[Element] = []
        self._depth = 0
        self._elements = 0
        # The text is decoded already: whatever encoding it declares, it is UTF-8 by now.
        self._expat = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._characters
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.EntityDeclHandler = self._entity
        self._expat.SkippedEntityHandler = self._skipped
        self._expat.ExternalEntityRefHandler = self._external

    def run(self, text: str) -> None:
        """Read all of `text`."""
        try:
            self._expat.Parse(text.encode("utf-8", "surrogatepass"), True)
        except expat.ExpatError as error:
            reason = f"is not well-formed XML: {expat.ErrorString(error.code)}"
            raise InputError(
                Fault(reason, self._path, error.lineno, error.offset + 1, hint="export it again")
            ) from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        self._elements += 1
        self._depth += 1
        if self._depth == 1 and local not in self._roots:
            raise self._refuse(f"is no term base: it begins with <{local[:40]}>", "export it as TBX")
        if self._depth > DEPTH:
            raise self._refuse(f"has more than {DEPTH} elements inside one another")
        if self._elements > ELEMENTS:
            raise self._refuse(f"has more than {ELEMENTS:,} elements", "split it")
        if len(attributes) > ATTRIBUTES:
            raise self._refuse(f"has an element with more than {ATTRIBUTES} attributes")
        if self._open or local in self._wanted:
            named = {_local(key): value for key, value in attributes.items()}
            self._open.append(Element(local, named, self._expat.CurrentLineNumber))

    def _end(self, _name: str) -> None:
        self._depth -= 1
        if not self._open:
            return
        element = self._open.pop()
        if self._open:
            self._open[-1].content.append(element)
        else:
            self._take(element)

    def _characters(self, text: str) -> None:
        if self._open:
            self._open[-1].content.append(text)

    def _doctype(self, _name: str, _system: str | None, _public: str | None, internal: bool) -> None:
        # Naming a DTD is what TBX files do and loads nothing; declarations of its own are how files attack.
        if internal:
            raise self._refuse("declares things in its <!DOCTYPE>, which can make a file endless", "remove [ … ] there")

    def _entity(self, name: str, *_declaration: object) -> None:
        raise self._refuse(f"declares the entity {name[:40]!r}", "write its text instead")

    def _skipped(self, name: str, _parameter: bool) -> None:
        raise self._refuse(f"uses the entity &{name[:40]};, which nothing declares", "write its text instead")

    def _external(self, _context: str, _base: str | None, system: str | None, _public: str | None) -> int:
        raise self._refuse(f"refers to another file ({(system or '')[:80]!r})", "write its text instead")

    def _refuse(self, reason: str, hint: str = "") -> InputError:
        line, column = self._expat.CurrentLineNumber, self._expat.CurrentColumnNumber + 1
        return InputError(Fault(reason, self._path, line, column, hint=hint))


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
