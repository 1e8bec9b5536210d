# SPDX-License-Identifier: MIT
"""Writes XLIFF 2.1, a file a document: core, with the modules for glossaries, matches and metadata."""

from collections.abc import Sequence

from l10n.exchange.bases import base_of
from l10n.exchange.codes import Code, Part, is_emphasis, markup, numbered, parts
from l10n.exchange.values import Parcel, Pieces, State, Term, identity, state_of
from l10n.exchange.xliff2.inline import Data, put
from l10n.exchange.xliff2.names import SPACES
from l10n.model import EMPTY, Entry
from l10n.xml.reading import XML_SPACE, Element
from l10n.xml.writing import child, root, serialised

JOINED, FUZZY = "l10n:joined", "l10n:fuzzy"
"""Finer states: the English stands in a neighbour's; somebody has to look at it."""
BASE = "base"
"""The kind of metadata that tells what was sent of a unit."""
UNITS = "units"
"""The kind of metadata that says how many units were sent."""
_STATES = {
    State.EMPTY: {},
    State.DRAFT: {"state": "initial", "subState": FUZZY},
    State.TRANSLATED: {"state": "translated"},
    State.REVIEWED: {"state": "reviewed"},
    State.SIGNED: {"state": "final"},
}


def write(parcel: Parcel, pieces: Pieces) -> bytes:
    """The file of a document's units."""
    languages = {"srcLang": parcel.source_language, "trgLang": parcel.target_language.replace("_", "-")}
    used = {prefix: SPACES[prefix] for prefix in ("", "gls", "mtc", "mda")}
    top = root("xliff", {"version": "2.1"} | languages, used)
    file = child(top, "file", {"id": "f1", "original": parcel.document, "canResegment": "no", XML_SPACE: "preserve"})
    _put_metadata(file, {"l10n": {UNITS: str(len(parcel.entries)), "tool-version": parcel.version or "0"}})
    terms = parcel.terms or ((),) * len(parcel.entries)
    for entry, named in zip(parcel.entries, terms, strict=True):
        _put_unit(file, entry, named, pieces)
    return serialised(top)


def _put_unit(file: Element, entry: Entry, terms: Sequence[Term], pieces: Pieces) -> None:
    unit = child(file, "unit", {"id": identity(entry)} | ({"name": entry.context} if entry.context else {}))
    target = "" if entry.target == EMPTY else entry.target
    _put_match(unit, entry, target)
    _put_terms(unit, terms)
    _put_metadata(unit, _location(entry) | {"l10n": {BASE: str(base_of(entry))}})
    _put_notes(unit, entry, terms)
    sources = parts(entry.source, pieces(entry.source))
    targets = numbered(parts(target, pieces(target)), sources)
    data = Data()
    lasting = frozenset[int]() if entry.target == EMPTY else _lasting(sources, targets)
    segment = child(unit, "segment", {"id": "s1"} | _STATES[state_of(entry)])
    if entry.target == EMPTY:
        segment.set("subState", JOINED)
    put(child(segment, "source"), sources, data, lasting)
    if entry.target:
        put(child(segment, "target"), targets, data, lasting)
    data.put(unit)
    # The standard wants it behind the data, which is known only now.
    unit.append(segment)


def _lasting(source: Sequence[Part], target: Sequence[Part]) -> frozenset[int]:
    """The codes that must not be lost: all but emphasis, and but what a translation does without already."""
    kept = {each.number for each in target if isinstance(each, Code)}
    return frozenset(
        number for number, texts in markup(source).items() if not is_emphasis(texts) and (not target or number in kept)
    )


def _put_match(unit: Element, entry: Entry, target: str) -> None:
    """Put the earlier sentence that a fuzzy translation is of."""
    if entry.fuzzy and entry.previous and target:
        facts = {"id": "m1", "ref": "#s1", "origin": "previous version", "type": "other", "subType": "l10n:previous"}
        match = child(child(unit, "mtc:matches"), "mtc:match", facts)
        for side, text in (("source", entry.previous), ("target", target)):
            child(match, f":{side}", text=text)


def _put_terms(unit: Element, terms: Sequence[Term]) -> None:
    glossary = child(unit, "gls:glossary") if terms else None
    for term in terms:
        entry = child(glossary, "gls:glossEntry")
        child(entry, "gls:term", text=term.source)
        child(entry, "gls:translation", text=term.target)


def _location(entry: Entry) -> dict[str, dict[str, str]]:
    for place in entry.references[:1]:
        return {"location": {"sourcefile": place.path} | ({"linenumber": str(place.line)} if place.line else {})}
    return {}


def _put_metadata(parent: Element, groups: dict[str, dict[str, str]]) -> None:
    """Put facts by their categories into the one element that the standard has for them."""
    metadata = child(parent, "mda:metadata")
    for category, facts in groups.items():
        group = child(metadata, "mda:metaGroup", {"category": category})
        for kind, text in facts.items():
            child(group, "mda:meta", {"type": kind}, text)


def _put_notes(unit: Element, entry: Entry, terms: Sequence[Term]) -> None:
    said = [("developer", note) for note in entry.notes]
    said += [("glossary", each.line) for each in terms if each.forbidden]
    said += [("translator", each) for each in entry.comments if not each.strip().startswith("l10n:")]
    room = child(unit, "notes") if said else None
    for category, text in said:
        child(room, "note", {"category": category}, text)
