# SPDX-License-Identifier: MIT
"""What may be put in the place of a wrong number without a person looking."""

import re
from dataclasses import replace
from fractions import Fraction

from l10n.numbers.identity import clash
from l10n.quantities.model import Kind, Quantity
from l10n.quantities.notation import digits_of
from l10n.quantities.printing import MONTHS, STYLE, Style, decimal, in_english

_NAME = 60
"""What is longer is no name but data, which nobody retypes."""
_BY_HAND = frozenset({Kind.TIME, Kind.WEEKDAY, Kind.DECADE, Kind.CENTURY, Kind.DAY})
_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?:[ \u00a0-](?:thousand|million|billion|trillion))?")
_MARK_BEFORE = re.compile(r"(?:[A-Za-z$€£¥.]|\b(?:US|U\.S\.|A|C|HK|NT|S) )$")
_NAME_BEHIND = re.compile(r"[ -]?\(?(?:(?:US|U\.S\.)\)? )?(?:dollar|yen|euro|pound|yuan|won)", re.IGNORECASE)


def mended(source: str, left: Quantity, target: str, right: Quantity, style: Style = STYLE) -> str | None:
    """The text for the span of `right`, in `target`, that says the number `left` of `source`.

    None where more than digits would change: words, articles, plurals, halves of the day and ordinals agree with
    their number, so they are left to a person.
    """
    if left.vague or right.vague or left.kind in _BY_HAND or right.kind in _BY_HAND:
        return None
    if {Kind.IDENTIFIER, Kind.MONTH} & {left.kind, right.kind}:
        return _named(left, target, right)
    if not _DIGITS.fullmatch(target, *right.numeral) or 1 in (left.value, right.value):
        return None
    if left.kind is right.kind is Kind.MONEY and _is_whole(target, right):
        return in_english(left, style)
    if clash(left, right) or (left.unit != right.unit and left.kind is Kind.DURATION):
        return None
    return _in_digits(source, left, target, right, style)


def _named(left: Quantity, target: str, right: Quantity) -> str | None:
    """A name or month for another of its kind."""
    if left.kind is not right.kind:
        return None
    if left.kind is Kind.MONTH:
        return in_english(left) if target[slice(*right.span)] in MONTHS else None
    return left.text if left.text.isascii() and len(left.text) <= _NAME else None


def _in_digits(source: str, left: Quantity, target: str, right: Quantity, style: Style) -> str | None:
    """The digits of `left` with what stands around those of `right`, where the article fits both."""
    text = _numeral(source, left, target, right, style)
    if not text or _article(text) != _article(target[slice(*right.numeral)]):
        return None
    return target[right.span[0] : right.numeral[0]] + text + target[right.numeral[1] : right.span[1]]


def _is_whole(target: str, right: Quantity) -> bool:
    """Whether the currency stands in the quantity, and nothing more of it around."""
    start, end = right.span
    alone = not _MARK_BEFORE.search(target, 0, start) and not _NAME_BEHIND.match(target, end)
    return alone and right.span != right.numeral and "-" not in right.text


def _numeral(source: str, left: Quantity, target: str, right: Quantity, style: Style) -> str:
    """The digits of `left` in the place of those of `right`; empty where there are none."""
    if left.kind is Kind.YEAR and left.value < 1000:
        return ""
    if left.kind is Kind.NUMBER and (digits := digits_of(source, left)):
        return digits if "," not in target[slice(*right.numeral)] else decimal(left.value)
    if left.kind is Kind.YEAR:
        return str(left.value)
    bare = in_english(replace(left, kind=Kind.NUMBER, unit="", text=""), style)
    joined = bare.replace(" ", "-") if "-" in target[slice(*right.numeral)] else bare
    return "" if isinstance(left.value, Fraction) and "/" in bare else joined


def _article(numeral: str) -> bool:
    """Whether the number begins with a vowel: an 18-year-old."""
    return re.match(r"8|1[18](?![0-9])", numeral) is not None
