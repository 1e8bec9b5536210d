# SPDX-License-Identifier: MIT
"""Comments in code, for projects that ask for those of a language."""

import pytest

from l10n.formats import Hints, formats

MARKDOWN = formats()["markdown"]
ROWS = [
    ("python", "# 合計を出す。", ["合計を出す。"]),
    ("python", "total = 1  # 初めは一つ", ["初めは一つ"]),
    ("python", "label = '# 見出し'  # 題", ["題"]),
    ("python", "label = '# 見出し'", []),
    ("python", 'label = "\\"# 題"', []),
    ("python", "# don't # 二重", ["don't # 二重"]),
    ("python", "print(it's)  # 閉じない", []),
    ("rust", 'let page = get("https://example.org"); // 取得', ["取得"]),
    ("rust", "fn both<'a>(x: &'a str) -> usize { 1 } // 長さ", ["長さ"]),
    ("sql", "SELECT 1 -- 一件", ["一件"]),
    ("sql", "-- 全件\nSELECT 2", ["全件"]),
    ("python", "count //= 2", []),
    ("text", "# 合計", []),
]


@pytest.mark.parametrize(("language", "code", "expected"), ROWS, ids=range(len(ROWS)))
def test_comments_of_a_language_that_was_asked_for_are_text(language, code, expected):
    text = f"本文。\n\n```{language}\n{code}\n```\n"
    asked = MARKDOWN.read(text, Hints("a.md", code_comments=("python", "rust", "sql")))
    assert [text[slice(*block.span)] for block in asked.blocks] == ["本文。", *expected]
    assert [text[slice(*block.span)] for block in MARKDOWN.read(text, Hints("a.md")).blocks] == ["本文。"]
