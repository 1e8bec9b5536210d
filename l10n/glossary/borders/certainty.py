# SPDX-License-Identifier: MIT
"""How sure it is that letters of a term are the term: what MeCab's borders and the neighbours say."""

import re

from l10n.glossary.borders.clauses import Borders, inside
from l10n.glossary.concept import Certainty
from l10n.glossary.vocabulary import WORDS
from l10n.model import Span
from l10n.patterns import late
from l10n.text import HIRAGANA, KANJI, in_katakana
from l10n.tokens import Token, tokenize

_LATIN_BEFORE = late(r"[A-Za-z0-9À-ɏ][.&@'’/_]?$")
_LATIN_AFTER = late(r"(?:[A-Za-zÀ-ɏ]|[.&@_][A-Za-z0-9À-ɏ])")
_IN_HIRAGANA = re.compile(f"[{HIRAGANA}]+")
_IN_KANJI = late(f"[{KANJI}]+")
_ONE_KANJI = late(f"[{KANJI}]")
_OPEN_PREFIXES = WORDS["open prefix"]
"""Prefixes that leave the word after them what it is, by lemma."""
_OPEN_SUFFIXES = WORDS["open suffix"]
"""Suffixes that leave the word before them what it is, by lemma."""
_PHASES = WORDS["phase"]
"""What begins, ends or grows: the word before it is what it is of, 量産 of 量産開始."""
_OTHER_THINGS = WORDS["other thing"]
"""Suffixes that make a person, a thing or a science of what is named: 探査車 is a rover, 昆虫学 entomology."""
_COMPOUNDING = ("名詞-普通名詞", "接尾辞-名詞的", "接尾辞-形状詞的", "接頭辞")
_FREE = ("名詞-普通名詞-副詞可能", "名詞-普通名詞-助数詞可能")
_RUN = re.compile("[ァ-ヺー]+")
_RUN_BEFORE = re.compile("[ァ-ヺー]{1,3}$")
_PART = 3
"""The letters of katakana that a word of its own has."""
_NAMED = ("名詞-固有名詞-地名", "名詞-固有名詞-一般")
_COUNTER_BEFORE = "名詞-数詞"
_COUNTER = ("助数詞可能", "助数詞")
_PERSON = "名詞-固有名詞-人名"
_TITLE = re.compile("氏|さん|さま|様|君|くん|殿|ちゃん")
_SIZES = WORDS["size"]
"""Open prefixes that make another word of 規模 or 都市 all the same."""
_BESIDE = WORDS["beside"]
"""Nouns of place, which kana writes as it writes other words: 学校のそばに has no noodles."""
_TO = WORDS["direction"]


def how_sure(borders: Borders, span: Span) -> Certainty | None:
    """How sure the letters at `span` are a word or words of their own; None when they are not."""
    if borders.plain(span):
        return Certainty.SURE
    if not _latin_ends(borders.text, span):
        return None
    clause = borders.clause(span)
    first, last = inside(clause, span)
    if first == last:
        return None
    if clause.starts[first] < span[0] or clause.ends[last - 1] > span[1]:
        return _cut(borders, span, clause[first:last])
    if last - first > 1:
        return _of_several(borders, span, clause[first:last])
    before, after = borders.before(span), borders.after(span)
    return None if _beside(borders, span, before, after) else _in_compound(borders, span, before, after)


def _of_several(borders: Borders, span: Span, there: list[Token]) -> Certainty | None:
    """The term is several morphemes; does one at its ends belong to a neighbour all the same?"""
    if _split(borders, span, there) or _counting(borders, span, there[0]):
        return None
    if _undergoing(borders, span) or _kana_behind(borders, span):
        return Certainty.UNSURE
    part = _suffixed(borders.after(span)) or _prefixed(borders.before(span))
    return Certainty.LIKELY if part else Certainty.SURE


