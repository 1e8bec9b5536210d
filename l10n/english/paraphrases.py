# SPDX-License-Identifier: MIT
"""Where a sentence says what a form says in words that are made of the form's words."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from l10n.english.derivation import adjectives_of, derived, doers, gerunds, possible_verbs
from l10n.english.families import SPECIALIST_ENDINGS, proposed
from l10n.english.inflection import adverbs, compared, nouns, verbs
from l10n.english.letters import pieces
from l10n.english.lexicon import (
    ADVERBS_APART,
    COUNTABLE_GERUNDS,
    NEEDLESS_HEADS,
    NEGATIONS,
    PARTICLES_APART,
    PARTICLES_FIRST,
    PREFIXES,
    PREPOSITIONS,
    SECONDS,
)
from l10n.model import Span, Use

_WORD = re.compile(r"[^\W\d_]+")
_UN = re.compile("un(?P<stem>[a-z]{4,}?)(?:e?d)?")
_PARTICLE = re.compile(rf"(?P<verb>[a-z]{{3,}})[- ]?(?P<particle>{'|'.join(PARTICLES_APART)})", re.IGNORECASE)
_PARTICLE_FIRST = re.compile(rf"(?P<particle>{'|'.join(PARTICLES_FIRST)})-?(?P<verb>[a-z]{{3,}})", re.IGNORECASE)
_PREFIX = f"(?:{'|'.join(sorted(PREFIXES))})"


def of_family(form: str, target: str, use: Use) -> Iterator[Span]:
    """Where a word derived from the noun `form` stands, as it may for what is made of the noun."""
    if beside(form, target):
        yield from _among(derived(form, use), target)


def negated(form: str, target: str, use: Use) -> Iterator[Span]:
    """Where such a word, or the form itself, stands behind un- or the like: unauthenticated, for authentication."""
    yield from _behind(NEGATIONS, form, target, use)


def prefixed(form: str, target: str, use: Use) -> Iterator[Span]:
    """Where such a word, or the form itself, stands behind any prefix: interplanetary, for planet."""
    yield from _behind(PREFIXES, form, target, use)


def _behind(prefixes: Collection[str], form: str, target: str, use: Use) -> Iterator[Span]:
    wanted = {form.lower()} | (derived(form, use) if beside(form, target) else frozenset())
    return _places(_behind_prefixes(target, tuple(prefixes)), wanted)


def _among(wanted: Iterable[str], target: str) -> Iterator[Span]:
    return _places(_words(target), wanted)


_Index = Mapping[str, Iterable[Span]]
"""Words, and where a target has them or what is made of them."""


def _places(index: _Index, wanted: Iterable[str]) -> Iterator[Span]:
    """The places of the `wanted` words, in their order in the target."""
    return iter(sorted({span for word in wanted if word in index for span in index[word]}))


# Each term of a sentence is looked for in the same English.
@lru_cache(maxsize=16)
def _words(target: str) -> _Index:
    """The words of `target` in lower case."""
    return _index((match[0].lower(), match.span()) for match in _WORD.finditer(target))


@lru_cache(maxsize=16)
def _behind_prefixes(target: str, prefixes: tuple[str, ...]) -> _Index:
    """What stands in `target` behind one of the `prefixes`, for each word that begins with one."""
    return _index(
        (word.removeprefix(prefix), span)
        for word, spans in _words(target).items()
        for prefix in prefixes
        if word.startswith(prefix)
        for span in spans
    )


@lru_cache(maxsize=16)
def _nouns(target: str) -> _Index:
    """The nouns that words of `target` with more than three letters may be forms of."""
    return _index(
        (noun, span)
        for word, spans in _words(target).items()
        if len(word) > 3
        for noun in nouns(word)
        for span in spans
    )


@lru_cache(maxsize=16)
def _verbs(target: str) -> _Index:
    """The verbs that nouns of `target` may be made of."""
    nouns_there = _nouns(target).items()
    return _index(
        (verb, span) for noun, spans in nouns_there for verb in possible_verbs(noun) if verb != noun for span in spans
    )


@lru_cache(maxsize=16)
def _adjectives(target: str) -> _Index:
    """The adjectives that nouns of `target` are made of."""
    return _index(
        (each, span) for noun, spans in _nouns(target).items() for each in adjectives_of(noun) for span in spans
    )


def _index(places: Iterable[tuple[str, Span]]) -> _Index:
    found: dict[str, list[Span]] = {}
    for word, span in places:
        found.setdefault(word, []).append(span)
    return found


def _found(pattern: re.Pattern[str] | None, target: str) -> Iterator[Span]:
    return (match.span() for match in pattern.finditer(target)) if pattern else iter(())


def beside(form: str, target: str) -> bool:
    """Whether `target` has a word akin to one before the last of `form`: a temporary worker is not who worked.

    What expires has no need of the date.
    """
    before, last = form[: -len(pieces(form)[-1][1])].rstrip(" -"), pieces(form)[-1][1]
    if not before or last.lower() in NEEDLESS_HEADS:
        return True
    others = content(before)
    return any(akin(word, target) for word in others) or (not others and _stands(before, target))


def _stands(form: str, target: str) -> bool:
    """Whether one of the short words of `form`, which has no others, stands in `target`: P&C insurance, tax cut."""
    words = "|".join(re.escape(each) for _, word in pieces(form) for each in nouns(word))
    return re.search(rf"(?<![^\W_])(?:{words})(?![^\W_])", target, re.IGNORECASE) is not None


def as_gerund(form: str, target: str) -> Iterator[Span]:
    """Where the gerund of the last word of `form` stands: caching, for cache."""
    last = pieces(form)[-1][1].lower()
    return _among(gerunds(last), target)


def as_adverb(form: str, target: str) -> Iterator[Span]:
    """Where the adverb of the adjective `form` stands: regularly, for regular."""
    adjective = form.lower()
    return iter(()) if adjective in ADVERBS_APART else _among({*adverbs(adjective)}, target)


def as_degree(form: str, target: str) -> Iterator[Span]:
    """Where the comparative or superlative of the adjective `form` stands: cheaper, for cheap."""
    return _among({*compared(form.lower())}, target)


def as_quality(form: str, target: str) -> Iterator[Span]:
    """Where a noun made of the adjective `form` stands: importance, for important."""
    adjective = pieces(form)[-1][1].lower()
    found = _places(_adjectives(target), (adjective,))
    return found if beside(form, target) else iter(())


def as_specialist(form: str, target: str) -> Iterator[Span]:
    """Where who works in the branch of medicine or science `form` stands: dermatologist, for dermatology."""
    return _among({each for person in proposed(form.lower(), SPECIALIST_ENDINGS) for each in nouns(person)}, target)


def as_noun(form: str, target: str) -> Iterator[Span]:
    """Where a noun made of the verb `form` stands: cancellations, for cancel; leader, for lead."""
    verb = form.lower()
    closed = nouns(verb.replace(" ", "").replace("-", "")) if _PARTICLE.fullmatch(verb) else {}
    made = (form for form in gerunds(verb) if form != verb)
    found = (
        *_among((*closed, *doers(verb)), target),
        *_places(_nouns(target), made),
        *_places(_verbs(target), (verb,)),
    )
    return iter(sorted({*found}))


def separated(form: str, target: str) -> Iterator[Span]:
    """Where a noun like backup or take-over stands as the verb it is made of: back the data up."""
    return _found(_separable(form), target)


@lru_cache(maxsize=4096)
def _separable(form: str) -> re.Pattern[str] | None:
    parts = _PARTICLE.fullmatch(form)
    if parts is None or not verbs(parts["verb"]):
        return None
    forms = "|".join(map(re.escape, verbs(parts["verb"].lower())))
    return re.compile(
        rf"\b(?:{forms})\s+(?:(?!(?:and|but|or)\b)[\w’'-]+\s+){{0,3}}{parts['particle']}\b", re.IGNORECASE
    )


def turned(form: str, target: str) -> Iterator[Span]:
    """Where a noun that begins with its verb's particle stands as the verb: broke out, for outbreak."""
    return _found(_turned(form), target)


