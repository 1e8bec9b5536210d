# SPDX-License-Identifier: MIT
"""Which elements are open at a place of a web page, its end tags that nobody wrote included."""

from dataclasses import dataclass, field
from typing import NamedTuple

from l10n.formats.html.elements import BLOCKS, ENDS, KINDS, LISTS, OF_TABLES, SCOPE_OF, SCOPES
from l10n.model import Kind


class Open(NamedTuple):
    """An element that is open."""

    name: str
    kept: bool
    """Whether what it holds is not to be translated."""


@dataclass(slots=True)
class Stack:
    """The open elements, the innermost last; nothing looks further than `_DEPTH` of them."""

    xml: bool = False
    """Whether nothing is open or closed but what is written so."""
    _open: list[Open] = field(default_factory=list)

    @property
    def kept(self) -> bool:
        """Whether what stands here is not to be translated."""
        return bool(self._open) and self._open[-1].kept

    @property
    def kept_block(self) -> bool:
        """Whether the block is not to be translated that stands here, whatever is said of words in it."""
        return next((each.kept for each in reversed(self._open) if each.name in BLOCKS), False)

    def open(self, name: str, *, kept: bool | None) -> None:
        """Note a start tag; `kept` says whether its content is kept, None that this is as around it."""
        if not self.xml and name in ENDS:
            self._end(ENDS[name], SCOPE_OF.get(name, SCOPES))
        self._open.append(Open(name, self.kept if kept is None else kept))

    def close(self, name: str) -> None:
        """Note an end tag; one that nothing opened does nothing."""
        bounds = frozenset(("table", "html")) if name in OF_TABLES else SCOPES
        for number in range(len(self._open) - 1, max(-1, len(self._open) - _DEPTH), -1):
            if self._open[number].name == name:
                if name not in BLOCKS:
                    del self._open[number]  # what crosses it stays open
                else:
                    del self._open[number:]
                return
            if self._open[number].name in bounds and not self.xml:
                return

    def _end(self, ended: frozenset[str], bounds: frozenset[str]) -> None:
        """End the elements of these names that are open within the bounds, and with each all in it."""
        for number in range(len(self._open) - 1, max(-1, len(self._open) - _DEPTH), -1):
            name = self._open[number].name
            if name in ended:
                del self._open[number:]
            elif name in bounds:
                return

    def kind(self) -> tuple[Kind, int]:
        """What text is that stands here, and its level."""
        name = next((each.name for each in self._open[: -_DEPTH - 1 : -1] if each.name in KINDS), "")
        kind = KINDS.get(name, Kind.PARAGRAPH)
        if kind is Kind.HEADING:
            return kind, int(name[1])
        if kind is Kind.LIST_ITEM:
            return kind, max(1, sum(each.name in LISTS for each in self._open[-_DEPTH:]))
        if kind is Kind.QUOTATION:
            return kind, sum(each.name == "blockquote" for each in self._open[-_DEPTH:])
        return kind, 0


_DEPTH = 200
"""Browsers nest 512 deep and no deeper."""
