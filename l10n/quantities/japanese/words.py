# SPDX-License-Identifier: MIT
"""Whether digits or kanji are a number of their own, or part of a word or name: UTF-8, 四国, 一方."""

import re
from fractions import Fraction
from functools import lru_cache
from string import ascii_letters

from l10n.quantities import DATA, numerals
from l10n.quantities.japanese.dates import DATE_MARK, era_before
from l10n.quantities.japanese.measures import ONE_KANJI, unit_at
from l10n.quantities.model import Kind, Quantity
from l10n.quantities.notation import BY, identifier
from l10n.quantities.numerals import tidy
from l10n.quantities.units import TOUCHING
from l10n.quantities.words import MONEY_LETTERS
from l10n.tables import rows
from l10n.tokens import tokenize

WORDS: dict[str, Quantity] = {
    word: Quantity((0, 0), word, Kind(kind), tidy(Fraction(value)), unit, soft=soft == "soft", spelled=True)
    for word, kind, value, unit, soft in rows(DATA, "japanese")
}
"""Words that hold a number in their meaning: `data/japanese.tsv`."""
NO_NUMBER: dict[str, tuple[str, ...]] = {}
"""The words of `data/uncounted.tsv`, which begin with a kanji numeral and count nothing, by their first character, longest first."""
for _word in sorted((word for (word,) in rows(DATA, "uncounted")), key=len, reverse=True):
    NO_NUMBER[_word[0]] = (*NO_NUMBER.get(_word[0], ()), _word)

_ALWAYS_BEFORE = frozenset("第約計全各同毎満他")
"""A kanji before a single kanji numeral that leaves it a number."""
_PLACE_NAME_MARKS = frozenset("ッヶケヵ")
_NAME_MARKS = frozenset("-‐" + ascii_letters)
_NAME_BEFORE = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]+[-‐]?$")
_NAME_AFTER = re.compile(rf"(?:(?!{BY})[A-Za-z](?:(?!{BY})[A-Za-z0-9])*)")
_NO_NAME = frozenset({*TOUCHING, "US", "AM", "PM", "FY", "NO"})
_DENOMINATOR = re.compile(rf"[ \u3000]?分[ \u3000]?の[ \u3000]?{numerals.SHORT}")
_TENTHS = re.compile(r"割|[分厘](?=[〇零一二三四五六七八九]{1,2}[厘毛])|厘")
"""Signs that only a share is counted in: 三割五分八厘."""
_SHARES, _SMALL_SHARES = ("割", "分", "厘"), ("分", "厘", "毛")
_MONEY = re.compile("[$＄€£¥￥] ?$")
_WINDOW = 12
_WAVE = re.compile("次(?!産業)")
"""第二次世界大戦 and 第一次調査 have a number, 第一次産業 has none in English."""
_LATER = re.compile("後(?!悔)|前(?!後)|以内|おき|ごと")
"""What makes a length of time of 十分 and 五分."""


def name_at(text: str, start: int, end: int) -> Quantity | None:
    """A name that the digits are part of (UTF-8, E3, 88B), or None."""
    joined = start and text[start - 1] in _NAME_MARKS
    # GPU10万基 are 100,000 GPUs: no name has a scale in kanji.
    scaled = text[end - 1] in numerals.LARGE
    before = _NAME_BEFORE.search(text, max(0, start - _WINDOW), start) if joined and not scaled else None
    after = _NAME_AFTER.match(text, end)
    if before and before[0].upper() not in _NO_NAME and not era_before(text, start, end):
        return identifier(text, before.start(), after.end() if after else end)
    if after and not unit_at(text, end):
        return identifier(text, start, after.end())
    return None


def letter_scale(text: str, start: int, end: int) -> int:
    """What a letter behind an amount of money multiplies it by: $14.3B; 0 where there is none."""
    behind = text[end + 1 : end + 2]
    if (behind.isascii() and behind.isalnum()) or not _MONEY.search(text, max(0, start - 4), start):
        return 0
    return MONEY_LETTERS.get(text[end : end + 1], 0)


def counts(text: str, start: int, end: int) -> bool:
    """Whether the kanji numeral is one, and not part of a word (四国, 一方, 三条)."""
    if _in_share(text, start, end):
        return True
    before = text[start - 1 : start] if start else ""
    if _in_word(text, start, end) or text.startswith(NO_NUMBER.get(before, ()), max(0, start - 1)):
        return False
    if end - start > 1 or (before and before in _ALWAYS_BEFORE) or era_before(text, start, end):
        return True
    # 参 is hardly a number but in sums of money: 参戦, 参院.
    doubtful = ONE_KANJI.match(before) or text[start] == "参"
    sure = not doubtful and (unit_at(text, end) or DATE_MARK.match(text, end))
    return bool(sure) or _tagged(text, start)


def _in_share(text: str, start: int, end: int) -> bool:
    """Whether this is part of a share: 三分の一, 三割五分八厘."""
    if _DENOMINATOR.match(text, end) or _TENTHS.match(text, end):
        return True
    return text[start - 1 : start] in _SHARES and text[end : end + 1] in _SMALL_SHARES


def _in_word(text: str, start: int, end: int) -> bool:
    """Whether the numeral begins a word that counts nothing: 四国, and 十分, but not 十分間 or 八百万円."""
    if text[start - 1 : start] == "第" and _WAVE.match(text, end):
        return False
    if text[end : end + 1] in _PLACE_NAME_MARKS and not unit_at(text, end):
        return True
    words = NO_NUMBER.get(text[start], ())
    if not text.startswith(words, start):
        return False
    stop = start + len(next(word for word in words if text.startswith(word, start)))
    counted = unit_at(text, end)
    return not (counted and (counted[1] > stop or (counted[0].kind is Kind.DURATION and _LATER.match(text, stop))))


def _tagged(text: str, start: int) -> bool:
    """Whether MeCab takes the character at `start` for a numeral."""
    low = max(0, start - _WINDOW)
    return start - low in _numerals(text[low : start + _WINDOW])


@lru_cache(maxsize=4096)
def _numerals(window: str) -> frozenset[int]:
    """Where MeCab sees numerals in `window`."""
    return frozenset(token.start for token in tokenize(window) if token.pos == "名詞-数詞")
