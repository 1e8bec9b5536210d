# SPDX-License-Identifier: MIT
"""Whether a sentence says what a term says in words that are made of the term's words."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from l10n.english.families import SPECIALIST_ENDINGS, derived, doers, is_quality_of, is_verb_of, stems
from l10n.english.inflection import Inflection, adverbs, compared, nouns, verbs
from l10n.english.letters import pieces
from l10n.english.lexicon import (
    ADVERBS_APART,
    COUNTABLE_GERUNDS,
    NEEDLESS_HEADS,
    NEGATIONS,
    PREFIXES,
    PREPOSITIONS,
    SECONDS,
)
from l10n.model import Use

_UN = re.compile("un(?P<stem>[a-z]{4,}?)(?:e?d)?")
_PARTICLE = re.compile(r"(?P<verb>[a-z]{3,})[- ]?(?P<particle>up|out|off|over|down|in|back|on|away)", re.IGNORECASE)
_PARTICLE_FIRST = re.compile("(?P<particle>up|out|off|down|in|on|over)-?(?P<verb>[a-z]{3,})", re.IGNORECASE)
_PREFIX = f"(?:{'|'.join(sorted(PREFIXES))})"


def stands_derived(form: str, target: str, *, use: Use, denied: bool = False, part: bool = False) -> bool:
    """Whether a word derived from the noun `form` stands in `target`, as it may for what the Japanese makes of it.

    It may have un- or the like where the noun is `denied`, and any prefix where it is `part` of a longer word.
    """
    wanted = derived(form, use) if _beside(form, target) else frozenset()
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", target)]
    prefixes = (*(NEGATIONS if denied else ()), *(PREFIXES if part else ()))
    behind = wanted | {form.lower()}
    if any(word in wanted or not behind.isdisjoint(_bare(word, prefixes)) for word in words):
        return True
    if use is Use.NOUN:
        return False
    patterns = (separable(form), _turned(form), _done_so(form)) if use is Use.VERB else (_closed(form),)
    return any(pattern is not None and pattern.search(target) for pattern in patterns)


def _beside(form: str, target: str) -> bool:
    """Whether `target` has a word akin to one before the last of `form`: a temporary worker is not who worked.

    Words that another term has taken are NUL. What expires has no need of the date.
    """
    before, last = form[: -len(pieces(form)[-1][1])].rstrip(" -"), pieces(form)[-1][1]
    if not before or last.lower() in NEEDLESS_HEADS or "\0" in target:
        return True
    others = content(before)
    return any(akin(word, target) for word in others) or (not others and _stands(before, target))


def _stands(form: str, target: str) -> bool:
    """Whether one of the short words of `form`, which has no others, stands in `target`: P&C insurance, tax cut."""
    words = "|".join(re.escape(each) for _, word in pieces(form) for each in nouns(word))
    return re.search(rf"(?<![^\W_])(?:{words})(?![^\W_])", target, re.IGNORECASE) is not None


def stands_doing(form: str, target: str) -> bool:
    """Whether the gerund of the last word of `form` stands in `target`: caching, for cache."""
    last = pieces(form)[-1][1].lower()
    gerunds = {word for word, each in verbs(last).items() if each is Inflection.GERUND}
    return not gerunds.isdisjoint(re.findall(r"[^\W\d_]+ing(?![^\W_])", target.lower()))


def stands_before_name(form: str, target: str) -> bool:
    """Whether the first word of `form` stands before a name instead of the second: used LEAFs, for used car.

    A name that is another term's is NUL.
    """
    words = [word for _, word in pieces(form)]
    return len(words) == 2 and re.search(rf"\b(?i:{re.escape(words[0])})\s+[A-Z\0]", target) is not None


def stands_parted(form: str, target: str) -> bool:
    """Whether one more word stands between the two words of `form`: unauthorized computer access."""
    pattern = _parted(form)
    return pattern is not None and pattern.search(target) is not None


@lru_cache(maxsize=4096)
def _parted(form: str) -> re.Pattern[str] | None:
    words = [word.lower() for _, word in pieces(form)]
    if len(words) != 2:
        return None
    things = "|".join(map(re.escape, nouns(words[1])))
    return re.compile(rf"\b{re.escape(words[0])}\s+[\w’'-]+\s+(?:{things})\b", re.IGNORECASE)


def stands_adverbial(form: str, target: str) -> bool:
    """Whether the adverb of the adjective `form` stands in `target`: regularly, for regular."""
    adjective = form.lower()
    words = {word.lower() for word in re.findall(r"[^\W\d_]+ly(?![^\W_])", target)}
    return adjective not in ADVERBS_APART and not words.isdisjoint(adverbs(adjective))


def stands_compared(form: str, target: str) -> bool:
    """Whether the comparative or superlative of the adjective `form` stands in `target`: cheaper, for cheap."""
    return not set(compared(form.lower())).isdisjoint(re.findall(r"[^\W\d_]+", target.lower()))


def stands_as_quality(form: str, target: str) -> bool:
    """Whether a noun made of the adjective `form` stands in `target`: importance, for important."""
    adjective = pieces(form)[-1][1].lower()
    return any(is_quality_of(adjective, noun) for noun in _nouns_in(target)) and _beside(form, target)


def stands_as_specialist(form: str, target: str) -> bool:
    """Whether a doctor of the branch of medicine `form` stands in `target`: dermatologist, for dermatology."""
    doctors = {each for doctor in stems(form.lower(), SPECIALIST_ENDINGS) for each in nouns(doctor)}
    return not doctors.isdisjoint(re.findall(r"[^\W\d_]+", target.lower()))


def stands_nominal(form: str, target: str) -> bool:
    """Whether a noun made of the verb `form` stands in `target`: cancellations, for cancel; leader, for lead."""
    verb = form.lower()
    words = _words_in(target)
    if _PARTICLE.fullmatch(verb) and not words.isdisjoint(nouns(verb.replace(" ", "").replace("-", ""))):
        return True
    return not words.isdisjoint(doers(verb)) or any(is_verb_of(verb, noun) for noun in _nouns_in(target))


# Each term of a sentence is looked for in the same English.
@lru_cache(maxsize=16)
def _words_in(target: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"[^\W\d_]{4,}", target))


@lru_cache(maxsize=16)
def _nouns_in(target: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(noun for word in _words_in(target) for noun in nouns(word)))


@lru_cache(maxsize=4096)
def separable(form: str) -> re.Pattern[str] | None:
    """A noun like backup or take-over as the verb it is made of: back the data up."""
    parts = _PARTICLE.fullmatch(form)
    if parts is None or not verbs(parts["verb"]):
        return None
    forms = "|".join(map(re.escape, verbs(parts["verb"].lower())))
    return re.compile(
        rf"\b(?:{forms})\s+(?:(?!(?:and|but|or)\b)[\w’'-]+\s+){{0,3}}{parts['particle']}\b", re.IGNORECASE
    )


@lru_cache(maxsize=4096)
def _turned(form: str) -> re.Pattern[str] | None:
    """A noun that begins with its verb's particle: broke out, for outbreak."""
    parts = _PARTICLE_FIRST.fullmatch(form)
    if parts is None:
        return None
    forms = "|".join(map(re.escape, verbs(parts["verb"].lower())))
    return (
        re.compile(rf"\b(?:{forms})\s+(?:[\w’'-]+\s+){{0,2}}?{parts['particle']}\b", re.IGNORECASE) if forms else None
    )


