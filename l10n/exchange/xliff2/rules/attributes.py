# SPDX-License-Identifier: MIT
"""Rules of XLIFF 2 about what attributes say together: languages, white space, types, characters."""

from collections.abc import Iterator

from l10n.exchange.xliff2.grammar import Breach
from l10n.exchange.xliff2.names import attributes, character, children, full, parts, side
from l10n.xml.reading import XML_LANG, XML_SPACE, Element
from l10n.xml.writing import unfit


def missing_language(top: Element) -> Iterator[Breach]:
    """There are targets, and the file does not say their language."""
    if not top.get("trgLang") and any(side(unit, "target") for unit in top.iter(full("unit"))):
        yield top, "the file has targets and says no trgLang"


def other_language(top: Element) -> Iterator[Breach]:
    """A source or target says another language than the file, itself or by what is around it."""
    for unit in top.iter(full("unit")):
        for part in parts(unit):
            for of, wanted in (("source", top.get("srcLang", "")), ("target", top.get("trgLang", ""))):
                for text in children(part, of):
                    said = _inherited(text, XML_LANG)
                    if said and not _is_of(said, wanted):
                        yield text, f"<{of}> is in {said[:20]}, and the file in {wanted[:20] or 'none'}"


def _is_of(said: str, wanted: str) -> bool:
    return f"{said}-".lower().startswith(f"{wanted}-".lower())


def other_space(top: Element) -> Iterator[Breach]:
    """A target keeps white space and its source does not, or the other way round."""
    for unit in top.iter(full("unit")):
        for part in parts(unit):
            said = {_inherited(each, XML_SPACE) or "default" for each in children(part, "source", "target")}
            if len(said) > 1:
                yield part, "source and target treat white space differently"


def _inherited(element: Element | None, key: str) -> str:
    while element is not None:
        if element.get(key):
            return str(element.get(key))
        element = element.getparent()
    return ""


def skeleton(top: Element) -> Iterator[Breach]:
    """A skeleton lies elsewhere and here, or nowhere."""
    for each in top.iter(full("skeleton")):
        held = len(each) or (each.text or "").strip()
        if bool(each.get("href")) == bool(held) or (not each.get("href") and not each.text and not len(each)):
            yield each, "a <skeleton> holds something or has a href"


_NEEDS = {"subType": "type", "subState": "state", "fs:subFs": "fs:fs"}
_OWN = {"xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:var": "ui"}
"""The finer types that the standard keeps for itself, with the type that each is of."""


def lone_subtypes(top: Element) -> Iterator[Breach]:
    """A finer type stands without the type, or is one of the standard's and of another type."""
    for each in top.iter("*"):
        said = attributes(each)
        for fine, coarse in _NEEDS.items():
            if fine in said and coarse not in said:
                yield each, f"{fine} needs {coarse}"
        fine = said.get("subType", "")
        if fine.startswith("xlf:") and _OWN.get(fine) != said.get("type"):
            yield each, f"{fine} is no {said.get('type', 'type')}"


def written_characters(top: Element) -> Iterator[Breach]:
    """`<cp>` stands for a character that XML can hold, or for none at all."""
    for each in top.iter(full("cp")):
        if not unfit(character(each)):
            yield each, f"U+{each.get('hex', '')[:8]} is no character that XML cannot hold"
