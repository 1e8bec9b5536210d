# SPDX-License-Identifier: MIT
"""Why a number may stand in one text only, by rules in the order in which they are asked."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from l10n.numbers import omissions
from l10n.numbers.model import Bitext
from l10n.numbers.omissions import fields
from l10n.numbers.pair import repeats
from l10n.numbers.roles.changes import follows_by, is_size_of_change
from l10n.numbers.roles.frequencies import same_rate
from l10n.numbers.sayings import said_in_english, said_in_japanese
from l10n.numbers.sizes import converted, in_unit
from l10n.numbers.telephones import dialled_at_home, dialled_from_abroad
from l10n.patterns import late
from l10n.quantities.english.measures import named_unit
from l10n.quantities.model import CALENDAR, Kind, Quantity
from l10n.quantities.units import BY_NAME

Excuse = Callable[[Quantity, Bitext], bool]
"""Whether a number may be without counterpart; its name is the rule's, its docstring gives an example."""
_MARKS = late("[①-⒛Ⅰ-Ⅻ❶-❿⓵-⓾㉑-㉟㊱-㊿]")
"""Characters that are a number and a listing mark at once; no reader takes them for quantities."""
_ROUND_THE_CLOCK = re.compile(r"(?<![0-9/])24/7(?![0-9/])")
_ALWAYS = re.compile("年中無休|常時|いつでも|四六時中")
_OR = re.compile(
    r"(?:,|—|–) ?(?:or )?(?:about |roughly |around |some |approximately |equivalent to |worth )?$", re.IGNORECASE
)
_ABBREVIATED = late(r"(?:(?:[–~-]| to )[0-9.,]+)?[ \u00a0-]?(?:°? ?[FC]|in|ft|yd|mi|lb|oz|mpg|mph|psi|hp)\b")
"""Units that are read as such in brackets only: 41.8 C (107.2 F), 15 cm (6 in)."""

_OF_A_DAY = {"hour": 60, "minute": 1}
_WHOLES = {Kind.PERCENT: 100, Kind.MULTIPLE: 1, Kind.NUMBER: 1}
_SHARED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.DURATION})
_LAST_DAYS = ((31,), (28, 29), (31,), (30,), (31,), (30,), (31,), (31,), (30,), (31,), (30,), (31,))
_MONTH_ENDS = re.compile("期|末|いっぱい|まで|をもって|に終")
_UNIT_BEFORE = re.compile(r"([A-Za-z]+) \((?:about |some |roughly |=)?$")
_NEAR = 24
"""How far the bracket with its conversion may stand behind an amount."""


def grammar(quantity: Quantity, _bitext: Bitext) -> bool:
    """A small number that is grammar in the other language: 一つ as a, one of them."""
    return quantity.soft


def listing_mark(quantity: Quantity, bitext: Bitext) -> bool:
    """The listing mark that the source has as one character: ① as 1) or (1)."""
    return any(unicodedata.numeric(mark[0]) == quantity.value for mark in _MARKS.finditer(bitext.source))


def round_the_clock(quantity: Quantity, bitext: Bitext) -> bool:
    """The numbers of 24/7, which English makes of 24 hours, or of a shop that never closes: 年中無休."""
    places = (match.span() for match in _ROUND_THE_CLOCK.finditer(bitext.target))
    if not any(start <= quantity.span[0] < end for start, end in places):
        return False
    hours = any(other.unit == "hour" and other.value == 24 for other in bitext.left)
    return hours or _ALWAYS.search(bitext.source) is not None


def stopwatch(quantity: Quantity, bitext: Bitext) -> bool:
    """The time of a stopwatch: 2時間8分32秒 as 2:08:32."""
    shown = fields(quantity)
    return bool(shown) and shown <= {other.value for other in bitext.left if other.kind is Kind.DURATION}


def converted_in_brackets(quantity: Quantity, bitext: Bitext) -> bool:
    """An amount of the source in another unit, added for the reader: ¥1.2 trillion ($8 billion), 132 lb (60 kg)."""
    target, start = bitext.target, quantity.span[0]
    opened = target.rfind("(", 0, start) > target.rfind(")", 0, start)
    if opened and _ABBREVIATED.match(target, quantity.numeral[1]):
        return any(other.kind is Kind.MEASURE for other in bitext.left)
    if quantity.kind not in (Kind.MONEY, Kind.MEASURE):
        return False
    if opened and _explains(quantity, target):
        return True
    if opened or _OR.search(target, max(0, start - 24), start):
        return any(other.kind is quantity.kind and other.unit != quantity.unit for other in bitext.left)
    return _before_its_own(quantity, bitext)


def _explains(quantity: Quantity, target: str) -> bool:
    """Whether the bracket says how much one of the unit before it is: per tsubo (3.3 square meters)."""
    unit = _UNIT_BEFORE.search(target, 0, quantity.span[0])
    named = named_unit(unit[1]) if unit else None
    one = replace(quantity, value=1, unit=named.name, text=unit[1]) if unit and named else None
    return one is not None and converted(one, quantity)


def _before_its_own(quantity: Quantity, bitext: Bitext) -> bool:
    """Whether the amount of the source stands in brackets behind this one, which is as much: 5 feet 7 inches (170 cm)."""
    opening = bitext.target.find("(", quantity.span[1], quantity.span[1] + _NEAR)
    inside = next((other for other in bitext.right if other.span[0] > opening >= 0), None)
    if not inside or inside.kind is not quantity.kind or inside.unit == quantity.unit:
        return False
    if not any(repeats(other, inside) for other in bitext.left):
        return False
    parts = [other for other in bitext.right if opening - 2 * _NEAR < other.span[0] < opening]
    known = quantity.kind is Kind.MEASURE and {quantity.unit, inside.unit} <= BY_NAME.keys()
    return len(parts) > 1 or not known or converted(inside, quantity)


