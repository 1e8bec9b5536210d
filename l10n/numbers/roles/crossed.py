# SPDX-License-Identifier: MIT
"""What changed places in a translation that has all numbers: units, parts of dates, the amounts of two names."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from itertools import pairwise

from l10n.numbers.identity import as_said
from l10n.numbers.model import Bitext, Fault, Frame
from l10n.numbers.roles.anchors import exchanged
from l10n.numbers.roles.frequencies import turned_rate
from l10n.quantities.model import CALENDAR, Kind, Quantities, Quantity
from l10n.quantities.units import CURRENCIES

Crossing = tuple[Quantity, Quantity, Frame]
Role = Callable[[Bitext, Mapping[int, int]], Iterator[Crossing]]
"""What a rule tells of paired numbers, by the places of the counterparts; its name is the rule's."""
_MEASURED = frozenset({Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.AGE, Kind.DURATION, Kind.COUNT, Kind.MULTIPLE})
_ANYTHING = "thing"
"""What any counted thing may be counted by in Japanese."""
_WORD = re.compile("[a-z]{3,}")
_DOLLARS = re.compile("(?:豪|香港|米|カナダ|台湾|シンガポール|ニュージーランド|NZ)ドル")
_NAMED_DOLLAR = re.compile(r"[A-Z]\$|[A-Z]\w+ (?:[A-Z]\w+ )?dollar")
_FEW = 4
"""Among more numbers one is easily taken for another."""
_MANY = 8
_BESIDE = re.compile(r",? ?(?:of )?")


def other_unit(bitext: Bitext, pairs: Mapping[int, int]) -> Iterator[Crossing]:
    """The unit of one number behind another that has its own: 500mlを2本 as 500 bottles of 2 ml.

    A bare number takes none away, for one unit may stand for two: 15歳から80過ぎ, from 15 to over 80 years of age.
    """
    few = max(len(bitext.left), len(bitext.right)) <= _FEW
    if not few or all(bitext.left[i].unit == bitext.right[j].unit for i, j in pairs.items()):
        return
    meant = tuple(_meant(each, bitext.right) for each in bitext.left)
    one, other = _only_of_unit(meant), _only_of_unit(bitext.right)
    sources = {j: i for i, j in pairs.items()}
    for unit, i in one.items():
        j, back = pairs.get(i), sources.get(other.get(unit, -1))
        if j is None or back is None or back == i or bitext.left[back].kind in CALENDAR:
            continue
        left, right = bitext.left[i], bitext.right[j]
        if unit != right.unit and _is_taken(left, right, bitext.left[back]):
            yield left, right, Frame("#", right.text)


def _is_taken(left: Quantity, right: Quantity, holder: Quantity) -> bool:
    """Whether the unit of `left` stands at the counterpart of `holder`, which is counted by another."""
    may_be_any = left.kind is Kind.COUNT and holder.unit == _ANYTHING
    shares = left.kind is right.kind is Kind.PERCENT
    return (
        bool(holder.unit) and left.unit != holder.unit and not may_be_any and not shares and left.value != holder.value
    )


def _meant(quantity: Quantity, right: Quantities) -> Quantity:
    """`quantity` in the unit that the target gives it where its own word has several senses: 5キロ beside 3 kg."""
    if any(each.unit == quantity.unit for each in right):
        return quantity
    return next((said for each in right if (said := as_said(quantity, each)) is not quantity), quantity)


def _only_of_unit(side: Quantities) -> dict[str, int]:
    """The places of numbers with a unit that no other number of this text has."""
    units = [quantity.unit if quantity.kind in _MEASURED else "" for quantity in side]
    return {unit: i for i, unit in enumerate(units) if unit and units.count(unit) == 1}


def other_date(bitext: Bitext, pairs: Mapping[int, int]) -> Iterator[Crossing]:
    """The month of one date at the day of another: 1月5日…2月8日 as February 5 … January 8."""
    right, text = bitext.right, bitext.target
    for i, (first, second) in enumerate(pairwise(bitext.left)):
        if second.span[0] - first.span[1] > 1 or not _is_date(first.kind, second.kind):
            continue
        j, k = pairs.get(i), pairs.get(i + 1)
        if j is None or k is None:
            continue
        beside = [each for each in right[max(0, k - 1) : k + 2] if _is_beside(each, right[k], text)]
        others = [each for each in beside if each.kind is right[j].kind]
        if others and all(each.value != first.value for each in others):
            yield first, others[0], Frame("#", others[0].text, Fault.DATE)


def _is_date(first: Kind, second: Kind) -> bool:
    return second is Kind.DAY if first is Kind.MONTH else first is Kind.YEAR and second is Kind.MONTH


def _is_beside(one: Quantity, other: Quantity, text: str) -> bool:
    low, high = sorted((one.span, other.span))
    return one is not other and _BESIDE.fullmatch(text[low[1] : high[0]]) is not None


def other_owner(bitext: Bitext, pairs: Mapping[int, int]) -> Iterator[Crossing]:
    """The amounts of two owners exchanged: 大人500円、子ども300円 as adults 300 yen, children 500 yen."""
    if 1 < len(pairs) <= _MANY:
        for i, _, one, other in exchanged(bitext, pairs):
            yield bitext.left[i], bitext.right[pairs[i]], Frame(f"for {one}", f"for {other}")


def other_money(bitext: Bitext, pairs: Mapping[int, int]) -> Iterator[Crossing]:
    """The one of a rate as another money: 1ユーロは162円 as 162 yen to the dollar."""
    for i, one in enumerate(bitext.left):
        if i in pairs or one.kind is not Kind.MONEY or one.value != 1 or i + 1 not in pairs:
            continue
        other = next(_money_words(bitext.target, {one.unit, bitext.left[i + 1].unit}, one.unit), None)
        if other:
            yield one, bitext.right[pairs[i + 1]], Frame("#", f"of the {other}")


def other_dollar(bitext: Bitext, pairs: Mapping[int, int]) -> Iterator[Crossing]:
    """Dollars whose country stands elsewhere in the source: 香港ドルで500ドル as 500 US dollars."""
    if bitext.source.count("ドル") > 1 and (named := set(_DOLLARS.findall(bitext.source))):
        known = {CURRENCIES[each] for each in named if each in CURRENCIES}
        for i, j in pairs.items():
            left, right = bitext.left[i], bitext.right[j]
            if left.unit == "USD" and known and right.unit not in known and _NAMED_DOLLAR.search(right.text):
                yield left, right, Frame(f"# ({', '.join(sorted(named))})", right.text)


def _money_words(text: str, known: Container[str], own: str) -> Iterator[str]:
    """The words of a text that name another money than those `known`, unless it names its `own` as well."""
    found = {
        word: unit
        for word in _WORD.findall(text.lower())
        if (unit := CURRENCIES.get(word) or CURRENCIES.get(word[:-1]))
    }
    if own not in found.values() and not any(sign in text for sign, unit in CURRENCIES.items() if unit == own):
        yield from (word for word, unit in found.items() if unit not in known)


ROLES: tuple[Role, ...] = (other_unit, other_date, other_owner, turned_rate, other_money, other_dollar)
"""The rules in their order."""


def crossings(bitext: Bitext, pairs: Mapping[int, int]) -> Iterator[tuple[Quantity, Quantity, Frame, Role]]:
    """What changed places among the paired numbers of two texts, with the rule that says so: one thing a rule."""
    if pairs:
        for role in ROLES:
            found = next(role(bitext, pairs), None)
            if found:
                yield *found, role
                return
