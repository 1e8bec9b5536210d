# SPDX-License-Identifier: MIT
"""A book's package: which of its files readers read, and a package with other texts in their place."""

import html
import posixpath
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from l10n.errors import Fault, InputError
from l10n.formats._bytes import Original
from l10n.formats.epub.parts import SIGN, Part, joined, parted
from l10n.formats.html.charset import decoded, encoded
from l10n.formats.html.tokens import attributes, tokens
from l10n.zips import Zip

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml"))
_CONTENTS = "application/x-dtbncx+xml"


class _Member(NamedTuple):
    """A file that the package lists."""

    name: str
    """In the zip file."""
    media: str
    properties: frozenset[str]


def unpack(data: bytes, shown: str, encoding: str) -> str:
    """The text of a book; raises InputError for what is none, is damaged, or is locked."""
    archive = Zip(data, shown)
    parts = []
    for name in _names(archive, shown):
        text, _ = decoded(archive.read(name), f"{shown}: {name}", encoding)
        if SIGN in text:
            raise InputError(Fault(f"holds a control character in {name}", shown, hint="take it out"))
        parts.append(Part(name, text))
    return joined(parts)


def pack(text: str, original: Original) -> bytes:
    """The book with another text, every other byte as it was; the document's own text gives the file back."""
    archive = Zip(original.data, "")
    fresh = {}
    for part in parted(text):
        before, charset = decoded(archive.read(part.name), part.name, original.encoding)
        if part.text != before:
            fresh[part.name] = encoded(part.text, charset)
    return archive.with_members(fresh) if fresh else original.data


def _names(archive: Zip, shown: str) -> list[str]:
    """The files that hold text for readers: the package's own, the tables of contents, the pages in their order."""
    package = _package(archive, shown)
    listed = _listed(archive, package)
    spine = [listed[each] for each in _spine(archive, package) if each in listed]
    contents = [each for each in listed.values() if each.media == _CONTENTS or "nav" in each.properties]
    pages = [each for each in spine if each.media in _PAGES]
    names = list(dict.fromkeys([package, *(each.name for each in (*contents, *pages))]))
    locked = _locked(archive)
    for name in names:
        if name not in archive.names:
            raise InputError(Fault(f"lists {name} and does not hold it", shown, hint="make the book anew"))
        if name in locked:
            raise InputError(Fault(f"is locked: {name} is encrypted", shown, hint="use the book without the lock"))
    return names


def _package(archive: Zip, shown: str) -> str:
    if _CONTAINER in archive.names:
        for name, values in _tags(archive, _CONTAINER):
            if name == "rootfile" and values.get("full-path") in archive.names:
                return values["full-path"]
    raise InputError(Fault(f"is no EPUB: {_CONTAINER} names no package", shown, hint="make the book anew"))


def _listed(archive: Zip, package: str) -> dict[str, _Member]:
    """The files that the package lists, by their ids."""
    folder = posixpath.dirname(package)
    found = {}
    for name, values in _tags(archive, package):
        if name == "item" and "href" in values:
            path = posixpath.normpath(posixpath.join(folder, unquote(values["href"].partition("#")[0])))
            properties = frozenset(values.get("properties", "").split())
            found[values.get("id", "")] = _Member(path, values.get("media-type", ""), properties)
    return found


def _spine(archive: Zip, package: str) -> Iterator[str]:
    """The ids of the pages in their order."""
    return (values["idref"] for name, values in _tags(archive, package) if name == "itemref" and "idref" in values)


def _locked(archive: Zip) -> set[str]:
    """The files that are encrypted."""
    if _ENCRYPTION not in archive.names:
        return set()
    found = (unquote(each.get("uri", "")) for name, each in _tags(archive, _ENCRYPTION) if name == "cipherreference")
    return set(found)


def _tags(archive: Zip, member: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The start tags of an XML file, without prefixes and in small letters, each with its attributes."""
    text, _ = decoded(archive.read(member), member, "utf-8")
    for token in tokens(text, xml=True):
        if token.name and not token.closes:
            values = {name: html.unescape(text[start:end]) for name, (start, end), _ in attributes(text, token)}
            yield token.name.rpartition(":")[2].lower(), values
