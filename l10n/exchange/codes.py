# SPDX-License-Identifier: MIT
"""Markup inside a unit as inline codes: opening and closing ones that belong together, and ones that stand alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from l10n.exchange.values import Piece


class Role(StrEnum):
    """What a code does."""

    OPEN = "open"
    CLOSE = "close"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Code:
    """A stretch of markup that translators see as one sign."""

    role: Role
    text: str
    """The markup as the document writes it."""
    number: int
    """From 1; an opening and a closing code share theirs, and so do the code of a source and its like in the target."""


Part = str | Code


def parts(text: str, pieces: Sequence[Piece]) -> list[Part]:
    """The text as words and codes; joined again they are the text."""
    marks = sorted(_marks(pieces), key=lambda each: (each[0], each[1]))
    found: list[Part] = []
    done = 0
    for start, end, role, number in marks:
        if start < done:
            continue
        if start > done:
            found.append(text[done:start])
        found.append(Code(role, text[start:end], number))
        done = end
    if done < len(text):
        found.append(text[done:])
    return _paired(found)


def _marks(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, Role, int]]:
    for number, piece in enumerate(pieces, 1):
        if piece.words is None:
            yield piece.start, piece.end, Role.ALONE, number
        else:
            yield piece.start, piece.words[0], Role.OPEN, number
            yield piece.words[1], piece.end, Role.CLOSE, number


def _paired(found: list[Part]) -> list[Part]:
    """The parts in which a code whose other half was swallowed by another piece stands alone."""
    count = Counter(each.number for each in found if isinstance(each, Code) and each.role is not Role.ALONE)
    return [
        replace(each, role=Role.ALONE) if isinstance(each, Code) and count[each.number] == 1 else each for each in found
    ]


def numbered(target: Sequence[Part], source: Sequence[Part]) -> list[Part]:
    """The target's parts with the numbers that their like have in the source; what only it has comes behind those."""
    free = _numbers(source)
    last = max((number for numbers in free.values() for number in numbers), default=0)
    names: dict[int, int] = {}
    for number, key in markup(target).items():
        if free.get(key):
            names[number] = free[key].pop(0)
        else:
            last += 1
            names[number] = last
    return [replace(each, number=names[each.number]) if isinstance(each, Code) else each for each in target]


def markup(parts_: Sequence[Part]) -> dict[int, tuple[str, ...]]:
    """What each code is, by its number: the markup of both its halves."""
    found: dict[int, tuple[str, ...]] = {}
    for each in parts_:
        if isinstance(each, Code):
            found[each.number] = (*found.get(each.number, ()), each.text)
    return found


def _numbers(source: Sequence[Part]) -> dict[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = {}
    for number, key in markup(source).items():
        found.setdefault(key, []).append(number)
    return found


def known_codes(source: Sequence[Part]) -> Mapping[tuple[Role, int], str]:
    """The markup that each code of a source stands for."""
    return {(each.role, each.number): each.text for each in source if isinstance(each, Code)}


def fault(target: Sequence[Part], source: Sequence[Part]) -> str:
    """What is wrong with the codes of a delivered target, in a few words; empty where nothing is.

    A pair must be whole and in order. What stands for a link, a tag or a placeholder must be there as often as in
    the source; marks of emphasis may go.
    """
    open_: set[int] = set()
    for each in target:
        if isinstance(each, Code) and each.role is Role.OPEN:
            open_.add(each.number)
        elif isinstance(each, Code) and each.role is Role.CLOSE:
            if each.number not in open_:
                return f"code {each.number} ends without a beginning"
            open_.remove(each.number)
    if open_:
        return f"code {min(open_)} has no end"
    had, has = (Counter(key for key in markup(side).values() if not is_emphasis(key)) for side in (source, target))
    lost = next(iter((had - has).elements()), None)
    return f"the code {lost[0]} is lost" if lost else ""


def is_emphasis(texts: Sequence[str]) -> bool:
    """Whether the halves of a code only stress what stands between them."""
    return not "".join(texts).strip("*_~")


def joined(found: Iterable[Part]) -> list[Part]:
    """Words in one piece, and none that are empty."""
    return list(_runs(found))


def _runs(found: Iterable[Part]) -> Iterator[Part]:
    words = ""
    for each in found:
        if isinstance(each, str):
            words += each
            continue
        if words:
            yield words
            words = ""
        yield each
    if words:
        yield words


def text_of(found: Iterable[Part]) -> str:
    """The text that words and codes make."""
    return "".join(each.text if isinstance(each, Code) else each for each in found)
