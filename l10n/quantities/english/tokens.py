# SPDX-License-Identifier: MIT
"""The number words and digits of an English text, before they are joined."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from l10n.patterns import late
from l10n.quantities import numerals, words
from l10n.quantities.model import Number
from l10n.quantities.notation import BY, CHAIN, without_addresses
from l10n.quantities.units import TOUCHING

_LETTERS = frozenset({"letters", "letter of money"})
_WORDS = {word: each for word, each in words.WORDS.items() if each.role not in _LETTERS}
DIGIT = re.compile("[0-9０-９]")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_NAME_BEFORE = re.compile(r"(?:(?<![0-9])[A-Za-z]++|[A-Z]+[A-Za-z]*-)$")
_NO_NAME = frozenset({*TOUCHING, "US", "FY", "NO"})
"""Letters before digits that make no name of them: USD5, FY2024."""
_MONTH_BEFORE = re.compile(
    r"\b(?:in|of|until|till|since|from|to|by|early|late|mid|through|between|every|last|next|and)[ -]$", re.IGNORECASE
)
_POINT = re.compile(r"(?:^|[\s(“\"$£€¥])\.$")
"""What stands before the digits of a decimal without its zero: a batting average of .283."""
_NEAR_DIGIT = re.compile(r"\.?,?\s(?:the\s)?[0-9]")
_WINDOW = 24


def _beginnings() -> str:
    """A pattern for the first three letters of every number word: most words are passed over at once.

    A single letter is a Roman numeral in World War I only.
    """
    tree: dict[str, dict[str, str]] = {}
    for word in sorted(_WORDS):
        thirds = tree.setdefault(word[0], {})
        thirds[word[1]] = thirds.get(word[1], "") + word[2]
    words = (
        f"{_either(first)}(?:{'|'.join(_either(second) + _either(thirds) for second, thirds in seconds.items())})"
        for first, seconds in tree.items()
    )
    return rf"(?={_either(''.join(tree) + 'ivx')})(?:{'|'.join(words)}|[IVX][IVX]|(?<=\bWar )I\b)"


def _either(letters: str) -> str:
    """A class of the letters, small and capital."""
    return f"[{''.join(sorted(set(letters + letters.upper())))}]"


_PLACES = late(
    rf"\b(?P<word>{_beginnings()}[A-Za-z]*+)|(?=[0-9０-９¼-¾⅐-⅞])(?:(?P<chain>{CHAIN})"
    r"|(?P<digits>(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})++(?![0-9０-９])|[0-9]{1,2}(?:,[0-9]{2}(?=,))++,[0-9]{3}(?![0-9])|[0-9０-９]++)(?:[.．][0-9０-９]++)?+)"
    rf"(?P<tail>(?:(?!{BY})[A-Za-z](?:(?!{BY})[A-Za-z0-9])*+)?+))"
)


class Token(NamedTuple):
    """A number word, or digits, that may join with its neighbours."""

    role: str
    value: Number
    start: int
    end: int
    tail: str = ""
    """Letters right behind digits: th, s, bn, km."""


def tokens(text: str) -> Iterator[Token]:
    """The number words and digits of `text` in order, those left out that count nothing where they stand."""
    for match in _PLACES.finditer(without_addresses(text)):
        start, end = match.span()
        if match["word"]:
            if word := _WORDS.get(match[0].lower()):
                if _counts(text, match, word.role):
                    yield Token(word.role, word.value, start, end)
            elif match[0][0] in "IVX" and _ROMAN.fullmatch(match[0]):
                yield Token("roman", _roman(match[0]), start, end)
        elif match["chain"]:
            yield Token("chain", 0, start, end)
        elif len(match["digits"]) > numerals.LONGEST or _named(text, start):
            yield Token("name", 0, _name_start(text, start), end)
        elif _POINT.search(text, max(0, start - 2), start) and match["digits"].isdigit():
            share = numerals.value(f"0.{match['digits']}") or 0
            yield Token("digits", share, start - 1, match.end("digits"), match["tail"])
        else:
            # Without separators, which stand before two digits in India: 2,06,737.
            value = numerals.value(match["digits"].replace(",", "").replace("，", "")) or 0
            yield Token("digits", value, start, match.end("digits"), match["tail"])


def _counts(text: str, match: re.Match[str], role: str) -> bool:
    """Whether the word is what its row says where it stands, and not the verb march, or the one of one another."""
    if role in ("month", "month or word") and not _is_month(text, match, role):
        return False
    return not _in_idiom(text, match)


def _in_idiom(text: str, match: re.Match[str]) -> bool:
    """Whether the word counts nothing where it stands: no one, one another, second-hand."""
    before, behind = words.IDIOMS.get(match[0].lower(), ((), ()))
    start, end = match.span()
    return text[max(0, start - 9) : start].lower().endswith(before) or text[end : end + 8].lower().startswith(behind)


def _is_month(text: str, match: re.Match[str], role: str) -> bool:
    """Whether a word is the month: with a capital and, of march and may, with what only a month has beside it."""
    if not match[0][0].isupper():
        return False
    if role == "month":
        return True
    start, end = match.span()
    return bool(
        _NEAR_DIGIT.match(text, end)
        or (text[start - 2 : start - 1].isdigit() and start > 1)
        or _MONTH_BEFORE.search(text, max(0, start - 9), start)
    )


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if any(v < later for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def _named(text: str, start: int) -> bool:
    before = text[start - 1 : start] if start else ""
    return bool(before and (before.isalpha() or before == "-") and _name_start(text, start) < start)


def _name_start(text: str, start: int) -> int:
    name = _NAME_BEFORE.search(text, max(0, start - _WINDOW), start)
    return name.start() if name and name[0].upper() not in _NO_NAME else start
