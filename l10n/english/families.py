# SPDX-License-Identifier: MIT
"""Families of English words: endings propose who belongs to one, and the lexicon disposes."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from l10n.english import DATA
from l10n.english.spelling import spellings
from l10n.tables import rows


def _related(kind: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for noun, other, word in rows(DATA, "family_words"):
        if other == kind:
            found[noun] = (*found.get(noun, ()), word)
    return found


VERBS = _related("verb")
"""Nouns, and the verbs of their families that no ending joins with them: acquisition and acquire."""
ADJECTIVES = _related("adjective")
"""Nouns, and the adjectives that stand for them before another noun: governor and gubernatorial."""


def _endings(kind: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, tuple[str, ...]] = {}
    for each, noun, other in rows(DATA, "endings"):
        if each == kind:
            found[noun[1:]] = (*found.get(noun[1:], ()), other[1:])
    return tuple(found.items())


VERB_ENDINGS = _endings("verb")
"""Endings of nouns for what is done, and those of the verbs."""
ADJECTIVE_ENDINGS = _endings("adjective")
"""Endings of nouns, and those of adjectives made of them."""
REGULAR_ENDINGS = _endings("regular")
"""Endings of adjectives that every noun takes, so that no lexicon has them all: careful, fashionable."""
AGENT_ENDINGS = _endings("agent")
"""Endings of those who do something or to whom it is done, and those of the verbs."""
SPECIALIST_ENDINGS = _endings("specialist")
"""Endings of branches of medicine, and those of the doctors: dermatology, dermatologist."""

_DOUBLED = re.compile(r"[aeiou]([bdglmnprt])\1$")
_LONG = 6
"""An ending of so many letters leaves no doubt, however little stands before it: omission, omit."""


def proposed(noun: str, endings: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
    """What the noun becomes by the `endings` that it has, but for words of other families: referral, refer."""
    return kin(noun, stems(noun, endings))


def kin(word: str, others: Iterable[str]) -> Iterator[str]:
    """Those of the `others`, words that look like `word`, that the lexicon does not know to be of another family."""
    return (other for other in others if _may_be_kin(word, other))


@lru_cache(maxsize=65536)
def _may_be_kin(word: str, other: str) -> bool:
    """Whether the lexicon joins two words in two steps, or knows the family of neither."""
    mine, theirs = _relatives(word), _relatives(other)
    if not mine and not theirs:
        return True
    return other in mine or word in theirs or not mine.isdisjoint(theirs)


@lru_cache(maxsize=65536)
def _relatives(word: str) -> frozenset[str]:
    """The words that the lexicon joins with one of a word's spellings."""
    return frozenset(each for spelling in spellings(word) for each in _lexicon().get(spelling, ()))


@cache
def _lexicon() -> dict[str, list[str]]:
    """Words, and those that are derived from them or they from; read when the first ending proposes something."""
    found: dict[str, list[str]] = {}
    for table in ("families_wordnet", "families"):
        for one, other in rows(DATA, table):
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
    return found


def stems(noun: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
    """What the noun becomes by every ending that it has: referral is of referr and refer."""
    for ending, others in table:
        stem = noun.removesuffix(ending)
        if noun.endswith(ending) and stem and (len(stem) > 2 or len(ending) >= _LONG):
            yield from (stem + other for other in others)
            if "" in others and _DOUBLED.search(stem):
                yield stem[:-1]
