# SPDX-License-Identifier: MIT
"""Reads the numbers in an English text: $14.3 billion, March 15, 1964, half past seven, tens of thousands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from l10n.quantities import words
from l10n.quantities.english.joining import ENDLESS, Joined
from l10n.quantities.english.measures import (
    CENTURY,
    clock_time,
    money_before,
    moon,
    qualified,
    quantity_at,
    tailed,
    with_half,
)
from l10n.quantities.english.neighbours import dated, power, share
from l10n.quantities.english.tokens import Token, tokens
from l10n.quantities.model import Kind, Number, Quantity
from l10n.quantities.notation import chain, identifier
from l10n.quantities.numerals import tidied
from l10n.quantities.powers import composed

_LETTERS_APART = re.compile(r"[ \u00a0](m|M|mn|bn|Bn|tn|trn)\b")
"""A scale's letters after a space, which only an amount of money has: $1.2 bn."""
_ONE_BEFORE = re.compile(r"\b(?:an?|one)[ -]$", re.IGNORECASE)
_COMPARED = re.compile(r" (?:as|the|that|his|her|its|their|over)\b")
_OF_A = {False: (" a ", " of a "), True: (" a ", " of a ", " ")}
"""What stands between a part and its scale, by whether that is a million or more: half a dozen, a quarter million."""
_OF_UNIT = re.compile("(?: of)?[ -]an?(?=[ -])")
_DIVIDED = (Kind.DURATION, Kind.MEASURE, Kind.MONEY)
_NAMES = {
    "month": Kind.MONTH, "month or word": Kind.MONTH, "weekday": Kind.WEEKDAY, "hour": Kind.TIME, "decade": Kind.DECADE,
}  # fmt: skip
"""What words name by themselves."""
_PAST = re.compile(r"\s(?P<past>past|to)\s", re.IGNORECASE)


