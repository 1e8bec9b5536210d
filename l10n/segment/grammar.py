# SPDX-License-Identifier: MIT
"""What only grammar can tell about a place: asked of MeCab, with a few words to its left and right."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from l10n.segment.words import AFTER_QUOTATIONS, AFTER_RELATIVES, GREETINGS, OPENERS
from l10n.text import hiragana
from l10n.tokens import Token, tokenize

_REACH = 16
"""How many characters to each side MeCab is shown: enough for a compound, few enough to be fast."""
_ASKED = 1 << 14
"""How many answers are kept: the phrases beside marks recur in a document."""
_CLOSING_PARTICLES = ("助詞-終助詞", "助詞-接続助詞")
_BETWEEN_NOUNS = ("の", "と", "や", "か")
_HALF_WIDTH = re.compile("[ｦ-ﾟ]")
_BOUND_KANA = frozenset("とはがをにのもでかやへだなじらみまさばしくけっねよりすほてる")
"""How the particles and auxiliaries begin that may follow a quotation or a mark; the rest need no MeCab."""


class Border(NamedTuple):
    """The words at both sides of a place, read as if nothing stood between."""

    left: Token
    right: Token
    torn: bool
    """Whether the place is inside a word; `left` and `right` are then that word."""


def carries_on(text: str, at: int) -> bool:
    """Whether what stands at `at` leans on the clause before a mark: a particle, an auxiliary, a suffix."""
    return not text.startswith(OPENERS, at) and _is_bound(text, at, "あ？")


def leans_on_quotation(text: str, at: int) -> bool:
    """Whether what stands at `at` leans on a quotation before it: 」では and 」から do."""
    return not text.startswith(AFTER_QUOTATIONS, at) and _is_bound(text, at, "「あ」")


def leans_on_decoration(text: str, at: int) -> bool:
    """Whether what stands at `at` leans on a decorated clause: （笑）けど does, （笑）でも does not."""
    return not text.startswith(OPENERS, at) and _is_bound(text, at, "「あ」")


def _is_bound(text: str, at: int, context: str) -> bool:
    """Whether a bound word stands at `at`; `context` shows MeCab what kind of thing it follows."""
    head = text[at : at + _REACH].partition("\n")[0]
    if _HALF_WIDTH.match(head):
        # In a text in half-width kana particles are katakana too: ｢ﾊｲ｡｣ﾄ ｺﾀｴﾀ｡
        head = hiragana(unicodedata.normalize("NFKC", head))
    return head[:1] in _BOUND_KANA and _leans(context, head)


@lru_cache(_ASKED)
def _leans(context: str, head: str) -> bool:
    first = next((token for token in tokenize(context + head) if token.start >= len(context)), None)
    if first is None:
        return False
    return first.pos.startswith(("助詞", "助動詞", "接尾辞")) or first.pos.endswith("助動詞語幹")


def ends_clause(words: str) -> bool:
    """Whether `words` end in a form that closes a sentence; an interjection alone (うーん) opens one."""
    last = _last(words[-_REACH:])
    if last is None:
        return False
    if last.pos.startswith("感動詞"):
        return len(words.strip()) > len(last.surface) or last.surface in GREETINGS
    return last.pos.startswith("助詞-終助詞") or closes(last.form)


def noun_phrase(words: str) -> bool:
    """Whether `words` have no verb in a closing form and no particle but those between nouns: 背景と目的, 海への道."""
    tokens = tokenize(words)
    for token, after in zip(tokens, [*tokens[1:], None], strict=False):
        particle = token.pos.startswith("助詞") and token.surface not in _BETWEEN_NOUNS
        if closes(token.form) or (particle and not (after and after.surface == "の")):
            return False
    return True


def closes(form: str) -> bool:
    """Whether a word in this inflection may end a sentence."""
    return form.startswith(("終止形", "命令形", "意志推量形"))


def hangs(words: str) -> bool:
    """Whether `words` end in a particle whose verb is still to come: 私は, この町で."""
    last = _last(words[-_REACH:])
    return last is not None and last.pos.startswith("助詞") and not last.pos.startswith(_CLOSING_PARTICLES)


@lru_cache(_ASKED)
def _last(tail: str) -> Token | None:
    """The last word of `tail`."""
    return next(reversed(tokenize(tail)), None)


def border(before: str, after: str) -> Border | None:
    """The words at the border of `before` and `after`; None where one side has none."""
    return _border(before[-_REACH:], after[:_REACH].partition("\n")[0])


@lru_cache(_ASKED)
def _border(before: str, after: str) -> Border | None:
    left = None
    for token in tokenize(before + after):
        if token.end <= len(before):
            left = token
        elif token.start < len(before):
            return Border(token, token, torn=True)
        else:
            return Border(left, token, torn=False) if left else None
    return None


def polite_end(before: str, after: str) -> bool:
    """Whether `before` closes politely (です, ました, ません) and `after` begins a new thought."""
    at = border(before, after)
    if at is None or at.torn or at.right.surface in AFTER_RELATIVES or not _opens(at.right):
        return False
    polite = before.endswith(("ました", "でした", "ません"))
    return at.left.lemma in {"です", "ます"} or (polite and at.left.lemma in {"た", "ず"})


def _opens(word: Token) -> bool:
    """Whether a sentence may well begin with `word`: kanji, katakana, or hiragana that is no particle."""
    openers = ("名詞", "代名詞", "副詞", "接続詞", "感動詞", "連体詞")
    return word.surface[0] >= "\u30a0" or (len(word.surface) > 1 and word.pos.startswith(openers))
