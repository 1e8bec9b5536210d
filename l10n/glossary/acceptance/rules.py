# SPDX-License-Identifier: MIT
"""The rules by which the English of a sentence has what a term of its Japanese asks for, in the order they are tried."""

from collections.abc import Callable, Iterator
from functools import partial

from l10n.english import paraphrases
from l10n.glossary.acceptance import questions
from l10n.glossary.acceptance.case import Case, Example, Holds, Places, Rule, Verdict
from l10n.glossary.borders import is_control, is_figure, is_title
from l10n.model import Span, Use

_Finds = Callable[[str, str], Iterator[Span]]
"""Where other words that are made of an English form stand in a target."""


def _paired(name: str, looks_for: str, example: Example) -> Rule:
    """The term's own words stand in the target: together, or in the arrangement of that name."""
    arrangement = "" if name == "words" else name

    def places(case: Case) -> Iterator[Span]:
        return (found.span for found in case.own if found.arrangement == arrangement)

    return Rule(name, Verdict.PAIRED, "any term", looks_for, example, questions.always, places)


def _accepted(name: str, asks: str, looks_for: str, example: Example, holds: Holds, finds: _Finds) -> Rule:
    """Words made of the term's stand in the target, and are not another term's."""

    def asked(case: Case) -> bool:
        return questions.has_other_words(case) and holds(case)

    def places(case: Case) -> Iterator[Span]:
        return case.free(span for form in case.forms for span in finds(form, case.pair.target))

    return Rule(name, Verdict.ACCEPTED, asks, looks_for, example, asked, places)


def _excused(
    name: str, asks: str, looks_for: str, example: Example, holds: Holds, places: Places | None = None
) -> Rule:
    """The term's English may be absent."""
    return Rule(name, Verdict.EXCUSED, asks, looks_for, example, holds, places)


