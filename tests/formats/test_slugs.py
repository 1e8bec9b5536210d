"""Anchors are those that the generators make.

`slugs.tsv` holds one page: a heading a row, and the id that each generator gave it there. It was written from
github-slugger 2, VitePress's slugs (@mdit-vue/shared 3 with markdown-it-anchor 9), Hugo 0.168, Python-Markdown 3.11,
pymdownx.slugs 13 and zenn-markdown-html.
"""

from pathlib import Path

import pytest

from l10n.formats.markdown.headings import words
from l10n.formats.markdown.slugs import STYLES, anchors

HEADER, *ROWS = [
    line.split("\t") for line in (Path(__file__).parent / "slugs.tsv").read_text(encoding="utf-8").split("\n")[:-1]
]


@pytest.mark.parametrize("style", HEADER[1:])
def test_anchors_are_those_of_the_generator(style):
    page = [(words(row[0]), "") for row in ROWS]
    names = [row[0] for row in ROWS]
    expected = [row[HEADER.index(style)] for row in ROWS]
    assert list(zip(names, expected, strict=True)) == list(zip(names, anchors(STYLES[style], page), strict=True))
