# SPDX-License-Identifier: MIT
"""The Japanese side: which spellings are the term, which letters are another word, which of two terms it is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.glossary import Certainty, Concept, ConceptKind, Glossary
from l10n.glossary.borders import Borders, is_control, is_title
from l10n.glossary.folding import fold, fold_with_places
from l10n.tokens import tokenize


def found(terms: str, text: str) -> list[str]:
    glossary = Glossary(Concept(term, "x") for term in terms.split("|"))
    return [text[slice(*match.span)] for match in glossary.matches(text)]


@pytest.mark.parametrize(
    ("term", "spelling"),
    [
        ("サーバー", "サーバ"),
        ("サーバ", "サーバー"),
        ("サーバー", "ｻｰﾊﾞｰ"),
        ("ユーザー", "ユーザ"),
        ("バイオリン", "ヴァイオリン"),
        ("ソフトウェア", "ソフトウエア"),
        ("インターフェース", "インタフェース"),
        ("インターフェース", "インターフェイス"),
        ("インタフェース", "インターフェイス"),
        ("打ち合わせ", "打合せ"),
        ("打ち合わせ", "打ち合せ"),
        ("打合せ", "打ち合わせ"),
        ("打ち合わせ", "打ちあわせ"),
        ("打ち合わせ", "うち合わせ"),
        ("繰り返し", "くり返し"),
        ("取り扱い", "取りあつかい"),
        ("人々", "人びと"),
        ("問い合わせ", "問合せ"),
        ("申込書", "申し込み書"),
        ("見積書", "見積もり書"),
        ("乗換駅", "乗り換え駅"),
        ("組み合わせの最適化", "組合せの最適化"),
        ("りんご", "リンゴ"),
        ("がん", "癌"),
        ("リンゴ", "林檎"),
        ("Scale AI", "ScaleAI"),
        ("霞が関", "霞ヶ関"),
        ("霞ヶ関", "霞が関"),
        ("浜崎", "濱﨑"),
        ("アイデア", "アイディア"),
        ("漏えい", "漏洩"),
        ("情報漏洩", "情報漏えい"),
        ("脆弱性", "ぜい弱性"),
        ("お客様", "お客さま"),
        ("エンターテインメント", "エンターテイメント"),
        ("二要素認証", "2要素認証"),
        ("2要素認証", "二要素認証"),
        ("第１四半期", "第一四半期"),
        ("暫定CEO", "暫定 CEO"),
        ("暫定CEO", "暫定ＣＥＯ"),
        ("暫定 CEO", "暫定CEO"),
        ("人々", "人人"),
        ("国体", "國體"),
        ("沢辺", "澤邊"),
        ("ガラス", "カ\u3099ラス"),
    ],
)
def test_a_spelling_of_the_term_is_found_where_it_stands(term, spelling):
    assert found(term, f"新しい{spelling}を見た。") == [spelling]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("京都", "東京都に住む。"),
        ("本", "日本の基本は本当だ。"),
        ("米", "米国は米ドルを使う。"),
        ("シー", "その場面はワンシーンだ。"),
        ("機", "機会と機能がある。"),
        ("ビル", "ビールを飲む。"),
        ("ドラマ", "ドラマーになる。"),
        ("日夜", "24日夜に始まる。"),
        ("イラン", "イランソ氏が来た。"),
        ("リアル", "アンリアルで遊ぶ。"),
        ("ストーブ", "ストーブナーに住む。"),
        ("回春", "夏3回　春1回だ。"),
        ("有効にする", "時間を有効に使う。"),
        ("タイガー", "タイガが広がる。"),
        ("AI", "AIRを測る。"),
        ("AI", "Character.AIを使う。"),
        ("そば", "学校のそばに住む。"),
        ("引数なし", "関数に引数を渡す。"),
        ("えちぜん鉄道", "この町に鉄道が通る。"),
        ("組み合わせの最適化", "組合最適化を進める。"),
        ("日当たり", "日当を払う。"),
        ("受付", "変更は受け付けない。"),
        ("ルート", "雪がふると寒い。"),
        ("タイムズ", "昼休みはタイムで計る。"),
        ("山", "富士山に登る。"),
        ("人", "日本人が来た。"),
        ("酒", "日本酒を飲む。"),
        ("受け取る", "柱が受けとめる。"),
        ("都市の計画", "大都市の計画停電が続く。"),
    ],
)
def test_letters_of_another_word_are_no_term(term, text):
    assert found(term, text) == []


@pytest.mark.parametrize(
    ("term", "text", "certainty"),
    [
        ("京都", "京都に住む。", Certainty.SURE),
        ("本", "本を読む。", Certainty.SURE),
        ("超知能", "超知能を作る。", Certainty.SURE),
        ("評価額", "投資後評価額を出す。", Certainty.SURE),
        ("知能", "知能を測る。", Certainty.SURE),
        ("知能", "人工知能を測る。", Certainty.UNSURE),
        ("投資", "投資後評価額を出す。", Certainty.UNSURE),
        ("開発", "開発途上国を助ける。", Certainty.UNSURE),
        ("発電", "太陽光発電を増やす。", Certainty.UNSURE),
        ("キー", "キーワードで探す。", Certainty.UNSURE),
        ("キー", "アクセスキーを作る。", Certainty.LIKELY),
        ("選手", "ピザ選手権に出る。", Certainty.UNSURE),
        ("会社", "株式会社Ｏｎで働く。", Certainty.UNSURE),
        ("演算子", "被演算子を圧縮する。", Certainty.UNSURE),
        ("銀行", "日本銀行が決めた。", Certainty.LIKELY),
        ("大学", "東京大学に入る。", Certainty.LIKELY),
        ("社長", "田中社長が来た。", Certainty.SURE),
        ("都市の計画", "各都市の計画を集める。", Certainty.SURE),
        ("初期化", "再初期化を行う。", Certainty.LIKELY),
        ("量産", "量産開始を目指す。", Certainty.SURE),
        ("量産", "量産効果が出る。", Certainty.UNSURE),
        ("電動車", "電動車いすに乗る。", Certainty.UNSURE),
    ],
)
def test_how_sure_a_place_is(term, text, certainty):
    assert [match.certainty for match in Glossary([Concept(term, "x")]).matches(text)] == [certainty]


@pytest.mark.parametrize(
    ("term", "text", "title"),
    [
        ("選手", "平野選手が勝った。", True),
        ("選手", "羽生選手が勝った。", True),
        ("選手", "ジョーンズ選手が勝った。", True),
        ("選手", "その選手が勝った。", False),
        ("容疑者", "野村容疑者を逮捕した。", True),
        ("容疑者", "容疑者を逮捕した。", False),
        ("社長", "高橋社長が決めた。", False),
    ],
)
def test_a_role_behind_a_name(term, text, title):
    assert [is_title(match) for match in Glossary([Concept(term, "x")]).matches(text)] == [title]


@pytest.mark.parametrize(
    ("term", "text", "control"),
    [
        ("ボタン", "［保存］ボタンを押す。", True),
        ("ボタン", "**保存** ボタンを押す。", True),
        ("画面", "「設定」画面を開く。", True),
        ("ボタン", "赤いボタンを押す。", False),
        ("ボタン", "「押すな」とボタンにある。", False),
        ("権限", "「編集者」権限がある。", False),
    ],
)
def test_a_control_behind_its_label(term, text, control):
    assert [is_control(match) for match in Glossary([Concept(term, "x")]).matches(text)] == [control]


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        ("機械学習|学習", "機械学習では学習する。", ["機械学習", "学習"]),
        ("投資後評価額|評価額", "投資後評価額と評価額", ["投資後評価額", "評価額"]),
        ("子会社|完全子会社", "完全子会社と子会社と子会社", ["完全子会社", "子会社", "子会社"]),
        ("評価額", "評価額が評価額を上回る。", ["評価額", "評価額"]),
    ],
)
def test_the_longest_is_found_as_often_as_it_occurs(terms, text, expected):
    assert expected == found(terms, text)


@pytest.mark.parametrize("text", ["森氏が来た。", "森さんが来た。", "森くんは元気だ。"])
def test_a_thing_before_an_honorific_is_a_family(text):
    concepts = Concept("森", "forest"), Concept("森", "Mori", kind=ConceptKind.PERSON)
    assert [match.concept.target for match in Glossary(concepts).matches(text)] == ["Mori"]
    assert found("学生", "学生さんが来た。") == ["学生"]


@pytest.mark.parametrize("text", ["田中氏が来た。", "田中さんが来た。", "田中社長が来た。"])
def test_honorifics_do_not_hide_a_name(text):
    assert [match.span for match in Glossary([Concept("田中", "Tanaka")]).matches(text)] == [(0, 2)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("茶", "お茶を飲む。"),
        ("問い合わせ", "お問い合わせは"),
        ("連絡", "ご連絡ください。"),
        ("問い合わせ", "お問い合わせください。"),
    ],
)
def test_polite_prefixes_do_not_hide_a_term(term, text):
    assert found(term, text) == [term]


@pytest.mark.parametrize(
    "text",
    [
        "会社は契約を結び、裁判所は、訴えを退けた。「次は勝つ。」と述べた。",
        "二、三の例があり、陸、海、空軍が集まった。",
        "むうっ、と声が出たが、止まった。",
        "値は、`a`、``b``、を返す。",
        "空白 の ある、文 です。 そして、",
    ],
    ids=["clauses", "numerals", "adverb", "code", "blanks"],
)
def test_a_clause_read_alone_has_the_morphemes_that_it_has_in_its_sentence(text):
    borders, whole = Borders(text), tokenize(text)
    assert whole == [token for each in whole for token in borders.tokens((each.start, each.end))]


def test_a_term_is_never_a_pattern():
    assert found("A.*B|（株）", "AxxBと（株）と") == ["（株）"]


def test_scopes_hold_for_their_documents():
    glossary = Glossary([Concept("契約", "contract"), Concept("本", "book", scope=("news/*.md",))])
    counts = [len(glossary.for_document(path).matches("契約の本")) for path in ("news/a.md", "a.md")]
    assert counts == [2, 1]


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_places_of_the_fold_lead_back(text):
    folded = fold_with_places(text)
    assert folded.text == fold(text)
    assert len(folded.starts) == len(folded.text) + 1
    assert list(folded.starts) == sorted(folded.starts)
    assert folded.starts[-1] == len(text)


@given(st.text(alphabet="サーバーﾊﾞ本日京都機械学習 　AIai々・ヴァ\ud800\x00", max_size=40))
def test_matches_are_in_order_apart_and_inside(text):
    glossary = Glossary(Concept(term, "x") for term in ("サーバー", "日本", "本", "京都", "機械学習", "学習", "AI"))
    places = [match.span for match in glossary.matches(text)]
    assert all(start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
