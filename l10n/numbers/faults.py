# SPDX-License-Identifier: MIT
"""What becomes of the numbers without counterpart, in steps: set against each other, excused, or told."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from l10n.numbers.excuse import rule_name
from l10n.numbers.mismatch import Mismatch, added, dates, different, omitted, powers_apart
from l10n.numbers.model import Bitext, Pair
from l10n.numbers.omissions import lost
from l10n.numbers.pair import says
from l10n.quantities.english.reader import read_english
from l10n.quantities.japanese.reader import read_japanese
from l10n.quantities.model import Kind, Number, Quantities, Quantity
from l10n.quantities.printing import Style, decimal
from l10n.quantities.units import BY_NAME

Excuses = Mapping[Quantity, str]
"""Numbers of one text that may stand without counterpart, and the names of the rules that say so."""
MANY = 120
"""More numbers than this in two texts are a table: then only values that the other side lacks are looked at."""
_IN_UNITS = frozenset({Kind.MEASURE, Kind.MONEY})
_ONE_OF_A_KIND = frozenset({Kind.DURATION, Kind.ORDINAL})
_SURE = 5
"""How alike two numbers are that the neighbours cannot explain away: of one kind, or digit for digit."""


@dataclass(frozen=True, slots=True)
class Case:
    """A pair of texts with the numbers that have no counterpart, and what may speak for these."""

    bitext: Bitext
    missing: Quantities
    """The numbers of the source without counterpart, in its order."""
    extra: Quantities
    """Those of the target, in its order."""
    excuses: tuple[Excuses, Excuses]
    """For some of both."""
    neighbours: tuple[Pair, Pair]
    style: Style


@dataclass(frozen=True, slots=True)
class Open:
    """The numbers that nothing was said of yet, and what was told of the others."""

    lone: Quantities
    """Of the source."""
    odd: Quantities
    """Of the target."""
    told: tuple[Mismatch, ...] = ()
    excused: tuple[Excuses, Excuses] = ({}, {})
    """For those of both that have one, be it of a step."""


Step = Callable[[Open, Case], Open]


def faults(case: Case) -> Open:
    """What is told of the numbers without counterpart in the end, in the order of the steps."""
    lone = tuple(quantity for quantity in case.missing if quantity not in case.excuses[0])
    odd = tuple(quantity for quantity in case.extra if quantity not in case.excuses[1])
    state = Open(lone, odd, excused=case.excuses)
    for step in STEPS:
        state = step(state, case)
    return state


def weekdays(state: Open, case: Case) -> Open:
    """Days of the week, where both texts have one too many: 土曜日 and Friday."""
    lone, odd = (tuple(q for q in each if q.kind is Kind.WEEKDAY) for each in (case.missing, case.extra))
    return replace(state, lone=state.lone + lone, odd=state.odd + odd) if lone and odd else state


def other_months(state: Open, case: Case) -> Open:
    """The months of one day, of which the source's is said less often in the target: 7月8日 … July 4 … July 4."""
    missing = {q.value for q in case.missing if q.kind is Kind.MONTH and q not in state.lone}
    again = [
        (q, e) for q in case.bitext.left for e in case.extra if q.value in missing and _is_other(q, e, case.bitext)
    ]
    odd = tuple(e for _, e in again if e not in state.odd)
    return replace(state, lone=(*state.lone, *(q for q, _ in again)), odd=state.odd + odd)


def _is_other(left: Quantity, right: Quantity, bitext: Bitext) -> bool:
    """Whether both are months, not the same, and their days are."""
    if not left.kind is right.kind is Kind.MONTH or left.value == right.value:
        return False
    i, j = bitext.left.index(left), bitext.right.index(right)
    days = [each for each in bitext.right[max(0, j - 1) : j + 2] if each.kind is Kind.DAY]
    day = min(days, key=lambda each: max(each.span[0] - right.span[1], right.span[0] - each.span[1]), default=None)
    return day is not None and any(q.kind is Kind.DAY and q.value == day.value for q in bitext.left[i + 1 : i + 2])


