# SPDX-License-Identifier: MIT
"""Rules that pair quantities by their values or their characters."""

from l10n.numbers.clash import clash
from l10n.numbers.model import Kind, Quantity
from l10n.numbers.units import DEGREES
from l10n.numbers.words import MONEY_LETTERS


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
