# SPDX-License-Identifier: MIT
"""Rules that pair quantities by their values or their characters, and what forbids it whatever these are."""

import re
from dataclasses import replace

from l10n.quantities.model import Kind, Quantity
from l10n.quantities.units import BY_NAME, DEGREES
from l10n.quantities.words import MONEY_LETTERS

_NAMED_UNITS = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_NAMES_OF_TIME = frozenset({Kind.MONTH, Kind.WEEKDAY, Kind.TIME})
_PLACES = frozenset({Kind.DAY, Kind.ORDINAL})
"""What digits name and do not count: 10月1日 and 1番線 are not the "one" of "one of them"."""
_LENGTHS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "msec", "usec", "nsec"})
"""The lengths of time that are never each other; three nights may be three days."""
_DOLLARS = frozenset({"USD", *(unit for unit in BY_NAME["USD"].ambiguous if BY_NAME[unit].kind is Kind.MONEY)})
_AMERICAN = re.compile(r"US|U\.S|米|アメリカ|American")
_SHARES_OF_THEIR_OWN = frozenset({"permil", "bp", "point"})


def clash(left: Quantity, right: Quantity) -> bool:
    """Whether the two cannot be one: 10月 and 10, 1.5倍 and 1.5%, 5 km and 5 kg."""
    if left.kind is not right.kind:
        return _kinds_clash(left, right) or _units_clash(left, right)
    if left.kind is Kind.DURATION and {left.unit, right.unit} <= _LENGTHS:
        return left.unit != right.unit
    return _units_clash(left, right)


def _kinds_clash(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities of different kinds cannot be one."""
    if left.kind in _NAMES_OF_TIME or right.kind in _NAMES_OF_TIME:
        # The eighth month of the old calendar is 8月.
        numbered = (right.kind is Kind.NUMBER and not right.spelled) or right.unit == "month"
        return not (left.kind is Kind.MONTH and numbered)
    if {left.kind, right.kind} == {Kind.MULTIPLE, Kind.PERCENT}:
        return True
    if left.kind is Kind.DAY and right.kind is Kind.DURATION:
        return right.unit != "day" or _is_one_of_them(left, right)
    return _is_one_of_them(left, right)


def _is_one_of_them(left: Quantity, right: Quantity) -> bool:
    """Whether a place in digits stands against the one or two of grammar."""
    place = left.kind in _PLACES and not left.spelled
    return place and right.soft and right.value <= 2 and right.kind is not Kind.ORDINAL


def _units_clash(left: Quantity, right: Quantity) -> bool:
    if left.unit == right.unit or left.kind not in _NAMED_UNITS or right.kind not in _NAMED_UNITS:
        return False
    return not _is_ambiguous(left, right)


def as_said(left: Quantity, right: Quantity) -> Quantity:
    """`left` in the unit of `right` where a word or sign of theirs may mean both: キロ as kilograms."""
    named = (
        left.kind in _NAMED_UNITS and right.kind in _NAMED_UNITS and left.kind is not Kind.PERCENT and right.unit != "F"
    )
    return replace(left, kind=right.kind, unit=right.unit) if named and _is_ambiguous(left, right) else left


def _is_ambiguous(left: Quantity, right: Quantity) -> bool:
    """Whether two units may be one, since a word or sign of theirs has more than one sense."""
    if "¥" in right.text and left.unit == "CNY":
        return True
    if {left.unit, right.unit} <= _DOLLARS:
        return _is_any_dollar(left) or _is_any_dollar(right)
    if left.kind is right.kind is Kind.PERCENT:
        return not _SHARES_OF_THEIR_OWN & {left.unit, right.unit}
    return left.unit in BY_NAME and right.unit in BY_NAME[left.unit].ambiguous


def _is_any_dollar(quantity: Quantity) -> bool:
    """Whether the text leaves open whose dollars these are: 50ドル and $50, but not 50米ドル."""
    return quantity.unit == "USD" and not _AMERICAN.search(quantity.text)


def same(left: Quantity, right: Quantity) -> bool:
    """The same value of the same kind and unit: 5キロ and 5 km."""
    return left.unit == right.unit and same_kind(left, right)


def same_kind(left: Quantity, right: Quantity) -> bool:
    """The same value of the same kind, in units that may be one: 5ドル and A$5, 3件 and three people."""
    if left.value != right.value or left.kind is not right.kind or left.vague != right.vague:
        return False
    return left.kind is not Kind.IDENTIFIER and not clash(left, right)


def same_value(left: Quantity, right: Quantity) -> bool:
    """The same value of another kind that does not forbid it: 3件 and 3; a loss of 5 for マイナス5."""
    if left.value != right.value:
        signed = left.unit in DEGREES and right.unit in DEGREES
        if signed or abs(left.value) != abs(right.value):
            return False
    return Kind.IDENTIFIER not in (left.kind, right.kind) and not clash(left, right)


def same_name(left: Quantity, right: Quantity) -> bool:
    """Identifiers by their characters, whatever case and hyphens: UTF-8 and utf8, BS4K and BS in 4K."""
    if Kind.IDENTIFIER not in (left.kind, right.kind):
        return False
    one, other = _bare(left.text), _bare(right.text)
    return one == other or (other[0].isdigit() and other[-1].isalpha() and one.endswith(other) and one[0].isalpha())


def _bare(name: str) -> str:
    return name.replace("-", "").replace("・", "").replace(" ", "").upper()


def number_in_name(left: Quantity, right: Quantity) -> bool:
    """An identifier by the number in it: 3号機 and B3; 100万 and 1M."""
    if left.kind is Kind.IDENTIFIER:
        return left.value == right.value and left.value >= 0
    if right.kind is not Kind.IDENTIFIER:
        return False
    return left.value in (right.value, right.value * MONEY_LETTERS.get(right.text[-1:], 1)) and right.value >= 0


def as_written(left: Quantity, right: Quantity) -> bool:
    """A year of an era or a dozen by the number that is written: 明治30年 and Meiji 30."""
    if left.unit == "era":
        return left.written == right.value
    return left.unit == "dozen" and left.written in (right.value, right.written)