# The numbers of a pair are looked for in its neighbours, once for each.
@lru_cache(maxsize=8)
def read_english(text: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order. Never raises; takes time in proportion to the text."""
    reader = _Reader(text)
    return tidied(dated(text, share(text, composed(text, reader.quantities(), power)))) if reader.tokens else ()


class _Reader:
    """One text in reading: its number words in a row, joined from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(tokens(text))
        self.next = 0

    def quantities(self) -> Iterator[Quantity]:
        end = 0
        while self.next < len(self.tokens):
            token = self.tokens[self.next]
            self.next += 1
            # A unit that is a number word too (30-second) has been read with its number.
            if token.start < end:
                continue
            for quantity in self._read(token):
                end = quantity.span[1]
                yield quantity

    def _read(self, token: Token) -> Iterator[Quantity]:
        """The quantities that begin with `token`, with the words that go on with them taken."""
        text, span = self.text, (token.start, token.end)
        match token.role:
            case "chain":
                for quantity in chain(text, *span):
                    yield self._counted(quantity)
            case "name":
                yield identifier(text, *span)
            case role if kind := _NAMES.get(role):
                soft, unit = kind is not Kind.MONTH, "half" if kind is Kind.TIME else ""
                yield Quantity(span, text[slice(*span)], kind, token.value, unit, span, soft=soft, spelled=True)
            case "roman":
                yield self._spelled(span, Kind.ORDINAL, token.value)
            case "ordinal":
                yield self._place(span, token.value)
            case "adverb" | "occasion":
                yield self._adverb(token)
            case "fraction":
                yield from self._half(token)
            case "many":
                yield self._many(token)
            case _:
                yield self._number(token)

    def _counted(self, quantity: Quantity) -> Quantity:
        """`quantity`, in a notation of its own, with what stands around it."""
        if quantity.kind is Kind.TIME:
            return clock_time(self.text, quantity)
        return quantity_at(self.text, *quantity.span, quantity.value) if quantity.kind is Kind.NUMBER else quantity

    def _spelled(self, span: tuple[int, int], kind: Kind, value: Number) -> Quantity:
        text = self.text
        if kind is Kind.ORDINAL and (century := CENTURY.match(text, span[1])):
            end = span[1] if century["also"] else century.end()
            return Quantity((span[0], end), text[slice(*span)], Kind.CENTURY, value, "", span, value, spelled=True)
        return Quantity(span, text[slice(*span)], kind, value, "", span, value, soft=value <= 10, spelled=True)

    def _place(self, span: tuple[int, int], value: Number) -> Quantity:
        """A place in an order, or a part of a whole: a millionth, a third of them."""
        part = value >= 1000 or (value > 2 and self.text.startswith(" of ", span[1]))
        if part and _ONE_BEFORE.search(self.text, max(0, span[0] - 4), span[0]):
            return self._spelled(span, Kind.NUMBER, Fraction(1, int(value)))
        return replace(self._spelled(span, Kind.ORDINAL, value), unit=moon(self.text, span[1], value))

    def _adverb(self, token: Token) -> Quantity:
        """Both, double, or twice, which counts occasions unless it compares."""
        span = token.start, token.end
        if token.role == "occasion" and not _COMPARED.match(self.text, token.end):
            occasions = replace(self._spelled(span, Kind.COUNT, token.value), unit="occasion")
            return qualified(self.text, occasions, soft=occasions.soft)
        return self._spelled(span, Kind.NUMBER, token.value)

    def _half(self, token: Token) -> Iterator[Quantity]:
        """Half a million, half past seven, or half of something."""
        after = self.tokens[self.next] if self.next < len(self.tokens) else None
        if after and after.role == "scale" and self._gap(self.next) in _OF_A[after.value >= 10**6]:
            self.next += 1
            yield quantity_at(self.text, token.start, after.end, Fraction(after.value, int(token.value)), spelled=True)
        elif after and after.value <= 12 and (past := _PAST.fullmatch(self._gap(self.next))):
            self.next += 1
            minutes = 60 // int(token.value)
            span = token.start, after.end
            value = after.value * 60 + (minutes if past["past"].lower() == "past" else -minutes)
            yield Quantity(span, self.text[slice(*span)], Kind.TIME, value, "", span, spelled=True)
        elif whole := with_half(self.text, token.start, token.end, Fraction(1, int(token.value))):
            yield whole
        else:
            yield self._part(token)

    def _part(self, token: Token) -> Quantity:
        """Half of a unit, or of anything else."""
        value, unit = Fraction(1, int(token.value)), _OF_UNIT.match(self.text, token.end)
        part = quantity_at(self.text, token.start, unit.end(), value, spelled=True) if unit else None
        if part and part.kind in _DIVIDED:
            return replace(part, soft=True)
        return qualified(self.text, self._spelled((token.start, token.end), Kind.NUMBER, value), soft=True)

    def _many(self, token: Token) -> Quantity:
        """Tens of thousands of, millions of."""
        value, end = token.value, token.end
        while (
            value < ENDLESS
            and self.next < len(self.tokens)
            and self.tokens[self.next].role == "many"
            and self._gap(self.next) == " of "
        ):
            value *= self.tokens[self.next].value
            end = self.tokens[self.next].end
            self.next += 1
        behind = end + 3 if self.text.startswith(" of ", end) else end
        measured = quantity_at(self.text, token.start, behind, value, spelled=True)
        return replace(measured, numeral=(token.start, end), vague=True)

    def _number(self, token: Token) -> Quantity:
        """The number that begins with `token` and takes in the words that continue it."""
        text = self.text
        if token.tail:
            return tailed(text, token)
        if (letters := _LETTERS_APART.match(text, token.end)) and money_before(text, token.start):
            return quantity_at(text, token.start, letters.end(), token.value * words.MONEY_LETTERS[letters[1]])
        joined = Joined(token)
        while self.next < len(self.tokens) and joined.take(self.tokens[self.next], self._gap(self.next)):
            self.next += 1
        if joined.ordinal:
            return self._place((token.start, joined.end), joined.value)
        spelled = token.role != "digits"
        if spelled and text[max(0, token.start - 7) : token.start].lower() == "number ":
            return self._spelled((token.start, joined.end), Kind.ORDINAL, joined.value)
        quantity = quantity_at(self.text, token.start, joined.end, joined.value, spelled=spelled)
        low = max(0, token.start - 8)
        if token.role == "scale" and self.text[low : token.start].lower().endswith(
            ("several ", "many ", "few ", "multi-", "multi ")
        ):
            return replace(quantity, vague=True, value=10 if quantity.value == 12 else quantity.value)
        return quantity

    def _gap(self, index: int) -> str:
        return self.text[self.tokens[index - 1].end : self.tokens[index].start][:8]
