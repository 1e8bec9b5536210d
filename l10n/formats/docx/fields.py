# SPDX-License-Identifier: MIT
"""Reads fields, which stand in a text as signs between runs, and may run over paragraphs or hold each other."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from l10n.formats.docx.atoms import Around, Atom, FieldPart, Thing
from l10n.formats.docx.names import OPEN_FIELDS
from l10n.xml.places import Piece

_Sides: TypeAlias = FieldPart
"""The begin of a field whose result is text, with its instruction, or its end."""


class _Field:
    """A field that has begun."""

    __slots__ = ("instruction", "is_open")

    def __init__(self) -> None:
        self.instruction = ""
        self.is_open = False
        """Whether its result is text, and has begun."""

    @property
    def has_text(self) -> bool:
        """Whether its result is text."""
        return self.instruction.strip().partition(" ")[0].upper() in OPEN_FIELDS


class Fields:
    """The fields of one story."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._gathering: _Field | None = None
        """The outermost field that is read as one thing."""
        self._pieces: list[Piece] = []

    def read(self, parts: Iterable[Atom | FieldPart]) -> list[Atom]:
        """A paragraph's atoms; a field is a thing, or stands around its result where that is text."""
        found: list[Atom | _Sides] = []
        around: tuple[Around, ...] = ()
        for each in parts:
            around = each.around
            made = self._read(each)
            if made:
                found.append(made)
        if self._gathering and self._pieces:
            found.append(Thing(self._taken(), around))
        return list(_paired(found))

    def _read(self, each: Atom | FieldPart) -> Atom | _Sides | None:
        """What is known to stand there now; None while a field is gathered."""
        if not isinstance(each, FieldPart):
            if self._gathering is None:
                return each
            self._pieces += each.pieces
            return None
        if each.sort == "begin":
            self._open.append(_Field())
            self._gathering = self._gathering or self._open[-1]
        field = self._open[-1] if self._open else None
        if field is None:
            return Thing(each.pieces, each.around)
        if each.sort == "instruction":
            field.instruction += each.text
        if each.sort == "end":
            self._open.pop()
        if self._gathering is None:
            return each if each.sort == "end" and field.is_open else Thing(each.pieces, each.around)
        self._pieces += each.pieces
        return self._decided(field, each) if field is self._gathering else None

    def _decided(self, field: _Field, each: FieldPart) -> Atom | _Sides | None:
        """What the gathered field is, as soon as that is known."""
        if each.sort == "separate" and field.has_text:
            self._gathering, field.is_open = None, True
            return replace(each, sort="begin", pieces=self._taken())
        if each.sort == "end":
            self._gathering = None
            return Thing(self._taken(), each.around)
        return None

    def _taken(self) -> tuple[Piece, ...]:
        pieces, self._pieces = tuple(self._pieces), []
        return pieces


def _paired(found: list[Atom | _Sides]) -> Iterator[Atom]:
    """The atoms, those between the two sides of a field inside of it; a side without the other is a thing."""
    ends = dict(_pairs(found))
    last = set(ends.values())
    inside: list[tuple[int, int, Around]] = []
    for number, each in enumerate(found):
        while inside and inside[-1][0] <= number:
            inside.pop()
        if not isinstance(each, FieldPart):
            yield _within(each, inside)
        elif number in ends:
            end = found[ends[number]]
            inside.append((ends[number], len(each.around), Around(each.pieces, end.pieces, number)))
        elif number not in last:
            yield _within(Thing(each.pieces, each.around), inside)


def _pairs(found: list[Atom | _Sides]) -> Iterator[tuple[int, int]]:
    """The numbers of the sides that belong together and have nothing around them that begins or ends between."""
    begun: list[int] = []
    for number, each in enumerate(found):
        if isinstance(each, FieldPart) and each.sort == "begin":
            begun.append(number)
        elif isinstance(each, FieldPart) and begun:
            first = begun.pop()
            depth = len(each.around)
            if all(other.around[:depth] == each.around for other in found[first:number]):
                yield first, number


def _within(atom: Atom, inside: list[tuple[int, int, Around]]) -> Atom:
    around = list(atom.around)
    for number, (_, depth, field) in enumerate(inside):
        around.insert(depth + number, field)
    return replace(atom, around=tuple(around)) if inside else atom
