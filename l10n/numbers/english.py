# SPDX-License-Identifier: MIT
"""Reads the numbers in an English text: $14.3 billion, March 15, 1964, half past seven, tens of thousands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from l10n.numbers import numerals, words
from l10n.numbers.model import Bound, Kind, Number, Quantity
from l10n.numbers.notation import CHAIN, chain, identifier
from l10n.numbers.units import DEGREES, UNITS, Unit

_WORDS: dict[str, tuple[str, Number]] = {
    **{word: ("fraction", value) for word, value in words.FRACTIONS.items()},
    **{word: ("adverb", value) for word, value in words.ADVERBS.items()},
    **{word: ("hour", value) for word, value in words.HOURS.items()},
    **{word: ("month", value) for word, value in words.MONTHS.items()},
    **{word: ("weekday", value) for word, value in words.WEEKDAYS.items()},
    **{f"{word}s": ("weekday", value) for word, value in words.WEEKDAYS.items()},
    **{word: ("ordinal", value) for word, value in words.ORDINALS.items()},
    **{word: ("scale", value) for word, value in words.SCALES.items()},
    **{word: ("many", value) for word, value in words.PLURAL_SCALES.items()},
    **{word: ("cardinal", value) for word, value in words.CARDINALS.items()},
    **{f"{word}s": ("decade", value) for word, value in (("twentie", 20), ("thirtie", 30), ("fortie", 40))},
    **{f"{word}ies": ("decade", value) for word, value in (("fift", 50), ("sixt", 60), ("sevent", 70))},
    **{f"{word}ies": ("decade", value) for word, value in (("eight", 80), ("ninet", 90))},
}


def _beginnings() -> str:
    """A pattern for the first two letters of every number word: most words are passed over at once."""
    seconds: dict[str, str] = {}
    for word in sorted(_WORDS):
        seconds[word[0]] = seconds.get(word[0], "") + word[1]
    letters = (
        f"[{first}{first.upper()}][{''.join(sorted(set(rest + rest.upper())))}]" for first, rest in seconds.items()
    )
    return "|".join((*letters, "[IVX][IVX]"))


_PLACES = re.compile(
    rf"\b(?P<word>(?:{_beginnings()})[A-Za-z]*+)|(?=[0-9０-９])(?:(?P<chain>{CHAIN})"
    r"|(?P<digits>(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})++(?![0-9０-９])|[0-9０-９]++)(?:[.．][0-9０-９]++)?+)"
    r"(?P<tail>(?:[A-Za-z][A-Za-z0-9]*+)?+))"
)

DIGIT = re.compile("[0-9０-９]")

_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_ORDINAL_TAIL = frozenset({"st", "nd", "rd", "th"})
_MONEY = re.compile(r"(?P<mark>(?:US|A|C|HK|S|NT)?\$|[£€¥￥₩\\]|\b(?:USD|JPY|EUR|GBP|CNY|RMB|KRW|CHF|INR))\s?-?$")
_MONEY_ENDS = frozenset("$£€¥￥₩\\DYRPWBF -")
_SYMBOLS = {
    "$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "\\": "JPY", "₩": "KRW", "RMB": "CNY",
    "A$": "AUD", "C$": "CAD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD",
}  # fmt: skip
_BEFORE = re.compile(
    r"(?:(?P<about>about|around|approximately|approx\.|roughly|some|nearly|almost|circa|c\.|ca\.)"
    r"|(?P<more>more than|over|above|exceeding|in excess of)|(?P<least>at least|no (?:less|fewer) than|minimum of)"
    r"|(?P<less>less than|fewer than|under|below)|(?P<most>up to|at most|no more than|maximum of|as many as|as much as)"
    r"|(?P<several>several|many|a few))\s(?:an?\s|the\s)?$",
    re.IGNORECASE,
)
_BEFORE_ENDS = frozenset(
    "a about above almost an approx. approximately around as at below c. ca. circa exceeding few least many most much nearly"
    " of over roughly several some than the to under".split()
)
_BOUNDS = {"more": Bound.MORE_THAN, "least": Bound.AT_LEAST, "less": Bound.LESS_THAN, "most": Bound.AT_MOST}
_LETTERS_APART = re.compile(r"[ \u00a0](m|M|mn|bn|Bn|tn|trn)\b")
"""A scale's letters after a space, which only an amount of money has: $1.2 bn."""
_NEGATIVE = re.compile(r"(?:\bminus|\bnegative) $", re.IGNORECASE)
_BELOW = re.compile(r"(?: (?:Celsius|Fahrenheit|centigrade))? below (?:zero|freezing)\b", re.IGNORECASE)
_HALF_DAY = re.compile(r"\s?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?)|(?P<noon>noon\b))", re.IGNORECASE)
_OCLOCK = re.compile(r"\s?o['’]clock", re.IGNORECASE)
_PAST = re.compile(r"\s(?P<past>past|to)\s", re.IGNORECASE)
_CENTURY = re.compile(r"[ -](?:(?P<also>(?:and|or|to)\s\S+\s)?centur(?:y|ies)\b)", re.IGNORECASE)
_UNIT = re.compile(r"[ \u00a0-]?(%|[°℃Å$€£¥￥]?[A-Za-z²³0-9/.$€£℃°]+)((?:[ -][A-Za-z]+)?)((?:[ -][A-Za-z]+)?)")
_NAME_BEFORE = re.compile(r"(?:[A-Za-z]+|[A-Z]+[A-Za-z]*-)$")
_NO_NAME = {"US", "USD", "JPY", "EUR", "GBP", "CNY", "RMB", "KRW", "CHF", "INR", "FY", "NO"}
_MONTH_BEFORE = re.compile(
    r"\b(?:in|of|until|till|since|from|to|by|early|late|mid|through|between|every|last|next|and)[ -]$", re.IGNORECASE
)
_POINT = re.compile(r"(?:^|[\s(“\"$£€¥])\.$")
"""What stands before the digits of a decimal without its zero: a batting average of .283."""
_NEAR_DIGIT = re.compile(r"\.?,?\s(?:the\s)?[0-9]")
_WINDOW = 24
_ENDLESS = 10**30
"""No number of words is read further: powers of powers grow without end."""


