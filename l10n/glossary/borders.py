# SPDX-License-Identifier: MIT
"""How sure it is that letters of a term are the term: what MeCab's borders and the neighbours say."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache

from l10n.glossary.concept import Certainty, TermMatch
from l10n.glossary.vocabulary import NEW_KANJI, WORDS
from l10n.model import Span, Use
from l10n.text import HIRAGANA, KANJI, KATAKANA
from l10n.tokens import Morphemes, Token, tokenize

_LATIN_BEFORE = re.compile(r"[A-Za-z0-9À-ɏ][.&@'’/_]?$")
_LATIN_AFTER = re.compile(r"(?:[A-Za-zÀ-ɏ]|[.&@_][A-Za-z0-9À-ɏ])")
_SCRIPTS = tuple(re.compile(f"[{script}]+") for script in (HIRAGANA, KATAKANA, KANJI))
_ONE_KANJI = re.compile(f"[{KANJI}]")
_PLAIN = re.compile(
    rf"(?<![{KANJI}{KATAKANA}A-Za-z0-9０-９Ａ-Ｚａ-ｚみりきしちえけせてめれげびぎじべか])[{KANJI}ァ-ヺー]{{2,}}"
    "(?=[をのはとにへ、。，．」』）】〉》”（「『【〈《“：；！？～…()!?:; \u3000]|[がも](?![らりるれろっまの])|で(?!き)"
    "|から|まで|より|など|だけ|および|または|や(?![いかがぎぐさしすせぶらり])|す[るれ]|さ[れせ]|(?<=[ァ-ヺー])し[たてなま]|$)"
)
"""A run of kanji and katakana between a particle or mark before it and one after it that begins no okurigana.

What ends as the okurigana of a noun does may be a compound's first half: 組み込みクラス.
"""


_OLD = re.compile(f"[{''.join(map(chr, NEW_KANJI))}]")
_STOP = re.compile(rf"[、。](?<=[{HIRAGANA}{KATAKANA}].)(?<![っッ].)(?=[{HIRAGANA}{KATAKANA}{KANJI}「『（])")
"""A stop that is a morpheme of its own: what MeCab makes of the words on one side of it does not depend on the other.

