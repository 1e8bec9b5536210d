# SPDX-License-Identifier: MIT
"""The quotations of a sentence, and what stands for each in the English."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from l10n.english.inflection import verbs
from l10n.english.lexicon import REPORTING
from l10n.model import Span
from l10n.pipeline.ledger.values import Bitext, Statement
from l10n.report.ledger import RowKind
from l10n.text import HIRAGANA

FAMILIES = ("text-quote",)
_PAIRS = {"「": "」", "『": "』"}
# What English sets what is said, titles and words as words in; an apostrophe in a word opens and closes nothing.
_QUOTED = re.compile(
    r"“[^“”]+”"
    r'|"[^"\n]+"'
    r"|(?<!\w)‘(?:[^‘’]|’(?=\w)){1,400}’(?!\w)"
    r"|(?<!\w)'(?:[^'\n]|'(?=\w)){1,400}'(?!\w)"
    r"|(?<![*\w])\*{1,3}[^*\n]+\*{1,3}(?![*\w])|(?<!\w)_[^_\n]+_(?!\w)|`[^`\n]+`|<(?:i|em|b|strong|q|cite)>[^<>]+</"
    r"|「[^」\n]+」|『[^』\n]+』"
)
# A quotation with a mark of a sentence in it, or of so many characters with the ending of one, is what somebody said;
# another may be a word or a title that the Japanese only points at, as English does without marks.
_LONG = 10
_ENDING = re.compile(f"[{HIRAGANA}]\\Z")
_MANY = 200
"""Quotations of one sentence that are looked at; no person writes as many."""
_FAR, _WORDS = 20_000, 5_000
"""Characters and words of the English that are looked at, for the same reason."""
_WORD = re.compile("[A-Za-z]+")
_SENTENCE = re.compile("[、。！？!?]")


def stated_quotations(bitext: Bitext, terms: Sequence[Statement]) -> Iterator[Statement]:
    """The quotations of the Japanese in order, outermost ones; one that never closes runs on and is none here.

    What is a term or stands as it is in the English has its counterpart by that; the others are paired in order.
    """
    rest: list[Span] = []
    marks = [found.span() for found in islice(_QUOTED.finditer(bitext.target, 0, _FAR), _MANY)]
    for span in islice(quotations(bitext.source), _MANY):
        found = _own(span, bitext, terms)
        if found is None:
            rest.append(span)
            continue
        rule, places = found
        marks = [mark for mark in marks if not any(_meet(mark, place) for place in places)]
        yield Statement(RowKind.QUOTATION, span, FAMILIES, places, rule)
    yield from _in_order(rest, marks, bitext)


def quotations(source: str) -> Iterator[Span]:
    """The outermost quotations of a Japanese text, marks included."""
    opened: list[tuple[int, str]] = []
    for place, character in enumerate(source):
        if character in _PAIRS:
            opened.append((place, _PAIRS[character]))
        elif opened and character == opened[-1][1]:
            start, _ = opened.pop()
            if not opened:
                yield start, place + 1


def _own(span: Span, bitext: Bitext, terms: Sequence[Statement]) -> tuple[str, tuple[Span, ...]] | None:
    """What answers the words in the marks by themselves, and where: a term that they are, or the same letters."""
    inner = span[0] + 1, span[1] - 1
    for term in terms:
        if term.span == inner and not term.refused:
            return "term", term.target_spans
    words = bitext.source[slice(*inner)]
    place = bitext.target.find(words) if words else -1
    return ("copied", ((place, place + len(words)),)) if place >= 0 else None


def _in_order(spans: Sequence[Span], marks: Sequence[Span], bitext: Bitext) -> Iterator[Statement]:
    """Each quotation with the English one of its turn; where there are too few, words pointed at go without."""
    short = sorted((span for span in spans if not _is_said(span, bitext.source)), key=lambda each: each[1] - each[0])
    without = set(short[: max(0, len(spans) - len(marks))])
    turns = iter(marks)
    for span in spans:
        mark = None if span in without else next(turns, None)
        if mark:
            yield Statement(RowKind.QUOTATION, span, FAMILIES, (mark,), "in order")
        elif span in without:
            yield Statement(RowKind.QUOTATION, span, FAMILIES, (), "a word pointed at", excused=True)
        elif _reports(bitext.target):
            yield Statement(RowKind.QUOTATION, span, FAMILIES, (), "reported", excused=True)
        else:
            told = "nothing in the English is quoted or reported for it"
            yield Statement(RowKind.QUOTATION, span, FAMILIES, (), told, refused=True, is_asked=False)


def _reports(target: str) -> bool:
    """Whether a word of the English tells that somebody says something."""
    return not _reporting().isdisjoint(found[0].lower() for found in islice(_WORD.finditer(target), _WORDS))


@cache
def _reporting() -> frozenset[str]:
    return frozenset(form for verb in REPORTING for form in verbs(verb))


def _is_said(span: Span, source: str) -> bool:
    words = source[span[0] + 1 : span[1] - 1]
    long = len(words) >= _LONG and _ENDING.search(words) is not None
    return long or _SENTENCE.search(words) is not None


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
