# SPDX-License-Identifier: MIT
"""Where an English sentence is best broken for reading: at clause ends, before small words, never within a phrase."""

import re

from l10n.english import DATA
from l10n.tables import classes

_WORDS = classes(DATA, "breaks")
_CLAUSES = _WORDS["opens a clause"]
_PHRASES = _WORDS["opens a phrase"]
_BOUND = _WORDS["holds the next"]

_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*\Z")
_TITLE = re.compile(r"(?:Mrs?|Ms|Dr|Prof|St|No|vs|e\.g|i\.e)\.\Z", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[:;][\"'”’)\]]*\Z|[—–]\Z")
_COMMA = re.compile(r"[,、，。][\"'”’)\]]*\Z")
_NAME = re.compile(r"[A-Z][\w'’.-]*\Z")
_NUMBER = re.compile(r"[$€£¥]?\d[\d,.]*\Z")
_LETTERS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

BEST = 0
"""What the best place costs, behind a sentence."""
WORST = 60
"""What a place costs that tears what is read as one."""


def cost(before: str, after: str) -> int:
    """How much a break between two words, their marks included, disturbs readers: from `BEST` to `WORST`."""
    if _SENTENCE_END.search(before) and not _TITLE.search(before):
        return BEST
    if _CLAUSE_END.search(before) or after[:1] in ("—", "–"):
        return 2
    first, second = _plain(before), _plain(after)
    if _COMMA.search(before):
        return 4 if second in _CLAUSES else 6
    if first in _BOUND or _TITLE.search(before) or _NUMBER.match(before):
        return WORST
    if _NAME.match(before) and _NAME.match(after):
        return WORST - 10
    if second in _CLAUSES:
        return 8
    if second in _PHRASES:
        return 14
    return 30


def _plain(word: str) -> str:
    """The letters of a word, small."""
    found = _LETTERS.search(word)
    return found[0].lower().replace("’", "'") if found else ""
