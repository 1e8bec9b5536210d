# SPDX-License-Identifier: MIT
"""Where English sentences end: at marks before a capital, unless an abbreviation or an initial stands there."""

import re

from l10n.alignment.tables import ABBREVIATIONS
from l10n.model import Span
from l10n.patterns import late

_END = late(r"""(?:[.!?…]+["'”’)\]*_`]*(?:\[\^[^\]\s]+\])*)(?P<gap>\s+)(?=["'“‘(\[*_]*[A-Z0-9`])""")
_OPENING, _CLOSING = "\"'“‘([*_`", "\"'”’)]*_`"
_NOTES = re.compile(r"(?:\[\^[^\]\s]+\])+$")
"""Marks of footnotes, which stand behind the end of a sentence."""
_INITIALS = re.compile(r"[A-HJ-Z]|[A-Za-z](?:\.[A-Za-z])+")
_SPACE = re.compile(r"\s+")


def english_sentences(text: str) -> list[Span]:
    """The places of the sentences of `text` in code points; white space alone stands between them."""
    spans, start = [], len(text) - len(text.lstrip())
    for found in _END.finditer(text):
        if _ends(text[start : found.start("gap")]):
            spans.append((start, found.start("gap")))
            start = found.end("gap")
    end = len(text.rstrip())
    return [*spans, (start, end)] if end > start else spans


def on_one_line(text: str) -> str:
    """The sentence with its line breaks as spaces."""
    return _SPACE.sub(" ", text).strip()


def _ends(before: str) -> bool:
    """Whether the mark at the end of `before`, a sentence so far, ends it."""
    bare = _NOTES.sub("", before).rstrip(_CLOSING)
    if not bare.endswith("."):
        return True
    word = bare.rstrip(".").rpartition(" ")[2].lstrip(_OPENING)
    if word.isdigit():
        # A number with a period that stands alone is one of a list.
        return word != bare.rstrip(".").strip()
    return word.lower() not in ABBREVIATIONS and not _INITIALS.fullmatch(word)
