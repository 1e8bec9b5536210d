# SPDX-License-Identifier: MIT
"""Words made of a noun: the verb of acquisition is acquire, the adjective of strategy is strategic."""

import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.english.families import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    AGENT_ENDINGS,
    REGULAR_ENDINGS,
    VERB_ENDINGS,
    VERBS,
    kin,
    proposed,
    stems,
)
from l10n.english.inflection import IRREGULAR_VERBS, Inflection, adverbs, compared, nouns, of_gerund, verbs
from l10n.english.letters import pieces
from l10n.english.lexicon import NEEDLESS_HEADS
from l10n.model import Use

_OF_VERBS = re.compile("(?:[ai][sz]ation|ication|[a-z]{3}ation|uction|faction|[vmnu]sion|ssion|ision|[a-z]{3}ment)$")
"""Endings that only nouns for what is done have."""
_ADJECTIVE = re.compile("(?:[ai]ble|ic|al|ive|ous|ful|less|[ae]nt)$")

_NEGATIONS = ("un", "in", "im", "ir", "il", "dis")
_NEGATED = re.compile(f"(?:{'|'.join(_NEGATIONS)})(?=[a-z]{{4}})")

_PREFIXED = re.compile("dis|mis|out|over|pre|re|under|un")

_PASSIVE = (Inflection.PAST, Inflection.PARTICIPLE)
"""Of a noun that is a verb as well: ライセンス製品 are licensed products."""


@lru_cache(maxsize=16384)
def derived(form: str, use: Use) -> frozenset[str]:
    """Words in lower case that say with a verb (or an adjective before a noun) what the noun `form` says.

    What endings make of it counts only inside a family of the lexicon, but for what they make of every word.
    Where the Japanese has a noun, too, the passive does, and what cannot be another word: 評価額は1兆円だ is to be
    valued at a trillion yen, or "which values it at a trillion yen".
    """
    *before, (_, last) = pieces(form)
    noun, alone = last.lower(), not before
    happening = _happening(before[0][1].lower()) if len(before) == 1 and noun in NEEDLESS_HEADS else set()
    if use is Use.NOUN:
        return frozenset((*_how(noun), *_passives(noun), *_telling(noun)) if alone else happening)
    made = _as_verb(noun, alone=alone) if use is Use.VERB else _as_modifier(noun)
    # "He appealed" does not say that it was a final appeal.
    itself = _alone(noun, use) if alone else set()
    return frozenset(word for word in (*happening, *_how(noun), *made, *itself) if len(word) > 2 and word != noun)


def _how(noun: str) -> Iterator[str]:
    """The adverb of a form that is an adjective: 持続可能な方法で is sustainably."""
    if _ADJECTIVE.search(noun):
        yield from adverbs(noun)


def _as_verb(noun: str, *, alone: bool) -> Iterator[str]:
    """What says with a verb, or an adjective behind one, what the noun says."""
    for verb in (*possible_verbs(noun), *proposed(noun, AGENT_ENDINGS)):  # 監督する, director, is to direct
        yield from verbs(verb)
    for verb in (*possible_verbs(noun), noun):
        yield from _able(verb)  # 予測できない is unpredictable
    # 破産した is to be bankrupt, 悪意を持って is maliciously.
    for adjective in _adjectives(noun) if alone else ():
        yield from (adjective, *adverbs(adjective))


def _as_modifier(noun: str) -> Iterator[str]:
    """What says before another noun what the noun says."""
    for verb in possible_verbs(noun):
        yield from verbs(verb)
    for verb in (*possible_verbs(noun), noun):
        yield from (*_able(verb), *doers(verb))
    for adjective in _adjectives(noun):
        yield from (adjective, *adverbs(adjective), *compared(adjective))


def _alone(noun: str, use: Use) -> set[str]:
    """Forms of the verb that a noun of one word is, too."""
    singular = next((each for each, change in nouns(noun).items() if change is Inflection.BASE), noun)
    stem = re.sub("[ey]$", "", singular)
    # 明確にする of clear, 短くする of short, 簡単にする of simple
    made = (f"{singular}ize", f"{singular}ise", f"{stem}en", f"{stem}ify")
    forms = (
        verbs(noun)
        | verbs(singular)
        | {form: each for verb in kin(singular, made) for form, each in verbs(verb).items()}
    )
    if use is Use.MODIFIER:
        return {word for word, each in forms.items() if each in _PASSIVE or each is Inflection.GERUND}
    return {*forms, *(form for base in _bases(noun) for form in verbs(base))}


