# SPDX-License-Identifier: MIT
"""The forms of an English word: plurals, verb forms, spellings on both sides of the Atlantic."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from l10n.glossary import irregular_verbs, words
from l10n.glossary.american import BOTH, ENDINGS, ONE_L, ONLY_ISE, PAIRS, STEMS


class Inflection(Enum):
    """What was done to a word."""

    BASE = auto()
    PLURAL = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    GERUND = auto()


_VOWELS = "aeiou"
_SIBILANT = re.compile(r"(?:[sxz]|(?<!te)ch|sh)$", re.IGNORECASE)
_CONSONANT_Y = re.compile(r"(?<=[^aeiou\W\d])y$|(?<=qu)y$", re.IGNORECASE)
_SHORT_VERB = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")
_LATE = re.compile(r"\w*[aeiouy]\w*[^aeiou][aeiou][^aeiouhrwxy]|\w*(?:\w[^aeiou][aeiou]|u[ae]|ia)l|[^aeiou]*[aeiou]s")
"""Words whose last letter some double and some do not: travel, focus, kidnap, fuel."""
_ONE_L = re.compile(r"(?<=[aeiouy])(?P<stem>\w*[^aeiou][aeiou])l(?P<end>ed|ing|ings|ers?|ors?|ous)$")
_TWO_L = re.compile(r"(?<=[aeiouy])(?P<stem>\w*[^aeiou][aeiou])ll(?P<end>ed|ing|ings|ers?|ors?|ous)$")
_KEPT_E = frozenset("age binge cringe singe swinge tinge whinge".split())
_NOT_A_PLURAL = re.compile(r"(?:ics|[siu]s|'s)$", re.IGNORECASE)
_NO_VERB = re.compile(r"(?:tion|sion|ment|ness|ity|[a-z]{2}ship|ism|ist|ance|ence|ancy|ency|hood|dom|logy|graphy|ics)$")
_SINGULARS = {plural: base for table in (words.SECOND_PLURALS, words.PLURALS) for base, plural in table.items()}
_ONLY_ISE = frozenset(ONLY_ISE.split())
_AMERICAN = dict(pair.split() for pair in PAIRS.strip().split("\n"))
_BRITISH = {british: american for american, british in _AMERICAN.items()}
_STEMS_BACK = tuple(STEMS)
_STEMS = tuple((british, american) for american, british in STEMS)
_TO_BRITISH = tuple(zip(*ENDINGS, strict=True))
_TO_AMERICAN = _TO_BRITISH[::-1]


def nouns(word: str) -> dict[str, Inflection]:
    """The singular and plural forms of a noun given in either."""
    found = {word: Inflection.BASE}
    singular = word if word.lower() in words.ONE_IN_S else _singular(word)
    if singular != word:
        return {word: Inflection.PLURAL, singular: Inflection.BASE}
    return found | dict.fromkeys(plurals(word), Inflection.PLURAL)


@lru_cache(maxsize=65536)
def plurals(word: str) -> tuple[str, ...]:
    """The plurals of a singular noun, the usual one first."""
    lower = word.lower()
    if lower in words.UNCHANGED or lower in _SINGULARS or not word[-1:].isalnum():
        return (word,)
    if word.isupper() and len(word) > 1:
        return f"{word}s", f"{word}'s", *([f"{word}es"] if word.endswith("S") else [])
    if lower in words.PLURALS or lower in words.SECOND_PLURALS:
        usual = words.PLURALS.get(lower) or _regular(lower)
        table = (usual, words.SECOND_PLURALS.get(lower))
        return tuple(_like(word, plural) for plural in table if plural)
    if _compound_man(lower):
        return (word[:-2] + "en",)
    if lower.endswith("sis"):
        return (word[:-2] + "es",)
    return tuple(dict.fromkeys((*_like_its_end(word), *_regulars(word), *_classical(word))))


def _like_its_end(word: str) -> Iterator[str]:
    """The plural of a noun that ends in an irregular one: grandchildren. A mongoose is no goose."""
    for end in words.WITHIN:
        if word.endswith(end) and len(word) > len(end) + 1:
            yield word.removesuffix(end) + words.PLURALS[end]


def _classical(word: str) -> Iterator[str]:
    for end, plural in words.CLASSICAL:
        if word.endswith(end) and len(word) > len(end) + 2:
            yield word.removesuffix(end) + plural


def _regulars(word: str) -> Iterator[str]:
    """The regular plural; of a word with a capital that of a name and that of a noun: Kennedys, Properties."""
    yield _regular(word)
    if word[0].isupper() and _CONSONANT_Y.search(word):
        yield _CONSONANT_Y.sub("ies", word)


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
    if not word.isalpha() or word.isupper() or _only_noun(word.lower()):
        return {}
    third = _CONSONANT_Y.sub("ies", word) if _CONSONANT_Y.search(word) else word + _third_ending(word)
    found = {third: Inflection.THIRD}
    past, participle = irregular_verbs.VERBS.get(word.lower(), ("", ""))
    for stem in _stems(word):
        found.setdefault(f"{_before_ing(stem)}ing", Inflection.GERUND)
        if not past:
            ed = f"{stem}d" if stem.endswith("e") else _CONSONANT_Y.sub("i", stem) + "ed"
            found.setdefault(ed, Inflection.PAST)
    if past:
        found |= {_like(word, participle): Inflection.PARTICIPLE, _like(word, past): Inflection.PAST}
    return {word: Inflection.BASE, **found, **_second(word, found)}


def of_gerund(gerund: str) -> Iterator[str]:
    """The verbs that a word in lower case may be the gerund of: debug, of debugging."""
    stem = gerund.removesuffix("ing")
    if stem != gerund and len(stem) > 1:
        yield from (base for base in (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}ie") if gerund in verbs(base))


def _only_noun(lower: str) -> bool:
    """Whether a word ends as nouns do, and is no verb all the same: vision, but not implement or reposition."""
    if not _NO_VERB.search(lower) or lower in irregular_verbs.LIKE_NOUNS:
        return False
    prefixed = (lower.removeprefix(prefix) for prefix in irregular_verbs.PREFIXES if lower.startswith(prefix))
    return irregular_verbs.LIKE_NOUNS.isdisjoint(prefixed)


def _before_ing(stem: str) -> str:
    if stem.endswith("ie"):
        return f"{stem[:-2]}y"
    return stem if stem in _KEPT_E else re.sub(r"(?<=[^eoy])e$", "", stem)


def _second(word: str, known: dict[str, Inflection]) -> dict[str, Inflection]:
    """Forms that are in use beside the `known` ones: burnt, and those of a verb behind a prefix: rewrote."""
    lower = word.lower()
    pairs = [("", irregular_verbs.SECOND_VERBS.get(lower))]
    for prefix in irregular_verbs.PREFIXES:
        bare = lower.removeprefix(prefix)
        if bare != lower and lower not in irregular_verbs.VERBS:
            pairs.append((prefix, irregular_verbs.VERBS.get(bare)))
    found: dict[str, Inflection] = {}
    for prefix, forms in pairs:
        for form, each in zip(forms or (), (Inflection.PAST, Inflection.PARTICIPLE), strict=False):
            found.setdefault(_like(word, prefix + form), each)
    return {form: each for form, each in found.items() if form not in known and form != word}


@lru_cache(maxsize=65536)
def spellings(word: str, spelling: str = "any") -> tuple[str, ...]:
    """How a word is written in `american` or `british` English, or in both for `any`."""
    lower = word.lower()
    single, double = _TWO_L.sub(r"\g<stem>l\g<end>", lower), _ONE_L.sub(r"\g<stem>ll\g<end>", lower)
    known = single != double and _ending_off(single) in ONE_L
    american = {single} if known else {_carried(lower, _BRITISH), *_respelt(lower, *_TO_AMERICAN)}
    british = {double} if known else {_carried(lower, _AMERICAN), *_respelt(lower, *_TO_BRITISH)}
    if spelling == "american":
        british = set()
    if spelling == "british":
        american = set()
    # A word of one side is not written on the other, but British houses write -ize too.
    chosen = american | british
    if len(chosen) > 1 and spelling != "any" and not lower.endswith(_TO_BRITISH[0]) and lower not in BOTH:
        chosen -= {lower}
    if not known:
        # Where the rule only guesses that two spellings are one word, neither side is refused.
        chosen |= {each for each in (single, double) if each != lower}
    ordered = sorted(chosen, key=lambda each: (each != lower, each))
    return tuple(word if each == lower else _like(word, each) for each in ordered)


def _ending_off(word: str) -> str:
    """What a word with one l before its ending is made of: traveler of travel."""
    match = _ONE_L.search(word)
    return f"{word[: match.end('stem')]}l" if match else ""


def _carried(lower: str, table: dict[str, str]) -> str:
    """The other side's spelling of a word or of one of its forms; the word where there is none."""
    for ending in ("", "s", "ed", "ing"):
        other = table.get(lower.removesuffix(ending)) if lower.endswith(ending) else None
        if other:
            return other + ending
    for stem, other in _STEMS if table is _BRITISH else _STEMS_BACK:
        if lower.startswith(stem):
            return other + lower.removeprefix(stem)
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
    if _SHORT_VERB.fullmatch(lower) or lower in irregular_verbs.DOUBLING:
        yield word + word[-1]
        if lower.endswith("s"):
            yield word
        return
    yield word
    if _LATE.fullmatch(lower):
        yield word + word[-1]
    if re.search("[aeiou]c$", lower):
        yield f"{word}k"


def _respelt(lower: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[str]:
    """`lower` with an ending of the other side of the ocean turned into one of `theirs`."""
    for mine, yours in zip(ours, theirs, strict=True):
        if lower.endswith(mine) and len(lower) > len(mine) + 2:
            base = lower[: -len(mine)] + "ise"
            if _ONLY_ISE.isdisjoint((base, lower)):
                yield lower[: -len(mine)] + yours
