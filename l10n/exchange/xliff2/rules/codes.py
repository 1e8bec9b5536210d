# SPDX-License-Identifier: MIT
"""Rules of XLIFF 2 about inline codes: what begins ends, and what may not be lost, moved or copied stays."""

from collections.abc import Iterator, Sequence

from l10n.exchange.xliff2.grammar import Breach
from l10n.exchange.xliff2.names import children, full, inside, name, parts, side
from l10n.xml.reading import Element

_CODES = ("ph", "pc", "sc", "ec")
_DATA = ("dataRef", "dataRefStart", "dataRefEnd")


def halves(top: Element) -> Iterator[Breach]:
    """A code or an annotation begins and does not end in its unit, or ends without a beginning.

    One whose other half stands in another unit says so (`isolated="yes"`), and then has none in its own.
    """
    for beginning, ending in (("sc", "ec"), ("sm", "em")):
        for coded in _sides(top, beginning, ending):
            starts = {each.get("id"): place for place, each in enumerate(coded) if name(each) == beginning}
            ends: dict[str | None, list[int]] = {}
            for place, each in enumerate(coded):
                if name(each) == ending:
                    ends.setdefault(each.get("startRef"), []).append(place)
            for place, each in enumerate(coded):
                identity = each.get("id") if name(each) == beginning else each.get("startRef")
                reason = (
                    _unended(each, place, ends.get(identity, []))
                    if name(each) == beginning
                    else _unbegun(each, place, starts.get(identity))
                )
                if reason:
                    yield each, f"<{name(each)}> {identity or each.get('id')} {reason}"


def _unended(start: Element, place: int, ends: Sequence[int]) -> str:
    if start.get("isolated") == "yes":
        return "is isolated and ends in its unit" if ends else ""
    return "" if sum(place < each for each in ends) == 1 else "does not end once behind it"


def _unbegun(end: Element, place: int, start: int | None) -> str:
    if end.get("isolated") == "yes":
        return "is isolated: it has an id and no startRef" if end.get("startRef") or not end.get("id") else ""
    if end.get("id"):
        return "is not isolated: it has no id"
    return "" if start is not None and start < place else "ends what does not begin before it"


_AGREEING = {"canCopy": "yes", "canDelete": "yes", "canOverlap": "yes", "canReorder": "yes"}
"""What both halves of a code say, with what they say by saying nothing."""


def unlike_halves(top: Element) -> Iterator[Breach]:
    """The end of a code allows another thing than its beginning (`canDelete="no"` in one of them)."""
    for coded in _sides(top, "sc", "ec"):
        starts = {each.get("id"): each for each in coded if name(each) == "sc"}
        for each in coded:
            start = starts.get(each.get("startRef")) if name(each) == "ec" else None
            if start is None:
                continue
            for key, usual in _AGREEING.items():
                wanted = start.get(key, usual)
                if each.get(key, usual) != ("no" if wanted == "firstNo" else wanted):
                    yield each, f"{key} differs from that of its beginning"


def lost_codes(top: Element) -> Iterator[Breach]:
    """A code that may not be deleted (`canDelete="no"`) is in no target of the unit, though its part has one."""
    for unit in top.iter(full("unit")):
        kept = {_key(each) for text in side(unit, "target") for each in inside(text, *_CODES)}
        for part in parts(unit):
            target = next(children(part, "target"), None)
            for each in inside(part, *_CODES) if target is not None else ():
                if each.get("canDelete") == "no" and _key(each) not in kept:
                    yield target, f"the code {each.get('id') or each.get('startRef')} may not be lost"


def _key(each: Element) -> tuple[str | None, bool]:
    """A code, and whether it is its end that stands alone."""
    return (each.get("id") or each.get("startRef"), bool(each.get("startRef")))


