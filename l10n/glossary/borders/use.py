# SPDX-License-Identifier: MIT
"""What a sentence does with a term: whether it is done, describes, is negated, is a title."""

import re
from functools import lru_cache

from l10n.glossary.borders.clauses import Borders
from l10n.glossary.concept import TermMatch
from l10n.glossary.vocabulary import WORDS
from l10n.model import Span, Use
from l10n.patterns import late
from l10n.text import KANJI, KATAKANA, in_katakana
from l10n.tokens import Token

_TELLING = late(
    "の|だ|で|に|す[るれ]|さ[れせ]|し[たてなま]|と[すし]|を(?:進|目|図|急|促|続|終|始|繰|止|い|め|受|う|行|与|あ|加|く|掛|か|取|と|得|え|施|ほ|し|す|さ|せ|成|な|遂|果|は|出|だ|置|お|起|務|勤|任|持|も|有|備|そ|高|低|上|下|増|強|向|改|実|使|用|つ|迎|む)|[がも](?:高|低|上|下|増|強|向|改|あ|な|有|無)"
)
"""Letters that only MeCab can judge: の, the forms of だ, を with what a verb of `_LIGHT` begins with."""
_ADNOMINAL = late(
    "に(?:よる(?![とな])|おける|関する|対する|係る|かかわる|関わる|ついての|とっての|よっての|基づ[くい]|もとづ[くい]|則[しっ])|(?:で|と|へ|から|まで|より|として)の"
    f"|・(?=[{KANJI}{KATAKANA}])"
)
"""Particles that put a noun before another one, which English does with an adjective: 菌類による病気 is a fungal disease."""
_CONTROLS = WORDS["control"]
"""Parts of a screen or keyboard, which English leaves out behind their labels."""
_FIGURES = WORDS["figure"]
"""Things that others are made into: を軸に is around, を盾に under the pretext of."""
_FIGURE = re.compile("を.に")
_LABEL_ENDS = re.compile(r"(?:[」』］\]】〉》”\"`>]|\*\*) ?$")
_PROPER = "名詞-固有名詞"
_ROLES = WORDS["role"]
"""What Japanese puts behind a name where it puts さん elsewhere."""
_DOING = WORDS["doing"]
_LIGHT = WORDS["light verb"]
"""Verbs that say no more than that a thing is done: 損害を受ける is to be damaged, 主将を務める to captain."""
_MEASURES = WORDS["measure"]
"""What is said of how much there is of a thing: 安全性が高い is to be safe, セキュリティを強化する to make it more secure."""
_LOSSES = WORDS["loss"]
"""Verbs that negate what they are said of: 互換性が失われた変更 is an incompatible change."""
_MANNER = re.compile("で(?![きあは])|として")
_NEGATIONS = WORDS["negation"]
"""Prefixes that negate what they stand before: 未認証 is unauthenticated."""
_GRAMMAR = ("助詞", "助動詞", "動詞")
"""What stands between a noun and the ない that negates it."""
_LIGHT_TO = WORDS["light verb after に"]
"""The same behind に: 競売にかける is to auction, 脱炭素に取り組む to decarbonize."""
_AS = WORDS["light verb after と"]
"""The same behind と: 水素を燃料とする is to be fueled by hydrogen."""


def use_of(match: TermMatch) -> Use:
    """What the sentence does with a term that was found in it."""
    return _use(_borders(match.sentence), match.span)


def is_title(match: TermMatch) -> bool:
    """Whether the term is a role behind a name, which English often leaves out: 選手 in 平野選手."""
    return match.sentence[slice(*match.span)] in _ROLES and _behind_name(_borders(match.sentence), match.span)


def is_figure(match: TermMatch) -> bool:
    """Whether the term stands in a turn of phrase that is not about the thing: 輸出を軸に立て直す is to rebuild around exports."""
    start, end = match.span
    return match.sentence[start:end] in _FIGURES and _FIGURE.match(match.sentence, max(0, start - 1)) is not None


