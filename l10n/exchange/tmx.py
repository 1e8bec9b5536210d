# SPDX-License-Identifier: MIT
"""TMX 1.4b, the translated units of a document as a translation memory: LISA, https://www.gala-global.org/tmx-14b."""

from collections.abc import Iterator

from l10n.exchange import inline
from l10n.exchange.codes import known_codes, numbered, parts, text_of
from l10n.exchange.values import Parcel, Pieces, identity
from l10n.model import EMPTY, Entry
from l10n.xml.reading import XML_LANG, Element, language, local, parse
from l10n.xml.writing import child, root, serialised

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'


def write(parcel: Parcel, pieces: Pieces) -> bytes:
    """The file of a document's translated units; what has no English of its own is left out."""
    top = root("tmx", {"version": "1.4"})
    facts = {
        "creationtool": "l10n",
        "creationtoolversion": parcel.version or "0",
        "segtype": "sentence",
        "o-tmf": "PO",
        "adminlang": "en",
        "srclang": parcel.source_language,
        "datatype": "plaintext",
    }
    child(top, "header", facts)
    body = child(top, "body")
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


def read(data: bytes, path: str, languages: tuple[str, str]) -> list[tuple[str, str]]:
    """The sources and targets in a memory, in order; a variant without either of the languages is left out.

    Regions do not matter: `en-US` is `en`. Raises InputError for what is no TMX.
    """
    top = parse(data, path, ("tmx",))
    return [pair for unit in top.iter() if local(unit) == "tu" for pair in _pair(unit, languages)]


def _pair(unit: Element, languages: tuple[str, str]) -> Iterator[tuple[str, str]]:
    texts: dict[str, str] = {}
    for variant in unit:
        said = language(variant) if local(variant) == "tuv" else ""
        segment = next((each for each in variant if local(each) == "seg"), None)
        if said and segment is not None:
            found, wrong = inline.taken(segment, known_codes([]))
            if not wrong:
                texts.setdefault(_plain(said), text_of(found))
    source, target = (texts.get(_plain(each)) for each in languages)
    if source and target:
        yield source, target


def _plain(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()
