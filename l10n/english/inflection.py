# SPDX-License-Identifier: MIT
"""The forms of an English word: plurals, verb forms, degrees of adjectives."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from l10n.english import DATA, lexicon
from l10n.tables import rows


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
_NOT_A_PLURAL = re.compile(r"(?:ics|[siu]s|'s)$", re.IGNORECASE)
_NO_VERB = re.compile(r"(?:tion|sion|ment|ness|ity|[a-z]{2}ship|ism|ist|ance|ence|ancy|ency|hood|dom|logy|graphy|ics)$")

_PLURALS = {singular: plural for singular, plural, use in rows(DATA, "plurals") if use == "usual"}
_SECOND_PLURALS = {singular: plural for singular, plural, use in rows(DATA, "plurals") if use == "second"}
"""Plurals that are in use beside the usual ones."""
_SINGULARS = {plural: base for table in (_SECOND_PLURALS, _PLURALS) for base, plural in table.items()}
_CLASSICAL = [(noun[1:], other[1:]) for kind, noun, other in rows(DATA, "endings") if kind == "plural"]
"""Endings of Latin, Greek and French words, and their plurals, which stand beside the English one."""
IRREGULAR_VERBS = {base: forms for base, *forms, use in rows(DATA, "irregular_verbs") if use == "usual"}
"""Base form, past and past participle."""
_SECOND_VERBS = {base: forms for base, *forms, use in rows(DATA, "irregular_verbs") if use == "second"}
"""Past and past participle that are in use beside others."""
_ONE_LETTER = re.compile("(?<=^[^aeiou][aeiou])[bdgmnpt]$|(?<=^[^aeiou]{2}[aeiou])[bdgmnpt]$")
"""The last letter of a short adjective, which is doubled: big, bigger; thin, thinner."""
_COMPARED: dict[str, list[str]] = {}
"""Adjectives with comparatives and superlatives of their own."""
for _adjective, _form in rows(DATA, "comparatives"):
    _COMPARED.setdefault(_adjective, []).append(_form)


def nouns(word: str) -> dict[str, Inflection]:
    """The singular and plural forms of a noun given in either."""
    found = {word: Inflection.BASE}
    singular = word if word.lower() in lexicon.SINGULAR_IN_S else _singular(word)
    if singular != word:
        return {word: Inflection.PLURAL, singular: Inflection.BASE}
    return found | dict.fromkeys(plurals(word), Inflection.PLURAL)


@lru_cache(maxsize=65536)
def plurals(word: str) -> tuple[str, ...]:
    """The plurals of a singular noun, the usual one first."""
    lower = word.lower()
    if lower in lexicon.UNCHANGED or lower in _SINGULARS or not word[-1:].isalnum():
        return (word,)
    if word.isupper() and len(word) > 1:
        return f"{word}s", f"{word}'s", *([f"{word}es"] if word.endswith("S") else [])
    if lower in _PLURALS or lower in _SECOND_PLURALS:
        usual = _PLURALS.get(lower) or _regular(lower)
        table = (usual, _SECOND_PLURALS.get(lower))
        return tuple(cased_like(word, plural) for plural in table if plural)
    if _compound_man(lower):
        return (word[:-2] + "en",)
    if lower.endswith("sis"):
        return (word[:-2] + "es",)
    return tuple(dict.fromkeys((*_like_its_end(word), *_regulars(word), *_classical(word))))


def _like_its_end(word: str) -> Iterator[str]:
    """The plural of a noun that ends in an irregular one: grandchildren. A mongoose is no goose."""
    for end in lexicon.COMPOUND_HEADS:
        if word.endswith(end) and len(word) > len(end) + 1:
            yield word.removesuffix(end) + _PLURALS[end]


def _classical(word: str) -> Iterator[str]:
    for end, plural in _CLASSICAL:
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
    past, participle = IRREGULAR_VERBS.get(word.lower(), ("", ""))
    for stem in _stems(word):
        found.setdefault(f"{_before_ing(stem)}ing", Inflection.GERUND)
        if not past:
            ed = f"{stem}d" if stem.endswith("e") else _CONSONANT_Y.sub("i", stem) + "ed"
            found.setdefault(ed, Inflection.PAST)
    if past:
        found |= {cased_like(word, participle): Inflection.PARTICIPLE, cased_like(word, past): Inflection.PAST}
    return {word: Inflection.BASE, **found, **_second(word, found)}


def of_gerund(gerund: str) -> Iterator[str]:
    """The verbs that a word in lower case may be the gerund of: debug, of debugging."""
    stem = gerund.removesuffix("ing")
    if stem != gerund and len(stem) > 1:
        yield from (base for base in (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}ie") if gerund in verbs(base))


@lru_cache(maxsize=65536)
def bases(word: str) -> tuple[str, ...]:
    """What a word may be a form of, in lower case, itself first: monitor, of monitoring; go, of went."""
    lower = word.lower()
    cut = (lower[:-count] + ending for count in range(1, 5) for ending in ("", "e", "y", "ie"))
    regular = (base for base in cut if len(base) >= _SHORTEST and lower in verbs(base))
    return tuple(dict.fromkeys((lower, _singular(lower), *_IRREGULAR_BASES.get(lower, ()), *regular)))


def forms(word: str) -> frozenset[str]:
    """All forms of the words that a word may be a form of, in lower case: monitored, of monitoring."""
    known = bases(word)
    return frozenset(form for base in known for form in (*nouns(base), *verbs(base))).union(known)


_SHORTEST = 3
"""A verb with regular forms has so many letters at least, but for some that are words of their own: red is no form of re."""
_IRREGULAR_BASES: dict[str, list[str]] = {}
"""The verbs of which an irregular form is one."""
for _table in (IRREGULAR_VERBS, _SECOND_VERBS):
    for _base, _forms in _table.items():
        for _form in _forms:
            _IRREGULAR_BASES.setdefault(_form, []).append(_base)


def _only_noun(lower: str) -> bool:
    """Whether a word ends as nouns do, and is no verb all the same: vision, but not implement or reposition."""
    if not _NO_VERB.search(lower) or lower in lexicon.VERBS_LIKE_NOUNS:
        return False
    prefixed = (lower.removeprefix(prefix) for prefix in lexicon.VERB_PREFIXES if lower.startswith(prefix))
    return lexicon.VERBS_LIKE_NOUNS.isdisjoint(prefixed)


def _before_ing(stem: str) -> str:
    if stem.endswith("ie"):
        return f"{stem[:-2]}y"
    return stem if stem in lexicon.KEEPS_E else re.sub(r"(?<=[^eoy])e$", "", stem)


def _second(word: str, known: dict[str, Inflection]) -> dict[str, Inflection]:
    """Forms that are in use beside the `known` ones: burnt, and those of a verb behind a prefix: rewrote."""
    lower = word.lower()
    pairs = [("", _SECOND_VERBS.get(lower))]
    for prefix in lexicon.VERB_PREFIXES:
        bare = lower.removeprefix(prefix)
        if bare != lower and lower not in IRREGULAR_VERBS:
            pairs.append((prefix, IRREGULAR_VERBS.get(bare)))
    found: dict[str, Inflection] = {}
    for prefix, forms in pairs:
        for form, each in zip(forms or (), (Inflection.PAST, Inflection.PARTICIPLE), strict=False):
            found.setdefault(cased_like(word, prefix + form), each)
    return {form: each for form, each in found.items() if form not in known and form != word}


def inflect(word: str, inflection: Inflection) -> str:
    """`word` in one form; itself where it has no such form."""
    if inflection is Inflection.PLURAL:
        return plural(word)
    forms = verbs(word)
    if inflection is Inflection.PARTICIPLE and inflection not in forms.values():
        inflection = Inflection.PAST
    return next((form for form, each in forms.items() if each is inflection), word)


def _singular(word: str) -> str:
    """The singular of a noun; the word itself where it is one, or has none."""
    lower = word.lower()
    if lower in _SINGULARS:
        return cased_like(word, _SINGULARS[lower])
    if lower in lexicon.UNCHANGED | lexicon.PLURAL_ONLY or not lower.endswith("s") or _NOT_A_PLURAL.search(word):
        return word
    if word[:-1].isupper() and len(word) > 2:
        return word.removesuffix("s")
    for ending, base in (("ies", "y"), ("es", ""), ("s", "")):
        singular = word[: -len(ending)] + base
        if lower.endswith(ending) and len(singular) > 1 and word in plurals(singular):
            return singular
    return word


def _compound_man(lower: str) -> bool:
    """Whether a noun ends in "man" as chairman does and human does not."""
    return lower.endswith("man") and not lower.endswith(lexicon.SINGULAR_IN_MAN)


def _third_ending(word: str) -> str:
    return "es" if _SIBILANT.search(word) or word.lower().endswith("o") else "s"


def _stems(word: str) -> Iterator[str]:
    """What -ed and -ing are put to: plan(n), refer(r), and model or modell for the two sides of the ocean."""
    lower = word.lower()
    if _SHORT_VERB.fullmatch(lower) or lower in lexicon.DOUBLING:
        yield word + word[-1]
        if lower.endswith("s"):
            yield word
        return
    yield word
    if _LATE.fullmatch(lower):
        yield word + word[-1]
    if re.search("[aeiou]c$", lower):
        yield f"{word}k"


def cased_like(word: str, form: str) -> str:
    """`form` with the capitals of `word`."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def adverbs(adjective: str) -> Iterator[str]:
    """The adverb of an adjective: legally, of legal."""
    stem = re.sub("(?<=[^aeiou])y$", "i", re.sub("(?<=l)l$|(?<=[^aeiou])le$", "", adjective))
    yield f"{stem}ally" if stem.endswith("ic") else f"{stem}ly"


