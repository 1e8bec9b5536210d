# SPDX-License-Identifier: MIT
"""How a line of Markdown reads: what is seen of it, and as what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.formats.markdown.look import look

SEEN = {
    "bold": ("**超知能**の開発", [("超知能", "strong"), ("の開発", "")]),
    "not-bold": ("**超知能（AI）**は", [("*", ""), ("*", ""), ("超知能（AI）", ""), ("*", ""), ("*", ""), ("は", "")]),
    "nested": ("***a** b*", [("a", "em strong"), (" b", "em")]),
    "code": ("`` a`b `` c", [(" a`b ", "code"), (" c", "")]),
    "link": ("[a **b**](c.md 'd')", [("a ", "link"), ("b", "link strong")]),
    "image": ("see ![a map](map.png)", [("see ", ""), ("", "image"), ("a map", "image")]),
    "struck": ("~~old~~ new", [("old", "s"), (" new", "")]),
    "note": ("so it is.[^1]", [("so it is.", ""), ("1", "sup")]),
    "escaped": (r"3 \* 4", [("3 ", ""), ("* 4", "")]),
    "tags": ("H<sub>2</sub>O<br>x", [("H", ""), ("2", "sub"), ("O", ""), ("<br>", "break"), ("x", "")]),
    "strange-tag": ("a <Badge x/> b", [("a ", ""), ("<Badge x/>", "tag"), (" b", "")]),
    "open-tag-ends-with-its-mark": ("**<b>x** y", [("x", "strong strong"), (" y", "")]),
    "closing-tag-alone": ("x</b> y", [("x", ""), ("</b>", "tag"), (" y", "")]),
}


@pytest.mark.parametrize(("text", "seen"), SEEN.values(), ids=SEEN)
def test_what_is_seen(text, seen):
    assert [(text[slice(*each.span)], " ".join(each.names)) for each in look(text)] == seen


def test_what_is_written_otherwise_is_shown_as_it_is_meant():
    assert [(each.shown, each.address) for each in look('a &amp; <img alt="map" src="m.png">')] == [
        (None, ""),
        ("&", ""),
        (None, ""),
        ("map", "m.png"),
    ]


@pytest.mark.parametrize("text", ["普通の文。", "x" * 20_001 + "*"], ids=["no-mark", "too-long"])
def test_nothing_is_said_of_a_text_without_marks_and_of_one_without_end(text):
    assert look(text) is None


@given(st.text("a漢 *_`~[]()<>!&;\\^/b1\n\ud800", max_size=40))
def test_stretches_are_in_order_and_inside_the_text(text):
    places = [place for each in look(text) or () for place in each.span]
    assert places == sorted(places)
    assert not places or (places[0] >= 0 and places[-1] <= len(text))
