# SPDX-License-Identifier: MIT
"""Formulas that both texts have, whose figures count nothing: H<sub>2</sub>O is H₂O, and 5 m<sup>2</sup> is 5 m²."""

import re
import unicodedata

from l10n.checks._inline import FILLER

_FORMULA = re.compile(
    r"(?<![A-Za-z0-9])[A-Z][a-z]?(?:[A-Z][a-z]?|\((?=[A-Z])|\)|<sub>[0-9]{1,3}</sub>|[0-9₀-₉]{1,3}){1,12}"
)
_FIGURES = re.compile("<sub>|[₀-₉]")
_TAGS = re.compile("</?sub>")
_SQUARE = re.compile("(?<=[0-9 ckm]m)<sup>([23])</sup>")


def without_formulas(source: str, target: str) -> tuple[str, str]:
    """Both texts, as long as they were, with fillers for formulas of small figures that both have, however set.

    A unit's small figure that is set with tags becomes the one character that it is.
    """
    if _FIGURES.search(source) or _FIGURES.search(target):
        known = _names(source) & _names(target)
        source, target = _filled(source, known), _filled(target, known)
    return _squared(source), _squared(target)


def _names(text: str) -> set[str]:
    return {_name(match[0]) for match in _FORMULA.finditer(text)}


def _name(formula: str) -> str:
    return unicodedata.normalize("NFKC", _TAGS.sub("", formula))


def _filled(text: str, known: set[str]) -> str:
    return _FORMULA.sub(lambda found: FILLER * len(found[0]) if _name(found[0]) in known else found[0], text)


def _squared(text: str) -> str:
    if "<sup>" not in text:
        return text
    return _SQUARE.sub(lambda found: "²³"[int(found[1]) - 2] + " " * (len(found[0]) - 1), text)
