# SPDX-License-Identifier: MIT
"""Morphemes stand where they say, whatever the text holds."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from l10n.tokens import kana, tokenize


@given(st.text(st.characters(exclude_categories=()), max_size=60))
@example("a\0b")
@example("超知能\n\n開発 \ud800 終わり\u2028")
@example("　全角　空白　")
@example("😀👨‍👩‍👧と𠮷野家")
@example("Zorblax")
def test_surfaces_stand_at_their_places_in_order(text):
    end = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.surface
        assert token.start >= end
        assert all(character.isspace() or not character.isprintable() for character in text[end : token.start])
        end = token.end


@pytest.mark.parametrize(
    ("text", "lemma", "pos"),
    [("サーバ", "サーバー-server", "名詞-普通名詞-一般"), ("走っ", "走る", "動詞-一般"), ("三", "三", "名詞-数詞")],
    ids=["loanword", "verb", "numeral"],
)
def test_lemma_and_part_of_speech(text, lemma, pos):
    token = tokenize(text)[0]
    assert (token.lemma, token.pos) == (lemma, pos)


def test_an_unknown_word_is_its_own_lemma_and_has_no_reading():
    token = tokenize("Zorblax")[0]
    assert (token.surface, token.lemma, token.reading) == ("Zorblax", "Zorblax", "")


def test_earlier_tokens_keep_their_features():
    first = tokenize("猫が鳴く")
    tokenize("犬が走る")
    assert [token.surface for token in first] == ["猫", "が", "鳴く"]
    assert first[0].reading == "ネコ"


def test_a_text_that_mecab_cannot_hold_at_once_is_read_in_pieces():
    text = "評価。" * 200_000
    tokens = tokenize(text)
    assert len(tokens) == 400_000
    assert tokens[-1].end == len(text)
    assert all(text[token.start : token.end] == token.surface for token in tokens[::1_000])


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("運転士48人を採用し、", "うんてんし48にんをさいようし、"),
        ("株式会社が走らせた。", "かぶしきかいしゃがはしらせた。"),
        ("Kodamaは🎉", "Kodamaは🎉"),
        ("か\x00き", "かき"),
        ("", ""),
    ],
    ids=["compound", "inflected", "unknown", "nul", "empty"],
)
def test_kana_reads_a_text_aloud(text, reading):
    assert kana(text) == reading
