# SPDX-License-Identifier: MIT
"""English number words."""

from typing import NamedTuple

CARDINALS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
    "dozen": 12,
    "lakh": 10**5,
    "crore": 10**7,
}

PLURAL_SCALES: dict[str, int] = {**{f"{word}s": value for word, value in SCALES.items()}, "tens": 10, "dozens": 10,
    "multimillion": 10**6, "multibillion": 10**9, "multitrillion": 10**12}  # fmt: skip
"""Orders of magnitude: millions of, tens of thousands of; dozens is what 数十 says."""

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1_000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

FRACTIONS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "quarter": 4,
    "quarters": 4,
    **{f"{word}s": value for word, value in ORDINALS.items() if value > 2},
}
"""The denominators that are not ordinals too, and the plural of those that are."""

MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip

DOUBTFUL_MONTHS = frozenset(
    {"march", "may", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"}
)
"""Words that mean something else too: months only beside a number or after a preposition."""

WEEKDAYS: dict[str, int] = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip

ADVERBS: dict[str, int] = {
    "both": 2,
    "couple": 2,
    "double": 2,
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "duo": 2,
    "once": 1,
    "pair": 2,
    "pairs": 2,
    "quartet": 4,
    "quartets": 4,
    "quintet": 5,
    "quadruple": 4,
    "quadrupled": 4,
    "single": 1,
    "thrice": 3,
    "trio": 3,
    "trilogy": 3,
    "trilogies": 3,
    "triple": 3,
    "tripled": 3,
    "twice": 2,
    "twin": 2,
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
    "hundredfold": 100,
}
"""Words that hold a number in their meaning."""

OCCASIONS = frozenset({"thrice", "twice"})
"""Those that say how often."""

HOURS: dict[str, int] = {"noon": 720, "midday": 720, "midnight": 0}

TIMES_LETTERS: dict[str, int] = {
    "k": 1_000,
    "K": 1_000,
    "mn": 10**6,
    "bn": 10**9,
    "Bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""Letters written onto digits for a scale."""

MONEY_LETTERS: dict[str, int] = {
    **TIMES_LETTERS,
    "m": 10**6,
    "M": 10**6,
    "b": 10**9,
    "B": 10**9,
    "T": 10**12,
    "t": 10**12,
}
"""The same after a currency mark, where "5m" is not a length."""


class Idioms(NamedTuple):
    """What stands before or behind a number word that counts nothing there."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


IDIOMS: dict[str, Idioms] = {
    "eleven": Idioms(before=("seven-", "7-")),
    "seven": Idioms(after=("-eleven",)),
    "one": Idioms(before=("no ", "no-"), after=(" another",)),
    "second": Idioms(after=("-guess", "-hand", " hand ")),
    "third": Idioms(after=("-party", " party", " parties")),
}
"""Number words in idioms: no one, one another, second-hand, a third party, Seven-Eleven."""
