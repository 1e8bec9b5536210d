# SPDX-License-Identifier: MIT
"""A small project, and the command as a process and as a call."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from l10n.cli import main

ROOT = Path(__file__).parents[2]

DOCUMENT = "# 見出し\n\n一つ目の文だ。二つ目の\n文だ。\n"
TARGETS = {"見出し": "Heading", "一つ目の文だ。": "This is the first.", "二つ目の文だ。": "And the next."}


class Result(NamedTuple):
    code: int
    out: str
    err: str


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def translate(path, targets):
    text = path.read_text(encoding="utf-8")
    for source, target in targets.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def call(capsys, monkeypatch):
    """Calls `main` with arguments: what the process would leave behind."""
    # Colours and widths must not depend on who runs the tests.
    monkeypatch.setenv("NO_COLOR", "1")

    def call(*arguments):
        with pytest.raises(SystemExit) as left:
            main(list(map(str, arguments)))
        return Result(left.value.code, *capsys.readouterr())

    return call


@pytest.fixture
def run(tmp_path):
    """Runs `python -m l10n` with arguments as a process of its own."""

    def run(*arguments, folder=tmp_path, stdin=b"", **environment):
        given = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
        done = subprocess.run(
            [sys.executable, "-m", "l10n", *map(str, arguments)],
            cwd=folder,
            input=stdin,
            capture_output=True,
            env=given | {"PYTHONPATH": str(ROOT)} | environment,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def project(tmp_path, monkeypatch, call):
    """A new project with one document; the working folder."""
    monkeypatch.chdir(tmp_path)
    assert call("init").code == 0
    (tmp_path / "locales/ja/a.md").write_text(DOCUMENT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def translated(project, call):
    """The project, built and translated."""
    assert call("build").code == 0
    translate(project / "locales/en/LC_MESSAGES/a.po", TARGETS)
    assert call("build").code == 0
    return project


@pytest.fixture
def git():
    """Runs git in the working folder as one person on one day, and tells what it wrote."""

    def git(*arguments, who="Aki Mori", date="2026-10-01T10:00:00+0900"):
        named = {f"GIT_{role}_{what}": who for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        plain = {"GIT_COMMITTER_DATE": date, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        command = ["git", *map(str, arguments)]
        return subprocess.run(
            command, env=os.environ | named | plain, check=True, capture_output=True, text=True
        ).stdout.strip()

    return git
