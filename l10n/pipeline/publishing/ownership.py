# SPDX-License-Identifier: MIT
"""Whose a rendered page is: the program's while it holds what the program wrote last, else a person's.

Beside the pages of a language lies a list of what was written, in the form that `sha256sum -c` reads. Several rows
for one page are several versions that the program wrote: git merges two lists by keeping the rows of both.
"""

import hashlib
import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath

from l10n.errors import L10nError
from l10n.files import is_package
from l10n.pipeline.store import Store

# A backslash before the digits says that the name is written with escapes, as coreutils do it.
_ROW = re.compile(r"(\\?)([0-9a-f]{64})[ ][ *](.+)")
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_ESCAPED = re.compile(r"\\([\\nr])")


class Pages:
    """The pages that the program has written, as the list at `name` below the project tells."""

    def __init__(self, store: Store, name: str) -> None:
        """Raises InputError when the list is there and cannot be read; rows that are none of its form say nothing."""
        self._store = store
        self._name = name
        self._folder = str(PurePosixPath(name).parent)
        self._rows: dict[str, dict[str, None]] = {}
        for page, digest in _rows(store.read(name) or b""):
            self._rows.setdefault(page, {})[digest] = None

    def lists(self, page: str) -> bool:
        """Whether the program has written the page called `page` below the project, whatever is there by now."""
        return self._here(page) in self._rows

    def wrote(self, page: str, data: bytes) -> bool:
        """Whether `data` is what the program wrote there; git and editors may have changed its line ends."""
        known = self._rows.get(self._here(page), {})
        return any(_digest(form) in known for form in _forms(data)) if known else False

    def wrote_exactly(self, page: str, data: bytes) -> bool:
        """The same, every byte counting."""
        return _digest(data) in self._rows.get(self._here(page), {})

    def add(self, page: str, data: bytes) -> None:
        """List `data` as a version of the page that the program writes, beside those that are listed."""
        self._rows.setdefault(self._here(page), {})[_digest(data)] = None

    def settle(self, page: str, data: bytes) -> None:
        """List `data` as the one version of the page; a row that holds it but for line ends stays as it is."""
        known = self._rows.get(self._here(page), {})
        row = next((digest for digest in map(_digest, _forms(data)) if digest in known), None)
        self._rows[self._here(page)] = {row or _digest(data): None}

    def drop(self, page: str) -> None:
        """Take the page off the list."""
        self._rows.pop(self._here(page), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The listed pages below the project, sorted."""
        return tuple(sorted(posixpath.normpath(posixpath.join(self._folder, name)) for name in self._rows))

    def put(self) -> None:
        """Have the list written by the store's next commit, before all else; a project without pages needs none."""
        rows = [(name, digest) for name, digests in sorted(self._rows.items()) for digest in sorted(digests)]
        text = "".join(map(_written, *zip(*rows, strict=True))) if rows else ""
        if text or self._store.read(self._name) is not None:
            self._store.put(self._name, text.encode("utf-8", "surrogateescape"), first=True)

    def _here(self, page: str) -> str:
        return posixpath.relpath(page, self._folder)


class Published:
    """The pages that are there and that the program has written, as the lists beside them tell; each is read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lists: dict[str, Pages] = {}

    def has(self, page: str, name: str) -> bool:
        """Whether the page is one of them, its list being at `name`; raises InputError when one cannot be read."""
        if name not in self._lists:
            self._lists[name] = Pages(self._store, name)
        return self._lists[name].lists(page) and bool(self._store.read(page))


def same_but_line_ends(one: bytes, other: bytes) -> bool:
    """Whether two pages say the same, whatever ends their lines, or packs what they are packages of."""
    return _unix(one) == _unix(other) or same_package(one, other)


def same_package(one: bytes, other: bytes) -> bool:
    """Whether two pages are packages that hold the same, however it is packed."""
    if not (is_package(one) and is_package(other)):
        return False
    from l10n.zips import hold_the_same  # noqa: PLC0415 - it loads the compressors, and most pages are text

    return hold_the_same(one, other)


def is_made_of(data: bytes, sides: Sequence[bytes]) -> bool:
    """Whether each line of a page stands in one of those that git has joined, but for the marks of a conflict."""
    known = {line for side in sides for line in _unix(side).split(b"\n")}
    return all(line in known or line.startswith(_MARKS) for line in _unix(data).split(b"\n"))


_MARKS = (b"<<<<<<< ", b"||||||| ", b"=======", b">>>>>>> ")


def is_made_by(make: Callable[[], bytes | None], data: bytes) -> bool:
    """Whether `make` makes the page, whatever ends its lines; False where it fails or makes none."""
    try:
        made = make()
    except L10nError:
        return False
    return made is not None and same_but_line_ends(data, made)


def clear_vanished(pages: Pages, store: Store) -> None:
    """Take those pages off the list that are not there any more."""
    for name in pages.names:
        if not store.has(name):
            pages.drop(name)


def _rows(data: bytes) -> Iterator[tuple[str, str]]:
    """Name and digest of each row; a merge that left its marks has the rows of both sides between them."""
    for line in data.decode("utf-8", "surrogateescape").split("\n"):
        found = _ROW.fullmatch(line.removesuffix("\r"))
        if found:
            escaped, digest, name = found.groups()
            yield (_ESCAPED.sub(_unescaped, name) if escaped else name), digest


def _unescaped(escape: re.Match[str]) -> str:
    return {"\\": "\\", "n": "\n", "r": "\r"}[escape[1]]


def _written(name: str, digest: str) -> str:
    escaped = "".join(_ESCAPES.get(character, character) for character in name)
    return f"{'' if escaped == name else chr(92)}{digest}  {escaped}\n"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _forms(data: bytes) -> Iterator[bytes]:
    """The bytes as they are and with each kind of line end."""
    yield data
    if b"\n" in data:
        unix = _unix(data)
        yield unix
        yield unix.replace(b"\n", b"\r\n")


def _unix(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")
