# SPDX-License-Identifier: MIT
"""How names in kanji may be read: as UniDic has them, and, to be on the safe side, as their characters may be."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from l10n.sound import DATA
from l10n.sound.roman import folded, roman, sound
from l10n.tables import rows, words
from l10n.tokens import readings

_ALIKE = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"sh|ch|ts|[zjx]|(?<=[aiueo])dz", "s"),
        (r"c(?!h)|[gq]", "k"),
        (r"d", "t"),
        (r"[bfh]", "p"),
        (r"iy(?=[aueo])", "i"),
        (r"(?<!a)ei", "e"),
        (r"([^n\s])\1+", r"\1"),
    )
)
"""What one reading becomes in another word or at another writer's: voiced (Yamasaki, Yamazaki), doubled, long."""
_LOST_ENDS = re.compile("(?:ku|ki|su|si)$")
"""What a character's reading loses before the next: roku and pon are roppon."""
_BETWEEN = {
    "ヶ": ("ka", "ke", "ko", ""),
    "ケ": ("ka", "ke", ""),
    "ノ": ("no", ""),
    "の": ("no", ""),
    "之": ("no", "yuki", ""),
}
_LONG_ENOUGH = 5
"""The letters with which a sound is known inside of a word, too: Osaka in Higashiosaka."""
_BEGINS = 4
"""The letters with which it is known at the beginning of one: Fuji in Fujiwara."""
_MOST = 24
"""How many readings of one character are looked at."""


@lru_cache(maxsize=50_000)
def loose(text: str) -> str:
    """Latin letters as far as all readings and romanizations of one name agree in them, words apart as they are."""
    text = folded(text)
    for pattern, letters in _ALIKE:
        text = pattern.sub(letters, text)
    return text


def romanized(kana: str) -> str:
    """A reading in katakana as English may write it, with a capital: スズキ as Suzuki."""
    return roman(kana).capitalize()


@lru_cache(maxsize=20_000)
def read(name: str, kana: str) -> tuple[str, ...]:
    """How a name in kanji may be read as a whole, `loose`; `kana` is a reading besides those of UniDic."""
    return tuple(sorted({loose(sound(reading)) for reading in (*readings(name), kana)} - {""}))


def is_read(name: str, kana: str, text: str, joined: str) -> bool:
    """Whether a name in kanji stands in a text that is `loose`; `joined` is the text in one word."""
    known = read(name, kana)
    if any(len(each) > _LONG_ENOUGH and each in joined for each in known):
        return True
    begins = f" {text}"
    if any(len(each) >= _BEGINS and f" {each}" in begins for each in known):
        return True
    return _spelt(name, kana).search(text) is not None


@lru_cache(maxsize=20_000)
def _spelt(name: str, kana: str) -> re.Pattern[str]:
    """What finds a name by its characters, or in one short reading of it."""
    parts = r"(?:no)?\s?".join(f"(?:{'|'.join(of_character(each))})" for each in _characters(name))
    begun = "|".join(rf"{each}\w*" for each in read(name, kana) if len(each) >= _BEGINS) or "(?!)"
    whole = "|".join((*read(name, kana), parts))
    return re.compile(rf"\b(?:{begun}|(?:{whole})(?:(?:{'|'.join(_ENDS)})?\b|(?<=\w{{{_LONG_ENOUGH}}})))")


_ENDS = (
    "s",
    "k?kawa",
    "[sy]ama",
    "si",
    "ken",
    "ku",
    "so",
    "[mp]ati",
    "mura",
    "sima",
    "tai",
    "si",
    "so",
    "pasi",
    "saki",
    "ites?",
    "pu",
    "to",
    "wan",
    "ko",
    "ura",
    "no",
    "kun",
    "san",
    "sama",
    "tyo",
    "tera",
    "mi[ny]a",
    "sinsya",
    "sinsi",
)
"""What may follow a short name in one word, loose: the river of Oitagawa."""


def _characters(name: str) -> str:
    """The characters of a name, each that is repeated by a mark written out."""
    out = ""
    for each in name:
        out += out[-1:] if each == "々" else each
    return out


@lru_cache(maxsize=8_000)
def of_character(character: str) -> tuple[str, ...]:
    """What one character may sound like, `loose`; a pattern that nothing fits where UniDic does not know."""
    if character in _BETWEEN:
        return _BETWEEN[character]
    found = {loose(sound(reading)) for reading in readings(character, _MOST)} - {""}
    found |= {loose(syllable) for syllable in _syllables().get(character, ())} - {""}
    found |= {_LOST_ENDS.sub("", each) for each in found if len(each) > 2}
    return tuple(sorted(found, key=lambda each: (-len(each), each))) or ("(?!)",)


@cache
def _syllables() -> Mapping[str, tuple[str, ...]]:
    """How Chinese and Koreans say the characters of their names."""
    return {character: words(f"{chinese}|{korean}") for character, chinese, korean in rows(DATA, "syllables")}
