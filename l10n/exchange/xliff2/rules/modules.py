# SPDX-License-Identifier: MIT
"""Rules of XLIFF 2 about its modules: matches, glossary, resources, sizes, validation."""

from collections.abc import Iterator

from l10n.exchange.xliff2.grammar import Breach
from l10n.exchange.xliff2.names import attributes, children, full, name
from l10n.xml.reading import XML_LANG, Element


def languages_of_matches(top: Element) -> Iterator[Breach]:
    """A match says a language, which its texts have from the file."""
    for each in top.iter(full("mtc:match")):
        if each.get(XML_LANG):
            yield each, "a match says no language"


def empty_entries(top: Element) -> Iterator[Breach]:
    """An entry of a glossary has neither a translation nor a definition."""
    for each in top.iter(full("gls:glossEntry")):
        if not list(children(each, "gls:translation", "gls:definition")):
            yield each, "an entry has a translation or a definition"
        if "".join(child.tail or "" for child in each).strip() or (each.text or "").strip():
            yield each, "an entry holds no text of its own"


def resources(top: Element) -> Iterator[Breach]:
    """A resource lies elsewhere and here, or nowhere; a source is in another language than the file."""
    for each in top.iter(full("res:source"), full("res:target")):
        if bool(each.get("href")) == bool(len(each)):
            yield each, "a resource holds something or has a href"
        said, wanted = each.get(XML_LANG, ""), top.get("srcLang", "")
        if name(each) == "res:source" and said and said.lower() != wanted.lower():
            yield each, f"the resource is in {said[:20]}, and the file in {wanted[:20]}"


def sizes(top: Element) -> Iterator[Breach]:
    """A size is said and referred to at once, or referred to and not there, or said of the end of a code."""
    known: dict[Element, set[str | None]] = {}
    for each in top.iter("*"):
        said = attributes(each)
        if "slr:sizeInfo" in said and "slr:sizeInfoRef" in said:
            yield each, "sizeInfo and sizeInfoRef exclude each other"
        reference = said.get("slr:sizeInfoRef")
        if reference and not any(reference in _sizes(room, known) for room in each.iterancestors()):
            yield each, f"there is no size {reference}"
        if name(each) == "ec" and each.get("isolated") != "yes":
            for key in (key for key in said if key.startswith(("slr:", "fs:"))):
                yield each, f"{key} stands at the beginning of a code"


def _sizes(room: Element, known: dict[Element, set[str | None]]) -> set[str | None]:
    """The ids in the size data that stands directly in an element, looked up once."""
    if room not in known:
        known[room] = {each.get("id") for held in children(room, "slr:data") for each in held.iter()}
    return known[room]


_ASKED = ("isPresent", "isNotPresent", "startsWith", "endsWith", "*")


def validations(top: Element) -> Iterator[Breach]:
    """A rule asks nothing or several things at once, or says of what it does not ask how often it occurs."""
    for each in top.iter(full("val:rule")):
        asked = [key for key in attributes(each) if key in _ASKED]
        if len(asked) != 1:
            yield each, "a rule asks one thing"
        if each.get("existsInSource") and asked and asked[0] in {"isNotPresent", "*"}:
            yield each, "existsInSource says something of what is to be there"
        if each.get("occurs") and asked != ["isPresent"]:
            yield each, "occurs says something of isPresent"
