# SPDX-License-Identifier: MIT
"""Seals: who answers for a catalogue's pairs, all of them as they stood when it was signed.

`# l10n: signed by Ada Lovelace on 2026-11-29 (…)` stands in the comment above the header, which gettext's tools,
editors and merges keep. The digits are those of all pairs in their order.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from l10n.catalog.standing import Hand, pair_bytes
from l10n.catalog.values import Catalog

_SEAL = re.compile(r"\s*l10n:\s*signed\s+by\s+(\S.*?)\s+on\s+([0-9]{4}-[0-9]{2}-[0-9]{2})\s+\(([0-9a-f]{32})\)\s*\Z")


@dataclass(frozen=True, slots=True)
class Seal:
    """One signature of a catalogue."""

    hand: Hand
    digits: str
    """Those of the pairs that were signed."""

    def holds(self, catalog: Catalog) -> bool:
        """Whether the pairs are those that were signed, each of them and in the same order."""
        return self.digits == digits_of(catalog)


def digits_of(catalog: Catalog) -> str:
    """Thirty-two hexadecimal digits that change with any live pair, with their number and with their order."""
    digest = hashlib.blake2b(digest_size=16)
    for entry in catalog.live:
        pair = pair_bytes(entry)
        digest.update(b"%d:%s%d" % (len(pair), pair, entry.fuzzy))
    return digest.hexdigest()


def seals(catalog: Catalog) -> Iterator[Seal]:
    """The signatures of the catalogue in their order, also those of pairs that have changed since."""
    for comment in catalog.header_comments:
        found = _SEAL.match(comment) if "l10n:" in comment else None
        if found:
            yield Seal(Hand(found[1], found[2]), found[3])


def sealed(catalog: Catalog, hand: Hand) -> Catalog:
    """The catalogue with this one signature, behind the other comments of its header."""
    fresh = f"l10n: signed {hand} ({digits_of(catalog)})"
    return replace(catalog, header_comments=(*unsealed(catalog).header_comments, fresh))


def unsealed(catalog: Catalog) -> Catalog:
    """The catalogue without a signature; the catalogue itself where it has none."""
    left = tuple(each for each in catalog.header_comments if not _SEAL.match(each))
    return catalog if left == catalog.header_comments else replace(catalog, header_comments=left)
