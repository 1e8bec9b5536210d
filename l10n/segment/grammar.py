# SPDX-License-Identifier: MIT
"""What only grammar can tell about a place: asked of MeCab, on a few words to its left and right."""

from functools import lru_cache

from l10n.segment.words import AFTER_QUOTATIONS, OPENERS
from l10n.tokens import Token, tokenize

_REACH = 16
"""How many characters to each side MeCab is shown: enough for a compound, few enough to be fast."""
_ASKED = 1 << 14
"""How many answers are kept: phrases before marks recur in a document."""

_AFTER_RELATIVE = frozenset(
    [
        "方",
        "際",
        "事",
        "時",
        "場合",
        "様",
        "皆",
        "皆様",
        "所",
        "旨",
        "件",
        "為",
        "通り",
        "中",
        "分",
        "物",
        "点",
        "人",
        "後",
        "前",
        "以上",
        "限り",
        "折",
        "度",
    ]
)
"""Nouns that polite relative clauses lean on: お申し込みになりました方."""
_PARTICLE_KANA = frozenset("とはがをにのもでかやへだなじらみまさばしくけっねよりすほてる")
"""How the particles and auxiliaries begin that may follow a quotation or a mark."""


def carries_on(text: str, at: int) -> bool:
    """Whether what stands at `at` leans on the clause before a mark: a particle, an auxiliary, a suffix."""
    if text[at : at + 1] not in _PARTICLE_KANA or text.startswith(OPENERS, at):
        return False
    return _leans("あ？", text[at : at + _REACH].partition("\n")[0])


def leans_on_quotation(text: str, at: int) -> bool:
    """Whether what stands at `at` leans on a quotation before it: 」では and 」から do."""
    return not text.startswith(AFTER_QUOTATIONS, at) and _bound(text, at)


def leans_on_decoration(text: str, at: int) -> bool:
    """Whether what stands at `at` leans on a decorated clause before it: （笑）けど does, （笑）でも does not."""
    return not text.startswith(OPENERS, at) and _bound(text, at)


def _bound(text: str, at: int) -> bool:
    return text[at : at + 1] in _PARTICLE_KANA and _leans("「あ」", text[at : at + _REACH].partition("\n")[0])


@lru_cache(_ASKED)
def _leans(context: str, head: str) -> bool:
    """Whether the first word of `head` is bound; `context` shows MeCab what kind of thing it follows."""
    first = next((token for token in tokenize(context + head) if token.start >= len(context)), None)
    return first is not None and (
        first.pos.startswith(("助詞", "助動詞", "接尾辞")) or first.pos.endswith("助動詞語幹")
    )


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


def hangs(text: str, start: int, end: int) -> bool:
    """Whether the words of `text[start:end]` end in a particle whose verb is still to come."""
    pos, _ = _last(text[max(start, end - _REACH) : end])
    return pos.startswith("助詞") and not pos.startswith(("助詞-終助詞", "助詞-接続助詞"))


def polite_end(text: str, start: int, end: int, following: int) -> bool:
    """Whether the words before `end` close politely (です, ました, ません) and a new thought follows."""
    left, right, spans = around(text, start, end, following)
    if spans or left is None or right is None or right.surface in _AFTER_RELATIVE or not _opens(right):
        return False
    return left.lemma in {"です", "ます"} or (left.lemma in {"た", "ず"} and _polite(text[max(start, end - 4) : end]))


def _opens(word: Token) -> bool:
    """Whether a sentence may well begin with `word`."""
    if word.surface[0] >= "゠":
        return True
    return len(word.surface) > 1 and word.pos.startswith(("名詞", "代名詞", "副詞", "接続詞", "感動詞", "連体詞"))


def _polite(tail: str) -> bool:
    return tail.endswith(("ました", "でした", "ません"))
