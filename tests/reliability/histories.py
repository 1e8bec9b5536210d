# SPDX-License-Identifier: MIT
"""Random histories: an author and a translator work on one document in turn, and no update loses anything."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from l10n import catalog
from l10n.catalog import Catalog
from l10n.checks import stamped
from l10n.config import find_project
from l10n.model import Entry
from l10n.pipeline.workspace import Workspace
from reliability import promises
from reliability.rows import Result, Row
from reliability.sentences import Sentence, clause

STEPS = 20
WITNESSED = 6
"""Every so many updates msgfmt and msgmerge are asked as well."""
LONGEST = 4
"""No sentence is joined from more clauses than this."""
DOCUMENT = "locales/ja/a.txt"
CATALOGUE = "locales/en/LC_MESSAGES/a.po"
BEGINNING = (
    Sentence((clause(1),)),
    Sentence((clause(602), clause(4711))),
    *(Sentence((clause(n),)) for n in (77, 3131)),
)


class Author:
    """Somebody who works on a document; each method is a step, whose numbers say where and what."""

    def __init__(self) -> None:
        self.sentences = list(BEGINNING)
        self._former: list[Sentence] = []

    def rest(self, _where: int, _what: int) -> None:
        """Change nothing."""

    def edit(self, where: int, what: int) -> None:
        """Say something else."""
        place, old = self._at(where)
        part = what % len(old.clauses)
        parts = (*old.clauses[:part], old.clauses[part].changed(what // 4), *old.clauses[part + 1 :])
        self._put(place, replace(old, clauses=parts))

    def polish(self, where: int, what: int) -> None:
        """Say the same in another form."""
        place, old = self._at(where)
        self._put(place, replace(old, form=old.form.changed(what)))

    def rewrite(self, where: int, what: int) -> None:
        """Put another sentence in the place of one."""
        self._put(self._at(where)[0], Sentence((clause(what),)))

    def move(self, where: int, what: int) -> None:
        """Put a sentence somewhere else."""
        place, old = self._at(where)
        del self.sentences[place]
        self.sentences.insert(what % (len(self.sentences) + 1), old)

    def split(self, where: int, what: int) -> None:
        """Make two sentences of one that has two clauses."""
        places = [place for place, each in enumerate(self.sentences) if len(each.clauses) > 1]
        if places:
            place = places[where % len(places)]
            old = self.sentences[place]
            cut = 1 + what % (len(old.clauses) - 1)
            self._put(place, replace(old, clauses=old.clauses[:cut]), replace(old, clauses=old.clauses[cut:]))

    def join(self, where: int, _what: int) -> None:
        """Make one sentence of two neighbours."""
        if len(self.sentences) > 1:
            place = where % (len(self.sentences) - 1)
            one, other = self.sentences[place : place + 2]
            if len(one.clauses + other.clauses) <= LONGEST:
                self._former.append(other)
                del self.sentences[place + 1]
                self._put(place, replace(other, clauses=one.clauses + other.clauses))

    def delete(self, where: int, _what: int) -> None:
        """Take a sentence out, but not the last one."""
        if len(self.sentences) > 1:
            self._put(self._at(where)[0])

    def restore(self, where: int, what: int) -> None:
        """Put back a sentence that was there before."""
        if self._former:
            self.sentences.insert(where % (len(self.sentences) + 1), self._former[what % len(self._former)])

    def duplicate(self, where: int, what: int) -> None:
        """Say a sentence again somewhere."""
        self.sentences.insert(what % (len(self.sentences) + 1), self._at(where)[1])

    def insert(self, where: int, what: int) -> None:
        """Put a new sentence somewhere."""
        self.sentences.insert(where % (len(self.sentences) + 1), Sentence((clause(what),)))

    def _at(self, where: int) -> tuple[int, Sentence]:
        place = where % len(self.sentences)
        return place, self.sentences[place]

    def _put(self, place: int, *new: Sentence) -> None:
        self._former.append(self.sentences[place])
        self.sentences[place : place + 1] = new


class Translator:
    """Somebody who works on a catalogue; each method gives an entry as the step leaves it."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        """All translations and comments that were entered and not replaced."""
        self._count = 0

    def translate(self, entry: Entry) -> Entry:
        """Enter a new translation."""
        return replace(entry, target=self._written('Text {}, "quoted".'), fuzzy=False, previous=None)

    def confirm(self, entry: Entry) -> Entry:
        """Find a suggestion right as it is."""
        return replace(entry, fuzzy=False, previous=None)

    def doubt(self, entry: Entry) -> Entry:
        """Mark a translation as fuzzy."""
        return replace(entry, fuzzy=bool(entry.target))

    def comment(self, entry: Entry) -> Entry:
        """Leave a remark."""
        return replace(entry, comments=(*entry.comments, self._written("remark {}.")))

    def waive(self, entry: Entry) -> Entry:
        """Let a finding be."""
        return replace(entry, comments=(*entry.comments, self._written("l10n: ignore[number-value] reason {}.")))

    def _written(self, form: str) -> str:
        self._count += 1
        text = form.format(self._count)
        self.texts.add(text)
        return text


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a history."""

    name: str
    """A method of Author or Translator."""
    where: int
    what: int
    update: bool
    """Whether the catalogue is updated behind it, or first after a later step."""


