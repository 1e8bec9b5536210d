# SPDX-License-Identifier: MIT
"""Tells where the numbers of a translation do not say what the numbers of its source say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from l10n.model import Severity, Span
from l10n.numbers.bounds import is_opposed
from l10n.numbers.english import DIGIT, read_english
from l10n.numbers.explain import explained_source, explained_target, lost
from l10n.numbers.frames import Frame, frame_tests, other_frame
from l10n.numbers.japanese import read_japanese
from l10n.numbers.matching import as_said, assign, clash, says, shortened
from l10n.numbers.mending import mended
from l10n.numbers.model import CALENDAR, Bound, Fault, Kind, Number, Quantity
from l10n.numbers.printing import STYLE, Style, date_in_english, decimal, in_english
from l10n.numbers.rereading import reread
from l10n.numbers.sayings import is_said

Pair = tuple[str, str]
"""A source text and its target."""


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

    @property
    def source_span(self) -> Span | None:
        """In the source text, code points, half-open."""
        return self.source.span if self.source else None

    @property
    def target_span(self) -> Span | None:
        """In the target text, code points, half-open."""
        return self.target.span if self.target else None


def compare(
    source: str, target: str, *, before: Pair = ("", ""), after: Pair = ("", ""), style: Style = STYLE
) -> tuple[Mismatch, ...]:
    """Where the numbers of `target` (English) differ from those of `source` (Japanese), in the source's order.

    `before` and `after` are the neighbouring pairs: a number that one of them explains is not told.
    """
    left = read_japanese(source)
    # Number words that only the English has are its grammar: without a digit there is nothing to tell.
    if not left and not DIGIT.search(target):
        return ()
    left, right = _manageable(left, read_english(target))
    pairs = assign(left, right)
    if len(pairs) < max(len(left), len(right)):
        one, other = reread(source, left, target, right, pairs)
        if one is not left or other is not right:
            left, right = one, other
            pairs = assign(left, right)
    missing = [quantity for i, quantity in enumerate(left) if i not in pairs]
    taken = set(pairs.values())
    extra = [quantity for i, quantity in enumerate(right) if i not in taken]
    opposed = [(left[i], right[j]) for i, j in pairs.items() if is_opposed(left[i], right[j], source, target)]
    tests = frame_tests(source, target)
    framed = [
        (left[i], right[j], each)
        for i, j in (pairs.items() if tests else ())
        if (each := other_frame(tests, left[i], right[j], source, target))
    ]
    if not missing and not extra and not opposed and not framed:
        return ()
    around = _Around(source, target, left, right, (before, after), style)
    turned = (around.turned(*pair) for pair in opposed)
    return (*turned, *(around.framed(*each) for each in framed), *around.faults(missing, extra))


_MANY = 120
"""More numbers than this in two texts are a table: then only values that the other side lacks are looked at."""


def _manageable(
    left: tuple[Quantity, ...], right: tuple[Quantity, ...]
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """The quantities to compare, which takes time in proportion to the product of their numbers."""
    if len(left) + len(right) <= _MANY:
        return left, right
    common = {quantity.value for quantity in left} & {quantity.value for quantity in right}
    rest = ([quantity for quantity in side if quantity.value not in common] for side in (left, right))
    one, other = (tuple(side[: _MANY // 2]) for side in rest)
    return one, other


@dataclass(frozen=True, slots=True)
class _Around:
    """What a number without counterpart may be explained by."""

    source: str
    target: str
    left: Sequence[Quantity]
    right: Sequence[Quantity]
    neighbours: tuple[Pair, Pair]
    style: Style

    def faults(self, missing: list[Quantity], extra: list[Quantity]) -> Iterator[Mismatch]:
        """The pairs of numbers that should have been one, then those that stand alone."""
        lone = [q for q in missing if not explained_source(q, self.left, self.right, self.source)]
        lone = [q for q in lone if not is_said(q, self.left, self.right, self.source, self.target)]
        excused = [q for q in missing if q not in lone]
        odd = [q for q in extra if not explained_target(q, self.left, self.source, self.target)]
        lone += [q for q in missing if q.kind is Kind.WEEKDAY and any(e.kind is Kind.WEEKDAY for e in extra)]
        odd += [q for q in extra if q.kind is Kind.WEEKDAY and lone and lone[-1].kind is Kind.WEEKDAY]
        months = [q for q in missing if q.kind is Kind.MONTH and q not in lone]
        again = [(q, e) for q in self.left for e in extra if self._other_month(q, e, months)]
        lone += [q for q, _ in again]
        odd += [e for _, e in again if e not in odd]
        # A small number is grammar in either language, unless the other text has one of just that kind.
        lone += [q for q in missing if q.soft and _is_named(q) and _one_alike(q, missing, extra)]
        small = [q for q in extra if q.soft and q.spelled and _is_named(q) and any(_alike(each, q) for each in lone)]
        odd += small
        counts, words = [q for q in missing if _is_count(q)], [q for q in extra if _is_count(q)]
        if not small and len(counts) == len(words) == 1:
            lone = [q for q in lone if q is not counts[0]]
            yield self._differs(counts[0], words[0])
        for left, right in _likely(lone, odd, _SURE):
            yield self._differs(left, right)
        lone = [q for q in lone if not q.soft]
        odd = [q for q in odd if q not in small]
        lone = [q for q in lone if not self._elsewhere(q, 1)]
        lone += lost(excused, self.target)
        odd = [q for q in odd if not self._elsewhere(q, 0)]
        for left, right in _likely(lone, odd, 1):
            yield self._differs(left, right)
        for quantities in _dates(lone, self.source):
            yield self._missing(quantities)
        for quantity in odd:
            # What 新型コロナ is called in English, COVID-19, says no number.
            if quantity.kind is not Kind.IDENTIFIER or not quantity.text[0].isalpha():
                yield self._extra(quantity)

    def _other_month(self, left: Quantity, right: Quantity, missing: Sequence[Quantity]) -> bool:
        """Whether both are the months of one day, and the source's is said less often in the target: 7月8日 … 7月4日."""
        if not left.kind is right.kind is Kind.MONTH or left.value == right.value or left.value not in _values(missing):
            return False
        i, j = self.left.index(left), self.right.index(right)
        days = [each for each in self.right[max(0, j - 1) : j + 2] if each.kind is Kind.DAY]
        day = min(days, key=lambda each: max(each.span[0] - right.span[1], right.span[0] - each.span[1]), default=None)
        return day is not None and any(q.kind is Kind.DAY and q.value == day.value for q in self.left[i + 1 : i + 2])

    def turned(self, left: Quantity, right: Quantity) -> Mismatch:
        """A number whose bound is on the other side."""
        message = f"{left.text} is {left.bound} {_printed([left], self.style)}, not {right.bound}"
        return Mismatch(Fault.VALUE, Severity.WARNING, message, left, right)

    def framed(self, left: Quantity, right: Quantity, frame: Frame) -> Mismatch:
        """A number that is the same and says something else."""
        message = f"{left.text} is {frame.read}, not {frame.said}"
        return Mismatch(frame.fault, Severity.WARNING, message, left, right)

    def _elsewhere(self, quantity: Quantity, side: int) -> bool:
        """Whether the neighbouring pair says it on the other side."""
        read = read_english if side else read_japanese
        before, after = self.neighbours
        near = (*read(before[side])[-_MANY:], *read(after[side])[:_MANY])
        return any(says(quantity, other) if side else says(other, quantity) for other in near)

    def _differs(self, left: Quantity, right: Quantity) -> Mismatch:
        fault = _fault(left, right)
        whole = next(date for date in _dates(self.left, self.source) if left in date)
        expected = _printed([as_said(left, right)] if len(whole) == 1 else whole, self.style)
        # 2 of 2〜3億円 is 200 million yen.
        read = _named([*whole, *self._range_of(left)], self.source)
        said = _named([right], self.target)
        message = f"{read} is {expected}, not {said}"
        alone = len(self.left) == len(self.right) == 1
        suggestion = mended(self.source, left, self.target, right, self.style) if alone else None
        severity = Severity.INFO if shortened(left, right, self.target) else Severity.ERROR
        return Mismatch(fault, severity, message, left, right, expected, suggestion)

    def _range_of(self, quantity: Quantity) -> Sequence[Quantity]:
        """The other end of the range that `quantity` begins, which has its unit; nothing for any other."""
        i = self.left.index(quantity) + 1
        return self.left[i : i + 1] if quantity.bound is Bound.FROM else ()

    def _missing(self, parts: Sequence[Quantity]) -> Mismatch:
        expected, quantity = _printed(parts, self.style), parts[0]
        fault = Fault.DATE if quantity.kind in CALENDAR else Fault.VALUE
        message = f"{_named(parts, self.source)} ({expected}) has no counterpart in the translation"
        severity = Severity.INFO if _is_weak(quantity) else Severity.WARNING
        span = quantity.span[0], parts[-1].span[1]
        return Mismatch(fault, severity, message, replace(quantity, span=span), None, expected)

    def _extra(self, quantity: Quantity) -> Mismatch:
        message = f"{_named([quantity], self.target)} stands in the translation only"
        severity = Severity.INFO if quantity.spelled else Severity.WARNING
        return Mismatch(Fault.EXTRA, severity, message, None, quantity)


