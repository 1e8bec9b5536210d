# SPDX-License-Identifier: MIT
"""Which names of a source the target lacks, and what stands there instead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from l10n.model import Span
from l10n.sound.glance import has_all_names
from l10n.sound.heard import english, hears
from l10n.sound.mentions import names
from l10n.sound.readings import romanized
from l10n.sound.referring import has_hole, is_referred_to
from l10n.sound.strangers import foreign_countries, strangers
from l10n.sound.value import Name


@dataclass(frozen=True, slots=True)
class Lost:
    """A name of the source that is not in the target."""

    name: Name
    said: str
    """How the English may write it."""
    instead: str = ""
    """The word of the target that sounds like nothing in the source; empty where there is none."""
    at: Span | None = None
    """Of that word."""


def lost(source: str, target: str) -> Iterator[Lost]:
    """The names of `source` (Japanese) that `target` (English) surely lacks, each once, in order."""
    if len(source) > _LONGEST or has_all_names(source, target):
        return
    text, known = english(target), set[str]()
    for name in names(source):
        if name.text not in known:
            known.add(name.text)
            if not hears(name, text):
                yield from _judged(name, source, target)


_LONGEST = 2_000
"""The characters of a text that is still a sentence or a paragraph; in more, many words may stand for a name."""


def _judged(name: Name, source: str, target: str) -> Iterator[Lost]:
    """A name that the target lacks, unless it may say it with other words, or it may be none.

    A hole in the English, or another name that stands there, outweighs one of the two doubts, but not both.
    """
    english_name, hole = said(name), has_hole(target)
    referred = is_referred_to(name, english_name, source, target) and not hole
    doubtful = referred or not name.is_sure
    word, at = _instead(name, source, target, in_sentence=doubtful) or ("", None)
    if (word or not doubtful or (hole and name.kind != "other")) and (name.is_sure or not referred):
        yield Lost(name, english_name, word, at)


def said(name: Name) -> str:
    """How the English may write a name."""
    if name.place:
        return name.place.forms[0]
    return name.foreign[-1] if name.foreign else " ".join(map(romanized, name.kana))


def _instead(name: Name, source: str, target: str, *, in_sentence: bool) -> tuple[str, Span] | None:
    """The word that stands where the name would: another country for a country, else any stranger.

    `in_sentence` asks for one in the middle of a sentence, where no ordinary word has a capital.
    """
    if name.place and name.place.kind == "country":
        country = next(foreign_countries(source, target), None)
        if country or name.place.kanji == _HOME:
            return country
    found = _strangers(source, target)
    inside = (each for each in found if _GOES_ON.search(target[: each[1][0]]))
    return next(inside, None if in_sentence else next(iter(found), None))


@lru_cache(maxsize=2)
def _strangers(source: str, target: str) -> tuple[tuple[str, Span], ...]:
    return tuple(strangers(source, target))


_GOES_ON = re.compile("[a-z,] $")
_HOME = "日"
"""Japan, which the English of a Japanese text need not name."""
