# SPDX-License-Identifier: MIT
"""The tokens of web pages are those that a browser reads: justhtml, which passes the standard's own tests, says so."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from justhtml import stream

from l10n.formats.html.tokens import attributes, tokens


def listed(text):
    """The tags, comments and declarations of a page, as `stream` tells them."""
    for token in tokens(text):
        written = text[token.start : token.end]
        if token.raw or written == "</>":
            continue
        if token.name:
            yield "end" if token.closes else "start", token.name
        elif re.match("<!doctype", written, re.IGNORECASE):
            yield "doctype", ""
        elif not re.match("</?[A-Za-z]", written):  # what is not closed at the page's end is dropped
            yield "comment", ""


def told(text):
    """The same of justhtml."""
    for kind, said in stream(text):
        if kind in {"start", "end"}:
            yield kind, said[0] if kind == "start" else said
        elif kind != "text":
            yield kind, ""


PAGES = st.lists(
    st.sampled_from(
        """<|>|</|<!--|-->|--!>|<!-->|<!--->|<p|<p>|</p>|<P CLASS=a>|<b a=x/>|<i/>|<script>|</script>|</SCRIPT >|</ |</>
        |a| |=|/|<title>|</title>|<textarea>|</textarea>|<style>|</STYLE>|<!doctype html>|<!|<?|<a href=x>|<a b = 'c>'>
        |あ|-|!|<iframe>|</iframe>|<xmp>|</xmp>|<plaintext>|<noframes>|</noframes>|<img alt="<b>">|<a =b>|<a / b/c>
        """.replace("\n        ", "").split("|")
    ),
    max_size=12,
).map("".join)


@settings(max_examples=1500, deadline=None)
@given(PAGES)
def test_drawn_pages_have_the_tokens_of_a_browser(text):
    # An end tag whose attribute is not closed is dropped by the standard (13.2.5), which justhtml does not do.
    assert list(listed(text)) == list(told(text))


CASES = [
    ("<script><!--<script></script>--></script><p>", [("start", "script"), ("end", "script"), ("start", "p")]),
    ("<script><!--></script><p>", [("start", "script"), ("end", "script"), ("start", "p")]),
    ("<title><b></title><b>", [("start", "title"), ("end", "title"), ("start", "b")]),
    ("<svg><![CDATA[<b>]]></svg><![CDATA[x>", [("start", "svg"), ("comment", ""), ("end", "svg"), ("comment", "")]),
    ("<svg><p><![CDATA[x><b>", [("start", "svg"), ("start", "p"), ("comment", ""), ("start", "b")]),
    ("</p <b>x", [("end", "p")]),
    ("a < b & c <3", []),
    ('<p title="<b>" <i>', [("start", "p")]),
    ("<noscript><b></noscript>", [("start", "noscript"), ("start", "b"), ("end", "noscript")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=range(len(CASES)))
def test_odd_pages_have_the_tokens_of_a_browser(text, expected):
    assert list(listed(text)) == expected


def test_xml_is_read_as_xml():
    text = "<title/><Script><b/></Script><![CDATA[<i>]]><?a >?><!-- --!> -->"
    found = [(text[each.start : each.end], each.name) for each in tokens(text, xml=True)]
    assert found == [
        ("<title/>", "title"),
        ("<Script>", "Script"),
        ("<b/>", "b"),
        ("</Script>", "Script"),
        ("<![CDATA[<i>]]>", ""),
        ("<?a >?>", ""),
        ("<!-- --!> -->", ""),
    ]


def test_values_of_attributes_stand_where_they_are_written():
    text = '<a B = "c d" e=\'f\'\n g=h/ i j="" k>'
    (token,) = tokens(text)
    found = [(name, text[start:end], quote) for name, (start, end), quote in attributes(text, token)]
    assert found == [("b", "c d", '"'), ("e", "f", "'"), ("g", "h/", ""), ("j", "", '"')]
