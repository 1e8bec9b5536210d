# SPDX-License-Identifier: MIT
"""English number words: `data/english.tsv`, and where they count nothing: `data/idioms.tsv`."""

from typing import NamedTuple

from l10n.quantities import DATA
from l10n.tables import rows
from l10n.tables import words as split


class Word(NamedTuple):
    """What a word or a run of letters says of a number."""

    role: str
    value: int


WORDS: dict[str, Word] = {word: Word(role, int(value)) for word, role, value in rows(DATA, "english")}
"""The role of a word and its value: for a fraction the denominator, for an hour the minutes from midnight."""


def _of(*roles: str) -> dict[str, int]:
    return {word: value for word, (role, value) in WORDS.items() if role in roles}


CARDINALS = _of("cardinal")
SCALES = _of("scale")
TIMES_LETTERS = _of("letters")
"""Letters written onto digits for a scale."""
MONEY_LETTERS = _of("letters", "letter of money")
"""The same after a currency mark, where "5m" is not a length."""
IDIOMS = {word: (split(before), split(after)) for word, before, after in rows(DATA, "idioms")}
"""What stands before or behind number words in idioms: no one, one another, second-hand, a third party, Seven-Eleven."""
