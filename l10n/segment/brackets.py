# SPDX-License-Identifier: MIT
"""Finds what is closed in a text: bracket pairs, quotations, inline code, addresses, kaomoji, emphasis."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from l10n.patterns import late

OPENERS = "「『（(【〔［[｛{〈《〝“‘«｢"
CLOSERS = "」』）)】〕］]｝}〉》〟”’»｣"
TOGGLES = '"＂'
ROUND = "（("
SQUARE = "〔［【"
QUOTES = "「『“‘〝｢«《〈" + TOGGLES

_OPENER = dict(zip(CLOSERS, OPENERS, strict=True))
_EVENT = re.compile(f"[{re.escape(OPENERS + CLOSERS + TOGGLES)}`:\n^]")
_CLOSING = re.compile(f"[{re.escape(OPENERS + TOGGLES)}`:^]")
"""What every closed stretch begins with, or an address has."""
_BLANK = re.compile(r"\n[^\S\n]*\n")
_URL = re.compile(r"://[!-~]*[A-Za-z0-9/=_&#-]")
_CODE = re.compile(r"(`{1,3})[^`\n]+\1(?!`)")
_INSIDE = r"[^()（）\n\u3041-\u309f\u4e00-\u9fff0-9A-NP-SU-Za-np-su-z、。「」]"
_FEATURE = "[´`^＾∀;；_＿><＞＜≧≦▽∇°ﾟДωT・-]"
# A face needs two features, or it would be a bracket in a formula.
_FACE = rf"[（(]{_INSIDE}{{0,8}}{_FEATURE}{_INSIDE}{{0,8}}{_FEATURE}{_INSIDE}{{0,4}}[)）]"
_KAOMOJI = late(rf"{_FACE}(?:[mノﾉ／/ゞbo][~～]*|z+)?(?![A-Za-z0-9])|\^[_o.▽]?\^[;；]*")
_EMPHASIS = re.compile(r"\*{1,3}|~~|(?<![A-Za-z0-9_])_{1,3}|_{1,3}(?![A-Za-z0-9_])|\n[^\S\n]*\n|(?m:^[ \t]*\*[ \t])")


class Form(Enum):
    """What closes a span."""

    PAIR = auto()
    OPAQUE = auto()
    FACE = auto()


class Closed(NamedTuple):
    """A stretch of text that nothing inside can end; the outermost one of its place."""

    start: int
    end: int
    """`start` and `end` in code points, half-open, brackets included."""
    form: Form


def closed(text: str) -> list[Closed]:
    """The outermost closed stretches of `text`, in order.

    A bracket without its partner in the same paragraph closes nothing, so that a quotation left open
    costs its own paragraph at most. Linear in the text.
    """
    if not has_closed(text):
        return []
    found: list[Closed] = []
    for span in sorted(_spans(text)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def has_closed(text: str) -> bool:
    """Whether anything of a text may be closed."""
    return _CLOSING.search(text) is not None


def _spans(text: str) -> Iterator[Closed]:
    waiting: list[int] = []
    counts: dict[str, int] = {}
    done = 0
    for event in _EVENT.finditer(text):
        at = event.start()
        if at < done:
            continue
        character = text[at]
        if opaque := _opaque(text, at, character):
            done = opaque.end
            yield opaque
        elif character == "\n":
            if _BLANK.match(text, at):
                waiting.clear()
                counts.clear()
        elif character in TOGGLES and not counts.get(character) and _opens(text, at):
            waiting.append(at)
            counts[character] = 1
        elif character in OPENERS:
            waiting.append(at)
            counts[character] = counts.get(character, 0) + 1
        elif opener := _partner(character, counts):
            yield Closed(_close(text, waiting, counts, opener), at + 1, Form.PAIR)


def _opaque(text: str, at: int, character: str) -> Closed | None:
    """Code, an address or a face that begins at `at`."""
    if character == "`" and (code := _CODE.match(text, at)):
        return Closed(at, code.end(), Form.OPAQUE)
    if character == ":" and (address := _URL.match(text, at)):
        return Closed(at, address.end(), Form.OPAQUE)
    if character in "(（^" and (face := _KAOMOJI.match(text, at)):
        return Closed(at, face.end(), Form.FACE)
    return None


def _opens(text: str, at: int) -> bool:
    """Whether a quotation mark without direction may open: a word follows; 15" is no quotation."""
    return not text[at + 1 : at + 2].isspace() and not text[at - 1 : at].isdigit()


def _partner(character: str, counts: dict[str, int]) -> str:
    """The opening bracket that `character` closes, if one is open."""
    opener = character if character in TOGGLES else _OPENER.get(character, "")
    if counts.get(opener):
        return opener
    return ""


def _close(text: str, waiting: list[int], counts: dict[str, int], opener: str) -> int:
    """Take `opener`'s last place from those `waiting`, and what was opened after it and never closed."""
    while True:
        at = waiting.pop()
        counts[text[at]] -= 1
        if text[at] == opener:
            return at


def emphasis_ends(text: str) -> frozenset[int]:
    """Where a run of `*`, `_` or `~~` closes what one before it in its paragraph has opened."""
    if not ("*" in text or "_" in text or "~~" in text):
        return frozenset()
    return frozenset(_emphasis_ends(text))


def _emphasis_ends(text: str) -> Iterator[int]:
    opened: set[str] = set()
    for run in _EMPHASIS.finditer(text):
        mark = run[0]
        if "\n" in mark:
            opened.clear()
        elif mark in opened:
            opened.discard(mark)
            yield run.start()
        elif not mark.endswith((" ", "\t")):
            opened.add(mark)
