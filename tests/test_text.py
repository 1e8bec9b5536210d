# SPDX-License-Identifier: MIT
"""Line places, cells, and counts of characters and words."""

import pytest

from l10n.errors import Fault
from l10n.text import Lines, cells, english_words, japanese_characters


def test_places_count_lines_at_line_feeds_only():
    lines = Lines("あ\u2028い\nう\r\nえ")
    assert [lines.place(offset) for offset in (0, 2, 4, 7)] == [(1, 1), (1, 3), (2, 1), (3, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", 3), ("漢字", 4), ("ｶﾅ", 2), ("が", 2), ("か\u3099", 2), ("", 0), ("a\u200bb", 2)],
    ids=["ascii", "kanji", "halfwidth", "kana", "combining", "empty", "zero-width"],
)
def test_cells(text, expected):
    assert cells(text) == expected


def test_counts():
    assert japanese_characters("超知能 を\n作る。") == 7
    assert english_words("Meta's data-driven bet: $14.3 billion, twice.") == 6


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault("is empty"), "is empty"),
        (Fault("is empty", "a.po", 3, 7, "fill it"), "a.po:3:7: is empty; fill it"),
        (Fault("bad \x1b[31m name", "a\nb"), "a\\nb: bad \\x1b[31m name"),
    ],
    ids=["bare", "placed", "hostile"],
)
def test_a_fault_is_one_harmless_line(fault, expected):
    assert str(fault) == expected
