# SPDX-License-Identifier: MIT
"""How English words are spelt: on both sides of the Atlantic, and compounds in one word and in two."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from l10n.english import DATA
from l10n.english.inflection import cased_like
from l10n.english.lexicon import ONE_L, ONLY_ISE, PARTICLES
from l10n.tables import rows

_ONE_L = re.compile(r"(?<=[aeiouy])(?P<stem>\w*[^aeiou][aeiou])l(?P<end>ed|ing|ings|ers?|ors?|ous)$")
_TWO_L = re.compile(r"(?<=[aeiouy])(?P<stem>\w*[^aeiou][aeiou])ll(?P<end>ed|ing|ings|ers?|ors?|ous)$")
_ROWS = [*rows(DATA, "spelling_varcon"), *rows(DATA, "spelling")]
"""American, British, and who writes the other side's spelling as well; those written by hand come last and win."""
_AMERICAN = {american: british for american, british, _ in _ROWS}
_BRITISH = {british: american for american, british, _ in _ROWS}
_BOTH_SIDES = {
    word
    for american, british, also in _ROWS
    for word, side in ((american, "british"), (british, "american"))
    if also in {side, "both"}
}
"""Spellings of one side that the other side has as well, as another sense or a variant."""
_STEMS_BACK = tuple((american, british) for american, british in rows(DATA, "spelling_stems"))
"""Beginnings of learned words: American, British."""
_STEMS = tuple((british, american) for american, british in _STEMS_BACK)
_ENDINGS = [(noun[1:], other[1:]) for kind, noun, other in rows(DATA, "endings") if kind == "british"]
"""American, British; a word with one is also written with the other."""
_INFLECTED = ("", "s", "d", "ed", "ing", "ly")
_TO_BRITISH = tuple(zip(*_ENDINGS, strict=True))
_TO_AMERICAN = _TO_BRITISH[::-1]


@lru_cache(maxsize=65536)
def spellings(word: str, spelling: str = "any") -> tuple[str, ...]:
    """How a word is written in `american` or `british` English, or in both for `any`; as it is first, if it may be so."""
    lower = word.lower()
    single, double = _TWO_L.sub(r"\g<stem>l\g<end>", lower), _ONE_L.sub(r"\g<stem>ll\g<end>", lower)
    known = single != double and _ending_off(single) in ONE_L
    chosen: set[str] = set()
    if spelling != "british":
        chosen |= {single} if known else _side(lower, _BRITISH, _TO_AMERICAN)
    if spelling != "american":
        chosen |= {double} if known else _side(lower, _AMERICAN, _TO_BRITISH)
    if not known:
        # Where the rule only guesses that two spellings are one word, neither side is refused.
        chosen |= {each for each in (single, double) if each != lower}
    ordered = sorted(chosen, key=lambda each: (each != lower, each))
    return tuple(word if each == lower else cased_like(word, each) for each in ordered)


def _side(lower: str, others: Mapping[str, str], endings: tuple[tuple[str, ...], ...]) -> set[str]:
    """How one side writes a word, given the `others` of its spellings that are of the other side."""
    carried = _carried(lower, others)
    found = {carried, *_respelt(lower, *endings)}
    # A word of one side is not written on the other, but British houses write -ize too.
    if endings is _TO_BRITISH and lower.endswith(_TO_BRITISH[0]):
        found.update(_respelt(carried, *_TO_AMERICAN))
    if len(found) > 1 and not lower.endswith(_TO_BRITISH[0]):
        found -= {lower}
    return found | {lower} if _shared(lower) else found


def _shared(lower: str) -> bool:
    """Whether both sides have a word in this spelling."""
    return any(lower.removesuffix(ending) in _BOTH_SIDES for ending in _INFLECTED if lower.endswith(ending))


def _ending_off(word: str) -> str:
    """What a word with one l before its ending is made of: traveler of travel."""
    match = _ONE_L.search(word)
    return f"{word[: match.end('stem')]}l" if match else ""


def _carried(lower: str, table: Mapping[str, str]) -> str:
    """The other side's spelling of a word or of one of its forms; the word where there is none."""
    for ending in _INFLECTED:
        other = table.get(lower.removesuffix(ending)) if lower.endswith(ending) else None
        if other:
            return other + ending
    for stem, other in _STEMS if table is _BRITISH else _STEMS_BACK:
        if lower.startswith(stem):
            return other + lower.removeprefix(stem)
    return lower


def _respelt(lower: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[str]:
    """`lower` with an ending of the other side of the ocean turned into one of `theirs`."""
    for mine, yours in zip(ours, theirs, strict=True):
        if lower.endswith(mine) and len(lower) > len(mine) + 2:
            base = lower[: -len(mine)] + "ise"
            if ONLY_ISE.isdisjoint((base, lower)):
                yield lower[: -len(mine)] + yours


_COMPOUNDS = frozenset(
    (first, second) for table in ("compounds", "compounds_wordnet") for first, second in rows(DATA, table)
)
"""The first and the second part."""
_CUTS = {first + second: len(first) for first, second in _COMPOUNDS}
_COMPOUND_ENDINGS = ("", "s", "es", "ed", "er", "ers", "ing")


def cut(word: str) -> int:
    """Where `word`, a compound in any inflection, may be cut in two; 0 for another word."""
    lower = word.lower()
    return next((_CUTS[stem] for stem in _stems(lower) if stem in _CUTS), 0)


def joined(first: str, second: str) -> bool:
    """Whether two words may be written in one."""
    return any((first.lower(), stem) in _COMPOUNDS for stem in _stems(second.lower()))


def closes(gap: str, second: str) -> bool:
    """Whether a hyphen before `second` may go: shoot-out and shootout, line-up and lineup."""
    lower = second.lower()
    return gap == "-" and (lower in PARTICLES or lower.removesuffix("s") in PARTICLES)


def _stems(word: str) -> Iterator[str]:
    """What `word` may be an inflection of."""
    yield from (word[: len(word) - len(end)] for end in _COMPOUND_ENDINGS if word.endswith(end))
