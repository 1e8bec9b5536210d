# SPDX-License-Identifier: MIT
"""The liberties that a Japanese sentence gives its English: what else may be said than a term's own words."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from l10n.english.paraphrases import (
    stands_adverbial,
    stands_as_quality,
    stands_as_specialist,
    stands_at_end,
    stands_before_name,
    stands_compared,
    stands_dateless,
    stands_derived,
    stands_doing,
    stands_headless,
    stands_nominal,
    stands_parted,
)
from l10n.glossary.borders import is_denied, is_manner, use_of
from l10n.glossary.concept import Certainty, TermMatch
from l10n.model import Use
from l10n.text import KANJI, KATAKANA
from l10n.tokens import tokenize

_KATAKANA = re.compile(f"[{KATAKANA}]$")
"""How words end that are borrowed from English, many of them from its verbs: キャッシュ, レンダー."""
_COMPOUNDED = re.compile(f"[{KANJI}{KATAKANA}]{{2}}")
"""What makes the beginning of a longer word of a term: 不正アクセス禁止法."""
_OF_MACHINE = re.compile(
    f"[{KANJI}{KATAKANA}]|の[{KANJI}{KATAKANA}]{{0,4}}"
    "(?:車|車両|列車|機|船|艇|バス|タクシー|トラック|ロボット|ドローン|システム)"
)
"""What makes a longer word of a term, or names a machine that does what the term says: 自動運転車, 自動運転の車両."""
_AFFIXED = re.compile("[間内外前後上下](?![^のでにはがをも、。])")
"""What English says before the word: 惑星間 is interplanetary, 手術後の postoperative."""


Way = Callable[[str, str], bool]
"""Whether other words that are made of an English form stand in a target."""


def ways(match: TermMatch) -> Iterator[Way]:
    """The ways in which a target may say the term in other words than the glossary's."""
    sentence, (start, end) = match.sentence, match.span
    part = match.certainty is not Certainty.SURE or _AFFIXED.match(sentence, end) is not None
    uses = uses_of(match)
    for use in uses:
        yield partial(stands_derived, use=use, denied=is_denied(match), part=part)
    yield from _ways_of(match.concept.source)
    if part:
        yield stands_at_end
    if Use.MODIFIER in uses:
        yield stands_dateless
    if _COMPOUNDED.match(sentence, end):
        yield stands_parted
    if _OF_MACHINE.match(sentence, end):
        yield stands_headless
    if sentence[:start].endswith("の"):
        yield stands_before_name


@lru_cache(maxsize=16384)
def _ways_of(source: str) -> tuple[Way, ...]:
    """Those that a Japanese term has wherever it stands."""
    loanword = _KATAKANA.search(source) is not None
    told = (
        (True, stands_adverbial),
        (is_verbal(source), stands_nominal),
        (_describing(source), stands_compared),
        (_describing(source) or loanword, stands_as_quality),
        (loanword, stands_doing),
        (source.endswith("科"), stands_as_specialist),
    )
    return tuple(way for holds, way in told if holds)


def uses_of(match: TermMatch) -> set[Use]:
    """What English may make of the term where it stands."""
    source, use = match.concept.source, use_of(match)
    verbal = is_verbal(source)
    uses = {Use.VERB if use is Use.NOUN and verbal else use}
    how = is_manner(match) or (_describing(source) and match.sentence.startswith("に", match.span[1]))
    if _quality(source) or (is_denied(match) and not verbal) or how:
        uses.add(Use.MODIFIER)
    return uses if match.certainty is Certainty.SURE else {*uses, Use.VERB, Use.MODIFIER}


@lru_cache(maxsize=16384)
def is_verbal(source: str) -> bool:
    """Whether a Japanese term names what is done: 買収, 微調整する, 率いる, 乗り換え."""
    tokens = tokenize(source)
    return bool(tokens) and ("サ変" in tokens[-1].pos or tokens[-1].pos.startswith("動詞") or _stem_of_verb(source))


@lru_cache(maxsize=16384)
def _describing(source: str) -> bool:
    """Whether a Japanese term says how something is: 定期的な, 厳しい, 公式."""
    last = next((each for each in reversed(tokenize(source)) if each.lemma != "だ"), None)
    return last is not None and ("形状詞" in last.pos or last.pos.startswith("形容詞"))


@lru_cache(maxsize=16384)
def _quality(source: str) -> bool:
    """Whether a Japanese term names how things are, which English says of the things: 可用性, availability, is available."""
    last = tokenize(source)[-1:]
    return bool(last) and last[0].lemma == "性" and last[0].pos.startswith("接尾辞")


def _stem_of_verb(source: str) -> bool:
    """Whether a noun is a verb's stem, as the 乗り換え of 乗り換えます."""
    last = next((each for each in tokenize(source + "ます") if each.end == len(source)), None)
    return last is not None and last.pos.startswith("動詞") and last.start == 0 and "\u3041" <= source[-1] <= "\u3096"