@lru_cache(maxsize=4096)
def _turned(form: str) -> re.Pattern[str] | None:
    parts = _PARTICLE_FIRST.fullmatch(form)
    if parts is None:
        return None
    forms = "|".join(map(re.escape, verbs(parts["verb"].lower())))
    return (
        re.compile(rf"\b(?:{forms})\s+(?:[\w’'-]+\s+){{0,2}}?{parts['particle']}\b", re.IGNORECASE) if forms else None
    )


def done_so(form: str, target: str) -> Iterator[Span]:
    """Where a noun and its adjective stand as a verb and its adverb: illegally accessed, for illegal access.

    What was unauthorized was done without authorization.
    """
    return _found(_done_so(form), target)


@lru_cache(maxsize=4096)
def _done_so(form: str) -> re.Pattern[str] | None:
    words = [word.lower() for _, word in pieces(form)]
    if len(words) != 2 or not verbs(words[1]):
        return None
    how, does = ("|".join(map(re.escape, each)) for each in (adverbs(words[0]), verbs(words[1])))
    if lack := _UN.fullmatch(words[0]):
        how += rf"|without\s+(?:[\w’'-]+\s+){{0,2}}?{re.escape(lack['stem'])}\w*"
    return re.compile(rf"\b(?:(?:{how})\s+(?:{does})|(?:{does})\s+(?:[\w’'-]+\s+){{0,4}}?(?:{how}))\b", re.IGNORECASE)


