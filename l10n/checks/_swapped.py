# SPDX-License-Identifier: MIT
"""Two terms of a sentence that stand in each other's place in the English."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from l10n.glossary import Certainty, ConceptKind, Pair, TermMatch
from l10n.model import Span
from l10n.patterns import late


class Swapped(NamedTuple):
    """A term that stands behind a word behind which only the other can stand."""

    right: TermMatch
    """The term that belongs behind the word."""
    right_at: Span
    """Where it stands instead, in the target."""
    wrong: TermMatch
    """The term that stands there."""
    wrong_at: Span


class _Frame(NamedTuple):
    """Japanese that joins two terms, and English words behind which only one of the two can stand."""

    between: re.Pattern[str]
    after: re.Pattern[str]
    """How the text after the second term begins."""
    words: re.Pattern[str]
    second: bool
    """Whether the words belong before the second term, not the first."""
    named: bool
    """Whether the frame holds only for persons and organizations, who do things."""


_ACTORS = frozenset({ConceptKind.PERSON, ConceptKind.ORGANIZATION})
_FAR = 40
"""The characters within which both languages say how two terms hang together."""
_GAP = "[^、。，．！？!?\n]{0,8}"
"""What may describe the second term."""
_BETWEEN = (
    r"(?:(?:by|to|from|with|in|on|of|for|at|as|the|a|an|its|their|his|her|our|your|my|this|that|these|those|any|all|"
    r"some|only|just|simply|merely) ){0,3}"
)


def _frame(between: str, words: str, *, after: str = "", second: bool = False, named: bool = False) -> _Frame:
    english = late(rf"(?<![\w-])(?:{words}) {_BETWEEN}$", re.IGNORECASE)
    return _Frame(late(between), late(after), english, second, named)


_FRAMES = (
    # Not A but B.
    _frame(
        rf"[にでとをがの]?(?:から)?(?:では|じゃ|で)なく(?:て|、)*{_GAP}", "not|rather than|instead of|as opposed to"
    ),
    _frame(rf"(?:に代わ(?:って|り|る)|の代わりに、?){_GAP}", "instead of|in place of"),
    # From A to B, A into B.
    _frame(rf"から{_GAP}", "from", after="へ|に"),
    _frame(rf"を{_GAP}", "into", after="[にへ][^、。]{0,6}(?:変|転|改|分|移|替|換|統合|まと|組み込)", second=True),
    # Who does it, and to whom.
    _frame("による", "by", after="の|へ|に対する"),
    _frame("による", "of", after="の", second=True),
    _frame(rf"[がはを]{_GAP}", "by", after="に[^、。]{0,8}[さら]れ", second=True),
    _frame(rf"[がは]{_GAP}", "by", after="[をに](?![^。]*[さら]れ)", named=True),
    # A part and its whole, a rule and its case.
    _frame(rf"(?:などの|を含む|を含めた|をはじめとする|といった){_GAP}", "including|such as"),
    _frame(rf"(?:を除く|以外の){_GAP}", "except|except for|excluding|other than|apart from"),
    _frame(
        rf"に(?:基づ|もとづ|従|沿|応じ)[^、。]{{0,4}}、?{_GAP}", "based on|in accordance with|according to|pursuant to"
    ),
    # Before and after.
    _frame(rf"(?:の?前に|に先立ち|に先立って|に先立つ|までに)、?{_GAP}", "before|prior to|ahead of"),
    _frame(rf"の?後に?、?{_GAP}", "after|following"),
    _frame(rf"(?:に伴う|に伴い|に伴って|のため|が原因の){_GAP}", "due to|because of|owing to|caused by|as a result of"),
    _frame("に対する", "against"),
    # More and less.
    _frame(
        rf"[がは]{_GAP}",
        "exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|outpaced|outnumbered|topped",
        after="を[^、。]{0,6}(?:上回|超え)",
        second=True,
    ),
    _frame(rf"[がは]{_GAP}", "below|short of|behind", after="を[^、。]{0,6}下回", second=True),
)
_JOINS = late("|".join(f"(?:{frame.between.pattern})" for frame in _FRAMES))
"""What joins two terms in any frame; most terms have something else between them."""


def swapped_terms(pair: Pair) -> Iterator[Swapped]:
    """Terms that stand, in the target, behind words that belong before another term of the source.

    Only terms that stand once in the source and once in the target are looked at.
    """
    terms = sorted((match for match in pair.first if _once(match, pair)), key=lambda match: match.span)
    for one, two in _near(terms):
        between = one.sentence[one.span[1] : two.span[0]]
        for frame in _FRAMES if _JOINS.fullmatch(between) else ():
            if not frame.between.fullmatch(between) or not frame.after.match(two.sentence, two.span[1]):
                continue
            if frame.named and two.concept.kind not in _ACTORS:
                continue
            right, wrong = (two, one) if frame.second else (one, two)
            right_at, wrong_at = _place(right, pair), _place(wrong, pair)
            if _behind(frame, wrong_at, pair) and not _behind(frame, right_at, pair):
                yield Swapped(right, right_at, wrong, wrong_at)
                break


def _near(terms: Sequence[TermMatch]) -> Iterator[tuple[TermMatch, TermMatch]]:
    """Two of the `terms`, which are in order, that do not stand too far from each other."""
    for number, one in enumerate(terms):
        last = bisect_right(terms, one.span[1] + _FAR, key=lambda each: each.span[0])
        yield from ((one, two) for two in terms[number + 1 : last])


def _once(match: TermMatch, pair: Pair) -> bool:
    """Whether a term stands once in the source and once in the target, on its own."""
    return (
        match.certainty is Certainty.SURE
        and len(pair.mentions(match.concept)) == 1
        and len(pair.right(match.concept)) == 1
        and any(pair.own(match.concept))
    )


def _place(match: TermMatch, pair: Pair) -> Span:
    (found,) = pair.right(match.concept)
    return found.span


def _behind(frame: _Frame, span: Span, pair: Pair) -> bool:
    """Whether a word of the frame stands directly before `span` in the target."""
    return frame.words.search(pair.target, max(0, span[0] - _FAR), span[0]) is not None
