# SPDX-License-Identifier: MIT
"""Two versions of a catalogue become one, unit by unit, beside the version that both come from (git's merge driver)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.catalog.headers import forms_of
from l10n.catalog.heirs import CHANGED, FOUND, SUGGESTED
from l10n.catalog.joined_header import joined_header
from l10n.catalog.merge import buried, update
from l10n.catalog.stamps import is_stamp
from l10n.catalog.values import Catalog
from l10n.catalog.writer import escaped
from l10n.model import Entry, Key

OTHER = "other English"
"""How the comment begins that keeps the English of the side that is not the target."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A catalogue made of two."""

    catalog: Catalog
    conflicts: tuple[Key, ...] = ()
    """The units that have two Englishes: one is the fuzzy target, the other stands in a comment."""


def join(base: Catalog, ours: Catalog, theirs: Catalog, *, name: str = "theirs") -> Joined:
    """The catalogue that `ours` becomes with all that `theirs` has changed since `base`.

    Which units are live is decided first, then all three versions are brought up to date with these units as with a
    document: English that was made for an edited sentence comes fuzzy with that sentence. `name` is what the comments
    call the side of `theirs`. No text that one side has written is lost: what is no target stands in a comment, or is
    obsolete.
    """
    units = _units(base, ours, theirs)
    template = Catalog(entries=units)
    inherited = frozenset(unit.key for unit in units) - {entry.key for entry in base.entries}
    before, here, there = (_brought(each, template) for each in (base, ours, theirs))
    sides = _Sides(before, here, there, inherited)
    joined = [_joined(unit, sides, name) for unit in units]
    conflicts = tuple(unit.key for unit, is_conflict in joined if is_conflict)
    kept = {entry.key for entry in ours.entries} & {entry.key for entry in theirs.entries}
    gone = _obsolete(sides, {unit.key for unit in units}, kept)
    entries = _rescued([*(unit for unit, _ in joined), *gone], base, (ours, theirs), name)
    header = joined_header(base.header, ours.header, theirs.header)
    forms = forms_of(header)
    if forms and {forms} != {forms_of(side.header) for side in (ours, theirs)}:
        entries = (_fitted(entry, forms) for entry in entries)
    remarks = _lines(base.header_comments, ours.header_comments, theirs.header_comments)
    return Joined(replace(ours, header=header, header_comments=remarks, entries=tuple(entries)), conflicts)


@dataclass(frozen=True, slots=True)
class _Sides:
    """The three versions with the same live units, by key."""

    base: Mapping[Key, Entry]
    ours: Mapping[Key, Entry]
    theirs: Mapping[Key, Entry]
    inherited: frozenset[Key]
    """The units that `base` had not, so that their English there is that of other sentences."""

    def of(self, key: Key) -> tuple[Entry | None, Entry | None, Entry | None]:
        before, ours, theirs = self.base.get(key), self.ours.get(key), self.theirs.get(key)
        if before and key in self.inherited and not (ours and theirs and ours.fuzzy and theirs.fuzzy):
            # Who has the new sentence, empty or translated, has not left alone what it could inherit.
            before = replace(before, target="", fuzzy=False, previous=None, previous_context=None)
        return before, ours, theirs


def _brought(known: Catalog, template: Catalog) -> Mapping[Key, Entry]:
    return {entry.key: entry for entry in update(known, template, cosmetic="fuzzy").catalog.entries}


def _units(base: Catalog, ours: Catalog, theirs: Catalog) -> tuple[Entry, ...]:
    """The units of the joined catalogue in order, without English: what either side has added, and neither removed."""
    before, here, there = ({entry.key: entry for entry in each.live} for each in (base, ours, theirs))
    # The order is ours, but for one that only they have changed.
    spine, other = (there, here) if _moved(before, there) and not _moved(before, here) else (here, there)
    kept = [key for key in spine if key in other or key not in before]
    added: dict[Key | None, list[Key]] = defaultdict(list)
    last: Key | None = None
    known = set(kept)
    for key in other:
        if key in known:
            last = key
        elif key not in before:
            added[last].append(key)
    order = [*added[None], *(each for key in kept for each in (key, *added.get(key, ())))]
    return tuple(_stated(before.get(key), here.get(key), there.get(key)) for key in order)


def _moved(before: Mapping[Key, Entry], now: Mapping[Key, Entry]) -> bool:
    """Whether units that stayed stand in another order."""
    return [key for key in before if key in now] != [key for key in now if key in before]


def _stated(before: Entry | None, here: Entry | None, there: Entry | None) -> Entry:
    """What the document says of a unit, which has English only where no version lacks the unit."""
    chosen = here or there
    assert chosen is not None
    if here and there and before:
        chosen = there if _facts(here) == _facts(before) else here
        if not chosen.fuzzy and _said(chosen) == chosen.notes:
            # Every version has the unit, and none will ask this one for its English.
            return chosen
    return replace(
        chosen,
        notes=_said(chosen),
        target="",
        fuzzy=False,
        previous=None,
        previous_context=None,
        previous_plural=None,
        comments=(),
        plural_targets=("",) * len(chosen.plural_targets),
    )


def _facts(entry: Entry) -> tuple[object, ...]:
    return _said(entry), entry.references, entry.flags, entry.plural


def _said(entry: Entry) -> tuple[str, ...]:
    return entry.notes and tuple(note for note in entry.notes if not note.startswith((CHANGED, SUGGESTED, FOUND)))


