# SPDX-License-Identifier: MIT
"""TMX 1.4b, the translated units of a document as a translation memory: LISA, https://www.gala-global.org/tmx-14b."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from l10n.exchange import inline
from l10n.exchange.codes import known_codes, numbered, parts, text_of
from l10n.exchange.values import Parcel, Pieces, identity
from l10n.model import EMPTY, Entry
from l10n.xml.reading import XML_LANG, Element, language, local, outermost
from l10n.xml.writing import child, root, serialised

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'


def write(parcel: Parcel, pieces: Pieces) -> bytes:
    """The file of a document's translated units; what has no English of its own is left out."""
    return memory([parcel], pieces)


def memory(parcels: Sequence[Parcel], pieces: Pieces) -> bytes:
    """The file of the translated units of several documents, all from one language into one other."""
    top = root("tmx", {"version": "1.4"})
    facts = {
        "creationtool": "l10n",
        "creationtoolversion": parcels[0].version or "0",
        "segtype": "sentence",
        "o-tmf": "PO",
        "adminlang": "en",
        "srclang": parcels[0].source_language,
        "datatype": "plaintext",
    }
    child(top, "header", facts)
    body = child(top, "body")
    for parcel in parcels:
        for entry in parcel.entries:
            if entry.translated and entry.target != EMPTY:
                _put_unit(body, entry, parcel, pieces)
    return serialised(top, _DOCTYPE)


def _put_unit(body: Element, entry: Entry, parcel: Parcel, pieces: Pieces) -> None:
    unit = child(body, "tu", {"tuid": identity(entry)})
    child(unit, "prop", {"type": "x-document"}, parcel.document)
    if entry.context:
        child(unit, "prop", {"type": "x-context"}, entry.context)
    source = parts(entry.source, pieces(entry.source))
    target = numbered(parts(entry.target, pieces(entry.target)), source)
    languages = parcel.source_language, parcel.target_language.replace("_", "-")
    for tag, found in zip(languages, (source, target), strict=True):
        inline.put(child(child(unit, "tuv", {XML_LANG: tag}), "seg"), found, "x")


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and its translation in a memory."""

    source: str
    target: str
    line: int
    """Of the unit in the file, from 1."""
    context: str | None
    """What our own memories tell equal sentences apart by."""
    date: str
    """When the translation was last changed, or else made, as ISO 8601 has it; empty where the file does not say."""
    author: str
    """Who did that; empty where the file does not say."""


def read(data: bytes, path: str, languages: tuple[str, str]) -> list[tuple[str, str]]:
    """The sources and targets of all `pairs`."""
    return [(each.source, each.target) for each in pairs(data, path, languages)]


def pairs(data: bytes, path: str, languages: tuple[str, str]) -> Iterator[Pair]:
    """The translations in a memory, in order; a unit without either of the languages is left out.

    Regions do not matter: `en-US` is `en`. Raises InputError for what is no TMX.
    """
    for unit in outermost(data, path, ("tmx",), ("tu",)):
        yield from _pair(unit, languages)


def _pair(unit: Element, languages: tuple[str, str]) -> Iterator[Pair]:
    texts: dict[str, tuple[str, Element]] = {}
    for variant in unit:
        said = language(variant) if local(variant) == "tuv" else ""
        segment = next((each for each in variant if local(each) == "seg"), None)
        if said and segment is not None:
            found, wrong = inline.taken(segment, known_codes([]))
            if not wrong:
                texts.setdefault(_plain(said), (text_of(found), variant))
    source, target = (texts.get(_plain(each), ("", unit)) for each in languages)
    if source[0] and target[0]:
        context = next((each.text for each in unit if each.get("type") == "x-context"), None)
        yield Pair(source[0], target[0], unit.sourceline, context, *_changed(target[1], unit))


def _changed(*elements: Element) -> tuple[str, str]:
    """When and by whom the first of the elements that says so was changed, or else made."""
    for element in elements:
        for date, author in (("changedate", "changeid"), ("creationdate", "creationid")):
            if element.get(date):
                return _iso(element.get(date)), element.get(author) or ""
    return "", ""


def _iso(date: str) -> str:
    """A date of TMX (20261129T093000Z) as the extended form of ISO 8601; one in any other form as it is."""
    found = _BASIC.fullmatch(date)
    return "{}-{}-{}T{}:{}:{}+00:00".format(*found.groups()) if found else date


_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")


def _plain(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()
