# SPDX-License-Identifier: MIT
"""What an edit changed in a sentence, in words for the translator."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Postfix, Prefix

from l10n.catalog.values import Features
from l10n.model import Span
from l10n.patterns import late
from l10n.text import KANJI

_LETTERS = late(f"[A-Za-z{KANJI}]")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# Letters that a negation is made of; MeCab tells it from 少ない and 危ない.
_NEGATION = re.compile("な[いかくけきし]|ぬ|ず|まい|ません|ね[ばえ]")
_FREE = frozenset("〇一二三四五六七八九十百千万億兆事時為様物所方訳通頃下頂致居有無出来等共又及但尚既殆迄更御")
"""Kanji of numbers, which are compared by value, and those that many houses write in kana: 事, 下さい, 出来る."""
_NEAR = 10
"""So many characters away nothing belongs to a number any more: its unit, 午後 or およそ."""
_CODE = re.compile("`[^`\n]+`")


def changes(before: str, after: str, old: Features | None, new: Features | None) -> tuple[str, ...]:
    """What differs between two sentences, most telling first; "wording" where nothing can be named."""
    found = (*_quantities(before, after, old, new), *_negation(before, after, old, new), *_terms(old, new))
    return found or ("wording",)


def same_meaning(before: str, after: str, old: Features | None, new: Features | None) -> bool:
    """Whether only the form differs: equal lemmas and quantities, or without them equal letters and digits."""
    if old and new:
        if _other_words(before, after):
            return False
        had, has = _said(before, after, old, new)
        if had != has:
            return False
        clauses, others = _clauses(before, after)
        return bool(lemmas := old.lemmas(*clauses)) and lemmas == new.lemmas(*others)
    return _folded(before) == _folded(after)


def _stretch(before: str, after: str) -> tuple[int, int]:
    """How many characters two sentences share at the beginning, and behind them at the end."""
    start = Prefix.similarity(before, after)
    return start, Postfix.similarity(before[start:], after[start:])


def _clauses(before: str, after: str) -> tuple[Span, Span]:
    """The clauses in which two sentences differ: what MeCab makes of the others is the same in both."""
    start, tail = _stretch(before, after)
    first = 1 + max(before.rfind(mark, 0, start) for mark in "、。")
    ends = [at for mark in "、。" if (at := before.find(mark, len(before) - tail)) >= 0]
    rest = len(before) - 1 - min(ends) if ends else 0
    one, other = (first, len(before) - rest), (first, len(after) - rest)
    # Where marks alone were put at the end there is no clause on one side.
    return (one, other) if one[0] < one[1] and other[0] < other[1] else ((0, len(before)), (0, len(after)))


def _other_words(before: str, after: str) -> bool:
    """Whether the letters of two sentences are those of other words, so that MeCab need not be asked.

    Kanji for kana say which of several words is meant (かう is 買う or 飼う), and code is not prose.
    """
    start, tail = _stretch(before, after)
    had, has = _letters(before[start : len(before) - tail]), _letters(after[start : len(after) - tail])
    if had == has:
        return _CODE.findall(before) != _CODE.findall(after)
    return sorted(had) != sorted(has)


def _letters(text: str) -> list[str]:
    return [letter for letter in _LETTERS.findall(unicodedata.normalize("NFKC", text)) if letter not in _FREE]


def _quantities(before: str, after: str, old: Features | None, new: Features | None) -> Iterator[str]:
    had, has = _said(before, after, old, new) if old and new else (_numbers(before), _numbers(after))
    gone, come = _difference(had, has)
    for one, other in zip(gone, come, strict=False):
        yield f"number {one} → {other}"
    yield from (f"number {one} removed" for one in gone[len(come) :])
    yield from (f"number {one} added" for one in come[len(gone) :])
    if not gone and not come and had != has:
        yield "numbers in another order"


def _said(before: str, after: str, old: Features, new: Features) -> tuple[Sequence[str], Sequence[str]]:
    """The quantities of both sentences; none where no number is near to where they differ."""
    start, tail = _stretch(before, after)
    low, rest = max(0, start - _NEAR), max(0, tail - _NEAR)
    if old.numbered(low, len(before) - rest) or new.numbered(low, len(after) - rest):
        return old.quantities(), new.quantities()
    return (), ()


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(unicodedata.normalize("NFKC", text))


def _negation(before: str, after: str, old: Features | None, new: Features | None) -> Iterator[str]:
    had, has = len(_NEGATION.findall(before)), len(_NEGATION.findall(after))
    if had != has and old and new:
        clause, other = _clauses(before, after)
        had, has = old.negations(*clause), new.negations(*other)
    if had != has:
        yield "negation added" if has > had else "negation removed"


def _terms(old: Features | None, new: Features | None) -> Iterator[str]:
    if old and new:
        gone, come = _difference(old.terms, new.terms)
        yield from (f"term {term} removed" for term in gone)
        yield from (f"term {term} added" for term in come)


def _difference(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str]]:
    """What only one of the two has, in order."""
    if old == new:
        return [], []
    had, has = Counter(old), Counter(new)
    return list((had - has).elements()), list((has - had).elements())


def _folded(text: str) -> str:
    """Letters and digits in one width, with the marks that change what is said; inside numbers all marks do."""
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"(?<![0-9])[^\w%+\-?!、]|[^\w%+\-?!、](?![0-9])", "", folded)
