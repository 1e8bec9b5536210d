# SPDX-License-Identifier: MIT
"""Two placeholders of a text that stand in each other's place in the English: the price where the count belongs."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

from l10n.checks._frame import Context
from l10n.checks._inline import Piece
from l10n.glossary import Concept, Glossary
from l10n.model import Entry
from l10n.quantities import Quantity, read_english, read_japanese

Labels = set[tuple[str, str]]
"""What the words around a placeholder say of it: the unit of its number, its term, its part."""
_Pattern = tuple[str, str, str, str, str]
"""What stands before two placeholders, between and behind them, and what the first and the second are then."""
_QUOTE = "(?:[\"'“”‘’「」『』 ]|</?[a-z]+>)*"
_CHANGED = r"\b(?:chang|mov|renam|convert|replac)(?:e|ed|es|ing)?"
_JAPANESE: tuple[_Pattern, ...] = (
    ("", "[^、。]{0,6}?(?:の(?:うち|内|中)|中)[、の]?", "", "whole", "part"),
    ("", f"{_QUOTE}[^、。]{{0,8}}から{_QUOTE}", f"{_QUOTE}[^、。]{{0,8}}?(?:まで|へ|に)", "from", "to"),
    ("", f"{_QUOTE}を{_QUOTE}", f"{_QUOTE}(?:に|へ|と)(?:変|移|改|置|名)", "from", "to"),
)
_ENGLISH: tuple[_Pattern, ...] = (
    ("", r"(?: [a-z]+)?(?: out)? of (?:the |all |a total of )?", "", "part", "whole"),
    (rf"\bfrom {_QUOTE}", rf"{_QUOTE}(?: [a-z]+){{0,2}} to {_QUOTE}", "", "from", "to"),
    (rf"{_CHANGED} {_QUOTE}", rf"{_QUOTE} (?:in)?(?:to|with|by) {_QUOTE}", "", "from", "to"),
)
_MOST = 8
"""With more placeholders than this a text is a table, and its pairs are not compared."""
_FIRST = 7013
"""The number that the first placeholder is read as; no text has it by chance."""
_BESIDE = " \"'“「『（(:="
"""What may stand between a term and its placeholder."""


def exchanged(
    entry: Entry, context: Context, source: Sequence[Piece], target: Sequence[Piece]
) -> Iterator[tuple[Piece, Piece, Piece]]:
    """The placeholder, the other one, and the place in the target where the other stands instead.

    Told where the unit or the term beside each, or what they are to each other, says which is which.
    Placeholders that occur twice are not asked.
    """
    wanted, given = _single(source), _single(target)
    names = sorted(wanted.keys() & given.keys(), key=lambda name: wanted[name].start)
    if not 1 < len(names) <= _MOST:
        return
    left, right = [wanted[name] for name in names], [given[name] for name in names]
    here = _both(_units(read_japanese, entry.source, left), _parts(entry.source, left, _JAPANESE))
    there = _both(_units(read_english, entry.target, right), _parts(entry.target, right, _ENGLISH))
    for concept, places in _terms(entry.source, left, context.glossary):
        label = ("term", concept.source)
        for labels, piece in zip(there, right, strict=True):
            if _stands_beside(concept, piece, entry.target):
                labels.add(label)
        for place in places:
            here[place].add(label)
    for one, two in combinations(range(len(names)), 2):
        first, second = here[one] - here[two], here[two] - here[one]
        if (first & there[two] or second & there[one]) and not (first & there[one] or second & there[two]):
            yield wanted[names[one]], wanted[names[two]], given[names[one]]


def _both(units: Sequence[Labels], parts: Sequence[Labels]) -> list[Labels]:
    return [one | other for one, other in zip(units, parts, strict=True)]


def _single(pieces: Sequence[Piece]) -> dict[str, Piece]:
    """The placeholders with a name that occur once, by name."""
    counts = Counter(piece.value for piece in pieces)
    return {piece.value: piece for piece in pieces if counts[piece.value] == 1 and _named(piece.value)}


def _named(placeholder: str) -> bool:
    return "," not in placeholder and any(character.isalnum() for character in placeholder.strip("%sdif{}"))


def _units(read: Callable[[str], Sequence[Quantity]], text: str, pieces: Sequence[Piece]) -> list[Labels]:
    """The kind and unit of the number that each of the `pieces` stands for, where a unit says so."""
    filled, numbers = _filled(text, pieces)
    units = {quantity.value: _unit(quantity) for quantity in read(filled) if quantity.unit}
    return [{units[number]} if number in units else set() for number in numbers]


def _unit(quantity: Quantity) -> tuple[str, str]:
    return str(quantity.kind), quantity.unit


def _filled(text: str, pieces: Sequence[Piece]) -> tuple[str, list[int]]:
    """The text with a number in the place of each piece, and the numbers."""
    numbers = [_FIRST + 6 * place for place in range(len(pieces))]
    for piece, number in sorted(zip(pieces, numbers, strict=True), key=lambda each: -each[0].start):
        text = f"{text[: piece.start]}{number}{text[piece.end :]}"
    return text, numbers


def _parts(text: str, pieces: Sequence[Piece], patterns: Sequence[_Pattern]) -> list[Labels]:
    """What each of the pieces is to its neighbour where the words around both say so: 3件中, AからB."""
    found: list[Labels] = [set() for _ in pieces]
    order = sorted(range(len(pieces)), key=lambda place: pieces[place].start)
    for one, two in pairwise(order):
        first, second = pieces[one], pieces[two]
        for before, between, after, *parts in patterns:
            if (
                re.search(f"(?:{before})$", text[: first.start], re.IGNORECASE)
                and re.fullmatch(between, text[first.end : second.start])
                and re.match(after, text[second.end :])
            ):
                found[one].add(("part", parts[0]))
                found[two].add(("part", parts[1]))
    return found


def _terms(text: str, pieces: Sequence[Piece], glossary: Glossary | None) -> Iterator[tuple[Concept, list[int]]]:
    """The terms that stand right beside some of the `pieces`, each with the numbers of these."""
    for match in glossary.matches(text) if glossary else ():
        places = [
            number
            for number, piece in enumerate(pieces)
            if match.span[1] == len(text[: piece.start].rstrip(_BESIDE))
            or match.span[0] == len(text) - len(text[piece.end :].lstrip(_BESIDE))
        ]
        if places:
            yield match.concept, places


def _stands_beside(concept: Concept, piece: Piece, text: str) -> bool:
    """Whether English of the concept stands right before or behind the piece."""
    before = text[: piece.start].rstrip(_BESIDE).casefold()
    after = text[piece.end :].lstrip(_BESIDE).casefold()
    return any(before.endswith(word.casefold()) or after.startswith(word.casefold()) for word in concept.targets)
