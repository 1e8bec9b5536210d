# SPDX-License-Identifier: MIT
"""English sentences as keys that Japanese ones can answer: stems, names by sound, numbers, punctuation."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from l10n.alignment.sounds import skeleton
from l10n.alignment.tables import FORMS
from l10n.sound.roman import plain_roman

_PART = re.compile(r"\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*")
_MANY = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SCALED = re.compile(r"(\d[\d,]*(?:\.\d+)?)[ -](thousand|million|billion|trillion)\b", re.IGNORECASE)
_COUNTS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_NUMBERS = {word: str(value) for value, word in enumerate(_COUNTS)} | {"first": "1", "second": "2", "third": "3"}
_MONTHS = ("january february march april may june july august september october november december").split()
_NUMBERS |= {word: str(value) for value, word in enumerate(_MONTHS, 1) if word not in {"may", "march"}}
MARKS = {
    "?": "?",
    "？": "?",
    "!": "!",
    "！": "!",
    ":": ":",
    "：": ":",
    "(": "(",
    "（": "(",
    "「": '"',
    "“": '"',
    '"': '"',
}
"""Marks that both languages set at the same places, as one form each."""
_HYPHENATED = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)+")
_JOINING = frozenset("-'’")
_SHORT = 3


def english_keys(text: str) -> frozenset[str]:
    """What an English sentence has: `w:` stems, `r:` and `s:` sounds, `n:` numbers, `p:` marks."""
    signs = set(text)
    keys = {f"p:{MARKS[each]}" for each in MARKS.keys() & signs}
    keys.update(chain.from_iterable(map(_part_keys, set(_PART.findall(text)))))
    if not _JOINING.isdisjoint(signs):
        keys.update(*map(_joined_keys, _HYPHENATED.findall(text)))
    keys.update([f"n:{scaled(number, _MANY[word.lower()])}" for number, word in _SCALED.findall(text)])
    return frozenset(keys)


def english_places(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """Where each word of an English text begins, and the keys that it has."""
    return [(part.start(), _part_keys(part[0])) for part in _PART.finditer(text)]


def word_keys(words: Iterable[str]) -> set[str]:
    """The keys of the stems of English words."""
    return {f"w:{stem(word.lower())}" for word in words}


@lru_cache(maxsize=50_000)
def _part_keys(part: str) -> tuple[str, ...]:
    if part[0].isdigit():
        return (f"n:{plain_number(part)}",)
    word = part.lower()
    keys = [f"w:{stem(word)}", *_roman_key(word)]
    if word in _NUMBERS:
        keys.append(f"n:{_NUMBERS[word]}")
    if part[0].isupper() and len(sound := skeleton(_without_accents(word))) > 1:
        keys.append(f"s:{sound}")
    return tuple(keys)


@lru_cache(maxsize=10_000)
def _joined_keys(word: str) -> tuple[str, ...]:
    joined = re.sub("[-'’]", "", word.lower())
    return f"w:{stem(joined)}", *_roman_key(joined)


_NO_KANA = re.compile(r"[lqx]|[^aiueon]$")
"""What no Japanese word has in Latin letters."""


def _roman_key(word: str) -> tuple[str, ...]:
    """The key of a word that may be Japanese in Latin letters, if it may."""
    plain = plain_roman(_without_accents(word))
    return () if _NO_KANA.search(plain) else (f"r:{plain}",)


def plain_number(digits: str) -> str:
    """The number without separators and needless zeros."""
    number = digits.replace(",", "")
    return (number.rstrip("0").rstrip(".") if "." in number else number).lstrip("0") or "0"


def scaled(digits: str, power: int) -> str:
    """The number times ten to the power, as `plain_number` writes it."""
    whole, _, rest = digits.replace(",", "").partition(".")
    return plain_number(f"{whole}{rest[:power].ljust(power, '0')}.{rest[power:]}")


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))


# Longer endings first; each needs a stem of some length before it.
_ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ied",
    "ers",
    "ely",
    "ed",
    "es",
    "er",
    "or",
    "ly",
    "s",
    "e",
    "y",
)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What the forms of an English word, given in small letters, have in common; it need be no word."""
    word = word.removesuffix("'s").removesuffix("’s")
    word = FORMS.get(word, word)
    for _ in range(2):
        if not word.endswith(_ENDINGS):
            break
        ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _SHORT), "")
        if not ending or word.endswith("ss"):
            break
        word = word.removesuffix(ending)
    return word[:-1] if len(word) > _SHORT and word[-1] == word[-2] else word