class History:
    """A project in a folder, with a document and a catalogue, and those who work on them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.author, self.translator = Author(), Translator()
        self._meanings: dict[str, object] = {}
        self._updates = 0
        for name in (DOCUMENT, CATALOGUE):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "l10n.toml").write_text('languages = ["en"]\n', encoding="utf-8")
        (folder / CATALOGUE).unlink(missing_ok=True)
        self._project = find_project(folder)
        self._save(self._updated()[0])
        self._save(self._edited(range(len(BEGINNING)), "translate"))

    def faults(self, step: Step) -> Iterator[str]:
        """Take the step, and tell which promises it broke."""
        if hasattr(Translator, step.name):
            self._save(self._edited([step.where], step.name))
        else:
            getattr(self.author, step.name)(step.where, step.what)
        return self._update() if step.update else iter(())

    def _update(self) -> Iterator[str]:
        """Bring the catalogue up to date, and tell which promises that broke."""
        known = self._catalogue()
        before = replace(known, entries=tuple(map(stamped, known.entries)))
        after, template = self._updated()
        self._save(after)
        self._updates += 1
        yield from (f"{text!r} is lost" for text in promises.missing(self.translator.texts, after))
        yield from promises.changed(before, after)
        yield from promises.confirmed(before, after, self._meanings.__getitem__)
        yield from promises.fitting(after, template)
        if self._updates % WITNESSED == 0:
            yield from promises.refused(self.folder / CATALOGUE)
            yield from promises.outdone(after, promises.merged(before, template, self.folder))
        if catalog.encode(self._updated()[0]) != catalog.encode(after):
            yield "a second update changes something"

    def _updated(self) -> tuple[Catalog, Catalog]:
        """What `l10n update` would write, and the template."""
        texts = {str(each): each.clauses for each in self.author.sentences}
        self._meanings |= texts
        document = "\n\n".join(map(str, self.author.sentences))
        (self.folder / DOCUMENT).write_text(document, encoding="utf-8")
        workspace = Workspace(self._project)
        found = workspace.translations(update=True)[0]
        template = workspace.template(found.document)
        assert [each.source for each in template.entries] == list(texts), "the document is cut otherwise"
        return found.catalog, template

    def _edited(self, places: Iterable[int], name: str) -> Catalog:
        """The catalogue with what the translator made of the entries at those places."""
        known = self._catalogue()
        entries = list(known.entries)
        for place in places:
            number = place % len(known.live)
            entries[number] = getattr(self.translator, name)(entries[number])
        fresh = replace(known, entries=tuple(entries))
        # What is nowhere now was replaced by its translator.
        self.translator.texts -= {*promises.missing(self.translator.texts, fresh)}
        return fresh

    def _catalogue(self) -> Catalog:
        return catalog.load((self.folder / CATALOGUE).read_bytes(), CATALOGUE)

    def _save(self, new: Catalog) -> None:
        (self.folder / CATALOGUE).write_bytes(catalog.encode(new))


def _names() -> list[str]:
    """All steps; the first is what a failing history is shortened to."""
    return [name for name in chain(vars(Author), vars(Translator)) if not name.startswith("_")]


HISTORIES = st.lists(
    st.builds(
        Step,
        st.sampled_from(_names()),
        st.integers(0, 99),
        st.integers(0, 99_999),
        st.sampled_from((True, True, True, False)),
    ),
    min_size=STEPS,
    max_size=STEPS,
)


def play(steps: list[Step], folder: Path) -> None:
    """Live the history; raises AssertionError at the first step that broke a promise."""
    history = History(folder)
    for number, step in enumerate(steps, 1):
        faults = list(history.faults(step))
        past = ", ".join(f"{each.name}({each.where}, {each.what})" for each in steps[:number] if each.name != "rest")
        assert not faults, f"{'; '.join(faults)} after {past}"


def run_histories(count: int, number: int) -> Result:
    """Live so many histories; the first that breaks a promise is told in its shortest form."""
    if not (shutil.which("msgmerge") and shutil.which("msgfmt")):
        return Result(count, ["msgmerge is not installed: apt-get install gettext"])
    tried = 0
    with tempfile.TemporaryDirectory() as folder:

        @seed(number)
        @settings(
            max_examples=count,
            database=None,
            deadline=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        @given(HISTORIES)
        def live(steps: list[Step]) -> None:
            nonlocal tried
            tried += 1
            play(steps, Path(folder))

        try:
            live()
        except AssertionError as error:
            return Result(tried, [str(error)])
    return Result(tried, [])


ROWS = [
    Row("random histories of an author and a translator: nothing lost, msgmerge as witness", 2_000, run_histories, 12)
]
