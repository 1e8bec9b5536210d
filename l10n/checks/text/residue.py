# SPDX-License-Identifier: MIT
"""Checks for Japanese that was left in the English: kana, kanji, full-width characters."""

import re
import unicodedata
from collections.abc import Iterator

from l10n.checks._frame import Context, check
from l10n.checks._inline import FILLER, english
from l10n.checks._on_purpose import belongs, of_width, on_purpose, quotes
from l10n.checks._words import JAPANESE_RUN, KANA, quoted
from l10n.checks.text.state import copied
from l10n.model import Entry, Finding, Severity, Span
from l10n.patterns import late
from l10n.text import KANJI

_ANY_KANA = re.compile(f"[{KANA}]")
_DIGITS = re.compile("[０-９]+(?:[，．：／][０-９]+)*")
_LETTERS = re.compile("[Ａ-Ｚａ-ｚ]+(?:[\u3000 ]?[Ａ-Ｚａ-ｚ]+)*")
_MARK_SIGNS = (
    "\u3000-\u3004\u3007-\u301f\u3030\u303b-\u303f\u30a0"
    "\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6"
)
_MARKS = re.compile(f"[{_MARK_SIGNS}]")
_FOREIGN_SIGNS = "\u0400-\u052f\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff"
"""Cyrillic and Hangul."""
_FOREIGN = late(f"[{_FOREIGN_SIGNS}]+")
_SQUARE_SIGNS = "\u2e80-\u2fdf\u3200-\u3247\u3260-\u32b0\u32c0-\u3357\u337b-\u337f"
"""Radicals of kanji (⼭), and Japanese words in one sign (㍿, ㈱, ㌔)."""
_SQUARE = re.compile(f"[{_SQUARE_SIGNS}]+")
_OPENING = "（［｛「『【〔〈《"
_FINAL = "、。，．！？：；）］｝」』】〕〉》"

_ENGLISH_MARKS = {
    "、": ",",
    "。": ".",
    "【": "[",
    "】": "]",
    "〔": "[",
    "〕": "]",
    "｡": ".",
    "､": ",",
    "〜": "–",
    "～": "–",
}
"""What a Japanese mark is in English; the others fold to their narrow form, or have none."""


@check(severity=Severity.ERROR, target_signs=KANA)
def text_kana(entry: Entry, context: Context) -> Iterator[Finding]:
    """Hiragana or katakana was left in the English.

    A part of the sentence was not translated, or a particle stayed behind.
    Translate it; Japanese that is wanted stands in quotes, in brackets after its English, or in the glossary (`keep`).

    Bad: 契約は終了した。 → The contract は has ended.
    Good: 契約は終了した。 → The contract has ended.
    """
    for run, span in _left(entry, context):
        if _ANY_KANA.search(run):
            yield _told(entry, context, run, span)


@check(severity=Severity.ERROR, target_signs=KANJI)
def text_kanji(entry: Entry, context: Context) -> Iterator[Finding]:
    """Kanji was left in the English.

    A word of the sentence was not translated.
    Translate it; Japanese that is wanted stands in quotes, in brackets after its English, or in the glossary (`keep`).

    Bad: 取締役会が承認した。 → The 取締役会 approved it.
    Good: 取締役会が承認した。 → The board of directors approved it.
    """
    for run, span in _left(entry, context):
        if not _ANY_KANA.search(run):
            yield _told(entry, context, run, span)


@check(severity=Severity.ERROR, fixes=True, target_signs="０-９")
def text_fullwidth_digits(entry: Entry, context: Context) -> Iterator[Finding]:
    """Full-width digits were left in the English.

    They look like a typing slip to an English reader and break search.
    Write them half-width.

    Bad: 第３章 → Chapter ３
    Good: 第３章 → Chapter 3
    """
    yield from _wide(entry, context, _DIGITS, "full-width digits")


@check(severity=Severity.ERROR, fixes=True, target_signs="Ａ-Ｚａ-ｚ")
def text_fullwidth_letters(entry: Entry, context: Context) -> Iterator[Finding]:
    """Full-width Latin letters were left in the English.

    They look like another typeface to an English reader and break search.
    Write them half-width.

    Bad: ＡＩの研究 → ＡＩ research
    Good: ＡＩの研究 → AI research
    """
    yield from _wide(entry, context, _LETTERS, "full-width letters")


