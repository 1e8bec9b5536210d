# SPDX-License-Identifier: MIT
"""What holds for every text, however broken."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.segment import Rules, cuts, segments, split

TEXTS = st.text(st.sampled_from('あ猫た。！？!?.．…♪🍰（）「」『』"*_`[]^wｗ1a \n\u3000、とですます\ud800\x00・-:/~～'))
ANY = st.one_of(TEXTS, st.text(st.characters(exclude_categories=[])))


@given(ANY)
def test_pieces_and_the_white_space_between_them_are_the_text(text):
    rest = text
    for piece in split(text):
        space, found, rest = rest.partition(piece)
        assert found == piece == piece.strip() != ""
        assert space.strip() == ""
    assert rest.strip() == ""


@given(ANY)
def test_segments_stand_where_split_cuts(text):
    found = segments(text)
    assert [text[slice(*each.span)] for each in found] == split(text)
    assert all(each.source and "\n" not in each.source for each in found)


@given(ANY)
def test_each_decision_has_a_rule_and_a_place_in_order(text):
    decisions = cuts(text)
    positions = [each.position for each in decisions]
    assert positions == sorted(positions)
    assert all(each.rule and 0 <= each.position <= len(text) for each in decisions)


@given(TEXTS, st.lists(st.text("あ。ab！", min_size=1, max_size=3), max_size=3))
def test_exceptions_of_a_project_keep_the_laws(text, words):
    for rules in (Rules(names=tuple(words)), Rules(breaks=tuple(words)), Rules(paragraphs=True)):
        spans = [each.span for each in segments(text, rules)]
        gaps = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True)
        assert all(text[start:end].strip() == "" for start, end in gaps)


@given(st.lists(st.sampled_from(["雨がやんだ。", "窓を開けますか？", "海だ！", "「はい。」と答えた。"]), min_size=1))
def test_a_piece_cut_again_stays_whole(sentences):
    assert [split(piece) for piece in split("".join(sentences))] == [[piece] for piece in sentences]


HOSTILE = json.loads(Path(__file__).with_name("hostile.json").read_text(encoding="utf-8"))
"""What is repeated, by name."""


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_lose_nothing(unit):
    """How fast they are cut is what `benchmarks/segmentation.py --hostile` measures."""
    text = unit * (20_000 // len(unit))
    pieces = split(text)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(piece == piece.strip() != "" for piece in pieces)


def test_ten_thousand_nested_brackets_are_one_sentence():
    text = "（" * 10_000 + "雨だ。" + "）" * 10_000
    assert split(text) == [text]


def test_an_open_quotation_ends_with_its_paragraph():
    rest = "雨だ。\n\n" * 1_000
    assert split("彼は「もう帰る。外は雨だ。\n\n" + rest) == ["彼は「もう帰る。", "外は雨だ。", *["雨だ。"] * 1_000]


PLAIN = "import sys, l10n; l10n.split('雨がやんだ。窓を開ける。' * 99); sys.exit('fugashi' in sys.modules)"


def test_mecab_is_not_even_loaded_for_plain_text():
    assert subprocess.run([sys.executable, "-c", PLAIN], check=False).returncode == 0


settings.register_profile("segment", deadline=None)
settings.load_profile("segment")
