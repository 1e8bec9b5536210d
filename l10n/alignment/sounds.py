# SPDX-License-Identifier: MIT
"""How words sound: kana in Latin letters, and the consonants by which a name is known in both languages."""

import re
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
    return plain_roman(out)


def plain_roman(word: str) -> str:
    """The word as it compares with others: long vowels once, n before lip sounds."""
    return _LIPS.sub("n", _LONG.sub(lambda found: found[0][0], word))


# What English spells in many ways and Japanese hears as one, in the order in which it is looked for.
_HEARD = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"[^a-z]", ""),
        (r"sch|tsch", "sh"),
        (r"tch", "ch"),
        (r"dt", "t"),
        (r"ph", "f"),
        (r"th", "s"),
        (r"gh|(?<=[aeiou])[wh](?![aeiou])", ""),
        (r"ck", "k"),
        (r"dg|g(?=[ei])", "j"),
        (r"sh|c(?=[eiy])|ts", "s"),
        (r"c(?!h)|q", "k"),
        (r"x", "ks"),
        (r"l", "R"),
        (r"r(?![aeiouy])", ""),
        (r"v", "b"),
        (r"z", "s"),
        (r"m(?=[bpm])", "n"),
        (r"(?<=.)[aeiouyh]|^[aeiou]", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The consonants of a word in Latin letters, as far as both languages keep them."""
    for pattern, letters in _HEARD:
        word = pattern.sub(letters, word)
    return word.lower()
