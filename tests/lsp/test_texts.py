# SPDX-License-Identifier: MIT
"""Places of a text as editors count them, and what two texts have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.lsp.texts import Text, changed

# Letters by themselves: a strategy over an alphabet reads the tables of Unicode first, which takes seconds.
TEXTS = st.lists(st.sampled_from("ab市𠮷😀é\u2028\x0b\n\r\t"), max_size=30).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


@pytest.mark.parametrize(
    ("text", "offset", "places"),
    [
        pytest.param("市電😀は", 3, ((0, 10), (0, 4), (0, 3)), id="behind a character of two units"),
        pytest.param("a\r\nb", 3, ((1, 0),) * 3, id="one line end of two characters"),
        pytest.param("a\rb\nc", 4, ((2, 0),) * 3, id="a carriage return ends a line"),
        pytest.param("a\u2028\x0bb", 3, ((0, 5), (0, 3), (0, 3)), id="a line separator does not"),
    ],
)
def test_a_place_is_counted_in_the_units_that_were_agreed_on(text, offset, places):
    assert tuple(Text(text, each).position(offset) for each in ("utf-8", "utf-16", "utf-32")) == places


@given(TEXTS, ENCODINGS, st.data())
def test_a_place_leads_back_to_its_character(text, encoding, data):
    offset = data.draw(st.integers(0, len(text)))
    counted = Text(text, encoding)
    # Between the two characters of one line end stands no place of its own.
    expected = offset - 1 if text[max(0, offset - 1) : offset + 1] == "\r\n" else offset
    assert counted.offset(counted.position(offset)) in {expected, offset}


@given(TEXTS, st.tuples(st.integers(0, 9), st.integers(0, 99)), ENCODINGS)
def test_a_place_that_is_not_there_is_the_end_of_its_line_or_of_the_text(text, position, encoding):
    assert 0 <= Text(text, encoding).offset(position) <= len(text)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_what_two_texts_have_in_common_stands_at_both_ends_and_never_overlaps(head, one, other, tail):
    before, after = head + one + tail, head + other + tail
    first, last = changed(before, after)
    assert first + last <= min(len(before), len(after))
    assert (before[:first], before[len(before) - last :]) == (after[:first], after[len(after) - last :])
    assert first >= len(head) or first + last >= min(len(before), len(after))