def _cut(borders: Borders, span: Span, there: list[Token]) -> Certainty | None:
    """A morpheme goes on over the term's border: 京都 in 東京都, 本 in 日本."""
    length = span[1] - span[0]
    cut = [token for token in there if token.start < span[0] or token.end > span[1]]
    if all(not token.reading for token in cut) and length >= 4:
        # MeCab takes a run of katakana or Latin that it does not know for one word.
        return None if _in_name(borders, span) else Certainty.LIKELY
    term = borders.text[slice(*span)]
    if length < 4 or in_katakana(term) or _IN_HIRAGANA.fullmatch(term) or _IN_KANJI.fullmatch(term):
        return None
    return Certainty.UNSURE


def _split(borders: Borders, span: Span, there: list[Token]) -> bool:
    """Whether a prefix binds the first word of a phrase more closely than の does: 規模の経済 in 小規模の経済団体."""
    before = borders.before(span)
    if before is None or before.pos != "接頭辞" or not any(token.surface == "の" for token in there):
        return False
    return before.lemma not in _OPEN_PREFIXES or before.lemma in _SIZES


def _counting(borders: Borders, span: Span, first: Token) -> bool:
    """Whether the first word of several counts what is before it: 24日夜 is no 日夜, 三年後 no 年後."""
    return first.pos.endswith(_COUNTER) and _counted(borders.before(span))


def titled(borders: Borders, span: Span) -> bool:
    """Whether one word stands at `span`, a person's name with 氏 or the like behind it."""
    if not _TITLE.match(borders.text, span[1]):
        return False
    there = borders.tokens(span)
    return len(there) == 1 and there[0].pos.startswith(_PERSON)


def _undergoing(borders: Borders, span: Span) -> bool:
    """Whether 被 makes of the term what it is done to: 被演算子 is an operand."""
    before = borders.before(span)
    return before is not None and before.lemma == "被"


def _beside(borders: Borders, span: Span, before: Token | None, after: Token | None) -> bool:
    """Whether the term's kana say where something is."""
    if not (before and after and before.surface == "の" and after.surface in _TO):
        return False
    (word,) = borders.tokens(span)
    return word.lemma in _BESIDE and _IN_HIRAGANA.fullmatch(word.surface) is not None


def _in_compound(borders: Borders, span: Span, before: Token | None, after: Token | None) -> Certainty | None:
    """The borders are the term's, which is one morpheme; is it a part of a longer word all the same?"""
    term = borders.text[slice(*span)]
    if len(term) == 1 and _ONE_KANJI.match(term):
        return Certainty.SURE if _one_kanji_alone(borders, span, before, after) else None
    if term.isascii():
        return Certainty.SURE
    if _in_name(borders, span) and not (_short_noun(before) or _short_noun(after)):
        return None
    if bound := [token for token in (before, after) if token and _binds(token) and not _open(token, before)]:
        return _bound(borders, span, bound, after)
    if _goes_on(borders, after):
        return Certainty.UNSURE
    return Certainty.LIKELY if _named(before) else Certainty.SURE


def _one_kanji_alone(borders: Borders, span: Span, before: Token | None, after: Token | None) -> bool:
    """Whether a term of one kanji is a word of its own."""
    if not (_binds(before) or _named(before) or _binds(after) or _counted(before)) or titled(borders, span):
        return True
    honoured = before is not None and before.lemma == "御" and not _binds(after)
    return honoured and _same_reading(borders.text[slice(*span)], borders.tokens(span))


def _bound(borders: Borders, span: Span, bound: list[Token], after: Token | None) -> Certainty | None:
    """How sure a term is that neighbours make a compound of: None where they make another thing of it."""
    if bound[-1] is after and bound[-1].lemma in _OTHER_THINGS:
        return None
    term = borders.text[slice(*span)]
    kanji = any(all(map(_IN_KANJI.fullmatch, (term, token.surface))) for token in bound)
    return Certainty.UNSURE if kanji or _begins_loanword(borders, span, after) else Certainty.LIKELY


