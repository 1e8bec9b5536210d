# SPDX-License-Identifier: MIT
"""What a number is a part of, is counted by, or is set against: 50店のうち, 1平方メートルあたり, 2対1の割合."""

import re

from l10n.numbers import DATA
from l10n.numbers.model import Frame
from l10n.patterns import late
from l10n.quantities.model import Kind, Quantity
from l10n.tables import rows, words

_PER = {name: (words(japanese), words(english)) for name, japanese, english in rows(DATA, "per")}
_SPELLINGS = {spelling: name for name, (_, english) in _PER.items() for spelling in english}
_ALL = "|".join(re.escape(each) for each in sorted(_SPELLINGS, key=len, reverse=True))
_EACH = late(
    "[1１一](?P<unit>"
    + "|".join(sorted({re.escape(each) for names, _ in _PER.values() for each in names}, key=len, reverse=True))
    + ")(?:[当あ]たり|につき|(?=$|[0-9]))(?:の?[一-龥ァ-ヺー]{1,8}[はがで、])?(?:約|およそ|平均)?$"
)
_PER_ENGLISH = late(
    rf"(?:[^.,;:()0-9]{{0,16}}?(?:\b(?:an?|each|every) |/)|[^.,;:()0-9]{{0,40}}?\bper )(?P<unit>{_ALL})\b",
    re.IGNORECASE,
)
_PER_BEFORE = late(rf"\bper (?P<unit>{_ALL})\b[^.,;:()0-9]{{0,30}}$", re.IGNORECASE)
_OUT_OF = re.compile("の(?:うち|中)")
_OF = late(r"(?: [a-z]+)? (?:out )?of (?:the |its |their |all |about |some ){0,2}[0-9]", re.IGNORECASE)
_RATIO = re.compile("比[はがを率]|割合")
_IS_SHARE = re.compile(
    "(?:の水準|ほど|程度|ぐらい|くらい)?(?:にとどま|にすぎ|に過ぎ|に相当|に当た|にあた|しかな|に満た)"
)
_IS_APART = re.compile("(?:ほど|程度|ぐらい|くらい|も)?(?:高|安|低|多|少な|大き|小さ|上回|下回)")
_APART = re.compile(
    r" (?:\w+ )?(?:lower|less|fewer|cheaper|smaller|shorter|higher|more|larger|greater|longer|bigger) than\b|(?: or so)? (?:below|above)\b"
)
_MORE = re.compile(r" (?:more|higher|larger|greater|longer|bigger|faster)\b")
_COMPARED = re.compile(
    r"\b(?:more|less|fewer|higher|lower|above|below|than|off|discount|cheap|cheaper|cut|exceed)", re.IGNORECASE
)
_OF_PRICE = re.compile(r" of (?:the|its|their|his|her|what|that|last|regular|list|full|original)\b")
_COUNTED_APART = frozenset({"person", "household", "company", "country"})
"""What is never counted for each other."""
_TO = re.compile(r"[0-9](?: to |:| : )$|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) to $", re.IGNORECASE)


def per(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """What an amount is counted by: 1平方メートルあたり500円 as 500 yen per square kilometer."""
    each = _EACH.search(source[max(0, left.span[0] - 24) : left.span[0]])
    said = each and (_PER_ENGLISH.match(target, right.numeral[1]) or _PER_BEFORE.search(target, 0, right.span[0]))
    if not each or not said:
        return None
    names = [name for name, (japanese, _) in _PER.items() if each["unit"] in japanese]
    spellings = "|".join(re.escape(word) for name in names for word in _PER[name][1])
    named = re.search(rf"\b(?:{spellings})s?\b", target, re.IGNORECASE)
    return None if named else Frame(f"per {names[0]}", f"per {said['unit']}")


def part_as_whole(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """The whole as the part: 50店のうち12店 as 50 of the 12 stores."""
    is_whole = _OUT_OF.match(source, left.span[1])
    return Frame("the whole", "the part") if is_whole and _OF.match(target, right.numeral[1]) else None


def turned_ratio(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """The first number of a ratio as the second: 2対1の割合 as a ratio of 1 to 2."""
    first = source.startswith("対", left.numeral[1]) and _RATIO.search(source)
    second = _TO.search(target[max(0, right.span[0] - 9) : right.span[0]]) if first else None
    return Frame("the first", "the second") if second else None


def share_or_difference(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """A share as what is missing from it, or the other way round: 7割にとどまる as 70% lower, 3割安い as 30% of it, 1.2倍 as 120% more."""
    if left.kind is Kind.MULTIPLE and right.kind is Kind.PERCENT and right.value == left.value * 100:
        more = _MORE.match(target, right.span[1])
        return Frame("#", f"{right.text} more") if more else None
    if left.kind is not Kind.PERCENT:
        return None
    if _IS_SHARE.match(source, left.span[1]):
        apart = _APART.match(target, right.span[1])
        return Frame("# of it", f"{right.text}{apart[0]}") if apart else None
    compared = not _IS_APART.match(source, left.span[1]) or _COMPARED.search(target)
    return None if compared or not _OF_PRICE.match(target, right.span[1]) else Frame("#", f"{right.text} of it")


def other_counter(left: Quantity, right: Quantity, _source: str, _target: str) -> Frame | None:
    """Something else that is counted: 1200世帯 as 1,200 people."""
    counted = left.kind is right.kind is Kind.COUNT and left.unit != right.unit
    return Frame("#", right.text) if counted and {left.unit, right.unit} <= _COUNTED_APART else None


def rest_of_price(left: Quantity, right: Quantity, _source: str, target: str) -> Frame | None:
    """What is taken off a price for what is left of it, or the other way round: 3割引き as 30% of the price."""
    if left.value != right.value:
        return None
    if left.unit == "off":
        return Frame("#", f"{right.text} of it") if _OF_PRICE.match(target, right.span[1]) else None
    return Frame("#", right.text) if left.unit == "kake" and right.unit == "off" else None
