# SPDX-License-Identifier: MIT
"""Where a Japanese text has names whose sound is known."""

import re
from collections.abc import Iterator, Sequence

from l10n.model import Span
from l10n.sound.borrowed import in_katakana
from l10n.sound.kanji import in_kanji
from l10n.sound.places import pairs_of_countries, places
from l10n.sound.value import NO_NAMES, Name
from l10n.tokens import Token, tokenize

__all__ = ["Name", "names"]
_KANJI = re.compile("[々一-鿿]")
_HALVES = ("東", "西", "・", "(", "（")
"""What makes another name of the one that follows: 西日本, ハンナ・ホワイトハウス, 天元 (日本)."""
_NO_HALVES = frozenset("在対駐訪親反元現前旧新全各南北中当")
"""Characters before a name that leave it one: 在日本, 元英国."""


def names(text: str) -> Iterator[Name]:
    """The names of a Japanese text, in order; a guess is none."""
    tokens = tokenize(text)
    known = list(_known(text, tokens))
    taken = {place for span, _ in known for place in range(*span)}
    free = (
        name for name in (*in_kanji(text, tokens), *in_katakana(text, tokens)) if taken.isdisjoint(range(*name.span))
    )
    yield from sorted((*(name for _, name in known if name), *free), key=lambda name: name.span)


def _known(text: str, tokens: Sequence[Token]) -> Iterator[tuple[Span, Name | None]]:
    """What the table of places has: where its letters stand, with the name where they are one."""
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    for place, (start, end) in places(text):
        whole = start in starts and end in ends and not _is_half(text[max(start - 1, 0) : start])
        name = Name(text[start:end], (start, end), "place", place=place)
        yield (start, end), name if whole and text[start:end] not in NO_NAMES else None
    for place, span in pairs_of_countries(text):
        yield span, Name(text[slice(*span)], span, "place", place=place)


def _is_half(before: str) -> bool:
    """Whether a character makes another name of the one that follows."""
    return before in _HALVES or (_KANJI.match(before) is not None and before not in _NO_HALVES)
