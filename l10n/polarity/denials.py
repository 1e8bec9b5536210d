# SPDX-License-Identifier: MIT
"""Reads what says no in a Japanese or an English text: each denial with its force, its rule and its predicate.

A rule is a row of a table: what it looks for, and whether that denies, may deny, or only looks as if it did. The rows
are tried in their order where one begins, so that なければならない is a duty before ない is read as anything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from l10n.model import Span
from l10n.polarity import DATA
from l10n.tables import rows
from l10n.tokens import Token, tokenize


class Force(StrEnum):
    """What a word that says no does to its predicate."""

    NEGATES = "negates"
    MAY = "may"
    """It may deny, do so by half, or stand where the other language says the same without a no."""
    NOTHING = "nothing"
    """It only looks like a denial, or two of them undo each other."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that says no, or looks as if it did."""

    text: str
    span: Span
    """In the text that was read, code points, half-open."""
    force: Force
    rule: str
    """The name of the row that says so."""


@lru_cache(maxsize=1024)
def in_japanese(text: str) -> tuple[Denial, ...]:
    """What says no in a Japanese text, in order; letters alone are looked at."""
    return tuple(_read("denials_japanese", text))


@lru_cache(maxsize=1024)
def in_english(text: str) -> tuple[Denial, ...]:
    """What says no in an English text, in order."""
    return tuple(_read("denials_english", text))


def predicate(text: str, denial: Denial) -> str:
    """The Japanese predicate that a denial belongs to, as its lemma (行く of 行かない); empty where it has none."""
    before = [token for token in tokenize(text) if token.start < denial.span[0]]
    return next((token.lemma for token in reversed(before) if token.pos.startswith(_CONTENT)), "")


def is_confirmed(text: str, denial: Denial) -> bool:
    """Whether MeCab, too, has a word that negates where a Japanese text denies: in 行かない, not in 危ない."""
    start, end = denial.span
    return any(_negates(token) and token.start < end and start < token.end for token in tokenize(text))


def _negates(token: Token) -> bool:
    return token.negates or (token.lemma in _LITERARY and token.pos.startswith("助動詞"))


_LITERARY = frozenset({"ず", "ぬ", "まい"})
_CONTENT = ("動詞", "形容詞", "形状詞", "名詞")


def _read(table: str, text: str) -> Iterator[Denial]:
    pattern, rules = _rules(table)
    for match in pattern.finditer(text):
        rule, force = rules[(match.lastindex or 1) - 1]
        yield Denial(match[0], match.span(), force, rule)


@cache
def _rules(table: str) -> tuple[re.Pattern[str], Sequence[tuple[str, Force]]]:
    """One pattern for all rows of a table, a group for each, and what the groups say."""
    read = list(rows(DATA, table))
    pattern = "|".join(f"({pattern})" for _, _, pattern, _ in read)
    return re.compile(pattern, re.IGNORECASE), [(rule, Force(force)) for rule, force, *_ in read]
