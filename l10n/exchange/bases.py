# SPDX-License-Identifier: MIT
"""What a unit was when it was sent, and whether what came back may take its place: the one rule for every form.

A file takes along digits of what stood in the catalogue. What came back with the same digits says nothing; what is
changed on both sides is a conflict, and so is what somebody here has approved.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from l10n.catalog.standing import approval
from l10n.model import Entry

OnConflict: TypeAlias = Literal["tell", "ours", "theirs"]
"""What becomes of a conflict: it is told and left out, what stands here stays, or what came back is taken."""


@dataclass(frozen=True, slots=True)
class Base:
    """A unit as it was sent, in digits."""

    pair: str
    """Those of its target and of whether it was fuzzy."""
    notes: frozenset[str] = frozenset()
    """Those of the notes and comments that went with it."""

    def __str__(self) -> str:
        """As files have it."""
        return " ".join((self.pair, *sorted(self.notes)))

    def sent(self, note: str) -> bool:
        """Whether a note that came back went out with the unit."""
        return digits_of(note.strip()) in self.notes


def base_of(entry: Entry) -> Base:
    """What is to be remembered of a unit that is sent."""
    said = (*entry.comments, *entry.notes)
    return Base(pair_digits(entry.target, fuzzy=entry.fuzzy), frozenset(digits_of(each.strip()) for each in said))


def base_in(text: str) -> Base | None:
    """The base that a file has for a unit; None where it has none, or no sound one."""
    found = text.split()
    if not found or not all(map(_DIGITS.fullmatch, found)):
        return None
    return Base(found[0], frozenset(found[1:]))


_DIGITS = re.compile(r"[0-9a-f]{12}")


def pair_digits(target: str, *, fuzzy: bool) -> str:
    """Twelve hexadecimal digits that change with a target, and with whether it is fuzzy; an empty one never is."""
    return digits_of(f"{'fuzzy' if fuzzy and target else ''}\0{target}")


def digits_of(text: str) -> str:
    """Twelve hexadecimal digits that change with the text."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def objection(entry: Entry, base: str | None) -> str:
    """Why other English may not take the place of what the unit has; empty where it may.

    `base` are the digits of the pair that the other English was made from; None where nobody knows them.
    """
    if not entry.target:
        return "" if base in {None, _NOTHING} else "its translation was taken away here"
    approved = approval(entry) if entry.comments else None
    if approved:
        return f"it is {approved.standing} {approved.hand}"
    if base is None:
        return "it is translated here, and the file does not tell what was sent" if entry.translated else ""
    return "" if base == pair_digits(entry.target, fuzzy=entry.fuzzy) else "it was changed here, too"


_NOTHING = pair_digits("", fuzzy=False)
