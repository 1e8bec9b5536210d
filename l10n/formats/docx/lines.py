# SPDX-License-Identifier: MIT
"""A paragraph as one line with numbered tags, and the runs that another such line makes."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from html import escape
from itertools import groupby, takewhile
from typing import NamedTuple, TypeAlias

from l10n.formats.docx.atoms import PLAIN, Around, Atom, Look, Mark, Thing, Words
from l10n.formats.docx.tags import Sort, alone, closing, letters, opening, tokens
from l10n.xml.places import Piece


class Tag(NamedTuple):
    """What a number stands for."""

    around: tuple[Around, ...]
    """What stands around the words in it."""
    look: Look
    thing: tuple[Piece, ...] = ()
    """What has no words; empty for what has some."""


class Stretch(NamedTuple):
    """Some of a paragraph: new words in a look, or what stands there."""

    around: tuple[Around, ...]
    content: tuple[Piece, ...] | tuple[Look, str]
    """New letters in a look, or pieces of the part."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph's words on one line."""

    text: str
    notes: tuple[int, ...]
    """The numbers of those tags that belong to the sentence before them."""
    plain: Tag
    """What words without a tag are."""
    tags: Mapping[int, Tag]
    lead: tuple[Atom, ...]
    """What stands before the first word; it stays."""
    marks: tuple[Mark, ...]
    """What marks places between the words."""
    trail: tuple[Atom, ...]


_Item: TypeAlias = "Words | Thing | _Group"


@dataclass(frozen=True, slots=True)
class _Group:
    """Atoms with the same thing around them."""

    around: tuple[Around, ...]
    items: tuple[_Item, ...]
    look: Look
    """That of most letters right in it."""


def line_of(atoms: Sequence[Atom]) -> Line | None:
    """The words of a paragraph; None where it has none."""
    places = [number for number, each in enumerate(atoms) if isinstance(each, Words) and each.text.strip()]
    if not places:
        return None
    first, behind = places[0], places[-1] + 1
    inner = [each for each in atoms[first:behind] if not isinstance(each, Mark)]
    marks = tuple(each for each in atoms[first:behind] if isinstance(each, Mark))
    group = _grouped(inner, reduce(_common, (each.around for each in inner)))
    numbering = _Numbering()
    text, plain = numbering.line(group), Tag(group.around, group.look)
    notes, tags = tuple(numbering.notes), numbering.tags
    return Line(text, notes, plain, tags, tuple(atoms[:first]), marks, tuple(atoms[behind:]))


def _grouped(atoms: Sequence[Words | Thing], around: tuple[Around, ...]) -> _Group:
    depth = len(around)
    items: list[_Item] = []
    sizes: Counter[bytes] = Counter()
    looks: dict[bytes, Look] = {}
    for path, some in groupby(atoms, key=lambda each: each.around[: depth + 1]):
        if len(path) > depth:
            items.append(_grouped(list(some), path))
            continue
        for each in some:
            items.append(each)
            if isinstance(each, Words):
                sizes[each.look.key] += len(each.text)
                looks.setdefault(each.look.key, each.look)
    look = looks[sizes.most_common(1)[0][0]] if sizes else PLAIN
    return _Group(around, tuple(items), look)