def closed(form: str, target: str) -> Iterator[Span]:
    """Where a noun is written together with the one it stands before: chipmakers, serverless."""
    return _found(_closed(form), target)


@lru_cache(maxsize=4096)
def _closed(form: str) -> re.Pattern[str]:
    seconds = {plural for each in SECONDS for plural in nouns(each)}
    return re.compile(rf"\b{re.escape(form)}-?(?:{'|'.join(sorted(seconds))})\b", re.IGNORECASE)


def headless(form: str, target: str) -> Iterator[Span]:
    """Where `form` stands before a noun without its own gerund: autonomous cars, for autonomous driving."""
    before, _, head = form.rpartition(" ")
    doing = head.endswith("ing") and head.lower() not in COUNTABLE_GERUNDS
    return _found(_before_noun(before) if before and doing else None, target)


@lru_cache(maxsize=4096)
def _before_noun(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(words)}[ -]+[^\W\d_]", re.IGNORECASE)


def content(form: str) -> tuple[str, ...]:
    """The words of `form` that say something."""
    return tuple(word for _, word in pieces(form) if len(word) > 3 and word.lower() not in PREPOSITIONS)


def akin(word: str, target: str) -> bool:
    """Whether a word of `target` begins as `word` does, or does so behind a prefix: intelligence, intelligent; retrain."""
    return next(kin((word,), target), None) is not None


def kin(words: Iterable[str], target: str) -> Iterator[Span]:
    """Where a word of `target` begins as one of the `words` does, or does so behind a prefix."""
    for word in words:
        stem = re.escape(word[: max(4, len(word) - 3)])
        pattern = rf"(?<![^\W_])(?:{_PREFIX}[-‐]?)?{stem}"
        yield from (match.span() for match in re.finditer(pattern, target, re.IGNORECASE))


def at_end(form: str, target: str) -> Iterator[Span]:
    """Where a word that ends with the noun `form` stands: submodules, superclass, bytestring."""
    return _found(_at_end(form), target)


@lru_cache(maxsize=4096)
def _at_end(form: str) -> re.Pattern[str]:
    forms = "|".join(map(re.escape, {form.lower(), *nouns(form.lower())}))
    first = r"[^\W_]{2,}" if len(form) > 3 else _PREFIX
    return re.compile(rf"(?<![^\W_]){first}[-‐]?(?:{forms})(?![^\W_])", re.IGNORECASE)
