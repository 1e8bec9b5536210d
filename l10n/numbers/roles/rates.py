# SPDX-License-Identifier: MIT
"""By which time an amount is counted: 毎分, 1日あたり, 月額."""

import re

from l10n.numbers import DATA
from l10n.numbers.model import Frame
from l10n.patterns import late
from l10n.quantities.model import Quantity
from l10n.tables import rows, words

RATES = {time: tuple(map(words, cells)) for time, *cells in rows(DATA, "rates")}
"""What a time is called after 毎, alone before a number (週3日), in English, and as an adverb."""
_ADVERBS = {adverb: time for time, (*_, adverbs) in RATES.items() for adverb in adverbs}
RATE_BEFORE = late(
    "(?:"
    + "|".join(
        rf"(?P<{time}>(?:毎|[1１一])(?:{'|'.join(kanji)})(?:に(?:つき)?|[あ当]たり|間に)?+"
        rf"|(?<![0-9０-９一-龥])(?:(?:{'|'.join(kanji)})[に速]|{'|'.join(alone) or '(?!)'}))"
        for time, (kanji, alone, *_) in RATES.items()
    )
    + ")(?:の?[一-龥ァ-ヺー]{1,10})?[はがで、]?(?:およそ|平均|約)?$"
)
_RATE_AFTER = late(
    r"^[^.,;:()0-9]{0,24}?(?:(?:\b(?:per|each|every|an?)\s|/\s?)(?:"
    + "|".join(f"(?P<{time}>{'|'.join(english)})" for time, (*_, english, _) in RATES.items())
    + rf")\b|\b(?P<adverb>{'|'.join(_ADVERBS)})\b|\b(?:mph|kph)\b)",
    re.IGNORECASE,
)


def rate(left: Quantity, right: Quantity, source: str, target: str) -> Frame | None:
    """Per second for 毎時: where each text names one time beside its number, and not the same."""
    before = source[max(0, left.span[0] - 20) : left.numeral[0]]
    rate = RATE_BEFORE.search(before)
    found = _RATE_AFTER.search(target[right.numeral[1] : right.numeral[1] + 60]) if rate else None
    if rate is None or found is None:
        return None
    unit = rate.lastgroup or ""
    said = _ADVERBS.get((found["adverb"] or "").lower()) or next((each for each in RATES if found[each]), "hour")
    named = re.search(rf"\b(?:{'|'.join(RATES[unit][2])})s?\b|\b{unit}ly\b|\bannual", target, re.IGNORECASE)
    return None if said == unit or named else Frame(f"per {unit}", f"per {said}")
