# SPDX-License-Identifier: MIT
"""Kana in Latin letters: as Hepburn writes them, and folded so that all ways to romanize a name are one."""

import re
import unicodedata
from functools import lru_cache

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ",
    "p": "パピプペポ",
}  # fmt: skip
_VOWELS = "aiueo"
_KANA = {kana: row + vowel for row, all_of_it in _ROWS.items() for kana, vowel in zip(all_of_it, _VOWELS, strict=True)}
_KANA |= {"シ": "shi", "チ": "chi", "ツ": "tsu", "フ": "fu", "ジ": "ji", "ヂ": "ji", "ヅ": "zu"}
_KANA |= {"ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu", "ヰ": "i", "ヱ": "e"}
_GLIDES = dict(zip("ャュョ", "auo", strict=True))
_SMALL = dict(zip("ァィゥェォ", _VOWELS, strict=True))
_SIBILANTS = ("sh", "ch", "j")

_LONG = re.compile(r"ou|oo|uu|oh(?![aiueo])|aa|ii|ee")
_LIPS = re.compile(r"m(?=[bpm])")


@lru_cache(maxsize=50_000)
def roman(kana: str) -> str:
    """Katakana in Hepburn's letters, long vowels written once; what is no kana is left out."""
    return plain_roman(_letters(kana))


@lru_cache(maxsize=50_000)
def spellings(kana: str) -> tuple[str, ...]:
    """The usual ways to write a reading in Hepburn's letters: without long vowels, with each twice, and with oh."""
    letters = _letters(kana)
    return tuple(dict.fromkeys((roman(kana), letters, re.sub("o[ou]", "oh", letters))))


def plain_roman(word: str) -> str:
    """The word as it compares with others: long vowels once, n before lip sounds."""
    return _LIPS.sub("n", _LONG.sub(lambda found: found[0][0], word))


def _letters(kana: str) -> str:
    out = ""
    for place, each in enumerate(kana):
        if each in _GLIDES and out:
            out = out[:-1] + ("" if out[:-1].endswith(_SIBILANTS) else "y") + _GLIDES[each]
        elif each in _SMALL and out:
            out = out[:-1] + _SMALL[each]
        elif each == "ッ":
            out += _KANA.get(kana[place + 1 : place + 2], "")[:1]
        else:
            out += _KANA.get(each, "")
    return out


_OTHER_LETTERS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"['’‑-]", ""),
        (r"sy(?=[auo])", "sh"),
        (r"(?:ty|cy)(?=[auo])", "ch"),
        (r"(?:zy|jy|dy)(?=[auo])", "j"),
        (r"(?<![sc])hu", "fu"),
        (r"si", "shi"),
        (r"(?<!t)ti", "chi"),
        (r"(?:zi|di)", "ji"),
        (r"tu", "tsu"),
        (r"d[uz]u?", "zu"),
        (r"tch", "cch"),
        (r"l", "r"),
        (r"v", "b"),
        (r"m(?=[bpm])", "n"),
        (r"oh(?![aiueoy])|o[uow]+", "o"),
        (r"([aiueo])\1+", r"\1"),
        (r"([^aiueon])\1+", r"\1"),
    )
)  # fmt: skip
"""What writers of English spell otherwise than Hepburn, in the order in which it is looked for."""


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """Latin letters with one spelling for each sound: Satô, Satoh, Satou as sato, Homma and Honma as honma.

    Words stay apart where the text has them apart.
    """
    text = unicodedata.normalize("NFD", text.lower())
    text = _MARKS.sub("", text)
    for pattern, letters in _OTHER_LETTERS:
        text = pattern.sub(letters, text)
    return text


_MARKS = re.compile("[\u0300-\u036f]")


@lru_cache(maxsize=50_000)
def sound(kana: str) -> str:
    """What the romanizations of a reading in katakana have in common once they are `folded`."""
    return folded(_letters(kana))
