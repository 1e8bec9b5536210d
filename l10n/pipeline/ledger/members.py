# SPDX-License-Identifier: MIT
"""The members of the lists that a sentence counts up, and the items of a document's lists."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from l10n.alignment.sounds import skeleton
from l10n.checks.text.sentence import enumeration
from l10n.model import Span
from l10n.pipeline.ledger.values import Bitext, Statement
from l10n.report.ledger import RowKind
from l10n.sound.roman import plain_roman, roman

FAMILIES = ("text-omitted-member",)
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’.-]\w+)*")
_KANA = re.compile("[ァ-ヶー]+")
_WORDS = 2_000
"""Words of the English that are listened to; no sentence has as many."""
_SOUND = 2
"""Consonants that a name must have to be known by its sound."""


def stated_members(bitext: Bitext, known: Sequence[Statement]) -> Iterator[Statement]:
    """The members of a list in the sentence, each with its own counterpart as far as one is known."""
    listed = enumeration(bitext.source)
    for span in _members(listed) if listed else ():
        found = _place(span, bitext, known)
        rule, places = found or ("counted", ())
        # Where fewer are counted, one that has a counterpart of its own is not the one that is lost.
        yield Statement(RowKind.MEMBER, span, () if found else FAMILIES, places, rule)


def _members(listed: re.Match[str]) -> Iterator[Span]:
    for found in re.finditer("[^、]+", listed[0]):
        words = found[0].strip()
        start = listed.start() + found.start() + found[0].index(words)
        yield start, start + len(words)


def _place(span: Span, bitext: Bitext, known: Sequence[Statement]) -> tuple[str, tuple[Span, ...]] | None:
    """What answers a member by itself, and where: a term or name in it, the same letters, or the sound."""
    for each in known:
        if each.span and span[0] <= each.span[0] and each.span[1] <= span[1] and not each.refused:
            return each.rule, each.target_spans
    words = bitext.source[slice(*span)]
    place = bitext.target.find(words)
    if place >= 0:
        return "copied", ((place, place + len(words)),)
    heard = roman(words) if _KANA.fullmatch(words) else ""
    spoken = islice(_WORD.finditer(bitext.target), _WORDS if heard else 0)
    sounding = (each for each in spoken if _sounds(heard, each[0]))
    return next((("sound", (each.span(),)) for each in sounding), None)


def _sounds(heard: str, word: str) -> bool:
    """Whether an English word may be what a Japanese one in kana, which is given in Latin letters, was made of."""
    consonants, said = skeleton(heard), plain_roman(word.lower())
    for form in (said, said.removesuffix("s")):
        if form == heard or (len(consonants) >= _SOUND and skeleton(form) == consonants):
            return True
    return False