UniDic has words that hold one: 二、三, 陸、海、空軍, むうっ、と and faces made of signs.
"""

_OPEN_PREFIXES = WORDS["open prefix"]
"""Prefixes that leave the word after them what it is, by lemma."""
_OPEN_SUFFIXES = WORDS["open suffix"]
"""Suffixes that leave the word before them what it is, by lemma."""
_PHASES = WORDS["phase"]
"""What begins, ends or grows: the word before it is what it is of, 量産 of 量産開始."""
_OTHER_THINGS = WORDS["other thing"]
"""Suffixes that make a person, a thing or a science of what is named: 探査車 is a rover, 昆虫学 entomology."""
_COMPOUNDING = ("名詞-普通名詞", "接尾辞-名詞的", "接尾辞-形状詞的", "接頭辞")
_FREE = ("名詞-普通名詞-副詞可能", "名詞-普通名詞-助数詞可能")
_TELLING = re.compile(
    "の|だ|で|に|す[るれ]|さ[れせ]|し[たてなま]|と[すし]|を(?:進|目|図|急|促|続|終|始|繰|止|い|め|受|う|行|与|あ|加|く|掛|か|取|と|得|え|施|ほ|し|す|さ|せ|成|な|遂|果|は|出|だ|置|お|起|務|勤|任|持|も|有|備|そ|高|低|上|下|増|強|向|改|実|使|用|つ|迎|む)|[がも](?:高|低|上|下|増|強|向|改|あ|な|有|無)"
)
"""Letters that only MeCab can judge: の, the forms of だ, を with what a verb of `_LIGHT` begins with."""
_ADNOMINAL = re.compile(
    "に(?:よる(?![とな])|おける|関する|対する|係る|かかわる|関わる|ついての|とっての|よっての|基づ[くい]|もとづ[くい]|則[しっ])|(?:で|と|へ|から|まで|より|として)の"
    f"|・(?=[{KANJI}{KATAKANA}])"
)
"""Particles that put a noun before another one, which English does with an adjective: 菌類による病気 is a fungal disease."""
_RUN = re.compile("[ァ-ヺー]+")
_RUN_BEFORE = re.compile("[ァ-ヺー]{1,3}$")
_PART = 3
"""The letters of katakana that a word of its own has."""
_NAMED = ("名詞-固有名詞-地名", "名詞-固有名詞-一般")
_COUNTER_BEFORE = "名詞-数詞"
_COUNTER = ("助数詞可能", "助数詞")
_PERSON = "名詞-固有名詞-人名"
_TITLE = re.compile("氏|さん|さま|様|君|くん|殿|ちゃん")
_CONTROLS = WORDS["control"]
"""Parts of a screen or keyboard, which English leaves out behind their labels."""
_FIGURES = WORDS["figure"]
"""Things that others are made into: を軸に is around, を盾に under the pretext of."""
_FIGURE = re.compile("を.に")
_LABEL_ENDS = re.compile(r"(?:[」』］\]】〉》”\"`>]|\*\*) ?$")
_PROPER = "名詞-固有名詞"
_ROLES = WORDS["role"]
"""What Japanese puts behind a name where it puts さん elsewhere."""
_SIZES = WORDS["size"]
"""Open prefixes that make another word of 規模 or 都市 all the same."""
_DOING = WORDS["doing"]
_BESIDE = WORDS["beside"]
"""Nouns of place, which kana writes as it writes other words: 学校のそばに has no noodles."""
_TO = WORDS["direction"]
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
    return _borders(match.sentence).use(match.span)


def is_title(match: TermMatch) -> bool:
    """Whether the term is a role behind a name, which English often leaves out: 選手 in 平野選手."""
    return match.sentence[slice(*match.span)] in _ROLES and _borders(match.sentence).behind_name(match.span)


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
    return _borders(match.sentence).negated(match.span)


class Borders:
    """The morphemes of one sentence, asked about places in it; MeCab reads the clauses of doubtful places."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._clauses: dict[tuple[int, int], Morphemes] = {}

    @cached_property
    def _stops(self) -> list[int]:
        return [stop.start() for stop in _STOP.finditer(self._text)]

    def tokens(self, span: Span) -> list[Token]:
        """The morphemes that share a character with `span`."""
        clause = self._clause(span)
        return clause[slice(*_inside(clause, span))]

    def certainty(self, span: Span) -> Certainty | None:
        """How sure the letters at `span` are a word or words of their own; None when they are not."""
        if self.plain(span):
            return Certainty.SURE
        if not _latin_ends(self._text, span):
            return None
        clause = self._clause(span)
        first, last = _inside(clause, span)
        if first == last:
            return None
        if clause.starts[first] < span[0] or clause.ends[last - 1] > span[1]:
            return self._cut(span, clause[first:last])
        if last - first > 1:
            return self._of_several(span, clause[first:last])
        before, after = self._before(span), self._after(span)
        return None if self._beside(span, before, after) else self._in_compound(span, before, after)

    def _of_several(self, span: Span, inside: list[Token]) -> Certainty | None:
        """The term is several morphemes; does one at its ends belong to a neighbour all the same?"""
        if self._split(span, inside) or self._counting(span, inside[0]):
            return None
        if self._undergoing(span) or self._kana_behind(span):
            return Certainty.UNSURE
        part = self._suffixed(self._after(span)) or self._prefixed(self._before(span))
        return Certainty.LIKELY if part else Certainty.SURE

    def use(self, span: Span) -> Use:
        """What the sentence does with the term at `span`."""
        if _ADNOMINAL.match(self._text, span[1]):
            return Use.MODIFIER
        following = None if self.plain(span) and not _TELLING.match(self._text, span[1]) else self._after(span)
        if following is None:
            return Use.NOUN
        if following.lemma in _DOING or following.pos.startswith("動詞") or self._done(following):
            return Use.VERB
        if (
            following.lemma in {"的", "な", "化"}
            or self._measured(following)
            or (following.lemma == "だ" and "形状詞" in self.tokens(span)[-1].pos)
            or (following.surface == "の" and following.pos.startswith("助詞"))
            or following.pos.startswith(("名詞", "形状詞", "接尾辞"))
        ):
            return Use.MODIFIER
        return Use.NOUN

    def negated(self, span: Span) -> bool:
        """Whether a prefix negates the term at `span`, or nothing but grammar is between it and a ない."""
        before, after = self._before(span), self._after(span)
        if before is not None and before.lemma in _NEGATIONS:
            return True
        while after is not None and not _negates(after) and (after.pos.startswith(_GRAMMAR) or after.lemma == "化"):
            after = self._after((after.start, after.end))
        return after is not None and _negates(after)

    def inflected(self, span: Span) -> bool:
        """Whether a verb ends at `span` and its ending follows: 受け付けない is no 受付, but お申し込みください asks for one."""
        if not self.tokens(span)[-1].pos.startswith("動詞"):
            return False
        before, after = self._before(span), self._after(span)
        polite = before is not None and before.lemma == "御"
        endings = ("助動詞", "助詞-接続助詞") if polite else ("助動詞", "助詞-接続助詞", "補助記号-読点")
        return after is not None and after.pos.startswith(endings)

    def done(self, span: Span) -> bool:
        """Whether する or なる follows the words at `span`: 有効にする, 有効になった."""
        after = self._after(span)
        return after is not None and after.lemma in _DOING | {"成る"}

    def _done(self, particle: Token) -> bool:
        """Whether the verb behind を or に adds nothing to its noun: 損害を受ける, みじん切りにする."""
        light = {"を": _LIGHT, "に": _LIGHT_TO, "と": _AS}.get(particle.surface)
        verb = self._after((particle.start, particle.end)) if light else None
        return verb is not None and light is not None and verb.lemma in light

    def _measured(self, particle: Token) -> bool:
        """Whether what is behind が or を makes an adjective of its noun: 安全性が高い is to be safe."""
        word = self._after((particle.start, particle.end)) if particle.surface in {"が", "も", "を"} else None
        if word is None or (particle.surface == "を" and word.pos.startswith("形容詞")):
            return False  # 安全性を高く評価する says nothing of how safe it is
        return word.lemma in _MEASURES

    def plain(self, span: Span) -> bool:
        """Whether the letters next to a term leave no doubt."""
        run = _PLAIN.match(self._text, span[0])
        return run is not None and run.end() == span[1]

    def _cut(self, span: Span, inside: list[Token]) -> Certainty | None:
        """A morpheme goes on over the term's border: 京都 in 東京都, 本 in 日本."""
        length = span[1] - span[0]
        cut = [token for token in inside if token.start < span[0] or token.end > span[1]]
        if all(not token.reading for token in cut) and length >= 4:
            # MeCab takes a run of katakana or Latin that it does not know for one word.
            return None if self._in_name(span) else Certainty.LIKELY
        term = self._text[slice(*span)]
        if length < 4 or any(script.fullmatch(term) for script in _SCRIPTS):
            return None
        return Certainty.UNSURE

    def _split(self, span: Span, inside: list[Token]) -> bool:
        """Whether a prefix binds the first word of a phrase more closely than の does: 規模の経済 in 小規模の経済団体."""
        before = self._before(span)
        if before is None or before.pos != "接頭辞" or not any(token.surface == "の" for token in inside):
            return False
        return before.lemma not in _OPEN_PREFIXES or before.lemma in _SIZES

    def _counting(self, span: Span, first: Token) -> bool:
        """Whether the first word of several counts what is before it: 24日夜 is no 日夜, 三年後 no 年後."""
        return first.pos.endswith(_COUNTER) and _counted(self._before(span))

    def titled(self, span: Span) -> bool:
        """Whether one word stands at `span`, a person's name with 氏 or the like behind it."""
        if not _TITLE.match(self._text, span[1]):
            return False
        there = self.tokens(span)
        return len(there) == 1 and there[0].pos.startswith(_PERSON)

    def _undergoing(self, span: Span) -> bool:
        """Whether 被 makes of the term what it is done to: 被演算子 is an operand."""
        before = self._before(span)
        return before is not None and before.lemma == "被"

    def behind_name(self, span: Span) -> bool:
        """Whether a person's name ends where the span begins, or katakana that may be one."""
        before = self._before(span)
        return before is not None and (
            before.pos.startswith(_PROPER) or _SCRIPTS[1].fullmatch(before.surface) is not None
        )

    def _beside(self, span: Span, before: Token | None, after: Token | None) -> bool:
        """Whether the term's kana say where something is."""
        if not (before and after and before.surface == "の" and after.surface in _TO):
            return False
        (word,) = self.tokens(span)
        return word.lemma in _BESIDE and _SCRIPTS[0].fullmatch(word.surface) is not None

    def _in_compound(self, span: Span, before: Token | None, after: Token | None) -> Certainty | None:
        """The borders are the term's, which is one morpheme; is it a part of a longer word all the same?"""
        term = self._text[slice(*span)]
        if len(term) == 1 and _ONE_KANJI.match(term):
            return Certainty.SURE if self._one_kanji_alone(span, before, after) else None
        if term.isascii():
            return Certainty.SURE
        if self._in_name(span) and not (_short_noun(before) or _short_noun(after)):
            return None
        if bound := [token for token in (before, after) if token and _binds(token) and not _open(token, before)]:
            return self._bound(span, bound, after)
        if self._goes_on(after):
            return Certainty.UNSURE
        return Certainty.LIKELY if _named(before) else Certainty.SURE

    def _one_kanji_alone(self, span: Span, before: Token | None, after: Token | None) -> bool:
        """Whether a term of one kanji is a word of its own."""
        if not (_binds(before) or _named(before) or _binds(after) or _counted(before)) or self.titled(span):
            return True
        honoured = before is not None and before.lemma == "御" and not _binds(after)
        return honoured and _same_reading(self._text[slice(*span)], self.tokens(span))

    def _bound(self, span: Span, bound: list[Token], after: Token | None) -> Certainty | None:
        """How sure a term is that neighbours make a compound of: None where they make another thing of it."""
        if bound[-1] is after and bound[-1].lemma in _OTHER_THINGS:
            return None
        term = self._text[slice(*span)]
        kanji = any(all(map(_SCRIPTS[2].fullmatch, (term, token.surface))) for token in bound)
        return Certainty.UNSURE if kanji or self._begins_loanword(span, after) else Certainty.LIKELY

    def _in_name(self, span: Span) -> bool:
        """Whether a letter or two of katakana go on with a term in katakana, as in a name: イラン in イランソ氏."""
        if _SCRIPTS[1].fullmatch(self._text[slice(*span)]) is None:
            return False
        before, after = _RUN_BEFORE.search(self._text, 0, span[0]), _RUN.match(self._text, span[1])
        return any(run is not None and 0 < len(run[0]) < _PART for run in (before, after))

    def _begins_loanword(self, span: Span, after: Token | None) -> bool:
        """Whether the term is the beginning of a word borrowed whole: キー in キーワード, but not in アクセスキー."""
        katakana = _SCRIPTS[1]
        return after is not None and all(map(katakana.fullmatch, (self._text[slice(*span)], after.surface)))

    def _suffixed(self, after: Token | None) -> bool:
        """Whether one kanji behind the term makes another thing of it: 会 in 取締役会."""
        return _binds(after) and not _open(after, None) and after is not None and len(after.surface) == 1

    def _kana_behind(self, span: Span) -> bool:
        """Whether a noun in hiragana goes on with the term: 電動車 in 電動車いす."""
        after = self._after(span)
        goes_on = after is not None and after.pos.startswith("名詞-普通名詞") and _binds(after)
        return goes_on and after is not None and _SCRIPTS[0].fullmatch(after.surface) is not None

    def _prefixed(self, before: Token | None) -> bool:
        """Whether a prefix makes another thing of the term: 再 in 再初期化."""
        return before is not None and before.pos == "接頭辞" and not _open(before, before)

    def _goes_on(self, after: Token | None) -> bool:
        """Whether a compound does not end with what stands behind the term: 投資 in 投資後評価額, 開発 in 開発途上国."""
        if after is None or not after.pos.startswith(_COMPOUNDING):
            return False
        return _binds(self._after((after.start, after.end)))

    def _before(self, span: Span) -> Token | None:
        """The morpheme that ends where the span begins."""
        clause = self._clause(span)
        index = bisect_left(clause.ends, span[0])
        touches = index < len(clause.ends) and clause.ends[index] == span[0]
        return clause.token(index) if touches else None

    def _after(self, span: Span) -> Token | None:
        """The morpheme that begins where the span ends."""
        clause = self._clause(span)
        index = bisect_left(clause.starts, span[1])
        touches = index < len(clause.starts) and clause.starts[index] == span[1]
        return clause.token(index) if touches else None

    def _clause(self, span: Span) -> Morphemes:
        """The morphemes between the stops around `span`, the stops among them."""
        first, last = bisect_left(self._stops, span[0]), bisect_left(self._stops, span[1])
        clause = self._clauses.get((first, last))
        if clause is None:
            start = self._stops[first - 1] if first else 0
            end = self._stops[last] + 1 if last < len(self._stops) else len(self._text)
            clause = self._clauses[first, last] = Morphemes(_modern(self._text[start:end]), start)
        return clause


