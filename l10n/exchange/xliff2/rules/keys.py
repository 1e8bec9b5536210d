# SPDX-License-Identifier: MIT
"""Rules of XLIFF 2 about ids: what must be unique, and where."""

from collections import Counter
from collections.abc import Iterable, Iterator

from l10n.exchange.xliff2.grammar import Breach
from l10n.exchange.xliff2.names import children, full, inside, name, parts, side
from l10n.xml.reading import Element, local, namespace

_CODES = ("ph", "pc", "sc", "ec", "mrk", "sm")
_ROOMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("xliff", ("file",)),
    ("file", ("group",)),
    ("file", ("unit",)),
    ("notes", ("note",)),
    ("originalData", ("data",)),
    ("mtc:matches", ("mtc:match",)),
    ("gls:glossary", ("gls:glossEntry", "gls:translation")),
    ("mda:metadata", ("mda:metaGroup",)),
    ("res:resourceData", ("res:resourceItem", "res:resourceItemRef")),
)
"""In the first element the second ones have ids of their own."""


def equal_ids(top: Element) -> Iterator[Breach]:
    """Two elements of a kind have one id where each must have its own (two units of a file)."""
    for room, names in _ROOMS:
        for each in top.iter(full(room)):
            yield from _twins(inside(each, *names))


def equal_ids_in_unit(top: Element) -> Iterator[Breach]:
    """Two segments, codes or annotations of a unit have one id (`<ph id="1"/><pc id="1">`)."""
    for unit in top.iter(full("unit")):
        yield from _twins([*parts(unit), *_coded(unit, "source")])


def unlike_targets(top: Element) -> Iterator[Breach]:
    """A code of a target has the id of something else in the unit, or of another code in a target.

    It is the source's code of that id, and so of its kind; one that only the target has has an id of its own.
    """
    for unit in top.iter(full("unit")):
        kinds = {each.get("id"): _kind(each) for each in (*parts(unit), *_coded(unit, "source"))}
        coded = list(_coded(unit, "target"))
        yield from _twins(coded)
        for each in coded:
            if each.get("id") and kinds.get(each.get("id"), _kind(each)) != _kind(each):
                yield each, f"the id {each.get('id')} is that of another element in the source"


def _kind(element: Element) -> str:
    return {"pc": "sc", "mrk": "sm"}.get(name(element), name(element))


def equal_orders(top: Element) -> Iterator[Breach]:
    """Two parts of a unit stand in one place of the translation (`order="1"` twice, or once behind the first)."""
    for unit in top.iter(full("unit")):
        places: Counter[int] = Counter()
        for number, part in enumerate(parts(unit), 1):
            target = next(children(part, "target"), None)
            said = "" if target is None else target.get("order", "")
            place = int(said) if said.isdecimal() and len(said) < _LONG else number
            places[place] += 1
            if places[place] > 1 or place > len(parts(unit)):
                yield part, f"the order {place} is that of another part, or beyond the last"


_LONG = 10


def equal_ids_of_extensions(top: Element) -> Iterator[Breach]:
    """Two elements of an extension have one id in a file, a group or a unit."""
    for room in top.iter(full("file"), full("group"), full("unit")):
        seen: set[tuple[str, str]] = set()
        for each in (other for child in room if not name(child) for other in child.iter()):
            identity = each.get("id") or each.get(full("xml:id"))
            key = (namespace(each), identity or "")
            if identity and key in seen:
                yield each, f"the id {identity} of <{local(each)}> is used twice"
            seen.add(key)


def _twins(elements: Iterable[Element]) -> Iterator[Breach]:
    seen: set[str] = set()
    for each in elements:
        identity = each.get("id")
        if identity and identity in seen:
            yield each, f"the id {identity} of <{name(each)}> is used twice"
        seen.add(identity or "")


def _coded(unit: Element, of: str) -> Iterator[Element]:
    return (each for text in side(unit, of) for each in inside(text, *_CODES))