def compared(adjective: str) -> Iterator[str]:
    """The comparative and superlative of an adjective: 安全性の高い is safer."""
    stem = adjective[:-1] if adjective.endswith("e") else _ONE_LETTER.sub(r"\g<0>\g<0>", re.sub("y$", "i", adjective))
    yield from _COMPARED.get(adjective, (f"{stem}er", f"{stem}est"))


def heads(plain: list[str]) -> set[int]:
    """The words that are put into the plural: conflicts of interest, attorneys general, data and models."""
    if not plain:
        return set()
    last = len(plain) - 1
    heads = {last}
    heads |= {
        number - 1 for number, word in enumerate(plain) if number and word in lexicon.PREPOSITIONS | {"and", "or"}
    }
    if last and plain[last] in lexicon.POSTPOSED:
        heads.add(last - 1)
    if last and plain[last] in {"up", "down", "away"} and plain[last - 1].endswith(("er", "or")):
        heads.add(last - 1)  # runners-up, but no starts-up
    if last and plain[0] in {"woman", "man"}:
        heads.add(0)
    return heads


def head_before_of(plain: list[str]) -> int | None:
    """The word before the only "of" of a form, which is put into the plural; None where there is none."""
    return plain.index("of") - 1 if plain.count("of") == 1 and plain[0] != "of" != plain[-1] else None