def small_numbers(state: Open, case: Case) -> Open:
    """Small numbers that both texts have of one kind: 2人 and three people, 第3 and the fourth."""
    missing, extra = case.missing, case.extra
    lone = (*state.lone, *(q for q in missing if q.soft and _says_what(q) and _one_alike(q, missing, extra)))
    odd = (q for q in extra if q.soft and q.spelled and _says_what(q) and any(_alike(each, q) for each in lone))
    return replace(state, lone=lone, odd=(*state.odd, *odd))


def _says_what(quantity: Quantity) -> bool:
    """Whether a small number says what it counts: things, a place in a row, or parts of a whole."""
    return bool(quantity.unit) or quantity.kind is Kind.ORDINAL or isinstance(quantity.value, Fraction)


def _one_alike(quantity: Quantity, missing: Iterable[Quantity], extra: Iterable[Quantity]) -> bool:
    """Whether just this and one number of the other text count the same thing: 2人 and three people."""
    return sum(_alike(each, quantity) for each in missing) == 1 == sum(_alike(quantity, each) for each in extra)


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether both count the same thing, are of one kind that needs no unit, or one is so many times what the other is of it."""
    if left.kind is not right.kind:
        return _are_turned(left, right)
    if left.unit == right.unit != "":
        return True
    if isinstance(left.value, Fraction) != isinstance(right.value, Fraction):
        return False
    return left.unit == right.unit or left.kind in _ONE_OF_A_KIND or _measure_one_thing(left, right)


def _measure_one_thing(left: Quantity, right: Quantity) -> bool:
    """Whether both are measures of one number or of one dimension: 小さじ3, three tablespoons; 3坪, thirty square meters."""
    if left.kind is not right.kind or left.kind not in _IN_UNITS:
        return False
    one, other = BY_NAME.get(left.unit), BY_NAME.get(right.unit)
    return left.value == right.value or (
        one is not None and other is not None and one.dimension == other.dimension != ""
    )


def _are_turned(left: Quantity, right: Quantity) -> bool:
    """Whether one is so many times what the other is a part of: 4倍 and a quarter."""
    return Kind.MULTIPLE in (left.kind, right.kind) and left.value * right.value == 1 != left.value


def counts_in_words(state: Open, case: Case) -> Open:
    """The only count in words on each side: 七つ and six."""
    counts, words = ([q for q in each if _is_count(q)] for each in (case.missing, case.extra))
    small = any(q.soft and q.kind is not Kind.WEEKDAY for q in state.odd)
    if small or not len(counts) == len(words) == 1:
        return state
    told = different(counts[0], words[0], case.bitext, case.style, rule_name(counts_in_words))
    return replace(state, lone=tuple(q for q in state.lone if q is not counts[0]), told=(*state.told, told))


def _is_count(quantity: Quantity) -> bool:
    """Whether this counts things in words, and more than one: 七つ, 九回, six."""
    counted = quantity.kind in (Kind.COUNT, Kind.NUMBER, Kind.MULTIPLE) and isinstance(quantity.value, int)
    return counted and quantity.soft and quantity.spelled and quantity.value > 1


def alike(state: Open, case: Case) -> Open:
    """Two numbers of one kind, or digit for digit, which neighbours cannot explain away."""
    return _set_against(state, case, _SURE, rule_name(alike))


def grammar_again(state: Open, _case: Case) -> Open:
    """Small numbers that found nothing of their kind are grammar."""
    lone, odd = (tuple(q for q in each if not q.soft) for each in (state.lone, state.odd))
    return replace(state, lone=lone, odd=odd)


def said_by_neighbours(state: Open, case: Case) -> Open:
    """Numbers that the neighbouring pair has on the other side."""
    lone = tuple(q for q in state.lone if not _elsewhere(q, case, 1))
    odd = tuple(q for q in state.odd if not _elsewhere(q, case, 0))
    name = rule_name(said_by_neighbours)
    passed = (dict.fromkeys(was, name) for was in (set(state.lone) - set(lone), set(state.odd) - set(odd)))
    one, other = (excused | more for excused, more in zip(map(dict, state.excused), passed, strict=True))
    return Open(lone, odd, state.told, (one, other))


def _elsewhere(quantity: Quantity, case: Case, side: int) -> bool:
    read = read_english if side else read_japanese
    before, after = case.neighbours
    near = (*read(before[side])[-MANY:], *read(after[side])[:MANY])
    return any(says(quantity, other) if side else says(other, quantity) for other in near)


def places_left(state: Open, case: Case) -> Open:
    """Excused numbers whose place in the target is still there: "have % satisfaction"."""
    again = lost([q for q in case.missing if q in case.excuses[0]], case.bitext.target)
    return replace(state, lone=(*state.lone, *again))


def one_for_another(state: Open, case: Case) -> Open:
    """The numbers that most likely should have been one."""
    return _set_against(state, case, 1, rule_name(one_for_another))


def without_counterpart(state: Open, case: Case) -> Open:
    """The numbers of the source that stay alone, those of a date together."""
    name = rule_name(without_counterpart)
    told = (omitted(each, case.bitext, case.style, name) for each in dates(state.lone, case.bitext.source))
    return replace(state, lone=(), told=(*state.told, *told))


def in_translation_only(state: Open, case: Case) -> Open:
    """The numbers of the target that stay alone, but for names: what 新型コロナ is called, COVID-19, says no number."""
    names = tuple(q for q in state.odd if q.kind is Kind.IDENTIFIER and q.text[0].isalpha())
    told = (added(q, case.bitext, rule_name(in_translation_only)) for q in state.odd if q not in names)
    excused = {**state.excused[1], **dict.fromkeys(names, "name-of-letters")}
    return Open((), (), (*state.told, *told), (state.excused[0], excused))


STEPS: tuple[Step, ...] = (
    weekdays,
    other_months,
    small_numbers,
    counts_in_words,
    alike,
    grammar_again,
    said_by_neighbours,
    places_left,
    one_for_another,
    without_counterpart,
    in_translation_only,
)
"""The steps in their order."""


def _set_against(state: Open, case: Case, least: int, rule: str) -> Open:
    """The likeliest of the open numbers set against each other, as long as they are `least` alike."""
    chosen = _likely(state.lone, state.odd, least)
    if not chosen:
        return state
    pairs = sorted(((state.lone[i], state.odd[j]) for i, j in chosen.items()), key=lambda pair: pair[0].span)
    told = (different(left, right, case.bitext, case.style, rule) for left, right in pairs)
    lone = tuple(q for i, q in enumerate(state.lone) if i not in chosen)
    odd = tuple(q for j, q in enumerate(state.odd) if j not in chosen.values())
    return replace(state, lone=lone, odd=odd, told=(*state.told, *told))


def _likely(lone: Sequence[Quantity], odd: Sequence[Quantity], least: int) -> dict[int, int]:
    """For places in `lone` those in `odd` that most likely should have been the same number; one to one."""
    scored = sorted(
        ((_likeness(left, right), -i, -j) for i, left in enumerate(lone) for j, right in enumerate(odd)), reverse=True
    )
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in scored:
        if score >= least and -i not in chosen and -j not in taken:
            chosen[-i] = -j
            taken.add(-j)
    return chosen


def _likeness(left: Quantity, right: Quantity) -> int:
    """How likely both should have been one number: 0 for never; kind, unit, value, digits and scale speak for it."""
    if left.kind is Kind.MONTH and right.kind is not Kind.MONTH and right.kind is not Kind.NUMBER:
        return 0
    # No count becomes a name such as COVID-19.
    if right.kind is Kind.IDENTIFIER and right.text[0].isalpha() and left.kind is not Kind.IDENTIFIER:
        return 0
    score = 1 + 4 * (left.kind is right.kind or _are_turned(left, right)) + 2 * (left.unit == right.unit)
    score += 6 * (left.value == right.value) + 4 * powers_apart(left, right)
    return score + 3 * (_signs(left.value) == _signs(right.value))


@lru_cache(maxsize=1024)
def _signs(value: Number) -> list[str]:
    """The digits of a number in no order, which are those of another number where two of them were exchanged."""
    return sorted(decimal(value))