def _joined(unit: Entry, sides: _Sides, name: str) -> tuple[Entry, bool]:
    """The unit with the English of one side, and whether the other has another English that a person must look at."""
    before, ours, theirs = sides.of(unit.key)
    # Both were brought up to date with the same units.
    assert ours is not None
    assert theirs is not None
    chosen, is_conflict = _chosen(before, ours, theirs)
    comments = _comments(before, ours, theirs, chosen)
    made = ours
    if chosen is not ours or comments != ours.comments:
        made = replace(chosen, comments=comments, line=ours.line)
    if is_conflict:
        other = ("ours", ours) if chosen is theirs else (name, theirs)
        made = _with_others(replace(made, fuzzy=True, comments=_remarks(made)), [other])
    return made, is_conflict


def _chosen(before: Entry | None, ours: Entry, theirs: Entry) -> tuple[Entry, bool]:
    """Whose English and state the unit gets, and whether both sides have changed it, each in its own way."""
    was, here, there = _text(before), _text(ours), _text(theirs)
    if here == there:
        return _of_equal(before, ours, theirs), False
    if confirmed := _confirmed(before, ours, theirs):
        return confirmed, False
    if here == was or (not any(here) and there != was):
        return theirs, False
    if there == was or not any(there):
        return ours, False
    if ours.fuzzy != theirs.fuzzy and any(each.fuzzy and each.previous for each in (ours, theirs)):
        # Fuzzy English was made for another sentence; the other side has translated this one.
        return (theirs if ours.fuzzy else ours), False
    return (theirs if ours.fuzzy and not theirs.fuzzy else ours), True


def _confirmed(before: Entry | None, ours: Entry, theirs: Entry) -> Entry | None:
    """The side that has found the old English right where the other has worded it anew and left it fuzzy."""
    if before is None or not before.fuzzy or not before.target or ours.fuzzy == theirs.fuzzy:
        return None
    sound = theirs if ours.fuzzy else ours
    return sound if _text(sound) == _text(before) else None


def _of_equal(before: Entry | None, ours: Entry, theirs: Entry) -> Entry:
    """Of two with the same English the one whose state is newer."""
    if _state(ours) == _state(theirs) and ours.notes == theirs.notes and ours.flags == theirs.flags:
        return ours
    if before is None or _text(before) != _text(ours):
        return theirs if ours.fuzzy and not theirs.fuzzy else ours
    return theirs if _state(ours) == _state(before) else ours


def _text(entry: Entry | None) -> tuple[str, ...]:
    return (entry.target, *entry.plural_targets[1:]) if entry else ("",)


def _state(entry: Entry) -> tuple[object, ...]:
    return entry.fuzzy, entry.previous, entry.previous_context, entry.previous_plural


def _comments(before: Entry | None, ours: Entry | None, theirs: Entry | None, chosen: Entry) -> tuple[str, ...]:
    """The comments of both sides, with the stamps of the one whose English the unit has."""
    if ours and theirs and ours.comments == theirs.comments:
        return chosen.comments
    plain = _lines(*(_remarks(each) for each in (before, ours, theirs)))
    if plain == _remarks(chosen):
        return chosen.comments
    return (*plain, *(each for each in chosen.comments if is_stamp(each) and not chosen.fuzzy))


def _remarks(entry: Entry | None) -> tuple[str, ...]:
    return tuple(each for each in entry.comments if not is_stamp(each)) if entry else ()


def _lines(before: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Our lines without those that they have taken away, and behind them the ones that they have added."""
    gone = {line for line in before if line not in theirs}
    mine = [line for line in ours if line not in gone]
    return (*mine, *(line for line in theirs if line not in before and line not in mine))


def _obsolete(sides: _Sides, live: set[Key], kept: set[Key]) -> Iterator[Entry]:
    """What is obsolete on either side, but for what one has pruned and the other left as it was.

    What both have `kept` is not pruned, even where an edited sentence has inherited it.
    """
    for key in dict.fromkeys((*sides.ours, *sides.theirs)):
        if key in live:
            continue
        before, ours, theirs = sides.of(key)
        if ours is None or theirs is None:
            left = ours or theirs
            assert left is not None
            if before is None or key in kept or _text(before) != _text(left) or _remarks(before) != _remarks(left):
                yield left
            continue
        chosen, _ = _chosen(before, ours, theirs)
        yield replace(chosen, comments=_comments(before, ours, theirs, chosen), line=ours.line)


def _rescued(entries: list[Entry], base: Catalog, sides: tuple[Catalog, Catalog], name: str) -> Iterator[Entry]:
    """The entries, and whatever English one side has written that none of them has: in a comment, or obsolete."""
    known = {text for entry in (*base.entries, *entries) for text in _text(entry)}
    lost: dict[Key, list[tuple[str, Entry]]] = defaultdict(list)
    for side, called in zip(sides, ("ours", name), strict=True):
        for entry in side.entries:
            if not known.issuperset(_text(entry)):
                lost[entry.key].append((called, entry))
    for entry in entries:
        yield _with_others(entry, lost.pop(entry.key, ()))
    for (_, first), *others in lost.values():
        yield _with_others(replace(buried(first), line=0), others)


def _with_others(entry: Entry, others: Iterable[tuple[str, Entry]]) -> Entry:
    lines = [f"{OTHER}, {called}: {escaped(text)}" for called, other in others for text in _text(other) if text]
    fresh = [line for line in lines if line not in entry.comments]
    return replace(entry, comments=(*entry.comments, *fresh)) if fresh else entry


def _fitted(entry: Entry, forms: int) -> Entry:
    """The unit with as many plural forms as the header counts now; fuzzy where it had more or fewer."""
    texts = entry.plural_targets
    if entry.plural is None or len(texts) == forms:
        return entry
    over = [f"msgstr[{number}]: {escaped(text)}" for number, text in enumerate(texts) if number >= forms and text]
    fitted = (*texts[:forms], *("" for _ in range(forms - len(texts))))
    return replace(entry, plural_targets=fitted, fuzzy=bool(entry.target), comments=(*entry.comments, *over))
