# SPDX-License-Identifier: MIT
"""Words made of a noun: the verb of acquisition is acquire, the adjective of strategy is strategic."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from l10n.glossary import families
from l10n.glossary.concept import Use
from l10n.glossary.inflection import Inflection, nouns, of_gerund, verbs
from l10n.glossary.irregular_verbs import VERBS
from l10n.glossary.letters import pieces
from l10n.glossary.words import PREFIXES, PREPOSITIONS

VERB_ENDINGS = (
    ("ication", ("y", "icate")),
    ("isation", ("ise", "ize")),
    ("ization", ("ise", "ize")),
    ("ation", ("ate", "e", "")),
    ("ition", ("ite", "e", "")),
    ("uction", ("uce", "uct")),
    ("faction", ("fy",)),
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
)
"""Endings of nouns for what is done, and those of the verbs."""

ADJECTIVE_ENDINGS = (
    ("ence", ("ent", "ential")),
    ("ance", ("ant",)),
    ("ency", ("ent",)),
    ("ancy", ("ant",)),
    ("acy", ("ate", "atic")),
    ("cy", ("", "t", "te")),
    ("dom", ("", "e")),
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
    ("ment", ("mental", "mentary")),
    ("ness", ("",)),
    ("try", ("trial",)),
    ("nce", ("ntal", "ncial")),
    ("ture", ("tural",)),
    ("er", ("ral",)),
    ("y", ("ic", "ical", "ous", "ial", "ious")),
    ("us", ("al",)),
    ("um", ("al",)),
    ("sis", ("tic",)),
    ("a", ("al", "atic")),
    ("o", ("ic",)),
    ("e", ("al", "ic")),
    ("", ("al", "ic", "ous", "ary", "ful", "ive", "y", "able", "ional", "ual", "ial", "ian", "an", "en", "atic")),
)
"""Endings of nouns, and those of adjectives made of them."""

_AGENT_ENDINGS = (("er", ("", "e")), ("or", ("", "e", "ate")))
"""Endings of those who do something, and those of the verbs."""

_OF_VERBS = re.compile("(?:[ai][sz]ation|ication|[a-z]{3}ation|uction|faction|[vmnu]sion|ssion|ision|[a-z]{3}ment)$")
_DENYING = ("un", "in", "im", "il", "ir", "non", "dis", "de", "mis")
"""Prefixes that deny the words that they are written together with."""

_UN = re.compile("un(?P<stem>[a-z]{4,}?)(?:e?d)?")

_ADJECTIVE = re.compile("(?:[ai]ble|ic|al|ive|ous|ful|less|[ae]nt)$")

_PARTICLE = re.compile(r"(?P<verb>[a-z]{3,})[- ]?(?P<particle>up|out|off|over|down|in|back|on|away)", re.IGNORECASE)
_PASSIVE = (Inflection.PAST, Inflection.PARTICIPLE)
"""Of a noun that is a verb as well: ライセンス製品 are licensed products."""


@lru_cache(maxsize=16384)
def derived(form: str, use: Use) -> frozenset[str]:
    """Words in lower case that say with a verb (or an adjective before a noun) what the noun `form` says.

    Where the Japanese has a noun, too, the passive does, and what cannot be another word: 評価額は1兆円だ is to be
    valued at a trillion yen, or "which values it at a trillion yen".
    """
    words = pieces(form)
    noun = words[-1][1].lower()
    happening = _happening(words[0][1].lower()) if len(words) == 2 and noun in families.WHEN else set()
    if use is Use.NOUN:
        return frozenset((*_passives(noun), *_telling(noun))) if len(words) == 1 else frozenset(happening)
    doing = {word for verb in _verbs(noun) for word in verbs(verb)}
    if use is Use.VERB:
        doing |= {
            word for verb in _stems(noun, _AGENT_ENDINGS) for word in verbs(verb)
        }  # 監督する, director, is to direct
    # "He appealed" does not say that it was a final appeal.
    found = doing | happening | (_alone(noun, use) if len(words) == 1 else set())
    adjectives = {*_stems(noun, ADJECTIVE_ENDINGS), *families.ADJECTIVES.get(noun, ())}
    if use is Use.VERB and len(words) == 1:
        found |= adjectives  # 破産した is to be bankrupt
    if use is Use.MODIFIER:
        found |= adjectives | {word for each in adjectives for word in (*_adverbs(each), *_compared(each))}
        found |= {each for verb in (*_verbs(noun), noun) for each in (*_able(verb), *_doers(verb))}
    if _ADJECTIVE.search(noun):
        found |= {*_adverbs(noun)}  # 持続可能な方法で is sustainably
    return frozenset(word for word in found if len(word) > 2 and word != noun)


def stands_derived(form: str, use: Use, target: str, *, denied: bool = False, part: bool = False) -> bool:
    """Whether a word derived from the noun `form` stands in `target`.

    It may have un- or the like where the noun is `denied`, and any prefix where it is `part` of a longer word.
    """
    wanted = derived(form, use)
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", target)]
    prefixes = (*(_DENYING if denied else ()), *(PREFIXES if part else ()))
    behind = wanted | {form.lower()}
    if any(word in wanted or not behind.isdisjoint(_bare(word, prefixes)) for word in words):
        return True
    if use is Use.NOUN:
        return False
    patterns = (separable(form), _done_so(form)) if use is Use.VERB else (_closed(form), _headless(form))
    return any(pattern is not None and pattern.search(target) for pattern in patterns)


def stands_doing(form: str, target: str) -> bool:
    """Whether the gerund of the last word of `form` stands in `target`: caching, for cache."""
    last = pieces(form)[-1][1].lower()
    gerunds = {word for word, each in verbs(last).items() if each is Inflection.GERUND}
    return not gerunds.isdisjoint(re.findall(r"[^\W\d_]+ing(?![^\W_])", target.lower()))


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


def stands_nominal(form: str, target: str) -> bool:
    """Whether a noun made of the verb `form` stands in `target`: cancellations, for cancel; setup, for set up."""
    verb = form.lower()
    words = {word.lower() for word in re.findall(r"[^\W\d_]{4,}", target)}
    if _PARTICLE.fullmatch(verb) and not words.isdisjoint(nouns(verb.replace(" ", "").replace("-", ""))):
        return True
    return any(is_verb_of(verb, noun) for word in words for noun in nouns(word))


def _alone(noun: str, use: Use) -> set[str]:
    """Forms of the verb that a noun of one word is, too."""
    singular = next((each for each, change in nouns(noun).items() if change is Inflection.BASE), noun)
    forms = verbs(noun) | verbs(singular) | verbs(f"{singular}ize") | verbs(f"{singular}ise")
    if use is Use.MODIFIER:
        return {word for word, each in forms.items() if each in _PASSIVE or each is Inflection.GERUND}
    return {*forms, *(form for base in _bases(noun) for form in verbs(base))}


def _happening(noun: str) -> set[str]:
    """What says of a thing that it has the date or price of something: 有効期限は10日だ is to expire on the tenth."""
    doing = {word for verb in (*_verbs(noun), noun) for word in verbs(verb)}
    return {*doing, *_stems(noun, ADJECTIVE_ENDINGS)} - {noun}


def _passives(noun: str) -> Iterator[str]:
    for verb in (*_verbs(noun), noun):
        yield from (word for word, each in verbs(verb).items() if each in _PASSIVE and word != verb)


def _telling(noun: str) -> Iterator[str]:
    """Inflected forms of the verb of a noun whose ending leaves no doubt that it is of a verb."""
    if noun in families.VERBS or _OF_VERBS.search(noun):
        for verb in _verbs(noun):
            yield from (word for word in verbs(verb) if word != verb)


def _adverbs(adjective: str) -> Iterator[str]:
    yield f"{adjective}ally" if adjective.endswith("ic") else f"{adjective.removesuffix('le')}ly"


def _compared(adjective: str) -> Iterator[str]:
    """安全性の高い is safer."""
    stem = re.sub("y$", "i", adjective.removesuffix("e"))
    yield from (f"{stem}er", f"{stem}est")


def _bare(word: str, prefixes: Iterable[str]) -> Iterator[str]:
    """`word` without one of the `prefixes`: authenticated, of unauthenticated."""
    yield from (word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix))


def _able(verb: str) -> Iterator[str]:
    """What can be done: 実行ファイル is an executable."""
    for stem in (verb, verb.removesuffix("e"), verb.removesuffix("ate")):
        yield f"{stem}able"


def _doers(verb: str) -> Iterator[str]:
    """Who does it: 攻撃者 is an attacker."""
    stem = verb.removesuffix("e")
    yield from (f"{stem}{ending}" for ending in ("er", "ers", "or", "ors"))


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
def _done_so(form: str) -> re.Pattern[str] | None:
    """A noun and its adjective as a verb and its adverb: illegally accessed, for illegal access.

    What was unauthorized was done without authorization.
    """
    words = [word.lower() for _, word in pieces(form)]
    if len(words) != 2 or not verbs(words[1]):
        return None
    how, does = ("|".join(map(re.escape, each)) for each in (_adverbs(words[0]), verbs(words[1])))
    if lack := _UN.fullmatch(words[0]):
        how += rf"|without\s+(?:[\w’'-]+\s+){{0,2}}?{re.escape(lack['stem'])}\w*"
    return re.compile(rf"\b(?:(?:{how})\s+(?:{does})|(?:{does})\s+(?:[\w’'-]+\s+){{0,4}}?(?:{how}))\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _closed(form: str) -> re.Pattern[str]:
    """A noun written together with the one it stands before: chipmakers, serverless."""
    seconds = {plural for each in families.SECONDS for plural in nouns(each)}
    return re.compile(rf"\b{re.escape(form)}-?(?:{'|'.join(sorted(seconds))})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _headless(form: str) -> re.Pattern[str] | None:
    """A term for doing something without its gerund before a noun: 自動運転車, of autonomous driving, is an autonomous car."""
    before, _, head = form.rpartition(" ")
    if not before or not head.endswith("ing") or head.lower() in families.THINGS:
        return None
    return re.compile(rf"\b{re.escape(before)}[ -]+[^\W\d_]", re.IGNORECASE)


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


_PREFIX = f"(?:{'|'.join(sorted(PREFIXES))})"


def is_verb_of(verb: str, noun: str) -> bool:
    """Whether `noun`, one word, is made of `verb`: decommissioning of decommission, storage of store."""
    return verb != noun and (noun in verbs(verb) or verb in _verbs(noun))


def _verbs(noun: str) -> Iterator[str]:
    yield from families.VERBS.get(noun, ())
    yield from _stems(noun, VERB_ENDINGS)
    yield from of_gerund(noun)


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
