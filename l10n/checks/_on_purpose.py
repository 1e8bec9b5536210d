# SPDX-License-Identifier: MIT
"""Tells Japanese that the English quotes on purpose: the kanji 山, the button 保存 (Save), 報告書.txt."""

import re

from l10n.checks._words import JAPANESE_RUN
from l10n.model import Span
from l10n.patterns import late

_OPENING = "\"'“‘`(（「『;["
_CLOSING = "\"'”’`)）」』,;]"
_CLOSED = re.compile(rf"[。、！？…]?[.,!?]?[{re.escape(_CLOSING)}]")
"""What ends a quotation, with the mark that ends its sentence."""
_GLOSSED = late(r"[”’\"'`]?\s?[(（\[][^()（）]{0,40}[A-Za-z]")
"""English in brackets, which explains what stands before it."""
_FILE = re.compile(r"[\w-]{0,40}\.[A-Za-z][A-Za-z0-9]{0,4}(?![A-Za-z0-9])")
"""The rest of a file's name."""
_AND = late(rf"(?:{JAPANESE_RUN.pattern})\s?(?:,|and|or|,\s?and|,\s?or|/)\s?\Z")
_WORDS = frozenset(
    "character characters glyph glyphs hiragana ideograph kana kanji katakana letter letters radical symbol".split()
)
"""Words that announce letters of Japanese as such."""
_BEFORE = re.compile(r"([A-Za-z]+)[\s:]{1,2}\Z")
_AFTER = re.compile(r"\s([A-Za-z]+)")
_WIDTH_JA = ("全角", "半角", "文字", "記号", "入力")
_WIDTH_EN = re.compile(r"full-?\s?width|half-?\s?width", re.IGNORECASE)
_MARKS = "「」『』。！？…"
"""Marks that are quoted with the words beside them."""
_REACH = 80
"""So many characters are looked at around a stretch."""


def on_purpose(source: str, target: str, span: Span) -> bool:
    """Whether the Japanese at `span` of the target stands in the source too, and the English quotes or glosses it."""
    start, end = span
    if target[start:end] not in source:
        return False
    before, after = target[max(0, start - _REACH) : start], target[end : end + _REACH]
    if quotes(target, span) or _GLOSSED.match(after) or _FILE.match(after):
        return True
    following = _AFTER.match(after)
    return _announced(before) or (following is not None and following[1].lower() in _WORDS)


def quotes(target: str, span: Span) -> bool:
    """Whether marks of quotation or brackets stand around `span`, which has only closing marks behind it."""
    before = target[max(0, span[0] - _REACH) : span[0]].rstrip()[-1:]
    return bool(before) and before in _OPENING and _CLOSED.match(target, span[1]) is not None


def of_width(source: str, target: str, span: Span) -> bool:
    """Whether full-width signs at `span` are what the sentence speaks of: “Ａ” beside half-width “A”, the stop “。”."""
    signs = target[slice(*span)]
    if signs not in source or not quotes(target, span):
        return False
    if any(word in source for word in _WIDTH_JA) or _WIDTH_EN.search(target):
        return True
    # A sign that both quote alone is the sign itself.
    place = source.find(signs)
    return not signs.isalnum() and quotes(source, (place, place + len(signs)))


def belongs(source: str, target: str, span: Span) -> bool:
    """Whether the mark at `span` is part of Japanese that is quoted on purpose: “よろしく。”, 「保存」 (Save)."""
    if target[span[0]] not in _MARKS:
        return False
    first = max(0, span[0] - _REACH)
    for run in JAPANESE_RUN.finditer(target[first : span[1] + _REACH]):
        here, there = first + run.start(), first + run.end()
        if here - 1 <= span[0] and span[1] <= there + 1:
            words = target[min(here, span[0]) : max(there, span[1])]
            return words in source and on_purpose(source, target, (here, there))
    return False


def _announced(before: str) -> bool:
    """Whether a word in front says that letters follow, be it before others of them: the kanji 山 and 川."""
    while (earlier := _AND.search(before)) is not None:
        before = before[: earlier.start()]
    word = _BEFORE.search(before)
    return word is not None and word[1].lower() in _WORDS
