# SPDX-License-Identifier: MIT
"""What only grammar can tell about a place: asked of MeCab, on a few words to its left and right."""

from functools import lru_cache

from l10n.segment.words import OPENERS
from l10n.tokens import Token, tokenize

_REACH = 16
"""How many characters to each side MeCab is shown: enough for a compound, few enough to be fast."""
_ASKED = 1 << 14
"""How many answers are kept: phrases before marks recur in a document."""

_PARTICLE_KANA = frozenset("とはがをにのもでかやへだなじらみまさばしくけっねよりすほ")
"""How the particles and auxiliaries begin that may follow a quotation or a mark."""


def carries_on(text: str, at: int) -> bool:
    """Whether what stands at `at` belongs to the clause before: a particle, an auxiliary or a suffix."""
    return text[at : at + 1] in _PARTICLE_KANA and _begins_bound(text[at : at + _REACH].partition("\n")[0])


@lru_cache(_ASKED)
def _begins_bound(head: str) -> bool:
    if head.startswith(OPENERS):
        return False
    tokens = tokenize(head)
    if not tokens:
        return False
    first = tokens[0]
    return first.pos.startswith(("助詞", "助動詞", "接尾辞")) or first.lemma in {"みたい", "けれど"}


def ends_clause(text: str, start: int, end: int) -> bool:
    """Whether the words of `text[start:end]` end in a form that closes a sentence."""
    return _is_end(_last(text[max(start, end - _REACH) : end]))


@lru_cache(_ASKED)
def _last(tail: str) -> tuple[str, str]:
    tokens = tokenize(tail)
    return (tokens[-1].pos, tokens[-1].form) if tokens else ("", "")


def _is_end(last: tuple[str, str]) -> bool:
    pos, form = last
    return form.startswith(("終止形", "命令形", "意志推量形")) or pos.startswith(("助詞-終助詞", "感動詞"))


@lru_cache(_ASKED)
def _around(before: str, after: str) -> tuple[Token | None, Token | None, bool]:
    """The tokens at both sides of a border, and whether one word spans it."""
    border = len(before)
    left = right = None
    for token in tokenize(before + after):
        if token.end <= border:
            left = token
        elif token.start >= border:
            right = token
            break
        else:
            return token, token, True
    return left, right, False


def around(text: str, start: int, end: int, following: int) -> tuple[Token | None, Token | None, bool]:
    """The tokens before `end` and from `following` on, read as one text, and whether one word spans both."""
    return _around(text[max(start, end - _REACH) : end], text[following : following + _REACH].partition("\n")[0])
