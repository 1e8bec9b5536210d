# SPDX-License-Identifier: MIT
"""Reads the runs of a paragraph into atoms."""

import re
from collections.abc import Iterator

from l10n.formats.docx.atoms import PLAIN, Around, Atom, FieldPart, Look, Mark, Thing, Words
from l10n.formats.docx.names import AROUND, GONE, LETTERS, MARKS, NOTED, NOTES, RUNS, THROUGH, UNFELT, UNSEEN
from l10n.xml.places import Element, Piece, Tree

_SPACE = re.compile(r"[\t\r\n]")
_HINT = re.compile(rb"""\s+[\w.-]*:?hint\s*=\s*(?:"[^"]*"|'[^']*')""")
_BARE = re.compile(rb"<[\w:.-]*rFonts\s*/>")
_SIGNS = {"begin": "begin", "separate": "separate", "end": "end"}


class Runs:
    """The runs of one part."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._looks: dict[bytes, Look] = {}

    def atoms(self, paragraph: Element, around: tuple[Around, ...] = ()) -> Iterator[Atom | FieldPart]:
        """What is in a paragraph, or in something around runs, in order."""
        for each in paragraph.children:
            name, place = each.name, (each.start, each.end)
            if name in RUNS:
                yield from self._run(each, around)
            elif name in AROUND:
                inner = each.child("w:sdtContent") if name == "w:sdt" else each
                if inner is not None:
                    own = Around(((each.start, inner.inner),), ((inner.inner_end, each.end),), each.start)
                    yield from self.atoms(inner, (*around, own))
            elif name in THROUGH:
                yield from self.atoms(each, around)
            elif name in MARKS:
                yield Mark((place,), around, opens=name.endswith("Start"))
            elif name not in GONE and not name.endswith(":pPr"):
                yield Thing((place,), around)

    def _run(self, run: Element, around: tuple[Around, ...]) -> Iterator[Atom | FieldPart]:
        properties = run.child(RUNS[run.name])
        shown = [each for each in run.children if each is not properties and each.name not in GONE]
        is_hidden = properties is not None and any(each.name in UNSEEN for each in properties.children)
        look = self._look(properties)
        for each in shown:
            pieces = ((run.start, run.end),) if len(shown) == 1 else self._alone(run, properties, each)
            made = self._content(each, pieces, around, look)
            if not isinstance(made, Words):
                yield made
            elif made.text:
                yield Thing(pieces, around) if is_hidden else made

    def _content(
        self, each: Element, pieces: tuple[Piece, ...], around: tuple[Around, ...], look: Look
    ) -> Atom | FieldPart:
        match each.name:
            case "w:t" | "a:t":
                return Words(pieces, around, _SPACE.sub(" ", each.text), look)
            case "w:ruby":
                base = each.child("w:rubyBase")
                text = "".join(part.text for part in base.below() if part.name == "w:t") if base else ""
                return Words(pieces, around, _SPACE.sub(" ", text), look) if text else Thing(pieces, around)
            case "w:instrText":
                return FieldPart(pieces, around, "instruction", each.text)
            case "w:fldChar" if (sign := each.attributes.get("w:fldCharType", "")) in _SIGNS:
                return FieldPart(pieces, around, _SIGNS[sign])  # type: ignore[arg-type]
            case name if name in LETTERS:
                return Words(pieces, around, LETTERS[name], look)
            case name if name in MARKS:
                return Mark(pieces, around, opens=False)
            case name:
                return Thing(pieces, around, is_note=name in NOTES)

    def _alone(self, run: Element, properties: Element | None, content: Element) -> tuple[Piece, ...]:
        """A run of one of the things that stand in a run."""
        tag = self._tree.data[run.start : run.inner]
        look: tuple[Piece, ...] = ((properties.start, properties.end),) if properties else ()
        return (tag, *look, (content.start, content.end), b"</%b>" % name_of(tag))

    def _look(self, properties: Element | None) -> Look:
        if properties is None:
            return PLAIN
        data = self._tree.data[properties.start : properties.end]
        known = self._looks.get(data)
        if known is None:
            known = self._looks[data] = Look(b"".join(self._felt(properties)), data)
        return known

    def _felt(self, properties: Element) -> Iterator[bytes]:
        """The properties that readers see."""
        told = sorted(each for each in properties.attributes.items() if each[0] not in NOTED)
        if told:
            yield repr(told).encode()
        for each in properties.children:
            if each.name not in UNFELT:
                data = self._tree.data[each.start : each.end]
                # Which font a sign takes that both scripts have: programs note it at every change of the keyboard.
                data = _HINT.sub(b"", data) if each.name == "w:rFonts" else data
                yield b"" if _BARE.fullmatch(data) else data


def name_of(tag: bytes) -> bytes:
    """The name in a start tag, as it is written."""
    return re.split(rb"[\s/>]", tag[1:], maxsplit=1)[0]
