# SPDX-License-Identifier: MIT
"""The forms of an English word: plurals, verb forms, spellings on both sides of the Atlantic."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from l10n.glossary import words
from l10n.glossary.american import ENDINGS, ONLY_ISE, PAIRS


class Inflection(Enum):
    """What was done to a word."""

    BASE = auto()
    PLURAL = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    GERUND = auto()


_VOWELS = "aeiou"
_SIBILANT = re.compile(r"(?:[sxz]|ch|sh)$", re.IGNORECASE)
_CONSONANT_Y = re.compile(r"(?<=[^aeiou\W\d])y$", re.IGNORECASE)
_SHORT_VERB = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")
_LATE_L = re.compile(r"\w+[^aeiou][aeiou]l")
_NOT_A_PLURAL = re.compile(r"(?:ics|[siu]s|'s)$", re.IGNORECASE)
_NO_VERB = re.compile(r"(?:tion|sion|ment|ness|ity|[a-z]{2}ship|ism|ist|ance|ence|ancy|ency|hood|dom|logy|graphy|ics)$")
_SINGULARS = {plural: base for table in (words.SECOND_PLURALS, words.PLURALS) for base, plural in table.items()}
_ONLY_ISE = frozenset(ONLY_ISE.split())
_AMERICAN = dict(pair.split() for pair in PAIRS.strip().split("\n"))
_BRITISH = {british: american for american, british in _AMERICAN.items()}
_TO_BRITISH = tuple(zip(*ENDINGS, strict=True))
_TO_AMERICAN = _TO_BRITISH[::-1]


def nouns(word: str) -> dict[str, Inflection]:
    """The singular and plural forms of a noun given in either."""
    found = {word: Inflection.BASE}
    singular = _singular(word)
    if singular != word:
        return {word: Inflection.PLURAL, singular: Inflection.BASE}
    return found | dict.fromkeys(plurals(word), Inflection.PLURAL)


@lru_cache(maxsize=65536)
def plurals(word: str) -> tuple[str, ...]:
    """The plurals of a singular noun, the usual one first."""
    lower = word.lower()
    if lower in words.UNCHANGED or not word[-1:].isalnum():
        return (word,)
    if lower in words.PLURALS or lower in words.SECOND_PLURALS:
        usual = words.PLURALS.get(lower) or _regular(lower)
        table = (usual, words.SECOND_PLURALS.get(lower))
        return tuple(_like(word, plural) for plural in table if plural)
    if word.isupper() and len(word) > 1:
        return f"{word}s", f"{word}'s", *([f"{word}es"] if word.endswith("S") else [])
    if _compound_man(lower):
        return (word[:-2] + "en",)
    if lower.endswith("sis"):
        return (word[:-2] + "es",)
    return (_regular(word),)


def _regular(word: str) -> str:
    if _CONSONANT_Y.search(word) and not word[0].isupper():
        return _CONSONANT_Y.sub("ies", word)
    return f"{word}es" if _SIBILANT.search(word) else f"{word}s"


def plural(word: str) -> str:
    """The usual plural of a singular noun."""
    return plurals(word)[0]


@lru_cache(maxsize=65536)
def verbs(word: str) -> dict[str, Inflection]:
    """The forms of a verb given in its base form, British ones among them; none for what can be no verb."""
    if not word.isalpha() or word.isupper() or _NO_VERB.search(word.lower()):
        return {}
    third = _CONSONANT_Y.sub("ies", word) if _CONSONANT_Y.search(word) else word + _third_ending(word)
    found = {third: Inflection.THIRD}
    past, participle = words.VERBS.get(word.lower(), ("", ""))
    for stem in _stems(word):
        ing = re.sub(r"ie$", "y", stem) if stem.endswith("ie") else re.sub(r"(?<=[^eoy])e$", "", stem)
        found.setdefault(f"{ing}ing", Inflection.GERUND)
        if not past:
            ed = f"{stem}d" if stem.endswith("e") else _CONSONANT_Y.sub("i", stem) + "ed"
            found.setdefault(ed, Inflection.PAST)
    if past:
        found |= {_like(word, participle): Inflection.PARTICIPLE, _like(word, past): Inflection.PAST}
    return {word: Inflection.BASE, **found}


@lru_cache(maxsize=65536)
def spellings(word: str, spelling: str = "any") -> tuple[str, ...]:
    """How a word is written in `american` or `british` English, or in both for `any`."""
    lower = word.lower()
    american = {_carried(lower, _BRITISH), *_respelt(lower, *_TO_AMERICAN)}
    british = {_carried(lower, _AMERICAN), *_respelt(lower, *_TO_BRITISH)}
    if spelling == "american":
        british = set()
    if spelling == "british":
        american = set()
    # A word of one side is not written on the other, but British houses write -ize too.
    chosen = american | british
    chosen -= {lower} if len(chosen) > 1 and spelling != "any" and not lower.endswith(_TO_BRITISH[0]) else set()
    ordered = sorted(chosen, key=lambda each: (each != lower, each))
    return tuple(word if each == lower else _like(word, each) for each in ordered)


def _carried(lower: str, table: dict[str, str]) -> str:
    """The other side's spelling of a word or of one of its forms; the word where there is none."""
    for ending in ("", "s", "ed", "ing"):
        other = table.get(lower.removesuffix(ending)) if lower.endswith(ending) else None
        if other:
            return other + ending
    return lower


def inflect(word: str, inflection: Inflection) -> str:
    """`word` in one form; itself where it has no such form."""
    if inflection is Inflection.PLURAL:
        return plural(word)
    forms = verbs(word)
    if inflection is Inflection.PARTICIPLE and inflection not in forms.values():
        inflection = Inflection.PAST
    return next((form for form, each in forms.items() if each is inflection), word)


def _singular(word: str) -> str:
    lower = word.lower()
    if lower in _SINGULARS:
        return _like(word, _SINGULARS[lower])
    if lower in words.UNCHANGED | words.PLURAL_ONLY or not lower.endswith("s") or _NOT_A_PLURAL.search(word):
        return word
    if word[:-1].isupper() and len(word) > 2:
        return word.removesuffix("s")
    for ending, base in (("ies", "y"), ("es", ""), ("s", "")):
        singular = word[: -len(ending)] + base
        if lower.endswith(ending) and len(singular) > 1 and word in plurals(singular):
            return singular
    return word


def _like(word: str, form: str) -> str:
    """`form` with the capitals of `word`."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def _compound_man(lower: str) -> bool:
    """Whether a noun ends in "man" as chairman does and human does not."""
    return lower.endswith("man") and not lower.endswith(("german", "human", "ottoman", "roman", "shaman", "talisman"))


def _third_ending(word: str) -> str:
    return "es" if _SIBILANT.search(word) or word.lower().endswith("o") else "s"


def _stems(word: str) -> Iterator[str]:
    """What -ed and -ing are put to: plan(n), refer(r), and model or modell for the two sides of the ocean."""
    lower = word.lower()
    if _SHORT_VERB.fullmatch(lower) or lower in words.DOUBLING:
        yield word + word[-1]
        return
    yield word
    if _LATE_L.fullmatch(lower):
        yield f"{word}l"


def _respelt(lower: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[str]:
    """`lower` with an ending of the other side of the ocean turned into one of `theirs`."""
    for mine, yours in zip(ours, theirs, strict=True):
        if lower.endswith(mine) and len(lower) > len(mine) + 2:
            base = lower[: -len(mine)] + "ise"
            if _ONLY_ISE.isdisjoint((base, lower)):
                yield lower[: -len(mine)] + yours