@check(severity=Severity.ERROR, fixes=True, target_signs=_MARK_SIGNS)
def text_fullwidth_punctuation(entry: Entry, context: Context) -> Iterator[Finding]:
    """Japanese punctuation or a full-width sign was left in the English.

    English has its own marks; these take two cells and break lines in odd places.
    Write the English mark: , for 、 and . for 。, “ ” for 「」, ( ) for （）.

    Bad: 東京、大阪 → Tokyo、Osaka
    Good: 東京、大阪 → Tokyo, Osaka
    """
    text = _text(entry, context)
    if text and _MARKS.search(text):
        outside = JAPANESE_RUN.sub(lambda run: FILLER * len(run[0]), text)
        for mark in _MARKS.finditer(outside):
            suggestion = _in_english(mark[0], text, mark.start(), context)
            said = belongs(entry.source, entry.target, mark.span())
            weight = Severity.INFO if said else _width_weight(entry, mark.span())
            yield context.finding(_mark_message(mark[0]), at=mark.span(), suggestion=suggestion, severity=weight)


@check(target_signs=_FOREIGN_SIGNS + _SQUARE_SIGNS)
def text_foreign_letters(entry: Entry, context: Context) -> Iterator[Finding]:
    """Letters of a third script stand in the English: Hangul, Cyrillic, radicals of kanji, words in one square.

    They come from an input method, a copied PDF or a machine; some look like Latin letters, and no search finds them.
    Write the English letters; what the source has in that script too is left alone.

    Bad: 東京の会社です。 → It is a company of Tоkyо.
    Good: 東京の会社です。 → It is a company of Tokyo.
    """
    text = _text(entry, context)
    for found in _FOREIGN.finditer(text):
        if found[0] not in entry.source:
            weight = Severity.INFO if quotes(entry.target, found.span()) else None
            message = f"letters that are not English: {quoted(found[0])}"
            yield context.finding(message, at=found.span(), severity=weight)
    for found in _SQUARE.finditer(text):
        weight = Severity.INFO if on_purpose(entry.source, entry.target, found.span()) else None
        yield context.finding(f"Japanese left in the English: {quoted(found[0])}", at=found.span(), severity=weight)


def _text(entry: Entry, context: Context) -> str:
    """What is read as English; empty where nothing Japanese can be in it, or all of it is the source."""
    return "" if entry.target.isascii() or copied(entry) else english(entry.target, context.kept)


def _left(entry: Entry, context: Context) -> Iterator[tuple[str, Span]]:
    """The stretches of Japanese in the English text that the glossary does not keep."""
    for run in JAPANESE_RUN.finditer(_text(entry, context)):
        yield run[0], run.span()


def _told(entry: Entry, context: Context, run: str, span: Span) -> Finding:
    # "sumo (相撲)" gives the reader the original word on purpose.
    weight = Severity.INFO if on_purpose(entry.source, entry.target, span) else None
    return context.finding(f"Japanese left in the English: {quoted(run)}", at=span, severity=weight)


def _wide(entry: Entry, context: Context, pattern: re.Pattern[str], what: str) -> Iterator[Finding]:
    for found in pattern.finditer(_text(entry, context)):
        narrow = unicodedata.normalize("NFKC", found[0])
        weight = _width_weight(entry, found.span())
        yield context.finding(f"{what} {quoted(found[0])}", at=found.span(), suggestion=narrow, severity=weight)


def _width_weight(entry: Entry, span: Span) -> Severity | None:
    """Info, which is never repaired, for signs that the sentence speaks of; else the check's own level."""
    return Severity.INFO if of_width(entry.source, entry.target, span) else None


def _mark_message(mark: str) -> str:
    return "a full-width space" if mark == "\u3000" else f"Japanese punctuation {quoted(mark)}"


def _in_english(mark: str, target: str, place: int, context: Context) -> str | None:
    """The English for a mark at a place, with the space that English sets beside it; None where no rule tells."""
    narrow = _narrow(mark, target, context)
    if narrow is None:
        return None
    before, after = target[:place][-1:], target[place + 1 : place + 2]
    if mark in _OPENING and (before.isalnum() or before in {",", "."}):
        return f" {narrow}"
    if mark in _FINAL and after.isalnum() and not (before.isdigit() and after.isdigit()):
        return f"{narrow} "
    return narrow


def _narrow(mark: str, target: str, context: Context) -> str | None:
    if mark in "「『」』":
        curly = context.settings.style.quotes == "curly" or (context.settings.style.quotes == "any" and "“" in target)
        return ('"' if not curly else "“") if mark in "「『" else ('"' if not curly else "”")
    if mark in _ENGLISH_MARKS:
        return _ENGLISH_MARKS[mark]
    narrow = unicodedata.normalize("NFKC", mark)
    return narrow if narrow.isascii() or narrow in "¥£¢¬" else None