def is_control(match: TermMatch) -> bool:
    """Whether the term says what a label before it is the label of: press Save, of 「保存」ボタンを押す."""
    start, end = match.span
    return match.sentence[start:end] in _CONTROLS and _LABEL_ENDS.search(match.sentence, 0, start) is not None


def is_manner(match: TermMatch) -> bool:
    """Whether the sentence says how something is with the term: オプションで, optionally."""
    return _MANNER.match(match.sentence, match.span[1]) is not None


def is_negated(match: TermMatch) -> bool:
    """Whether the sentence says that there is not what the term names: 認証されていない, 署名なし, 未認証."""
    return _negated(_borders(match.sentence), match.span)


def _use(borders: Borders, span: Span) -> Use:
    """What the sentence does with the term at `span`."""
    if _ADNOMINAL.match(borders.text, span[1]):
        return Use.MODIFIER
    following = None if borders.plain(span) and not _TELLING.match(borders.text, span[1]) else borders.after(span)
    if following is None:
        return Use.NOUN
    if following.lemma in _DOING or following.pos.startswith("動詞") or _done(borders, following):
        return Use.VERB
    if (
        following.lemma in {"的", "な", "化"}
        or _measured(borders, following)
        or (following.lemma == "だ" and "形状詞" in borders.tokens(span)[-1].pos)
        or (following.surface == "の" and following.pos.startswith("助詞"))
        or following.pos.startswith(("名詞", "形状詞", "接尾辞"))
    ):
        return Use.MODIFIER
    return Use.NOUN


def done(borders: Borders, span: Span) -> bool:
    """Whether する or なる follows the words at `span`: 有効にする, 有効になった."""
    after = borders.after(span)
    return after is not None and after.lemma in _DOING | {"成る"}


def inflected(borders: Borders, span: Span) -> bool:
    """Whether a verb ends at `span` and its ending follows: 受け付けない is no 受付, but お申し込みください asks for one."""
    if not borders.tokens(span)[-1].pos.startswith("動詞"):
        return False
    before, after = borders.before(span), borders.after(span)
    polite = before is not None and before.lemma == "御"
    endings = ("助動詞", "助詞-接続助詞") if polite else ("助動詞", "助詞-接続助詞", "補助記号-読点")
    return after is not None and after.pos.startswith(endings)


def _negated(borders: Borders, span: Span) -> bool:
    """Whether a prefix negates the term at `span`, or nothing but grammar is between it and a ない."""
    before, after = borders.before(span), borders.after(span)
    if before is not None and before.lemma in _NEGATIONS:
        return True
    while after is not None and not _negates(after) and (after.pos.startswith(_GRAMMAR) or after.lemma == "化"):
        after = borders.after((after.start, after.end))
    return after is not None and _negates(after)


def _done(borders: Borders, particle: Token) -> bool:
    """Whether the verb behind を or に adds nothing to its noun: 損害を受ける, みじん切りにする."""
    light = {"を": _LIGHT, "に": _LIGHT_TO, "と": _AS}.get(particle.surface)
    verb = borders.after((particle.start, particle.end)) if light else None
    return verb is not None and light is not None and verb.lemma in light


def _measured(borders: Borders, particle: Token) -> bool:
    """Whether what is behind が or を makes an adjective of its noun: 安全性が高い is to be safe."""
    word = borders.after((particle.start, particle.end)) if particle.surface in {"が", "も", "を"} else None
    if word is None or (particle.surface == "を" and word.pos.startswith("形容詞")):
        return False  # 安全性を高く評価する says nothing of how safe it is
    return word.lemma in _MEASURES


def _behind_name(borders: Borders, span: Span) -> bool:
    """Whether a person's name ends where the span begins, or katakana that may be one."""
    before = borders.before(span)
    return before is not None and (before.pos.startswith(_PROPER) or in_katakana(before.surface))


@lru_cache(maxsize=32)
def _borders(sentence: str) -> Borders:
    return Borders(sentence)


def _negates(token: Token) -> bool:
    return token.negates or token.lemma == "無し" or token.lemma in _LOSSES
