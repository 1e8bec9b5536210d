# SPDX-License-Identifier: MIT
"""Random merges: two people work on copies of one catalogue, and what becomes of both has the work of both."""

import os
import random
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import catalog
from l10n.catalog import Catalog
from l10n.catalog.joining import OTHER, Joined, join
from l10n.catalog.stamps import is_stamp, is_stray, stamped
from l10n.catalog.values import Key
from l10n.catalog.writer import escaped
from l10n.model import Entry
from reliability.catalogues import STYLES, VERBS, WORDS, catalogue
from reliability.rows import Result, Row

UNITS, STEPS = 8, 10
"""No catalogue begins with more units, and nobody takes more steps."""
SIDES = ("ours", "theirs")


class Person:
    """Somebody who works on document and catalogue; each public method is a step."""

    def __init__(self, name: str, known: Catalog, random_: random.Random) -> None:
        self.known = known
        self._name, self._random, self._count = name, random_, 0

    def work(self) -> None:
        """Take some steps."""
        steps = [name for name in vars(Person) if not name.startswith("_") and name != "work"]
        for _ in range(self._random.randint(0, STEPS)):
            getattr(self, self._random.choice(steps))()

    def translate(self) -> None:
        """Enter a new translation; every second one is stamped, as `update` would."""
        own = replace(self._one(), fuzzy=False, previous=None, previous_context=None, previous_plural=None)
        made = self._worded(own, [self._written() for _ in own.plural_targets or (0,)])
        self._put(stamped(made) if self._random.random() < 0.5 else made)

    def empty(self) -> None:
        """Take a translation away."""
        own = replace(self._one(), fuzzy=False, previous=None, previous_context=None, previous_plural=None)
        self._put(self._worded(own, ["" for _ in own.plural_targets or (0,)]))

    def doubt(self) -> None:
        """Mark a translation as fuzzy."""
        own = self._one()
        self._put(replace(own, fuzzy=bool(own.target)))

    def confirm(self) -> None:
        """Find a suggestion right as it is."""
        own = replace(self._one(), fuzzy=False, previous=None, previous_context=None, previous_plural=None)
        self._put(stamped(own) if any(map(is_stamp, own.comments)) else own)

    def remark(self) -> None:
        """Leave a remark or a waiver."""
        text = self._random.choice(("{}", "l10n: ignore[number-value] {}")).format(self._written())
        own = self._one()
        self._put(replace(own, comments=(*own.comments, text)))

    def wipe(self) -> None:
        """Take the remarks of a unit away."""
        self._put(replace(self._one(), comments=()))

    def edit(self) -> None:
        """Say something else in the document."""
        own = self._one()
        word = self._random.choice(WORDS) + self._random.choice(VERBS)
        first, _, rest = own.source.partition("、")
        self._document([replace(each, source=f"{first}、{word}{rest}") if each is own else each for each in self._live])

    def add(self) -> None:
        """Write a new sentence, which the other may write as well."""
        place, number = self._random.randint(0, len(self._live)), self._random.randint(0, 3)
        fresh = Entry(f"新{number}、{WORDS[number]}が見える。")
        self._document([*self._live[:place], fresh, *self._live[place:]])

    def remove(self) -> None:
        """Take a sentence out of the document."""
        own = self._one()
        self._document([each for each in self._live if each is not own])

    def move(self) -> None:
        """Put a sentence elsewhere."""
        own = self._one()
        others = [each for each in self._live if each is not own]
        others.insert(self._random.randint(0, len(others)), own)
        self._document(others)

    def restore(self) -> None:
        """Put a sentence back that was in the document."""
        gone = [each for each in self.known.entries if each.obsolete]
        if gone:
            self._document([*self._live, self._random.choice(gone)])

    def prune(self) -> None:
        """Throw away what is obsolete."""
        self.known = catalog.prune(self.known)[0]

    def sign(self) -> None:
        """Save with another tool, which says so in the header."""
        date = f"2026-{self._random.randint(1, 12):02}-03 04:05+0000"
        header = dict(self.known.header) | {"Last-Translator": self._name, "PO-Revision-Date": date}
        self.known = replace(self.known, header=header)

    def count(self) -> None:
        """Let the language have another number of plural forms; every unit gets as many."""
        forms = self._random.choice((2, 3, 3))
        known = dict(self.known.header) | {"Plural-Forms": f"nplurals={forms}; plural=(n != 1);"}
        entries = (
            replace(each, plural_targets=(*each.plural_targets, "")[:forms]) if each.plural_targets else each
            for each in self.known.entries
        )
        self.known = replace(self.known, header=known, entries=tuple(entries))

    @property
    def _live(self) -> list[Entry]:
        return list(self.known.live)

    def _one(self) -> Entry:
        return self._random.choice(self._live or [Entry("空、夜。")])

    def _written(self) -> str:
        self._count += 1
        ending = self._random.choice(("café", "end.", "a\nb", "\t"))
        return f'{self._name} "{self._count}" \\ {ending} {self._name}'

    def _worded(self, own: Entry, texts: list[str]) -> Entry:
        return replace(own, target=texts[0], plural_targets=tuple(texts) if own.plural_targets else ())

    def _put(self, new: Entry) -> None:
        entries = tuple(new if each.key == new.key else each for each in self.known.entries)
        self.known = replace(self.known, entries=entries)

    def _document(self, units: list[Entry]) -> None:
        """Bring the catalogue up to date with a document that has these units."""
        plain = {
            each.key: Entry(
                each.source, context=each.context, references=each.references, flags=each.flags,
                plural=each.plural, plural_targets=("",) * len(each.plural_targets),
            )
            for each in units
        }  # fmt: skip
        self.known = catalog.update(self.known, Catalog(entries=tuple(plain.values()))).catalog


