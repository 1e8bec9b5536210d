# SPDX-License-Identifier: MIT
"""Random histories: an author and a translator work on one document in turn, and no update loses anything."""

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
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace
from reliability import promises
from reliability.people import BEGINNING, Author, Translator
from reliability.rows import Result, Row

STEPS = 20
WITNESSED = 6
"""Every so many updates msgfmt and msgmerge are asked as well."""
DOCUMENT = "locales/ja/a.txt"
CATALOGUE = "locales/en/LC_MESSAGES/a.po"


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
        self._write(DOCUMENT, document.encode())
        workspace = Workspace(self._project)
        found = up_to_date(workspace)[0]
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
        self._write(CATALOGUE, catalog.encode(new))

    def _write(self, name: str, data: bytes) -> None:
        """Write what is not there yet, for writing takes half of a history's time."""
        path = self.folder / name
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)


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
    Row(
        "random histories of an author and a translator: nothing lost, msgmerge as witness",
        2_000,
        run_histories,
        12,
        ("msgmerge", "msgfmt"),
    )
]
