# SPDX-License-Identifier: MIT
"""The review page as text: its policy, its marks, what became of hostile texts; no browser needed."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("jinja2", reason="jinja2 is not installed")

from demo import ARTICLE, PAGE

from l10n.report.review import Live, ReviewDocument, ReviewPage, ReviewUnit, Sheet, State, page
from l10n.report.review.diff import changes
from l10n.report.review.facts import identities
from l10n.report.review.flow import paragraphs
from l10n.report.review.marks import Mark, marked


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of styles and scripts."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.found, self.texts = [], {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, text):
        if self.found and self.found[-1][0] in {"style", "script"} and text.strip():
            self.texts.setdefault(self.found[-1][0], []).append(text)


def without_marks(html):
    return re.sub(r"<rt>.*?</rt>|<[^>]*>", "", html)


def test_the_policy_allows_the_page_own_style_and_script_only():
    elements = Elements(page(PAGE))
    policy = next(attrs["content"] for tag, attrs in elements.found if attrs.get("http-equiv"))
    style, script = elements.texts["style"][0], elements.texts["script"][-1]
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    assert policy.startswith(
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; base-uri 'none'"
    )
    assert [name for _, attrs in elements.found for name in attrs if name.startswith("on") or name == "style"] == []
    assert [attrs for _, attrs in elements.found if "src" in attrs] == []


def test_the_same_values_give_the_same_page():
    assert page(PAGE) == page(PAGE)


def test_only_a_served_page_saves_and_approves_units():
    live = Live("review.css", "review.js")
    buttons = [re.findall(r"<button[^>]*>(\w+)</button>", Sheet(PAGE, each).article(5)) for each in (None, live)]
    assert buttons == [["Use"], ["Save", "Approve", "Use"]]
    served = Elements(Sheet(PAGE, live).html())
    assert [attrs for tag, attrs in served.found if tag in {"link", "script"}] == [
        {"rel": "stylesheet", "href": "review.css"},
        {"src": "review.js", "defer": None},
        {"type": "application/json", "id": "values"},
    ]


def test_links_survive_what_changes_around_a_unit():
    moved = ReviewPage("t", (ReviewDocument("tram.md", PAGE.documents[0].catalogue, ARTICLE[::-1]),))
    assert identities(moved) == identities(PAGE)[: len(ARTICLE)][::-1]
    twins = ReviewPage("t", (ReviewDocument("a", "a.po", (ReviewUnit("同じ"), ReviewUnit("同じ"))),))
    assert len(set(identities(twins))) == 2


def test_units_of_one_paragraph_stand_together():
    units = [ReviewUnit("あ", paragraph=paragraph) for paragraph in ("1", "1", "2", "", "")]
    assert [len(each.units) for each in paragraphs(units)] == [2, 1, 1, 1]


def test_overlapping_marks_are_cut_at_their_ends():
    html = marked("路面電車の運賃", [Mark((0, 4), "t h0"), Mark((2, 7), "f error"), Mark((4, 4), "f here")])
    assert html == (
        '<span class="t h0">路面</span><span class="t h0 f error">電車</span>'
        '<span class="f here"></span><span class="f error">の運賃</span>'
    )


@pytest.mark.parametrize(
    "text",
    ["<ruby>都<rp>（</rp><rt>まち</rt><rp>）</rp></ruby>の顔", "｜都《まち》の顔", "都《まち》の顔"],
    ids=["html", "bar", "kanji"],
)
def test_ruby_is_set_as_ruby(text):
    assert marked(text, []) == "<ruby>都<rt>まち</rt></ruby>の顔"


@given(
    st.text("都電<>&《》｜ab\x1b\u202e\n", max_size=30),
    st.lists(st.tuples(st.integers(-3, 35), st.integers(-3, 35)), max_size=5),
)
def test_marks_never_lose_or_double_text(text, spans):
    html = marked(text, [Mark(span, "t") for span in spans])
    assert without_marks(html) == without_marks(marked(text, []))
    assert html.count("<span") == html.count("</span>")
    assert html.count("<ruby") == html.count("</ruby")


@given(st.text("日本語の走るran 12", max_size=30), st.text("日本語の走るran 12", max_size=30))
def test_a_diff_holds_both_texts(before, after):
    pieces = list(changes(before, after))
    assert "".join(text for kind, text in pieces if kind != "gone") == after
    assert sum(len(text) for kind, text in pieces if kind != "new") == len(before)


def test_a_diff_shows_the_words_that_changed():
    assert list(changes("日中は10分おきに走る。", "日中は8分おきに走る。")) == [
        ("same", "日中は"),
        ("gone", "10"),
        ("new", "8"),
        ("same", "分おきに走る。"),
    ]


def test_a_number_changes_as_a_whole():
    assert list(changes("費用は1,430.5億円", "費用は1,480.5億円")) == [
        ("same", "費用は"),
        ("gone", "1,430.5"),
        ("new", "1,480.5"),
        ("same", "億円"),
    ]


def test_values_come_back_from_the_page_as_they_were():
    source = "</script><!--<script>&amp;\u2028\ud800\x00"
    html = page(ReviewPage("t", (ReviewDocument("a", "a.po", (ReviewUnit(source, "x\u202e"),)),)))
    html.encode("utf-8")
    held = re.search(r'id="values">(.*?)</script>', html, re.DOTALL)
    assert json.loads(held[1])["units"][0]["source"] == source
    assert not set("\u202e\u2028\x00") & set(html)


def test_an_empty_page_is_a_page():
    assert "<article" not in page(ReviewPage("nothing", ()))


@pytest.mark.parametrize("state", [State.JOINED, State.FUZZY])
def test_an_english_that_went_into_its_neighbours_is_named_also_where_somebody_has_to_look_again(state):
    units = (ReviewUnit("費用は市が持つ。", "<EMPTY>", state=state),)
    assert "joined with its neighbour" in page(ReviewPage("t", (ReviewDocument("a.md", "a.po", units),)))