def _in_name(borders: Borders, span: Span) -> bool:
    """Whether a letter or two of katakana go on with a term in katakana, as in a name: イラン in イランソ氏."""
    if not in_katakana(borders.text[slice(*span)]):
        return False
    before, after = _RUN_BEFORE.search(borders.text, 0, span[0]), _RUN.match(borders.text, span[1])
    return any(run is not None and 0 < len(run[0]) < _PART for run in (before, after))


def _begins_loanword(borders: Borders, span: Span, after: Token | None) -> bool:
    """Whether the term is the beginning of a word borrowed whole: キー in キーワード, but not in アクセスキー."""
    return after is not None and in_katakana(borders.text[slice(*span)]) and in_katakana(after.surface)


def _suffixed(after: Token | None) -> bool:
    """Whether one kanji behind the term makes another thing of it: 会 in 取締役会."""
    return _binds(after) and not _open(after, None) and after is not None and len(after.surface) == 1


def _kana_behind(borders: Borders, span: Span) -> bool:
    """Whether a noun in hiragana goes on with the term: 電動車 in 電動車いす."""
    after = borders.after(span)
    goes_on = after is not None and after.pos.startswith("名詞-普通名詞") and _binds(after)
    return goes_on and after is not None and _IN_HIRAGANA.fullmatch(after.surface) is not None


def _prefixed(before: Token | None) -> bool:
    """Whether a prefix makes another thing of the term: 再 in 再初期化."""
    return before is not None and before.pos == "接頭辞" and not _open(before, before)


def _goes_on(borders: Borders, after: Token | None) -> bool:
    """Whether a compound does not end with what stands behind the term: 投資 in 投資後評価額, 開発 in 開発途上国."""
    if after is None or not after.pos.startswith(_COMPOUNDING):
        return False
    return _binds(borders.after((after.start, after.end)))


def _latin_ends(text: str, span: Span) -> bool:
    """Whether Latin letters at the ends are whole words: AI is not in AIR, nor in Character.AI."""
    start, end = span
    if text[start].isascii() and text[start].isalnum() and _LATIN_BEFORE.search(text, max(start - 2, 0), start):
        return False
    last = text[end - 1]
    return not (last.isascii() and last.isalnum() and _LATIN_AFTER.match(text, end))


def _binds(token: Token | None) -> bool:
    """Whether a neighbour forms a compound with a noun it touches."""
    if token is None or token.surface.isascii():
        return False
    return token.pos.startswith(_COMPOUNDING) and not token.pos.startswith(_FREE[:1])


def _named(before: Token | None) -> bool:
    """Whether a name may go on with the term: 銀行 in 日本銀行, 山 in 富士山. A person's name ends before a title."""
    return before is not None and before.pos.startswith(_NAMED) and not before.surface.isascii()


def _short_noun(token: Token | None) -> bool:
    """Whether a neighbour is a word of two letters that makes compounds, as バス does, and no piece of a name."""
    return token is not None and token.pos.startswith("名詞-普通名詞") and len(token.surface) == _PART - 1


def _same_reading(term: str, there: list[Token]) -> bool:
    """Whether a term alone is read as it is behind お: お茶 is 茶, but お金 is no gold."""
    return [token.reading for token in there] == [token.reading for token in tokenize(term)]


def _counted(before: Token | None) -> bool:
    return before is not None and (before.pos.startswith(_COUNTER_BEFORE) or before.surface.isdigit())


def _open(token: Token | None, before: Token | None) -> bool:
    """Whether the neighbour leaves the word what it is: 各 before it, 側 after it."""
    if token is None:
        return True
    if token is before:
        ends = "接尾辞" in token.pos and (token.lemma in _OPEN_SUFFIXES or token.pos.endswith("可能"))
        return ends or token.lemma in _OPEN_PREFIXES or token.pos.startswith(_FREE)
    return token.lemma in _OPEN_SUFFIXES or token.lemma in _PHASES
