# SPDX-License-Identifier: MIT
"""What a Japanese term and the sentence around it say of it, which decides what its English may be."""

import re
from functools import cached_property, lru_cache

from l10n.glossary.borders import is_manner, is_negated, use_of
from l10n.glossary.concept import Certainty, TermMatch
from l10n.model import Use
from l10n.patterns import late
from l10n.text import KANJI, KATAKANA
from l10n.tokens import tokenize

_KATAKANA = re.compile(f"[{KATAKANA}]$")
"""How words end that are borrowed from English, many of them from its verbs: キャッシュ, レンダー."""
_OF_MACHINE = late(
    f"[{KANJI}{KATAKANA}]|の[{KANJI}{KATAKANA}]{{0,4}}"
    "(?:車|車両|列車|機|船|艇|バス|タクシー|トラック|ロボット|ドローン|システム)"
)
"""What makes a longer word of a term, or names a machine that does what the term says: 自動運転車, 自動運転の車両."""
_AFFIXED = late("[間内外前後上下](?![^のでにはがをも、。])")
"""What English says before the word: 惑星間 is interplanetary, 手術後の postoperative."""
_OF_QUALITY = re.compile("[性度化]|さ(?![せれ])")
"""What makes a noun of an adjective: 持続可能性 is sustainability."""


class Traits:
    """What is to be known of one term at its place; each answer is found once, when it is first asked for."""

    def __init__(self, match: TermMatch) -> None:
        self.match = match
        self.sure = match.certainty is Certainty.SURE
        self._source = match.concept.source

    def followed_by(self, pattern: re.Pattern[str]) -> bool:
        """Whether `pattern` matches what follows the term."""
        return pattern.match(self.match.sentence, self.match.span[1]) is not None

    @cached_property
    def part(self) -> bool:
        """Whether the term may be a part of a longer word."""
        return not self.sure or self.followed_by(_AFFIXED)

    @cached_property
    def of_machine(self) -> bool:
        """Whether a machine that does what the term says is named behind it."""
        return self.followed_by(_OF_MACHINE)

    @property
    def of_quality(self) -> bool:
        """Whether the sentence makes the name of a quality of the term."""
        return self.followed_by(_OF_QUALITY)

    @cached_property
    def negated(self) -> bool:
        """Whether the sentence says that there is not what the term names."""
        return is_negated(self.match)

    @cached_property
    def uses(self) -> frozenset[Use]:
        """What English may make of the term where it stands."""
        use = use_of(self.match)
        uses = {Use.VERB if use is Use.NOUN and self.verbal else use}
        how = is_manner(self.match) or (self.describing and self.match.sentence.startswith("に", self.match.span[1]))
        if _is_quality(self._source) or (self.negated and not self.verbal) or how:
            uses.add(Use.MODIFIER)
        return frozenset(uses if self.sure else {*uses, Use.VERB, Use.MODIFIER})

    @property
    def verbal(self) -> bool:
        """Whether the term names what is done."""
        return is_verbal(self._source)

    @property
    def describing(self) -> bool:
        """Whether the term says how something is."""
        return _is_describing(self._source)

    @property
    def borrowed(self) -> bool:
        """Whether the term ends in katakana."""
        return _KATAKANA.search(self._source) is not None

    @property
    def specialty(self) -> bool:
        """Whether the term names a branch of medicine, or of science where who works in it is meant: 物理学 in 物理学者."""
        if self._source.endswith("学"):
            return self.match.sentence.startswith("者", self.match.span[1])
        return self._source.endswith("科")


@lru_cache(maxsize=16384)
def is_verbal(source: str) -> bool:
    """Whether a Japanese term names what is done: 買収, 微調整する, 率いる, 乗り換え."""
    tokens = tokenize(source)
    return bool(tokens) and ("サ変" in tokens[-1].pos or tokens[-1].pos.startswith("動詞") or _stem_of_verb(source))


@lru_cache(maxsize=16384)
def _is_describing(source: str) -> bool:
    """Whether a Japanese term says how something is: 定期的な, 厳しい, 公式."""
    last = next((each for each in reversed(tokenize(source)) if each.lemma != "だ"), None)
    return last is not None and ("形状詞" in last.pos or last.pos.startswith("形容詞"))


@lru_cache(maxsize=16384)
def _is_quality(source: str) -> bool:
    """Whether a Japanese term names how things are, which English says of the things: 可用性, availability, is available."""
    last = tokenize(source)[-1:]
    return bool(last) and last[0].lemma == "性" and last[0].pos.startswith("接尾辞")


def _stem_of_verb(source: str) -> bool:
    """Whether a noun is a verb's stem, as the 乗り換え of 乗り換えます."""
    last = next((each for each in tokenize(source + "ます") if each.end == len(source)), None)
    return last is not None and last.pos.startswith("動詞") and last.start == 0 and "\u3041" <= source[-1] <= "\u3096"