@dataclass(frozen=True, slots=True)
class Versions:
    """What a merge is given, read from bytes as a tool would have written them."""

    base: Catalog
    ours: Catalog
    theirs: Catalog

    @property
    def sides(self) -> tuple[Catalog, Catalog]:
        return self.ours, self.theirs


def versions(seed: int, folder: Path) -> Versions:
    """A catalogue in some tool's style and two that people made of it; some were saved by gettext, which wraps."""
    random_ = random.Random(seed)
    text = catalogue(random_, random_.choice(STYLES), random_.randint(1, UNITS)).replace("c-format, ", "")
    base = catalog.parse(text.replace("#, c-format\n", "").replace("#, c-format\r\n", ""), "base.po")
    people = [Person(name, base, random_) for name in SIDES]
    for person in people:
        person.work()
    missing = Catalog() if random_.random() < 0.05 else base
    return Versions(*(_saved(each, folder, random_) for each in (missing, *(person.known for person in people))))


def _saved(known: Catalog, folder: Path, random_: random.Random) -> Catalog:
    """The catalogue as it is read again, out of every third file as `msgcat` leaves it."""
    data = catalog.encode(known)
    if known.entries and b"\r" not in data and random_.random() < 0.33:
        data = subprocess.run(["msgcat", "-"], input=data, capture_output=True, check=True, cwd=folder).stdout
    return catalog.load(data, "a.po") if data.strip() else Catalog()


def faults(given: Versions, joined: Joined, folder: Path) -> Iterator[str]:
    """Which promises the merge broke."""
    path = folder / "joined.po"
    path.write_bytes(catalog.encode(joined.catalog))
    told = subprocess.run(
        ["msgfmt", "-c", "-o", os.devnull, path.name], cwd=folder, capture_output=True, text=True, check=False
    )
    if told.returncode:
        yield f"msgfmt: {told.stderr.strip()}"
    made = catalog.load(path.read_bytes(), path.name)
    yield from _lost(given, made)
    yield from _misjoined(given, made)
    yield from _undecided(given, made, joined.conflicts)
    yield from _overruled(given, made)
    yield from _misplaced(given, made)
    yield from _reprinted(given, made)


def texts(entry: Entry) -> tuple[str, ...]:
    """The English of a unit, form by form."""
    return entry.plural_targets or (entry.target,)


def _lost(given: Versions, made: Catalog) -> Iterator[str]:
    """English and remarks that one side has written, or both have kept in a unit, and that the merge has not."""
    base, ours, theirs, now = map(_written, (given.base, *given.sides, made))
    known, has = ({text for _, text in each} for each in (base, now))
    fresh = {text for _, text in ours | theirs} - known
    yield from (f"lost {text!r}" for text in fresh | {text for _, text in ours & theirs} if text not in has)


