# SPDX-License-Identifier: MIT
"""What stands right before and behind a Japanese quantity: 約, 第, マイナス, ¥, 以上, 未満."""

import re
from dataclasses import replace

from l10n.patterns import late
from l10n.quantities.model import Bound, Kind, Quantity
from l10n.quantities.units import CURRENCIES, TOUCHING
from l10n.text import HIRAGANA, KATAKANA

_BEFORE = late(
    r"(?P<about>約|およそ|おおよそ|ほぼ|概ね|おおむね)?[ \u3000]?"
    r"(?P<over>最大|最高|上限)?(?P<least>(?:最低|最小|少なくとも)(?:でも)?)?"
    r"(?P<ordinal>第|だい)?"
    r"(?P<half>午前|午後|AM|PM|am|pm)?"
    r"(?P<spoon>[大小]さじ|(?<![ァ-ヺー])カップ)?(?P<degree>摂氏|華氏)?(?:温度)?の?(?P<speed>時速)?"
    r"[ \u3000]?(?P<minus>(?:マイナス|零下|氷点下|[-−－▲△])[ \u3000]?)?"
    rf"(?P<money>(?:US|ＵＳ|us|A|C|HK|S|NT)?[$＄]|[¥￥€£₩＼\\]|(?:{'|'.join(TOUCHING)}) ?|人民元)?[ \u3000]?"
    r"(?P<minus_after>[-−－▲△])?$"
)
_BEFORE_ENDS = frozenset("約そぼねむ大高限低小もと第い前後下氏速度じプのス-−－▲△$＄¥￥€£₩＼\\Mm元 \u3000").union(
    code[-1] for code in TOUCHING
)
_AFTER = late(
    r"(?P<AT_LEAST>以上|以降|を下限)|(?P<AT_MOST>以下|以内|を限度|を上限|まで(?=の[^0-9０-９]|です|とし|に限|[がはを]?(?:可能|でき|選|入力|使|利用|登録|追加|保存|送|参加|やり直|設定|作成|指定)))|(?P<LESS_THAN>未満|弱|足らず|を下回|を割[っりる]|に満た)|(?P<MORE_THAN>超|を超|を上回|を突破|余り?|あまり|強(?![いくさ化制]))"
    r"|(?P<about>前後|程度|ほど|くらい|ぐらい|ごろ|頃|近く|内外|がらみ)"
)
_IN_THE = re.compile("台(?:前半|後半|半ば|に|で|を|の|へ|と|、|。)")
_HALF_WIDTH = str.maketrans("＄￥＼ＵＳ", "$¥\\US")
_SPOONS = {"大さじ": "tbsp", "小さじ": "tsp", "カップ": "cup"}
_SPEEDS = {"km": "kmh", "mile": "mph"}
_HIRAGANA = re.compile(f"[{HIRAGANA}]")
_EACH = re.compile(r"[ \u3000]?(?:[当あ]たり|(?:に(?:つき)?|ごとに|毎に)、?[ \u3000]?(?:約|最大)?[ \u3000]?[0-9０-９])")
_KATAKANA = re.compile(f"[{KATAKANA}]")
_BASE = re.compile(r"[ \u3000]?進")
"""16進 is hexadecimal."""
_WINDOW = 12
_FROM_END = re.compile(r"(?:最後|最後尾|末尾|終わり|後ろ|うしろ)から$")


def prefixed(text: str, quantity: Quantity) -> Quantity:
    """`quantity` with what stands before it: 約, 第, マイナス, a currency mark."""
    start = quantity.span[0]
    if not start or text[start - 1] not in _BEFORE_ENDS:
        return quantity
    mark = _BEFORE.search(text, max(0, start - _WINDOW), start)
    if not mark or mark.start() == start:
        return quantity
    quantity = _signed(text, _with_unit_before(quantity, mark), mark)
    if mark["ordinal"]:
        quantity = replace(quantity, kind=Kind.ORDINAL, span=(mark.start("ordinal"), quantity.span[1]))
    bound = Bound.AT_LEAST if mark["least"] else Bound.AT_MOST if mark["over"] else quantity.bound
    return replace(quantity, approximate=quantity.approximate or bool(mark["about"]), bound=bound)


