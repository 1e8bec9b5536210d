# SPDX-License-Identifier: MIT
"""Names that stand in Latin letters in the Japanese and are spelt otherwise in the English."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from l10n.checks._inline import markup
from l10n.model import Entry, Span

_NAME = re.compile(r"(?<![A-Za-z0-9_.@/-])[A-Z][a-z]+(?:[A-Z][a-z]+)?(?![A-Za-z0-9_@/])")
_WORD = re.compile("[a-z]+")
_RIVALS = 100
"""How many names are compared with how many words; a sentence has fewer."""
_ENDINGS = (
    "",
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "ers",
    "r",
    "rs",
    "ly",
    "al",
    "ic",
    "ian",
    "ese",
    "y",
    "ish",
    "n",
    "an",
)
"""What English adds to a name without spelling it otherwise."""
_WITH_NEIGHBOUR, _ALONE, _ALONE_LONG = 3, 4, 7
"""The letters a name must have: beside one that is spelt right; on its own with one letter changed; with two."""


class Misspelling(NamedTuple):
    """A name and the word that was written for it."""

    name: str
    at: Span
    """Of the name in the source."""
    word: str
    word_at: Span
    """Of the word in the target."""


def misspellings(entry: Entry) -> Iterator[Misspelling]:
    """The names of the source that are nowhere in the target while a word very near to them is."""
    wanted = list(_NAME.finditer(markup(entry.source).plain)) if _NAME.search(entry.source) else []
    words = set(_WORD.findall(entry.target.lower())) if wanted else set()
    missing = [place for place, name in enumerate(wanted) if name[0].lower() not in words]
    if not missing:
        return
    given = list(_NAME.finditer(markup(entry.target).plain))
    known = {name[0].lower() for name in wanted}
    strangers = [place for place, name in enumerate(given) if name[0].lower() not in known][:_RIVALS]
    for place in missing[:_RIVALS]:
        name = wanted[place]
        for other in strangers:
            if _misspelt(wanted, place, given, other):
                yield Misspelling(name[0], name.span(), given[other][0], given[other].span())


def _misspelt(wanted: Sequence[re.Match[str]], place: int, given: Sequence[re.Match[str]], other: int) -> bool:
    """Whether the word of the English is the name of the Japanese with a letter or two changed."""
    # Loaded for the first name that is not there.
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    name, word = wanted[place][0], given[other][0]
    if _inflected(name, word) or _inflected(word, name):
        return False
    distance = Levenshtein.distance(name, word, score_cutoff=2)
    shorter = min(len(name), len(word))
    if _side_by_side(wanted, place, given, other):
        return distance <= 2 and shorter >= _WITH_NEIGHBOUR
    return (distance == 1 and shorter >= _ALONE) or (distance == 2 and shorter >= _ALONE_LONG)


def _inflected(name: str, word: str) -> bool:
    return word.startswith(name) and word[len(name) :] in _ENDINGS


def _side_by_side(wanted: Sequence[re.Match[str]], place: int, given: Sequence[re.Match[str]], other: int) -> bool:
    """Whether both have the same name right before or right behind them."""
    return any(
        _beside(wanted, place, step) is not None and _beside(wanted, place, step) == _beside(given, other, step)
        for step in (-1, 1)
    )


def _beside(names: Sequence[re.Match[str]], place: int, step: int) -> str | None:
    """The name that one space parts from the one at `place`."""
    first, second = sorted((place, place + step))
    if first < 0 or second >= len(names) or names[second].start() != names[first].end() + 1:
        return None
    return names[place + step][0]