class _Token(NamedTuple):
    """A number word, or digits, that may join with its neighbours."""

    role: str
    value: Number
    start: int
    end: int
    tail: str = ""
    """Letters right behind digits: th, s, bn, km."""


def read_english(text: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order. Never raises; takes time in proportion to the text."""
    reader = _Reader(text)
    return tuple(_dated(text, _share(text, list(reader.quantities())))) if reader.tokens else ()


class _Reader:
    """One text in reading: its number words in a row, joined from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_tokens(text))
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

    def _read(self, token: _Token) -> Iterator[Quantity]:  # noqa: C901 - one line for each role
        text, span = self.text, (token.start, token.end)
        match token.role:
            case "chain":
                for quantity in chain(text, *span):
                    yield _clock(text, quantity) if quantity.kind is Kind.TIME else quantity
            case "name":
                yield identifier(text, *span)
            case "month" | "weekday":
                kind = Kind.MONTH if token.role == "month" else Kind.WEEKDAY
                soft = kind is Kind.WEEKDAY
                yield Quantity(span, text[slice(*span)], kind, token.value, numeral=span, soft=soft, spelled=True)
            case "hour":
                yield Quantity(span, text[slice(*span)], Kind.TIME, token.value, "half", span, soft=True, spelled=True)
            case "decade":
                yield Quantity(span, text[slice(*span)], Kind.DECADE, token.value, "", span, soft=True, spelled=True)
            case "roman" | "ordinal":
                yield self._spelled(span, Kind.ORDINAL, token.value)
            case "adverb":
                yield self._spelled(span, Kind.NUMBER, token.value)
            case "fraction":
                yield from self._half(token)
            case "many":
                yield self._many(token)
            case _:
                yield self._number(token)

    def _spelled(self, span: tuple[int, int], kind: Kind, value: Number) -> Quantity:
        text = self.text
        if kind is Kind.ORDINAL and (century := _CENTURY.match(text, span[1])):
            end = span[1] if century["also"] else century.end()
            return Quantity((span[0], end), text[slice(*span)], Kind.CENTURY, value, "", span, value, spelled=True)
        return Quantity(span, text[slice(*span)], kind, value, "", span, value, soft=value <= 10, spelled=True)

    def _half(self, token: _Token) -> Iterator[Quantity]:
        """Half a million, half past seven, or half of something."""
        after = self.tokens[self.next] if self.next < len(self.tokens) else None
        if after and after.role == "scale" and self._gap(self.next) == " a ":
            self.next += 1
            yield _measured(self.text, token.start, after.end, Fraction(after.value, int(token.value)), spelled=True)
        elif after and after.value <= 12 and (past := _PAST.fullmatch(self._gap(self.next))):
            self.next += 1
            minutes = 60 // int(token.value)
            span = token.start, after.end
            value = after.value * 60 + (minutes if past["past"].lower() == "past" else -minutes)
            yield Quantity(span, self.text[slice(*span)], Kind.TIME, value, "", span, spelled=True)
        else:
            yield self._spelled((token.start, token.end), Kind.NUMBER, Fraction(1, int(token.value)))

    def _many(self, token: _Token) -> Quantity:
        """Tens of thousands of, millions of."""
        value, end = token.value, token.end
        while (
            value < _ENDLESS
            and self.next < len(self.tokens)
            and self.tokens[self.next].role == "many"
            and self._gap(self.next) == " of "
        ):
            value *= self.tokens[self.next].value
            end = self.tokens[self.next].end
            self.next += 1
        if self.text.startswith(" of ", end):
            measured = _measured(self.text, token.start, end + 3, value, spelled=True)
            measured = replace(measured, numeral=(token.start, end))
        else:
            measured = _measured(self.text, token.start, end, value, spelled=True)
        return replace(measured, vague=True)

    def _number(self, token: _Token) -> Quantity:
        """The number that begins with `token` and takes in the words that continue it."""
        text = self.text
        if token.tail:
            return _tailed(text, token)
        if (letters := _LETTERS_APART.match(text, token.end)) and _money(text, token.start):
            return _measured(text, token.start, letters.end(), token.value * words.MONEY_LETTERS[letters[1]])
        joined = _Joined(token)
        while self.next < len(self.tokens) and joined.take(self.tokens[self.next], self._gap(self.next)):
            self.next += 1
        if joined.ordinal:
            return self._spelled((token.start, joined.end), Kind.ORDINAL, joined.value)
        spelled = token.role != "digits"
        quantity = _measured(self.text, token.start, joined.end, joined.value, spelled=spelled)
        low = max(0, token.start - 8)
        if token.role == "scale" and self.text[low : token.start].lower().endswith(("several ", "many ", "few ")):
            return replace(quantity, vague=True)
        return quantity

    def _gap(self, index: int) -> str:
        return self.text[self.tokens[index - 1].end : self.tokens[index].start][:8]


