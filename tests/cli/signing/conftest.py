# SPDX-License-Identifier: MIT
"""A project of one document whose editor is Ada, and her commands."""

import subprocess
from dataclasses import replace

import pytest

from l10n import catalog
from l10n.config import find_project
from l10n.model import Entry
from l10n.pipeline import Workspace, init
from l10n.pipeline.ledger import ledgers

PO, SOURCE = "locales/en/LC_MESSAGES/a.po", "locales/ja/a.md"
GLOSSARY = "source,target,kind\nメタ,Meta,organization\n評価額,valuation,term\nアダ・ラブレス,Ada Lovelace,person\n"


class Desk:
    """A project on the disk."""

    def __init__(self, folder, call):
        self.folder, self._call = folder, call

    def call(self, *arguments):
        return self._call("-C", self.folder, *arguments)

    def write(self, pairs, *, glossary=GLOSSARY):
        """A document of these Japanese paragraphs, and a catalogue with their English."""
        (self.folder / SOURCE).write_text("".join(f"{source}\n\n" for source in pairs), encoding="utf-8")
        (self.folder / "glossary/a.csv").write_text(glossary, encoding="utf-8")
        assert self.call("update").code == 0
        for source, target in pairs.items():
            self.edit(source.removeprefix("- "), target=target)

    def edit(self, source, **facts):
        """Change one unit, as any editor would."""
        known = catalog.load((self.folder / PO).read_bytes(), PO)
        assert source in [each.source for each in known.entries]
        entries = tuple(replace(each, **facts) if each.source == source else each for each in known.entries)
        (self.folder / PO).write_bytes(catalog.encode(replace(known, entries=entries)))

    def unit(self, source) -> Entry:
        return next(each for each in self.catalog.entries if each.source == source)

    @property
    def catalog(self):
        return catalog.load((self.folder / PO).read_bytes(), PO)

    @property
    def ledger(self):
        [found] = ledgers(Workspace(find_project(self.folder)))
        return found

    def gettext(self, *command):
        subprocess.run(command, cwd=(self.folder / PO).parent, check=True, timeout=60, capture_output=True)


@pytest.fixture
def desk(tmp_path, call, monkeypatch):
    (tmp_path / "gitconfig").write_text("[user]\n\tname = Ada\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    folder = tmp_path / "project"
    init(folder)
    for path in folder.glob("glossary/*.csv"):
        path.unlink()
    return Desk(folder, call)
