# SPDX-License-Identifier: MIT
"""Sentences leave out the readings above words, and take them along at their places."""

from l10n.model import Aside, Inline
from l10n.segment import segments


def marked(text):
    """A text without its marks, and its asides: ( opens one ahead, [ another, ] closes."""
    plain, asides, opened = [], [], None
    for each in text:
        if each in "([":
            opened = (len(plain), each == "(")
        elif each == "]":
            asides.append(Aside(opened[0], len(plain), opened[1]))
        else:
            plain.append(each)
    return "".join(plain), tuple(asides)


def test_a_sentence_has_its_asides_in_its_span_and_not_in_its_source():
    text, asides = marked("今日は(<r>]晴[<t>は</r>]れ。(<r>]明日[<t>あす</r>](<r>]雨[<t>あめ</r>]。[</p>]")
    found = segments(text, asides=asides)
    assert [each.source for each in found] == ["今日は晴れ。", "明日雨。"]
    assert [text[slice(*each.span)] for each in found] == [
        "今日は<r>晴<t>は</r>れ。",
        "<r>明日<t>あす</r><r>雨<t>あめ</r>。</p>",
    ]


def test_markup_stands_at_its_place_among_asides():
    """No sentence is cut within it, as none is without asides."""
    text, asides = marked("(<r>]港[<t>みなと</r>]と<b>船。波。</b>です。")
    at, end = text.index("<b>"), text.index("</b>") + 4
    inline = Inline(at, end, (at + 3, end - 4))
    found = segments(text, inlines=(inline,), asides=asides)
    assert [each.source for each in found] == ["港と<b>船。波。</b>", "です。"]
    assert len(segments(text, asides=asides)) > 2


def test_white_space_that_html_writes_stands_between_sentences():
    found = segments("一つ目。&nbsp;二つ目は3&#160;月。&emsp;終わり")
    assert [each.source for each in found] == ["一つ目。", "二つ目は3&#160;月。", "終わり"]
    assert [each.source for each in segments("1.&nbsp;検索ウィンドウ")] == ["1.&nbsp;検索ウィンドウ"]