RULES = (
    _paired(
        "words",
        "its English in any inflection, in either spelling, with hyphens or without",
        Example("契約", "contract", "契約に署名した。", "They signed the contracts."),
    ),
    _paired(
        "shared",
        "its first words where another term shares the last one",
        Example("機械学習", "machine learning", "機械学習と深層学習を学ぶ。", "They study machine and deep learning."),
    ),
    _paired(
        "suspended",
        "its first word with a hyphen that another one shares",
        Example("長期債務", "long-term debt", "長期債務と短期債務が増えた。", "Long- and short-term debt grew."),
    ),
    _paired(
        "membership",
        "its role, of what the role is in",
        Example("市議会議員", "council member", "市議会議員が集まった。", "Members of the city council met."),
    ),
    _paired(
        "object",
        "its verb and object with other words between, or the other way round",
        Example("資金を調達する", "raise funds", "資金を調達した。", "It raised fresh funds."),
    ),
    _paired(
        "doing",
        "its last word as the verb of the first",
        Example("減税", "tax cut", "減税する。", "They cut local taxes."),
    ),
    _paired(
        "action",
        "its last word with of or in before the first",
        Example("地価", "land price", "地価が上がった。", "The price of the land rose."),
    ),
    _paired(
        "owned",
        "its first word in the possessive",
        Example("会社社長", "company president", "会社社長が話した。", "The company's president spoke."),
    ),
    _paired(
        "predicate",
        "its last word, of which the others are said",
        Example("無人駅", "unstaffed station", "無人駅になる。", "The stations will be unstaffed."),
    ),
    _paired(
        "change",
        "its thing, and the verb of its change",
        Example("円安", "weak yen", "円安が進んだ。", "The yen weakened."),
    ),
    _paired(
        "couple",
        "a surname that two persons share",
        Example("田中太郎", "Taro Tanaka", "田中太郎と花子が来た。", "Taro and Hanako Tanaka came."),
    ),
    Rule(
        "demonym",
        Verdict.ACCEPTED,
        "a place, or a term that begins with a demonym",
        "the demonym for the place, or the place for the demonym",
        Example("日本", "Japan", "日本の会社だ。", "It is a Japanese company."),
        questions.may_be_place,
        questions.of_demonyms,
    ),
    _accepted(
        "family-verb",
        "する or a light verb follows, or the term is said to be done",
        "a verb of the family of its noun, or an adjective or adverb of it",
        Example("買収", "acquisition", "同社を買収した。", "It acquired the firm."),
        questions.used(Use.VERB),
        partial(paraphrases.of_family, use=Use.VERB),
    ),
    _accepted(
        "family-adjective",
        "the term describes what follows",
        "an adjective, participle or adverb of the family of its noun",
        Example("危険", "danger", "危険な道だ。", "It is a dangerous road."),
        questions.used(Use.MODIFIER),
        partial(paraphrases.of_family, use=Use.MODIFIER),
    ),
    _accepted(
        "family-noun",
        "the term is a noun in its sentence",
        "a passive, or a verb that can be of no other noun",
        Example("評価額", "valuation", "評価額は1兆円だ。", "It is valued at 1 trillion yen."),
        questions.used(Use.NOUN),
        partial(paraphrases.of_family, use=Use.NOUN),
    ),
    Rule(
        "negated",
        Verdict.ACCEPTED,
        "the sentence says that there is not what the term names",
        "a word of its family behind un- or the like",
        Example("認証", "authentication", "認証されていない要求だ。", "It is an unauthenticated request."),
        lambda case: questions.has_other_words(case) and case.traits.negated,
        questions.of_uses(paraphrases.negated),
    ),
    Rule(
        "prefixed",
        Verdict.ACCEPTED,
        "the term may be a part of a longer word",
        "a word of its family behind a prefix",
        Example("惑星", "planet", "惑星間の旅だ。", "It is an interplanetary voyage."),
        lambda case: questions.has_other_words(case) and case.traits.part,
        questions.of_uses(paraphrases.prefixed),
    ),
    _accepted(
        "separated",
        "the term is said to be done",
        "the verb and the particle that its noun is made of, apart",
        Example("バックアップ", "backup", "データをバックアップする。", "Back the data up."),
        questions.used(Use.VERB),
        paraphrases.separated,
    ),
    _accepted(
        "turned",
        "the term is said to be done",
        "the verb and the particle that its noun begins with",
        Example("流入", "inflow", "資金が流入した。", "Money flowed in."),
        questions.used(Use.VERB),
        paraphrases.turned,
    ),
    _accepted(
        "done-so",
        "the term is said to be done",
        "its noun as a verb and its adjective as the adverb",
        Example("不正利用", "improper use", "不正利用される。", "It is improperly used."),
        questions.used(Use.VERB),
        paraphrases.done_so,
    ),
    _accepted(
        "closed",
        "the term describes what follows",
        "a compound that begins with it, in one word",
        Example("半導体", "chip", "半導体メーカーが増えた。", "There are more chipmakers."),
        questions.used(Use.MODIFIER),
        paraphrases.closed,
    ),
    _accepted(
        "adverb",
        "any term",
        "the adverb of its adjective",
        Example("定期的な", "regular", "定期的に調べる。", "They check it regularly."),
        questions.always,
        paraphrases.as_adverb,
    ),
    _accepted(
        "noun-of-verb",
        "the term names what is done",
        "a noun made of its verb, or who does it",
        Example("率いる", "lead", "団体を率いた人だ。", "He was its leader."),
        lambda case: case.traits.verbal,
        paraphrases.as_noun,
    ),
    _accepted(
        "degree",
        "the term says how something is",
        "the comparative or superlative of its adjective",
        Example("厳しい", "strict", "規制が厳しくなった。", "The rules became stricter."),
        lambda case: case.traits.describing,
        paraphrases.as_degree,
    ),
    _accepted(
        "quality",
        "the term says how something is, or was borrowed",
        "a noun made of its adjective",
        Example("清潔", "clean", "清潔に保つ。", "They keep its cleanliness."),
        lambda case: case.traits.describing or case.traits.borrowed,
        paraphrases.as_quality,
    ),
    _accepted(
        "gerund",
        "the term was borrowed",
        "the gerund of its last word",
        Example("キャッシュ", "cache", "計算のキャッシュを学ぶ。", "Learn about caching results."),
        lambda case: case.traits.borrowed,
        paraphrases.as_gerund,
    ),
    _accepted(
        "specialist",
        "the term is a branch in 科",
        "who works in it",
        Example("皮膚科", "dermatology", "皮膚科に行く。", "They see a dermatologist."),
        lambda case: case.traits.specialty,
        paraphrases.as_specialist,
    ),
    _accepted(
        "at-end",
        "the term may be a part of a longer word",
        "a word that ends with its English",
        Example("ページ", "page", "ウェブページを開く。", "Open the webpage."),
        lambda case: case.traits.part,
        paraphrases.at_end,
    ),
    _accepted(
        "headless",
        "a machine that does what the term says is named behind it",
        "its English without its gerund, before a noun",
        Example("自動運転", "autonomous driving", "自動運転のバスだ。", "It is an autonomous bus."),
        lambda case: case.traits.of_machine,
        paraphrases.headless,
    ),
    Rule(
        "as-verb",
        Verdict.ACCEPTED,
        "the term is said to be done, or describes what follows",
        "its several words as a verb",
        Example("ログイン", "log in", "ログインしている人を示す。", "Show logged-in users."),
        lambda case: questions.has_other_words(case) and case.traits.uses != {Use.NOUN},
        questions.as_verb,
    ),
    Rule(
        "forbidden",
        Verdict.REFUSED,
        "any term",
        "English that is forbidden for it, which term-forbidden tells",
        Example("評価額", "valuation", "評価額は上がった。", "The appraisal rose."),
        questions.always,
        questions.forbidden,
    ),
    Rule(
        "other-order",
        Verdict.REFUSED,
        "a person",
        "the name in the other order, which name-order tells",
        Example("田中太郎", "Taro Tanaka", "田中太郎が来た。", "Tanaka Taro came."),
        questions.always,
        questions.other_order,
    ),
    _excused(
        "short-name",
        "a person in fewer letters than the row has",
        "the first or last word of the name",
        Example("田中太郎", "Taro Tanaka", "田中が来た。", "Tanaka came."),
        questions.has_short_form,
        questions.shortened,
    ),
    _excused(
        "akin",
        "the term may be a part of a longer word",
        "a word that begins as one of its English does",
        Example("大学院", "graduate school", "大学院生の生活だ。", "It is the life of graduate students."),
        lambda case: not case.traits.sure,
        questions.kin,
    ),
    _excused(
        "title",
        "a role behind a name",
        "",
        Example("選手", "player", "平野選手が滑った。", "Hirano skated."),
        lambda case: is_title(case.match),
    ),
    _excused(
        "control",
        "a part of a screen behind its label",
        "",
        Example("ボタン", "button", "「保存」ボタンを押す。", "Press Save."),
        lambda case: is_control(case.match),
    ),
    _excused(
        "figure",
        "a turn of phrase that is not about the thing",
        "",
        Example("軸", "shaft", "輸出を軸に立て直す。", "They rebuild around exports."),
        lambda case: is_figure(case.match),
    ),
    _excused(
        "literal",
        "the term says what a literal beside it is",
        "the literal",
        Example("関数", "function", "`month()` 関数を使う。", "Use `month()`."),
        questions.always,
        questions.literals,
    ),
    _excused(
        "swallowed",
        "a short or borrowed word that may be a part of a longer one that the glossary lacks",
        "",
        Example("学習", "learning", "学習塾に行く。", "They go to a cram school."),
        questions.swallowed,
    ),
)
"""What lets a term pass, in the order in which it is tried: its own words, words made of them, other reasons."""
