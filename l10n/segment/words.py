# SPDX-License-Identifier: MIT
"""The words that the rules of segmentation look up; each table is sorted and has no twins."""

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
    "ハイキュー!!",
    "ハロー!プロジェクト",
    "ハロー!モーニング。",
    "モー娘。",
    "モーニング娘。",
    "ヤフー!",
    "ラブライブ!",
    "君の名は。",
    "笑っていいとも!",
)
"""Names with a mark that ends no sentence. ! and ? stand for their full-width forms too."""

ABBREVIATIONS = frozenset(
    """
    approx al apr aug ave b.c a.d a.m bldg blvd c.f ca capt cf ch chap co col corp dec dept dr e.g ed eds eq etc
    ex feb fig figs fri gen gov hon i.e inc jan jr lt ltd mr mrs ms messrs mt no nos nov oct op p.m p.s ph.d pp prof
    rev sec sen sept sgt sr st ste thu tue u.k u.s vol vols vs wed
    """.split()
)
"""Latin abbreviations that are written with a full stop, in small letters and without the last stop."""

OPENERS = tuple(
    """
    かといって からといって けれども だが だから だからこそ だけど だけども だって だとしたら だとすると だとすれば
    だったら だとしても でしたら でないと でなければ では でも ですが ですから ですので というか というのは というのも
    というわけで といっても といえば ところが ところで とすると とすれば となると となれば とはいえ とはいうものの
    と同時に とともに なのだが なのだから なので なのに ならば にしても にもかかわらず のみならず はたして もしも からだ さあ ねえ でかけ
    """.split()
)
"""Words that open a sentence although MeCab, which sees only what follows, takes their first kana for a particle."""

AFTER_QUOTATIONS = tuple("だが、 だから、 だけど、 ですが、 でも、 なので、 なのに、".split())
"""The few of `OPENERS` that open a sentence after a quotation too; 」では and 」とは lean on it."""

LAUGHS = "笑 爆 泣 汗 怒 嘘 謎 苦笑 爆笑 大笑 涙 照 照れ 冷汗 冷や汗 滝汗 拍手 失笑 ぇ え".split()
"""What stands in brackets at the end of a sentence as other languages put an emoji."""