def _with_unit_before(quantity: Quantity, mark: re.Match[str]) -> Quantity:
    """`quantity` in the unit that `mark` names before it: ¥, 摂氏, 時速."""
    if mark["spoon"] and not quantity.unit:
        quantity = replace(quantity, kind=Kind.MEASURE, soft=False)
        named, unit = "spoon", _SPOONS[mark["spoon"]]
    elif mark["money"]:
        quantity = replace(quantity, kind=Kind.MONEY)
        sign = mark["money"].strip().upper().translate(_HALF_WIDTH)
        named, unit = "money", CURRENCIES.get(sign, sign)
    elif mark["degree"] and quantity.unit == "degree":
        named, unit = "degree", "C" if mark["degree"] == "摂氏" else "F"
    elif mark["speed"] and quantity.kind is Kind.MEASURE:
        named, unit = "speed", _SPEEDS.get(quantity.unit, quantity.unit)
    else:
        return quantity
    return replace(quantity, unit=unit, span=(mark.start(named), quantity.span[1]))


def _signed(text: str, quantity: Quantity, mark: re.Match[str]) -> Quantity:
    """`quantity` below zero where `mark` has a sign."""
    if not (mark["minus_after"] or (mark["minus"] and _is_sign(text, mark.start("minus")))):
        return quantity
    low = min(quantity.span[0], mark.start("minus") if mark["minus"] else mark.start("minus_after"))
    return replace(quantity, value=-quantity.value, written=-quantity.written, span=(low, quantity.span[1]))


def _is_sign(text: str, at: int) -> bool:
    """Whether the dash at `at` is a minus, and not a dash between two things."""
    if text[at] == "-" and text[at + 1 : at + 2].isspace():
        # A dash before a list.
        return False
    before = text[at - 1 : at] if at else ""
    if before.isspace() and text[at - 2 : at - 1].isdigit():
        return False
    return text[at] in "マ零氷▲△−" or not before.strip() or bool(_HIRAGANA.match(before)) or before in "（(「、=＝：:["


def bounded(text: str, quantity: Quantity) -> Quantity:
    """`quantity` with what stands after it: 以上, 未満, 程度."""
    if quantity.unit and (mark := _IN_THE.match(text, quantity.span[1])):
        # 8兆円台 is anything from 8 to 9 trillion.
        quantity = replace(quantity, bound=Bound.MORE_THAN, vague=True)
        text = text[: mark.end()]
    after = _AFTER.match(text, quantity.span[1])
    soft = is_soft(quantity) or _is_one(text, quantity) or bool(_BASE.match(text, quantity.span[1]))
    if not after:
        return replace(quantity, soft=True) if soft else quantity
    group = after.lastgroup or ""
    bound = quantity.bound if group == "about" else Bound[group]
    return replace(quantity, bound=bound, approximate=quantity.approximate or group == "about", soft=soft)


def _is_one(text: str, quantity: Quantity) -> bool:
    """Whether this is one that English says with an article: 1セット, or 1ページに25件, or leaves out: 1ページあたりの件数 is the page size."""
    if quantity.value != 1:
        return False
    end = quantity.span[1]
    return bool(_EACH.match(text, end) or (quantity.kind is Kind.NUMBER and _KATAKANA.match(text, end)))


def from_end(text: str, quantity: Quantity) -> Quantity:
    """`quantity`, as a place that is counted from the end where it is one: 最後から2番目, 最後から一つ前."""
    start, end = quantity.span
    if not text.startswith("から", max(0, start - 2)):
        return quantity
    mark = _FROM_END.search(text, max(0, start - _WINDOW), start)
    if mark and quantity.kind is Kind.ORDINAL:
        return replace(quantity, unit="from the end", span=(mark.start(), end))
    if mark and quantity.unit == "thing" and text.startswith("つ前", end - 1):
        value = quantity.value + 1
        return replace(quantity, kind=Kind.ORDINAL, unit="from the end", value=value, span=(mark.start(), end + 1))
    return quantity


def is_soft(quantity: Quantity) -> bool:
    """Whether English may say this by grammar or a word: 2人 (both), 1年 (a year), 1ポイント (a point), 100% (all), 第二 (in a name)."""
    if quantity.spelled and 0 <= quantity.value <= 10:
        return True
    if not isinstance(quantity.value, int):
        return False
    if quantity.kind is Kind.PERCENT:
        return quantity.value == (1 if quantity.unit == "point" else 100)
    if quantity.kind is Kind.ORDINAL:
        return quantity.value == 1 and (quantity.unit == "place in order" or quantity.text.endswith("番"))
    limit = {Kind.COUNT: 1, Kind.DURATION: 1, Kind.MONEY: 1, Kind.MEASURE: 1}.get(quantity.kind, -1)
    return 0 <= quantity.value <= limit
