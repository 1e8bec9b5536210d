# SPDX-License-Identifier: MIT
"""Waivers: a translator's comment that lets a finding be, as long as source and target stay as they are.

`# l10n: ignore[number-value, text] the contract says so (9f3c1a)` names checks or families, gives the reason, and
ends with a stamp, six hexadecimal digits of the pair it was written for. A waiver without a stamp holds and is
stamped with `stamped` when the catalogue is next written; when source or target change after that it is stale.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from l10n.model import Entry, Finding

_WAIVER = re.compile(r"\s*l10n:\s*ignore\s*\[([^\]]*)\]\s*(.*?)\s*(?:\(([0-9a-f]{6})\))?\s*\Z")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver of a unit."""

    names: tuple[str, ...]
    """Checks or families."""
    reason: str
    stamp: str | None
    """The stamp of the pair it was written for; None for one that is new."""
    comment: str
    """The comment line as it stands."""

    def holds(self, entry: Entry) -> bool:
        """Whether the pair is still the one it was written for."""
        return self.stamp is None or self.stamp == stamp_of(entry)


def waivers(entry: Entry) -> Iterator[Waiver]:
    """The waivers in the translator's comments of a unit."""
    for comment in entry.comments:
        found = _WAIVER.match(comment) if "l10n:" in comment else None
        if found:
            names = tuple(name.strip() for name in found[1].split(",") if name.strip())
            yield Waiver(names, found[2], found[3], comment)


class Ledger:
    """Keeps account of the waivers of a run: which of them let a finding be."""

    def __init__(self) -> None:
        self.used: set[tuple[int, str]] = set()
        """The id of the unit and the name in the waiver."""
        self._latest: tuple[Entry | None, frozenset[str]] = None, frozenset()
        """The unit asked for last, and the names that its waivers let be: it may have many of both."""

    def waives(self, unit: Entry, finding: Finding) -> bool:
        """Whether a waiver of `unit` lets the finding be; the waiver counts as used then.

        No waiver speaks for a check that failed.
        """
        if finding.failed or not unit.comments:
            return False
        if self._latest[0] is not unit:
            self._latest = (
                unit,
                frozenset(name for waiver in waivers(unit) if waiver.holds(unit) for name in waiver.names),
            )
        using = self._latest[1] & {finding.check, finding.check.partition("-")[0]}
        self.used |= {(id(unit), name) for name in using}
        return bool(using)


def stamp_of(entry: Entry) -> str:
    """Six hexadecimal digits that change with source or target."""
    texts = "\0".join((entry.source, entry.target, *entry.plural_targets[1:]))
    return hashlib.blake2b(texts.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()


def stamped(entry: Entry) -> Entry:
    """The unit with a stamp on each waiver that has none; the unit itself when there is nothing to stamp."""
    return _stamped(entry, entry) if entry.target else entry


def repaired(entry: Entry, target: str) -> Entry:
    """The unit with a target that the program has repaired: its waivers hold on if they held before."""
    plurals = (target, *entry.plural_targets[1:]) if entry.plural_targets else ()
    return _stamped(replace(entry, target=target, plural_targets=plurals), entry)


def _stamped(entry: Entry, before: Entry) -> Entry:
    """`entry` with its own stamp on each waiver that held `before`."""
    holding = {each.comment: each for each in waivers(before) if each.holds(before)}
    stamp = stamp_of(entry)
    comments = tuple(_written(holding[line], stamp) if line in holding else line for line in entry.comments)
    return entry if comments == entry.comments else replace(entry, comments=comments)


def _written(waiver: Waiver, stamp: str) -> str:
    """The waiver's comment with that stamp."""
    text = waiver.comment.rstrip()
    bare = text if waiver.stamp is None else text.removesuffix(f"({waiver.stamp})").rstrip()
    return f"{bare} ({stamp})"
