# SPDX-License-Identifier: MIT
"""Whether an amount is below zero or a loss: マイナス5, ▲20億円, 50億円の赤字."""

import re
from functools import cache

from l10n.numbers import DATA
from l10n.numbers.model import Fault, Frame
from l10n.patterns import late
from l10n.quantities.model import Quantity
from l10n.tables import rows, words

_JAPANESE = {sense: "|".join(map(re.escape, words(cell))) for sense, cell, _ in rows(DATA, "signs")}
_ENGLISH = {sense: cell for sense, _, cell in rows(DATA, "signs")}
_BALANCE = late(f"の(?:(?P<loss>{_JAPANESE['loss']})|(?P<gain>{_JAPANESE['gain']}))(?![縮削減解脱転])")
_BALANCE_BEFORE = late(f"(?:(?P<loss>{_JAPANESE['loss']})|(?P<gain>{_JAPANESE['gain']}))(?:額)?[はがも]、?(?:約)?$")
_SIGN = late(r"[-−–▲△(][$£€¥]?\s?[0-9.]")
_PLUS = re.compile(r"(?:プラス|\bplus |[+＋])$", re.IGNORECASE)
_MINUS = re.compile(r"minus|negative|[-−–]", re.IGNORECASE)
_ABOVE_ZERO = re.compile(r"(?: (?:Celsius|Fahrenheit|centigrade))? above (?:zero|freezing)\b", re.IGNORECASE)
_BELOW_ZERO = late(r"\b(?:minus|negative|below)\b|[-−–][$£€¥]?[0-9]", re.IGNORECASE)
_ENDS = re.compile(r"\b[a-z]+ (?:back )?to (?:(?:about|around|nearly|almost|as low as|a low of) )?$", re.IGNORECASE)
_SIZED = late(
    f"(?:ほど|程度|近く|以上)?の?(?:大幅)?(?:(?P<down>{_JAPANESE['down']})|(?P<up>{_JAPANESE['up']}))(?![税塩刑反])"
)
_CHANGED = re.compile(
    r"\b(?:(?P<down>down|fell|dropped|declined|decreased|slid|slipped)|(?P<up>up|rose|grew|climbed|increased|gained|jumped))"
    r" (?:by )?(?:about |nearly |some |almost |more than )?$",
    re.IGNORECASE,
)
_DENIED = re.compile("な[いかく]|ません|抑|防|止")
_OPPOSITE = {"loss": "gain", "gain": "loss"}


@cache
def _english(sense: str) -> re.Pattern[str]:
    """The English words of a sense, which take too long to compile where nothing changed."""
    return re.compile(rf"\b(?:{_ENGLISH[sense].replace('*', '[a-z]*')})\b", re.IGNORECASE)


def lost_sign(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """An amount below zero without sign and without a word that says so: マイナス0.4% as 0.4%; プラス2 as minus 2."""
    if left.value != -right.value or not left.value:
        return None
    if left.value > 0:
        other = _PLUS.search(source, 0, left.span[0]) and _MINUS.search(right.text)
        return Frame("above zero", right.text, Fault.VALUE) if other else None
    elsewhere = _without_end(target, right)
    if _ABOVE_ZERO.match(target, right.span[1]):
        return Frame("#", f"{right.text} above zero", Fault.VALUE)
    said = _SIGN.search(target) or any(_english(sense).search(elsewhere) for sense in ("negative", "loss"))
    return None if said and not _PLUS.search(target, 0, right.span[0]) else Frame("#", right.text, Fault.VALUE)


def turned_change(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """The size of a fall as that of a rise, or the other way round: 1.5%減 as up 1.5%, 3万人増 as down by 30,000."""
    change = _SIZED.match(source, left.span[1])
    sense = change.lastgroup if change else None
    if not sense or not (said := _CHANGED.search(target, max(0, right.span[0] - 24), right.span[0])):
        return None
    other = said.lastgroup
    if other == sense or _english(sense).search(target) or _DENIED.search(source, left.span[1]):
        return None
    return Frame(f"# {sense}", f"{other} #".replace("#", right.text))


def _without_end(target: str, right: Quantity) -> str:
    """The target without the verb that says where the value ends, and no sign: it fell to 12 degrees."""
    end = _ENDS.search(target, 0, right.span[0])
    return f"{target[: end.start()]}{target[right.span[0] :]}" if end else target


def other_balance(left: Quantity, _right: Quantity, source: str, target: str) -> Frame | None:
    """A loss as a profit, or a surplus as a deficit: 50億円の赤字 as a profit of 5 billion yen."""
    balance = _BALANCE.match(source, left.span[1]) or _BALANCE_BEFORE.search(source, 0, left.span[0])
    sense = balance.lastgroup if balance else None
    if not sense or re.search(_JAPANESE[_OPPOSITE[sense]] + ("|利益" if sense == "loss" else ""), source):
        return None
    said = _english(sense).search(target) or (sense == "loss" and _BELOW_ZERO.search(target))
    other = None if said else _english(_OPPOSITE[sense]).search(target)
    return Frame(f"a {sense}", f"a {_OPPOSITE[sense]}", Fault.VALUE) if other else None
