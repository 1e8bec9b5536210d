# SPDX-License-Identifier: MIT
"""What an English number counts: its unit, currency mark or half of the day, and what is said before it."""

import re
from dataclasses import replace
from functools import lru_cache

from l10n.model import Span
from l10n.patterns import late
from l10n.quantities import DATA, words
from l10n.quantities.english.tokens import Token
from l10n.quantities.model import Bound, Kind, Number, Quantity
from l10n.quantities.notation import identifier
from l10n.quantities.units import CODES, CURRENCIES, DEGREES, UNITS, Unit
from l10n.tables import rows
from l10n.tables import words as split

_ORDINAL_TAIL = frozenset({"st", "nd", "rd", "th"})
_MONEY = late(rf"(?P<mark>(?:US|AU?|CA?|HK|S|NT|NZ)?\$|[£€¥￥₩\\]|\b(?:{'|'.join(sorted(CODES))}))\s?-?$")
_MONEY_ENDS = frozenset("$£€¥￥₩\\").union(code[-1] for code in CODES)
_SENSES = {(side, word): sense for side, sense, cell in rows(DATA, "bounds") for word in split(cell)}
"""What words before a number, or behind an "or", say of it: about, or a bound."""
_BEFORE_ENDS = frozenset({"a", "an", "the", *(word.split()[-1] for side, word in _SENSES if side == "before")})
_BOUNDS = frozenset(Bound)
_NEGATIVE = re.compile(r"(?:\bminus|\bnegative) $", re.IGNORECASE)
_BELOW = re.compile(r"(?: (?:Celsius|Fahrenheit|centigrade))? below (?:zero|freezing)\b", re.IGNORECASE)
_HALF_DAY = re.compile(r"\s?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?)|(?P<noon>noon\b))", re.IGNORECASE)
_OCLOCK = re.compile(r"\s?o['’]clock", re.IGNORECASE)
CENTURY = re.compile(r"[ -](?:(?P<also>(?:and|or|to)\s\S+\s)?centur(?:y|ies)\b)", re.IGNORECASE)
_UNIT = late(
    r"[ \u00a0-]?(%|[㎡㎢㎥]|[°℃Å$€£¥￥]?[A-Za-zōµμΩ²³0-9/.$€£℃°]{1,24})((?:[ -][A-Za-z]+)?)((?:[ -][A-Za-z]+)?)"
)
_ORDINAL_UNIT = re.compile(r"second(?:-[A-Za-z]| (?:half|quarter|round|time|place|years?|grade(?:rs?)?)\b)")
"""The place in an order, and no length of time: four second-round games."""
_WINDOW = 24
_MOON = re.compile(r" (?:lunar |intercalary )?month\b", re.IGNORECASE)
_DOTTED_TIME = re.compile(r"([0-9]{1,2})\.([0-5][0-9])")
_UNITS: dict[str, Unit] = {spelling: unit for unit in UNITS for spelling in unit.english}
_UNIT_AND_A = re.compile(r"\b(?:(?:an?|one)[ -])?(?P<unit>[A-Za-z]+)[ -]and[ -]an?[ -]$", re.IGNORECASE)


def _words(side: str) -> str:
    found = sorted((word for at, word in _SENSES if at == side), key=len, reverse=True)
    return "|".join(map(re.escape, found))


_BEFORE = late(rf"({_words('before')})\s(?:an?\s|the\s)?$", re.IGNORECASE)
_AFTER = late(rf"(?:[ -][a-z]+){{0,3}} (?:or|and) ({_words('behind')})\b(?! (?:than )?[0-9])")


def tailed(text: str, token: Token) -> Quantity:
    """Digits with letters right behind them: 3rd, 1980s, 10km, $14.3bn, 88B."""
    span = token.start, token.end + len(token.tail)
    tail = token.tail
    if tail.lower() in _ORDINAL_TAIL:
        century = CENTURY.match(text, span[1])
        kind = Kind.CENTURY if century else Kind.ORDINAL
        whole = (span[0], century.end()) if century and not century["also"] else span
        return Quantity(whole, text[slice(*span)], kind, token.value, "", span, token.value)
    if tail == "s" and token.value % 10 == 0:
        return Quantity(span, text[slice(*span)], Kind.DECADE, token.value, "", (token.start, token.end), token.value)
    scales = words.MONEY_LETTERS if money_before(text, token.start) else words.TIMES_LETTERS
    if tail in scales:
        return quantity_at(text, span[0], span[1], token.value * scales[tail])
    if tail.lower() in words.SCALES:
        return quantity_at(text, *span, token.value * words.SCALES[tail.lower()])
    if _HALF_DAY.match(text, token.end) or tail in _UNITS:
        return quantity_at(text, token.start, token.end, token.value)
    return identifier(text, *span)


def moon(text: str, end: int, place: Number) -> str:
    """The unit "month" for a place in an order that names a month of the lunar calendar, which has no other name."""
    return "month" if place <= 12 and _MOON.match(text, end) else ""