class _Joined:
    """A number in joining: twenty|-|eight, two| and a |half| |million, 3| |hundred| |thousand."""

    def __init__(self, first: _Token) -> None:
        self.total: Number = 0
        self.section: Number = first.value
        self.last = first
        self.end = first.end
        self.ordinal = False
        self.closed = False

    @property
    def value(self) -> Number:
        return _tidy(self.total + self.section)

    def take(self, token: _Token, gap: str) -> bool:
        """Whether `token` continues the number after `gap`; it is then part of it."""
        if self.closed or not self._fits(token, gap):
            return False
        self.last, self.end = token, token.end
        return True

    def _fits(self, token: _Token, gap: str) -> bool:
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
                self.section += Fraction(1, int(token.value))
                return True
        return False

    def _scale(self, size: Number) -> bool:
        if self.value >= _ENDLESS:
            return False
        if size <= 100:
            self.section *= size
        else:
            self.total, self.section = self.total + (self.section or 1) * size, 0
        return True

    def _cardinal(self, token: _Token, near: bool) -> bool:
        tens = near and self.last.role == "cardinal" and self.last.value >= 20 and 0 < token.value < 10
        rest = self.last.role == "scale" and token.value < self.last.value and self.last.value != 12
        if tens or rest:
            self.section += token.value
        return tens or rest

    def _ordinal(self, token: _Token) -> bool:
        tens = self.last.role == "cardinal" and self.last.value >= 20 and token.value < 10
        if tens or (self.last.role == "scale" and token.value < self.last.value):
            self.section += token.value
            self.ordinal = self.closed = True
            return True
        return token.value > 2 and self.last.role == "cardinal" and self.section == 1 and self._fraction(token)

    def _fraction(self, token: _Token) -> bool:
        if self.last.role == "scale":
            return False
        self.section = Fraction(self.section) / int(token.value)
        self.closed = True
        return True


