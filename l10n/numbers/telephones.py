# SPDX-License-Identifier: MIT
"""Telephone numbers of Japan, which English gives as they are dialled from abroad: 03-1234-5678 is +81-3-1234-5678."""

import unicodedata
from collections.abc import Iterator

from l10n.model import Span
from l10n.numbers.model import Bitext
from l10n.patterns import late
from l10n.quantities.model import Quantity

_D = "[0-9０-９]"
_GAP = "[-－‐‑–. ()（）\u00a0]{0,2}"
_HERE = late(rf"(?<![0-9０-９+＋])[0０]{_D}{{1,4}}{_GAP}{_D}{{1,4}}{_GAP}{_D}{{3,4}}(?![0-9０-９])")
_ABROAD = late(rf"[+＋]81{_GAP}(?:[(（]?[0０][)）]?{_GAP})?({_D}{{1,4}}{_GAP}{_D}{{1,4}}{_GAP}{_D}{{3,4}})(?!{_D})")


def dialled_at_home(quantity: Quantity, bitext: Bitext) -> bool:
    """A telephone number that the English gives with the code of Japan: 03-1234-5678 as +81 3 1234 5678."""
    return any(_holds(here, quantity) for here, _ in _same(bitext))


def dialled_from_abroad(quantity: Quantity, bitext: Bitext) -> bool:
    """A part of a telephone number that the source has without the code of Japan: +81-3-1234-5678 for 03-1234-5678."""
    return any(_holds(abroad, quantity) for _, abroad in _same(bitext))


def _same(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """Where the same telephone number stands in source and target."""
    if "81" not in bitext.target:
        return
    abroad = {_digits(match[1]): match.span() for match in _ABROAD.finditer(bitext.target)}
    for match in _HERE.finditer(bitext.source) if abroad else ():
        if place := abroad.get(_digits(match[0])[1:]):
            yield match.span(), place


def _digits(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", text) if each.isdigit())


def _holds(span: Span, quantity: Quantity) -> bool:
    return span[0] <= quantity.numeral[0] and quantity.numeral[1] <= span[1]