def sum_or_difference(quantity: Quantity, bitext: Bitext) -> bool:
    """What two neighbours of the source make, or how far they are apart: from 12th to 7th, up five places; 2時の10分前."""
    return any(
        _makes(one, other, quantity)
        and (quantity.kind is Kind.TIME or all(_is_said(each, quantity, bitext) for each in (one, other)))
        for one, other in pairwise(bitext.left)
    )


def share_of_another(quantity: Quantity, bitext: Bitext) -> bool:
    """A share or a multiple of another number of the source, worked out: 5,000円…半額 as 2,500, 100人の3割 as 30."""
    asked = quantity in bitext.left
    shares = [
        Fraction(each.value) / _WHOLES[each.kind] for each in ((quantity,) if asked else bitext.left) if _is_share(each)
    ]
    return bool(shares) and any(
        other.kind in _SHARED and one.kind in (other.kind, Kind.NUMBER) and one.value == other.value * share
        for other in bitext.left
        for share in shares
        for one in (bitext.right if asked else (quantity,))
    )


def _is_share(quantity: Quantity) -> bool:
    """Whether the number is so much of something else: 3割, 半額, 2倍, 3分の1."""
    return quantity.kind in _WHOLES and (quantity.kind is not Kind.NUMBER or isinstance(quantity.value, Fraction))


def last_of_month(quantity: Quantity, bitext: Bitext) -> bool:
    """The day that a month ends on, which the source leaves out: 3月期 as the year ended March 31, 6月末 as June 30."""
    months = (each for each in bitext.left if each.kind is Kind.MONTH)
    return quantity.kind is Kind.DAY and any(
        quantity.value in _LAST_DAYS[int(each.value) - 1] and _MONTH_ENDS.match(bitext.source, each.span[1])
        for each in months
        if 1 <= each.value <= len(_LAST_DAYS)
    )


def _is_said(quantity: Quantity, but: Quantity, bitext: Bitext) -> bool:
    """Whether the target has a number of the source, or shows it as the size of a change."""
    return steps_of_change(quantity, bitext) or any(
        repeats(quantity, other) for other in bitext.right if other is not but
    )


def steps_of_change(quantity: Quantity, bitext: Bitext) -> bool:
    """The size of a change by its ends, or an end by the size: 30円引き上げ as from 120 yen to 150 yen, 300人から as by 60, 2時の10分前 as 1:50."""
    if is_size_of_change(quantity, bitext.source):
        ends = (each for each in pairwise(bitext.right) if not follows_by(each[0], bitext.target))
        return any(_makes(one, other, quantity) for one, other in ends)
    if quantity.unit in _OF_A_DAY and any(
        _makes(one, quantity, each)
        for one, other in pairwise(bitext.left)
        if other is quantity
        for each in bitext.right
    ):
        return True
    end = (
        bitext.left[bitext.left.index(quantity) + 1 :][:1] if bitext.source.startswith("から", quantity.span[1]) else ()
    )
    return any(
        _makes(quantity, each, size) and follows_by(size, bitext.target) for each in end for size in bitext.right
    )


def _makes(one: Quantity, other: Quantity, quantity: Quantity) -> bool:
    """Whether the three count the same, and the last is the sum of the first two or lies between them."""
    if one.kind is quantity.kind is Kind.TIME and other.unit in _OF_A_DAY:
        length = other.value * _OF_A_DAY[other.unit]
        return any((one.value + way - quantity.value) % 720 == 0 for way in (length, -length))
    if one.kind is not other.kind or quantity.kind not in (one.kind, Kind.NUMBER) or one.kind in CALENDAR:
        return False
    if one.unit != other.unit and one.kind is not Kind.PERCENT:
        one = replace(one, value=in_unit(one, other.unit) or 0, unit=other.unit)
    value = quantity.value if quantity.unit in ("", one.unit) else in_unit(quantity, one.unit) or quantity.value
    return bool(one.value) and value in (abs(one.value - other.value), one.value + other.value)


def said_again(quantity: Quantity, bitext: Bitext) -> bool:
    """A number that the source says once for two times in the target."""
    return any(repeats(other, quantity) for other in bitext.left)


OF_SOURCE: tuple[Excuse, ...] = (
    grammar,
    omissions.translators_note,
    omissions.era_beside_year,
    omissions.nights_of_journey,
    omissions.next_day,
    omissions.day_by_weekday,
    omissions.share_in_parts,
    omissions.part_of_stopwatch,
    omissions.said_in_both_units,
    omissions.repeated,
    steps_of_change,
    share_of_another,
    same_rate,
    said_in_english,
    omissions.part_of_year,
    dialled_at_home,
)
OF_TARGET: tuple[Excuse, ...] = (
    grammar,
    said_in_japanese,
    listing_mark,
    round_the_clock,
    stopwatch,
    converted_in_brackets,
    sum_or_difference,
    share_of_another,
    last_of_month,
    same_rate,
    said_again,
    dialled_from_abroad,
)


def excused(quantity: Quantity, bitext: Bitext, excuses: tuple[Excuse, ...]) -> str:
    """The name of the first of `excuses` that holds for `quantity`; empty where none does."""
    return next((rule_name(excuse) for excuse in excuses if excuse(quantity, bitext)), "")


def rule_name(rule: Callable[..., object]) -> str:
    """What users see of a rule: the name of its function."""
    return rule.__name__.replace("_", "-")
