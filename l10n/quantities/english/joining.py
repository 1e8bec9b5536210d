# SPDX-License-Identifier: MIT
"""Joins English number words into one number: two and a half million, three hundred and five."""

from fractions import Fraction

from l10n.quantities.english.tokens import Token
from l10n.quantities.model import Number
from l10n.quantities.numerals import tidy

ENDLESS = 10**30
"""No number of words is read further: powers of powers grow without end."""


class Joined:
    """A number in joining: twenty|-|eight, two| and a |half| |million, 3| |hundred| |thousand."""

    def __init__(self, first: Token) -> None:
        self.total: Number = 0
        self.section: Number = first.value
        self.last = first
        self.end = first.end
        self.ordinal = False
        self.closed = False

    @property
    def value(self) -> Number:
        """What the words that were taken say together."""
        return tidy(self.total + self.section)

    def take(self, token: Token, gap: str) -> bool:
        """Whether `token` continues the number after `gap`; it is then part of it."""
        if self.closed or not self._fits(token, gap):
            return False
        self.last, self.end = token, token.end
        return True

    def _fits(self, token: Token, gap: str) -> bool:
        """Whether `token` goes on with the number after `gap`, which then has its value."""
        near = gap in (" ", "-", "\u00a0")
        match token.role:
            case "scale":
                return near and self._scale(token.value)
            case "cardinal":
                return (near or gap in (" and ", "-and-")) and self._cardinal(token, near)
            case "ordinal" if near or gap == " and ":
                return self._ordinal(token)
            case "fraction" if near:
                return self._fraction(token)
            case "fraction" if gap in (" and a ", "-and-a-", " and one "):
                # A million and a half is half a million more.
                part = Fraction(1, int(token.value))
                if self.last.role == "scale" and self.last.value >= 1000:
                    self.total += self.last.value * part
                else:
                    self.section += part
                return True
        return False

    def _scale(self, size: Number) -> bool:
        """Multiply by a scale; False where the number has no end."""
        if self.value >= ENDLESS:
            return False
        if size <= 100:
            self.section *= size
        else:
            self.total, self.section = self.total + (self.section or 1) * size, 0
        return True

    def _cardinal(self, token: Token, near: bool) -> bool:
        tens = near and self.last.role == "cardinal" and self.last.value >= 20 and 0 < token.value < 10
        rest = self.last.role == "scale" and token.value < self.last.value and self.last.value != 12
        if tens or rest:
            self.section += token.value
        return tens or rest

    def _ordinal(self, token: Token) -> bool:
        """Close the number with a place in an order, or a part: two-hundredth, twenty-first, one tenth."""
        if token.value >= 100 and self.section > 1 and self.last.role in ("cardinal", "digits", "scale"):
            # two-hundredth, ten-millionth
            self.section *= token.value
            self.ordinal = self.closed = True
            return True
        tens = self.last.role == "cardinal" and self.last.value >= 20 and token.value < 10
        if tens or (self.last.role == "scale" and token.value < self.last.value):
            self.section += token.value
            self.ordinal = self.closed = True
            return True
        return token.value > 2 and self.last.role == "cardinal" and self.section == 1 and self._fraction(token)

    def _fraction(self, token: Token) -> bool:
        if self.last.role == "scale":
            return False
        self.section = Fraction(self.section) / int(token.value)
        self.closed = True
        return True