@lru_cache(maxsize=4096)
def _done_so(form: str) -> re.Pattern[str] | None:
    """A noun and its adjective as a verb and its adverb: illegally accessed, for illegal access.

    What was unauthorized was done without authorization.
    """
    words = [word.lower() for _, word in pieces(form)]
    if len(words) != 2 or not verbs(words[1]):
        return None
    how, does = ("|".join(map(re.escape, each)) for each in (adverbs(words[0]), verbs(words[1])))
    if lack := _UN.fullmatch(words[0]):
        how += rf"|without\s+(?:[\w’'-]+\s+){{0,2}}?{re.escape(lack['stem'])}\w*"
    return re.compile(rf"\b(?:(?:{how})\s+(?:{does})|(?:{does})\s+(?:[\w’'-]+\s+){{0,4}}?(?:{how}))\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _closed(form: str) -> re.Pattern[str]:
    """A noun written together with the one it stands before: chipmakers, serverless."""
    seconds = {plural for each in SECONDS for plural in nouns(each)}
    return re.compile(rf"\b{re.escape(form)}-?(?:{'|'.join(sorted(seconds))})\b", re.IGNORECASE)


def stands_headless(form: str, target: str) -> bool:
    """Whether `form` stands before a noun without its own gerund: autonomous cars, for autonomous driving."""
    before, _, head = form.rpartition(" ")
    doing = head.endswith("ing") and head.lower() not in COUNTABLE_GERUNDS
    return bool(before) and doing and _before_noun(before).search(target) is not None


def stands_dateless(form: str, target: str) -> bool:
    """Whether `form` stands before a noun without "date" or the like: a best-before label, for best-before date."""
    before, _, head = form.rpartition(" ")
    return "-" in before and head.lower() in NEEDLESS_HEADS and _before_noun(before).search(target) is not None


@lru_cache(maxsize=4096)
def _before_noun(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(words)}[ -]+[^\W\d_]", re.IGNORECASE)


def content(form: str) -> tuple[str, ...]:
    """The words of `form` that say something."""
    return tuple(word for _, word in pieces(form) if len(word) > 3 and word.lower() not in PREPOSITIONS)


def akin(word: str, target: str) -> bool:
    """Whether a word of `target` begins as `word` does, or does so behind a prefix: intelligence, intelligent; retrain."""
    stem = re.escape(word[: max(4, len(word) - 3)])
    return re.search(rf"(?<![^\W_])(?:{_PREFIX}[-‐]?)?{stem}", target, re.IGNORECASE) is not None


def stands_at_end(form: str, target: str) -> bool:
    """Whether a word that ends with the noun `form` stands in `target`: submodules, superclass, bytestring."""
    return _at_end(form).search(target) is not None


@lru_cache(maxsize=4096)
def _at_end(form: str) -> re.Pattern[str]:
    forms = "|".join(map(re.escape, {form.lower(), *nouns(form.lower())}))
    first = r"[^\W_]{2,}" if len(form) > 3 else _PREFIX
    return re.compile(rf"(?<![^\W_]){first}[-‐]?(?:{forms})(?![^\W_])", re.IGNORECASE)


def _bare(word: str, prefixes: Iterable[str]) -> Iterator[str]:
    """`word` without one of the `prefixes`: authenticated, of unauthenticated."""
    yield from (word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix))
