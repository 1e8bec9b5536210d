# SPDX-License-Identifier: MIT
"""Whatever a translator writes into a value of the front matter, it stays one plain value, as YAML and TOML read it."""

import re
import tomllib

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from l10n.formats import formats
from l10n.model import Segment
from l10n.render import render

MARKDOWN = formats()["markdown"]
DOCUMENTS = {
    "plain": "---\ntitle: 料金\nlayout: page\n---\n本文。\n",
    "single": "---\ntitle: '料金'\nlayout: page\n---\n本文。\n",
    "double": '---\ntitle: "料金"\nlayout: page\n---\n本文。\n',
    "folded": "---\ntitle: >\n  料金\nlayout: page\n---\n本文。\n",
    "literal": "---\ntitle: |\n  料金\nlayout: page\n---\n本文。\n",
    "basic": '+++\ntitle = "料金"\nlayout = "page"\n+++\n本文。\n',
    "toml-literal": "+++\ntitle = '料金'\nlayout = 'page'\n+++\n本文。\n",
}
PIECES = st.sampled_from(
    [
        *"!!python/name:os.system &a *a --- ... ' \" \\ # { [ % @ ` null word title:".split(),
        *("\n", "\r", "\x01", "\x85", "\u2028", "\ufeff", "\ufffe", "\x9f", " ", "\t", ": ", "- ", "| ", "> "),
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=6).map("".join).filter(lambda text: text.strip())


def matter(name, target):
    text = DOCUMENTS[name]
    blocks = [(block, (Segment(block.text, (0, len(block.text))),)) for block in MARKDOWN.parse(text)]
    page = render(text, blocks, target_of=lambda each: {"料金": target}.get(each.source), escape=MARKDOWN.escape)
    fence = page.text[:3]
    empty, inner, body = re.split(rf"^{re.escape(fence)}\n", page.text, flags=re.MULTILINE)
    assert (empty, body) == ("", "本文。\n")
    return yaml.safe_load(inner) if fence == "---" else tomllib.loads(inner)


@pytest.mark.parametrize("name", DOCUMENTS)
@given(target=TEXTS)
@example(target="\x01!!python/object/apply:os.system ['id']")
@example(target="Prices\nlayout: evil")
@example(target="\x01 x")
def test_a_value_stays_one_plain_value(name, target):
    read = matter(name, target)
    assert (list(read), read["layout"], type(read["title"])) == (["title", "layout"], "page", str)
    assert "\n" not in read["title"].rstrip("\n")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_tag_behind_a_control_character_is_letters(name):
    assert matter(name, "\x01!!python/name:os.system")["title"].strip() == "!!python/name:os.system"
