# SPDX-License-Identifier: MIT
"""Japanese era names and the year of the common calendar in which each began: `data/eras.tsv`."""

from l10n.numbers.tables import rows

_ROWS = [(name, int(first), letter) for name, first, letter in rows("eras")]
ERAS: dict[str, int] = {name: first for name, first, _ in _ROWS}
"""The common year that the old calendar's 元年 falls in for the most part, by the era's name.

Historians count so: 安政 was proclaimed in the last month of its first year, which was January 1855 already, and
安政2年 is 1855. The end of a year of the old calendar lies in the next common year."""
LETTERS: dict[str, int] = {letter: first for _, first, letter in _ROWS if letter}
"""The letters that stand for the modern eras in tables and forms: H30, R6."""
MODERN: tuple[int, ...] = tuple(LETTERS.values())
"""The first years of the eras a bare two-digit year is counted in."""
