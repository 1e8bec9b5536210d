# SPDX-License-Identifier: MIT
"""Numbers in any company: no reader, no comparison and no printing raises, and every place lies in its text."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.glossary import Glossary
from l10n.model import Entry
from l10n.numbers import compare
from l10n.pipeline.features import features_of
from l10n.pipeline.reviewing.marking import Sentence, quantities
from l10n.quantities import Style, decimal, in_english, read_english, read_japanese

LAW = settings(derandomize=True, max_examples=400, deadline=None, database=None)

JAPANESE = """
4.3 0.5 0 00 007 1 10 1500 2019 1. 1..2 .33 1,234.56 -3 －５ マイナス2 ▲1.5 １２ ０．３ 〇・〇八 三・五 2・5
二〇一九 12:30 2019/1/4 0771-68-0020 3.11.2 R5.4.1 H30 平成3 令和元 1億 3万5000 0.1億 1万億 99999999999999999兆 一
十 千 億 数十 何百万 十数 百余 3分の1 1/2 ½ 2½ 10の6乗 1.2×10の6乗 1e-6 1.2e-300 9999999999999999999999999
9999999999999999999999999999999 にじゅうさん ¥100 $1.5 台 代 半 割 割引 分の1 余り 時 時半 時間 時台 時前 年 年代
年度 年台 年前 年生 世紀 億円 万円 円台に ドル台 % %台に %強 ％ポイント 度台に 度5分 ℃ 人 人台を 数人 余名 歳
歳代 代目 日 日間 月 月期 か月 分 秒 キロ メートル 倍 倍半 割台に 番線 位 階 ダース ダース半 点 つ つ前 乗 進 泊
周年 級 名制 種平均 四半期 弱 前後 以上 未満 以下 を超 台前半 数% 万 兆 、 ・ 〜 - から の と に は （ ） 約 第
最大 紀元前 西暦 午後 午前 摂氏 時速 打率・ 片側 後半 男 女 毎時 1日 最後から ベスト 単 バージョン / 訳注
""".split()
ENGLISH = """
4.3|0.5|0|00|007|1|10|1,500|2019|1.|1..2|.9i|.283|.30 p.m.|0,005.30 p.m.|-3|minus 2|-0.5|1/3|½|2½|1 1/2|10^6
1.2 × 10^6|1e-300|12:30|5.30pm|2019/1/4|3.11.2|1.5 million|half|half a million|a quarter|two thirds|twenty-two
tens of thousands|millions of|dozens of|several hundred|first|3rd|21st|1980s|$1.5|$14.3bn|¥100|3M|5k|10km|zero
two and a half|three hundred and five|2 000|ten thirty|ten past seven|half past seven|two in three|March 5|May
Monday|noon|teens|thirties|IV|billionth|a millionth|lakh|crore|2,06,737|ten-millionth
99 trillion trillion trillion|9999999999999999999999999999999|%| percent| percentage points| bp| yen| cents| years
-year-old| months| hours| minutes| centuries| century BC| km|°F| degrees| below zero| people| times|-fold| dozen
 quarters| o'clock| a.m.| others| or more| per hour| to the power of 6|th|s|m|i|bn| million| and a half
 of a million| more|-|–|(|)|/|$| |, | to | and | of |about |over |more than |nearly |less than |by |in |No. |
""".replace("\n", "|").split("|")

ja = st.lists(st.sampled_from(JAPANESE), min_size=1, max_size=6).map("".join)
en = st.lists(st.sampled_from(ENGLISH), min_size=1, max_size=6).map("".join)
texts = st.one_of(ja, en, st.tuples(ja, en).map("".join))
STYLES = (Style(), Style("US$", "letter", "dmy"))


def lies_in(span, text):
    return 0 <= span[0] < span[1] <= len(text)


@pytest.mark.parametrize("read", [read_japanese, read_english], ids=["ja", "en"])
@given(text=texts)
@LAW
def test_what_is_read_lies_in_its_text_and_can_be_printed(read, text):
    for quantity in read(text):
        assert lies_in(quantity.span, text)
        assert 0 <= quantity.numeral[0] <= quantity.numeral[1] <= len(text)
        for value in (quantity.value, quantity.written):
            assert not (isinstance(value, Fraction) and value.denominator == 1)
            assert decimal(value)
        assert all(in_english(quantity, style) for style in STYLES)


@given(source=texts, target=texts, before=st.tuples(ja, en), style=st.sampled_from(STYLES))
@LAW
def test_what_two_texts_do_not_share_lies_in_them(source, target, before, style):
    for told in compare(source, target, before=before, style=style):
        assert told.message
        assert told.source_span is None or lies_in(told.source_span, source)
        assert told.target_span is None or lies_in(told.target_span, target)


@given(source=texts, target=texts)
@LAW
def test_what_the_review_page_and_the_update_say_of_numbers(source, target):
    assert all(value.value for _, value in quantities(Sentence((Entry(source, target),)), ()))
    assert all(features_of(source, Glossary(())).quantities())
