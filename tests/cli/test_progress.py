# SPDX-License-Identifier: MIT
"""Long commands show on a terminal how far they are, and nothing of it anywhere else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="this platform has no pseudo-terminals")

ROOT = Path(__file__).parents[2]
DOCUMENTS = 6


@pytest.fixture
def many(project, call):
    """The project with more documents than one, built."""
    for number in range(1, DOCUMENTS):
        (project / f"locales/ja/{number}.md").write_text(f"# 第{number}章\n\n本文だ。\n", encoding="utf-8")
    assert call("build").code == 0
    return project


def on_terminal(folder, *arguments):
    """What a command writes to standard error when that is a terminal of 80 cells."""
    ours, its = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80"}
    command = [sys.executable, "-m", "l10n", *arguments]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=its, env=environment)
    os.close(its)
    written = b""
    try:
        while chunk := os.read(ours, 65536):
            written += chunk
    except OSError:  # Linux tells so that the other end is closed.
        pass
    os.close(ours)
    process.wait()
    return written.decode("utf-8")


@pytest.mark.parametrize(
    ("command", "labels"),
    [
        ("build", ["updating", "checking", "publishing"]),
        ("update", ["updating"]),
        ("extract", ["extracting"]),
        ("check", ["reading", "checking"]),
        ("review", ["updating", "checking", "reviewing"]),
    ],
)
def test_a_terminal_is_told_what_is_done_with_counts_and_remaining_time(many, command, labels):
    written = on_terminal(many, command)
    for label in labels:
        assert label in written
    assert f"/{DOCUMENTS}" in written
    assert "0:00:00" in written or "-:--:--" in written


@pytest.mark.parametrize("command", ["build", "update", "extract", "review"])
def test_what_is_no_terminal_is_told_the_result_only(many, run, command):
    written = run(command, folder=many).err
    assert "\x1b" not in written
    assert "updating" not in written


def test_a_second_run_says_what_it_need_not_do(many, run):
    assert f"nothing changed: {2 * DOCUMENTS} files are up to date\n" in run("build", folder=many).err
    assert run("extract", folder=many).err == f"nothing changed: {DOCUMENTS} files are up to date\n"
    run("review", folder=many)
    assert run("review", folder=many).err == "nothing changed: review.html is up to date\n"
