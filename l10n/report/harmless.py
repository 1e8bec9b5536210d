# SPDX-License-Identifier: MIT
"""Texts from anywhere, made harmless: nothing shown drives a terminal, turns the line round or starts a record."""

import json
import re
from functools import lru_cache
from typing import Any

# A build server takes "##[command]" and "##vso[command]" for its own anywhere in a line.
_COMMAND = re.compile(r"##(?=\w*\[)")
# What JSON may hold raw and a terminal, an editor or an encoder stumbles over: C1 controls, surrogates, and the
# marks that hide or turn text.
_UNSAFE_IN_JSON = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_ESCAPES = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def shown(text: str) -> str:
    """`text` on one line: controls, bidi marks and lone surrogates as escapes, all that can be seen as itself."""
    # Nearly all texts are plain; asking them as a whole costs a tenth of asking each character.
    return text if text.isprintable() and "##" not in text else "".join(pieces(text))


def pieces(text: str) -> list[str]:
    """What `shown` makes of each character of `text`."""
    each = list(text) if text.isprintable() else [_shown(character) for character in text]
    for match in _COMMAND.finditer(text):
        each[match.start() + 1] = r"\x23"
    return each


def clipped(text: str, limit: int) -> str:
    """`text` shown on one line, cut with an ellipsis to at most `limit` of its characters."""
    return shown(text) if len(text) <= limit else shown(text[: limit - 1]) + "…"


def as_json(value: Any, *, indent: int | None = None) -> str:
    """`value` as JSON in which Japanese stands as itself and what could do harm as an escape."""
    raw = json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (", ", ": "))
    return _COMMAND.sub(r"#\\u0023", _UNSAFE_IN_JSON.sub(lambda match: f"\\u{_units(match[0])}", raw))


@lru_cache(maxsize=4096)
def _shown(character: str) -> str:
    # A wide space is Japanese punctuation, and a no-break space takes its cell like any other.
    if character.isprintable() or character in "\u3000\xa0":
        return character
    return _ESCAPES.get(character) or character.encode("unicode_escape").decode("ascii")


def _units(character: str) -> str:
    encoded = character.encode("utf-16-be", "surrogatepass").hex()
    return "\\u".join(encoded[start : start + 4] for start in range(0, len(encoded), 4))
