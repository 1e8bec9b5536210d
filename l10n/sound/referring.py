# SPDX-License-Identifier: MIT
"""Words of the English that may stand for a name which is not said: he, the city, the president."""

import re
from collections.abc import Sequence
from functools import cache

from l10n.sound import DATA
from l10n.sound.value import Name
from l10n.tables import rows, words

_SUFFIX = 3
"""How many characters after a name may belong to it: 大久保容疑者, 仙台市."""
_KINDS = {"person": {"person"}, "place": {"place"}, "other": {"person", "place", "other"}}
_ABBREVIATION = re.compile(r"(?<![^\W_])[A-Z]{2,6}(?=s?(?![^\W_]))")
_KANJI = re.compile("[一-鿿]")
_ADDRESSED = re.compile("さん|さま|様|君|くん|ちゃん|先生|殿")
_EXPLETIVE = r"(?!\s+(?:is|are|was|were|has|have|had|will|would|may|seems?)\b)"


def is_referred_to(name: Name, said: str, source: str, target: str) -> bool:
    """Whether `target` has a word that may stand for the name, and that nothing else of `source` says.

    `said` is how the English would write the name: an abbreviation that has its initial may be of a body that is named
    after it. Where the Japanese is written, its country need not be named.
    """
    start, end = name.span
    if (name.place and name.place.kanji == "日") or (
        name.kind != "person"
        and _KANJI.match(source, end)
        and any(said[0] in each for each in _ABBREVIATION.findall(target))
    ):
        return True
    rest, small = source[:start] + source[end + _SUFFIX :], target.lower()
    kinds = _KINDS[name.kind] | ({"addressed"} if _ADDRESSED.match(source, end) else set())
    return any(
        pattern.search(small) is not None and not any(_stands(word, rest) for word in japanese)
        for kind in kinds
        for pattern, japanese in _referring(kind)
    )


_HOLES = re.compile(
    r"\b(?:of|in|at|from|with|between|by|to|for|against|near|the|and|both|than|as|when|that)\s*(?:[,;:)]|\.(?!\w)|$)"
    r"|(?<![^\s(])['’]s\b|[,(]\s*,|\(\s*\)"
    r"|\b(?:of|with|from|at|by|on|between|against)\s+(?:and|as|is|was|were|has|had|said|who|which|that|at|for|of)\b"
    r"|\b(?:that|when|but|if|because|after|before)\s+(?:is|was|has|had|said|went|came|made|got|became|would|could|did|put)\b"
)
"""Where an English sentence lacks what its grammar asks for: in, and; by. ; that was."""


def has_hole(target: str) -> bool:
    """Whether the English lacks a word where a name may have been."""
    return _HOLES.search(target) is not None


@cache
def _referring(kind: str) -> Sequence[tuple[re.Pattern[str], Sequence[str]]]:
    """What may stand for a name of a kind, each with the Japanese that says it otherwise."""
    return tuple(
        (_pattern(words(english)), words(japanese)) for row, english, japanese in rows(DATA, "referring") if row == kind
    )


def _stands(word: str, text: str) -> bool:
    """Whether a word is in a Japanese text; a single character where it ends a name: 大樹町, but not 町民."""
    if len(word) > 1:
        return word in text
    places = (place for place, character in enumerate(text) if character == word)
    return any(_is_name(text[place - 1 : place]) and not _is_name(text[place + 1 : place + 2]) for place in places)


def _is_name(character: str) -> bool:
    return "ァ" <= character <= "ヴ" or "一" <= character <= "鿿"


def _pattern(forms: Sequence[str]) -> re.Pattern[str]:
    found = "|".join(f"{re.escape(form)}{_EXPLETIVE if form == 'there' else ''}" for form in forms)
    return re.compile(rf"(?<![\w’'])(?:{found})(?!\w)")
