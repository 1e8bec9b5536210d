# SPDX-License-Identifier: MIT
"""Joins the lines of a sentence that was wrapped."""

import re

from l10n.patterns import late
from l10n.text import HIRAGANA, KANJI, KATAKANA

_WRAP = re.compile(r"[^\S\n]*\n\s*")
_JAPANESE = f"[{HIRAGANA}{KATAKANA}{KANJI}]"
_LATIN = "[A-Za-z0-9]"
_WIDE = late(f"[{HIRAGANA}{KATAKANA}{KANJI}\u3000-\u303f\uff01-\uff60‘’“”…―—]")
_FULL_WIDTH_MARK = re.compile("[\u3000-\u303f\uff01-\uff60‘’“”…―—・]")
_GOES_ON = re.compile(r"(?:(?:https?|ftp)://[!-~]*|(?<=[^\s_])_{1,3}|(?<=[^\w\s*\\`])\*{1,3})\Z")
"""An address, or marks of emphasis that close before white space only: those of CommonMark look at both sides."""
_OPENS = re.compile(r"(?:https?|ftp)://|_{1,3}(?=[^\s_])|\*{1,3}(?=[^\w\s*])")
_REACH = 200
_SPACED = late(f"{_JAPANESE} {_LATIN}|{_LATIN} {_JAPANESE}")


def joined(sentence: str, text: str) -> str:
    """`sentence` on one line: nothing between Japanese lines, a space between Latin words.

    Between Japanese and Latin stands a space if `text`, from which the sentence comes, sets them apart.
    """
    if "\n" not in sentence:
        return sentence
    return _WRAP.sub(lambda wrap: _between(sentence, wrap.start(), wrap.end(), text), sentence)


def _between(sentence: str, start: int, end: int, text: str) -> str:
    """What stands in the place of the line end from `start` to `end`."""
    if _stands_apart(sentence[max(0, start - _REACH) : start], sentence[end : end + _REACH]):
        return " "
    return _glue(sentence[start - 1], sentence[end], text)


def _stands_apart(before: str, after: str) -> bool:
    """Whether the end of one line or the start of the next would be something else without white space between.

    An address would go on or begin nowhere, a mark of emphasis would not be one: https://example.com/a⏎を見る /
    _強調_⏎です / **（注）**⏎は.
    """
    if after[0].isalnum() and _GOES_ON.search(before):
        return True
    return before[-1].isalnum() and _OPENS.match(after) is not None


def _glue(before: str, after: str, text: str) -> str:
    """What stands between `before` and `after` when the line end between them goes."""
    wide = bool(_WIDE.match(before)), bool(_WIDE.match(after))
    if all(wide) or _FULL_WIDTH_MARK.match(before) or _FULL_WIDTH_MARK.match(after):
        return ""
    if any(wide):
        return " " if _SPACED.search(text) else ""
    return "" if before == "-" else " "
