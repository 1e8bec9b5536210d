# SPDX-License-Identifier: MIT
"""Compares what says no on both sides: a denial that only one of them has turns the sentence round."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from l10n.model import Span
from l10n.polarity import DATA
from l10n.polarity.denials import Denial, Force, in_english, in_japanese, is_confirmed
from l10n.tables import rows

_ENGLISH = re.compile(r"\b(?:not|cannot|never|no|none|nobody|nothing|nowhere|neither)\b|n['’]t\b", re.IGNORECASE)
_CLAUSES = re.compile("[、。，！？「」（）]")
_JAPANESE = re.compile("な[いかくし]|無[いくし]|ません|ず")
_LIMITS = re.compile("|".join(re.escape(word) for (word,) in rows(DATA, "limits")))
"""What lets some in, which English says by keeping the others out: 18歳以上に限る, no one under 18."""


@dataclass(frozen=True, slots=True)
class Denied:
    """A denial of one side that the other does not have."""

    denial: Denial
    side: str
    """"source" or "target": the text that has it."""

    @property
    def span(self) -> Span:
        """Where it stands in the text of its side."""
        return self.denial.span


def denied(source: str, target: str) -> Denied | None:
    """The denial that one side has, while nothing may deny on the other; None where both or neither have one."""
    if _ENGLISH.search(target):
        return _added(source, target)
    return _lost(source, target) if _JAPANESE.search(source) else None


def _added(source: str, target: str) -> Denied | None:
    if _LIMITS.search(source):
        return None
    sure = _sure(in_english(target))
    return Denied(sure[0], "target") if sure and not _may_deny(in_japanese(source)) else None


def _lost(source: str, target: str) -> Denied | None:
    sure = _sure(in_japanese(source))
    if not sure or _may_deny(in_english(target)):
        return None
    alone = (denial for denial in sure if not _is_doubled(source, denial))
    confirmed = [denial for denial in alone if is_confirmed(source, denial)]
    return Denied(confirmed[-1], "source") if confirmed else None


def _is_doubled(source: str, denial: Denial) -> bool:
    """Whether its clause has another denial: 失敗しなかった is to succeed."""
    others = (each for each in in_japanese(source) if each.force is not Force.NOTHING and each != denial)
    return any(_CLAUSES.search(source, *sorted((denial.span[0], each.span[0]))) is None for each in others)


def _sure(denials: Iterable[Denial]) -> list[Denial]:
    return [each for each in denials if each.force is Force.NEGATES]


def _may_deny(denials: Iterable[Denial]) -> bool:
    return any(each.force is not Force.NOTHING for each in denials)
