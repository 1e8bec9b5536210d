# SPDX-License-Identifier: MIT
"""Codes as XLIFF 2 has them in a text: `pc`, `sc`, `ec` and `ph`, with the native markup apart, as data of the unit."""

from collections.abc import Mapping, Sequence

from l10n.exchange.codes import Code, Part, Role, is_emphasis, joined
from l10n.exchange.xliff2.names import character, name
from l10n.xml.reading import Element
from l10n.xml.writing import child


class Data:
    """The native markup of a unit on its way out, each text once."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id_of(self, text: str) -> str:
        """The name of the data that is the text."""
        return self._ids.setdefault(text, f"d{len(self._ids) + 1}")

    def put(self, unit: Element) -> None:
        """Put the data into a unit, if it has any."""
        room = child(unit, "originalData") if self._ids else None
        for text, identity in self._ids.items():
            child(room, "data", {"id": identity}, text)


def put(parent: Element, parts: Sequence[Part], data: Data, lasting: frozenset[int]) -> None:
    """Put words and codes into an element; `lasting` are the numbers of codes that must not be lost."""
    place: Element = parent
    last: Element = None
    for each in parts:
        if isinstance(each, str) and last is None:
            place.text = (place.text or "") + each
        elif isinstance(each, str):
            last.tail = (last.tail or "") + each
        elif each.role is Role.CLOSE:
            _say(place, "End", each.text, data)
            place, last = place.getparent(), place
        elif each.role is Role.OPEN:
            place, last = child(place, "pc", _facts(each, lasting)), None
            _say(place, "Start", each.text, data)
        else:
            last = child(place, "ph", _facts(each, lasting))
            _say(last, "", each.text, data)


def _facts(code: Code, lasting: frozenset[int]) -> dict[str, str]:
    kept = {"canDelete": "no"} if code.number in lasting else {}
    return {"id": str(code.number)} | kept | ({"type": "fmt"} if is_emphasis([code.text]) else {})


def _say(element: Element, half: str, text: str, data: Data) -> None:
    element.set(f"disp{half}", text)
    element.set(f"dataRef{half}", data.id_of(text))


class Reading:
    """The codes of a delivered unit, numbered as they come; what is wrong with them is gathered."""

    def __init__(self, data: Mapping[str, str], known: Mapping[tuple[Role, int], str]) -> None:
        self.faults: list[str] = []
        self._data = data
        self._known = known
        """What codes whose data is gone stand for."""
        self._numbers: dict[str, int] = {}

    def taken(self, texts: Sequence[Element]) -> list[Part]:
        """The words and codes in sources or targets, one behind the other."""
        found: list[Part] = []
        for each in texts:
            self._take(each, found)
        return joined(found)

    def _take(self, parent: Element, found: list[Part]) -> None:
        found.append(parent.text or "")
        for each in parent:
            kind = name(each)
            if kind == "pc":
                found.append(self._code(Role.OPEN, each.get("id"), each.get("dataRefStart")))
                self._take(each, found)
                found.append(self._code(Role.CLOSE, each.get("id"), each.get("dataRefEnd")))
            elif kind in _ROLES:
                role = Role.ALONE if each.get("isolated") == "yes" else _ROLES[kind]
                found.append(self._code(role, each.get("startRef") or each.get("id"), each.get("dataRef")))
            elif kind == "cp":
                found.append(character(each))
            else:
                self._take(each, found)
            found.append(each.tail or "")

    def _code(self, role: Role, identity: str | None, reference: str | None) -> Code:
        number = self._number(identity or "")
        # Some tools say nothing of the data and call it as the code.
        text = self._data.get(reference or identity or "", "") or self._known.get((role, number), "")
        if not text:
            self.faults.append(f"code {identity} stands for nothing")
        return Code(role, text, number)

    def _number(self, identity: str) -> int:
        """The number of a code: ours are numbers; others have names, which are counted behind those."""
        if identity.isascii() and identity.isdigit() and len(identity) < _LONG:
            return int(identity)
        return self._numbers.setdefault(identity, 10**_LONG + len(self._numbers))


_ROLES = {"ph": Role.ALONE, "sc": Role.OPEN, "ec": Role.CLOSE}
_LONG = 10


def data_of(room: Element | None) -> dict[str, str]:
    """The data in an `<originalData>` by its names."""
    return {} if room is None else {each.get("id", ""): _data(each) for each in room}


def _data(element: Element) -> str:
    """The text of data, with the characters that XML cannot hold."""
    return (element.text or "") + "".join(character(each) + (each.tail or "") for each in element)
