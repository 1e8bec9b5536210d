# SPDX-License-Identifier: MIT
"""What callers of the room get: joined sources, spans, the rules of a project, the why."""

import pytest

from l10n.model import Inline, Segment
from l10n.segment import Cut, Rules, cuts, segments, split


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("雨が降って\nいる。", "雨が降っている。"),
        ("雨が降って\n　　いる。", "雨が降っている。"),
        ("the old\nstation", "the old station"),
        ("data-\ndriven", "data-driven"),
        ("新しい\nPython を使う。", "新しい Python を使う。"),
        ("新しい\nPythonを使う。", "新しいPythonを使う。"),
        ("これは、\nPython を使う。", "これは、Python を使う。"),
        ("雨が降って\r\nいる。", "雨が降っている。"),
        ("案内はhttps://example.com/a\nを見る。", "案内はhttps://example.com/a を見る。"),
        ("案内を\nhttps://example.com/aで見る。", "案内を https://example.com/aで見る。"),
        ("港は _深い_\nと聞く。", "港は _深い_ と聞く。"),
        ("港は\n_深い_ と聞く。", "港は _深い_ と聞く。"),
        ("港は**深い（二十米）**\nと聞く。", "港は**深い（二十米）** と聞く。"),
        ("港は\n**「深い」**と聞く。", "港は **「深い」**と聞く。"),
        ("港は**深い**\nと聞く。", "港は**深い**と聞く。"),
        ("港は\n**深い**と聞く。", "港は**深い**と聞く。"),
    ],
    ids=(
        "japanese indented latin hyphen spaced tight comma crlf address before-address underscore before-underscore "
        "mark-in-bold before-mark-in-bold bold before-bold"
    ).split(),
)
def test_a_wrapped_sentence_is_joined(text, source):
    assert segments(text) == [Segment(source, (0, len(text)))]


def test_spans_leave_white_space_out():
    assert segments(" 雨だ。 \n 風だ。\n") == [Segment("雨だ。", (1, 4)), Segment("風だ。", (7, 10))]


@pytest.mark.parametrize("text", ["", " ", "\n\n"], ids=["empty", "space", "lines"])
def test_nothing_has_no_segments(text):
    assert segments(text) == []
    assert split(text) == []
    assert cuts(text) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("{{< new >}}. 潮位です。次です。", ["{{< new >}}. 潮位です。", "次です。"]),
        ("潮位です。 {{< new >}}.", ["潮位です。 {{< new >}}."]),
        ("潮位は {{< new >}}. 次です。", ["潮位は {{< new >}}.", "次です。"]),
    ],
    ids=["before", "behind", "within"],
)
def test_placeholders_with_a_mark_are_no_sentence(text, sentences):
    at = text.index("{{<")
    assert [each.source for each in segments(text, inlines=(Inline(at, at + 11),))] == sentences


def test_a_name_of_the_project_ends_nothing():
    text = "今夜は夜空！ライブの日。晴れた。"
    assert [each.source for each in segments(text)] == ["今夜は夜空！", "ライブの日。", "晴れた。"]
    rules = Rules(names=("夜空！",))
    assert [each.source for each in segments(text, rules)] == ["今夜は夜空！ライブの日。", "晴れた。"]


def test_an_abbreviation_of_the_project_ends_nothing():
    text = "単位は Kcal. 表示は右。"
    assert [each.source for each in segments(text, Rules(names=("Kcal.",)))] == [text]


def test_a_break_of_the_project_always_ends():
    rules = Rules(breaks=("；",))
    assert [each.source for each in segments("春は花；夏は海。秋", rules)] == ["春は花；", "夏は海。", "秋"]


def test_paragraphs_can_be_the_units():
    text = "雨だ。風だ。\n雪だ。\n\n晴れた。"
    assert [each.source for each in segments(text, Rules(paragraphs=True))] == ["雨だ。風だ。雪だ。", "晴れた。"]


def test_the_why_names_the_rule():
    assert cuts("本当？と聞いた。「はい。」と言う。") == [
        Cut(3, cuts=False, rule="particle-follows"),
        Cut(8, cuts=True, rule="mark"),
        Cut(13, cuts=False, rule="particle-follows"),
    ]


def test_an_unclosed_quotation_costs_its_paragraph_at_most():
    text = "「始めよう。\n\n彼は「行く。帰る。」と言った。夜だ。"
    assert split(text) == ["「始めよう。", "彼は「行く。帰る。」と言った。", "夜だ。"]
