# SPDX-License-Identifier: MIT
"""Holds the Japanese reader against the public specification of Recognizers-Text, in that project's conventions.

    python benchmarks/recognizers.py recognizers.jsonl [--wrong]

Each line of the file is one text: `kind`, `text`, `results` with `start`, `end` (exclusive), `value` and `unit`.
What the specification wants otherwise than a translator (units outside of spans, 5、450 as one number, powers,
names of units) is settled here and not in the reader.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import NamedTuple

from l10n.numbers import Kind, Quantity, read_japanese


class Result(NamedTuple):
    """One number as the specification writes it."""

    start: int
    end: int
    value: str | Fraction | None
    unit: str | None


UNIT_NAMES = {
    "JPY": "Japanese yen", "USD": "United States dollar", "CNY": "Chinese yuan", "EUR": "Euro", "GBP": "Pound",
    "CHF": "Swiss franc", "HKD": "Hong Kong dollar", "TWD": "New Taiwan dollar", "KRW": "South Korean won",
    "INR": "Indian rupee", "RUB": "Russian ruble", "SGD": "Singapore dollar", "AUD": "Australian dollar",
    "CAD": "Canadian dollar", "THB": "Thai baht",
    "lb": "Pound", "inch": "Inch", "mile": "Mile", "ft": "Foot", "acre": "Acre", "gal": "Gallon",
    "m2": "Square meter", "km2": "Square kilometer", "t": "Ton", "bit": "Bit", "m": "Meter", "km": "Kilometer",
    "mm": "Millimeter", "cm": "Centimeter", "kg": "Kilogram", "g": "Gram", "l": "Liter", "ml": "Milliliter",
    "yd": "Yard", "oz": "Ounce", "byte": "Byte", "KB": "Kilobyte", "MB": "Megabyte", "GB": "Gigabyte",
    "TB": "Terabyte", "degree": "Degree", "C": "C", "F": "F", "m3": "Cubic meter", "ha": "Hectare", "kmh": "Kilometer per hour",
}  # fmt: skip


_NUMERAL = r"[0-9０-９〇零一二三四五六七八九十百千万億兆.．・点]+"
_SIGN = r"(?:マイナス|[-−－])"
_POWERS = re.compile(
    rf"(?P<sign>{_SIGN})?(?P<base>{_NUMERAL})(?:[×x](?P<by>{_NUMERAL}))?(?:の|(?P<caret>\^))"
    rf"(?P<minus>{_SIGN}*|\+)(?P<power>{_NUMERAL})(?(caret)|乗)"
)
_SCIENTIFIC = re.compile(r"(?P<base>-?[0-9０-９.．]+)[eE](?P<power>[-－+]?[0-9０-９]+)")
_SLASHED = re.compile(r"(?:(?P<whole>[0-9０-９]+) )?(?P<top>-?[0-9０-９,.]+)/(?P<bottom>[0-9０-９]+)(?![0-9０-９/])")
_LETTER = re.compile(r"(?P<number>-?[0-9０-９.．]+) ?(?P<letter>[kKMGT])(?![A-Za-z])")
_LETTERS = {"k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
_ADDRESS = re.compile(r"https?://[!-~]+")
_FOLD = str.maketrans("０１２３４５６７８９．－", "0123456789.-")


def evaluated(text: str) -> tuple[str, list[Result]]:
    """The arithmetic that the specification counts as numbers, and `text` with blanks in its place."""
    found = []

    def take(match: re.Match[str], value: Fraction) -> str:
        found.append(Result(*match.span(), value, None))
        return " " * (match.end() - match.start())

    def power(match: re.Match[str]) -> str:
        exponent = int(read(match["power"])) * (-1) ** (1 if match["minus"] and match["minus"] != "+" else 0)
        base = read(match["by"] or match["base"]) ** exponent
        value = base * (read(match["base"]) if match["by"] else 1)
        return take(match, -value if match["sign"] else value)

    def scientific(match: re.Match[str]) -> str:
        return take(
            match, Fraction(match["base"].translate(_FOLD)) * Fraction(10) ** int(match["power"].translate(_FOLD))
        )

    def slashed(match: re.Match[str]) -> str:
        share = Fraction(match["top"].translate(_FOLD).replace(",", "")) / int(match["bottom"].translate(_FOLD))
        return take(match, share + int((match["whole"] or "0").translate(_FOLD)))

    def lettered(match: re.Match[str]) -> str:
        return take(match, Fraction(match["number"].translate(_FOLD)) * _LETTERS[match["letter"]])

    text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    for pattern, value in ((_POWERS, power), (_SCIENTIFIC, scientific), (_SLASHED, slashed), (_LETTER, lettered)):
        text = pattern.sub(value, text)
    return text, found


def read(numeral: str) -> Fraction:
    """The value of a numeral; 第 says that it is one."""
    return Fraction(next((quantity.written for quantity in read_japanese("第" + dotted(numeral))), 0))


def dotted(text: str) -> str:
    """`text` with the marks that the specification takes for decimal points and separators as such."""
    text = re.sub(r"(?<=[〇零一二三四五六七八九十百千万])・(?=[〇零一二三四五六七八九])", "点", text)
    return re.sub(r"(?<![0-9万億千])([0-9]{1,3})、(?=[0-9]{3}(?![0-9.]))", r"\1,", text)


_KANA = {
    "いち": "一", "に": "二", "さん": "三", "よん": "四", "し": "四", "ご": "五", "ろく": "六", "ろっ": "六", "なな": "七",
    "しち": "七", "はち": "八", "はっ": "八", "きゅう": "九", "く": "九", "じゅう": "十", "じゅっ": "十", "ひゃく": "百",
    "びゃく": "百", "ぴゃく": "百", "せん": "千", "ぜん": "千", "まん": "万", "おく": "億", "ちょう": "兆", "れい": "〇",
    "ぜろ": "〇",
}  # fmt: skip
_SPELT = re.compile(rf"(?<![ぁ-ゖ])(?:{'|'.join(sorted(_KANA, key=len, reverse=True))})+(?![ぁ-ゖ])")
_SYLLABLES = re.compile("|".join(sorted(_KANA, key=len, reverse=True)))


def spelt(text: str) -> tuple[str, list[Result]]:
    """The numbers that are written in kana, and `text` with blanks in their place."""
    found = []
    for match in _SPELT.finditer(text):
        if len(match[0]) > 1:
            kanji = "".join(_KANA[syllable] for syllable in _SYLLABLES.findall(match[0]))
            found.append(Result(*match.span(), read(kanji), None))
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text, found


def numbers(text: str) -> Iterator[Result]:
    """Every numeral, without its unit."""
    text, found = spelt(text)
    yield from found
    text, found = evaluated(text)
    yield from found
    text = dotted(text)
    for quantity in read_japanese(text):
        if quantity.kind in (Kind.WEEKDAY, Kind.PERCENT) or quantity.vague:
            continue
        if quantity.kind is Kind.IDENTIFIER and quantity.text.count(".") > 1:
            for match in re.finditer("[0-9]+", quantity.text):
                start = quantity.span[0] + match.start()
                yield Result(start, start + len(match[0]), Fraction(match[0]), None)
            continue
        yield from without_unit(text, quantity)


def without_unit(text: str, quantity: Quantity) -> Iterator[Result]:
    start, end = quantity.numeral
    value = Fraction(quantity.written)
    if quantity.unit == "dozen":
        yield Result(start, quantity.span[1], value * 12, None)
        return
    if quantity.value < 0:
        start, value = quantity.span[0], -abs(value)
    yield Result(start, end, value, None)
    if quantity.kind is Kind.TIME and (minutes := re.search("(?<=時)[0-9]+(?=分)", text[slice(*quantity.span)])):
        low = quantity.span[0] + minutes.start()
        yield Result(low, low + len(minutes[0]), Fraction(minutes[0]), None)


_HUNDREDTHS = re.compile(rf"(?:百分の|百 分 の)(?P<share>[0-9０-９,，.]+|{_NUMERAL})")
_SPACED = re.compile(r"パ *ー *セ *ン *ト")
_DISCOUNT = re.compile("割引")


def percents(text: str) -> Iterator[Result]:
    text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    for match in _HUNDREDTHS.finditer(text):
        yield Result(*match.span(), read(match["share"]), "%")
    for match in _SLASHED.finditer(text):
        if match["bottom"] == "100":
            yield Result(*match.span(), Fraction(match["top"].replace(",", "")), "%")
    for match in re.finditer(rf"(?P<number>[0-9０-９.．]+) *k? *{_SPACED.pattern}", text):
        if " " in match[0] or "k" in match[0]:
            value = Fraction(match["number"].translate(_FOLD)) * (1000 if "k" in match[0] else 1)
            yield Result(*match.span(), value, "%")
            text = text.replace(match[0], " " * len(match[0]))
    for match in re.finditer("半額", text):
        yield Result(*match.span(), Fraction(50), "%")
    for quantity in read_japanese(text):
        if quantity.kind is Kind.PERCENT and quantity.bound not in ("from", "to"):
            taken_off = quantity.text.endswith("割引") and text.count("割引") == len(_DISCOUNT.findall(text))
            value = Fraction(quantity.value)
            yield Result(*quantity.span, 100 - value if taken_off and "に" not in text else value, "%")


_RELATIVE = re.compile(
    r"最後から(?:(?P<before>[0-9０-９一二三四五六七八九])つ前|(?P<last>[0-9０-９一二三四五六七八九])番目)(?:のもの|のこと)?"
    r"|(?P<end>最後)|(?P<next>(?<!目)次(?:のもの)?)|(?P<first>最初)|(?P<now>現在)|(?P<top>ファースト)"
)


def ordinals(text: str) -> Iterator[Result]:
    for match in _RELATIVE.finditer(text):
        value: str | Fraction = Fraction(1)
        if match["before"]:
            value = f"end-{read(match['before'])}"
        elif match["last"]:
            value = f"end-{read(match['last']) - 1}"
        elif not match["first"] and not match["top"]:
            value = "end+0" if match["end"] else "current+1" if match["next"] else "current+0"
        yield Result(*match.span(), value, None)
        text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
    for quantity in read_japanese(text):
        if quantity.kind is Kind.ORDINAL:
            start, end = quantity.span
            marked = text[start] in "第だ"
            yield Result(start, quantity.numeral[1] if marked else end, Fraction(quantity.value), None)


def amounts(kind: Kind) -> Callable[[str], Iterator[Result]]:
    def read(text: str) -> Iterator[Result]:
        for quantity in read_japanese(text):
            if quantity.kind is kind:
                yield Result(*quantity.span, Fraction(quantity.value), UNIT_NAMES.get(quantity.unit, quantity.unit))

    return read


def temperatures(text: str) -> Iterator[Result]:
    """Degrees, and the scales that are named without a number."""
    covered: list[tuple[int, int]] = []
    for result in amounts(Kind.MEASURE)(text):
        covered.append((result.start, result.end))
        yield result
    for match in re.finditer("(?:摂氏|華氏)(?:温度)?|℃", text):
        if not any(low <= match.start() < high for low, high in covered):
            yield Result(*match.span(), None, "F" if match[0][0] == "華" else "C")


def ages(text: str) -> Iterator[Result]:
    names = {"age": "Year", "year": "Year", "month": "Month", "week": "Week", "day": "Day", "days old": "Day"}
    for quantity in read_japanese(text):
        if quantity.kind in (Kind.AGE, Kind.DURATION) and quantity.unit in names:
            yield Result(*quantity.span, Fraction(quantity.value), names[quantity.unit])


def dates(text: str) -> Iterator[Result]:
    """Dates whole: year, month and day that stand together."""
    parts: list[Quantity] = []
    for quantity in (*read_japanese(text), None):
        follows = quantity and parts and not text[parts[-1].span[1] : quantity.span[0]].strip(" \u3000")
        if quantity and quantity.kind in (Kind.MONTH, Kind.DAY, Kind.WEEKDAY) and follows:
            parts.append(quantity)
            continue
        if parts:
            value = "-".join(f"{int(part.value):02d}" for part in parts if part.kind is not Kind.WEEKDAY)
            start = parts[0].span[0] - (2 if parts[0].unit == "era" else 0)
            yield Result(start, parts[-1].span[1], value, None)
        parts = [quantity] if quantity and quantity.kind is Kind.YEAR else []


READERS: dict[str, Callable[[str], Iterator[Result]]] = {
    "number": numbers,
    "percent": percents,
    "ordinal": ordinals,
    "currency": amounts(Kind.MONEY),
    "dimension": amounts(Kind.MEASURE),
    "temperature": temperatures,
    "age": ages,
    "date": dates,
    "dated": dates,
}


def wanted(result: dict[str, object]) -> Result:
    value, unit = result["value"], result["unit"]
    parsed: str | Fraction | None = str(value) if value is not None else None
    try:
        number = str(value).removesuffix("%")
        parsed = Fraction(number)
        unit = "%" if str(value).endswith("%") else unit
    except ValueError:
        pass
    return Result(int(str(result["start"])), int(str(result["end"])), parsed, str(unit) if unit else None)


def same(one: Result, other: Result) -> bool:
    if (one.start, one.end, one.unit) != (other.start, other.end, other.unit):
        return False
    if isinstance(one.value, Fraction) and isinstance(other.value, Fraction):
        # The specification prints fifteen digits.
        return abs(one.value - other.value) <= abs(other.value) / 10**12
    return str(one.value) == str(other.value)


def shown(text: str, results: list[Result]) -> list[tuple[str, str, str | None]]:
    """What stands at each result, its value and its unit."""
    return [(text[each.start : each.end], str(each.value), each.unit) for each in results]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", metavar="KIND", help="show what is read otherwise")
    options = parser.parse_args()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in options.file.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        got = sorted(READERS[case["kind"]](case["text"]))
        want = sorted(map(wanted, case["results"]), key=lambda result: result[:2])
        fine = len(got) == len(want) and all(map(same, got, want))
        total[case["kind"]] += 1
        right[case["kind"]] += fine
        if options.wrong == case["kind"] and not fine:
            show = partial(shown, case["text"])
            print(case["text"], "\n    want", show(want), "\n    got ", show(got))
    for kind in total:
        print(f"{kind:12} {right[kind]:4} of {total[kind]:4}")
    print(f"{'all':12} {right.total():4} of {total.total():4} ({right.total() / total.total():.1%})")


if __name__ == "__main__":
    main()
