# SPDX-License-Identifier: MIT
"""Subtitles: where English is cut for cues and lines, and what a translation may not be in each syntax."""

import pytest

from l10n.formats import Hints, formats
from l10n.formats.subtitles.breaking import cut
from l10n.model import EMPTY, Segment
from l10n.render import render

SUBTITLES = formats()["subtitles"]


@pytest.mark.parametrize(
    ("text", "weights", "parts"),
    [
        (
            "We came back late, but nobody had locked the door.",
            [1, 1],
            ["We came back late,", "but nobody had locked the door."],
        ),
        (
            "I thought that he had gone to Dr. Mori's office.",
            [1, 1],
            ["I thought that he had gone", "to Dr. Mori's office."],
        ),
        ("Stop. We are not alone here.", [1, 3], ["Stop.", "We are not alone here."]),
        ("It costs 300 yen at the New York Cafe.", [2, 3], ["It costs 300 yen", "at the New York Cafe."]),
        ("Yes.", [1, 1], ["Yes.", ""]),
    ],
)
def test_a_text_is_cut_where_readers_mind_least(text, weights, parts):
    assert cut(text, weights) == parts


def english(script, targets, name="a.srt"):
    page = SUBTITLES.read(script, Hints(name))
    pairs = [(block, (Segment(block.text.replace("\n", ""), (0, len(block.text))),)) for block in page.blocks]
    chosen = render(
        script, pairs, target_of=lambda each: targets.get(each.source), escape=SUBTITLES.escape, fit=SUBTITLES.fit
    )
    return chosen.text


VTT = "WEBVTT\n\nNOTE 訳さない\n\n00:01.000 --> 00:02.000 line:0\n<v 花子>そう<b>です</b>ね。\n"
ASS = (
    "[Script Info]\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    r"Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\an8}一、{\i1}二{\i0}。" + "\n"
)


@pytest.mark.parametrize(
    ("script", "source", "target", "expected"),
    [
        (VTT, "そう<b>です</b>ね。", "A <b>b</b> & 1 < 2 --> 3", "A <b>b</b> &amp; 1 &lt; 2 --&gt; 3"),
        (ASS, r"一、{\i1}二{\i0}。", r"One, {\i1}two{\i0} {three}", r"One, {\i1}two{\i0} \{three\}"),
        ("1\n00:00:01,000 --> 00:00:02,000\n一。\n", "一。", "1 --> 2", "1 → 2"),
    ],
)
def test_a_translation_brings_no_cue_and_no_hidden_words(script, source, target, expected):
    assert english(script, {source: target}) == script.replace(source, expected)


def test_a_cue_whose_english_is_elsewhere_keeps_its_number_and_time():
    script = "1\n00:00:01,000 --> 00:00:02,000\n雨だ。\n\n2\n00:00:05,000 --> 00:00:06,000\n傘を。\n"
    page = english(script, {"雨だ。": "Rain: take an umbrella.", "傘を。": EMPTY})
    assert page == script.replace("雨だ。", "Rain: take an umbrella.").replace("傘を。", "")