def _happening(noun: str) -> set[str]:
    """What says of a thing that it has the date or price of something: 有効期限は10日だ is to expire on the tenth."""
    doing = {word for verb in (*possible_verbs(noun), noun) for word in verbs(verb)}
    return {*doing, *proposed(noun, ADJECTIVE_ENDINGS)} - {noun}


def _passives(noun: str) -> Iterator[str]:
    for verb in (*possible_verbs(noun), noun):
        yield from (word for word, each in verbs(verb).items() if each in _PASSIVE and word != verb)


def _telling(noun: str) -> Iterator[str]:
    """Inflected forms of the verb of a noun whose ending leaves no doubt that it is of a verb."""
    if noun in VERBS or _OF_VERBS.search(noun):
        for verb in possible_verbs(noun):
            yield from (word for word in verbs(verb) if word != verb)


def _able(verb: str) -> Iterator[str]:
    """What can be done: 実行ファイル is an executable."""
    for stem in (verb, verb.removesuffix("e"), verb.removesuffix("ate")):
        yield from (f"{stem}able", f"{stem}ible")


def doers(verb: str) -> Iterator[str]:
    """Who does it: 攻撃者 is an attacker."""
    stems = {verb.removesuffix("e"), re.sub("(?<=[^aeiou])y$", "i", verb)}
    # A winner is who was winning.
    stems |= {form[:-3] for form, each in verbs(verb).items() if each is Inflection.GERUND}
    yield from (f"{stem}{ending}" for stem in sorted(stems) for ending in ("er", "ers", "or", "ors"))


@lru_cache(maxsize=16384)
def adjectives_of(noun: str) -> frozenset[str]:
    """The adjectives that `noun`, one word, is made of: clean of cleanliness, important of importance.

    What is unstable has instability.
    """
    negated = _NEGATED.match(noun)
    if negated is None:
        return frozenset(_adjectives_of(noun))
    plain = (each for each in _adjectives_of(noun) if not _NEGATED.match(each))
    others = (f"{prefix}{each}" for prefix in _NEGATIONS for each in _adjectives_of(noun[negated.end() :]))
    return frozenset((*plain, *filter(_NEGATED.match, others)))


def _adjectives_of(noun: str) -> Iterator[str]:
    others = _adjectives(noun)
    return (each for other in others for each in (other, other.removesuffix("ly")) if each != noun)


def is_verb_of(verb: str, noun: str) -> bool:
    """Whether `noun`, one word, is made of `verb`: decommissioning of decommission, storage of store."""
    return verb != noun and (noun in gerunds(verb) or verb in possible_verbs(noun))


def gerunds(verb: str) -> Iterator[str]:
    """The gerunds of a verb given in its base form, in both spellings."""
    return (form for form, each in verbs(verb).items() if each is Inflection.GERUND)


def verbs_of(noun: str) -> tuple[str, ...]:
    """The verbs of a noun's family that no ending joins with it."""
    return VERBS.get(noun, ())


@lru_cache(maxsize=16384)
def possible_verbs(noun: str) -> tuple[str, ...]:
    """The verbs that `noun`, one word, may be made of."""
    return *VERBS.get(noun, ()), *_prefixed_verbs(noun), *proposed(noun, VERB_ENDINGS), *of_gerund(noun)


@lru_cache(maxsize=16384)
def _adjectives(noun: str) -> set[str]:
    return {*ADJECTIVES.get(noun, ()), *proposed(noun, ADJECTIVE_ENDINGS), *stems(noun, REGULAR_ENDINGS)}


def _prefixed_verbs(noun: str) -> Iterator[str]:
    """What a prefix makes of a verb that no ending joins with its noun: disassemble, of disassembly."""
    prefix = _PREFIXED.match(noun)
    yield from (f"{prefix[0]}{verb}" for verb in VERBS.get(noun[prefix.end() :], ())) if prefix else ()


def _bases(participle: str) -> Iterator[str]:
    """The verbs that a word may be the past participle of: shredded, ground."""
    yield from (base for base, (_, form) in IRREGULAR_VERBS.items() if form == participle)
    stem = participle.removesuffix("ed")
    if stem != participle:
        bases = (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y")
        yield from (base for base in bases if len(base) > 2 and participle in verbs(base))
