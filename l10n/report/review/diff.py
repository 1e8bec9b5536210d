# SPDX-License-Identifier: MIT
"""What changed between two versions of a sentence, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from l10n.text import HIRAGANA, KANJI, KATAKANA

Piece = tuple[str, str]
"""What became of a stretch ("same", "gone" or "new"), and the stretch."""

_WORD = re.compile(
    f"\\d+(?:[.,．，]\\d+)*|[{KATAKANA}]+|[{KANJI}]+|[{HIRAGANA}]|[^\\W{HIRAGANA}{KATAKANA}{KANJI}]+|.", re.DOTALL
)
_LIMIT = 2_000
"""Words of a text; comparing takes time by their square."""


def changes(before: str, after: str) -> Iterator[Piece]:
    """The stretches of both texts in reading order; those kept and new give `after`, those kept and gone `before`."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _LIMIT:
        yield from (("gone", before), ("new", after))
        return
    gone = added = ""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        kept = "".join(new[j1:j2])
        if kind == "equal" and not _confetti(kept, gone, added, j2 == len(new)):
            yield from _replaced(gone, added)
            yield "same", kept
            gone = added = ""
        else:
            gone += "".join(old[i1:i2])
            added += kept
    yield from _replaced(gone, added)


def _confetti(kept: str, gone: str, added: str, last: bool) -> bool:
    """A lone kana between two replaced stretches is chance, and hinders reading."""
    return len(kept) == 1 and bool(gone and added) and not last


def _replaced(gone: str, added: str) -> Iterator[Piece]:
    if gone:
        yield "gone", gone
    if added:
        yield "new", added
