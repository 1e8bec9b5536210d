# SPDX-License-Identifier: MIT
"""Words made of a noun: the verb of acquisition is acquire, the adjective of strategy is strategic."""

import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.glossary.concept import Use
from l10n.glossary.inflection import Inflection, verbs
from l10n.glossary.irregular_verbs import VERBS
from l10n.glossary.letters import pieces

VERB_ENDINGS = (
    ("ication", ("y", "icate")),
    ("isation", ("ise", "ize")),
    ("ization", ("ise", "ize")),
    ("ation", ("ate", "e", "")),
    ("ition", ("ite", "e", "")),
    ("uction", ("uce", "uct")),
    ("tion", ("te", "t")),
    ("ision", ("ide", "ise")),
    ("version", ("vert",)),
    ("mission", ("mit",)),
    ("nsion", ("nd", "nse")),
    ("usion", ("ude", "use")),
    ("ssion", ("ss", "de")),
    ("sion", ("de", "d", "se", "t")),
    ("ment", ("",)),
    ("al", ("", "e")),
    ("ance", ("", "e", "ate")),
    ("ence", ("", "e")),
    ("ure", ("", "e")),
    ("ery", ("er",)),
    ("y", ("",)),
    ("age", ("", "e")),
    ("ysis", ("yze", "yse")),
    ("sis", ("se", "size", "sise")),
    ("ing", ("", "e")),
)
"""Endings of nouns for what is done, and those of the verbs."""

VERB_IRREGULAR = {
    "acquisition": "acquire",
    "analysis": "analyze",
    "appearance": "appear",
    "application": "apply",
    "belief": "believe",
    "choice": "choose",
    "conquest": "conquer",
    "decision": "decide",
    "death": "die",
    "development": "develop",
    "explanation": "explain",
    "flight": "fly",
    "growth": "grow",
    "inquiry": "inquire",
    "knowledge": "know",
    "life": "live",
    "loss": "lose",
    "maintenance": "maintain",
    "proof": "prove",
    "purchase": "purchase",
    "recognition": "recognize",
    "reception": "receive",
    "redemption": "redeem",
    "resolution": "resolve",
    "sale": "sell",
    "sales": "sell",
    "solution": "solve",
    "speech": "speak",
    "subscription": "subscribe",
    "success": "succeed",
    "thought": "think",
    "use": "use",
}
"""Nouns whose verb no ending gives."""

ADJECTIVE_ENDINGS = (
    ("ence", ("ent", "ential")),
    ("ance", ("ant",)),
    ("ency", ("ent",)),
    ("ancy", ("ant",)),
    ("acy", ("ate", "atic")),
    ("ics", ("ic", "ical")),
    ("icine", ("ical", "icinal")),
    ("logy", ("logical", "logic")),
    ("omy", ("omic", "omical", "omous")),
    ("egy", ("egic",)),
    ("ism", ("ist", "istic")),
    ("ty", ("", "te", "e", "table")),
    ("ility", ("le",)),
    ("ity", ("", "e", "al")),
    ("tion", ("tive", "tional", "te")),
    ("sion", ("sive", "sional")),
    ("ment", ("mental",)),
    ("ness", ("",)),
    ("try", ("trial",)),
    ("nce", ("ntal",)),
    ("ture", ("tural",)),
    ("er", ("ral",)),
    ("y", ("ic", "ical", "ous")),
    ("e", ("al", "ic")),
    ("", ("al", "ic", "ous", "ary", "ful", "ive", "y", "able")),
)
"""Endings of nouns, and those of adjectives made of them."""

_PASSIVE = (Inflection.PAST, Inflection.PARTICIPLE)
"""Of a noun that is a verb as well: ライセンス製品 are licensed products."""


@lru_cache(maxsize=16384)
def derived(form: str, use: Use) -> frozenset[str]:
    """Words in lower case that say with a verb (or an adjective before a noun) what the noun `form` says."""
    words = pieces(form)
    noun = words[-1][1].lower()
    found = {word for verb in _verbs(noun) for word in verbs(verb)} if use is not Use.NOUN else set()
    # "He appealed" does not say that it was a final appeal.
    alone = verbs(noun) if len(words) == 1 else {}
    if use is Use.VERB:
        found |= {*alone, *(form for base in _bases(noun) for form in verbs(base) if len(words) == 1)}
    if use is Use.MODIFIER:
        found |= {word for word, each in alone.items() if each in _PASSIVE}
        found |= set(_stems(noun, ADJECTIVE_ENDINGS))
    return frozenset(word for word in found if len(word) > 2 and word != noun)


def stands_derived(form: str, use: Use, target: str) -> bool:
    """Whether a word derived from the noun `form` stands in `target`."""
    wanted = derived(form, use)
    return any(word.lower() in wanted for word in re.findall(r"[^\W\d_]+", target))


def is_verb_of(verb: str, noun: str) -> bool:
    """Whether `noun`, one word, is made of `verb`: decommissioning of decommission, storage of store."""
    return verb != noun and (noun in verbs(verb) or verb in _verbs(noun))


def _verbs(noun: str) -> Iterator[str]:
    if noun in VERB_IRREGULAR:
        yield VERB_IRREGULAR[noun]
    yield from _stems(noun, VERB_ENDINGS)


def _bases(participle: str) -> Iterator[str]:
    """The verbs that a word may be the past participle of: shredded, ground."""
    yield from (base for base, (_, form) in VERBS.items() if form == participle)
    stem = participle.removesuffix("ed")
    if stem != participle:
        bases = (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y")
        yield from (base for base in bases if len(base) > 2 and participle in verbs(base))


def _stems(noun: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
    """What the noun becomes by every ending that it has."""
    for ending, others in table:
        stem = noun.removesuffix(ending)
        if noun.endswith(ending) and len(stem) > 2:
            yield from (stem + other for other in others)