def _tokens(text: str) -> Iterator[_Token]:
    for match in _PLACES.finditer(text):
        start, end = match.span()
        if match["word"]:
            role, value = _WORDS.get(match[0].lower(), ("", 0))
            if (role == "month" and not _is_month(text, match)) or _in_idiom(text, match):
                continue
            if role:
                yield _Token(role, value, start, end)
            elif match[0][0] in "IVX" and end - start > 1 and _ROMAN.fullmatch(match[0]):
                yield _Token("roman", _roman(match[0]), start, end)
        elif match["chain"]:
            yield _Token("chain", 0, start, end)
        elif len(match["digits"]) > numerals.LONGEST or _named(text, start):
            yield _Token("name", 0, _name_start(text, start), end)
        elif _POINT.search(text, max(0, start - 2), start) and match["digits"].isdigit():
            yield _Token("digits", numerals.value(f"0.{match['digits']}") or 0, start - 1, end, match["tail"])
        else:
            yield _Token("digits", numerals.value(match["digits"]) or 0, start, match.end("digits"), match["tail"])


def _in_idiom(text: str, match: re.Match[str]) -> bool:
    """Whether the word counts nothing where it stands: no one, one another, second-hand."""
    idioms = words.IDIOMS.get(match[0].lower())
    if not idioms:
        return False
    start, end = match.span()
    before, after = text[max(0, start - 3) : start].lower(), text[end : end + 8].lower()
    return before.endswith(idioms.before) or after.startswith(idioms.after)


