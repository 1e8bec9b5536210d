# SPDX-License-Identifier: MIT
"""A check of several sentences with one English: whether each of them is in it."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from l10n import alignment, segment
from l10n.checks._frame import Context, check
from l10n.checks._inline import markup
from l10n.checks._words import quoted
from l10n.checks.text.sentence import ends_in_predicate, expected_length
from l10n.checks.text.state import copied
from l10n.model import EMPTY, Entry, Finding, Span
from l10n.patterns import late

_SHORT = 0.6
"""Hardly any English takes less than this share of the length that its Japanese lets expect."""
_ONE_CLAUSE = 0.9
"""The same for an English of one clause, which has little room for two sentences."""
_NO_MORE = 1.5
"""How much longer than the other sentences let expect the English may be and still say no more than these."""
_JOINT = late(
    r"[,;:—–()]|\w-\w|[.?!]['\")]*\s+\S"
    r"|\b(?:and|but|or|nor|so|yet|which|who|whose|where|when|while|whereas|that|because|since|as|if|although|though"
    r"|after|before|until|then|with|without|to|for|by|than|like)\b|\s\w+ing\b",
    re.IGNORECASE,
)
"""What can hold a second statement in an English sentence."""
_ENDS = re.compile("[。？！]")
_TWO = 2


@check(source_signs="。？！")
def text_omitted_sentence(entry: Entry, context: Context) -> Iterator[Finding]:
    """The English of several sentences seems to leave one of them out.

    Either a unit is `<EMPTY>`, and its neighbour's English is about as long as that of the neighbour alone;
    or the English has fewer sentences than the Japanese, and nothing in it answers one of these.
    Put the sentence in. Where it is said in other words, waive the finding.

    Bad: 養成に8カ月かかる。＋ 費用は市が持つ。 → Training takes eight months. ＋ <EMPTY>
    Good: 養成に8カ月かかる。＋ 費用は市が持つ。 → Training takes eight months, and the city pays. ＋ <EMPTY>
    """
    if len(context.units) >= _TWO:
        for unit, span in _places(context.units):
            if unit.target == EMPTY and _left_out(unit, entry, context):
                yield context.finding("its neighbour's English seems to leave this out", source_at=span)
                return
    if len(_ENDS.findall(entry.source)) >= _TWO and entry.target != EMPTY and not copied(entry):
        for text, span in _unanswered(markup(entry.source).plain, markup(entry.target).plain, context):
            yield context.finding(f"nothing stands for {quoted(text)}", source_at=span)


def _places(units: Iterable[Entry]) -> Iterator[tuple[Entry, Span]]:
    """The units with their places in the source that they have together."""
    start = 0
    for unit in units:
        yield unit, (start, start + len(unit.source))
        start += len(unit.source)


def _left_out(unit: Entry, pair: Entry, context: Context) -> bool:
    """Whether the English is too short for the Japanese with that unit, and long enough for it without."""
    given = _letters(pair.target)
    whole = sum(expected_length(each.source) for each in context.units)
    others = whole - expected_length(unit.source)
    if not others or whole == others:
        return False
    if given < _SHORT * whole:
        return True
    one_clause = not _JOINT.search(pair.target.strip())
    if one_clause and given < _ONE_CLAUSE * whole and all(ends_in_predicate(each.source) for each in context.units):
        return True
    return given < math.sqrt(others * whole) and bool(_lost([unit.source], pair.target, context))


def _unanswered(source: str, target: str, context: Context) -> Iterator[tuple[str, Span]]:
    """The sentences that nothing in the English answers, where that has fewer and says no more than the others do."""
    said = len(alignment.english_sentences(target))
    # Where the English has as many as can be cut here, they need not be cut.
    if said >= sum(1 for piece in _ENDS.split(source) if piece.strip()):
        return
    sentences = segment.segments(source)
    lengths = [expected_length(each.source) for each in sentences]
    given = _letters(target)
    if said >= len(sentences) or given > _NO_MORE * (sum(lengths) - min(lengths)):
        return
    lost = _lost([each.source for each in sentences], target, context)
    if given <= _NO_MORE * sum(length for place, length in enumerate(lengths) if place not in lost):
        yield from ((sentences[place].source, sentences[place].span) for place in lost)


def _lost(sentences: Sequence[str], target: str, context: Context) -> list[int]:
    """The places of the sentences of which nothing that is known stands in the English."""
    return alignment.unanswered(sentences, target, terms=lambda text: _terms(text, context))


def _terms(text: str, context: Context) -> list[str]:
    """What the terms of a text may be in English."""
    matches = context.glossary.matches(text) if context.glossary else ()
    return [target for match in matches for target in match.concept.targets]


def _letters(text: str) -> int:
    """How long a text is without its spaces."""
    return len("".join(text.split()))
