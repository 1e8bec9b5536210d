# SPDX-License-Identifier: MIT
"""Which words of an English an edit of its Japanese concerns: amounts and terms that the Japanese no longer says."""

from collections.abc import Iterator, Sequence

from l10n.glossary import English, Glossary
from l10n.model import EMPTY, Entry, Span
from l10n.numbers import assign
from l10n.quantities import read_english, read_japanese
from l10n.report.review.diff import changes


def concerned(entry: Entry, glossary: Glossary, english: English) -> tuple[Span, ...]:
    """Where the target of a fuzzy unit says what its source said before the edit and no longer does.

    Code points of the target, half-open, in order and disjoint; nothing where no source before is known.
    """
    if not entry.fuzzy or not entry.previous or entry.previous == entry.source or entry.target in {"", EMPTY}:
        return ()
    gone = tuple(_gone(entry.previous, entry.source))
    spans = [*_amounts(entry, gone), *_terms(entry, gone, glossary, english)]
    return tuple(_apart(sorted(set(spans))))


def _gone(before: str, after: str) -> Iterator[Span]:
    """What an edit took out, in `before`."""
    place = 0
    for kind, text in changes(before, after):
        if kind == "gone":
            yield place, place + len(text)
        place += 0 if kind == "new" else len(text)


def _amounts(entry: Entry, gone: Sequence[Span]) -> Iterator[Span]:
    left, right = read_japanese(entry.previous or ""), read_english(entry.target)
    for i, j in assign(left, right).items():
        if _touches(left[i].span, gone):
            yield right[j].span


def _terms(entry: Entry, gone: Sequence[Span], glossary: Glossary, english: English) -> Iterator[Span]:
    still = {id(match.concept) for match in glossary.matches(entry.source)}
    for match in glossary.matches(entry.previous or ""):
        if _touches(match.span, gone) and id(match.concept) not in still:
            yield from (found.span for found in glossary.find_in_english(match.concept, entry.target, english))


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    end = 0
    for span in spans:
        if span[0] >= end:
            yield span
            end = span[1]
