# SPDX-License-Identifier: MIT
"""English over the cues of subtitles: where it is cut, what stays around it, what a translation cannot break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.formats import Hints, formats
from l10n.formats.subtitles.breaking import cut
from l10n.model import EMPTY
from l10n.render import render
from l10n.segment import Rules, segments

FORM = formats()["subtitles"]
RULES = Rules(measured=False)


def rendered(text, *targets):
    """The document with a target for each sentence in order; None leaves one as it is."""
    blocks = [(block, segments(block.text, RULES, block.inlines)) for block in FORM.read(text, Hints()).blocks]
    chosen = iter(targets)
    made = render(text, blocks, target_of=lambda _: next(chosen), escape=FORM.escape, fit=FORM.fit)
    assert next(chosen, "no more") == "no more"
    return made.text


def srt(*cues):
    """Cues of two seconds, each right behind the one before."""
    return "\n".join(
        f"{n}\n00:00:{2 * n:02},000 --> 00:00:{2 * n + 2:02},000\n{text}\n" for n, text in enumerate(cues, 1)
    )


RENDERED = [
    (
        ("この建物は百年前に\n倉庫として建てられましたが、", "今では町の人が集まる場所です。"),
        ("This building was put up as a warehouse a century ago, but now it is where the town meets.",),
        ("This building was put up\nas a warehouse a century ago,", "but now it is where the town meets."),
    ),
    (("そうです。それで", "家に帰りました。"), ("Yes.", "Then I went home."), ("Yes. Then", "I went home.")),
    (("はい。\nどうぞ。",), ("Yes.", "Go ahead."), ("Yes.\nGo ahead.",)),
    (("- 元気？\n- はい。",), ("How are you?", "Fine."), ("- How are you?\n- Fine.",)),
    (
        ("<i>港の</i>", "<i>灯りです。</i>"),
        ("The lights of the harbour.",),
        ("<i>The lights</i>", "<i>of the harbour.</i>"),
    ),
    (
        ("とても<b>大きな", "図書館</b>です。"),
        ("It is a <b>very large library</b>.",),
        ("It is a <b>very</b>", "<b>large library</b>."),
    ),
    (("まずは", "これです。"), ("This.",), ("This.", "")),
    (("甲です。", "乙です。"), ("A, and B.", EMPTY), ("A, and B.", "")),
    (("甲です。乙です。",), (None, "It is B."), ("甲です。 It is B.",)),
]
"""Cues, the English of their sentences, and the cues that show it."""


@pytest.mark.parametrize(("cues", "targets", "expected"), RENDERED, ids=range(len(RENDERED)))
def test_english_stands_in_the_cues_of_its_sentence(cues, targets, expected):
    assert rendered(srt(*cues), *targets) == srt(*expected)


def test_a_sentence_is_cut_by_the_time_that_its_cues_are_shown():
    text = "1\n00:00:01,000 --> 00:00:02,000\nこれは\n\n2\n00:00:02,000 --> 00:00:06,000\n本です。\n"
    expected = text.replace("これは", "red").replace("本です。", "green blue white black")
    assert rendered(text, "red green blue white black") == expected


APART = [
    ("甲は", "00:00:09,000", "00:00:10,000"),
    ("甲です。", "00:00:02,000", "00:00:03,000"),
    ("甲は", "00:00:01,000", "00:00:02,000"),
]


@pytest.mark.parametrize(("first", "start", "end"), APART, ids=["pause", "sentence-end", "at-once"])
def test_nothing_goes_on_behind_a_pause_a_sentence_or_at_once(first, start, end):
    text = f"1\n00:00:01,000 --> 00:00:02,000\n{first}\n\n2\n{start} --> {end}\n乙です。\n"
    assert [block.text for block in FORM.parse(text)] == [first, "乙です。"]


def test_a_number_of_the_text_is_no_number_of_a_cue():
    text = "1\n00:00:01,000 --> 00:00:02,000\n優勝は\n1984\n\n2\n00:00:02,000 --> 00:00:03,000\n年です。\n"
    assert [block.text for block in FORM.parse(text)] == ["優勝は\n1984\n年です。"]


ESCAPED = [
    ("1\n00:00:01,000 --> 00:00:02,000\n甲\n", "a --> b", "a → b"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n甲\n", "a < b & <i>c</i> --> &amp;", "a &lt; b &amp; <i>c</i> --&gt; &amp;"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n甲\n", "a\n\nNOTE b", "a NOTE b"),
    (
        "[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,A,,0,0,0,,甲\n",
        r"{\b1}a{\b0} {b}",
        r"{\b1}a{\b0} \{b\}",
    ),
]


@pytest.mark.parametrize(("text", "target", "expected"), ESCAPED, ids=["srt", "vtt", "blank-line", "ass"])
def test_a_translation_makes_no_time_tag_or_cue(text, target, expected):
    assert rendered(text, target) == text.replace("甲", expected)


def test_long_lines_of_advanced_substation_alpha_are_broken_as_it_breaks_them():
    text = "[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:04.00,A,,0,0,0,,長い文です。\n"
    target = "This sentence is much too long for a single line, so it takes two."
    expected = r"This sentence is much too long\Nfor a single line, so it takes two."
    assert rendered(text, target) == text.replace("長い文です。", expected)


@given(
    st.lists(st.text("abc,.é", min_size=1, max_size=9), min_size=1, max_size=40),
    st.lists(st.integers(0, 9), min_size=1),
)
def test_parts_hold_every_word_once_and_in_order(words, weights):
    text = " ".join(words)
    parts = cut(text, weights)
    assert len(parts) == len(weights)
    assert " ".join(part for part in parts if part) == text
    if len(weights) <= len(words) and len(words) > 1:
        assert all(parts)


PIECES = st.sampled_from(
    [
        "1\n",
        "\n",
        "\r\n",
        "00:00:01,000 --> 00:00:02,500\n",
        "00:02.500 --> 00:04.000 align:start\n",
        "港",
        "です。",
        "- ",
        "<i>",
        "</i>",
        "{\\an8}",
        "<v 甲>",
        "NOTE ",
        "WEBVTT\n\n",
        "[Script Info]\n",
        "[Events]\n",
        "\\N",
        "\ufeff",
        "（拍手）",
        "{",
        "-->",
        "Dialogue: 0,0:00:01.00,0:00:02.00,A,,0,0,0,,",
        "Format: Start, End, Text\n",
        "99999999:00:00,0 --> 0:0:0\n",
    ]
)


@given(
    st.sampled_from(["", "WEBVTT\n\n", "[Script Info]\n[Events]\n"]),
    st.lists(PIECES, max_size=30),
    st.text("ab <i>/\n-{}&", min_size=1),
)
def test_drawn_subtitles_keep_every_byte_that_is_not_text(head, pieces, target):
    text = head + "".join(pieces)
    blocks = [(block, segments(block.text, RULES, block.inlines)) for block in FORM.parse(text)]
    assert all(block.text == "\n".join(text[start:end] for start, end in block.lines) for block, _ in blocks)
    same = render(text, blocks, target_of=lambda each: each.source, escape=FORM.escape, fit=FORM.fit)
    assert same.text == text
    made = render(text, blocks, target_of=lambda _: target, escape=FORM.escape, fit=FORM.fit).text
    assert made.count("-->") == text.count("-->") - sum(block.text.count("-->") for block, _ in blocks)
