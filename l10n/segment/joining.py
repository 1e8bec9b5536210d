# SPDX-License-Identifier: MIT
"""Joins the lines of a sentence that was wrapped."""

import re

from l10n.text import HIRAGANA, KANJI, KATAKANA

_WRAP = re.compile(r"[^\S\n]*\n\s*")
_JAPANESE = f"[{HIRAGANA}{KATAKANA}{KANJI}]"
_LATIN = "[A-Za-z0-9]"
_WIDE = re.compile(f"[{HIRAGANA}{KATAKANA}{KANJI}\u3000-\u303f\uff01-\uff60‘’“”…―—]")
_FULL_WIDTH_MARK = re.compile("[\u3000-\u303f\uff01-\uff60‘’“”…―—・]")
_SPACED = re.compile(f"{_JAPANESE} {_LATIN}|{_LATIN} {_JAPANESE}")


def joined(sentence: str, text: str) -> str:
    """`sentence` on one line: nothing between Japanese lines, a space between Latin words.

    Between Japanese and Latin stands a space if `text`, from which the sentence comes, sets them apart.
    """
    if "\n" not in sentence:
        return sentence
    return _WRAP.sub(lambda wrap: _glue(sentence[wrap.start() - 1], sentence[wrap.end()], text), sentence)


def _glue(before: str, after: str, text: str) -> str:
    """What stands between `before` and `after` when the line end between them goes."""
    wide = bool(_WIDE.match(before)), bool(_WIDE.match(after))
    if all(wide) or _FULL_WIDTH_MARK.match(before) or _FULL_WIDTH_MARK.match(after):
        return ""
    if any(wide):
        return " " if _SPACED.search(text) else ""
    return "" if before == "-" else " "
