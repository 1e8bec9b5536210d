# SPDX-License-Identifier: MIT
"""Whether a name of the Japanese is heard in the English."""

import re
from dataclasses import dataclass
from functools import lru_cache

from l10n.sound.katakana import distance
from l10n.sound.readings import is_read, loose
from l10n.sound.roman import sound
from l10n.sound.value import Name
from l10n.text import in_katakana

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile("['’]s?(?![^\\W_])")
_NEAR, _NEARER = 4.0, 2.5
"""How far a word may be from a name in katakana for it to be heard, a mora: one with a capital, and any other."""
_ALIKE = 75
"""How much of its letters (percent) a word shares with a name in kanji that it misspells."""


@dataclass(frozen=True, slots=True)
class English:
    """An English text as names are looked for in it."""

    text: str
    loose: str
    joined: str
    """The same in one word."""
    small: tuple[str, ...]
    """Its words without a capital."""
    names: tuple[str, ...]
    """Its words with a capital."""
    capitals: tuple[str, ...]
    """These, and each with the one and the two that follow, in one."""


@lru_cache(maxsize=4)
def english(text: str) -> English:
    """`text` made ready."""
    letters, words = loose(text), _WORD.findall(_POSSESSIVE.sub("", text))
    ranges = [(at, at + count) for count in (1, 2, 3) for at in range(len(words) - count + 1)]
    joined = (
        "".join(words[start:end])
        for start, end in ranges
        if words[start][0].isupper() and end - start + len(words[start]) > 3
    )
    names = tuple(word for word in words if word[0].isupper())
    small = {word for word in words if word[0].islower() and len(word) > 3}
    return English(text, letters, loose(re.sub(r"\W+", "", letters)), tuple(small), names, tuple(dict.fromkeys(joined)))


def hears(name: Name, text: English) -> bool:
    """Whether `text` may have the name, or a part of it, in any spelling."""
    if name.place:
        said = name.place.may_be(text.text) is not None
        # Several places may have one name in Japanese: デリー is Delhi and Derry.
        return said or (name.place.kind == "place" and in_katakana(name.text) and _borrowed(name.text, text))
    if name.is_borrowed:
        found = any(word in text.text for word in name.foreign) or any(_borrowed(part, text) for part in name.parts)
        return found or (len(name.parts) > 1 and _borrowed("".join(name.parts), text))
    return any(_in_kanji(part, kana, text) for part, kana in zip(name.parts, name.kana, strict=True))


def _in_kanji(part: str, kana: str, text: English) -> bool:
    if is_read(part, kana, text.loose, text.joined):
        return True
    # Loaded for a name that nothing says.
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    reading = loose(sound(kana))
    return any(ratio(reading, loose(word)) >= _ALIKE for word in text.names)


def _borrowed(part: str, text: English) -> bool:
    return any(distance(part, word) <= _NEAR for word in text.capitals) or any(
        distance(part, word) <= _NEARER for word in text.small
    )
