# SPDX-License-Identifier: MIT
"""What a translation keeps as it is: where English lacks it, a pair is not sure, however much speaks for it."""

import re
import unicodedata

from l10n.alignment.english import stem
from l10n.alignment.japanese import LATIN

_IDENTIFIER = re.compile(r"(?<![A-Za-z0-9%])[A-Za-z]+\d+")
"""Letters with a number: R3, IPv4, utf8; behind a per cent sign it is a letter of an address."""
_JOINT = re.compile(r"(?<=[A-Za-z])[-_\s]+(?=\d)")
"""What some write between the letters and the number: UTF-8, Level 3."""
_FEW = 2
"""So many Latin words at least have to be lost before their loss says anything."""


def contradicted(japanese: str, english: str) -> bool:
    """Whether `english` lacks an identifier of the Japanese, or every word that it has in Latin letters.

    Two versions of a page are alike where they list other things of the same kind, and what is listed tells them apart.
    """
    folded = unicodedata.normalize("NFKC", japanese)
    identifiers = {each.lower() for each in _IDENTIFIER.findall(folded)}
    if identifiers.difference([each.lower() for each in _IDENTIFIER.findall(_JOINT.sub("", english))]):
        return True
    words = {stem(each.lower()) for each in LATIN.findall(folded)}
    return len(words) >= _FEW and not any(map(english.lower().__contains__, words))