def unfounded_order(top: Element) -> Iterator[Breach]:
    """A code that may not be moved may be deleted or copied, or stands behind none that is the first of them."""
    for text in (each for unit in top.iter(full("unit")) for each in side(unit, "source")):
        begun = False
        for each in inside(text, *_CODES):
            said = each.get("canReorder", "yes")
            begun = said == "firstNo" or (begun and said == "no")
            if said != "yes" and not (each.get("canDelete") == each.get("canCopy") == "no"):
                yield each, "a code that may not be moved may be neither deleted nor copied"
            if said == "no" and not begun and not each.get("startRef"):
                yield each, "no code that may not be moved stands before it as the first"


def moved_codes(top: Element) -> Iterator[Breach]:
    """Codes that stay beside one another (`canReorder`) stand in another order, or apart, in the target."""
    for unit in top.iter(full("unit")):
        sources, targets = (_events(side(unit, of)) for of in ("source", "target"))
        found = [key for key, _ in targets]
        places = {key: place for place, key in enumerate(found)}
        for run in _runs(sources):
            if places.keys() >= set(run) and found[places[run[0]] :][: len(run)] != run:
                yield (
                    side(unit, "target")[0],
                    f"the codes {' '.join(key for key, _ in run)} stay together in this order",
                )


_Event = tuple[tuple[str, bool], str]
"""A code and whether this is its end; and whether it may be moved."""


def _events(texts: Sequence[Element]) -> list[_Event]:
    found: list[_Event] = []
    for text in texts:
        _walk(text, found)
    return found


def _walk(element: Element, found: list[_Event]) -> None:
    for each in element:
        if name(each) in _CODES:
            key = each.get("id") or each.get("startRef") or ""
            found.append(((key, name(each) == "ec"), each.get("canReorder", "yes")))
            _walk(each, found)
            if name(each) == "pc":
                found.append(((key, True), "end"))
        else:
            _walk(each, found)


def _runs(events: Sequence[_Event]) -> Iterator[list[tuple[str, bool]]]:
    """The codes from each first one that may not be moved to the last one in its row."""
    run: list[_Event] = []
    for event in (*events, (("", False), "firstNo")):
        if event[1] in {"firstNo", "yes"}:
            while run and run[-1][1] == "end":
                run.pop()
            if len(run) > 1:
                yield [key for key, _ in run]
            run = [event] if event[1] == "firstNo" else []
        elif run:
            run.append(event)


def unfounded_copies(top: Element) -> Iterator[Breach]:
    """A copy of a code has data of its own, or is of none that is there and may be copied."""
    for unit in top.iter(full("unit")):
        codes = {each.get("id"): each for each in inside(unit, *_CODES) if each.get("id")}
        for each in inside(unit, *_CODES):
            origin = each.get("copyOf")
            if not origin:
                continue
            if any(each.get(key) for key in _DATA):
                yield each, "a copy has no data of its own"
            elif origin not in codes or codes[origin].get("canCopy") == "no":
                yield each, f"{origin} is no code that may be copied"


def unfounded_data(top: Element) -> Iterator[Breach]:
    """A code refers to data that its unit, or its match, does not keep."""
    for room in top.iter(full("unit"), full("mtc:match")):
        known = {data.get("id") for each in children(room, "originalData") for data in children(each, "data")}
        own = side(room, "source") + side(room, "target") or list(children(room, "source", "target"))
        for each in (code for text in own for code in inside(text, *_CODES)):
            for key in _DATA:
                if each.get(key) and each.get(key) not in known:
                    yield each, f"there is no data {each.get(key)}"


def unfounded_flows(top: Element) -> Iterator[Breach]:
    """A code says that the text of a unit belongs into it, and the file has no such unit."""
    for file in top.iter(full("file")):
        known = {each.get("id") for each in inside(file, "unit")}
        for each in inside(file, *_CODES):
            said = " ".join(each.get(key, "") for key in ("subFlows", "subFlowsStart", "subFlowsEnd")).split()
            for unknown in (one for one in said if one not in known):
                yield each, f"there is no unit {unknown}"


def _sides(top: Element, *names: str) -> Iterator[list[Element]]:
    """The elements with these names in the sources of each unit, and in its targets."""
    for unit in top.iter(full("unit")):
        for of in ("source", "target"):
            yield [each for text in side(unit, of) for each in inside(text, *names)]
