# SPDX-License-Identifier: MIT
"""Numbers that are written in kana: にじゅうさん, さんびゃく."""

import re
from collections.abc import Iterator
from dataclasses import replace

from l10n.patterns import late
from l10n.quantities import DATA, numerals
from l10n.quantities.japanese.measures import quantity_at
from l10n.quantities.model import Quantity
from l10n.tables import rows

_KANJI: dict[str, str] = dict(rows(DATA, "kana"))
"""Without し and く, which are too many other things."""
_SYLLABLES = "|".join(sorted(_KANJI, key=len, reverse=True))
_SPELT = late(rf"(?<![ぁ-ゖー])(?=[いきごさじせなにはひよれろ])(?:{_SYLLABLES}){{2,}}+(?![ぁ-ゖー])")
_PARTS = re.compile(_SYLLABLES)
_DIGIT = "[一二三四五六七八九]"
_SECTION = f"(?:{_DIGIT}?千)?(?:{_DIGIT}?百)?(?:{_DIGIT}?十)?{_DIGIT}?"
_WELL_FORMED = late(f"(?:{_SECTION}兆)?(?:{_SECTION}億)?(?:{_SECTION}万)?{_SECTION}")
_SURE = re.compile("[びぴ]ゃく")
"""A sound that no other word has."""


def spelt(text: str) -> Iterator[Quantity]:
    """The numbers in kana that stand between other characters: a shorter run may be any word (さんちょう, にじゅう)."""
    for match in _SPELT.finditer(text):
        parts = _PARTS.findall(match[0])
        kanji = "".join(_KANJI[part] for part in parts)
        if _is_numeral(match[0], kanji) and (value := numerals.value(kanji)) is not None:
            yield replace(quantity_at(text, *match.span(), value), spelled=True)


def _is_numeral(kana: str, kanji: str) -> bool:
    scaled = any(sign in numerals.SMALL or sign in numerals.LARGE for sign in kanji)
    if not scaled:
        # Digits one by one, as they are read out.
        return len(kanji) > 3
    return (len(kanji) > 2 or bool(_SURE.search(kana))) and bool(_WELL_FORMED.fullmatch(kanji))
