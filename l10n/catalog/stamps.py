# SPDX-License-Identifier: MIT
"""Stamps: which Japanese a translation was made for, so that a merge by lines cannot give it another unnoticed.

`# l10n: for 1a2b3c4d` is a translator's comment, which gettext's tools and editors keep with the unit. The digits are
those of the source that the English was made for. A unit without a stamp is believed.
"""

import hashlib
import re
from dataclasses import replace

from l10n.model import Entry

_STAMP = re.compile(r"\s*l10n:\s*for\s+([0-9a-f]{6,64})\s*\Z")


def digits_of(source: str) -> str:
    """Eight hexadecimal digits that change with the text."""
    return hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def is_stamp(comment: str) -> bool:
    """Whether a translator's comment is a stamp."""
    return "l10n:" in comment and _STAMP.match(comment) is not None


def stamps(entry: Entry) -> tuple[str, ...]:
    """The digits of the unit's stamps: one, none, or several where a merge has kept those of both sides."""
    found = (_STAMP.match(comment) for comment in entry.comments if "l10n:" in comment)
    return tuple(match[1] for match in found if match)


def is_stray(entry: Entry) -> bool:
    """Whether the unit counts as translated, and its stamp says that the English was made for another sentence."""
    found = stamps(entry) if entry.comments and entry.translated else ()
    return bool(found) and not all(map(digits_of(entry.source).startswith, found))


def stamped(entry: Entry) -> Entry:
    """The unit with the one stamp that says that its English is its own, where the first one stood, or last."""
    fresh = f"l10n: for {digits_of(entry.source)}"
    places = [number for number, comment in enumerate(entry.comments) if is_stamp(comment)]
    at = places[0] if places else len(entry.comments)
    others = [comment for comment in entry.comments if not is_stamp(comment)]
    return replace(entry, comments=(*others[:at], fresh, *others[at:]))


def unstamped(entry: Entry) -> Entry:
    """The unit without a stamp: one that is fuzzy says in `previous` what its English was made for."""
    if not stamps(entry):
        return entry
    return replace(entry, comments=tuple(comment for comment in entry.comments if not is_stamp(comment)))
