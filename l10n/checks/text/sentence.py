# SPDX-License-Identifier: MIT
"""Checks of a sentence as a whole: how it begins and ends, how long it is, what it may have lost."""

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.checks._frame import Context, check
from l10n.checks._inline import FILLER, markup
from l10n.checks._joined import goes_on
from l10n.checks._words import CLOSING, KANA, ending, quoted
from l10n.checks.text.state import copied
from l10n.model import EMPTY, Entry, Finding, Severity
from l10n.patterns import late
from l10n.polarity import denied
from l10n.text import KANJI

_PREDICATE_END = late(f"[ぁ-ん][。？！][{re.escape(CLOSING)}]{{0,4}}\\Z")
_ENGLISH_END = frozenset(".?!…:;,-–—/|>=")
_WORDY = re.compile(r"[A-Za-z]{2,}")
_FIRST_WORD = re.compile(r"\W*(\w[\w.'’-]*)")
_KANJI = re.compile(f"[{KANJI}]+")
_KANA = re.compile(f"[{KANA}]+")

_NEGATED = late(
    r"(?:ない|ません|なかった|ませんでした|ず)(?:[。」』）]|(?:と|が|ため|ので|ことを|ことが|ことに)[、は]?|$)"
)
_NOT_NEGATED = late(
    r"(?:なけれ|なくて|なきゃ|ねば|ざるを|かもしれ|かも知れ|に違い|にほか|に他なら|に過ぎ|にすぎ|しか|だけで|のみなら|のみで"
    r"|まもな|間もな|少な|すくな|はかな|限らな|かぎらな|ではない[かで]|じゃない[かで]|えない|得ない|くない[かで]|わけに|ばかり"
    r"|ほどな|必ずしも|問わず|とらわず|関わらず|かかわらず|構わ|かまわ|足らず|欠か|はず|まず|先ず|いずれ|わずか|ずつ|ずれ|ずら"
    r"|せず|だけ|切れ|危な|足りな|切な|つまらな|いけな|とんでもな|やむを|致し方|仕方|しかた|ありませんか|ませんか)"
)
_ENGLISH_NEGATION = late(
    r"\b(?:no|not|non|never|none|nor|neither|nobody|nothing|nowhere|cannot|without|lacks?|lacked|lacking|fail(?:s|ed|ing)?"
    r"|refus\w+|den(?:y|ies|ied)|avoid\w*|absen\w+|hardly|barely|rarely|seldom|scarcely|few|little|yet|only|stop\w*"
    r"|prevent\w*|unable|instead|rather|free|exclud\w+|missing|ceas\w+|unless|than|omit\w*|ignor\w*|prohibit\w*|forbid\w*"
    r"|reject\w*|withh\w+|remain\w*|still|neglect\w*|miss\w*|less|zero|out|declin\w+|contrary|too|impossib\w+|hard"
    r"|difficult\w*|doubt\w*|except|any|must|shut\w*|skip\w*|invalid|bar(?:s|red)?|unlike\w*|void|empty|avoid)\b"
    r"|n['’]t\b|\b(?:un|in|im|ir|il|dis|mis)[a-z]{3,}|less\b|\bnon-",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[（(]([^（）()]{2,60})[）)]")
_MEMBERS = late(rf"(?<![{KANA}{KANJI}])(?:[ァ-ヶーA-Za-z0-9 ]{{2,20}}、){{2,10}}[ァ-ヶーA-Za-z0-9 ]{{2,20}}")


@check(source_signs="。？！")
def text_sentence_end(entry: Entry, context: Context) -> Iterator[Finding]:
    """The Japanese is a sentence, and the English does not end like one.

    A missing full stop glues it to the next sentence of the paragraph; a question must ask.
    Write the mark. Headings and list items without 。 need none.

    Bad: 契約は終了した。 → The contract has ended
    Good: 契約は終了した。 → The contract has ended.
    """
    if not ends_in_predicate(entry.source):
        return
    plain = markup(entry.target).plain.rstrip()
    last = ending(plain)
    if last not in _ENGLISH_END and last.isalnum() and len(_WORDY.findall(plain)) >= _SENTENCE_WORDS:
        yield context.finding("the sentence does not end", at=(len(plain) - 1, len(plain)))


_SENTENCE_WORDS = 4


@check(severity=Severity.INFO, source_signs="？")
def text_question(entry: Entry, context: Context) -> Iterator[Finding]:
    """The Japanese asks, and the English does not.

    A question mark is missing, or the question became a statement on purpose.
    Look whether the reader still learns that this is a question.

    Bad: 計画は変わるのか？ → The plan will change.
    Good: 計画は変わるのか？ → Will the plan change?
    """
    if ending(entry.source) == "？" and ending(entry.target) == ".":
        end = len(entry.target.rstrip())
        yield context.finding("the Japanese asks a question", at=(end - 1, end))


@check(source_signs="。")
def text_capital(entry: Entry, context: Context) -> Iterator[Finding]:
    """A sentence begins with a small letter.

    Write a capital. Names that begin small (iPhone) and code are let alone, and so is a unit without 。.

    Bad: 契約は終了した。 → the contract has ended.
    Good: 契約は終了した。 → The contract has ended.
    """
    if not entry.target[:1].islower() or ending(entry.source) != "。":
        return
    plain = markup(entry.target).plain
    if ending(plain.rstrip(FILLER)) not in {".", "?", "!"}:  # a footnote may follow the stop
        return
    first = _FIRST_WORD.match(plain)
    if first and first[1].isalpha() and first[1].islower() and not _named(first[1], entry) and _opens(context):
        yield context.finding(f"the sentence begins with {quoted(first[1])}", at=first.span(1))


@check()
def text_length(entry: Entry, context: Context) -> Iterator[Finding]:
    """The English is far too short or far too long for the Japanese.

    A part was lost, or the English belongs to another sentence.
    The expected length counts kanji for three letters and kana for one and a third; short texts may differ more.

    Bad: 同社は来年春までに国内の工場をすべて閉鎖し、海外に移すと発表した。 → It will close.
    Good: 東京都千代田区 → Chiyoda, Tokyo
    """
    given, most = len("".join(entry.target.split())), _KANJI_LENGTH * len(entry.source)
    if most < _SHORTEST or not given or entry.target == EMPTY or copied(entry):
        return
    # Whatever the source is made of, the expected length lies between one and nearly three times its own.
    if most / _tolerance(most) <= given <= len("".join(entry.source.split())) * _tolerance(most):
        return
    expected = expected_length(entry.source)
    if expected >= _SHORTEST and not expected / _tolerance(expected) <= given <= expected * _tolerance(expected):
        what = "short" if given < expected else "long"
        yield context.finding(f"very {what} for its source: {given} characters, {expected:.0f} were expected")


_SHORTEST, _SPREAD, _SHORT_SPREAD = 30, 0.75, 4.0
_KANJI_LENGTH, _KANA_LENGTH = 2.9, 1.3
"""How many letters of English a kanji and a kana stand for, on average."""


@lru_cache(maxsize=4096)
def _tolerance(expected: float) -> float:
    """By which factor a text of that length may be longer or shorter."""
    return math.exp(_SPREAD + _SHORT_SPREAD / math.sqrt(expected))


@check(severity=Severity.INFO, source_signs="（(")
def text_omitted_bracket(entry: Entry, context: Context) -> Iterator[Finding]:
    """The Japanese has words in brackets, and nothing in the English looks like them.

    Translators leave out readings and doubles on purpose, and sometimes a fact by accident.
    Look whether the fact is still told.

    Bad: 本社（大阪市）を移す。 → It will move its head office.
    Good: 本社（大阪市）を移す。 → It will move its head office (Osaka).
    """
    if "（" not in entry.source and "(" not in entry.source:
        return
    found = _BRACKETED.search(markup(entry.source).plain)
    if found and _KANJI.search(found[1]) and not any(mark in entry.target for mark in '()[]—–,;:"“'):
        yield context.finding(f"nothing stands for the bracket {quoted(found[0])}", source_at=found.span())


@check(severity=Severity.INFO, source_signs="、")
def text_omitted_member(entry: Entry, context: Context) -> Iterator[Finding]:
    """A list in the Japanese has more members than the one in the English.

    A name or thing was lost on the way.
    Count them.

    Bad: ソニー、パナソニック、シャープ → Sony and Panasonic
    Good: ソニー、パナソニック、シャープ → Sony, Panasonic and Sharp
    """
    found = enumeration(entry.source)
    if found:
        wanted = found[0].count("、") + 1
        given = entry.target.count(",") + len(re.findall(r"\b(?:and|or|as well as)\b|[;/&]", entry.target)) + 1
        if given < wanted:
            yield context.finding(
                f"{wanted} members in {quoted(found[0])}, fewer in the English", source_at=found.span()
            )


@check(severity=Severity.WARNING)
def text_negation(entry: Entry, context: Context) -> Iterator[Finding]:
    """One side says no, and nothing in the other may.

    A lost or added "not" turns the sentence round.
    What may deny is read widely on the other side (fail to, un-, without; 未, 避ける, しか), so that a warning speaks
    only where none of it stands there; a sentence that ends in a no which English often says otherwise is a hint.
    Put the "not" in or take it out. Where English says it in other words, waive the finding.

    Bad: 契約は更新されない。 → The contract will be renewed.
    Good: 契約は更新されない。 → The contract will not be renewed.
    """
    if entry.target == EMPTY or copied(entry):
        return
    found = denied(markup(entry.source).plain, markup(entry.target).plain)
    if found and found.side == "target":
        yield context.finding(
            f"the English says {quoted(found.denial.text)}, and nothing in the Japanese does", at=found.span
        )
    elif found:
        yield context.finding(
            f"the Japanese says {quoted(found.denial.text)}, and nothing in the English does", source_at=found.span
        )
    else:
        yield from _negated_at_end(entry, context)


def _negated_at_end(entry: Entry, context: Context) -> Iterator[Finding]:
    """A hint where the Japanese is negative at its end, and the English seems not to be."""
    tail = entry.source[-14:]
    if "ない" not in tail and "ません" not in tail and "なかった" not in tail:
        return
    found = _NEGATED.search(tail)
    if found and not _NOT_NEGATED.search(tail) and not _ENGLISH_NEGATION.search(entry.target):
        place = len(entry.source) - len(tail)
        yield context.finding(
            "the Japanese is negative, the English seems not to be",
            source_at=(place + found.start(), place + found.end()),
            severity=Severity.INFO,
        )


def ends_in_predicate(source: str) -> bool:
    """Whether a verb or adjective ends the sentence; one that ends in a noun (約400m。) is often none in English."""
    return _PREDICATE_END.search(source.rstrip()[-6:]) is not None


def enumeration(source: str) -> re.Match[str] | None:
    """The first list of three or more names or things in the Japanese: ソニー、パナソニック、シャープ."""
    return _MEMBERS.search(source) if source.count("、") > 1 else None


def expected_length(source: str) -> float:
    """How many characters without spaces an English text of this content has, on average."""
    kanji, kana = (sum(map(len, pattern.findall(source))) for pattern in (_KANJI, _KANA))
    other = len("".join(source.split())) - kanji - kana
    return _KANJI_LENGTH * kanji + _KANA_LENGTH * kana + other if kanji + kana else 0.0


def _named(word: str, entry: Entry) -> bool:
    """Whether the Japanese has the word in Latin letters, so that it is a name."""
    return re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", entry.source) is not None


def _opens(context: Context) -> bool:
    """Whether the unit does not go on with the sentence of the unit before it."""
    before = context.before
    if before is None or not goes_on(before, context.entry):
        return True
    return ending(before.source) in {"。", "？", "！", "："} or ending(before.target) in {".", "?", "!"}
