# SPDX-License-Identifier: MIT
"""Ways to change one number of an English text: another scale, another digit, another year, none at all."""

import random
import re
from collections.abc import Callable, Iterator

# A number inside of a name, an address or a path is no number of the text.
_NUMBER = re.compile(
    r"(?<![\w.,/:=-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w/=-])|(?<![\w.,/:=-])\d+(?:\.\d+)?(?![\w/=]|[.,:-]\d)"
)
_YEAR = re.compile(r"(?<![\w.,/:=-])[12]\d{3}(?![\w/=-]|[.,]\d)")
_SCALE = re.compile(r"\b(thousand|million|billion|trillion)\b")
_WORD = re.compile(r"\b(four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b")
_MONTH = re.compile(r"\b(January|February|April|June|July|August|September|October|November|December)\b(?=,? \d| of)")
_SCALES = ("thousand", "million", "billion", "trillion")
_WORDS = "four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split()
_MONTHS = "January February April June July August September October November December".split()

Change = Callable[[str, random.Random], str | None]
"""What becomes of a number's text; None where this fault cannot be made of it."""


def planted(target: str, generator: random.Random) -> Iterator[tuple[str, str]]:
    """One fault of each kind that `target` has room for: its kind and the whole text with it."""
    for kind, (pattern, change) in FAULTS.items():
        places = list(pattern.finditer(target))
        generator.shuffle(places)
        for place in places:
            changed = change(place[0], generator)
            if changed is not None and changed != place[0]:
                yield kind, target[: place.start()] + changed + target[place.end() :]
                break


def _tenfold(number: str, _: random.Random) -> str:
    value = number.replace(",", "")
    whole, point, fraction = value.partition(".")
    more = f"{whole}{fraction[0]}{point if fraction[1:] else ''}{fraction[1:]}" if point else f"{whole}0"
    return f"{int(more):,}" if "," in number and more.isdigit() else more


def _digit(number: str, generator: random.Random) -> str:
    places = [i for i, sign in enumerate(number) if sign.isdigit()]
    at = generator.choice(places)
    other = generator.choice([digit for digit in "123456789" if digit != number[at]])
    return number[:at] + other + number[at + 1 :]


def _swapped(number: str, generator: random.Random) -> str | None:
    places = [i for i in range(len(number) - 1) if number[i : i + 2].isdigit() and number[i] != number[i + 1] != "0"]
    if not places:
        return None
    at = generator.choice(places)
    return number[:at] + number[at + 1] + number[at] + number[at + 2 :]


def _dropped(_number: str, _generator: random.Random) -> str:
    return ""


def _next_year(number: str, generator: random.Random) -> str:
    return str(int(number) + generator.choice((-2, -1, 1, 2)))


def _another(words: "list[str] | tuple[str, ...]") -> Change:
    def change(word: str, generator: random.Random) -> str:
        return generator.choice([other for other in words if other != word])

    return change


FAULTS: dict[str, tuple[re.Pattern[str], Change]] = {
    "x10": (_NUMBER, _tenfold),
    "digit": (_NUMBER, _digit),
    "swap": (_NUMBER, _swapped),
    "drop": (_NUMBER, _dropped),
    "year": (_YEAR, _next_year),
    "scale": (_SCALE, _another(_SCALES)),
    "word": (_WORD, _another(_WORDS)),
    "month": (_MONTH, _another(_MONTHS)),
}