def _inside(clause: Morphemes, span: Span) -> tuple[int, int]:
    """The first morpheme that shares a character with `span`, and the first behind it."""
    return bisect_right(clause.ends, span[0]), bisect_left(clause.starts, span[1])


def _modern(text: str) -> str:
    """`text` with new forms for old ones of kanji, which UniDic knows in some words only."""
    return text.translate(NEW_KANJI) if _OLD.search(text) else text


@lru_cache(maxsize=32)
def _borders(sentence: str) -> Borders:
    return Borders(sentence)


def _latin_ends(text: str, span: Span) -> bool:
    """Whether Latin letters at the ends are whole words: AI is not in AIR, nor in Character.AI."""
    start, end = span
    if text[start].isascii() and text[start].isalnum() and _LATIN_BEFORE.search(text, max(start - 2, 0), start):
        return False
    last = text[end - 1]
    return not (last.isascii() and last.isalnum() and _LATIN_AFTER.match(text, end))


def _binds(token: Token | None) -> bool:
    """Whether a neighbour forms a compound with a noun it touches."""
    if token is None or token.surface.isascii():
        return False
    return token.pos.startswith(_COMPOUNDING) and not token.pos.startswith(_FREE[:1])


def _named(before: Token | None) -> bool:
    """Whether a name may go on with the term: 銀行 in 日本銀行, 山 in 富士山. A person's name ends before a title."""
    return before is not None and before.pos.startswith(_NAMED) and not before.surface.isascii()


def _short_noun(token: Token | None) -> bool:
    """Whether a neighbour is a word of two letters that makes compounds, as バス does, and no piece of a name."""
    return token is not None and token.pos.startswith("名詞-普通名詞") and len(token.surface) == _PART - 1


def _negates(token: Token) -> bool:
    return token.negates or token.lemma == "無し" or token.lemma in _LOSSES


def _same_reading(term: str, there: list[Token]) -> bool:
    """Whether a term alone is read as it is behind お: お茶 is 茶, but お金 is no gold."""
    return [token.reading for token in there] == [token.reading for token in tokenize(term)]


def _counted(before: Token | None) -> bool:
    return before is not None and (before.pos.startswith(_COUNTER_BEFORE) or before.surface.isdigit())


def _open(token: Token | None, before: Token | None) -> bool:
    """Whether the neighbour leaves the word what it is: 各 before it, 側 after it."""
    if token is None:
        return True
    if token is before:
        ends = "接尾辞" in token.pos and (token.lemma in _OPEN_SUFFIXES or token.pos.endswith("可能"))
        return ends or token.lemma in _OPEN_PREFIXES or token.pos.startswith(_FREE)
    return token.lemma in _OPEN_SUFFIXES or token.lemma in _PHASES
