# SPDX-License-Identifier: MIT
"""Bringing a catalogue up to date with its document, without losing anything a translator wrote."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from l10n.catalog import heirs
from l10n.catalog.ancestry import Ancestry, Relation, ancestry
from l10n.catalog.headers import brought_up_to_date
from l10n.catalog.stamps import is_stamp
from l10n.catalog.values import Catalog, Change, Features, Report, Update
from l10n.catalog.wrappings import unwrapped
from l10n.model import Entry, Key


def update(
    old: Catalog,
    template: Catalog,
    *,
    features: Callable[[str], Features] | None = None,
    cosmetic: Literal["keep", "fuzzy"] = "keep",
) -> Update:
    """The catalogue `old` with the units of `template`, in their order, and the obsolete ones last.

    A unit that is still there, perhaps without the marks around all of it, keeps its entry, one that comes back gets
    its obsolete entry again, an edited one gets its old target as fuzzy, or as it is when only the form was edited and
    `cosmetic` says keep.
    What the document lost becomes obsolete; only what no translator ever wrote on is dropped.
    `features` tells what a sentence says; it is asked only about sentences that were edited.
    """
    units, before = _keyed(template.live), _keyed(old.live)
    live = unwrapped(before, units)
    obsolete = _keyed(entry for entry in old.entries if entry.obsolete)
    origins = ancestry(live, obsolete, units)
    used = units.keys() | {each.key for origin in origins.values() for each in origin.entries}
    lost = [buried(entry) for entry in _worked_on(live, used)]
    fates = Counter(moved=_moved(live, units), obsolete=len(lost))
    entries, changes = [], []
    for key, unit in units.items():
        if entry := live.get(key) or obsolete.get(key):
            fates["kept" if key in live else "revived"] += 1
            entries.append(heirs.kept(entry, unit))
        elif origin := origins.get(key):
            heir, change = _heir(unit, origin, features, keep=cosmetic == "keep")
            fates["cosmetic" if change.cosmetic else "fuzzy" if heir.fuzzy else "new"] += 1
            entries.append(heir)
            changes.append(change)
        else:
            fates["new"] += 1
            entries.append(unit)
    fates["kept"] -= fates["moved"]
    entries += [entry for key, entry in obsolete.items() if key not in used]
    header = brought_up_to_date(old.header, template.header, changed=before.keys() != units.keys())
    fresh = replace(old, header=header, entries=(*entries, *lost))
    relocated = int(_places(live.values()) != _places(units.values()))
    return Update(fresh, Report(**fates, relocated=relocated, changes=tuple(changes)))


def _worked_on(live: Mapping[Key, Entry], used: Collection[Key]) -> Iterator[Entry]:
    """What a translator wrote on and no unit comes from."""
    return (entry for key, entry in live.items() if key not in used and worked_on(entry))


def prune(catalog: Catalog) -> tuple[Catalog, tuple[Entry, ...]]:
    """The catalogue without its obsolete entries, and those."""
    gone = tuple(entry for entry in catalog.entries if entry.obsolete)
    return replace(catalog, entries=catalog.live), gone


def _keyed(entries: Iterable[Entry]) -> dict[Key, Entry]:
    return {entry.key: entry for entry in entries}


def _places(entries: Iterable[Entry]) -> set[bool]:
    """Whether references name lines; both answers or none are possible. Those of split units always do."""
    listed = list(entries)
    split = {entry.source for entry in listed if entry.context is not None}
    return {bool(each.line) for entry in listed if entry.source not in split for each in entry.references[:1]}


def _heir(
    unit: Entry, origin: Ancestry, features: Callable[[str], Features] | None, *, keep: bool
) -> tuple[Entry, Change]:
    if origin.relation is Relation.EDITED:
        return heirs.edited(origin.entries[0], unit, features, keep=keep)
    return heirs.related(origin, unit)


def worked_on(entry: Entry) -> bool:
    """Whether a translator wrote anything there."""
    remarks = [comment for comment in entry.comments if not is_stamp(comment)]
    return bool(entry.target or remarks or any(entry.plural_targets))


def buried(entry: Entry) -> Entry:
    """`entry` as what the document no longer has; what the document said about it goes."""
    return replace(entry, obsolete=True, notes=(), references=())


def _moved(old: Iterable[Key], new: Iterable[Key]) -> int:
    """How many of the units that stayed must have moved: those outside the longest run that kept its order."""
    place = {key: number for number, key in enumerate(old)}
    stayed = [place[key] for key in new if key in place]
    ends: list[int] = []
    for number in stayed:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(stayed) - len(ends)