def money_before(text: str, start: int) -> re.Match[str] | None:
    """The currency mark that ends where the number at `start` begins; None where there is none."""
    end = start - 1 if text[start - 1 : start] == "-" else start
    end = end - 1 if text[end - 1 : end].isspace() else end
    if not end or text[end - 1] not in _MONEY_ENDS:
        return None
    return _MONEY.search(text, max(0, start - 8), start)


def quantity_at(text: str, start: int, end: int, value: Number, *, spelled: bool = False) -> Quantity:
    """The number at `start` to `end` with the currency mark before and the unit behind it."""
    unit, stop = _unit_at(text, end) or (None, end)
    mark = money_before(text, start)
    if not unit and not mark and (_HALF_DAY.match(text, end) or _OCLOCK.match(text, end)) and value <= 24:
        minutes = _minutes(text[start:end], value)
        return clock_time(text, Quantity((start, end), text[start:end], Kind.TIME, minutes, numeral=(start, end)))
    kind, low, name = Kind.NUMBER, start, ""
    if unit:
        kind, value, name = unit.kind, value * unit.factor, unit.of
    if mark:
        stop = stop if kind is Kind.MONEY else end
        kind, low, name = Kind.MONEY, mark.start(), CURRENCIES.get(mark["mark"], mark["mark"])
    elif kind is Kind.NUMBER and not spelled and 1000 <= value <= 2100 and end - start == 4:
        kind = Kind.YEAR
    (low, stop), value = _signed(text, (low, stop), value, name)
    quantity = Quantity((low, stop), text[low:stop], kind, value, name, (start, end), value, spelled=spelled)
    return qualified(text, quantity, soft=spelled and value <= 10)


def _signed(text: str, span: Span, value: Number, unit: str) -> tuple[Span, Number]:
    """The span and value of an amount with the sign that it has: -5, minus 5, 5 degrees below zero."""
    low, stop = span
    if low and text[low - 1] in "-−–" and (low == 1 or text[low - 2] in " (=:["):
        return (low - 1, stop), -value
    if sign := _NEGATIVE.search(text, max(0, low - 9), low):
        return (sign.start(), stop), -value
    if unit in DEGREES and (below := _BELOW.match(text, stop)):
        return (low, below.end()), -value
    return span, value


def _minutes(numeral: str, hours: Number) -> Number:
    """The minutes of a time of day, which Britain writes with a dot: 5.30pm."""
    dotted = _DOTTED_TIME.fullmatch(numeral)
    return int(dotted[1]) * 60 + int(dotted[2]) if dotted else hours * 60


def qualified(text: str, quantity: Quantity, *, soft: bool) -> Quantity:
    """`quantity` with what is said before or behind it: about, more than, up to, or more."""
    start = quantity.span[0]
    words = text[max(0, start - _WINDOW) : start].lower().rsplit(None, 1)
    likely = words and words[-1] in _BEFORE_ENDS
    side, said = "before", _BEFORE.search(text, max(0, start - _WINDOW), start) if likely else None
    if not said:
        side, said = "behind", _AFTER.match(text, quantity.span[1])
    if not said:
        return replace(quantity, soft=True) if soft else quantity
    sense = _SENSES[side, said[1].lower()]
    bound = Bound(sense) if sense in _BOUNDS else Bound.EXACT
    return replace(quantity, approximate=sense == "about", bound=bound, soft=soft)


@lru_cache(maxsize=8192)
def named_unit(words: str) -> Unit | None:
    """The unit that `words` spell, in the singular or the plural."""
    for name in (words, words.replace("-", " "), words.lower() if len(words) > 3 else words):
        singular = name.removesuffix("s") if len(name) > 3 else name
        unit = _UNITS.get(name) or _UNITS.get(singular) or _UNITS.get(name.removesuffix("es"))
        if not unit and name.endswith("ies"):
            unit = _UNITS.get(f"{name[:-3]}y")
        if unit:
            return unit
    first, _, rest = words.partition(" ")
    plural = first.removesuffix("s")
    return named_unit(f"{plural} {rest}") if rest and plural != first else None


def _unit_at(text: str, end: int) -> tuple[Unit, int] | None:
    """The unit that begins at `end` or one space or hyphen after it, and where it ends."""
    words = _UNIT.match(text, end)
    if not words:
        return None
    start = words.start(1)
    if _ORDINAL_UNIT.match(text, start):
        return None
    for stop in (words.end(3), words.end(2), words.end(1)):
        unit = named_unit(text[start:stop].rstrip("."))
        if unit:
            return unit, stop - (text[stop - 1] == ".")
    return None


def with_half(text: str, start: int, end: int, part: Number) -> Quantity | None:
    """One and a part of the unit that is named before: a year and a half; None where none is."""
    before = _UNIT_AND_A.search(text, max(0, start - _WINDOW), start)
    unit = named_unit(before["unit"]) if before else None
    if not before or not unit:
        return None
    span = before.start(), end
    return Quantity(span, text[slice(*span)], unit.kind, 1 + part, unit.name, (start, end), 1 + part, spelled=True)


def clock_time(text: str, quantity: Quantity) -> Quantity:
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
