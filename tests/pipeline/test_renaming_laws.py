# SPDX-License-Identifier: MIT
"""Laws of renaming: whatever is renamed, copied, exchanged, edited and removed, no translation is lost."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n import catalog
from l10n.config import Project, Settings
from l10n.errors import InputError
from l10n.pipeline import Workspace, update
from l10n.pipeline.translations import up_to_date

from .renaming import MESSAGES, contents, edit, rename, write

SENTENCES = (
    "港は朝六時に開く。",
    "売店は休む。",
    "船は霧の日に出ない。",
    "切符は前の日までに買う。",
    "灯台の階段は急だ。",
    "売店は月曜に休む。",
    "子どもは大人と乗る。",
    "荷物は一人二つまでとする。",
    "犬は籠に入れる。",
    "港は朝七時に開く。",
)
NAMES = ("a.md", "b.md", "B.md", "c.txt", "x/a.md", "x/d.md")

names = st.sampled_from(NAMES)
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)
steps = st.one_of(
    st.tuples(st.just("write"), names, texts),
    st.tuples(st.just("remove"), names),
    st.tuples(st.just("rename"), names, names),
    st.tuples(st.just("copy"), names, names),
    st.tuples(st.just("exchange"), names, names),
    st.tuples(st.just("translate"), names, st.integers(0, 2)),
    st.tuples(st.just("stumble"), st.sampled_from(("a", "b", "B", "c", "x/a", "x/d"))),
    st.tuples(st.just("update")),
)
histories = st.lists(steps, min_size=3, max_size=14)


class History:
    """A project to which things happen."""

    def __init__(self, root: Path) -> None:
        self.root = root
        write(root, "a.md", "".join(SENTENCES[:4]))
        write(root, "x/d.md", "".join(SENTENCES[3:8]))
        self.update()
        self.translate("a.md", 0)
        self.translate("x/d.md", 1)

    def live(self, step: tuple) -> None:
        action, *facts = step
        getattr(self, action)(*facts)

    def workspace(self) -> Workspace:
        return Workspace(Project(self.root, Settings()))

    def source(self, name: str) -> Path:
        return self.root / "locales/ja" / name

    def write(self, name: str, sentences: list[str]) -> None:
        # Two documents that differ in their suffix alone would share a catalogue, and are refused.
        write(self.root, name, "".join(sentences))

    def remove(self, name: str) -> None:
        self.source(name).unlink(missing_ok=True)

    def rename(self, old: str, new: str) -> None:
        if self.source(old).exists():
            rename(self.root, old, new)

    def copy(self, old: str, new: str) -> None:
        if self.source(old).exists():
            write(self.root, new, self.source(old).read_text(encoding="utf-8"))

    def exchange(self, one: str, other: str) -> None:
        if self.source(one).exists() and self.source(other).exists():
            first, second = (self.source(name).read_text(encoding="utf-8") for name in (one, other))
            write(self.root, one, second)
            write(self.root, other, first)

    def translate(self, name: str, style: int) -> None:
        """Have every second unit translated, each document and style in other words, and remarked upon."""
        path = (self.root / MESSAGES / name).with_suffix(".po")
        if path.exists():
            count = iter(range(1000))
            edit(path, lambda entry: self.translated(entry, name, style) if next(count) % 2 == style % 2 else entry)

    def translated(self, entry, name, style):
        if entry.target and not entry.fuzzy:
            return entry
        words = f"{name} {style}" if style else "English"
        target = f"{words} {SENTENCES.index(entry.source)}"
        return replace(entry, target=target, fuzzy=False, previous=None, comments=(f"said of {target}",))

    def update(self) -> None:
        if any((self.root / "locales/ja").rglob("*.*")):
            before = held(self.root)
            update(self.workspace())
            assert before <= held(self.root)
            settled = contents(self.root)
            assert update(self.workspace()).changed == ()
            assert contents(self.root) == settled

    def stumble(self, stem: str) -> None:
        """Have somebody save a catalogue while an update is under way, which then stops wherever it has come to."""
        if not any((self.root / "locales/ja").rglob("*.*")):
            return
        workspace = self.workspace()
        up_to_date(workspace)
        path = self.root / MESSAGES / f"{stem}.po"
        workspace.store.read(f"{MESSAGES}/{stem}.po")
        before = held(self.root)
        if path.exists():
            with path.open("a", encoding="utf-8") as stream:
                stream.write("\n# saved meanwhile\n")
            with suppress(InputError):
                update(workspace)
        assert before <= held(self.root)


def held(root: Path) -> set[str]:
    """All that translators wrote: targets and remarks."""
    return {text for path in (root / MESSAGES).rglob("*.po") for text in _said(path)}


def _said(path: Path) -> Iterator[str]:
    for entry in catalog.read(path, path.name).entries:
        yield from filter(None, (entry.target, *entry.comments))


def lived(history: list[tuple]) -> None:
    with TemporaryDirectory() as folder:
        project = History(Path(folder))
        for step in history:
            project.live(step)
        project.update()


# A new document takes the name of the renamed one, and its sentence is near to one that went with the other.
@example([("rename", "a.md", "B.md"), ("write", "a.md", ["港は朝七時に開く。"]), ("rename", "a.md", "a.md")])
@example([("rename", "a.md", "B.md"), ("write", "B.md", ["売店は休む。"]), ("write", "a.md", ["港は朝七時に開く。"])])
@settings(max_examples=200, deadline=None)
@given(histories)
def test_no_translation_is_lost(history):
    lived(history)


@pytest.mark.slow
@settings(max_examples=2000, deadline=None)
@given(histories)
def test_no_translation_is_lost_in_many_histories(history):
    lived(history)
