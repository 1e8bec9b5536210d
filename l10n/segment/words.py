# SPDX-License-Identifier: MIT
"""The words that the rules of segmentation look up; each table is sorted and has no twins."""


def _table(words: str) -> tuple[str, ...]:
    return tuple(words.split())


NAMES = (
    "GO!GO!",
    "Hello! Project",
    "Hey! Say! JUMP",
    "Hey!Say!JUMP",
    "Wake Up, Girls!",
    "Yahoo!",
    "けいおん!",
    "つのだ☆ひろ",
    "らき☆すた",
    "アイドリング!!!",
    "クイズ!ヘキサゴン",
    "ゲスの極み乙女。",
    "ハイキュー!!",
    "ハロー!プロジェクト",
    "モーニング娘。",
    "モー娘。",
    "ヤフー!",
    "ラブライブ!",
    "君の名は。",
    "笑っていいとも!",
)
"""Names with a mark that ends no sentence. ! and ? stand for their full-width forms too."""

ABBREVIATIONS = _table("""
a.d a.m al approx apr aug ave b.c bldg blvd ca capt cf ch chap co col corp dec dept dr e.g ed eds eq etc ex
feb fig figs fri gen gov hon i.e inc jan jr lt ltd messrs mr mrs ms mt no nos nov oct op p.m p.s ph.d pp
prof rev sec sen sept sgt sr st ste thu tue u.k u.s vol vols vs wed
""")
"""Latin abbreviations that are written with a full stop, in small letters and without the last stop."""

OPENERS = _table("""
かといって からだ からといって けれども さあ だから だが だけど だったら だって だとしたら だとしても
だとすると だとすれば でかけ でしたら ですから ですが ですので でないと でなければ では でも というか
というのは というのも というわけで といえば といっても ところが ところで とすると とすれば となると
となれば とはいうものの とはいえ と同時に なのだから なのだが なので なのに ならば にしても
にもかかわらず ねえ のみならず はたして もしも
""")
"""Words that open a sentence although MeCab, which sees little before them, may take their kana for a particle."""

AFTER_QUOTATIONS = _table("だから、 だが、 だけど、 ですが、 でも、 なので、 なのに、")
"""The few of `OPENERS` that open a sentence after a quotation too; 」では and 」とは lean on it."""

AFTER_RELATIVES = _table(
    "中 事 人 以上 件 分 前 場合 度 後 所 折 方 旨 時 様 点 為 物 皆 皆様 通り 限り 際",
)
"""Nouns that polite relative clauses lean on: お申し込みになりました方."""

GREETINGS = _table("""
ありがとう いらっしゃい おはよう おめでとう おやすみ お疲れさま お疲れ様 お願いします こんにちは こんばんは ごめん ごめんなさい
ごめんね さようなら さよなら すみません ただいま どういたしまして もしもし
""")
"""Interjections that are a sentence by themselves; うーん and はい before … open one."""

AFTER_TITLES = _table("""
キャンペーン コーナー コール サイン シリーズ ツアー プロジェクト ボタン ポーズ マーク 事件 作戦 号 宣言 展 役 戦
曲 派 版 的 第 系 組 編 著 賞 運動 風
""")
"""Nouns that a short quotation leads: 「走れ！」シリーズ."""

HEADINGS = _table("おわりに さいごに はじめに 最初に 最後に 終わりに 結びに")
"""Headings that end in a particle."""

HEADING_ENDS = _table("とは にあたって について に向けて に関して の前に")
"""What headings may end in although a sentence would go on."""

NOTES = _table("当日券 敬称略 有料 無料 税別 税抜 税抜き 税込 税込み 要予約 順不同")
"""What stands in short brackets after a mark and speaks of the sentence before; other short brackets are labels."""

LAUGHS = _table("ぇ え 冷や汗 冷汗 嘘 大笑 失笑 怒 拍手 汗 泣 涙 滝汗 照 照れ 爆 爆笑 笑 苦笑 謎")
"""What stands in brackets at the end of a sentence where other writers put an emoji."""
