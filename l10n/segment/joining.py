# SPDX-License-Identifier: MIT
"""Joins the lines of a sentence that was wrapped."""

import re

from l10n.text import HIRAGANA, KANJI, KATAKANA

_WRAP = re.compile(r"[^\S\n]*\n\s*")
_WIDE = re.compile(f"[{HIRAGANA}{KATAKANA}{KANJI}、。，．！？「」『』（）【】・ー…―〜～：；]")


def joined(text: str) -> str:
    """`text` on one line: Japanese lines join without a space, Latin words with one.

    Between a Japanese and a Latin character stands a space if the text sets them apart elsewhere.
    """
    if "\n" not in text:
        return text
    return _WRAP.sub(
        lambda wrap: _glue(text[max(0, wrap.start() - 1) : wrap.start()], text[wrap.end() : wrap.end() + 1]), text
    )


def _glue(before: str, after: str) -> str:
    return "" if _WIDE.match(before) or _WIDE.match(after) or not before or not after else " "
