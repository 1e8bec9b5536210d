# SPDX-License-Identifier: MIT
"""Writes TBX: one list of what an entry says, put into the words of either edition."""

import re
from collections.abc import Iterable, Iterator

from l10n.glossary.concept import Concept, ConceptKind
from l10n.glossary.exchange.tbx import OWN
from l10n.glossary.exchange.values import Languages, refuse

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", '"': "&quot;"})

_PREFERRED, _ADMITTED, _DEPRECATED = (f"{word}Term-admn-sts" for word in ("preferred", "admitted", "deprecated"))


class _Edition:
    """The words of one edition of the standard."""

    root = ("tbx", 'style="dct" type="TBX-Basic"')
    header = "tbxHeader"
    entry, language, term = "conceptEntry", "langSec", "termSec"
    doctype = ""
    encoding = ""
    spaces = (
        ' xmlns="urn:iso:std:iso:30042:ed-2"'
        ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
    )

    def fact(self, category: str, text: str) -> str:
        """One thing that is said of an entry or a term."""
        module, _ = _CATEGORIES[category]
        return f"<{module}:{category}>{text}</{module}:{category}>"


class _Second(_Edition):
    root = ("martif", 'type="TBX-Basic"')
    header = "martifHeader"
    entry, language, term = "termEntry", "langSet", "tig"
    doctype = '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n'
    encoding = '<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>'
    spaces = ""

    def fact(self, category: str, text: str) -> str:
        _, element = _CATEGORIES[category]
        return f'<{element} type="{category}">{text}</{element}>'


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
    return "".join(_document(concepts, languages, _Edition()))


def write_tbx2(concepts: Iterable[Concept], languages: Languages) -> str:
    """`concepts` as TBX-Basic of edition 2 (ISO 30042:2008), whose root is `martif`."""
    return "".join(_document(concepts, languages, _Second()))


def _document(concepts: Iterable[Concept], languages: Languages, edition: _Edition) -> Iterator[str]:
    root, kind = edition.root
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{edition.doctype}'
    yield f'<{root} {kind} xml:lang="{languages.source}"{edition.spaces}>\n'
    yield f"<{edition.header}><fileDesc><sourceDesc><p>Glossary written by taiyaku</p></sourceDesc></fileDesc>"
    yield f"{edition.encoding}</{edition.header}>\n<text><body>\n"
    for number, concept in enumerate(concepts, start=1):
        _demand_xml(concept)
        yield from _entry(concept, number, languages, edition)
    yield f"</body></text>\n</{root}>\n"


def _entry(concept: Concept, number: int, languages: Languages, edition: _Edition) -> Iterator[str]:
    yield f'<{edition.entry} id="c{number}">\n'
    if concept.definition:
        yield f"  {edition.fact('definition', _escaped(concept.definition))}\n"
    extra = dict(concept.extra)
    if extra.get("subjectField"):
        yield f"  {edition.fact('subjectField', _escaped(extra['subjectField']))}\n"
    for note in _notes(concept):
        yield f"  <note>{_escaped(note)}</note>\n"
    yield from _section(languages.source, _sources(concept), edition)
    yield from _section(languages.target, _targets(concept), edition)
    yield f"</{edition.entry}>\n"


def _section(language: str, terms: Iterable[tuple[str, list[tuple[str, str]]]], edition: _Edition) -> Iterator[str]:
    written = [_term(term, facts, edition) for term, facts in terms]
    if written:
        yield f'  <{edition.language} xml:lang="{language}">\n{"".join(written)}  </{edition.language}>\n'


def _term(term: str, facts: list[tuple[str, str]], edition: _Edition) -> str:
    said = "".join(edition.fact(category, _escaped(text)) for category, text in facts)
    return f"    <{edition.term}><term>{_escaped(term)}</term>{said}</{edition.term}>\n"


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
        found = _NOT_XML.search(text)
        if found:
            raise refuse(concept, f"holds U+{ord(found[0]):04X}, which XML does not allow", "delete the character")


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
