# SPDX-License-Identifier: MIT
"""What the catalogues and memories of a project know in one language of sentences without a translation."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from l10n import catalog
from l10n.catalog import Catalog, Features, Report
from l10n.checks import waivers
from l10n.model import Entry, Key
from l10n.pipeline.tm.index import Index
from l10n.pipeline.tm.reading import lendable
from l10n.pipeline.tm.units import Place, Unit, placed


@dataclass(frozen=True, slots=True)
class _Lender:
    """A unit with a translation that may be lent."""

    unit: Unit
    where: str
    """Where it stands, for people."""
    comments: tuple[str, ...] = ()
    """Why findings in the pair are let be: the pair is the same where it is lent."""


class Recollection:
    """Every sentence that is translated somewhere, with its translations and their places."""

    def __init__(
        self, catalogues: Iterable[tuple[str, Catalog]], memory: Callable[[], Index | None], sought: Iterable[str]
    ) -> None:
        """`catalogues` come with their paths, the surest first; `sought` are the sentences that will be asked about.

        `memory` opens the index of other files; it is not asked where nothing is sought.
        """
        wanted = dict.fromkeys(sought)
        self._known = _lenders(catalogues) if wanted else {}
        self._memory = memory() if wanted else None
        self._lenders = {text: self._all(text) for text in wanted}
        # For all documents at once: going through what is known takes longer than through a document.
        unknown = [text for text in wanted if not self._lenders[text]]
        like = self._memory.like(*unknown) if self._memory else ()
        self._near = catalog.nearest(dict.fromkeys(chain(self._known, like)), unknown)

    def lent(self, own: Catalog, features: Callable[[str], Features], *, path: str = "") -> Catalog:
        """The catalogue with what is known of its sentences that have no translation; what is written in it stays.

        A sentence with one translation elsewhere, or with one where it stands between the same two sentences, has it;
        one with several, with one under another context, or that is nearly another, is fuzzy, with notes of places.
        What is near in the catalogue at `path`, its own, is before the translator's eyes, and is not offered.
        """
        places = {entry.key: place for entry, place in placed(own.live)}
        entries = (self._lent(each, path, places[each.key], features) if waits(each) else each for each in own.entries)
        return replace(own, entries=tuple(entries))

    def _lent(self, unit: Entry, path: str, place: Place, features: Callable[[str], Features]) -> Entry:
        if near := self._near.get(unit.source):
            found = self._all(near)
            # Also where it stands elsewhere, too: or a copy of the document would be offered what the first was not.
            own = any(each.unit.path == path for each in found)
            return unit if own else catalog.suggested_by_near(unit, near, _places(found), features)
        lenders = self._lenders.get(unit.source)
        if not lenders:
            return unit
        alone = _alone(lenders) or _alone([each for each in lenders if each.unit.stands_like(place)])
        # A context is there because the sentence needs another translation.
        if not any(each.unit.context == unit.context for each in alone):
            return catalog.suggested_by_same(unit, _places(lenders))
        comments = chain(unit.comments, *(each.comments for each in alone))
        return replace(unit, target=alone[0].unit.target, comments=tuple(dict.fromkeys(comments)))

    def _all(self, source: str) -> list[_Lender]:
        remembered = self._memory.exact(source) if self._memory else ()
        return [*self._known.get(source, ()), *(_Lender(each, each.path) for each in remembered)]


def waits(entry: Entry) -> bool:
    """Whether nobody has written any translation of the unit, and one could be put there."""
    return not (entry.target or entry.obsolete or entry.fuzzy or entry.plural is not None)


def report_of(before: Report, known: Iterable[Key], own: Catalog, lent: Catalog) -> Report:
    """What an update did, `before` telling it for `own`, which became `lent`; `known` are the keys it had had."""
    filled = [now for was, now in zip(own.entries, lent.entries, strict=True) if now is not was]
    new = {each.key for each in filled}.difference(known)
    brought = sum(each.translated for each in filled)
    return replace(
        before,
        new=before.new - len(new),
        kept=before.kept - (len(filled) - len(new)),
        brought=before.brought + brought,
        fuzzy=before.fuzzy + len(filled) - brought,
    )


def _lenders(catalogues: Iterable[tuple[str, Catalog]]) -> dict[str, list[_Lender]]:
    known: dict[str, list[_Lender]] = {}
    seen: set[tuple[str, Key, str]] = set()
    for path, each in catalogues:
        places = {entry.key: place for entry, place in placed(each.live)}
        for entry in lendable(each):
            if (path, entry.key, entry.target) in seen:
                continue
            seen.add((path, entry.key, entry.target))
            place = places[entry.key]
            unit = Unit(entry.source, entry.target, path, entry.line, entry.context, place.before, place.after)
            known.setdefault(entry.source, []).append(_Lender(unit, _where(entry, path), tuple(_waived(entry))))
    return known


def _alone(lenders: list[_Lender]) -> list[_Lender]:
    """The lenders if all of them have one translation."""
    return lenders if len({each.unit.target for each in lenders}) == 1 else []


def _places(lenders: list[_Lender]) -> Mapping[str, list[str]]:
    """The places of each translation, in order."""
    found: dict[str, list[str]] = {}
    for each in lenders:
        found.setdefault(each.unit.target, []).append(each.where)
    return found


def _where(entry: Entry, path: str) -> str:
    """Where the sentence stands, for people."""
    first = next(iter(entry.references), None)
    return f"{first.path}:{first.line}" if first and first.line else first.path if first else path


def _waived(entry: Entry) -> Iterator[str]:
    return (waiver.comment for waiver in waivers(entry) if waiver.holds(entry))
