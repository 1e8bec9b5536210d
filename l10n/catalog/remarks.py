# SPDX-License-Identifier: MIT
"""What people say to each other about a unit: a thread of remarks, each a translator's comment of one line.

`# l10n: remark by Ada on 2026-11-29: which year?\nThe table says 2027.` is a remark of two lines; whoever settles the
matter adds `# l10n: resolved by Mary on 2026-11-30 (1a2b3c4d)`. The digits are those of all remarks at that time: one
that comes later, be it by a merge, opens the thread again.
"""

import hashlib
import re
from dataclasses import dataclass, replace

from l10n.catalog.standing import Hand
from l10n.model import Entry
from l10n.text import UNPRINTABLE

_BY = r"\s+by\s+(\S.*?)\s+on\s+([0-9]{4}-[0-9]{2}-[0-9]{2})"
_REMARK = re.compile(rf"\s*l10n:\s*remark{_BY}:\s*(.*?)\s*\Z", re.DOTALL)
_RESOLVED = re.compile(rf"\s*l10n:\s*resolved{_BY}\s+\(([0-9a-f]{{8}})\)\s*\Z")

# What would end the line or turn it round, and the sign that escapes begin with.
_UNSAFE = re.compile(rf"{UNPRINTABLE.pattern}|[\\\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ESCAPE = re.compile(r"\\(?:(n)|(\\)|u([0-9a-f]{4}))")


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said about a unit."""

    hand: Hand
    text: str
    """In as many lines as it was said in."""


@dataclass(frozen=True, slots=True)
class Thread:
    """What was said about a unit, and who settled it."""

    remarks: tuple[Remark, ...] = ()
    """In their order."""
    resolved: Hand | None = None
    """None while it is open, or nothing was said."""

    @property
    def is_open(self) -> bool:
        """Whether something was said that nobody has settled."""
        return bool(self.remarks) and self.resolved is None


_SILENCE = Thread()


def thread_of(entry: Entry) -> Thread:
    """What was said about the unit."""
    if not any("l10n:" in comment for comment in entry.comments):
        return _SILENCE
    said = tuple(filter(None, map(_remark, entry.comments)))
    digits = _digits(said)
    settled = (_RESOLVED.match(comment) for comment in entry.comments)
    hands = [Hand(found[1], found[2]) for found in settled if found and found[3] == digits]
    return Thread(said, hands[-1] if said and hands else None)


def remarked(entry: Entry, hand: Hand, text: str) -> Entry:
    """The unit with one more remark, which opens its thread again."""
    said = text.replace("\r\n", "\n").strip()
    return replace(entry, comments=(*_unsettled(entry), f"l10n: remark {hand}: {_escaped(said)}"))


def resolved(entry: Entry, hand: Hand) -> Entry:
    """The unit with its thread settled; the unit itself where nothing is open."""
    thread = thread_of(entry)
    if not thread.is_open:
        return entry
    return replace(entry, comments=(*_unsettled(entry), f"l10n: resolved {hand} ({_digits(thread.remarks)})"))


def _unsettled(entry: Entry) -> tuple[str, ...]:
    """The unit's comments but those that settle its thread."""
    return tuple(each for each in entry.comments if not _RESOLVED.match(each))


def _remark(comment: str) -> Remark | None:
    found = _REMARK.match(comment)
    return Remark(Hand(found[1], found[2]), _ESCAPE.sub(_character, found[3])) if found else None


def _digits(remarks: tuple[Remark, ...]) -> str:
    """Eight hexadecimal digits that change with what was said, and not with its order, which a merge may change."""
    lines = sorted(f"{each.hand}: {_escaped(each.text)}" for each in remarks)
    return hashlib.blake2b("\n".join(lines).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _escaped(text: str) -> str:
    """`text` in one line."""
    return _UNSAFE.sub(lambda found: _WRITTEN.get(found[0]) or f"\\u{ord(found[0]):04x}", text)


_WRITTEN = {"\n": "\\n", "\\": "\\\\"}


def _character(found: re.Match[str]) -> str:
    return "\n" if found[1] else found[2] or chr(int(found[3], 16))
