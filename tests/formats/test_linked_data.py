# SPDX-License-Identifier: MIT
"""What pages tell search engines: only the keys that the settings name are text."""

import json

import pytest

from l10n.config import parse_settings
from l10n.formats import Hints, formats
from l10n.model import Segment
from l10n.pipeline.documents import hints_of
from l10n.render import render

HTML = formats()["html"]
PAGE = """<script type="application/ld+json">
{"@type": "Article", "headline": "港の\\"朝\\"", "author": {"name": "佐藤", "url": "/佐藤"},
 "keywords": ["船", "波", 3, {"x": "y"}], "name": "\\u6e2f", "description": "話"}
</script><script>var name = "海";</script><p>本文</p>
"""
SETTINGS = """[html]
json-ld = ["headline", "keywords", "name"]
"""


def hints():
    return hints_of(parse_settings(SETTINGS, "l10n.toml"), "a.html")


def test_nothing_is_text_by_default():
    page = HTML.read(PAGE, Hints("a.html"))
    assert [block.text for block in page.blocks] == ["本文"]
    assert list(page.unreached(PAGE)) == []


def test_the_values_of_named_keys_are_text():
    page = HTML.read(PAGE, hints())
    assert [block.text for block in page.blocks] == ['港の\\"朝\\"', "佐藤", "船", "波", "本文"]
    assert list(page.unreached(PAGE)) == []


TARGETS = ['A "new" \\ B', 'A \\"new\\" one', "</script><b>", "a\tb\nc\u2028d", "\\u0041", "é"]
READ = ['A "new" \\ B', 'A "new" one', "</script><b>", "a b c\u2028d", "A", "é"]


@pytest.mark.parametrize(("target", "expected"), list(zip(TARGETS, READ, strict=True)), ids=range(len(TARGETS)))
def test_a_translation_is_a_string_of_json_and_ends_no_script(target, expected):
    blocks = [(block, [Segment(block.text, (0, len(block.text)))]) for block in HTML.read(PAGE, hints()).blocks]
    page = render(PAGE, blocks, target_of=lambda each: target if each.source == "船" else None, escape=HTML.escape).text
    data = json.loads(page.partition(">")[2].partition("</script>")[0])
    assert data["keywords"] == [expected, "波", 3, {"x": "y"}]
    assert page.partition("</script>")[2] == PAGE.partition("</script>")[2]