def _is_month(text: str, match: re.Match[str]) -> bool:
    word = match[0]
    if not word[0].isupper():
        return False
    if word.lower() not in words.DOUBTFUL_MONTHS:
        return True
    start, end = match.span()
    return bool(
        _NEAR_DIGIT.match(text, end)
        or (text[start - 2 : start - 1].isdigit() and start > 1)
        or _MONTH_BEFORE.search(text, max(0, start - 9), start)
    )


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if any(v < later for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def _named(text: str, start: int) -> bool:
    before = text[start - 1 : start] if start else ""
    return bool(before and (before.isalpha() or before == "-") and _name_start(text, start) < start)


def _name_start(text: str, start: int) -> int:
    name = _NAME_BEFORE.search(text, max(0, start - _WINDOW), start)
    return name.start() if name and name[0].upper() not in _NO_NAME else start


# What a number counts


def _tailed(text: str, token: _Token) -> Quantity:
    """Digits with letters right behind them: 3rd, 1980s, 10km, $14.3bn, 88B."""
    span = token.start, token.end + len(token.tail)
    tail = token.tail
    if tail.lower() in _ORDINAL_TAIL:
        century = _CENTURY.match(text, span[1])
        kind = Kind.CENTURY if century else Kind.ORDINAL
        whole = (span[0], century.end()) if century and not century["also"] else span
        return Quantity(whole, text[slice(*span)], kind, token.value, "", span, token.value)
    if tail == "s" and token.value % 10 == 0:
        return Quantity(span, text[slice(*span)], Kind.DECADE, token.value, "", (token.start, token.end), token.value)
    scales = words.MONEY_LETTERS if _money(text, token.start) else words.TIMES_LETTERS
    if tail in scales:
        return _measured(text, span[0], span[1], token.value * scales[tail])
    if _HALF_DAY.match(text, token.end) or _UNITS.get(tail):
        return _measured(text, token.start, token.end, token.value)
    return identifier(text, *span)


def _money(text: str, start: int) -> re.Match[str] | None:
    if not start or text[start - 1] not in _MONEY_ENDS:
        return None
    return _MONEY.search(text, max(0, start - 8), start)


def _measured(text: str, start: int, end: int, value: Number, *, spelled: bool = False) -> Quantity:
    """The number at `start` to `end` with the currency mark before and the unit behind it."""
    unit, stop = _unit(text, end) or (None, end)
    kind, low, name = unit.kind if unit else Kind.NUMBER, start, unit.name if unit else ""
    if mark := _money(text, start):
        sign = mark["mark"]
        kind, low, name = Kind.MONEY, mark.start(), _SYMBOLS.get(sign, sign)
        stop = stop if unit and unit.kind is Kind.MONEY else end
    if not unit and not mark and (_HALF_DAY.match(text, end) or _OCLOCK.match(text, end)) and value <= 24:
        return _clock(text, Quantity((start, end), text[start:end], Kind.TIME, value * 60, numeral=(start, end)))
    if kind is Kind.NUMBER and not spelled and 1000 <= value <= 2100 and end - start == 4:
        kind = Kind.YEAR
    if text[low - 1 : low] in ("-", "−", "–") and low and (low == 1 or text[low - 2] in " (=:["):
        low, value = low - 1, -value
    elif sign := _NEGATIVE.search(text, max(0, low - 9), low):
        low, value = sign.start(), -value
    elif name in DEGREES and (below := _BELOW.match(text, stop)):
        stop, value = below.end(), -value
    numeral = start, end
    quantity = Quantity((low, stop), text[low:stop], kind, value, name, numeral, value, spelled=spelled)
    return _qualified(text, quantity, soft=spelled and value <= 10)


def _qualified(text: str, quantity: Quantity, *, soft: bool) -> Quantity:
    """`quantity` with what is said before it: about, more than, up to."""
    start = quantity.span[0]
    words = text[max(0, start - _WINDOW) : start].lower().rsplit(None, 1)
    likely = words and words[-1] in _BEFORE_ENDS
    before = _BEFORE.search(text, max(0, start - _WINDOW), start) if likely else None
    if not before:
        return replace(quantity, soft=True) if soft else quantity
    group = before.lastgroup or ""
    return replace(quantity, approximate=group == "about", bound=_BOUNDS.get(group, Bound.EXACT), soft=soft)


_UNITS: dict[str, Unit] = {spelling: unit for unit in UNITS for spelling in unit.english}


@lru_cache(maxsize=8192)
def _by_name(words: str) -> Unit | None:
    """The unit that `words` spell, in the singular or the plural."""
    for name in (words, words.replace("-", " "), words.lower() if len(words) > 3 else words):
        singular = name.removesuffix("s")
        unit = _UNITS.get(name) or _UNITS.get(singular) or _UNITS.get(name.removesuffix("es"))
        if not unit and name.endswith("ies"):
            unit = _UNITS.get(f"{name[:-3]}y")
        if unit:
            return unit
    first, _, rest = words.partition(" ")
    plural = first.removesuffix("s")
    return _by_name(f"{plural} {rest}") if rest and plural != first else None


def _unit(text: str, end: int) -> tuple[Unit, int] | None:
    """The unit that begins at `end` or one space or hyphen after it, and where it ends."""
    words = _UNIT.match(text, end)
    if not words:
        return None
    start = words.start(1)
    for stop in (words.end(3), words.end(2), words.end(1)):
        unit = _by_name(text[start:stop].rstrip("."))
        if unit:
            return unit, stop - (text[stop - 1] == ".")
    return None


# Dates and clocks


def _clock(text: str, quantity: Quantity) -> Quantity:
    """`quantity`, a time, with the half of the day that stands behind it."""
    end = quantity.span[1]
    half = _HALF_DAY.match(text, end) or _OCLOCK.match(text, end)
    if not half:
        return quantity
    value = quantity.value
    if half.lastgroup == "pm" and value < 720:
        value += 720
    elif half.lastgroup == "am" and 720 <= value < 780:
        value -= 720
    unit = "half" if half.lastgroup in ("am", "pm") else ""
    span = quantity.span[0], half.end()
    return replace(quantity, value=value, unit=unit, span=span, text=text[slice(*span)])


# Quantities that read each other

_JOINED = re.compile(r"(?:[-–—~]| ?to ?| or |-to-)(?:[$£€¥])?")
_DIGITS = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_FIRST = re.compile(rf"{_DIGITS.pattern}|[A-Za-z]+")


def _share(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """`quantities` with the scale and currency of a range at both of its numbers: $2–3 billion."""
    for i in range(len(quantities) - 1):
        left, right = quantities[i], quantities[i + 1]
        scale = _scale(text, left, right)
        if not scale or not _JOINED.fullmatch(text[left.span[1] : right.numeral[0]]):
            continue
        money = next((each for each in (left, right) if each.kind is Kind.MONEY), right)
        kind, unit = (money.kind, money.unit) if Kind.NUMBER in (left.kind, right.kind) else (left.kind, left.unit)
        quantities[i] = replace(left, kind=kind, unit=unit, value=_tidy(left.value * scale))
        if money is left:
            quantities[i + 1] = replace(right, kind=kind, unit=unit)
    return quantities


def _scale(text: str, left: Quantity, right: Quantity) -> Number:
    """What million in 2–3 million makes of the 2; 0 where it says nothing of it."""
    if left.kind not in _UNSCALED or right.value < 1000:
        return 0
    own = _bare(text[slice(*left.numeral)])
    first = _FIRST.match(text, *right.numeral)
    bare = _bare(first[0]) if first else None
    if own is None or not bare or own >= bare or right.value < bare * 1000:
        return 0
    return _tidy(Fraction(right.value) / Fraction(bare))


def _bare(numeral: str) -> Number | None:
    """The value of digits alone, or of the word for a number below a hundred; None for anything else."""
    return numerals.value(numeral) if _DIGITS.fullmatch(numeral) else words.CARDINALS.get(numeral.lower())


_UNSCALED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.YEAR})


