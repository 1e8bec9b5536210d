# SPDX-License-Identifier: MIT
"""A project in a git repository of its own, and what its people do there."""

import os
import subprocess
from dataclasses import replace

import l10n
from l10n import catalog
from l10n.catalog.stamps import digits_of
from l10n.config import find_project
from l10n.pipeline import Workspace, check_project

PO, MO, PAGE, SOURCE = (
    "locales/en/LC_MESSAGES/a.po",
    "locales/en/LC_MESSAGES/a.mo",
    "locales/en/a.md",
    "locales/ja/a.md",
)
WORKS = (
    "改修工事のため、本館の常設展示室と特別展示室、ならびに地下一階の図書室は、当分のあいだ午後五時に閉室いたします。"
)
OUTAGE = WORKS.replace("改修工事", "停電")
CLOSING = "Because of renovation work, the galleries of the main building and the library close at 5 p.m."
GREETING, WELCOME = "ようこそ。", "Welcome."
DOCUMENT = f"# 案内\n\n{GREETING}\n\n{{}}\n\n売店は休む。\n"
STAMP = f"l10n: for {digits_of(WORKS)}"


class Repository:
    """A project in a git repository, and what its people do there."""

    def __init__(self, folder):
        self.folder = folder

    def git(self, *arguments, check=True):
        identity = {
            f"GIT_{who}_{what}": "a@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        plain = identity | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        command = ["git", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=os.environ | plain, capture_output=True, timeout=60, check=check, text=True
        )
        return done.stdout

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def write(self, sentence):
        (self.folder / SOURCE).write_text(DOCUMENT.format(sentence), encoding="utf-8")

    def build(self):
        return l10n.build(self.folder)

    def wrap(self):
        """Save the catalogue as Poedit does."""
        subprocess.run(["msgcat", PO, "-o", PO], cwd=self.folder, check=True, timeout=60)

    def translate(self, source, target):
        """Put the English in, touching no other line than an editor would."""
        self.edit(source, target=target, fuzzy=False)

    def edit(self, source, **facts):
        path = self.folder / PO
        known = catalog.load(path.read_bytes(), PO)
        entries = tuple(each if each.source != source else replace(each, **facts) for each in known.entries)
        path.write_bytes(catalog.encode(replace(known, entries=entries)))
        self.wrap()

    def unit(self, source):
        return next(each for each in catalog.load((self.folder / PO).read_bytes(), PO).entries if each.source == source)

    @property
    def page(self):
        return (self.folder / PAGE).read_text(encoding="utf-8")

    @property
    def findings(self):
        return [each.check for each in check_project(Workspace(find_project(self.folder))).findings]
