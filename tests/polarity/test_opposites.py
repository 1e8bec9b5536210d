# SPDX-License-Identifier: MIT
"""Words that have an opposite, in pairs that turn them round and in pairs that do not."""

from collections import Counter
from pathlib import Path

import pytest

from l10n.polarity import DATA, turned
from l10n.tables import rows, words

PAIRS = [tuple(each) for each in rows(Path(__file__).parent, "pairs")]
ROWS = [tuple(each) for each in rows(DATA, "opposites")]


@pytest.mark.parametrize(("verdict", "word", "source", "target"), PAIRS)
def test_what_is_turned_round_is_told(verdict, word, source, target):
    found = [source[slice(*each.source_span)] for each in turned(source, target)]
    assert found == ([word] if verdict == "wrong" else [])


@pytest.mark.parametrize(("group", "name", "japanese", "english", "also"), ROWS)
def test_a_row_has_words_that_say_it_and_none_twice(group, name, japanese, english, also):
    assert japanese
    assert not words(english)[0].endswith("*"), "the first is what a message names"
    assert [word for word, count in Counter(words(english) + words(also)).items() if count > 1] == []


def test_a_group_has_senses_and_no_word_twice():
    senses, said = Counter(row[0] for row in ROWS), Counter(word for row in ROWS for word in words(row[2]))
    assert {group for group, count in senses.items() if count < 2} == set()
    assert [word for word, count in said.items() if count > 1] == []


def test_places_lie_in_their_texts():
    (found,) = turned("今年の輸出は増加した。", "This year, exports decreased.")
    assert (found.source_span, found.target_span, found.expected) == ((6, 8), (19, 28), "increase")
