# SPDX-License-Identifier: MIT
"""Which place of a repeated sentence a unit with a context takes, before and after the document was edited."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.catalog import Mention, bound
from l10n.model import Entry, Reference


def mentions(*lines):
    return [Mention("保存", line) for line in lines]


def unit(context, *lines, obsolete=False):
    references = tuple(Reference("a.md", line) for line in lines)
    return Entry("保存", context=context, references=references, obsolete=obsolete)


@pytest.mark.parametrize(
    ("lines", "units", "expected"),
    [
        # By hand: the line that the reference names, or one inside the paragraph that begins there.
        ((3, 7, 13), [unit(None), unit("画面", 7)], {1: "画面"}),
        ((3, 7, 13), [unit(None), unit("画面", 8)], {1: "画面"}),
        ((3, 7, 13), [unit(None, 3, 7, 13), unit("画面", 7)], {1: "画面"}),
        # By hand without a line: its number among the units of the sentence.
        ((3, 7, 13), [unit(None), unit("二つ目")], {1: "二つ目"}),
        ((3, 7, 13), [unit("一つ目"), unit(None)], {0: "一つ目"}),
        ((3, 7), [unit("甲"), unit("乙")], {0: "甲", 1: "乙"}),
        # It lives as long as its sentence stands there.
        ((3,), [unit(None), unit("画面")], {0: "画面"}),
        # The whole moved down.
        ((5, 9, 15), [unit(None, 3, 13), unit("画面", 7)], {1: "画面"}),
        # Rows of a table moved by one: each line names another place than before.
        ((4, 5, 6), [unit(None, 3, 5), unit("行", 4)], {1: "行"}),
        # One more in front, one more behind, one less in front.
        ((3, 5, 9, 15), [unit(None, 3, 13), unit("画面", 7)], {2: "画面"}),
        ((3, 7, 13, 20), [unit(None, 3, 13), unit("画面", 7)], {1: "画面"}),
        ((5, 11), [unit(None, 3, 13), unit("画面", 7)], {0: "画面"}),
        # Its own place is gone, and the others are not its.
        ((3, 11), [unit(None, 3, 13), unit("画面", 7)], {}),
        # Several in one paragraph.
        ((3, 3), [unit(None, 3), unit("後", 3)], {1: "後"}),
        # Obsolete ones come back with their sentence, and not beside a live one.
        ((3, 7), [unit(None, obsolete=True), unit("後", obsolete=True)], {1: "後"}),
        ((3, 7), [unit(None), unit("後", obsolete=True)], {}),
        ((3,), [unit(None, obsolete=True), unit("後", obsolete=True)], {}),
    ],
)
def test_a_unit_takes_its_place(lines, units, expected):
    assert bound(mentions(*lines), units) == expected


def test_a_heading_tells_more_than_lines():
    """A place was added so that the old lines are all there, each at another place."""
    notes = [("paragraph",), ("paragraph",), ("paragraph", "under: 画面"), ("paragraph", "under: 帳票")]
    today = [Mention("保存", line, said) for line, said in zip((1, 5, 9, 13), notes, strict=True)]
    units = [replace(unit(None, 1, 9), notes=("paragraph",)), replace(unit("画面", 5), notes=notes[2])]
    assert bound(today, units) == {2: "画面"}


def test_other_sentences_are_nobodys():
    assert bound([Mention("開く", 1), *mentions(3, 5)], [Entry("開く"), unit(None), unit("後", 5)]) == {2: "後"}


@given(st.data())
def test_what_was_bound_stays_where_the_document_only_moves(data):
    lines = sorted(data.draw(st.sets(st.integers(1, 60), min_size=1, max_size=8)))
    owners = data.draw(st.lists(st.sampled_from([None, "甲", "乙"]), min_size=len(lines), max_size=len(lines)))
    units = [
        unit(name, *(line for line, owner in zip(lines, owners, strict=True) if owner == name))
        for name in dict.fromkeys(owners)
    ]
    moved = [line + data.draw(st.integers(0, 40)) for line in lines[:1]]
    for before, after in pairwise(lines):
        moved.append(moved[-1] + max(1, after - before + data.draw(st.integers(-5, 5))))
    expected = {place: owner for place, owner in enumerate(owners) if owner}
    assert bound(mentions(*moved), units) == expected
