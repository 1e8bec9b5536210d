# SPDX-License-Identifier: MIT
"""How far a unit is in the eyes of people: draft, translated, reviewed, signed; with who said so, and when.

`# l10n: reviewed by Ada Lovelace on 2026-11-29 (1a2b3c4d)` is a translator's comment, which gettext's tools and
editors keep with the unit. The digits are those of the pair that was approved: one that has changed since reads as
translated, and its comment still names who has to look again.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from l10n.model import Entry
from l10n.text import UNPRINTABLE

_APPROVAL = re.compile(
    r"\s*l10n:\s*(reviewed|signed)\s+by\s+(\S.*?)\s+on\s+([0-9]{4}-[0-9]{2}-[0-9]{2})\s+\(([0-9a-f]{8})\)\s*\Z"
)


class Standing(StrEnum):
    """How far a unit is, in the words of XLIFF where it has them; each holds more than the one before."""

    DRAFT = "draft"
    """Empty, or fuzzy."""
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    """Somebody has approved the pair as it stands."""
    SIGNED = "signed"
    """Somebody answers for the document with the pair as it stands."""

    @property
    def rank(self) -> int:
        """0 for a draft, 3 for what is signed."""
        return list(Standing).index(self)


@dataclass(frozen=True, slots=True)
class Hand:
    """Who did something, and when."""

    name: str
    day: str
    """As ISO 8601 writes it: 2026-11-29."""

    def __str__(self) -> str:
        """As comments say it; a name is one line whatever it holds."""
        return f"by {' '.join(UNPRINTABLE.sub(' ', self.name).split())} on {self.day}"


@dataclass(frozen=True, slots=True)
class Approval:
    """One approval that stands in a unit's comments."""

    standing: Standing
    """Reviewed or signed."""
    hand: Hand
    digits: str
    """Those of the pair that it was given to."""

    def holds(self, entry: Entry) -> bool:
        """Whether the pair may be published and is the one that it was given to."""
        return entry.translated and self.digits == digits_of(entry)


def digits_of(entry: Entry) -> str:
    """Eight hexadecimal digits that change with context, source or target, and with any plural form."""
    return hashlib.blake2b(pair_bytes(entry), digest_size=4).hexdigest()


def pair_bytes(entry: Entry) -> bytes:
    """What is signed of a unit: its context, its source and its target with their plural forms, none like another."""
    texts = (entry.context, entry.source, entry.plural, entry.target, *entry.plural_targets[1:])
    return "".join("-" if text is None else f"{len(text)}:{text}" for text in texts).encode("utf-8", "surrogatepass")


def approvals(entry: Entry) -> Iterator[Approval]:
    """The approvals in the unit's comments in their order, also those of a pair that has changed since."""
    for comment in entry.comments:
        found = _APPROVAL.match(comment) if "l10n:" in comment else None
        if found:
            yield Approval(Standing(found[1]), Hand(found[2], found[3]), found[4])


def approval(entry: Entry) -> Approval | None:
    """The highest approval that holds, of equal ones the latest; None where none does."""
    holding = [each for each in approvals(entry) if each.holds(entry)]
    return max(holding, key=lambda each: (each.standing.rank, each.hand.day), default=None)


def standing_of(entry: Entry) -> Standing:
    """How far the unit is."""
    if not entry.translated:
        return Standing.DRAFT
    # Most units have no comment, and need no digest then.
    found = approval(entry) if entry.comments else None
    return found.standing if found else Standing.TRANSLATED


def approved(entry: Entry, hand: Hand, standing: Standing = Standing.REVIEWED) -> Entry:
    """The unit with this approval, in the place of the one of its kind before it, or behind the other comments."""
    fresh = f"l10n: {standing} {hand} ({digits_of(entry)})"
    at = next((at for at, each in enumerate(entry.comments) if _is_of(each, standing)), len(entry.comments))
    left = tuple(each for each in entry.comments if not _is_of(each, standing))
    return replace(entry, comments=(*left[:at], fresh, *left[at:]))


def withdrawn(entry: Entry, standing: Standing = Standing.REVIEWED) -> Entry:
    """The unit without approvals of that kind or a higher one; the unit itself where it has none."""
    gone = [each for each in Standing if each.rank >= standing.rank]
    left = tuple(each for each in entry.comments if not _is_of(each, *gone))
    return entry if left == entry.comments else replace(entry, comments=left)


def _is_of(comment: str, *standings: Standing) -> bool:
    """Whether the comment is an approval of one of these kinds."""
    found = _APPROVAL.match(comment) if "l10n:" in comment else None
    return found is not None and found[1] in standings
