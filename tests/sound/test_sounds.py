# SPDX-License-Identifier: MIT
"""Readings and words in Latin letters: what is the same sound, and what is another."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.sound.heard import english, hears
from l10n.sound.katakana import distance, letters_of, morae
from l10n.sound.readings import loose, romanized
from l10n.sound.roman import folded, roman, sound
from l10n.sound.value import Name
from l10n.tables import rows, words

HERE = Path(__file__).parent
KANA = st.text(
    alphabet="アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガジズデバプ",
    min_size=1,
)


@pytest.mark.parametrize(("kana", "spellings", "others"), list(rows(HERE, "romanizations")))
def test_all_romanizations_of_a_reading_are_one_sound(kana, spellings, others):
    assert {folded(word) for word in words(spellings)} == {sound(kana)}
    assert sound(kana) not in {folded(word) for word in words(others)}


@given(KANA)
def test_what_the_program_romanizes_it_reads_again(kana):
    assert folded(roman(kana)) == sound(kana)
    assert loose(romanized(kana)) == loose(roman(kana))


@pytest.mark.parametrize(("katakana", "heard", "others"), list(rows(HERE, "borrowed")))
def test_a_borrowed_name_is_nearer_to_its_words_than_to_others(katakana, heard, others):
    name = Name(katakana, (0, len(katakana)), "other", (katakana,), (katakana,))
    assert [word for word in words(heard) if not hears(name, english(f"It was {word} again."))] == []
    assert [word for word in words(others) if hears(name, english(f"It was {word} again."))] == []
    assert max(distance(katakana, word) for word in words(heard)) < min(
        distance(katakana, word) for word in words(others)
    )


@pytest.mark.parametrize(("name", "said", "others"), list(rows(HERE, "kanji")))
def test_a_name_in_kanji_is_heard_in_all_its_readings(name, said, others):
    found = Name(name, (0, len(name)), "person", (name,), ("",))
    assert [word for word in words(said) if not hears(found, english(f"It was {word} again."))] == []
    assert [word for word in words(others) if hears(found, english(f"It was {word} again."))] == []


def test_a_long_vowel_and_a_doubled_consonant_belong_to_their_mora():
    assert morae("ヒューストン") == ("ヒュー", "ス", "ト", "ン")
    assert morae("カップ") == ("カ", "ップ")
    assert letters_of("Saint-Étienne") == "saintetienne"
