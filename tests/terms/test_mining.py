# SPDX-License-Identifier: MIT
"""Candidates for terms: which are found, which are not, in which order, with which English."""

import pytest

from l10n.glossary import Concept, ConceptKind, Glossary
from l10n.glossary.mining import mine
from l10n.glossary.vocabulary import WORDS
from l10n.pipeline.surveys.sentences import given_document
from l10n.tokens import tokenize

ARTICLE = [
    "県は自動運転バスの実験を始める。",
    "自動運転バスには運転士が乗らない。",
    "実験には3社の自動運転バスを使う。",
    "Northwind Labsは運行管理システムを貸す。",
    "Northwind Labs の運行管理 AI は赤字路線の費用を抑える。",
    "リー・ハドソン氏は暫定 CEO に就いた。",
    "暫定CEOは10億米ドルを集めた。",
    "戦略的な問題や可能性は多い。",
]


def sources(sentences, **more):
    return [each.source for each in mine(sentences, **more)]


def test_terms_and_names_are_found_and_fragments_are_not():
    found = sources(ARTICLE)
    assert {"自動運転バス", "運行管理システム", "運行管理AI", "赤字路線", "運転士", "リー・ハドソン", "暫定CEO"} <= set(
        found
    )
    assert found[0] == "自動運転バス"
    assert found[-1] == "Northwind Labs"
    assert not {"バス", "自動運転", "運転バス", "システム", "問題", "可能性", "米ドル", "社", "CEO"} & set(found)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("各自動運転車など", ["自動運転車"]),
        ("燃え尽き症候群を防ぐ", ["燃え尽き症候群"]),
        ("昨年、約20か国の代表が集まった", []),
        ("`量子計算機` と [量子計算機](量子計算機.md)", ["量子計算機"]),
        ("スレイマンCEOらが辞めた", ["スレイマン"]),
        ("鈴木一郎知事が会う", ["鈴木一郎"]),
        ("会社の規模は大きい", []),
    ],
    ids=["affixes", "verb", "figures", "code", "title", "full-name", "general"],
)
def test_where_a_term_begins_and_ends(sentence, wanted):
    assert [each for each in sources([sentence]) if each != "CEO"] == wanted


def test_what_the_glossary_says_is_left_out():
    glossary = Glossary([Concept("自動運転バス", "self-driving bus"), Concept("暫定CEO", "interim CEO")])
    found = sources(ARTICLE, glossary=glossary)
    assert "自動運転バス" not in found
    assert "暫定CEO" not in found
    assert "赤字路線" in found


def test_a_part_of_several_longer_ones_is_a_candidate():
    sentences = ["量子計算機工学を学ぶ。", "量子計算機市場は小さい。", "量子計算機部門を売る。"]
    assert sources(sentences)[0] == "量子計算機"


def test_spellings_count_as_one():
    (found,) = mine(["サーバー室に入る。", "サーバ室を出る。", "ｻｰﾊﾞｰ室"])
    assert (found.count, found.source) == (3, "サーバー室")


def test_loanwords_are_suggested_by_their_origin():
    (found,) = mine(["データアノテーションを頼む。"])
    assert (found.suggestion.english, found.suggestion.reason) == ("data annotation", "loanword")


def test_translations_are_asked_first():
    pairs = [
        ("赤字路線を残す。", "Unprofitable lines will stay."),
        ("赤字路線は3割だ。", "A third are unprofitable lines."),
        ("駅を残す。", "The station will stay."),
    ]
    (found, *_) = mine([pair[0] for pair in pairs], None, pairs)
    assert (found.suggestion.english, found.suggestion.reason) == ("unprofitable lines", "2 of 2 translations")


def test_one_translation_is_no_evidence():
    (found,) = mine(["赤字路線を残す。"], None, [("赤字路線を残す。", "Unprofitable lines will stay.")])
    assert found.suggestion.english == ""


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("リー・ハドソン氏が来た。", ConceptKind.PERSON),
        ("ノースウィンド・ラボが買う。", ConceptKind.NAME),
        ("Northwindが買う。", ConceptKind.KEEP),
        ("赤字路線を残す。", ConceptKind.TERM),
    ],
    ids=["person", "name", "latin", "term"],
)
def test_kinds(sentence, kind):
    assert [each.kind for each in mine([sentence])] == [kind]


def test_a_candidate_is_a_row_to_fill_in():
    (found,) = mine(["赤字路線を残す。"])
    assert found.row == Concept("赤字路線", extra=(("count", "1"), ("example", "赤字路線を残す。")))


def test_the_example_shows_a_candidate_by_itself():
    sentences = [
        "赤字路線網を残す。",
        "赤字路線網を減らす。",
        "会社は赤字路線をこのまま残すと言う。",
        "赤字路線を減らす。",
    ]
    (example,) = (each.example for each in mine(sentences) if each.row.source == "赤字路線")
    assert example == "赤字路線を減らす。"


def test_a_limit_holds_for_terms_and_for_names():
    found = mine(ARTICLE, limit=1)
    assert [each.source for each in found] == ["自動運転バス", "Northwind Labs"]


def test_a_list_without_commas_is_cut():
    assert all(len(each.source) < 60 for each in mine(["評価額" * 2_000]))


MINED = ("closes no term", "ends a term", "general noun", "opens no term", "title")


@pytest.mark.parametrize("name", MINED, ids=lambda name: name.replace(" ", "-"))
def test_word_lists_are_words_of_unidic(name):
    """A list holds lemmas (titles hold surfaces): what MeCab never gives would be dead."""
    around = ("{}", "東京{}", "{}企業", "三{}")
    for word in WORDS[name]:
        tokens = [token for text in around for token in tokenize(text.format(word))]
        assert word in {token.lemma.partition("-")[0] for token in tokens} | {token.surface for token in tokens}


def test_the_article_of_the_first_user(users_article):
    """What an editor would put into a glossary is among the first thirty; fragments are not."""
    document = given_document(str(users_article))
    found = sources([each.source for _, sentences in document.blocks for each in sentences], limit=30)
    terms = {"超知能", "暫定CEO", "投資後評価額", "データアノテーション", "大規模言語モデル", "人工汎用知能", "評価額"}
    assert terms <= set(found[:30])
    assert {"Scale AI", "Alexandr Wang", "Character.AI"} <= set(found[30:])
    assert not {"知能", "アノテーション", "言語モデル", "規模", "米ドル", "CEO Alexandr Wang"} & set(found)
