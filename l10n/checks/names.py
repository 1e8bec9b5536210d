# SPDX-License-Identifier: MIT
"""Tells names that stand in Latin letters in the Japanese and are spelt otherwise in the English."""

import re
from collections.abc import Iterator, Sequence

from l10n.checks._frame import Context, check
from l10n.checks._inline import markup
from l10n.checks._words import quoted
from l10n.model import Entry, Finding, Severity

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


@check(severity=Severity.ERROR)
def text_misspelt_name(entry: Entry, context: Context) -> Iterator[Finding]:
    """A name that the Japanese gives in Latin letters is spelt otherwise in the English.

    The Japanese has it from its owner; a reader who searches for the other spelling finds somebody else.
    Copy the name letter by letter. The check speaks when the name itself is nowhere and a word is very near to it.

    Bad: CEO の Mark Zuckerberg が発表した。 → CEO Marc Zuckerberg announced it.
    Good: CEO の Mark Zuckerberg が発表した。 → CEO Mark Zuckerberg announced it.
    """
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
        yield from (
            context.finding(
                f"{quoted(name[0])} is spelt {quoted(given[other][0])}",
                at=given[other].span(),
                source_at=name.span(),
                expected=[name[0]],
            )
            for other in strangers
            if _misspelt(wanted, place, given, other)
        )


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
