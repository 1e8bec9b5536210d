# SPDX-License-Identifier: MIT
"""Finding English that stands beside another sentence than its own, and stamping what translators touched."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from l10n.catalog import heirs
from l10n.catalog.stamps import digits_of, is_stray, stamped, stamps
from l10n.catalog.values import Catalog, Change, Features
from l10n.model import Entry, Key

_UNKNOWN = "the source; nothing tells what it was"
_LONG = 40
"""So many characters of English nobody writes twice by chance. Shorter English stands beside its sentence in one line
or the next, where git sees a conflict."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What is known of how a catalogue stood before."""

    before: Mapping[Key, Entry] | None = None
    """Its units when they were last kept (in git's HEAD, or the .mo); None where nothing tells."""
    sides: tuple[Catalog, ...] = ()
    """The catalogues that a merge has made this one of."""
    joining: bool = False
    """Whether such a merge is under way, so that what differs from `before` need not come from a translator."""
    earlier: Callable[[], Iterable[Catalog]] = field(default=tuple)
    """Tells other versions, the newest first; asked only about a sentence that is missing."""
    last: Callable[[], Catalog | None] = lambda: None
    """Tells the version before the newest one, None where that is long ago; asked only where no merge has sides."""
    strangers: Callable[[], Iterable[Catalog]] = field(default=tuple)
    """Tells versions of other branches; asked only about long English that is new since `last`."""


def settled(
    known: Catalog,
    witness: Witness,
    *,
    features: Callable[[str], Features] | None = None,
    cosmetic: Literal["keep", "fuzzy"] = "keep",
) -> tuple[Catalog, tuple[Change, ...]]:
    """The catalogue in which every English that was made for another sentence is fuzzy, and which sentences those were.

    The old sentence is named where anything tells it; where it differs in form only, `cosmetic` holds. A unit whose
    English or mark a person has changed since `before`, under the eyes of the stamp, is theirs and stamped anew.
    """
    search = _Search(known, witness)
    settle = {entry.key: found for entry in known.entries if (found := search.origin(entry)) is not None}
    if not settle:
        return known, ()
    entries, changes = [], list[Change]()
    for entry in known.entries:
        before = settle.get(entry.key)
        if before == entry.source:
            entries.append(stamped(entry))
        elif before is None:
            entries.append(entry)
        else:
            made, change = _estranged(entry, before, features, keep=cosmetic == "keep")
            entries.append(made)
            changes.append(change)
    return replace(known, entries=tuple(entries)), tuple(changes)


def touched(known: Catalog, witness: Witness) -> Catalog:
    """The catalogue with a stamp on each translation that differs from the one `before`; itself where none does."""
    before = witness.before
    if before is None or witness.joining:
        return known
    entries = tuple(
        stamped(entry) if entry.translated and not stamps(entry) and not _says(before.get(entry.key), entry) else entry
        for entry in known.entries
    )
    return known if entries == known.entries else replace(known, entries=entries)


class _Search:
    """Looks for the sentence that the English of a unit was made for."""

    def __init__(self, known: Catalog, witness: Witness) -> None:
        self._known = known
        self._witness = witness
        self._sides = [{entry.key: entry for entry in side.live} for side in witness.sides]
        self._live = {entry.key for entry in known.live}

    def origin(self, entry: Entry) -> str | None:
        """The sentence: None for a unit that is sound as it is, its own for one to stamp anew, empty if unknown."""
        if not entry.translated:
            return None
        if not (found := stamps(entry)):
            return self._joined(entry) if self._sides else self._carried(entry)
        if not is_stray(entry):
            return None
        return entry.source if self._confirmed(entry) else self._stamped_for(found, digits_of(entry.source))

    def _confirmed(self, entry: Entry) -> bool:
        """Whether a person has changed English or mark beside this very source and stamp."""
        before = None if self._witness.joining else (self._witness.before or {}).get(entry.key)
        return before is not None and stamps(before) == stamps(entry) and not _says(before, entry)

    def _stamped_for(self, digits: Sequence[str], own: str) -> str:
        others = [each for each in digits if not own.startswith(each)]
        return next((text for text in self._sources() if any(map(digits_of(text).startswith, others))), "")

    def _sources(self) -> Iterator[str]:
        witness = self._witness
        yield from _texts(self._known.entries)
        yield from _texts((witness.before or {}).values())
        for catalog in (*witness.sides, *witness.earlier()):
            yield from _texts(catalog.entries)

    def _joined(self, entry: Entry) -> str | None:
        """The sentence of one side of a merge whose English stands now beside the sentence of another."""
        if any(_says(side.get(entry.key), entry) for side in self._sides):
            return None
        if not self._witness.joining and not _says((self._witness.before or {}).get(entry.key), entry):
            return None
        return self._elsewhere(entry, self._sides)

    def _carried(self, entry: Entry) -> str | None:
        """The same where a rebase, a squash or a cherry-pick has brought the English along, which leave no sides."""
        if len(entry.target) < _LONG or (last := self._last) is None or _has(last, entry):
            return None
        sides = [last, *self._strangers]
        return None if any(_has(side, entry) for side in sides) else self._elsewhere(entry, sides)

    @cached_property
    def _last(self) -> Mapping[Key, Entry] | None:
        last = self._witness.last()
        return None if last is None else {entry.key: entry for entry in last.live}

    @cached_property
    def _strangers(self) -> list[Mapping[Key, Entry]]:
        return [{entry.key: entry for entry in each.live} for each in self._witness.strangers()]

    def _elsewhere(self, entry: Entry, sides: Sequence[Mapping[Key, Entry]]) -> str | None:
        """The sentence, gone today, that has the unit's English on a side without the unit; another side has that."""
        if not any(entry.key in side for side in sides):
            return None
        others = (other for side in sides if entry.key not in side for other in side.values())
        gone = (other for other in others if other.translated and other.key not in self._live)
        return next((other.source for other in gone if _targets(other) == _targets(entry)), None)


def _estranged(
    entry: Entry, before: str, features: Callable[[str], Features] | None, *, keep: bool
) -> tuple[Entry, Change]:
    """The unit with its English as that of the sentence `before`; its stamp is its own, for who clears the mark."""
    if not before:
        made = replace(entry, fuzzy=True, notes=(*entry.notes, heirs.CHANGED + _UNKNOWN))
        return stamped(made), Change("", entry.source, (_UNKNOWN,))
    made, change = heirs.edited(replace(entry, source=before), entry, features, keep=keep)
    return stamped(made), change


def _says(before: Entry | None, entry: Entry) -> bool:
    """Whether the unit was translated so before; an obsolete one that came back was."""
    return before is not None and not before.fuzzy and _targets(before) == _targets(entry)


def _has(side: Mapping[Key, Entry], entry: Entry) -> bool:
    """Whether the unit has this English there, in whatever state."""
    known = side.get(entry.key)
    return known is not None and _targets(known) == _targets(entry)


def _targets(entry: Entry) -> tuple[str, ...]:
    return entry.target, *entry.plural_targets[1:]


def _texts(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield entry.source
        if entry.previous:
            yield entry.previous
