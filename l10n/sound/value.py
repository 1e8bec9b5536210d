# SPDX-License-Identifier: MIT
"""A name in a Japanese text, and what stands around one."""

import re
from dataclasses import dataclass

from l10n.model import Span
from l10n.sound import DATA
from l10n.sound.places import Place
from l10n.tables import classes
from l10n.tokens import senses

NAME = "名詞-固有名詞-"
PERSON = f"{NAME}人名"
COMMON = "名詞-普通名詞"
"""UniDic's parts of speech of names, of persons among them, and of other nouns."""

FOREIGN = re.compile("-([A-Z][A-Za-zÀ-ÿ' -]+)")
"""The foreign name in UniDic's lemma of a borrowed one: ヒューストン-Houston."""

_WORDS = classes(DATA, "words")
TITLES = _WORDS["title"]
TITLES_OF_ANYBODY = _WORDS["title of anybody"]
AFTER_PLACES = _WORDS["after place"]
APART = _WORDS["apart"] | AFTER_PLACES | TITLES
SURE_PLACES = _WORDS["sure place"]
NO_NAMES = _WORDS["no sure name"]
"""The classes of Japanese words; the README of the tables says what each is."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a Japanese text."""

    text: str
    span: Span
    kind: str
    """`person` or `place`; `other` for what is in katakana and may be any."""
    parts: tuple[str, ...] = ()
    """What of it has a sound of its own, in kanji or katakana: 田中, 太郎."""
    kana: tuple[str, ...] = ()
    """For each part how it is read there, in katakana."""
    place: Place | None = None
    """The row of the table that has its English; its sound is not asked for then."""
    foreign: tuple[str, ...] = ()
    """The foreign words that UniDic has for parts in katakana."""
    is_sure: bool = True
    """Whether it is one without doubt; else it is told only where something else speaks for it."""

    @property
    def is_borrowed(self) -> bool:
        """Whether it stands in katakana."""
        return self.parts == self.kana


def is_common(word: str, pos: str = "") -> bool:
    """Whether UniDic has a word of these letters that is no name: 城内, バトラー.

    With the part of speech of a name, only where the word is not much rarer than that.
    """
    found = senses(word)
    rarity = min((each.cost for each in found if pos and each.pos == pos), default=_NEVER)
    return any(
        each.reading and each.pos.startswith(COMMON) and (not pos or each.cost < rarity + _MUCH) for each in found
    )


_NEVER, _MUCH = 100_000, 1_000
"""The cost of what is not there, and how much more costs what is a good deal rarer (in MeCab's costs)."""
