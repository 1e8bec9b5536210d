# SPDX-License-Identifier: MIT
"""Codes as XLIFF 1.2 and TMX 1.4 have them in a text: `bpt`, `ept` and `ph`, with the native markup inside."""

from collections.abc import Mapping, Sequence

from l10n.exchange.codes import Code, Part, Role, joined
from l10n.exchange.values import count
from l10n.xml.reading import Element, content, local
from l10n.xml.writing import child

_NAMES = {Role.OPEN: "bpt", Role.CLOSE: "ept", Role.ALONE: "ph"}
_ROLES = {"bpt": Role.OPEN, "ept": Role.CLOSE, "ph": Role.ALONE, "it": Role.ALONE, "ut": Role.ALONE}
_BY_REFERENCE = {"x": Role.ALONE, "bx": Role.OPEN, "ex": Role.CLOSE}
"""Signs that stand for a code without showing it."""


def put(parent: Element, parts: Sequence[Part], number: str) -> None:
    """Put words and codes into an element; `number` is the attribute that counts codes."""
    last = None
    for each in parts:
        if isinstance(each, Code):
            last = child(parent, _NAMES[each.role], _counted(each, number), each.text)
        elif last is None:
            parent.text = (parent.text or "") + each
        else:
            last.tail = (last.tail or "") + each


def _counted(code: Code, number: str) -> dict[str, str]:
    """TMX pairs codes by `i` and likens them by `x`; XLIFF does both with `id`."""
    if number == "id":
        return {"id": str(code.number)}
    counted = {"x": str(code.number)}
    return counted if code.role is Role.ALONE else {"i": str(code.number)} | (counted if code.role is Role.OPEN else {})


def taken(parent: Element, known: Mapping[tuple[Role, int], str]) -> tuple[list[Part], str]:
    """The words and codes in an element, and what is wrong with them; `known` says what empty signs stand for."""
    found: list[Part] = []
    faults: list[str] = []
    _take(parent, known, found, faults)
    return joined(found), faults[0] if faults else ""


def _take(parent: Element, known: Mapping[tuple[Role, int], str], found: list[Part], faults: list[str]) -> None:
    found.append(parent.text or "")
    for each in parent:
        name = local(each)
        if name in _ROLES:
            found.append(_code(_ROLES[name], _number(each), content(each), known, faults))
        elif name in _BY_REFERENCE:
            found.append(_code(_BY_REFERENCE[name], _number(each), "", known, faults))
        elif name == "g":
            number = _number(each)
            found.append(_code(Role.OPEN, number, "", known, faults))
            _take(each, known, found, faults)
            found.append(_code(Role.CLOSE, number, "", known, faults))
        elif name in {"mrk", "hi"}:
            _take(each, known, found, faults)
        elif name:
            faults.append(f"<{name}> is no code")
        found.append(each.tail or "")


def _code(role: Role, number: int, text: str, known: Mapping[tuple[Role, int], str], faults: list[str]) -> Code:
    shown = text or known.get((role, number), "")
    if not shown:
        faults.append(f"code {number} stands for nothing")
    return Code(role, shown, number)


def _number(each: Element) -> int:
    """The number of a code: XLIFF's `rid` or `id`, TMX's `i` or `x`."""
    return count(next((each.get(name) for name in ("rid", "id", "i", "x") if each.get(name)), "")) or 0
