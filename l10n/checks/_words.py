# SPDX-License-Identifier: MIT
"""Small readings of a text that several checks share: how it begins and ends, how it is quoted in a message."""

import unicodedata
from collections.abc import Sequence

from l10n.checks._frame import Context
from l10n.model import Entry
from l10n.patterns import late
from l10n.text import HIRAGANA, KANJI

KANA = f"{HIRAGANA}\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
"""Kana without the middle dot and the double hyphen, which are punctuation."""

JAPANESE_RUN = late(f"[{KANA}{KANJI}](?:[{KANA}{KANJI}・、。「」『』（）〈〉《》！？〜\u3000]*[{KANA}{KANJI}])?")
"""A stretch of Japanese with the marks inside it."""

CLOSING = "*_`\"'”’)]}」』）】〉》"
"""What may stand after the mark that ends a sentence."""

_SHOWN = 40


def quoted(text: str) -> str:
    """`text` for a message: one line, cut when it is long, between quotes."""
    short = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in short) + '"'


def listed(texts: list[str]) -> str:
    """Several quoted texts for a message, no more than four."""
    shown = ", ".join(quoted(each) for each in texts[:4])
    return f"{shown} and {len(texts) - 4} more" if len(texts) > 4 else shown


def ending(text: str) -> str:
    """The last character of `text` before white space, quotes, brackets and emphasis marks; empty where none is."""
    return text.rstrip().rstrip(CLOSING).rstrip()[-1:]


def folded(text: str) -> str:
    """`text` without differences of width, white space and the final stop; for comparing, never for spans."""
    return " ".join(unicodedata.normalize("NFKC", text).split()).rstrip("。.")


def document(entries: Sequence[Entry], context: Context) -> list[Entry]:
    """The live units of one document; none where the pairs are a table of any sentences."""
    if context.pairs is None or not context.pairs.is_catalogue:
        return []
    return [entry for entry in entries if not entry.obsolete]
