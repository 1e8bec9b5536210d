# SPDX-License-Identifier: MIT
"""Rules of XLIFF 2 about addresses in a file (`#f=1/u=2/n=3`): each has the standard's form and leads to something."""

import re
from collections.abc import Iterator

from l10n.exchange.xliff2.grammar import Breach
from l10n.exchange.xliff2.names import SPACES, ancestor, children, full, inside, name, parts, side
from l10n.xml.reading import Element

_STEP = re.compile(r"(?:(?P<prefix>[\w.:·-]+)=)?(?P<id>[\w.:·-]+)")
_PLACES = {"f": "file", "g": "group", "u": "unit"}
_LEAVES = {"n": "note", "d": "data", "t": "target", "": "source"}
_MODULES = frozenset(SPACES) | {"its", "itsm", "tbx"}
"""Modules, and what is registered as an extension."""
_ANNOTATIONS = ("mrk", "sm")


def astray(top: Element) -> Iterator[Breach]:
    """An annotation or an entry of a glossary has an address that leads nowhere."""
    places = _Places(top)
    for each in top.iter(*map(full, (*_ANNOTATIONS, "gls:glossEntry", "gls:translation"))):
        reference = each.get("ref", "")
        reason = _fault(reference, each, places) if reference.startswith("#") else ""
        if reason:
            yield each, f"the address {reference[:60]} {reason}"


def comments(top: Element) -> Iterator[Breach]:
    """A comment says its text, or the note of its unit that has it; one of both."""
    places = _Places(top)
    for each in top.iter(*map(full, _ANNOTATIONS)):
        if each.get("type") != "comment":
            continue
        reference = each.get("ref")
        if (reference is None) == (each.get("value") is None):
            yield each, "a comment has a value or a ref"
        elif reference is not None and not _is_note(places.at(reference, each), each):
            yield each, f"{reference[:60]} is no note of its unit"


def _is_note(found: Element | None, element: Element) -> bool:
    unit = ancestor(element, "unit")
    return found is not None and unit is not None and name(found) == "note" and ancestor(found, "unit") is unit


def matched(top: Element) -> Iterator[Breach]:
    """A match is of no text of its unit (`ref="#s1"`)."""
    for matches in top.iter(full("mtc:matches")):
        unit = ancestor(matches, "unit")
        known = set() if unit is None else {one.get("id") for one in _spans(unit)}
        yield from _mismatched(matches, known)


def _mismatched(matches: Element, known: set[str | None]) -> Iterator[Breach]:
    for each in children(matches, "mtc:match"):
        reference = each.get("ref", "")
        step = _STEP.fullmatch(reference.removeprefix("#").rpartition("/")[2])
        if not reference.startswith("#") or not step or step["id"] not in known:
            yield each, f"{reference[:60]} is no text of its unit"


def _spans(unit: Element) -> Iterator[Element]:
    yield from parts(unit)
    for text in side(unit, "source") + side(unit, "target"):
        yield from inside(text, "mrk", "sm", "pc", "sc")


def _fault(reference: str, element: Element, places: "_Places") -> str:
    """What is wrong with an address; empty where nothing is."""
    steps = _steps(reference)
    if steps is None:
        return "is not of the form of the standard"
    unknown = [prefix for prefix, _ in steps if len(prefix) > 1 and prefix not in _MODULES]
    if unknown:
        return f"is of {unknown[0]}, which is no module"
    is_ours = len(steps[-1][0]) < 2
    return "leads nowhere" if is_ours and places.at(reference, element) is None else ""


def _steps(reference: str) -> list[tuple[str, str]] | None:
    """The steps of an address, each with its prefix; None where it is none.

    Files come before groups or units, and these before what stands in them, of which there is one at most.
    """
    found = [_STEP.fullmatch(each) for each in reference.removeprefix("#").removeprefix("/").split("/")]
    steps = [(each["prefix"] or "", each["id"]) for each in found if each]
    ranks = [_rank(prefix) for prefix, _ in steps]
    is_sound = len(steps) == len(found) and ranks == sorted(set(ranks)) and _WRONG not in ranks
    return steps if is_sound and (not reference.startswith("#/") or ranks[0] == 0) else None


_WRONG = 9


def _rank(prefix: str) -> int:
    if prefix in _PLACES:
        return 0 if prefix == "f" else 1
    return 2 if prefix in _LEAVES or len(prefix) > 1 else _WRONG


class _Places:
    """What addresses of a file lead to; what an element holds is looked up once."""

    def __init__(self, top: Element) -> None:
        self._top = top
        self._held: dict[tuple[Element, str], dict[str | None, Element]] = {}

    def at(self, reference: str, element: Element) -> Element | None:
        """What an address leads to from an element; None where it leads nowhere."""
        steps = _steps(reference)
        if steps is None:
            return None
        first = steps[0][0]
        place = ancestor(element, "file") if first in {"g", "u"} else ancestor(element, "unit", "group", "file")
        place = self._top if first == "f" else place
        for prefix, identity in steps:
            place = None if place is None else self._known(place, prefix).get(identity)
        return place

    def _known(self, place: Element, prefix: str) -> dict[str | None, Element]:
        key = (place, prefix)
        if key not in self._held:
            self._held[key] = {each.get("id"): each for each in _candidates(place, prefix)}
        return self._held[key]


def _candidates(place: Element, prefix: str) -> Iterator[Element]:
    if prefix in _PLACES:
        return inside(place, _PLACES[prefix])
    if prefix == "n":
        return (note for notes in children(place, "notes") for note in children(notes, "note"))
    if prefix == "d":
        return inside(place, "data")
    texts = side(place, "target" if prefix == "t" else "source")
    return iter([*parts(place), *(each for text in texts for each in text.iter("*"))])