_DATE = (Kind.YEAR, Kind.MONTH, Kind.DAY)


def _dates(quantities: Sequence[Quantity], text: str) -> list[list[Quantity]]:
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


_LONG = 60


def _is_named(quantity: Quantity) -> bool:
    """Whether a small number says what it counts: things, a place in a row, or parts of a whole."""
    return bool(quantity.unit) or quantity.kind is Kind.ORDINAL or isinstance(quantity.value, Fraction)


def _is_count(quantity: Quantity) -> bool:
    """Whether this counts things in words, and more than one: 七つ, 九回, six."""
    counted = quantity.kind in (Kind.COUNT, Kind.NUMBER, Kind.MULTIPLE) and isinstance(quantity.value, int)
    return counted and quantity.soft and quantity.spelled and quantity.value > 1


def _values(quantities: Sequence[Quantity]) -> set[Number]:
    return {quantity.value for quantity in quantities}


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether both count the same thing, or both are lengths of time, places in a row or parts of a whole."""
    if left.kind is not right.kind or isinstance(left.value, Fraction) != isinstance(right.value, Fraction):
        return False
    return left.unit == right.unit or left.kind in (Kind.DURATION, Kind.ORDINAL)


def _one_alike(quantity: Quantity, missing: Sequence[Quantity], extra: Sequence[Quantity]) -> bool:
    """Whether just this and one number of the other text count the same thing: 2人 and three people."""
    return sum(_alike(each, quantity) for each in missing) == 1 == sum(_alike(quantity, each) for each in extra)


def _is_weak(quantity: Quantity) -> bool:
    """Whether a number that stands in the source only may well be part of a name or of a vague word."""
    return (quantity.spelled and not quantity.unit and quantity.kind is not Kind.YEAR) or (
        quantity.vague and quantity.value <= 1000
    )


_SURE = 5
"""How alike two numbers are that the neighbours cannot explain away: of one kind, or digit for digit."""


def _likely(missing: list[Quantity], extra: list[Quantity], least: int) -> Iterator[tuple[Quantity, Quantity]]:
    """The numbers of the two lists that most likely should have been one; each is taken out of its list."""
    scored = sorted(
        ((_likeness(left, right), -i, -j) for i, left in enumerate(missing) for j, right in enumerate(extra)),
        reverse=True,
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    chosen = []
    for score, i, j in scored:
        if score >= least and -i not in used_left and -j not in used_right:
            used_left.add(-i)
            used_right.add(-j)
            chosen.append((missing[-i], extra[-j]))
    missing[:] = [quantity for i, quantity in enumerate(missing) if i not in used_left]
    extra[:] = [quantity for j, quantity in enumerate(extra) if j not in used_right]
    chosen.sort(key=lambda pair: pair[0].span)
    yield from chosen


def _likeness(left: Quantity, right: Quantity) -> int:
    if left.kind is Kind.MONTH and right.kind is not Kind.MONTH and right.kind is not Kind.NUMBER:
        return 0
    # No count becomes a name such as COVID-19.
    if right.kind is Kind.IDENTIFIER and right.text[0].isalpha() and left.kind is not Kind.IDENTIFIER:
        return 0
    score = 1 + 4 * (left.kind is right.kind) + 2 * (left.unit == right.unit)
    score += 6 * (left.value == right.value) + 4 * _powers_apart(left, right)
    return score + 3 * (_signs(left.value) == _signs(right.value))


@lru_cache(maxsize=1024)
def _signs(value: Number) -> list[str]:
    """The digits of a number in no order, which are those of another number where two of them were exchanged."""
    return sorted(decimal(value))


def _powers_apart(left: Quantity, right: Quantity) -> bool:
    """Whether the two differ by a power of ten, give or take what rounding does."""
    if left.value <= 0 or right.value <= 0 or (left.kind is right.kind is Kind.DURATION and left.unit != right.unit):
        return False
    low, high = sorted((left.value, right.value))
    power = 10 ** (len(str(int(high * 21 // (low * 20)))) - 1)
    return bool(power > 1 and abs(high - low * power) * 50 <= low * power)


def _fault(left: Quantity, right: Quantity) -> Fault:
    if left.value == right.value and clash(left, right):
        return Fault.UNIT
    if left.kind in CALENDAR or right.kind in (Kind.MONTH, Kind.DAY, Kind.TIME):
        return Fault.DATE
    return Fault.SCALE if _powers_apart(left, right) else Fault.VALUE
