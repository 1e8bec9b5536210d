# SPDX-License-Identifier: MIT
"""Writes TBX: one list of what an entry says, put into the words of either edition."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from l10n.glossary.concept import Concept, ConceptKind
from l10n.glossary.exchange.tbx import OWN
from l10n.glossary.exchange.values import Languages, refuse
from l10n.xml.reading import XML_LANG, Element
from l10n.xml.writing import child, root, serialised, unfit

_PREFERRED, _ADMITTED, _DEPRECATED = (f"{word}Term-admn-sts" for word in ("preferred", "admitted", "deprecated"))


class _Edition:
    """The words of one edition of the standard."""

    root = "tbx"
    facts: Mapping[str, str] = MappingProxyType({"style": "dct", "type": "TBX-Basic"})
    header = "tbxHeader"
    entry, language, term = "conceptEntry", "langSec", "termSec"
    doctype: str | None = None
    constraints = ""
    """The file of the standard that says what may stand in an entry."""
    spaces: Mapping[str, str] = MappingProxyType(
        {
            "": "urn:iso:std:iso:30042:ed-2",
            "min": "http://www.tbxinfo.net/ns/min",
            "basic": "http://www.tbxinfo.net/ns/basic",
        }
    )

    def put(self, parent: Element, category: str, text: str) -> None:
        """Put one thing that is said of an entry or a term."""
        module, _ = _CATEGORIES[category]
        child(parent, f"{module}:{category}", text=text)


class _Second(_Edition):
    root = "martif"
    facts = MappingProxyType({"type": "TBX-Basic"})
    header = "martifHeader"
    entry, language, term = "termEntry", "langSet", "tig"
    doctype = '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">'
    constraints = "TBXBasicXCSV02.xcs"
    spaces = MappingProxyType({})

    def put(self, parent: Element, category: str, text: str) -> None:
        _, element = _CATEGORIES[category]
        child(parent, element, {"type": category}, text)


_CATEGORIES = {
    "administrativeStatus": ("min", "termNote"),
    "definition": ("basic", "descrip"),
    "projectSubset": ("basic", "admin"),
    "subjectField": ("min", "descrip"),
    "termType": ("basic", "termNote"),
}
"""The module of a data category in edition 3, and its element in edition 2."""


def write_tbx3(concepts: Iterable[Concept], languages: Languages) -> str:
    """`concepts` as TBX-Basic of edition 3 (ISO 30042:2019) in the DCT style."""
    return _document(concepts, languages, _Edition())


def write_tbx2(concepts: Iterable[Concept], languages: Languages) -> str:
    """`concepts` as TBX-Basic of edition 2 (ISO 30042:2008), whose root is `martif`."""
    return _document(concepts, languages, _Second())


def _document(concepts: Iterable[Concept], languages: Languages, edition: _Edition) -> str:
    top = root(edition.root, {**edition.facts, XML_LANG: languages.source}, dict(edition.spaces))
    header = child(top, edition.header)
    child(child(child(header, "fileDesc"), "sourceDesc"), "p", text="Glossary written by taiyaku")
    if edition.constraints:
        child(child(header, "encodingDesc"), "p", {"type": "XCSURI"}, edition.constraints)
    body = child(child(top, "text"), "body")
    for number, concept in enumerate(concepts, start=1):
        _demand_xml(concept)
        _put_entry(child(body, edition.entry, {"id": f"c{number}"}), concept, languages, edition)
    return serialised(top, edition.doctype).decode()


def _put_entry(entry: Element, concept: Concept, languages: Languages, edition: _Edition) -> None:
    if concept.definition:
        edition.put(entry, "definition", concept.definition)
    subject = dict(concept.extra).get("subjectField")
    if subject:
        edition.put(entry, "subjectField", subject)
    for note in _notes(concept):
        child(entry, "note", text=note)
    for language, terms in ((languages.source, _sources(concept)), (languages.target, _targets(concept))):
        _put_section(entry, language, list(terms), edition)


def _put_section(
    entry: Element, language: str, terms: list[tuple[str, list[tuple[str, str]]]], edition: _Edition
) -> None:
    if not terms:
        return
    section = child(entry, edition.language, {XML_LANG: language})
    for term, facts in terms:
        place = child(section, edition.term)
        child(place, "term", text=term)
        for category, text in facts:
            edition.put(place, category, text)


def _sources(concept: Concept) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    scope = [("projectSubset", glob) for glob in concept.scope]
    yield concept.source, [("administrativeStatus", _PREFERRED), *scope]
    for variant in concept.variants:
        yield variant, [("administrativeStatus", _ADMITTED)]


def _targets(concept: Concept) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    short = [("termType", "abbreviation")] if concept.kind is ConceptKind.ABBREVIATION else []
    if concept.target:
        yield concept.target, [("administrativeStatus", _PREFERRED), *short]
    for form in concept.admitted:
        yield form, [("administrativeStatus", _ADMITTED)]
    for form in concept.forbidden:
        yield form, [("administrativeStatus", _DEPRECATED)]


def _notes(concept: Concept) -> Iterator[str]:
    """What the standard has no field for, in notes that say so, and the note itself."""
    if concept.kind is not ConceptKind.TERM:
        yield f"l10n kind: {concept.kind}"
    if concept.case_sensitive:
        yield "l10n case: sensitive"
    for name, value in concept.extra:
        if value and name != "subjectField":
            yield f"l10n column {name}: {value}"
    if concept.note:
        yield f"l10n note: {concept.note}" if OWN.fullmatch(concept.note) else concept.note


def _demand_xml(concept: Concept) -> None:
    """Raise InputError for a row with characters that no XML file can hold."""
    cells = (concept.source, concept.target, concept.definition, concept.note)
    lists = (concept.variants, concept.admitted, concept.forbidden, concept.scope)
    for text in (
        *cells,
        *(each for cell in lists for each in cell),
        *(each for pair in concept.extra for each in pair),
    ):
        odd = unfit(text)
        if odd:
            raise refuse(concept, f"holds U+{ord(odd):04X}, which XML does not allow", "delete the character")
