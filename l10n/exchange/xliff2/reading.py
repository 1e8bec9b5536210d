# SPDX-License-Identifier: MIT
"""Reads XLIFF 2.0 and 2.1 that came back, and refuses what is not valid."""

from collections.abc import Iterator
from dataclasses import replace

from l10n.errors import Fault, InputError
from l10n.exchange.bases import base_in
from l10n.exchange.codes import fault, known_codes, parts, text_of
from l10n.exchange.values import TRANSLATORS, Delivered, Delivery, Pieces, State, count
from l10n.exchange.xliff2 import names, validity
from l10n.exchange.xliff2.inline import Reading, data_of
from l10n.exchange.xliff2.writing import BASE, JOINED, UNITS
from l10n.xml.reading import Element, content

_SHOWN = 20
"""So many faults of a file are told."""


def deliveries(top: Element, path: str, pieces: Pieces) -> list[Delivery]:
    """What came back of each document in the file.

    Raises InputError for a file that is not valid; where only a target is not, its unit says so instead.
    """
    broken: dict[Element, str] = {}
    faults: list[Fault] = []
    for element, reason in validity.breaches(top):
        unit = _unit_of_target(element)
        if unit is None:
            faults.append(Fault(f"is no valid XLIFF 2: {reason}", path, element.sourceline, hint="export it again"))
        else:
            broken.setdefault(unit, reason)
    if faults:
        raise InputError(*faults[:_SHOWN])
    languages = top.get("srcLang", ""), top.get("trgLang", "")
    return [_delivery(each, languages, pieces, broken) for each in names.children(top, "file")]


def _unit_of_target(element: Element) -> Element | None:
    """The unit in whose target an element stands; None where it stands in none."""
    target = element if names.name(element) == "target" else names.ancestor(element, "target")
    part = None if target is None else target.getparent()
    return None if part is None or names.name(part) not in {"segment", "ignorable"} else names.ancestor(part, "unit")


def _delivery(file: Element, languages: tuple[str, str], pieces: Pieces, broken: dict[Element, str]) -> Delivery:
    sent = list(_facts(file, UNITS))
    units = [_delivered(each, pieces, broken.get(each, "")) for each in names.inside(file, "unit")]
    return Delivery(file.get("original") or "", *languages, tuple(units), count(sent[0]) if sent else None)


def _facts(parent: Element, kind: str) -> Iterator[str]:
    """What metadata of ours says of a file or a unit."""
    for metadata in names.children(parent, "mda:metadata"):
        for group in names.children(metadata, "mda:metaGroup"):
            if group.get("category") == "l10n":
                yield from (content(each) for each in names.children(group, "mda:meta") if each.get("type") == kind)


def _delivered(unit: Element, pieces: Pieces, reason: str) -> Delivered:
    data = data_of(next(names.children(unit, "originalData"), None))
    sources = Reading(data, {})
    source = sources.taken(names.side(unit, "source"))
    text = text_of(source)
    unknown = Delivered(
        unit.get("id") or "",
        unit.sourceline,
        text,
        target=None,
        state=State.EMPTY,
        notes=tuple(_notes(unit)),
        base=next(map(base_in, _facts(unit, BASE)), None),
    )
    segments = list(names.children(unit, "segment"))
    given = [each for part in segments for each in names.children(part, "target")]
    if not given:
        return replace(unknown, broken=reason)
    targets = Reading(data, known_codes([*parts(text, pieces(text)), *source]))
    target = targets.taken(_in_order(unit))
    written = text_of(target)
    is_joined = not written and any(each.get("subState") == JOINED for each in segments)
    wrong = next(iter((*sources.faults, *targets.faults)), "") or (fault(target, source) if written else "")
    is_whole = len(given) == len(segments) and all(map(_is_done, segments))
    return replace(
        unknown,
        target=written,
        state=(State.TRANSLATED if is_whole else State.DRAFT) if written or is_joined else State.EMPTY,
        is_joined=is_joined,
        broken=reason or wrong,
    )


def _in_order(unit: Element) -> list[Element]:
    """The texts of the translation in its order; what is between sentences is the source's where nothing is said."""
    found: list[tuple[int, Element]] = []
    for number, part in enumerate(names.parts(unit), 1):
        target = next(names.children(part, "target"), None)
        if target is not None:
            found.append((count(target.get("order")) or number, target))
        elif names.name(part) == "ignorable":
            found += [(number, each) for each in names.children(part, "source")]
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def _is_done(segment: Element) -> bool:
    """Whether somebody calls it translated, or says nothing of it, as one does who has translated it."""
    return bool(segment.get("state") != "initial")


def _notes(unit: Element) -> Iterator[str]:
    for notes in names.children(unit, "notes"):
        for each in names.children(notes, "note"):
            if (each.get("category") or "") in TRANSLATORS:
                yield from (line for line in content(each).split("\n") if line.strip())