_AFTER_MONTH = re.compile(r"\.?,?[ -](?:the )?")
_BEFORE_MONTH = re.compile(r",? (?:of )?")
_NEXT_DAY = re.compile(r"(?:[-–—~,、/]|,? ?(?:and|to|or|through|-|–|—|&) ?|, )")


def _dated(text: str, quantities: list[Quantity]) -> Iterator[Quantity]:
    """`quantities` with the numbers beside the months named as days."""
    for i, quantity in enumerate(quantities):
        if quantity.kind is Kind.MONTH:
            _name_days(text, quantities, i)
    yield from quantities


def _name_days(text: str, quantities: list[Quantity], month: int) -> None:
    if month and _is_day(quantities[month - 1]):
        gap = text[quantities[month - 1].span[1] : quantities[month].span[0]]
        if _BEFORE_MONTH.fullmatch(gap):
            quantities[month - 1] = replace(quantities[month - 1], kind=Kind.DAY, soft=False)
    pattern = _AFTER_MONTH
    for i in range(month + 1, len(quantities)):
        gap = text[quantities[i - 1].span[1] : quantities[i].span[0]]
        if not (_is_day(quantities[i]) and pattern.fullmatch(gap)):
            return
        quantities[i] = replace(quantities[i], kind=Kind.DAY, soft=False)
        pattern = _NEXT_DAY


def _is_day(quantity: Quantity) -> bool:
    return quantity.kind in (Kind.NUMBER, Kind.ORDINAL) and not quantity.unit and 1 <= quantity.value <= 31


def _tidy(value: Number) -> Number:
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value