@dataclass(slots=True)
class _Numbering:
    """Gives the tags of one line their numbers."""

    tags: dict[int, Tag] = field(default_factory=dict)
    notes: list[int] = field(default_factory=list)

    def line(self, group: _Group) -> str:
        """The line of a whole paragraph."""
        parts = [*self._parts(group)]
        follows = [is_tag for is_tag, _ in parts[1:]] + [False]
        return "".join(
            text if is_tag else letters(text, tag_follows=before_tag)
            for (is_tag, text), before_tag in zip(parts, follows, strict=True)
        )

    def _parts(self, group: _Group) -> Iterator[tuple[bool, str]]:
        """The line's parts, and of each whether it is a tag."""
        for look, some in groupby(group.items, lambda item: item.look.key if isinstance(item, Words) else None):
            if look is None:
                for each in some:
                    yield from self._part(group, each)
                continue
            words = [each for each in some if isinstance(each, Words)]
            number = 0 if look == group.look.key else self._number(Tag(group.around, words[0].look))
            if number:
                yield True, opening(number)
            yield False, "".join(each.text for each in words)
            if number:
                yield True, closing(number)

    def _part(self, group: _Group, item: _Item) -> Iterator[tuple[bool, str]]:
        """A thing, or what has something around it."""
        if isinstance(item, _Group) and any(isinstance(each, Words) for each in _all(item)):
            number = self._number(Tag(item.around, item.look))
            yield True, opening(number)
            yield from self._parts(item)
            yield True, closing(number)
            return
        depth = len(group.around)
        inside = _all(item) if isinstance(item, _Group) else [item]
        stretches = (Stretch(each.around[depth:], each.pieces) for each in inside)
        number = self._number(Tag(group.around, group.look, tuple(runs(stretches, b""))))
        if isinstance(item, Thing) and item.is_note:
            self.notes.append(number)
        yield True, alone(number)

    def _number(self, tag: Tag) -> int:
        self.tags[len(self.tags) + 1] = tag
        return len(self.tags)


def _all(group: _Group) -> Iterator[Words | Thing]:
    """The atoms in a group and in those in it."""
    for each in group.items:
        if isinstance(each, _Group):
            yield from _all(each)
        else:
            yield each


def rewritten(line: Line, text: str, form: bytes, dressed: Callable[[bytes], bytes]) -> list[Piece]:
    """The content of the paragraph with the line `text` in the place of its own.

    What has no words and is not in the text comes behind it: nothing is lost. Tags that the paragraph does not have
    are letters. `form` is a run, with places for its properties and its letters, and `dressed` gives the properties for
    the text's language.
    """
    placed: set[int] = set()
    inner = [*_stretches(line, text, placed)]
    left = [tag for number, tag in line.tags.items() if tag.thing and number not in placed]
    stretches = [
        *(Stretch(each.around, each.pieces) for each in line.lead),
        *(Stretch(line.plain.around, each.pieces) for each in line.marks if each.opens),
        *inner,
        *(Stretch(line.plain.around, each.thing) for each in left),
        *(Stretch(line.plain.around, each.pieces) for each in line.marks if not each.opens),
        *(Stretch(each.around, each.pieces) for each in line.trail),
    ]
    return [*runs(stretches, form, dressed)]


def _stretches(line: Line, text: str, placed: set[int]) -> Iterator[Stretch]:
    """What the tokens of a text say; the numbers of the things that they place are put into `placed`."""
    open_: list[tuple[int, Tag]] = []
    for token in tokens(text):
        here = open_[-1][1] if open_ else line.plain
        tag = line.tags.get(token.number)
        if token.sort is Sort.OPEN and tag and not tag.thing:
            open_.append((token.number, tag))
        elif token.sort is Sort.CLOSE and any(number == token.number for number, _ in open_):
            while open_.pop()[0] != token.number:
                pass
        elif token.sort is Sort.ALONE and tag and tag.thing:
            if token.number not in placed:
                yield Stretch(here.around, tag.thing)
            placed.add(token.number)
        else:
            yield Stretch(here.around, (here.look, token.text))


def runs(stretches: Iterable[Stretch], form: bytes, dressed: Callable[[bytes], bytes] = bytes) -> Iterator[Piece]:
    """The stretches one behind the other, each within what stands around it."""
    open_: tuple[Around, ...] = ()
    for around, content in stretches:
        common = len(_common(open_, around))
        for each in reversed(open_[common:]):
            yield from each.after
        for each in around[common:]:
            yield from each.before
        open_ = around
        if content and isinstance(content[0], Look):
            yield form % (dressed(content[0].properties), escape(str(content[1]), quote=False).encode())
        else:
            yield from content
    for each in reversed(open_):
        yield from each.after


def _common(one: tuple[Around, ...], other: tuple[Around, ...]) -> tuple[Around, ...]:
    """What stands around both."""
    return tuple(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
