# SPDX-License-Identifier: MIT
"""Candidates for terms as a table for people: the term, how often, its English, a sentence."""

from collections.abc import Iterator, Sequence

from l10n.glossary.mining import Candidate
from l10n.report.harmless import clipped
from l10n.text import cells

_TERM = 40
"""Cells of the longest term that others are lined up with."""


def candidates_table(candidates: Sequence[Candidate], width: int) -> Iterator[str]:
    """Two lines for each candidate: count, term, kind and English; a sentence that holds it.

    Names in Latin script come last, in one line.
    """
    japanese = [each for each in candidates if each.kind != "keep"]
    wide = min(max((cells(each.source) for each in japanese), default=0), _TERM)
    for each in japanese:
        term = clipped(each.source, 200)
        gap = " " * max(wide - cells(term), 0)
        kind = "" if each.kind == "term" else f"  [{each.kind}]"
        yield f"{each.count:5} × {term}{gap}{kind}{_english(each)}".rstrip() + "\n"
        yield f"        {_cut(clipped(each.example, 1_000), each.source, width - 8)}\n"
    names = [f"{clipped(each.source, 200)} ({each.count})" for each in candidates if each.kind == "keep"]
    if names:
        yield f"names in Latin script, which stay as they are: {', '.join(names)}\n"


def _english(each: Candidate) -> str:
    suggestion = each.suggestion
    return f"  → {clipped(suggestion.english, 200)} ({suggestion.reason})" if suggestion.english else ""


def _cut(sentence: str, term: str, width: int) -> str:
    """As much of `sentence` around `term` as fits."""
    if cells(sentence) <= width:
        return sentence
    place = max(sentence.find(term), 0)
    start = max(place - width // 8, 0)
    text, shown = sentence[start:], 0
    for index, character in enumerate(text):
        shown += cells(character)
        if shown > width - 2:
            text = f"{text[:index]}…"
            break
    return f"…{text}" if start else text
