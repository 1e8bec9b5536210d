# SPDX-License-Identifier: MIT
"""XLIFF 1.2 (strict), a file a document: OASIS, http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from l10n.exchange import inline
from l10n.exchange.bases import Base, base_in, base_of
from l10n.exchange.codes import fault, known_codes, numbered, parts, text_of
from l10n.exchange.values import (
    TRANSLATORS,
    Delivered,
    Delivery,
    Parcel,
    Pieces,
    State,
    Term,
    count,
    identity,
    state_of,
)
from l10n.model import EMPTY, Entry
from l10n.xml.reading import XML_LANG, XML_SPACE, Element, content, local
from l10n.xml.writing import child, root, serialised

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_BASE = "x-l10n-base"
"""The kind of context that tells what was sent."""
_JOINED = "x-joined"
"""The qualifier of a target whose English stands in its neighbour's."""
_STATES = {
    State.EMPTY: "needs-translation",
    State.DRAFT: "needs-review-translation",
    State.TRANSLATED: "translated",
    State.REVIEWED: "signed-off",
    State.SIGNED: "final",
}
_DONE = frozenset({"translated", "final", "signed-off"})


def write(parcel: Parcel, pieces: Pieces) -> bytes:
    """The file of a document's units."""
    top = root("xliff", {"version": "1.2"}, {"": NAMESPACE})
    facts = {
        "original": parcel.document,
        "source-language": parcel.source_language,
        "target-language": parcel.target_language.replace("_", "-"),
        "datatype": _datatype(parcel.document),
        "tool-id": "l10n",
    }
    file = child(top, "file", facts)
    header = child(file, "header")
    counts = child(header, "count-group", {"name": "units"})
    child(counts, "count", {"count-type": "x-sent", "unit": "trans-unit"}, str(len(parcel.entries)))
    child(header, "tool", {"tool-id": "l10n", "tool-name": "taiyaku", "tool-version": parcel.version or "0"})
    body = child(file, "body")
    terms = parcel.terms or ((),) * len(parcel.entries)
    for entry, named in zip(parcel.entries, terms, strict=True):
        _put_unit(body, entry, named, parcel, pieces)
    return serialised(top)


def _datatype(document: str) -> str:
    """The type of the document: the standard names plain text, and lets others begin with `x-`."""
    suffix = document.rpartition(".")[2].lower()
    return "plaintext" if suffix == "txt" else "html" if suffix in {"htm", "html"} else "x-markdown"


def _put_unit(body: Element, entry: Entry, terms: Sequence[Term], parcel: Parcel, pieces: Pieces) -> None:
    state = state_of(entry)
    facts = {"id": identity(entry), XML_SPACE: "preserve"}
    if entry.context:
        facts["resname"] = entry.context
    if state not in {State.EMPTY, State.DRAFT}:
        # So the guide for gettext's catalogues has it, and so the translate toolkit reads it.
        facts["approved"] = "yes"
    unit = child(body, "trans-unit", facts)
    source = parts(entry.source, pieces(entry.source))
    inline.put(child(unit, "source", {XML_LANG: parcel.source_language}), source, "id")
    language = parcel.target_language.replace("_", "-")
    marks = {XML_LANG: language, "state": _STATES[state]}
    if entry.target == EMPTY:
        marks["state-qualifier"] = _JOINED
    target = "" if entry.target == EMPTY else entry.target
    inline.put(child(unit, "target", marks), numbered(parts(target, pieces(target)), source), "id")
    _put_notes(unit, entry, terms)
    if entry.fuzzy and entry.previous and entry.target not in {"", EMPTY}:
        old = child(unit, "alt-trans", {"alttranstype": "previous-version"})
        inline.put(child(old, "source", {XML_LANG: parcel.source_language}), [entry.previous], "id")
        inline.put(child(old, "target", {XML_LANG: language}), [entry.target], "id")


def _put_notes(unit: Element, entry: Entry, terms: Iterable[Term]) -> None:
    """Put where the unit stands, and what its notes, the glossary and translators say of it."""
    for reference in entry.references[:1]:
        group = child(unit, "context-group", {"purpose": "location"})
        child(group, "context", {"context-type": "sourcefile"}, reference.path)
        if reference.line:
            child(group, "context", {"context-type": "linenumber"}, str(reference.line))
    # A group without a purpose is for tools alone; one for information would be shown to translators.
    child(child(unit, "context-group"), "context", {"context-type": _BASE}, str(base_of(entry)))
    for note in entry.notes:
        child(unit, "note", {"from": "developer"}, note)
    for term in terms:
        child(unit, "note", {"from": "glossary"}, term.line)
    for comment in entry.comments:
        if not comment.strip().startswith("l10n:"):
            child(unit, "note", {"from": "translator"}, comment)


def deliveries(top: Element, pieces: Pieces) -> list[Delivery]:
    """What came back of each document in the file."""
    return [_delivery(each, pieces) for each in top if local(each) == "file"]


def _delivery(file: Element, pieces: Pieces) -> Delivery:
    counts = [each for each in file.iter() if local(each) == "count" and each.get("unit") == "trans-unit"]
    return Delivery(
        file.get("original") or "",
        file.get("source-language") or "",
        file.get("target-language") or "",
        tuple(_delivered(each, pieces) for each in file.iter() if local(each) == "trans-unit"),
        count(counts[0].text) if counts else None,
    )


def _delivered(unit: Element, pieces: Pieces) -> Delivered:
    found = {local(each): each for each in reversed(list(unit))}
    source, wrong = inline.taken(found["source"], {}) if "source" in found else ([], "it has no source")
    text = text_of(source)
    unknown = Delivered(
        unit.get("id") or "",
        unit.sourceline or 0,
        text,
        target=None,
        state=State.EMPTY,
        notes=tuple(_notes(unit)),
        broken=wrong,
        base=_base(unit),
    )
    target = found.get("target")
    if target is None:
        return unknown
    given, strange = inline.taken(target, known_codes([*parts(text, pieces(text)), *source]))
    written = text_of(given)
    is_joined = target.get("state-qualifier") == _JOINED and not written
    return replace(
        unknown,
        target=written,
        state=_state(unit, target) if written or is_joined else State.EMPTY,
        is_joined=is_joined,
        broken=wrong or strange or (fault(given, source) if written else ""),
    )


def _base(unit: Element) -> Base | None:
    return next((base_in(content(each)) for each in unit.iter() if each.get("context-type") == _BASE), None)


def _state(unit: Element, target: Element) -> State:
    """How far a target is: a file that says nothing of it comes from somebody who has translated it."""
    said = target.get("state")
    if unit.get("approved") == "yes" or not said or said in _DONE:
        return State.TRANSLATED
    return State.DRAFT


def _notes(unit: Element) -> Iterator[str]:
    for each in unit:
        if local(each) == "note" and (each.get("from") or "") in TRANSLATORS:
            yield from (line for line in content(each).split("\n") if line.strip())
