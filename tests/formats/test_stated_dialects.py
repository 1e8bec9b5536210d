# SPDX-License-Identifier: MIT
"""What the settings say a document is written in holds also where the document does not show it."""

import pytest

from l10n.formats import Hints, formats

MARKDOWN = formats()["markdown"]
TEXT = "**人工知能（AI）**は速い。\n"


@pytest.mark.parametrize("name", ["mkdocs", "zenn", "mdx", "hugo"])
def test_a_dialect_that_is_stated_is_the_documents(name):
    assert MARKDOWN.read(TEXT, Hints("a.md", dialects=(name,))).dialects == (name,)
    assert MARKDOWN.read(TEXT, Hints("a.md")).dialects == ()


def test_indented_lines_are_text_in_mdx_wherever_it_is_stated():
    text = "本文。\n\n    字下げした文。\n"
    kinds = [len(MARKDOWN.read(text, Hints("a.md", dialects=stated)).blocks) for stated in (("mdx",), None)]
    assert kinds == [2, 1]
