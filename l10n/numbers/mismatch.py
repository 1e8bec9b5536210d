# SPDX-License-Identifier: MIT
"""What is told of numbers that two texts do not share: which, how grave it is, and what to write instead."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from l10n.model import Severity, Span
from l10n.numbers.identity import as_said, clash
from l10n.numbers.mending import mended
from l10n.numbers.model import Bitext, Fault, Frame
from l10n.numbers.rounding import shortened
from l10n.quantities.model import CALENDAR, Bound, Kind, Quantity
from l10n.quantities.printing import Style, date_in_english, in_english

_DATE = (Kind.YEAR, Kind.MONTH, Kind.DAY)
_LONG = 60


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One number that the two texts do not share."""

    fault: Fault
    severity: Severity
    message: str
    source: Quantity | None
    target: Quantity | None
    expected: str = ""
    """What a house style prints for the source's number; empty where the source has none."""
    suggestion: str | None = None
    """What to put in the place of the target's number without a person looking; None where one has to look."""
    rule: str = ""
    """The name of the rule that told it."""

    @property
    def source_span(self) -> Span | None:
        """In the source text, code points, half-open."""
        return self.source.span if self.source else None

    @property
    def target_span(self) -> Span | None:
        """In the target text, code points, half-open."""
        return self.target.span if self.target else None


def framed(left: Quantity, right: Quantity, frame: Frame, style: Style, rule: str) -> Mismatch:
    """A number that is the same and says something else."""
    read = frame.read.replace("#", _printed([left], style)) if "#" in frame.read else frame.read
    message = f"{left.text} is {read}, not {frame.said}"
    return Mismatch(frame.fault, Severity.WARNING, message, left, right, rule=rule)


def different(left: Quantity, right: Quantity, bitext: Bitext, style: Style, rule: str) -> Mismatch:
    """A number in whose place the target has another."""
    whole = next(date for date in dates(bitext.left, bitext.source) if left in date)
    expected = _printed([as_said(left, right)] if len(whole) == 1 else whole, style)
    # 2 of 2〜3億円 is 200 million yen.
    read = _named([*whole, *_range_of(left, bitext)], bitext.source)
    said = _named([right], bitext.target)
    message = f"{read} is {expected}, not {said}"
    alone = len(bitext.left) == len(bitext.right) == 1
    suggestion = mended(bitext.source, left, bitext.target, right, style) if alone else None
    severity = Severity.INFO if shortened(left, right, bitext.target) else Severity.ERROR
    return Mismatch(_fault(left, right), severity, message, left, right, expected, suggestion, rule)


def omitted(parts: Sequence[Quantity], bitext: Bitext, style: Style, rule: str) -> Mismatch:
    """A number, or the parts of a date, without counterpart in the target."""
    expected, quantity = _printed(parts, style), parts[0]
    fault = Fault.DATE if quantity.kind in CALENDAR else Fault.VALUE
    message = f"{_named(parts, bitext.source)} ({expected}) has no counterpart in the translation"
    severity = Severity.INFO if _is_weak(quantity) else Severity.WARNING
    span = quantity.span[0], parts[-1].span[1]
    return Mismatch(fault, severity, message, replace(quantity, span=span), None, expected, rule=rule)


def added(quantity: Quantity, bitext: Bitext, rule: str) -> Mismatch:
    """A number that stands in the target only."""
    message = f"{_named([quantity], bitext.target)} stands in the translation only"
    severity = Severity.INFO if quantity.spelled else Severity.WARNING
    return Mismatch(Fault.EXTRA, severity, message, None, quantity, rule=rule)


def dates(quantities: Sequence[Quantity], text: str) -> list[list[Quantity]]:
    """`quantities`, those of one date together: 1964年|10月|10日."""
    groups: list[list[Quantity]] = []
    for quantity in quantities:
        last = groups[-1][-1] if groups else quantity
        later = last.kind in _DATE and quantity.kind in _DATE and _DATE.index(last.kind) < _DATE.index(quantity.kind)
        if later and last.span[1] <= quantity.span[0] and not text[last.span[1] : quantity.span[0]].strip():
            groups[-1].append(quantity)
        else:
            groups.append([quantity])
    return groups


def _named(quantities: Sequence[Quantity], text: str) -> str:
    return _short(text[quantities[0].span[0] : quantities[-1].span[1]])


def _printed(quantities: Sequence[Quantity], style: Style) -> str:
    return _short(date_in_english(quantities, style) if len(quantities) > 1 else in_english(quantities[0], style))


def _short(number: str) -> str:
    """`number` as a message can hold it; what is longer is a key or has no end."""
    return number if len(number) <= _LONG else f"{number[: _LONG // 2]}…{number[-_LONG // 4 :]}"


def _range_of(quantity: Quantity, bitext: Bitext) -> Sequence[Quantity]:
    """The other end of the range that `quantity` begins, which has its unit; nothing for any other."""
    i = bitext.left.index(quantity) + 1
    return bitext.left[i : i + 1] if quantity.bound is Bound.FROM else ()


def _is_weak(quantity: Quantity) -> bool:
    """Whether a number that stands in the source only may well be part of a name or of a vague word."""
    word = quantity.spelled and not quantity.unit and quantity.kind is not Kind.YEAR
    return word or (quantity.vague and quantity.value <= 1000)


def _fault(left: Quantity, right: Quantity) -> Fault:
    if left.value == right.value and clash(left, right):
        return Fault.UNIT
    if left.kind in CALENDAR or right.kind in (Kind.MONTH, Kind.DAY, Kind.TIME):
        return Fault.DATE
    return Fault.SCALE if powers_apart(left, right) else Fault.VALUE


def powers_apart(left: Quantity, right: Quantity) -> bool:
    """Whether the two differ by a power of ten, give or take what rounding does."""
    if left.value <= 0 or right.value <= 0 or (left.kind is right.kind is Kind.DURATION and left.unit != right.unit):
        return False
    low, high = sorted((left.value, right.value))
    power = 10 ** (len(str(int(high * 21 // (low * 20)))) - 1)
    return bool(power > 1 and abs(high - low * power) * 50 <= low * power)