def _written(known: Catalog) -> set[tuple[Key, str]]:
    """English as it is escaped, and remarks, with the units that they are of; English in a remark is both."""
    said = {(entry.key, escaped(text)) for entry in known.entries for text in texts(entry) if text}
    remarks = {(entry.key, each) for entry in known.entries for each in entry.comments if not is_stamp(each)}
    others = {(key, each.partition(": ")[2]) for key, each in remarks if each.startswith((OTHER, "msgstr["))}
    return said | remarks | others


def _misjoined(given: Versions, made: Catalog) -> Iterator[str]:
    """English beside a sentence that neither side had it beside, as translated, or without saying whose it was."""
    pairs = [{(each.key, texts(each)) for each in side.entries if not each.fuzzy} for side in given.sides]
    loose = {(each.key, each.target) for side in (given.base, *given.sides) for each in side.entries}
    for each in made.live:
        pair = (each.key, texts(each))
        if each.translated and not any(pair in side for side in pairs):
            yield f"translated by nobody: {pair}"
        if each.translated and is_stray(each) and not any(each in side.live for side in given.sides):
            yield f"stray: {pair}"
        if each.fuzzy and each.target and (each.key, each.target) not in loose and not each.previous:
            yield f"fuzzy without its source: {pair}"


def _undecided(given: Versions, made: Catalog, conflicts: tuple[Key, ...]) -> Iterator[str]:
    """Units that both have translated anew, each in its own way, and that are not told and fuzzy."""
    base = {each.key: each for each in given.base.entries}
    ours, theirs, now = ({each.key: each for each in one.live} for one in (*given.sides, made))
    for key in ours.keys() & theirs.keys():
        one, other = ours[key], theirs[key]
        before = texts(base[key]) if key in base else ("",)
        told = len({texts(one), texts(other), before}) == 3 and one.translated and other.translated
        if told != (key in conflicts) and (told or (one.translated and other.translated)):
            yield f"conflict {'not told' if told else 'of nothing'}: {key}"
        if told and not now[key].fuzzy:
            yield f"not fuzzy: {key}"


def _overruled(given: Versions, made: Catalog) -> Iterator[str]:
    """Units that only one side has touched, and whose English or state is not that side's."""
    base, now = ({each.key: each for each in one.live} for one in (given.base, made))
    ours, theirs = ({each.key: each for each in one.live} for one in given.sides)
    for key in base.keys() & ours.keys() & theirs.keys() & now.keys():
        states = [_state(each[key]) for each in (base, ours, theirs)]
        wanted = states[2] if states[1] == states[0] else states[1]
        if states[0] in states[1:] and _state(now[key]) != wanted:
            yield f"overruled: {key} is {_state(now[key])} and not {wanted}"


def _state(entry: Entry) -> tuple[object, ...]:
    return texts(entry), entry.fuzzy, entry.previous, entry.previous_context, entry.previous_plural


def _misplaced(given: Versions, made: Catalog) -> Iterator[str]:
    """Live units that nobody has, or that one has added and none removed and that are not live."""
    before, ours, theirs, now = ({each.key for each in one.live} for one in (given.base, *given.sides, made))
    wanted = ours & theirs | (ours | theirs) - before
    yield from (f"not live as it should be: {key}" for key in wanted ^ now)
    order = [each.key for each in made.live]
    orders = [[each.key for each in side.live if each.key in now] for side in given.sides]
    if not any(side == [key for key in order if key in side] for side in orders):
        yield "the order is nobody's"


def _reprinted(given: Versions, made: Catalog) -> Iterator[str]:
    """Units that are as they were on our side and yet have other bytes."""
    before, after = given.ours.original, made.original
    assert after is not None
    for key, (entry, text) in before.chunks.items() if before else ():
        known = after.chunks.get(key)
        if known and replace(known[0], line=0) == replace(entry, line=0) and known[1].strip() != text.strip():
            yield f"printed anew: {key}"


def run_merges(count: int, seed: int) -> Result:
    """Merge so often, each time both ways."""
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            given = versions(seed * 1_000_003 + number // 2, Path(folder))
            if number % 2:
                given = replace(given, ours=given.theirs, theirs=given.ours)
            found = list(faults(given, join(given.base, given.ours, given.theirs), Path(folder)))
            if found:
                failures.append(f"{number}: {'; '.join(found)}")
    return Result(count, failures)


ROWS = [
    Row(
        "random merges of two people's catalogues, wrapped and not: nothing lost, misjoined or invalid, "
        "`msgfmt -c` as witness",
        10_000,
        run_merges,
        60,
        ("msgcat", "msgfmt"),
    )
]
